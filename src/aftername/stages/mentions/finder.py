"""What a finder is, and what it is given to look at."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from aftername.languages.forms import Forms
from aftername.languages.time_words import times
from aftername.languages.value_words import forms
from aftername.records import Document, Mention, Normal
from aftername.records.anchor import Found
from aftername.records.mention import MentionKind


@dataclass(frozen=True, slots=True)
class Hit:
    """A trigger seen in the text: text[start:end] is the trigger, in the folded text of the same length."""

    trigger: str
    start: int
    end: int


@dataclass(slots=True)
class View:
    """A document as finders look at it.

    text: the text as it is. folded: the same length, with full-width forms made half, letters lowered,
        and nothing else changed, so offsets agree; triggers are matched in it.
    reference: ISO date that relative dates are reckoned from; None when unknown.
    found: mentions of finders that ran earlier, for those that build on them.
    cache: what is read once of a document and shared by finders, such as its numbers.
    repaired: where figures were mended in the folded text (4O周岁), in order.
    """

    document: Document
    text: str
    folded: str
    reference: str | None
    found: list[Mention] = field(default_factory=list)
    cache: dict[str, Any] = field(default_factory=dict)
    repaired: tuple[tuple[int, int], ...] = ()

    def mention(
        self, kind: MentionKind, start: int, end: int, normal: Normal, found: Found | None = None
    ) -> Mention:
        """A mention of text[start:end]."""
        if found is None and any(start < b and a < end for a, b in self.repaired):
            found = "repaired"
        return Mention(kind, self.document.anchor(start, end, found), normal)

    @property
    def languages(self) -> list[tuple[int, str]]:
        """(offset, language from there on) for the whole text; what is undecided is of the document's language."""
        if "languages" not in self.cache:
            main = self.document.language
            self.cache["languages"] = [
                (segment.start, main if segment.language in ("und", "other") else segment.language)
                for segment in self.document.segments
            ] or [(0, main)]
        made: list[tuple[int, str]] = self.cache["languages"]
        return made

    def language_at(self, offset: int) -> str:
        """The language an offset stands in."""
        spans = self.languages
        if len(spans) == 1:
            return spans[0][1]
        if "offsets" not in self.cache:
            self.cache["offsets"] = [start for start, _ in spans]
        return spans[max(0, bisect_right(self.cache["offsets"], offset) - 1)][1]

    def times_at(self, name: str, offset: int) -> Forms:
        """Words for time as they are meant at an offset. name: a field of TimeWords."""
        return times(name, self.language_at(offset))

    def values_at(self, name: str, offset: int) -> Forms:
        """Words around values as they are meant at an offset. name: a field of ValueWords."""
        return forms(name, self.language_at(offset))

    def state(self) -> dict[str, Any]:
        """What finders share now, with the stretches that are taken, to go back to when one stops half way."""
        return {
            name: bytearray(held) if isinstance(held, bytearray) else held
            for name, held in self.cache.items()
        }


@dataclass(frozen=True, slots=True)
class Stopped:
    """A finder that stopped at a document. finder: its name. places, of: at how many of its hits; detail: how."""

    finder: str
    places: int
    of: int
    detail: str


Look = Callable[[View, Sequence[Hit]], Iterable[Mention]]


@dataclass(frozen=True, slots=True)
class Finder:
    """One kind of thing to find.

    name: of its file. kinds: of mention it gives. triggers: strings, in folded form, that give it away;
        empty for a finder that only builds on `View.found`.
    look: is given the view and the hits of its own triggers in text order, all overlaps included,
        and gives mentions in any order. Must be linear in the text.
    always: look even where none of its triggers is in the text.
    """

    name: str
    kinds: tuple[str, ...]
    triggers: tuple[str, ...]
    look: Look
    always: bool = False
