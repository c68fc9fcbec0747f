"""Sums in tables whose header names the unit: 单位：万元 above the table, 金额（万元） above a column."""

from __future__ import annotations

import re
from collections.abc import Iterator

from aftername.languages.currencies import majors
from aftername.stages.mentions.finder import View
from aftername.stages.mentions.quantities import numerals
from aftername.values.number_signs import BIG, UNITS
from aftername.values.numbers import Figure

# How far below "unit:" its table may reach when no blank line ends it, in characters.
REACH = 6000
_UNIT = r"(?P<scale>[十百千万亿萬億백천만억]{0,2}|(?:thousand|million|billion) ?)(?P<money>[^\s\d()（）:：、,，|\t]{1,12}?)"
_ABOVE = re.compile(
    rf"(?:单位|單位|単位|단위|unit|in) ?[:：]? ?(?:人民币|人民幣|新台币|新臺幣)?{_UNIT}(?=[\s)）\]]|$)", re.M
)
_COLUMN = re.compile(rf"[(（]{_UNIT}[)）]")
_MARKS = (
    "单位",
    "單位",
    "単位",
    "단위",
    "unit",
    "元)",
    "元）",
    "円)",
    "円）",
    "원)",
    "usd)",
    "yuan)",
    "rmb)",
)
_SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9}


def sums(view: View) -> Iterator[tuple[int, int, Figure, str]]:
    """(start, end, value in whole units, currency word) of figures under a header that names their unit.

    A figure is one that fills its cell; cells are parted by tabs or upright strokes, rows by line ends.
    """
    text = view.folded
    if not any(mark in text for mark in _MARKS):
        return
    figures = {numeral.start: numeral for numeral in numerals(view) if numeral.form == "digits"}
    after = 0
    headers = [(match, unit) for match in _ABOVE.finditer(text) if (unit := _meant(match)) is not None]
    for index, (match, unit) in enumerate(headers):
        limit = min(
            headers[index + 1][0].start() if index + 1 < len(headers) else len(text), match.end() + REACH
        )
        end = text.find("\n\n", match.end() + 1, limit)
        end = end if end > 0 else limit
        for start, stop, _ in _cells(text, match.end(), end):
            numeral = figures.get(start)
            if numeral is not None and numeral.end == stop and not _is_year(numeral.low, text[start:stop]):
                yield start, stop, _scaled(numeral.low, unit[0]), unit[1]
        after = end
    for match in _COLUMN.finditer(text):
        unit = _meant(match)
        if unit is None or match.start() < after:
            continue
        row = text.rfind("\n", max(0, match.start() - REACH), match.start()) + 1
        column = text.count("\t", row, match.start())
        line_end = text.find("\n", match.end(), match.end() + REACH)
        if line_end < 0 or text.find("\t", row, line_end) < 0:
            continue
        limit = min(len(text), line_end + REACH)
        end = text.find("\n\n", line_end, limit)
        end = end if end > 0 else limit
        for start, stop, place in _cells(text, line_end, end):
            numeral = figures.get(start)
            if place == column and numeral is not None and numeral.end == stop:
                yield start, stop, _scaled(numeral.low, unit[0]), unit[1]


def _meant(match: re.Match[str]) -> tuple[int, str] | None:
    """Scale and currency word of a unit in a header; None where it is no money."""
    money = match["money"]
    if money not in majors().table:
        return None
    scale = 1
    for character in match["scale"].strip():
        scale *= BIG.get(character) or UNITS.get(character) or 1
    return scale * _SCALES.get(match["scale"].strip(), 1), money


def _scaled(value: Figure, scale: int) -> Figure:
    made = round(value * scale, 4)
    return int(made) if made == int(made) else made


def _is_year(value: Figure, written: str) -> bool:
    return written.isdecimal() and len(written) == 4 and 1980 <= value <= 2049


def _cells(text: str, start: int, end: int) -> Iterator[tuple[int, int, int]]:
    """(start, end, column) of the cells with a figure and nothing else, in rows that have several cells."""
    at = start
    while at < end:
        stop = text.find("\n", at, end)
        stop = stop if stop >= 0 else end
        line = text[at:stop]
        if "\t" in line or "|" in line:
            place = at
            for column, cell in enumerate(re.split(r"[\t|]", line)):
                bare = cell.strip()
                if bare and bare[0].isdigit():
                    begin = place + cell.index(bare[0])
                    yield begin, begin + len(bare), column
                place += len(cell) + 1
        at = stop + 1
