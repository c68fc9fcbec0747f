"""The cells of a table as marks of its rows: each cell under the head of its column, cells that span rows in each of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from aftername.records import BlockCell
from aftername.records.block import Span
from aftername.stages.reading.structure.draft import Line, Mark
from aftername.stages.reading.structure.tables import Row, heads_of


@dataclass(slots=True)
class Cell:
    """A cell. start, end: code points, half-open. across, down: columns and rows that it spans.

    down is 0 in a cell that only goes on the one above it (`merged` takes these out).
    """

    start: int
    end: int
    is_head: bool = False
    across: int = 1
    down: int = 1


def rows_of(text: str, table: Sequence[Sequence[Cell]]) -> list[Mark]:
    """The rows of a table, each cell under the head of its column, or behind the head of its row."""
    laid = _placed(table)
    rows = [
        Row(
            Line(0, 0, "", number, 0),
            tuple((column, (cell.start, cell.end)) for column, cell in row if cell.end > cell.start),
        )
        for number, row in enumerate(laid)
    ]
    if not any(row.cells for row in rows):
        return []
    heads = _heads(text, laid, rows)
    columns: dict[int, Span] = {}
    for number in heads:
        for column, cell in laid[number]:
            for place in range(column, column + cell.across):
                columns.setdefault(place, (cell.start, cell.end))
    return [one for number, row in enumerate(laid) for one in _row(row, columns, number in heads)]


def _heads(text: str, laid: Sequence[Sequence[tuple[int, Cell]]], rows: Sequence[Row]) -> list[int]:
    """The number of the row of column heads: one that is said to be, or else the first where it looks so; [] for none."""
    said = [number for number, row in enumerate(laid) if row and all(cell.is_head for _, cell in row)]
    if said or any(cell.is_head for row in laid for _, cell in row):
        return said[:1]
    held = [number for number, row in enumerate(rows) if row.cells]
    return held[:1] if heads_of(text, [rows[number] for number in held]) is not None else []


def _row(row: Sequence[tuple[int, Cell]], columns: dict[int, Span], is_head: bool) -> list[Mark]:
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


def _placed(table: Sequence[Sequence[Cell]]) -> list[list[tuple[int, Cell]]]:
    """The cells of each row with their columns; cells that span rows are put into each, marked by down < 0."""
    carried: dict[int, tuple[Cell, int]] = {}
    made: list[list[tuple[int, Cell]]] = []
    for row in table:
        placed: list[tuple[int, Cell]] = []
        following: dict[int, tuple[Cell, int]] = {}
        column = 0
        waiting = list(row)
        while waiting or column in carried:
            if column in carried:
                cell, left = carried.pop(column)
                placed.append((column, Cell(cell.start, cell.end, cell.is_head, cell.across, -1)))
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


def merged(table: Sequence[Sequence[Cell]]) -> list[list[Cell]]:
    """The rows of a table in which a merged cell stands once, of one in which each row has a cell for it."""
    above: dict[int, Cell] = {}
    made: list[list[Cell]] = []
    for row in table:
        kept = []
        column = 0
        for cell in row:
            if cell.down == 0 and column in above:
                above[column].down += 1
            else:
                cell.down = max(1, cell.down)
                above[column] = cell
                kept.append(cell)
            column += cell.across
        made.append(kept)
    return made
