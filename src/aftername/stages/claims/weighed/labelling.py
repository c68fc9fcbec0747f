"""The label that a value stands behind: of a labelled line, the head of its cell, the line above, or words and a colon before it."""

from __future__ import annotations

import re

from aftername.records.block import Cell
from aftername.stages.claims.facts.ruled import label_above
from aftername.stages.claims.passages import Passage

_INLINE = re.compile(r"[\W\d]{0,6}([^:\n]{2,24}):")


def cell_at(passage: Passage, at: int) -> Cell | None:
    """The cell of a table's row that a place stands in; None where it stands in none."""
    if passage.block.role != "table-row":
        return None
    return next((one for one in passage.block.cells if one.start <= at < one.end), None)


def label_at(passage: Passage, at: int) -> str:
    """The label of what stands at a place, folded; "" where it has none."""
    text, block = passage.folded, passage.block
    low = passage.start
    if block.role == "table-row":
        cell = cell_at(passage, at)
        if cell is None:
            return ""
        low = cell.start
        first = block.cells[0]
        if cell.head is not None:
            return text[slice(*cell.head)]
        if len(block.cells) == 2 and first is not cell:
            return text[first.start : first.end]
    elif block.label is not None:
        return text[slice(*block.label)]
    elif above := label_above(passage):
        return above
    inline = _INLINE.match(text[low:at])
    return inline[1] if inline is not None else ""


def heading_over(passage: Passage) -> str:
    """The heading that a passage stands under, folded; "" where it stands under none."""
    path = passage.block.path
    return passage.folded[slice(*path[-1])] if path else ""


def first_cell(passage: Passage) -> str:
    """The first cell of the row that a passage is, folded; "" where it is no row."""
    cells = passage.block.cells if passage.block.role == "table-row" else ()
    return passage.folded[cells[0].start : cells[0].end] if cells else ""
