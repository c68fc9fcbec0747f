"""What a finder is, and what it is given to look at."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar, cast

from aftername.languages.forms import Forms
from aftername.languages.time_words import times
from aftername.languages.value_words import forms
from aftername.records import Document, Mention, Normal
from aftername.records.anchor import Found
from aftername.records.mention import MentionKind

P = ParamSpec("P")
T = TypeVar("T")


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
    repaired: where figures were mended in the folded text (4O周岁), in order.
    labels: where labels of private details begin, in order; the finder of persons says it.
    readings: what functions marked `once` made of this text.
    languages: (offset, language from there on) for the whole text; what is undecided is of the document's language.
    """

    document: Document
    text: str
    folded: str
    reference: str | None
    found: list[Mention] = field(default_factory=list)
    repaired: tuple[tuple[int, int], ...] = ()
    labels: list[int] = field(default_factory=list)
    readings: dict[object, object] = field(default_factory=dict)
    languages: list[tuple[int, str]] = field(init=False)
    _offsets: list[int] = field(init=False)

    def __post_init__(self) -> None:
        main = self.document.language
        self.languages = [
            (segment.start, main if segment.language in ("und", "other") else segment.language)
            for segment in self.document.segments
        ] or [(0, main)]
        self._offsets = [start for start, _ in self.languages]

    def mention(
        self, kind: MentionKind, start: int, end: int, normal: Normal, found: Found | None = None
    ) -> Mention:
        """A mention of text[start:end]."""
        if found is None and any(start < b and a < end for a, b in self.repaired):
            found = "repaired"
        return Mention(kind, self.document.anchor(start, end, found), normal)

    def language_at(self, offset: int) -> str:
        """The language an offset stands in."""
        if len(self.languages) == 1:
            return self.languages[0][1]
        return self.languages[max(0, bisect_right(self._offsets, offset) - 1)][1]

    def times_at(self, name: str, offset: int) -> Forms:
        """Words for time as they are meant at an offset. name: a field of TimeWords."""
        return times(name, self.language_at(offset))

    def values_at(self, name: str, offset: int) -> Forms:
        """Words around values as they are meant at an offset. name: a field of ValueWords."""
        return forms(name, self.language_at(offset))

    def state(self) -> dict[object, object]:
        """What finders share now, with the stretches that are taken, to go back to when one stops half way."""
        return {
            reading: bytearray(made) if isinstance(made, bytearray) else made
            for reading, made in self.readings.items()
        }


def once(read: Callable[Concatenate[View, P], T]) -> Callable[Concatenate[View, P], T]:
    """A reading of a text that is made when the first finder asks for it, and shared from then on.

    The function is given the view, and what else tells one reading from another, by place.
    """

    @wraps(read)
    def kept(view: View, /, *told: P.args, **named: P.kwargs) -> T:
        made = cast("dict[object, T]", view.readings)
        key = (read, *told) if told else read
        if key not in made:
            made[key] = read(view, *told, **named)
        return made[key]

    return kept


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
