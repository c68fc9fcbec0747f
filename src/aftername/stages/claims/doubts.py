"""Whether what stands somewhere may be about something else: a name nobody has settled, a heading that may be a name."""

from __future__ import annotations

from functools import cache

from aftername.languages import read_as
from aftername.languages.forms import Forms
from aftername.languages.name_words import heads_of
from aftername.records import MarkedDocument
from aftername.stages.claims.named_places import NamedPlaces
from aftername.stages.claims.passages import Passage
from aftername.stages.claims.stretches import Stretches
from aftername.stages.claims.topics import BEGINS, matter_headings


@cache
def _heads(language: str) -> Forms:
    return Forms(heads_of(read_as(language)))


def names_scheme(words: str, language: str) -> bool:
    """Whether words hold a head noun of schemes (计划, 事業, 사업, fund)."""
    return _heads(language).within(words)


def _stretches(marked: MarkedDocument, *kinds: str) -> Stretches:
    return Stretches((one.anchor.start, one.anchor.end) for one in marked.mentions if one.kind in kinds)


class Doubts:
    """What may be another programme, in a document. `leave` each passage in order."""

    def __init__(self, marked: MarkedDocument, passages: list[Passage], places: NamedPlaces) -> None:
        self._places = places
        self._letterhead = _stretches(marked, "body", "date", "document-number")
        self._strangers = _stretches(marked, "candidate")
        self._headings = self._count_headings(passages)
        self._doubted = -1  # the paragraph that has named something that may be another programme

    def is_strange(self, passage: Passage) -> bool:
        """Whether a heading above, or the opening of the sentence, names something that may be another programme.

        A heading that neither names a programme nor speaks of the matter of one (conditions, sums, dates) is taken for a name
        where it holds a word for a scheme, or is one of several such.
        """
        text = passage.folded
        inside = passage.block.path[-1:] if passage.block.path else ()
        for start, end in (*inside, (passage.start, passage.start + BEGINS)):
            if self._strangers.touch(start, end):
                return True
        headed = [
            text[start:end]
            for start, end in inside
            if not self._places.are_in(start, end) and not self._signs(start, end)
        ]
        return any(
            matter_headings(passage.language).search(one) is None
            and (self._headings > 1 or names_scheme(one, passage.language))
            for one in headed
        )

    def at(self, passage: Passage) -> bool:
        """Whether the paragraph, as far as it has been read, names something that may be another programme."""
        return self._doubted == passage.paragraph or self._is_doubtful(passage)

    def leave(self, passage: Passage) -> None:
        """Remember what the passage named for the rest of its paragraph."""
        if self._is_doubtful(passage):
            self._doubted = passage.paragraph

    def _count_headings(self, passages: list[Passage]) -> int:
        """How many headings neither name a programme nor say what of one follows."""
        return sum(
            one.block.role == "heading"
            and not self._places.are_in(one.start, one.end)
            and matter_headings(one.language).search(one.told) is None
            for one in passages
        )

    def _signs(self, start: int, end: int) -> bool:
        """Whether a line is no more than an office, a date or a number: part of a letterhead."""
        held = sum(b - a for a, b in self._letterhead.inside(start, end))
        return held * 3 >= (end - start) * 2

    def _is_doubtful(self, passage: Passage) -> bool:
        return bool(self._strangers.inside(passage.start, passage.end))
