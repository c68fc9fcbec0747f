"""Which cell heads which in a table with one cell a line: heads above, groups of heads above, or the first cell of each row."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from aftername.records import BlockCell
from aftername.records.block import Span
from aftername.stages.reading.structure.draft import Draft
from aftername.values.number_signs import YEAR

LONGEST_HEAD = 24
_FIGURE = re.compile(
    r"[^\w\s$€£¥￥₩]{0,2}(?:[^\W\d]{1,6} ?)?(?P<sign>[^\w\s]?)\d[\d,.，．~～∼–-]*\s?"
    r"(?P<unit>[^\W\d]*(?: [^\W\d]{1,10}){0,2})(?P<rest>/[^\W\d]{1,6})?[^\w]{0,2}"
)
_YEAR = re.compile(rf"(?<!\d)(?:19|20)\d\d(?!\d)|[’'‘]\d\d(?!\d)|\d{{1,2}} ?[{YEAR}]")
_UNITS = re.compile(r"[A-Za-z]{2,}|[^\W\d_A-Za-z]|[$€£¥￥₩％%]")


class Cells(NamedTuple):
    """A row: its cells, how many columns the table has, and the column of each cell, from 0."""

    cells: tuple[BlockCell, ...]
    width: int
    columns: tuple[int, ...]

    @property
    def is_full(self) -> bool:
        return len({*self.columns}) == self.width


def row_of(cells: Sequence[BlockCell], width: int) -> Cells:
    """A row with a cell in each column, from the first."""
    return Cells(tuple(cells), width, tuple(range(len(cells))))


def unit_of(words: str) -> str | None:
    """The unit of a short figure (명 of "400명", $ of "$500"), "" where it has none; None for other words."""
    found = _FIGURE.fullmatch(words)
    if found is None or len(words) > 30:
        return None
    unit = found["unit"].strip() or found["sign"]
    return unit.rstrip("s") if unit.isascii() else unit.replace(" ", "")[-1:]


def headed(text: str, rows: Sequence[Cells]) -> list[Draft]:
    """The rows as drafts, each cell with its head where that is certain."""
    if _is_turned(text, rows):
        first = {row.cells[0]: (row.cells[0].start, row.cells[0].end) for row in rows}
        top = 1 if _is_head(text, rows[0]) else 0
        return [_draft(text, one, 1, {}) for one in rows[:top]] + [
            _draft(
                text,
                one,
                0,
                {} if not one.is_full else dict.fromkeys(range(1, one.width), first[one.cells[0]]),
            )
            for one in rows[top:]
        ]
    above, deep = _heads_above(text, rows)
    return [
        _draft(text, one, int(place < deep), above if place >= deep and one.is_full else {})
        for place, one in enumerate(rows)
    ]


def _draft(text: str, row: Cells, level: int, heads: dict[int, Span]) -> Draft:
    cells = tuple(
        replace(cell, head=heads.get(column)) for cell, column in zip(row.cells, row.columns, strict=True)
    )
    start, end = cells[0].start, cells[-1].end
    return Draft(start, end, text[start:end], "table-row", level, fixed=True, cells=cells)


def _is_head(text: str, row: Cells) -> bool:
    """Whether a row may head columns: short and different words without a figure, over every column."""
    words = _words(text, row)
    return row.is_full and len({*words}) == len(words) and all(_is_label(one) for one in words)


def _is_label(words: str) -> bool:
    return len(words) <= LONGEST_HEAD and not any(sign.isdigit() for sign in words)


def _words(text: str, row: Cells) -> list[str]:
    return [text[one.start : one.end] for one in row.cells]


def _heads_above(text: str, rows: Sequence[Cells]) -> tuple[dict[int, Span], int]:
    """The head of each column, and how many rows of heads there are."""
    first = rows[0]
    below = "".join(word for one in rows[1:] for word in _words(text, one))
    if _is_head(text, first) and re.search(r"\d", below):
        return {n: (one.start, one.end) for n, one in zip(first.columns, first.cells, strict=True)}, 1
    if len(rows) < 3 or not _are_groups(_words(text, first), _words(text, rows[1]), first.width):
        return {}, 0
    each = first.width // len(first.cells)
    return {n: (first.cells[n // each].start, first.cells[n // each].end) for n in range(first.width)}, 2


def _are_groups(groups: Sequence[str], under: Sequence[str], width: int) -> bool:
    """Whether each group of heads has the same heads under it: so each is as wide as the others."""
    many = len(groups)
    if many < 2 or many == width or width % many or len(under) != width or len({*groups}) < many:
        return False
    unit = list(under[: width // many])
    return [*under] == unit * many and len({*unit}) == len(unit) and all(map(_is_label, [*groups, *unit]))


def _is_turned(text: str, rows: Sequence[Cells]) -> bool:
    """Whether the first cell of each row says what its others are: figures across have a unit that the other rows have not."""
    if any(_YEAR.search(one) for one in _words(text, rows[0])):
        return False  # columns of years: no figure says of which it holds now
    told = [words for one in rows if one.is_full and len(words := _words(text, one)) >= 3]
    names = [words[0] for words in told]
    if len({*names}) < len(names) or not all(map(_is_label, names)):
        return False
    shared = [set.intersection(*map(_units, words[1:])) for words in told if all(map(_has_figure, words[1:]))]
    times = Counter(unit for one in shared for unit in one)
    return sum(any(times[unit] == 1 for unit in one) for one in shared) >= 2


def _has_figure(words: str) -> bool:
    return re.search(r"\d", words) is not None


def _units(words: str) -> set[str]:
    """What may be a unit in a cell: signs of East Asia, words of Latin letters, signs of money."""
    return {*_UNITS.findall(words)}
