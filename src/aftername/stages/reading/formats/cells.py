"""How many cells the sheets of a workbook have, empty ones between filled ones included: asked before they are made.

A reader of sheets makes every cell between the first and the last filled one. A sheet of two cells, the second at
XFD1048576, would have seventeen thousand million.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from posixpath import join, normpath

from lxml import etree

from aftername.files.archives import Archive, open_archive, read_member
from aftername.settings import Settings

_ROW = re.compile(rb"<(?:\w+:)?row\b([^>]*)>(.*?)</(?:\w+:)?row>", re.DOTALL)
_NUMBER = re.compile(rb'\br="([0-9]{1,9})"')
# A cell that holds something: <c r="B7" s="1"><v>..., not <c r="B7" s="1"/>.
_CELL = re.compile(rb'<(?:\w+:)?c(?=[\s>])(?:[^>]*?\sr="([A-Z]{1,3})[0-9]+")?[^>]*(?<!/)>')
_TABLE = re.compile(rb"<table:table(?=[\s>]).*?</table:table>", re.DOTALL)
_ODS_ROW = re.compile(
    rb"<table:table-row\b([^>]*)(?<!/)>(.*?)</table:table-row>|<table:table-row\b([^>]*)/>", re.DOTALL
)
_ODS_CELL = re.compile(rb"<table:(?:covered-)?table-cell\b([^>]*?)(/?)>")
_REPEATED = re.compile(rb'table:number-(?:rows|columns)-repeated="([0-9]{1,9})"')
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


def too_wide(content: bytes, settings: Settings) -> dict[str, int]:
    """Sheets with more cells than the limit, by name, with their number; "" where only the whole is known.

    Raises ArchiveTrouble, and ValueError for broken parts.
    """
    if not content.startswith(b"PK"):
        return {}  # a sheet of an old XLS ends at row 65,536 and column 256
    whole = replace(settings, file_bytes=settings.unpacked_bytes)
    found: dict[str, int] = {}
    with open_archive(content) as box:
        if "content.xml" in box.named:
            told = read_member(box, "content.xml", whole)
            found[""] = max((_area(_ods(table[0])) for table in _TABLE.finditer(told)), default=0)
        else:
            for name, part in sheet_parts(box, settings):
                told = read_member(box, part, whole)
                found[name] = _area(_xlsb(told) if part.endswith(".bin") else _xlsx(told))
    return {name: cells for name, cells in found.items() if cells > settings.cells}


def _area(rows: Iterator[tuple[int, int, int]]) -> int:
    """Cells between the first and the last, from filled rows: first and last filled column, and the row's number."""
    left, right, top, bottom = 1 << 30, -1, 1 << 30, -1
    for first, last, row in rows:
        left, right = min(left, first), max(right, last)
        top, bottom = min(top, row), max(bottom, row)
    return (right - left + 1) * (bottom - top + 1) if bottom >= 0 else 0


def sheet_parts(box: Archive, settings: Settings) -> Iterator[tuple[str, str]]:
    """Names of sheets and the parts they stand in."""
    targets = {}
    for related in ("xl/_rels/workbook.xml.rels", "xl/_rels/workbook.bin.rels"):
        if related in box.named:
            for one in _parsed(read_member(box, related, settings)):
                targets[one.get("Id")] = normpath(join("xl", one.get("Target", ""))).removeprefix("/")
    named: dict[str, str] = {}
    if "xl/workbook.xml" in box.named:
        for one in _parsed(read_member(box, "xl/workbook.xml", settings)).iter("{*}sheet"):
            named[targets.get(one.get(_RELATION), "")] = one.get("name", "")
    for part in box.named:
        if part.startswith("xl/worksheets/") and part.endswith((".xml", ".bin")):
            yield named.get(part, ""), part


def _parsed(told: bytes) -> etree._Element:
    """A small part as XML; without entities and network. Raises ValueError."""
    try:
        return etree.fromstring(told, etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError as trouble:
        raise ValueError(str(trouble)) from trouble


def _xlsx(sheet: bytes) -> Iterator[tuple[int, int, int]]:
    number = 0
    for row in _ROW.finditer(sheet):
        stated = _NUMBER.search(row[1])
        number = int(stated[1]) if stated else number + 1
        cells = _CELL.findall(row[2])
        if cells:
            columns = [_column(letters) for letters in set(cells) if letters] or [1, len(cells)]
            yield min(columns), max(columns), number


def _column(letters: bytes) -> int:
    """A is 1, XFD is 16,384."""
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


def _ods(table: bytes) -> Iterator[tuple[int, int, int]]:
    number = 0
    for row in _ODS_ROW.finditer(table):
        times = _times(row[1] if row[1] is not None else row[3])
        column, filled = 0, []
        for attributes, closed in _ODS_CELL.findall(row[2] or b""):
            again = _times(attributes)
            if not closed or b"value-type=" in attributes:
                filled += [column, column + again - 1]
            column += again
        if filled:
            yield filled[0], filled[-1], number
            yield filled[0], filled[-1], number + times - 1
        number += times


def _times(attributes: bytes) -> int:
    found = _REPEATED.search(attributes)
    return max(1, int(found[1])) if found else 1


def _xlsb(sheet: bytes) -> Iterator[tuple[int, int, int]]:
    """Records: number and length in groups of seven bits; 0 begins a row, 2 to 11 are filled cells."""
    place, row = 0, 0
    try:
        while place < len(sheet):
            kind, place = _seven(sheet, place, 2)
            length, place = _seven(sheet, place, 4)
            if kind <= 11 and kind != 1 and length >= 4:
                value = int.from_bytes(sheet[place : place + 4], "little")
                if kind == 0:
                    row = value
                else:
                    yield value, value, row
            place += length
    except IndexError:
        return  # cut short: the reader will say so


def _seven(told: bytes, place: int, most: int) -> tuple[int, int]:
    value = 0
    for shift in range(most):
        value |= (told[place] & 0x7F) << (7 * shift)
        place += 1
        if not told[place - 1] & 0x80:
            break
    return value, place
