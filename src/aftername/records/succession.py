"""What carries on under another name: one programme, office or paper becomes another, with the evidence."""

from __future__ import annotations

from typing import Literal

from aftername.records.anchor import Anchor
from aftername.records.base import content_id, record
from aftername.records.claim import Hedge, Speaker

Relation = Literal[
    "renamed",
    "succeeded",
    "restructured",
    "merged",
    "split",
    "absorbed",
    "part-of",
    "version-of",
    "ended",
    "sibling",
]
"""How the later follows the earlier.

renamed: one thing under another name. succeeded: another takes its place. restructured: rebuilt into it.
merged: with others into a new one. split: into several. absorbed: into one that was there before and stays.
part-of: earlier is the part. version-of: later is the newer version (2.0, 修订). ended: no later one is named.
sibling: side by side; never a succession, kept so that it is not taken for one.
"""

Grade = Literal["explicit", "documentary", "suggested", "structural", "template"]
"""Explicit: a sentence says so and its words bind both names. Documentary: a paper repeals, amends or cites the other as its basis.
Suggested: a sentence names both beside words of succession that bind them only loosely.
Structural: the same office, audience, money, page or calendar, one ending as the other begins. Template: two
notices are the same text once the names are swapped. In this order; an edge bears the first that it has."""

GRADES: tuple[Grade, ...] = ("explicit", "documentary", "suggested", "structural", "template")
STATED: tuple[Grade, ...] = ("explicit", "documentary", "suggested")
"""The grades of what a text says; the others are seen in notices and said nowhere."""

ThingKind = Literal["programme", "body", "document"]
SuccessionVerdict = Literal["confirmed", "refused"]


@record
class Evidence:
    """One thing that an edge rests on.

    wording: of a statement, the words that name the relation; else what was seen, in a few words. hedge: how firmly
    it is said; a denial is evidence too. speaker: the document itself where nobody speaks. as_of: ISO date it is
    said to hold at, as precise as known; None if unknown. claim: id of the claim that says so; "" where none does.
    reason: in words, for a reader; "" where the passage says it all. anchors: the passage first, then the names;
    for a template the two passages that are the same but for the names. change: ISO date of the change itself, from
    a statement that dates it, the paper that does it or the first notice under the later name; None where only the
    time of the saying is known.
    """

    grade: Grade
    wording: str
    hedge: Hedge
    speaker: Speaker
    as_of: str | None
    claim: str
    anchors: tuple[Anchor, ...]
    reason: str = ""
    change: str | None = None

    @property
    def document(self) -> str:
        return self.anchors[0].document


@record
class Succession:
    """An edge from an earlier thing to a later one, or from a part to the whole.

    earlier, later: ids of programmes, `candidate_id` of what only this edge shows as one, or `thing_id` of a body or paper; later is "" where it ended and no later one is
    named. earlier_name, later_name: their main names. kind: what both are. date: ISO, of the change itself, by the
    best grade that dates it; None where nothing does. said: ISO, of the earliest document that says so (that denies it,
    where it is only denied); None where none is dated. grade: of the best evidence.
    denied: nothing but denials. planned: nothing but plans. evidence: by grade, date and document. against: what
    speaks against it, in words. documents: ids, sorted. verdict: a person's word on it, None where nobody spoke;
    because: of that word, with who said it.
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
    kind: ThingKind = "programme"
    planned: bool = False
    verdict: SuccessionVerdict | None = None
    because: str = ""
    said: str | None = None

    @property
    def id(self) -> str:
        return content_id("succession", self.earlier, self.later, self.relation)


@record
class PaperTie:
    """That a paper repeals, replaces or amends another, or is its next edition.

    earlier, later: `thing_id` of the papers; later is "" where nothing takes its place. earlier_at, later_at: where their names stand;
    later_at is None where only the paper that speaks can be meant and it has no title that can be shown.
    """

    earlier: str
    earlier_name: str
    later: str
    later_name: str
    relation: Relation
    evidence: Evidence
    earlier_at: Anchor
    later_at: Anchor | None


def candidate_id(key: str) -> str:
    """The id of what is no established name, by its comparable form: that of the name to decide (NameToDecide)."""
    return content_id("candidate", key)


def thing_id(kind: ThingKind, key: str) -> str:
    """The id of a body or paper, which are known by their comparable names alone."""
    return content_id(kind, key)
