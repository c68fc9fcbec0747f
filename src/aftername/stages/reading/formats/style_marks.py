"""What styles and tables of an office file say: headings with their level, items, captions, rows with cells under their heads."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from aftername.languages.expressions import any_of
from aftername.records.block import Span
from aftername.stages.reading.formats.grid import Cell, rows_of
from aftername.stages.reading.structure.draft import Mark

_HEADING = re.compile(
    rf"(?i){any_of('layout', 'heading styles')}?[ ]?([1-9])$|{any_of('layout', 'heading styles')}[ ]?([1-9])"
)

_TITLE = re.compile(any_of("layout", "title styles"))


def marks_of(
    text: str, styled: Sequence[tuple[str, int, int]], tables: Sequence[Sequence[Sequence[Cell]]]
) -> tuple[Mark, ...]:
    """Marks for styled paragraphs and for the rows of tables, in order."""
    made = [one for style, start, end in styled for one in _paragraph(text, style, start, end)]
    for table in tables:
        made += _table(text, table)
    return tuple(sorted(made, key=lambda one: (one.start, -one.end)))


def _paragraph(text: str, style: str, start: int, end: int) -> list[Mark]:
    span = _bare(text, start, end)
    if span is None or "\n" in text[slice(*span)]:
        return []
    lowered = style.lower()
    if lowered.startswith("toc"):
        return []
    heading = _HEADING.match(style)
    if heading is not None and span[1] - span[0] <= 120:
        return [Mark(*span, "heading", int(heading[1] or heading[2]))]
    if _TITLE.fullmatch(lowered):
        return [Mark(*span, "title")]
    if lowered == "caption":
        return [Mark(*span, "caption")]
    if lowered.startswith("list"):
        return [Mark(*span, "list-item", 1)]
    return []


def _bare(text: str, start: int, end: int) -> Span | None:
    words = text[start:end]
    bare = words.strip()
    if not bare:
        return None
    first = start + len(words) - len(words.lstrip())
    return first, first + len(bare)


def _table(text: str, table: Sequence[Sequence[Cell]]) -> list[Mark]:
    """The rows of a table with two columns and more; a row of one cell and no head is a line of words."""
    rows = [[_trimmed(text, cell) for cell in row] for row in table]
    if max((sum(1 for cell in row if cell.end > cell.start) for row in rows), default=0) < 2:
        return []
    return [
        one for one in rows_of(text, rows) if len(one.cells) > 1 or one.level or one.cells[0].head is not None
    ]


def _trimmed(text: str, cell: Cell) -> Cell:
    """A cell without the blanks around its words."""
    span = _bare(text, cell.start, cell.end)
    start, end = span if span is not None else (cell.start, cell.start)
    return replace(cell, start=start, end=end)
