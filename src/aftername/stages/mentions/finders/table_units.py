"""Sums whose unit is written once: 单位：万元 above a table, 金额（万元） above a column or before a colon."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from aftername.languages.currencies import majors
from aftername.stages.mentions.finder import View
from aftername.stages.mentions.finders.tables import HeadedCell, headed_cells
from aftername.values.number_signs import BIG, UNITS
from aftername.values.numbers import Figure
from aftername.values.unit_heads import (
    ABOVE,
    COUNTS,
    HEAD,
    LABELLED,
    LOOSE,
    LOOSE_ROW,
    MARKS,
    SCALES,
    VALUE,
    YEAR,
)

# How far before a table its unit may stand, in characters.
REACH = 400


class TableSum(NamedTuple):
    """A sum of a table. low, high: in whole units. word: for its currency."""

    start: int
    end: int
    low: Figure
    high: Figure
    word: str


def sums(view: View) -> Iterator[TableSum]:
    """Figures that fill a cell or stand behind a label whose head, label or table names their unit.

    A unit above the table goes for the columns that speak of money, of a year or of a sum, and for no other.
    """
    text = view.folded
    if not any(mark in text for mark in MARKS):
        return
    for match in LABELLED.finditer(text):
        unit = _meant(match)
        if unit is not None:
            yield _sum(match.start("value"), match["value"], unit)
    yield from _loose(text)
    cells = headed_cells(view)
    above = _units_above(text, cells) if cells else {}
    headed = {cell.table for cell in cells if cell.head}
    for cell in cells:
        written = text[cell.start : cell.end]
        if not written[:1].isdigit() or VALUE.fullmatch(written) is None or YEAR.match(written):
            continue
        head = HEAD.search(cell.head) if cell.head else None
        own = _meant(head) if head is not None else None
        if own is not None and cell.row and COUNTS.search(cell.row):
            own = None
        general = above.get(cell.table) if own is None else None
        if general is not None and not (_of_money(view, cell) and (cell.head or cell.table not in headed)):
            continue
        unit = own or general
        if unit is not None:
            yield _sum(cell.start, written, unit)


def _loose(text: str) -> Iterator[TableSum]:
    """Figures behind words, a row a line, below a line that is the head of their column and names its unit."""
    for head in LOOSE.finditer(text):
        unit = _meant(head)
        if unit is None or COUNTS.search(head[0].split("\n", 1)[0].lower()):
            continue
        for row in LOOSE_ROW.finditer(text, *head.span("rows")):
            if VALUE.fullmatch(row["value"]) and not COUNTS.search(row["words"]):
                yield _sum(row.start("value"), row["value"], unit)


def _of_money(view: View, cell: HeadedCell) -> bool:
    """Whether a cell under a general unit is one of sums: by its column, and by its row where the column is a year."""
    if COUNTS.search(cell.head) or COUNTS.search(cell.row) or not cell.row:
        return False
    if not cell.head or YEAR.match(cell.head):
        return True
    return any(view.values_at(name, cell.start).within(cell.head) for name in ("money", "sum_heads"))


def _units_above(text: str, cells: list[HeadedCell]) -> dict[int, tuple[Figure, str]]:
    """The unit of each table that one is written above, or in its first rows."""
    first: dict[int, tuple[int, int]] = {}
    for cell in cells:
        if cell.table >= 0:
            start, _ = first.get(cell.table, (cell.start, 0))
            first[cell.table] = (start, cell.end)
    units = [(match.end(), unit) for match in ABOVE.finditer(text) if (unit := _meant(match)) is not None]
    places = [at for at, _ in units]
    made: dict[int, tuple[Figure, str]] = {}
    for table, (start, end) in first.items():
        before = first.get(table - 1, (0, 0))[1]
        last = bisect_right(places, end) - 1
        if last >= 0 and places[last] >= max(before, start - REACH):
            made[table] = units[last][1]
    return made


def _sum(start: int, written: str, unit: tuple[Figure, str]) -> TableSum:
    match = VALUE.match(written)
    assert match is not None
    low = _scaled(match["low"], unit[0])
    return TableSum(
        start, start + len(written), low, _scaled(match["high"], unit[0]) if match["high"] else low, unit[1]
    )


def _meant(match: re.Match[str]) -> tuple[Figure, str] | None:
    """Scale and currency word of a unit in a header; None where it is no money."""
    if match["first"]:
        return SCALES[match["then"]], match["first"]
    money = match["money"]
    if money not in majors().table:
        return None
    scale: Figure = 1
    for character in match["scale"].strip():
        scale *= BIG.get(character) or UNITS.get(character) or 1
    return scale * SCALES.get(match["scale"].strip(), 1), match["named"] or money


def _scaled(written: str, scale: Figure) -> Figure:
    made = round(float(written.replace(",", "")) * scale, 4)
    return int(made) if made == int(made) else made
