"""Names with a joint: two that share a head (爱因斯坦和哥伦布计划), one with two nouns in it (河湖治理及保护基金)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from aftername.languages.name_words import heads_of, name_words
from aftername.languages.programme_words import programme_words
from aftername.stages.mentions.finders.names import han
from aftername.stages.mentions.finders.names.candidate import Candidate
from aftername.stages.mentions.finders.names.words import Word, key_of
from aftername.stages.mentions.finders.names.writing import Writing

_JOINT = re.compile(r"(?P<name>[一-鿿ァ-ヺー]{3,8}|[가-힣]{3,8})(?:和|与|及|、|と|や|와|과) ?$")


def before_and(text: str, formed: Candidate, writing: Writing) -> Iterator[Candidate]:
    """A name whose head is the next one's: 爱因斯坦和哥伦布计划, where both are words of their own."""
    if (
        len(formed.words) != 1
        or formed.words[0].kind
        or len(formed.stem) < 3
        or formed.kind not in ("plan", "project", "scholar")
    ):
        return
    joint = _JOINT.search(text, max(0, formed.start - 12), formed.start)
    if joint is None:
        return
    name = joint["name"]
    words = writing.words(name)
    before = text[joint.start() - 1 : joint.start()]
    cut = (*programme_words(writing.language).cuts, *name_words(writing.language).starts)
    if name.startswith(cut) or name.endswith(tuple(heads_of(writing.language))):
        return
    if len(words) != 1 or words[0].kind or before.isdigit():
        return
    if before >= "\u2e80" and before not in "，。、；：（「“\u3000":
        return
    made = Candidate(
        joint.start(),
        joint.end("name"),
        writing.language,
        "formed",
        formed.head,
        formed.kind,
        name,
        words,
        key_of(name),
    )
    made.head = (made.end, made.end)
    made.shown["shared-head"] = 1
    yield made


_MOST_NOUNS = 8  # letters of the nouns before a joint
_BEFORE_NOUNS = frozenset("将把为由的于")


def across_and(text: str, formed: Candidate) -> Candidate | None:
    """The name with the nouns before its joint, where nothing but common nouns stands there."""
    at = formed.start - 1
    if text[at : at + 1] not in ("与", "及", "和") or formed.owner is not None:
        return None
    if not formed.words or not formed.words[0].kind:
        return None
    start = next((at - n for n in range(_MOST_NOUNS, 1, -1) if _nouns(text, at - n, at)), at)
    if start == at:
        return None
    words = han.words(text[start:at])
    stem = text[start : formed.start] + formed.stem
    return replace(
        formed,
        start=start,
        stem=stem,
        words=[*words, Word(text[formed.start - 1], "plain"), *formed.words],
        key=key_of(stem),
        shown={},
    )


def _nouns(text: str, start: int, end: int) -> bool:
    """Whether text[start:end] is common nouns, and what stands before them no part of a word."""
    if start < 0 or ("一" <= text[start - 1 : start] <= "鿿" and text[start - 1] not in _BEFORE_NOUNS):
        return False
    words = han.words(text[start:end])
    return all(w.kind and w.kind != "owner" for w in words) and not text.endswith(
        tuple(heads_of("zh")), start, end
    )
