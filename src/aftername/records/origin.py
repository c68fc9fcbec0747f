"""Documents that go back to one text, and the signs that say so."""

from __future__ import annotations

from typing import Literal

from aftername.records.anchor import Anchor
from aftername.records.base import content_id, record

SignKind = Literal[
    "same-text",
    "near-copy",
    "contained",
    "same-number",
    "same-address",
    "same-title",
    "carrier",
    "mirror",
    "shared-facts",
    "same-credit",
    "same-order",
    "one-report",
    "retold",
    "said",
]


OriginVerdict = Literal["joined", "split"]


@record
class Kinship:
    """One sign that two documents go back to one text.

    first, second: ids of the documents, in order. strength: 0 to 1 for texts compared letter by letter (share
        of stretches in common); for shared facts the sum of likenesses, which can pass 1; 1 for what a person said.
    reason: in words, for a reader. anchors: passages in both that show it; may be empty.
    """

    kind: SignKind
    first: str
    second: str
    strength: float
    reason: str
    anchors: tuple[Anchor, ...] = ()


@record
class OriginPart:
    """A passage that a copy adds and that no other document of its family has: an origin of its own for what it says.

    anchor: the passage. adds: what is new in it: "person", "quote", "number", "figure". reason: in words.
    """

    anchor: Anchor
    adds: tuple[str, ...]
    reason: str

    @property
    def id(self) -> str:
        return content_id("origin-part", self.anchor.document, self.anchor.start, self.anchor.end)


@record
class Report:
    """A report of an outlet that documents credit for what they tell; it need not be held.

    outlet: what a reader calls it. day: of the report, as the credits and the dates of the documents tell: "2031-06-04",
        "06-04" where no year is known; None where nothing tells. credited_by: ids of the documents that credit it, sorted.
    held: the document that is the outlet's own text; None where none is held. anchors: credits, some of them.
    """

    outlet: str
    day: str | None
    credited_by: tuple[str, ...]
    held: str | None = None
    anchors: tuple[Anchor, ...] = ()


@record
class Origin:
    """One text as far as can be told, with every document that goes back to it.

    documents: ids, sorted; one alone is an origin of its own. root: the document that the others most
        likely come from; None when that cannot be told. because: why that one, or why none.
    signs: what holds the documents together; empty for a document alone. parts: passages that rest on something else,
        by document and place. versions: of a rule that was changed, the ids of its versions, the earliest first; empty otherwise.
    report: the report of an outlet that the documents go back to; None where they credit none together.
    """

    documents: tuple[str, ...]
    root: str | None
    because: str
    signs: tuple[Kinship, ...] = ()
    parts: tuple[OriginPart, ...] = ()
    versions: tuple[str, ...] = ()
    report: Report | None = None

    @property
    def id(self) -> str:
        return content_id("origin", *self.documents)
