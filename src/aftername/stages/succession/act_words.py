"""The words that do something to papers, as patterns: phrases of acts, and words that begin, end or hold a stretch.

The phrases themselves are data: languages/*/repeals.words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from aftername.languages.repeal_words import ActKind, every, union

EDGES = " \t\n\u3000,，、:：;；。.\"”“’‘'《》〈〉「」『』()（）〔〕[]-—·"


class Cue(NamedTuple):
    """What a phrase may be. side: where the paper stands that it is done to, "<" before it or ">" behind it."""

    kind: ActKind
    side: str


def ends(told: str, name: str) -> bool:
    """Whether a text ends with a word of that name, marks aside."""
    return _form(name, "end").search(told.rstrip(EDGES)) is not None


def begins(told: str, name: str) -> bool:
    return _form(name, "begin").match(told) is not None


def holds(told: str, name: str) -> bool:
    return _form(name, "").search(told) is not None


@cache
def _form(name: str, place: str) -> re.Pattern[str]:
    """The words of one name as a pattern; Latin ones as whole words."""
    whole = "|".join(
        rf"\b{re.escape(one)}\b" if one.isascii() and one[0].isalnum() else re.escape(one)
        for one in union(name)
    )
    return re.compile(f"(?:{whole})" + ("$" if place == "end" else ""))


@cache
def cues() -> dict[str, tuple[Cue, ...]]:
    """Each phrase with what it may be, "<" before ">"."""
    made: dict[str, list[Cue]] = {}
    for language in every():
        for key, listed in language.acts.items():
            kind, side = key.split(", ")
            for phrase in listed:
                made.setdefault(phrase, []).append(Cue(kind, side))  # type: ignore[arg-type]
    return {word: tuple(sorted(cues, key=lambda cue: cue.side)) for word, cues in made.items()}


@cache
def basis() -> tuple[str, ...]:
    return tuple(word for word, cues in cues().items() if cues[0].kind == "basis")


def phrases(low: str, start: int, end: int) -> list[re.Match[str]]:
    """The phrases of ACTS in a stretch of a folded text, in order."""
    east, west = _patterns(deeds=False)
    found = [*east.finditer(low, start, end), *_words(west, low, start, end)]
    return sorted(found, key=lambda hit: hit.start())


def does_something(low: str) -> bool:
    """Whether a text has a phrase that does something; one with nothing but a basis is left alone."""
    east, west = _patterns(deeds=True)
    return east.search(low) is not None or any(True for _ in _words(west, low, 0, len(low)))


def _words(pattern: re.Pattern[str], low: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The hits of a pattern that begin where a word begins."""
    for hit in pattern.finditer(low, start, end):
        if hit.start() == 0 or not low[hit.start() - 1].isalnum():
            yield hit


@cache
def _patterns(*, deeds: bool) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Phrases in East Asian letters, and in Latin ones; apart, so that each begins with few letters: ten times as fast."""
    words = [word for word, cues in cues().items() if not deeds or cues[0].kind != "basis"]
    words.sort(key=lambda word: (-len(word), word))
    east = "|".join(re.escape(word) for word in words if not word.isascii())
    west = "|".join(rf"{re.escape(word)}\b" for word in words if word.isascii())
    return re.compile(east), re.compile(west)


@cache
def fillers() -> re.Pattern[str]:
    words = {*union("fillers"), *union("own"), *union("plans"), *union("since")}
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return re.compile(
        "|".join(rf"\b{re.escape(one)}\b" if one.isascii() else re.escape(one) for one in ordered)
    )
