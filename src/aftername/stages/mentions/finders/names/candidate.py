"""A possible name of a programme, before anything is decided."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from aftername.stages.mentions.finders.names.quotes import Quote
from aftername.stages.mentions.finders.names.words import Word

Span = tuple[int, int]
How = Literal["quoted", "headed", "formed", "alone", "called"]


_SPELT, _HAN = frozenset(["en"]), frozenset(["zh"])


@dataclass(slots=True)
class Candidate:
    """text[start:end] is the possible name.

    language: whose words it is read by. how: a quotation that ends with the head ("quoted"), a quotation with the head
        behind ("headed"), words without marks ("formed"), a quotation without a head ("alone"), capitals that are
        called a scheme ("called").
    head: where the head stands; an empty stretch without one. kind: of scheme by its head, "" without.
    stem: the words of the name without owner and head, as compared. words: the same, by class.
    key: as ProgrammeName.key. owner, track: where they stand. quote: the quotation it is in or has.
    short: the short form that stands in brackets inside it. owner_written, owner_inside: its owner in that form, and whether the name begins with it. head_written: the head in the form that is compared. shown: features found so far, each with its strength.
    """

    start: int
    end: int
    language: str
    how: How
    head: Span
    kind: str
    stem: str
    words: list[Word]
    key: str
    owner: Span | None = None
    track: Span | None = None
    quote: Quote | None = None
    shown: dict[str, int] = field(default_factory=dict)
    score: int = 0
    head_written: str = ""
    owner_written: str = ""
    owner_inside: bool = False
    short: str = ""

    @property
    def spelt(self) -> bool:
        """Whether its language is written in letters with blanks and capitals."""
        return self.language in _SPELT

    @property
    def han(self) -> bool:
        """Whether its language is written in characters without blanks, so that words are told by lists alone."""
        return self.language in _HAN
