"""A table of document numbers and dates -> Entry: CSV, TSV, XLSX, ODS and JSON lines."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any

from aftername.citing.numbers import ORDERED_KINDS, bare_kind, numbers_in
from aftername.citing.serial_lists import trailing_numbers
from aftername.citing.serials import Entry
from aftername.errors import NothingGiven
from aftername.languages import LANGUAGES
from aftername.languages.documents import document_words
from aftername.languages.expressions import any_of, characters
from aftername.languages.pack import pack
from aftername.records import record
from aftername.values.number_signs import FIGURES_OF_NUMBERS, YEAR
from aftername.values.serial_figures import kanji_number
from aftername.values.written_dates import iso_date

SHEETS = (".xlsx", ".xls", ".xlsm", ".xlsb", ".ods")
ENCODINGS = ("utf-8-sig", "gb18030", "cp932", "cp949", "big5")
LONGEST_BARE = 8  # characters that a serial alone may have: 第12345号
HEADER_ROWS = 12  # a heading or a note may stand above the table's own header

_PLAIN = re.compile(r"[\s_\-./:：（）()\[\]【】#*\"'“”]+")
_STEM = re.compile(rf"[{FIGURES_OF_NUMBERS}]+(?:[－\u30fc―‐-][{FIGURES_OF_NUMBERS}]+)*$")
_SIGNS = re.compile(rf"^{any_of('layout', 'ordinal')}|[{characters('layout', 'number sign')}{YEAR}]+$")
_WHOLE = re.compile(r"\d+(?:\.0+)?")


@record
class Table:
    """What was read of a table. rows: how many; unread: rows without a number that could be read.

    columns: which heading was taken for what, in order.
    """

    entries: tuple[Entry, ...]
    rows: int
    unread: int
    columns: tuple[tuple[str, str], ...]


def read_table(path: Path, held: Sequence[tuple[str, str]] = ()) -> Table:
    """The numbers of a table of documents, found by the headings of its columns.

    path: CSV or TSV with a header row (UTF-8, GB 18030, Shift JIS, EUC-KR or Big5), a workbook (every
        sheet that has such a header row), or JSON lines.
    held: column and value pairs; only rows that have all of them count.
    Separate columns for code, year and serial win over one column of whole numbers; without either the
    numbers that end the titles of an official gazette are taken.
    Raises NothingGiven when there is no such file, no table in it, or no column of numbers.
    """
    if not path.is_file():
        raise NothingGiven(f"{path}: no such file")
    entries: list[Entry] = []
    rows = unread = 0
    columns: dict[str, str] = {}
    for heads, lines in _tables(path):
        roles = _roles(heads)
        columns.update({role: heads[place] for role, place in roles.items()})
        places = [(_column(heads, name, path), value) for name, value in held]
        read = _Rows(roles, path.stem)
        for line in lines:
            if not any(cell is not None and cell != "" for cell in line):
                continue
            if any(_text(_at(line, place)) != value for place, value in places):
                continue
            rows += 1
            found = read.entries(line)
            unread += not found
            entries.extend(found)
    if not columns:
        others = ", ".join(pack(one, "columns").phrases("number")[0] for one in LANGUAGES if one != "en")
        raise NothingGiven(
            f"{path}: no column of document numbers; name one 'number' (or {others}), "
            "or three 'series', 'year' and 'serial'"
        )
    return Table(tuple(entries), rows, unread, tuple(sorted(columns.items())))


class _Rows:
    """Reads the rows of one table in order; keeps what 同 and a blank code stand for."""

    def __init__(self, roles: dict[str, int], stem: str) -> None:
        self.roles = roles
        self.stem = stem
        self.code = ""
        self.office: dict[str, str] = {}
        self.split = "serial" in roles and ("code" in roles or "number" not in roles)

    def entries(self, line: Sequence[Any]) -> tuple[Entry, ...]:
        """The numbers of one row; empty when none can be read."""
        when = iso_date(_text(self._cell(line, "date"))) or None
        title = _text(self._cell(line, "title"))
        if self.split:
            found = self._from_parts(line, when, title)
            if found is not None:
                return (found,)
        if "number" in self.roles:
            return self._from_number(line, when, title)
        return self._from_title(line, when, title) if not self.split else ()

    def _from_parts(self, line: Sequence[Any], when: str | None, title: str) -> Entry | None:
        """From separate columns of code, year and serial."""
        code = _text(self._cell(line, "code"))
        if code in (*pack("zh", "layout").phrases("same as above"), "〃", "″"):
            code = self.code
        self.code = code
        if not code and "number" in self.roles:
            return None
        code = code or self._with_kind(_text(self._cell(line, "issuer")) or self.stem, line)
        serial = _whole(self._cell(line, "serial"))
        if serial is None:
            return None
        return Entry(code, self._year(line), serial, when, title)

    def _from_number(self, line: Sequence[Any], when: str | None, title: str) -> tuple[Entry, ...]:
        """From one column of whole numbers; a bare serial takes its code from the other columns."""
        cell = self._cell(line, "number")
        if isinstance(cell, list | tuple):
            return tuple(e for one in cell for e in self._from_number_cell(one, line, when, title))
        return self._from_number_cell(cell, line, when, title)

    def _from_number_cell(
        self, cell: Any, line: Sequence[Any], when: str | None, title: str
    ) -> tuple[Entry, ...]:
        told = isinstance(cell, str) and len(cell) > LONGEST_BARE
        serial = None if told else _whole(cell)
        if serial is None:
            office = self._office(line)
            return tuple(
                Entry(
                    (office + one.series if bare_kind(one.series) else one.series) or self.stem,
                    one.year,
                    one.serial,
                    when or self._year_alone(line),
                    title,
                    one.corrects,
                )
                for one in numbers_in(_text(cell))
            )
        code = self._with_kind(self._office(line) or self.stem, line)
        return (Entry(code, self._year(line), serial, when, title),)

    def _year_alone(self, line: Sequence[Any]) -> str | None:
        """The column of years as a date: a number that states no year may still run across years."""
        year = self._year(line)
        return None if year is None else str(year)

    def _with_kind(self, office: str, line: Sequence[Any]) -> str:
        """An office with the kind of paper it numbers apart, where a column tells it."""
        part = _text(self._cell(line, "kind"))
        kind = next(
            (one for one in (*document_words("gazette kinds"), *ORDERED_KINDS) if part.endswith(one)), ""
        )
        return office if kind in office else f"{office}{kind}"

    def _office(self, line: Sequence[Any]) -> str:
        """The code of a row, or else its office."""
        return _text(self._cell(line, "code")) or _text(self._cell(line, "issuer"))

    def _from_title(self, line: Sequence[Any], when: str | None, title: str) -> tuple[Entry, ...]:
        """From the numbers in brackets that end the titles of a gazette; 同 is the office before."""
        part = _text(self._cell(line, "kind"))
        found = trailing_numbers(title, self.office.get(part))
        if found:
            self.office[part] = _STEM.sub("", found[-1][0])
        year = self._year(line)
        return tuple(
            Entry(self._with_kind(office, line), year, serial, when, title) for office, serial in found
        )

    def _year(self, line: Sequence[Any]) -> int | None:
        year = _whole(self._cell(line, "year"))
        return year if year is not None and 1800 <= year <= 2200 else None

    def _cell(self, line: Sequence[Any], role: str) -> Any:
        place = self.roles.get(role)
        return None if place is None else _at(line, place)


@cache
def _headings() -> dict[str, dict[str, int]]:
    """For each role, headings with their rank."""
    found: dict[str, dict[str, int]] = {}
    for language in LANGUAGES:
        columns = pack(language, "columns")
        for role in columns.names():
            for rank, name in enumerate(columns.phrases(role)):
                found.setdefault(role, {}).setdefault(_folded(name), rank)
    return found


def _folded(heading: Any) -> str:
    return _PLAIN.sub("", _text(heading)).casefold()


def _roles(heads: Sequence[Any]) -> dict[str, int]:
    """Which column holds what; of several the most telling heading, then the first."""
    found: dict[str, int] = {}
    folded = [_folded(head) for head in heads]
    for role, names in _headings().items():
        ranked = [(names[head], place) for place, head in enumerate(folded) if head in names]
        if ranked:
            found[role] = min(ranked)[1]
    usable = "number" in found or "serial" in found or "title" in found
    return found if usable else {}


def _column(heads: Sequence[Any], name: str, path: Path) -> int:
    for place, head in enumerate(heads):
        if _text(head) == name or _folded(head) == _folded(name):
            return place
    raise NothingGiven(f"{path}: no column {name!r}; there are: {', '.join(_text(h) for h in heads)}")


def _at(line: Sequence[Any], place: int) -> Any:
    return line[place] if place < len(line) else None


def _text(cell: Any) -> str:
    """A cell as text: dates as ISO, whole numbers without a point."""
    if cell is None:
        return ""
    if isinstance(cell, str):
        return cell.strip()
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell)


def _whole(cell: Any) -> int | None:
    """A cell that is nothing but a whole number, in digits of any kind; also 第12号 and 12호."""
    if isinstance(cell, bool) or cell is None:
        return None
    if isinstance(cell, int):
        return cell
    written = _text(cell)
    if _WHOLE.fullmatch(written) and written.isascii():
        return int(float(written))
    return kanji_number(_SIGNS.sub("", written).strip()) if written else None


def _tables(path: Path) -> Iterator[tuple[list[Any], Iterable[Sequence[Any]]]]:
    """Header and rows of each table in a file."""
    kind = path.suffix.lower()
    if kind in SHEETS:
        yield from _sheets(path)
    elif kind in (".jsonl", ".ndjson", ".json"):
        yield _json_lines(path)
    else:
        yield from _lines(path)


def _sheets(path: Path) -> Iterator[tuple[list[Any], Iterable[Sequence[Any]]]]:
    from python_calamine import CalamineError, CalamineWorkbook

    try:
        book = CalamineWorkbook.from_path(str(path))
        for name in book.sheet_names:
            rows = book.get_sheet_by_name(name).to_python()
            place = _header_row(rows[:HEADER_ROWS])
            if place is not None:
                yield list(rows[place]), rows[place + 1 :]
    except CalamineError as trouble:
        raise NothingGiven(f"{path}: not a workbook that can be read ({trouble})") from trouble


def _header_row(rows: Sequence[Sequence[Any]]) -> int | None:
    """Which of the first rows names the most columns; None when none names a column of numbers."""
    scored = [(-len(roles), place) for place, row in enumerate(rows) if (roles := _roles(row))]
    return min(scored)[1] if scored else None


def _json_lines(path: Path) -> tuple[list[Any], Iterable[Sequence[Any]]]:
    """JSON lines, or one JSON list, of objects."""
    try:
        told = path.read_text("utf-8-sig")
        rows = (
            json.loads(told)
            if told.lstrip().startswith("[")
            else [json.loads(x) for x in told.splitlines() if x.strip()]
        )
    except ValueError as trouble:
        raise NothingGiven(f"{path}: not JSON lines in UTF-8 ({trouble})") from trouble
    if not all(isinstance(row, dict) for row in rows):
        raise NothingGiven(f"{path}: each line must be one JSON object")
    heads = list(dict.fromkeys(key for row in rows for key in row))
    return list(heads), ([row.get(head) for head in heads] for row in rows)


def _lines(path: Path) -> Iterator[tuple[list[Any], Iterable[Sequence[Any]]]]:
    """A table of separated values, in whichever encoding its header makes sense."""
    whole = path.read_bytes()
    encodings = ("utf-16",) if whole[:2] in (b"\xff\xfe", b"\xfe\xff") else ENCODINGS
    for encoding in encodings:
        try:
            text = whole.decode(encoding)
        except UnicodeDecodeError:
            continue
        opening = text[:20_000].splitlines()[:HEADER_ROWS]
        for separator in sorted(",\t;|", key=lambda c: -sum(line.count(c) for line in opening)):
            place = _header_row(list(csv.reader(opening, delimiter=separator)))
            if place is not None:
                rows = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
                for _ in range(place):
                    next(rows)
                yield next(rows), rows
                return
