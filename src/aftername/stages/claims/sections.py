"""What a sentence stands under: an entry, a label, a question, a heading, or a line that ends in a colon, which names a programme."""

from __future__ import annotations

from itertools import pairwise

from aftername.records.block import Span
from aftername.stages.claims.candidate import Candidate
from aftername.stages.claims.entries import Entries
from aftername.stages.claims.facts.spans import is_joined
from aftername.stages.claims.named_places import NamedPlaces
from aftername.stages.claims.passages import Passage
from aftername.stages.claims.questions import Questions
from aftername.stages.claims.topics import FORMER, LAST_LEVEL, level_of, matter_headings


class Sections:
    """The sections of a document; passages must be entered in order."""

    def __init__(self, passages: list[Passage], places: NamedPlaces) -> None:
        self._places = places
        self.entries = Entries(places.wide, passages)
        self._questions = Questions(places.wide, passages)
        self.section: Candidate | None = None
        self._level = LAST_LEVEL
        self._led = False  # whether the section was opened by a line that ends in a colon
        self.in_entry = False  # whether the section is that of an entry, see entries.py
        self.shut = False  # whether an entry has ended and nothing says what follows

    def enter(self, passage: Passage, named: list[Candidate]) -> None:
        """What the passage stands under: a heading that names one programme, or a line before its list that ends in a colon."""
        was = self.in_entry
        headed = self._opened(passage)
        if headed is not None:
            self.section, self._level, self._led = headed, LAST_LEVEL, False
            return
        if was or self.shut:
            self.section = None
        if not self.shut:
            self._below(passage, named)

    def _opened(self, passage: Passage) -> Candidate | None:
        """What the entry, the label or the question says that the passage stands in or below."""
        entry = self.entries.at(passage)
        if entry is not None:
            headed: Candidate | None = Candidate(entry.place[0], entry.place[1], entry.ids, "plain", "one")
        else:
            headed = self._labelled(passage)
        self.in_entry, self.shut = headed is not None, False
        if headed is not None:
            return headed
        asked = self._questions.at(passage)
        self.shut = self.entries.is_shut(passage) or (asked is not None and asked.shut)
        if asked is None or not asked.ids:
            return None
        return Candidate(asked.place[0], asked.place[1], asked.ids, "plain", "one")

    def _below(self, passage: Passage, named: list[Candidate]) -> None:
        """The section that headings and lines before a list open."""
        if passage.block.path:
            self.section = self._headed(passage)
            return
        if not (passage.heading or passage.folded[passage.end - 1] in ":："):
            if passage.block.role == "paragraph" and self._led and not passage.heading:
                self.section, self._led = None, False
            return
        level = level_of(passage.folded[passage.start : passage.start + 8]) if passage.heading else LAST_LEVEL
        plain = [one for one in named if one.role == "plain"]
        matter = not plain and matter_headings(passage.language).search(passage.told) is not None
        parts = passage.block.role in ("heading", "title") and not matter
        if self.section is not None and level <= self._level and (plain or parts or passage.block.number):
            self.section = None
        if plain and passage.index > 1:
            self.section, self._level = plain[0], level
            self._led = not passage.heading

    def _labelled(self, passage: Passage) -> Candidate | None:
        """The one programme that the label of a labelled line names."""
        label = passage.block.label
        if label is None:
            return None
        named = self._places.inside(*label)
        return self._of_heading(passage, named) if len({ids for _, ids in named}) == 1 else None

    def _headed(self, passage: Passage) -> Candidate | None:
        """The programme that the innermost heading with a name in it names alone."""
        for start, end in reversed(passage.block.path):
            named = [
                (place, ids)
                for place, ids in self._places.inside(start, end)
                if not FORMER.search(passage.folded, start, place[0])
            ]
            if named:
                return self._of_heading(passage, sorted(named))
        return None

    def _of_heading(self, passage: Passage, named: list[tuple[Span, tuple[str, ...]]]) -> Candidate | None:
        """What a heading is about: the one programme it names, or all of those it lists with nothing but joints between."""
        ids = tuple(dict.fromkeys(one for _, more in named for one in more))
        pairs = pairwise(place for place, _ in named)
        if len({more for _, more in named}) == 1:
            return Candidate(*named[0][0], named[0][1], "plain", "one")
        if all(is_joined(passage.folded, low[1], high[0]) for low, high in pairs):
            return Candidate(*named[0][0], ids, "plain", "set")
        return None
