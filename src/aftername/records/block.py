"""A part of a document with a role: what a paper is made of."""

from __future__ import annotations

from typing import Literal

from aftername.records.anchor import Anchor
from aftername.records.base import record

Role = Literal[
    "title",
    "heading",
    "paragraph",
    "list-item",
    "table-row",
    "label-value",
    "letterhead",
    "signature",
    "caption",
    "furniture",
]
Span = tuple[int, int]


@record
class Cell:
    """A cell of a row, or the value of a labelled line. start, end: code points, half-open; never blank.

    head: where the cell that heads its column stands, or the label of its line; None where there is none.
    """

    start: int
    end: int
    head: Span | None = None


@record
class Block:
    """A part of Document.text with one role. start, end: code points, half-open, without the blanks around it.

    role: furniture is what belongs to the page and not to the matter: menus, footers, related links, running
        heads, page numbers, copyright lines. Column heads are a table-row too.
    level: of a heading, 1 for the outermost; of a list item, how deep it stands, 1 for the outermost;
        of a table row, 1 where it is a row of column heads; 0 elsewhere.
    number: of a heading, list item or labelled line as written ("一、", "第3条", "①", "■"); "" where it has none.
    path: where the headings stand that it stands under, outermost first; the title is not among them.
    cells: of a table row, its cells that are not blank, in order; of a labelled line, the value with its label as head
        (no cell where the value is blank); empty elsewhere.
    """

    start: int
    end: int
    role: Role
    level: int = 0
    number: str = ""
    path: tuple[Span, ...] = ()
    cells: tuple[Cell, ...] = ()

    @property
    def label(self) -> Span | None:
        """Where the label of a labelled line stands; None for every other block."""
        return self.cells[0].head if self.role == "label-value" and self.cells else None

    @property
    def value(self) -> Span | None:
        """Where the value of a labelled line stands; None for every other block."""
        one = self.cells[0] if self.role == "label-value" and self.cells else None
        return (one.start, one.end) if one is not None else None


@record
class PlacedBlock:
    """A block as it is listed: with its document and what stands there.

    cells: value and head of each; the head is None where there is none. path: the headings above, outermost first.
    """

    document: str
    role: Role
    level: int
    number: str
    anchor: Anchor
    path: tuple[Anchor, ...]
    cells: tuple[tuple[Anchor, Anchor | None], ...]

    @property
    def id(self) -> str:
        return f"{self.document}:{self.anchor.start:08d}-{self.anchor.end:08d}:{self.role}"
