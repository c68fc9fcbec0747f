"""Signs in the text of a page to marks: headings, items, terms, rows with cells under their heads, furniture."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from aftername.records import BlockCell
from aftername.records.block import Span
from aftername.stages.reading.formats import html_marks as signs
from aftername.stages.reading.structure.draft import Line, Mark
from aftername.stages.reading.structure.tables import Row, heads_of

_LEAD = re.compile(r"(?:[•◦▪·*-]|\d{1,3}\.)[ \t]*$")


@dataclass(slots=True)
class _Cell:
    start: int
    end: int
    is_head: bool
    across: int
    down: int


@dataclass(slots=True)
class _Found:
    """What the signs tell, in order of the text."""

    spans: list[tuple[str, int, int]] = field(default_factory=list)
    tables: list[list[list[_Cell]]] = field(default_factory=list)


def marked(text: str) -> tuple[str, tuple[Mark, ...]]:
    """The text without signs, and what they say of it."""
    plain, found = _read(text)
    marks = [one for table in found.tables for one in _table(plain, table)]
    term: Span | None = None
    for kind, start, end in found.spans:
        if kind.startswith("h"):
            marks.append(Mark(start, end, "heading", int(kind[1])))
        elif kind == "li":
            marks += _item(plain, start, end)
        elif kind in ("caption", "furniture"):
            marks.append(Mark(start, end, "caption" if kind == "caption" else "furniture"))
        elif kind == "dt":
            term = (start, end)
        elif kind != "cited" and term is not None and start - term[1] < 80 and "\n\n" not in plain[start:end]:
            marks.append(Mark(term[0], end, "label-value", 0, (BlockCell(start, end, term),)))
            term = None
    return plain, tuple(sorted(marks, key=lambda one: (one.start, -one.end)))


def cited(text: str) -> tuple[Span, ...]:
    """Where what is cited stands in the text without signs."""
    return tuple((start, end) for kind, start, end in _read(text)[1].spans if kind == "cited")


def _read(text: str) -> tuple[str, _Found]:
    pieces: list[str] = []
    found = _Found()
    stack: list[tuple[str, int, int, int]] = []  # kind, start, columns and rows that it spans
    length = at = 0
    for sign in signs._SIGN.finditer(text):
        pieces.append(text[at : sign.start()])
        length += sign.start() - at
        at = sign.end()
        mark = sign[0]
        if mark in signs._NAMES:
            stack.append((signs._NAMES[mark], length, 1, 1))
            if mark == signs.ROW:
                if not found.tables:
                    found.tables.append([])
                found.tables[-1].append([])
        elif mark == signs.TABLE:
            found.tables.append([])
        elif mark == signs._CLOSE:
            if stack:
                _end(found, stack.pop(), length)
        elif stack:
            kind, start, across, down = stack[-1]
            if ord(mark) >= signs._DOWN:
                stack[-1] = (kind, start, across, ord(mark) - signs._DOWN)
            else:
                stack[-1] = (kind, start, ord(mark) - signs._ACROSS, down)
    pieces.append(text[at:])
    return "".join(pieces), found


def _end(found: _Found, opened: tuple[str, int, int, int], end: int) -> None:
    kind, start, across, down = opened
    if kind in ("td", "th") and found.tables and found.tables[-1]:
        found.tables[-1][-1].append(_Cell(start, end, kind == "th", across, down))
    elif end > start and kind not in ("row", "td", "th"):
        found.spans.append((kind, start, end))


def _item(text: str, start: int, end: int) -> list[Mark]:
    """An item with its bullet; of one that holds more than a line, the first."""
    stop = text.find("\n", start, end)
    end = stop if stop >= 0 else end
    line = text.rfind("\n", 0, start) + 1
    lead = _LEAD.match(text, line, start)
    begin = line if lead is not None and lead.end() == start else start
    return [Mark(begin, end, "list-item", 1)] if text[start:end].strip() else []


def _table(text: str, table: Sequence[Sequence[_Cell]]) -> list[Mark]:
    """The rows of a table, each cell under the head of its column, or behind the head of its row."""
    laid = _placed(table)
    rows = [
        Row(
            Line(0, 0, "", number, 0),
            tuple((column, (cell.start, cell.end)) for column, cell in row if cell.end > cell.start),
        )
        for number, row in enumerate(laid)
    ]
    held = [row for row in rows if row.cells]
    if not held:
        return []
    top = next((number for number, row in enumerate(laid) if rows[number].cells), 0)
    heads = [number for number, row in enumerate(laid) if row and all(cell.is_head for _, cell in row)][:1]
    if not heads:
        found = heads_of(text, held)
        heads = (
            [top] if found is not None and not any(cell.is_head for row in laid for _, cell in row) else []
        )
    columns: dict[int, Span] = {}
    for number in heads:
        for column, cell in laid[number]:
            for place in range(column, column + cell.across):
                columns.setdefault(place, (cell.start, cell.end))
    return [one for number, row in enumerate(laid) for one in _row(row, columns, number in heads)]


def _row(row: Sequence[tuple[int, _Cell]], columns: dict[int, Span], is_head: bool) -> list[Mark]:
    cells = []
    beside: Span | None = None
    for column, cell in row:
        if cell.end <= cell.start:
            continue
        head = None if is_head or cell.is_head else columns.get(column) or beside
        if cell.is_head:
            beside = (cell.start, cell.end)
        cells.append(BlockCell(cell.start, cell.end, head))
    # A cell that spans rows is a cell of each; the row itself begins with the first that is written in it.
    own = [cell for _, cell in row if cell.down >= 0 and cell.end > cell.start]
    if not own:
        return []
    return [Mark(own[0].start, own[-1].end, "table-row", int(is_head), tuple(cells))]


def _placed(table: Sequence[Sequence[_Cell]]) -> list[list[tuple[int, _Cell]]]:
    """The cells of each row with their columns; cells that span rows are put into each, marked by down < 0."""
    carried: dict[int, tuple[_Cell, int]] = {}
    made: list[list[tuple[int, _Cell]]] = []
    for row in table:
        placed: list[tuple[int, _Cell]] = []
        following: dict[int, tuple[_Cell, int]] = {}
        column = 0
        waiting = list(row)
        while waiting or column in carried:
            if column in carried:
                cell, left = carried.pop(column)
                placed.append((column, _Cell(cell.start, cell.end, cell.is_head, cell.across, -1)))
                if left > 1:
                    following[column] = (cell, left - 1)
            else:
                cell = waiting.pop(0)
                placed.append((column, cell))
                if cell.down > 1:
                    following[column] = (cell, cell.down - 1)
            column += cell.across
        carried = following
        made.append(placed)
    return made
