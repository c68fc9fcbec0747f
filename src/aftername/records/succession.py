"""What carries on under another name: one programme becomes another, with the evidence."""

from __future__ import annotations

from typing import Literal

from aftername.records.anchor import Anchor
from aftername.records.base import content_id, record
from aftername.records.claim import Hedge, Speaker

Relation = Literal["renamed", "succeeded", "merged", "split", "part-of"]
Grade = Literal["explicit"]
"""Explicit: a sentence says so. Documentary, structural and template evidence have their place and are not looked for yet."""


@record
class Evidence:
    """One statement that an edge rests on.

    wording: the words of the sentence that name the relation, or the name they lead to. hedge: how firmly it is
    said; a denial is evidence too. as_of: ISO date it is said to hold at, None if unknown. claim: id of the claim
    that says so. anchors: the passage first, then the names.
    """

    grade: Grade
    wording: str
    hedge: Hedge
    speaker: Speaker
    as_of: str | None
    claim: str
    anchors: tuple[Anchor, ...]

    @property
    def document(self) -> str:
        return self.anchors[0].document


@record
class Succession:
    """An edge from an earlier programme to a later one, or from a part to the whole.

    earlier, later: ids of programmes; earlier_name, later_name: their main names. date: ISO, the earliest time at which a statement has it hold; None if no
    statement is dated; the change itself may be older. grade: of the best evidence. denied: nothing but denials.
    evidence: by date and document. against: what speaks against it, in words. documents: ids, sorted.
    """

    earlier: str
    later: str
    earlier_name: str
    later_name: str
    relation: Relation
    grade: Grade
    date: str | None
    denied: bool
    evidence: tuple[Evidence, ...]
    against: tuple[str, ...]
    documents: tuple[str, ...]

    @property
    def id(self) -> str:
        return content_id("succession", self.earlier, self.later, self.relation)
