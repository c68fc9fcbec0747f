"""The cells of a document with the words that head them: from its blocks, or from tabs and strokes in a bare text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from aftername.stages.mentions.finder import View, once


class HeadedCell(NamedTuple):
    """A cell of a table or the value of a labelled line. start, end: code points, without blanks around it.

    head: what heads it, folded; "" where nothing does. row: the words of the first cell of its row; "" for that one.
    table: which table it stands in, from 0; -1 for a labelled line.
    """

    start: int
    end: int
    head: str
    row: str
    table: int


@once
def headed_cells(view: View) -> list[HeadedCell]:
    """Every cell of the document in order."""
    return [*(_of_blocks(view) if view.document.blocks else _of_lines(view.folded))]


def _of_blocks(view: View) -> Iterator[HeadedCell]:
    text, table, within = view.folded, -1, False
    for block in view.document.blocks:
        row = block.role == "table-row"
        table += row and not within
        within = row
        if block.role not in ("table-row", "label-value"):
            continue
        label = text[block.cells[0].start : block.cells[0].end] if row and block.cells else ""
        for index, cell in enumerate(block.cells):
            head = text[cell.head[0] : cell.head[1]] if cell.head is not None else ""
            yield HeadedCell(cell.start, cell.end, head, label if index else "", table if row else -1)


_STROKE = re.compile(r"[\t|]")


def _of_lines(text: str) -> Iterator[HeadedCell]:
    """Cells parted by tabs or upright strokes; the first row of a table heads the others where it has no figure alone."""
    heads: list[str] = []
    table, at, within = -1, 0, False
    if "\t" not in text and "|" not in text:
        return
    for line in text.split("\n"):
        row = "\t" in line or "|" in line
        if row:
            cells = [*_cells(line, at)]
            if not within:
                table += 1
                heads = (
                    []
                    if any(word[:1].isdigit() and not _YEAR.match(word) for _, _, word in cells)
                    else [w for _, _, w in cells]
                )
            for place, (start, end, word) in enumerate(cells):
                head = heads[place] if place < len(heads) and within else ""
                if word:
                    yield HeadedCell(start, end, head, cells[0][2] if place else "", table)
        within = row
        at += len(line) + 1


_YEAR = re.compile(r"(?:19|20)\d\d ?[年년]?(?:度)?$")


def _cells(line: str, at: int) -> Iterator[tuple[int, int, str]]:
    """(start, end, words) of the cells of a line that begins at an offset; blank ones too."""
    for cell in _STROKE.split(line):
        word = cell.strip()
        start = at + cell.index(word) if word else at
        yield start, start + len(word), word
        at += len(cell) + 1
