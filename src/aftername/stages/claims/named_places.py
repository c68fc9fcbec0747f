"""Where a document names programmes, and what may be one, with whose names these are."""

from __future__ import annotations

from dataclasses import replace

from aftername.records import MarkedDocument, Mention, ProgrammeName
from aftername.records.block import Span
from aftername.stages.claims.passages import Passage
from aftername.stages.claims.strangers import strangers_of
from aftername.stages.claims.stretches import Stretches


class NamedPlaces:
    """The names of a document. wide: the document with what may be another programme for one. ids: whose the name at a place is."""

    def __init__(self, marked: MarkedDocument) -> None:
        strangers = strangers_of(marked)
        self.known = dict(marked.programmes)
        self.wide = replace(marked, programmes=tuple(sorted((*marked.programmes, *strangers.items()))))
        self.ids = dict(self.wide.programmes)
        self._unknown = Stretches(strangers)
        self._named = Stretches(place for place, ids in self.ids.items() if ids)

    def named_in(self, passage: Passage) -> list[Mention]:
        """Programme mentions that belong to a programme."""
        return [
            m
            for m in passage.mentions
            if m.kind == "programme" and self.known.get((m.anchor.start, m.anchor.end))
        ]

    def of(self, passage: Passage) -> list[tuple[Span, tuple[str, ...], bool]]:
        """Where a passage names programmes, or what may be one, with whose names these are and whether a set is meant."""
        made = [
            (
                (m.anchor.start, m.anchor.end),
                isinstance(m.normal, ProgrammeName) and m.normal.sign == "euphemism",
            )
            for m in self.named_in(passage)
        ]
        made.extend((place, False) for place in self._unknown.inside(passage.start, passage.end))
        return [(place, self.ids[place], many) for place, many in sorted(made)]

    def inside(self, start: int, end: int) -> list[tuple[Span, tuple[str, ...]]]:
        """The names in a stretch, each with whose it is."""
        return [(place, self.ids[place]) for place in self._named.inside(start, end)]

    def are_in(self, start: int, end: int) -> bool:
        """Whether a programme is named in a stretch."""
        return bool(self._named.inside(start, end))

    def are_several(self, start: int, end: int) -> bool:
        """Whether a stretch names two programmes or more."""
        return len({ids for _, ids in self.inside(start, end)}) > 1
