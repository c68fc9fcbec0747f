"""Words that stand for the programmes of the sentences before: "Finally they were merged into the Weihang Plan", 二者后并入苇航计划.

The sentence opens with such words (class both of languages/*/ties/evidence.rules), but for a time, and a rule says of them that they go into
one that it names. They are what the last sentences of the paragraph name: two where the words say two, else two or three. More, or
fewer, and nothing is told. Not found: the same over a new paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache

from aftername.stages.claims.passages import Passage
from aftername.stages.claims.tie_groups import is_spaced, some
from aftername.stages.claims.tie_lists import Ids
from aftername.stages.claims.tie_marks import Span
from aftername.stages.claims.ties import Tie, ties

REACH = 3  # sentences before
MOST = 3  # names that "they" may stand for
JOINS = ("merged", "absorbed")


def joined(passages: Sequence[Passage], ids: Ids) -> Mapping[int, tuple[Tie, ...]]:
    """The ties of words that stand for several, by the index of the passage. ids: places of names."""
    made = {}
    for passage in passages:
        found = _opens(passage.language).match(passage.told)
        names = _names(passage, ids) if found is not None else []
        if found is None or not names:
            continue
        meant = _meant(passages, passage.index, ids, {one for span in names for one in ids[span]})
        if len(meant) == 2 or (found["any"] and 2 < len(meant) <= MOST):
            told = _told(passage, found.span("words"), names, meant)
            if told:
                made[passage.index] = told
    return made


def _names(passage: Passage, ids: Ids) -> list[Span]:
    spans = ((one.anchor.start, one.anchor.end) for one in passage.of("programme"))
    return [one for one in spans if ids.get(one)]


def _meant(passages: Sequence[Passage], n: int, ids: Ids, but: set[str]) -> list[Span]:
    """What the last sentences of the paragraph name, each once; nothing of what the sentence itself names."""
    held: dict[tuple[str, ...], Span] = {}
    for passage in passages[max(0, n - REACH) : n]:
        if passage.paragraph == passages[n].paragraph:
            for span in _names(passage, ids):
                if not but & set(ids[span]):
                    held.setdefault(ids[span], span)
    return list(held.values())


def _told(passage: Passage, words: Span, names: Sequence[Span], meant: Sequence[Span]) -> tuple[Tie, ...]:
    """What rules say of the words, said of what they stand for."""
    span = words[0] + passage.start, words[1] + passage.start
    found = ties(passage.told, passage.language, [span, *names], passage.start)
    over = (min(start for start, _ in meant), passage.end)
    return tuple(
        replace(one, earlier=tuple(meant), suggested=True, over=over)
        for one in found
        if one.relation in JOINS and one.earlier == (span,) and one.later
    )


@cache
def _opens(language: str) -> re.Pattern[str]:
    """Such words at the beginning of a sentence, a time or an adverb before them."""
    gap = r"(?:[\w ]{2,24},? )?" if is_spaced(language) else r"(?:[^，、,。]{1,12}[，、,])?\s?"
    both, several = some(language, "both"), some(language, "they-all")
    edge = r"\b" if is_spaced(language) else ""
    return re.compile(rf"{gap}(?P<words>(?:{both})|(?P<any>{several})){edge}")
