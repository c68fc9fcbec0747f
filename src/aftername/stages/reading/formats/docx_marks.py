"""What styles and tables of a DOCX say: headings with their level, items, captions, rows with cells under their heads."""

from __future__ import annotations

import re
from collections.abc import Sequence

from aftername.languages.expressions import any_of
from aftername.records import BlockCell
from aftername.records.block import Span
from aftername.stages.reading.structure.draft import Line, Mark
from aftername.stages.reading.structure.tables import Row, cells_under, heads_of

TableRow = list[tuple[int, int, int]]
"""Start, end and number of columns of each cell."""

_HEADING = re.compile(
    rf"(?i){any_of('layout', 'heading styles')}?[ ]?([1-9])$|{any_of('layout', 'heading styles')}[ ]?([1-9])"
)

_TITLE = re.compile(any_of("layout", "title styles"))


def marks_of(
    text: str, styled: Sequence[tuple[str, int, int]], tables: Sequence[Sequence[TableRow]]
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


def _table(text: str, table: Sequence[TableRow]) -> list[Mark]:
    rows = []
    for number, held in enumerate(table):
        column = 0
        cells = []
        for start, end, across in held:
            span = _bare(text, start, end)
            if span is not None:
                cells.append((column, span))
            column += max(1, min(across, 60))
        if cells:
            rows.append(Row(Line(0, 0, "", number, 0), tuple(cells)))
    if not rows or max(len(row.cells) for row in rows) < 2:
        return []
    heads = heads_of(text, rows)
    made = []
    for row in rows:
        if len(row.cells) > 1 or (heads is not None and row is not heads):
            cells_here = cells_under(row, heads)
            made.append(
                Mark(
                    cells_here[0].start,
                    cells_here[-1].end,
                    "table-row",
                    int(row is heads),
                    _within(cells_here),
                )
            )
    return made


def _within(cells: tuple[BlockCell, ...]) -> tuple[BlockCell, ...]:
    return tuple(one for one in cells if one.end > one.start)
