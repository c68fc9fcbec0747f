"""Sums whose unit is written once: 单位：万元 above a table, 金额（万元） above a column or before a colon."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from aftername.languages.currencies import majors
from aftername.stages.mentions.finder import View
from aftername.stages.mentions.finders.tables import HeadedCell, headed_cells
from aftername.values.number_signs import BIG, UNITS
from aftername.values.numbers import Figure

# How far before a table its unit may stand, in characters.
REACH = 400
_NAMED = r"(?:人民币|人民幣|新台币|新臺幣|港币|港幣)"
_UNIT = (
    rf"(?:(?P<named>{_NAMED}) ?)?(?:(?P<scale>[十百千万亿萬億백천만억]{{0,2}}|(?:thousand|million|billion) ?)(?P<money>[^\s\d()（）:：、,，|\t/]{{1,12}}?)"
    r"|(?P<first>usd|eur|gbp|rmb|cny|jpy|krw|hk\$|nt\$|us\$|\$|€|£) ?(?P<then>million|thousand|billion|m|k|'000|000))"
)
_ABOVE = re.compile(rf"(?:单位|單位|単位|단위|\bunits?|\bin) ?[:：]? ?{_UNIT}(?=[\s)）\]。,，/]|$)", re.M)
# 金额（万元）, 金额/万元, 万元, 补助（万元/人)
_HEAD = re.compile(
    rf"(?:^|[(（/:：]) ?(?:单位[:：]|單位[:：]|単位[:：]|단위 ?[:：])? ?{_UNIT}(?:/[^()（）]{{1,4}})?(?:[)）]|$)"
)
_LABELLED = re.compile(
    rf"[(（](?:单位[:：]|單位[:：]|単位[:：]|단위 ?[:：])? ?{_UNIT}[)）] ?[:：] ?(?P<value>\d[\d,.]*\d|\d)(?![\d%]| ?[^\s\d.,。，;；、)）])"
)
_MARKS = ("单位", "單位", "単位", "단위", "unit", "元", "円", "원)", "원\t", "usd", "yuan", "rmb", "eur", "$")
_SCALES = {
    "thousand": 10**3,
    "million": 10**6,
    "billion": 10**9,
    "m": 10**6,
    "k": 10**3,
    "'000": 10**3,
    "000": 10**3,
}
_VALUE = re.compile(
    r"(?P<low>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?: ?[-–—~〜至] ?(?P<high>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?))?"
)
_YEAR = re.compile(r"(?:19|20)\d\d ?(?:[年년]|년도)?(?:度)?$")
# Rows and columns that count people and things, in a table of sums.
_COUNTS = re.compile(
    r"人数|人數|人員|数量|數量|件数|序号|序號|编号|編號|번호|인원|건수|연번|番号|\bno\b|number of|[(（] ?(?:人|名|个|個|项|項|件|家|%|명|건|개|교|校) ?[)）]"
)


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
    if not any(mark in text for mark in _MARKS):
        return
    for match in _LABELLED.finditer(text):
        unit = _meant(match)
        if unit is not None:
            yield _sum(match.start("value"), match["value"], unit)
    cells = headed_cells(view)
    above = _units_above(text, cells) if cells else {}
    for cell in cells:
        written = text[cell.start : cell.end]
        if not written[:1].isdigit() or _VALUE.fullmatch(written) is None or _YEAR.match(written):
            continue
        head = _HEAD.search(cell.head) if cell.head else None
        own = _meant(head) if head is not None else None
        if own is not None and cell.row and _COUNTS.search(cell.row):
            own = None
        general = above.get(cell.table) if own is None else None
        if general is not None and not _of_money(view, cell):
            continue
        unit = own or general
        if unit is not None:
            yield _sum(cell.start, written, unit)


def _of_money(view: View, cell: HeadedCell) -> bool:
    """Whether a cell under a general unit is one of sums: by its column, and by its row where the column is a year."""
    if _COUNTS.search(cell.head) or _COUNTS.search(cell.row) or not cell.row:
        return False
    if not cell.head or _YEAR.match(cell.head):
        return True
    return any(view.values_at(name, cell.start).within(cell.head) for name in ("money", "sum_heads"))


def _units_above(text: str, cells: list[HeadedCell]) -> dict[int, tuple[Figure, str]]:
    """The unit of each table that one is written above, or in its first rows."""
    first: dict[int, tuple[int, int]] = {}
    for cell in cells:
        if cell.table >= 0:
            start, _ = first.get(cell.table, (cell.start, 0))
            first[cell.table] = (start, cell.end)
    units = [(match.end(), unit) for match in _ABOVE.finditer(text) if (unit := _meant(match)) is not None]
    made: dict[int, tuple[Figure, str]] = {}
    for table, (start, end) in first.items():
        before = first.get(table - 1, (0, 0))[1]
        near = [unit for at, unit in units if max(before, start - REACH) <= at <= end]
        if near:
            made[table] = near[-1]
    return made


def _sum(start: int, written: str, unit: tuple[Figure, str]) -> TableSum:
    match = _VALUE.match(written)
    assert match is not None
    low = _scaled(match["low"], unit[0])
    return TableSum(
        start, start + len(written), low, _scaled(match["high"], unit[0]) if match["high"] else low, unit[1]
    )


def _meant(match: re.Match[str]) -> tuple[Figure, str] | None:
    """Scale and currency word of a unit in a header; None where it is no money."""
    if match["first"]:
        return _SCALES[match["then"]], match["first"]
    money = match["money"]
    if money not in majors().table:
        return None
    scale: Figure = 1
    for character in match["scale"].strip():
        scale *= BIG.get(character) or UNITS.get(character) or 1
    return scale * _SCALES.get(match["scale"].strip(), 1), match["named"] or money


def _scaled(written: str, scale: Figure) -> Figure:
    made = round(float(written.replace(",", "")) * scale, 4)
    return int(made) if made == int(made) else made
