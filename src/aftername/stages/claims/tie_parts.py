"""Parts of a whole that are told in a list: "The Weihang Fund has three streams:" and the names that open the lines behind it.

The line above must count what follows, call it parts (class kind-of-part of languages/*/ties/parts.rules), end in a colon, and name the whole, or
point back to the one thing that its paragraph or heading names. The first line behind it must open with a name; never more parts than it
counts. Not found: lists under a heading that says nothing of parts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from aftername.languages.rules import grammar
from aftername.stages.claims.passages import Passage
from aftername.stages.claims.tie_groups import is_spaced, some
from aftername.stages.claims.tie_lists import Ids, count_of
from aftername.stages.claims.tie_marks import Span
from aftername.stages.claims.ties import Tie
from aftername.values.number_signs import HAN_DIGITS, HAN_FIGURES

RULE = "list of parts"
OPENS = re.compile(r"[\W\d_]{0,8}(?:the )?", re.I)  # a bullet, a number, brackets
BETWEEN = 12  # paragraphs between two parts: what the first one gives
REACH = 60  # sentences above that may name the whole


def listed_parts(passages: Sequence[Passage], ids: Ids) -> Mapping[int, tuple[Tie, ...]]:
    """The ties of parts that lists tell, by the index of the passage that opens with the part. ids: places of names."""
    named = [_places(one, ids) for one in passages]
    made: dict[int, tuple[Tie, ...]] = {}
    for n, passage in enumerate(passages):
        opens_list = n + 1 < len(passages) and passage.told.rstrip().endswith(":")
        lead = _lead(passage.language).search(passage.told) if opens_list else None
        if lead is None:
            continue
        count = count_of(lead["number"].strip(), passage.language)
        whole = _whole(passages, named, n, lead.start(), ids)
        if whole is not None and count > 1:
            for index, part in _opened(passages, named, n, count, whole, ids):
                tie = Tie("part of", "part-of", (part,), (whole,), _moved(lead.span(), passage), "states", True, RULE, (passage.start, passages[index].end))  # fmt: skip
                made[index] = (*made.get(index, ()), tie)
    return made


def _places(passage: Passage, ids: Ids) -> list[Span]:
    return [
        (m.anchor.start, m.anchor.end)
        for m in passage.of("programme")
        if ids.get((m.anchor.start, m.anchor.end))
    ]


def _moved(span: Span, passage: Passage) -> Span:
    return span[0] + passage.start, span[1] + passage.start


def _whole(
    passages: Sequence[Passage], named: Sequence[Sequence[Span]], n: int, at: int, ids: Ids
) -> Span | None:
    """What is said to have parts: the one thing named before the count, or, where words point back, the one its paragraph or heading names."""
    here = [span for span in named[n] if span[0] - passages[n].start < at]
    if named[n]:
        return here[-1] if here and len({ids[one] for one in named[n]}) == 1 else None
    if not passages[n].cues("@coref"):
        return None
    block = passages[n].block
    over = [(block.start, passages[n].start), *reversed(block.path)]
    for start, end in over:
        spans = [
            one for some_names in named[max(0, n - REACH) : n] for one in some_names if start <= one[0] < end
        ]
        if spans:
            return spans[-1] if len({ids[one] for one in spans}) == 1 else None
    return None


def _opened(
    passages: Sequence[Passage],
    named: Sequence[Sequence[Span]],
    n: int,
    count: int,
    whole: Span,
    ids: Ids,
) -> Iterator[tuple[int, Span]]:
    """The next paragraphs that open with a name, at most so many."""
    told: set[tuple[str, ...]] = set()
    last, kind = passages[n].paragraph, None
    for passage in passages[n + 1 :]:
        if passage.paragraph - last > BETWEEN or len(told) == count:
            return
        spans = named[passage.index]
        first = spans[0] if spans else None
        new = passage.paragraph != passages[passage.index - 1].paragraph
        if not told and new and passage.index > n + 1:
            return
        if first is None or not new or OPENS.fullmatch(passage.text, passage.start, first[0]) is None:
            continue
        kind = kind or (passage.block.role, passage.block.path)
        if ids[first] == ids[whole] or (passage.block.role, passage.block.path) != kind:
            return
        if ids[first] not in told:
            told.add(ids[first])
            last = passage.paragraph
            yield passage.index, first


@cache
def _lead(language: str) -> re.Pattern[str]:
    """A number and a noun for parts."""
    kind = some(language, "kind-of-part")
    if is_spaced(language):
        return re.compile(
            rf"\b(?P<number>{some(language, 'numbers')}|\d{{1,2}}) (?:[a-z-]+ ){{0,3}}(?:{kind})\b"
        )
    words = "|".join(map(re.escape, grammar(language, "ties").classes.get("numbers", ())))
    figures = f"{''.join(HAN_DIGITS)}{HAN_FIGURES}"
    number = rf"(?P<number>\d{{1,2}}|[{figures}]{f'|(?:{words}) ' if words else ''})"
    return re.compile(rf"{number}\s?(?:{some(language, 'counter')})?[\w ]{{0,8}}?(?:{kind})")
