"""What waits for a person to decide, and what is new since the last review, as the page is told."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from aftername.records import NameToDecide, Question


@dataclass(frozen=True, slots=True)
class Waiting:
    """names: that may be names of programmes. questions: pairs of names that may be of one. new: documents that the last
    review added to what was there."""

    names: tuple[NameToDecide, ...] = ()
    questions: tuple[Question, ...] = ()
    new: frozenset[str] = frozenset()

    def words(self) -> Iterator[tuple[str, str]]:
        """Words that may hold what is private, each with a document to mask them by."""
        for name in self.names:
            yield name.anchor.document, name.written
        for question in self.questions:
            for ground in (*question.grounds, *question.against):
                for anchor in ground.anchors:
                    yield anchor.document, question.first
                    yield anchor.document, question.second


NOTHING_WAITS = Waiting()
