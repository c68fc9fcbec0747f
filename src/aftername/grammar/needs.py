"""What must stand in a sketch for a pattern to match: words and mentions in an order, each within some characters of the one before."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from aftername.grammar.tree import is_latin

_RUN = {True: re.compile(r"[^#* ]+"), False: re.compile(r"[^#*]+")}  # by whether blanks may be missing


class Letters(NamedTuple):
    """Letters that stand in a text wherever a word matches. opens, closes: no Latin letter or digit may go on before or behind them."""

    letters: str
    opens: bool
    closes: bool


@dataclass(frozen=True, slots=True)
class Need:
    """What a pattern asks for at one of its places. words: one of them stands there; kinds: or a mention of one of them.

    within: how many characters at most stand between the need before and this one; None where there is no bound, and for the first.
    """

    words: frozenset[Letters]
    kinds: frozenset[str]
    within: int | None = None


class Needs:
    """The needs of a pattern, put together from left to right."""

    def __init__(self) -> None:
        self.made: list[Need] = []
        self._room: int | None = None

    def words(self, words: tuple[str, ...], loose: bool, goes_on: bool = False) -> None:
        """One of these words follows; nothing is needed where one of them has no letters of its own. loose: blanks may be missing.
        goes_on: more may follow on it."""
        told, before, behind = _told(words, loose)
        if not told:
            self.pass_over(None if goes_on else before)
            return
        self.made.append(Need(told, frozenset(), _sum(self._room, before)))
        self._room = None if goes_on else behind

    def mention(self, kinds: Sequence[str]) -> None:
        """A mention of one of these kinds follows."""
        self.made.append(Need(frozenset(), frozenset(kinds), self._room))
        self._room = 0

    def pass_over(self, most: int | None) -> None:
        """So many characters at most may follow; None for any number."""
        self._room = _sum(self._room, most)


@cache  # a class stands in many patterns
def _told(words: tuple[str, ...], loose: bool) -> tuple[frozenset[Letters], int | None, int | None]:
    """The letters of words, none where a word has none, and how many characters of a word stand before and behind them at most."""
    told: set[Letters] = set()
    before: list[str] = []
    behind: list[str] = []
    for word in words:
        if (
            word
            and "#" not in word
            and "*" not in word
            and (" " not in word or not loose)
            and not word.isspace()
        ):
            told.add(Letters(word, is_latin(word[0]), is_latin(word[-1])))
            continue
        run = max(_RUN[loose].finditer(word), key=_length, default=None)
        if run is None or not run[0].strip():
            return frozenset(), _most(words), None
        start, end = run.span()
        opens = start == 0 and is_latin(word[0])
        closes = end == len(word) and is_latin(word[-1])
        told.add(Letters(run[0], opens, closes))
        before.append(word[:start])
        behind.append(word[end:])
    return frozenset(told), _most(before), _most(behind)


def _length(run: re.Match[str]) -> int:
    return len(run[0])


def _most(words: Sequence[str]) -> int | None:
    """Of how many characters these words may be at most; None where one holds a number or an ending."""
    if any("#" in word or "*" in word for word in words):
        return None
    return max(map(len, words), default=0)


def _sum(one: int | None, other: int | None) -> int | None:
    return None if one is None or other is None else one + other
