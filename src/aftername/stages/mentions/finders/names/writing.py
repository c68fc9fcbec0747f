"""What a way of writing must tell of the words around a head noun. One file each: han, kana, hangul, latin."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from aftername.stages.mentions.finders.names.candidate import Span
from aftername.stages.mentions.finders.names.words import Word


@dataclass(frozen=True, slots=True)
class Run:
    """Words before a head, up to where they can belong to a name: text[begin:start].

    words: of the stem, by class, owners among them. edition: where a year or a number of an edition was left out.
    """

    begin: int
    words: list[Word]
    edition: bool = False


_KANA = frozenset(["ja"])


@dataclass(frozen=True, slots=True)
class Writing:
    """How one language writes names.

    language: whose words are used. gap: most code points between a closing quotation mark and the head behind it.
    longest: most code points of a name before its head. run: the words before a head that stands at an offset, no
    further back than another. between: whether a stretch behind a quotation may belong to the name. phrase: whether
    quoted words are a phrase and no name. words: of a quoted stem. owner_inside, owner_before: where an owner stands
    at the beginning of a name, and before it. office: whether an owner is an office, which is no part of the name. tail: where the name ends with its track, and where that stands.
    """

    language: str
    gap: int
    longest: int
    run: Callable[[str, int, int], Run | None]
    between: Callable[[str, int, int], bool]
    phrase: Callable[[str], bool]
    words: Callable[[str], list[Word]]
    owner_inside: Callable[[str, int, int], Span | None]
    owner_before: Callable[[str, int], Span | None]
    office: Callable[[str], bool]
    tail: Callable[[str, int], tuple[int, Span | None]]

    @property
    def kana(self) -> bool:
        """Whether it is the one with kana between its nouns."""
        return self.language in _KANA
