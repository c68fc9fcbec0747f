"""Tables that a page gives with one cell a line: rows told by bars at the ends of lines, or by kinds of lines that come again."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from aftername.records import BlockCell
from aftername.stages.reading.structure.draft import Draft, Line
from aftername.stages.reading.structure.labels import labelled
from aftername.stages.reading.structure.stacked_heads import LONGEST_HEAD, Cells, headed, row_of, unit_of

LONGEST = 120  # characters of a cell
LEAST = 3  # rows, where only their kinds tell of them
WIDEST = 8  # cells of such a row
_PAD = re.compile(r"\|+")
_BARRED = re.compile(r"[^|]*[^|\s]\s*\|")
_SERIAL = re.compile(r"[(（]?(\d{1,3})(?:[.)）．、](?!\d)|$)")
_ASIDE = re.compile(r"[(（\[［][^()（）\[\]［］]*[)）\]］]")
_STOP = re.compile(r"[。；;!?！？]|\.(?:\s|$)")


class _Kind(NamedTuple):
    """What a line is: "serial", "figure", "aside" or "words"; sign: its number, or its unit."""

    name: str
    sign: str = ""


class _Step(NamedTuple):
    """Rows of one width: from each line on, how many lines are of the kind of those one row below, and with the same unit."""

    width: int
    alike: Sequence[int]
    even: Sequence[int]


class Stack(NamedTuple):
    """Lines of one table: which of the lines given they are, and the rows as drafts."""

    places: range
    rows: tuple[Draft, ...]


def stacked_in(text: str, lines: Sequence[Line]) -> list[Stack]:
    """Tables with one cell a line among lines that nothing else tells of, in order."""
    found = [*_barred(text, lines)]
    taken = {place for one in found for place in one.places}
    for start, end in _even_runs(lines, taken):
        found += _by_kinds(text, lines, start, end)
    return sorted(found, key=lambda one: one.places.start)


def _barred(text: str, lines: Sequence[Line]) -> Iterator[Stack]:
    """Tables whose cells end in bars, where bars alone on a line fill up a short row: they tell how wide a row is."""
    place = 0
    while place < len(lines):
        end = place
        while end < len(lines) and _is_barred(lines[end].text) and _follows(lines, place, end):
            end += 1
        rows = _rows_of(lines[place:end])
        if rows is not None:
            yield Stack(range(place, end), tuple(headed(text, rows)))
        place = max(end, place + 1)


def _is_barred(line: str) -> bool:
    return _PAD.fullmatch(line) is not None or _BARRED.fullmatch(line) is not None


def _follows(lines: Sequence[Line], first: int, place: int) -> bool:
    return place == first or lines[place].number - lines[place - 1].number <= 2


def _rows_of(run: Sequence[Line]) -> list[Cells] | None:
    """The rows of a run of barred lines; None where it does not come out even, or nothing says how wide they are."""
    width = _width(run)
    if not width:
        return None
    rows: list[Cells] = []
    row: list[BlockCell] = []
    for line in run:
        pad = len(line.text) if _PAD.fullmatch(line.text) else 0
        if not pad:
            row.append(_cell(line))
        elif not row or len(row) + pad != width:
            return None
        if pad or len(row) == width:
            rows.append(row_of(row, width))
            row = []
    full = any(one.is_full for one in rows)
    return rows if not row and full and len(rows) >= LEAST else None


def _width(run: Sequence[Line]) -> int:
    """How many cells a row has, by the first line that fills one up; 0 where none does."""
    cells = next((place for place, line in enumerate(run) if _PAD.fullmatch(line.text)), 0)
    width = cells + len(run[cells].text) if cells else 0
    return width if 2 <= width <= 12 else 0


def _cell(line: Line) -> BlockCell:
    return BlockCell(line.start, line.start + len(line.text.rstrip("| \t\u3000")))


def _even_runs(lines: Sequence[Line], taken: set[int]) -> Iterator[tuple[int, int]]:
    """Runs of lines that may be cells, all of them apart by as many blank lines."""
    start = 0
    while start < len(lines):
        end = start
        while end < len(lines) and end not in taken and _may_be_cell(lines[end].text):
            if end - start >= 2 and _step(lines, end) != _step(lines, start + 1):
                break
            if end > start and _is_barred(lines[end].text) != _is_barred(lines[start].text):
                break
            end += 1
        if end - start >= 2 * LEAST:
            yield start, end
        start = max(end, start + 1)


def _step(lines: Sequence[Line], place: int) -> int:
    return lines[place].number - lines[place - 1].number


def _may_be_cell(line: str) -> bool:
    bare = line.rstrip("| ")
    number = _SERIAL.match(bare)
    rest = bare[number.end() :] if number is not None else bare
    return 0 < len(bare) <= LONGEST and not _STOP.search(rest) and not labelled(bare, 0)


def _by_kinds(text: str, lines: Sequence[Line], start: int, end: int) -> Iterator[Stack]:
    """The table of a run whose rows are as long and of the same kinds, three times and more."""
    kinds = [_kind(line.text.rstrip("| ")) for line in lines[start:end]]
    steps = _steps(kinds)
    place = 0
    while place < len(kinds):
        width, rows = _repeats(kinds, place, steps)
        if not width:
            place += 1
            continue
        first, last = start + place, start + place + width * rows
        columns = _columns(kinds[place : place + width])
        rows_found = [
            Cells(tuple(_cell(line) for line in lines[at : at + width]), columns[-1] + 1, columns)
            for at in range(first, last, width)
        ]
        top, heads = _heads(lines, kinds[:place], first, start)
        if len(heads) == columns[-1] + 1:
            first, rows_found = top, [row_of(heads, len(heads)), *rows_found]
        yield Stack(range(first, last), tuple(headed(text, rows_found)))
        place += width * rows


def _steps(kinds: Sequence[_Kind]) -> list[_Step]:
    """For each width how far lines are like those one row on; counted once, so that a long column costs no more than its lines."""
    made = []
    for width in range(3, WIDEST + 1):
        alike, even = [0] * len(kinds), [0] * len(kinds)
        for at in range(len(kinds) - width - 1, -1, -1):
            one, below = kinds[at], kinds[at + width]
            if one.name == below.name:
                alike[at] = alike[at + 1] + 1
                even[at] = even[at + 1] + 1 if one.name != "figure" or one.sign == below.sign else 0
        made.append(_Step(width, alike, even))
    return made


def _repeats(kinds: Sequence[_Kind], place: int, steps: Sequence[_Step]) -> tuple[int, int]:
    """How wide the rows are that begin at a place, and how many; (0, 0) where none surely do."""
    for width, alike, even in steps:
        rows = 1 + alike[place] // width
        starts = range(place, place + width * rows, width)
        if rows >= LEAST and _is_sure(kinds, starts, even[place] >= width * (rows - 1)):
            return width, rows
    return 0, 0


def _columns(kinds: Sequence[_Kind]) -> tuple[int, ...]:
    """The column of each line of a row: what stands in brackets belongs to the cell before."""
    made: list[int] = []
    for one in kinds:
        made.append((made[-1] if made else -1) + (one.name != "aside" or not made))
    return tuple(made)


def _is_sure(kinds: Sequence[_Kind], starts: range, is_even: bool) -> bool:
    """Whether rows are rows: numbered one after the other with columns of one unit each, or named and with two such columns,
    or named with a unit of its own in each row. is_even: whether each column keeps its unit."""
    names = [one.name for one in kinds[starts.start : starts.start + starts.step]]
    figures = [column for column, name in enumerate(names) if name == "figure"]
    if not figures or "serial" in names[1:]:
        return False
    units = [kinds[starts.start + column].sign for column in figures]
    down = units if is_even and "" not in units else []
    if names[0] == "serial":
        return bool(down) and _counts_up(kinds, starts)
    if names[0] != "words" or names.count("words") > 1 or len(figures) < 2:
        return False
    return len({*down}) >= 2 if down else _has_own_units(kinds, starts, figures)


def _counts_up(kinds: Sequence[_Kind], starts: range) -> bool:
    first = int(kinds[starts.start].sign)
    return all(int(kinds[at].sign) == first + row for row, at in enumerate(starts))


def _has_own_units(kinds: Sequence[_Kind], starts: range, figures: Sequence[int]) -> bool:
    """Whether each row has one unit that is its own."""
    seen: set[str] = set()
    for at in starts:
        units = {kinds[at + column].sign for column in figures}
        if len(units) != 1 or "" in units or units <= seen:
            return False
        seen |= units
    return True


def _heads(
    lines: Sequence[Line], kinds: Sequence[_Kind], first: int, start: int
) -> tuple[int, tuple[BlockCell, ...]]:
    """Where the short lines above the first row begin, and what they are; what stands in brackets belongs to the one before."""
    at = first
    while (
        at > start
        and kinds[at - 1 - start].name in ("words", "aside")
        and len(lines[at - 1].text) <= LONGEST_HEAD
    ):
        at -= 1
    made = [
        _cell(lines[place])
        for place in range(at, first)
        if kinds[place - start].name == "words" and any(sign.isalpha() for sign in lines[place].text)
    ]
    return at, tuple(made)


def _kind(line: str) -> _Kind:
    serial = _SERIAL.match(line)
    if serial is not None:
        return _Kind("serial", serial[1])
    if _ASIDE.fullmatch(line):
        return _Kind("aside")
    unit = unit_of(line)
    return _Kind("words") if unit is None else _Kind("figure", unit)
