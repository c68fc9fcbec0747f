"""Whole dates as headers and cells of tables write them: one grammar of Chinese, Japanese, Korean and English forms, eras and figures.

In running text `dates_in` looks for them, and takes none that no calendar has; a cell (`iso_date`) is a date, so more shapes are read
there, and of a day that cannot be the month is left.
"""

from __future__ import annotations

import datetime
import re
from functools import lru_cache

from aftername.records.base import record
from aftername.text.folding import folded
from aftername.values.mending import mended
from aftername.values.number_signs import DAY, ERAS, FIGURES_OF_DATES, FIRST_YEAR, MONTH, REPUBLIC, YEAR
from aftername.values.serial_figures import kanji_number

_FIGURES = f"{FIGURES_OF_DATES}◯Oo"  # with what is typed and read for a nought
_NOUGHTS = str.maketrans("◯Oo", "〇〇〇")
_REPUBLIC_YEARS = range(100, 131)  # of the Republic where no era is named: nothing else has such years
_BEFORE_FIRST = {**ERAS, **REPUBLIC, "M": 1867, "T": 1911, "S": 1925, "H": 1988, "R": 2018}
_ERA = "|".join(sorted((*ERAS, *REPUBLIC), key=len, reverse=True))
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")

_EAST = re.compile(
    rf"(?P<era>{_ERA})?\s*(?P<y>(?:19|20)\d{{2}}|\d{{1,3}}|[{_FIGURES}]{{1,4}})\s*(?:[（(](?:19|20)\d{{2}}年?[）)]\s*)?年\s*"
    rf"(?:(?P<m>\d{{1,2}}|[{_FIGURES}]{{1,3}})\s*月\s*(?:(?P<d>\d{{1,2}}|[{_FIGURES}]{{1,3}})\s*日)?)?"
)
_KOREAN = re.compile(r"(?P<y>(?:19|20)\d{2})\s*년\s*(?P<m>\d{1,2})\s*월(?:\s*(?P<d>\d{1,2})\s*일)?")
_PLAIN = re.compile(
    r"(?<![\d.])(?P<y>(?:19|20)\d{2})\s?(?P<s>[-/.])\s?(?P<m>\d{1,2})(?:\s?(?P=s)\s?(?P<d>\d{1,2}))?(?![\d])"
)
_PACKED = re.compile(r"(?<!\d)(?P<y>(?:19|20)\d{2})(?P<m>0[1-9]|1[0-2])(?P<d>0[1-9]|[12]\d|3[01])(?!\d)")
_NAMES = "(?P<m>" + "|".join(_MONTHS) + r")[a-z]*\.?"
_AMERICAN = re.compile(rf"\b{_NAMES}\s+(?P<d>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<y>(?:19|20)\d{{2}})\b")
_BRITISH = re.compile(
    rf"\b(?P<d>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?{_NAMES},?\s+(?P<y>(?:19|20)\d{{2}})\b"
)
_FORMS = (_EAST, _KOREAN, _PLAIN, _AMERICAN, _BRITISH, _PACKED)
_MAY = re.compile(rf"{YEAR[0]}|(?:19|20)\d\d")  # stands in every date
_NEEDS = {_EAST: YEAR[0], _KOREAN: YEAR[1]}  # stands in every date of that form


@record
class WrittenDate:
    """A date in a text. start, end: code points. value: ISO, as precise as written."""

    start: int
    end: int
    value: str


def dates_in(text: str, start: int = 0, end: int | None = None) -> tuple[WrittenDate, ...]:
    """The dates in a stretch of a text, in order; those that no calendar has are left out."""
    found = _dates_of(text[start : len(text) if end is None else end])
    return tuple(WrittenDate(start + one.start, start + one.end, one.value) for one in found)


@lru_cache(maxsize=512)  # one reader after the other asks for those of a line
def _dates_of(text: str) -> tuple[WrittenDate, ...]:
    window = folded(text)
    if _MAY.search(window) is None:
        return ()
    window, _ = mended(text, window)
    found: dict[int, WrittenDate] = {}
    for form in _FORMS:
        if form in _NEEDS and _NEEDS[form] not in window:
            continue
        for one in form.finditer(window):
            value = _value(one)
            if value and not any(d.start < one.end() and one.start() < d.end for d in found.values()):
                tail = len(one.group()) - len(one.group().rstrip())
                found[one.start()] = WrittenDate(one.start(), one.end() - tail, value)
    return tuple(found[place] for place in sorted(found))


def _value(one: re.Match[str]) -> str | None:
    """ISO, or None for what is no date of a document."""
    groups = one.groupdict()
    era, day, year = groups.get("era"), groups.get("d"), _number(groups["y"])
    if year is None:
        return None
    if era:
        year += _BEFORE_FIRST[era]
    elif year in _REPUBLIC_YEARS and day:
        year += _BEFORE_FIRST["民國"]  # 113年8月30日
    if not 1900 <= year <= 2100:
        return None
    if groups.get("m") is None:
        return f"{year:04d}"
    month = _month(groups["m"])
    if month is None or not 1 <= month <= 12:
        return None
    if day is None:
        return f"{year:04d}-{month:02d}"
    try:
        return datetime.date(year, month, _number(day) or 0).isoformat()
    except ValueError:
        return None


def _month(written: str) -> int | None:
    return _MONTHS.index(written) + 1 if written in _MONTHS else _number(written)


def _number(written: str | None) -> int | None:
    """Arabic or Chinese digits: 2018, 二〇一八, 十二, 二十九, 元."""
    if not written:
        return None
    return 1 if written == FIRST_YEAR else kanji_number(written.translate(_NOUGHTS))


_CELL_FIGURES = rf"[0-9０-９{FIGURES_OF_DATES}百]+"
_CELL = re.compile(
    rf"(?P<era>{_ERA}|[MTSHR](?=\d))?\s*(?P<y>{_CELL_FIGURES})\s*[{YEAR}度./\-]+\s*"
    rf"(?:(?P<m>{_CELL_FIGURES})\s*[{MONTH}./\-]*\s*(?:(?P<d>{_CELL_FIGURES})\s*[{DAY}.]?)?)?"
)
_CELL_PACKED = re.compile(r"((?:18|19|20|21)\d\d)(\d\d)?(\d\d)?")
_ISO = re.compile(r"\d{4}-\d\d-\d\d")
_WORDS = re.compile(
    r"(?:(\d{1,2})\w{0,2}[ .]+)?([A-Za-z]{3,9})\.?\s+(?:(\d{1,2})(?:st|nd|rd|th)?,?\s+)?(\d{4})"
)

_YEAR_LAST = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.]((?:18|19|20|21)\d\d)(?!\d)")


@lru_cache(maxsize=65536)  # dates of a table repeat
def iso_date(written: str) -> str:
    """The date as ISO, as precise as written: "2018", "2018-09", "2018-09-29"; "" when it is no date.

    Reads 2018-09-29, 2018/9/29, 2018.9.29, 20180929, 2018年9月29日, 二〇一八年九月二十九日, 令和7年3月1日,
    民國107年5月, 2025. 9. 30., 29 September 2018, September 29, 2018 and
    29/9/2018 (5/1/2018 gives the year alone); what stands behind it is left alone.
    """
    told = written.strip()[:40]
    if _ISO.match(told):
        return _told(int(told[:4]), int(told[5:7]), int(told[8:10]))
    match = _CELL_PACKED.fullmatch(told)
    if match:
        return _told(*(int(part) if part else None for part in match.groups()))
    match = _YEAR_LAST.match(told)
    if match:
        # 05/01/2031 is of May or of January; only where one part cannot be a month is the day told.
        first, second, ends = int(match[1]), int(match[2]), int(match[3])
        if first == second or first > 12 >= second:
            return _told(ends, second, first)
        return _told(ends, first, second) if second > 12 else _told(ends)
    match = _CELL.match(told)
    if match:
        year = _number(match["y"])
        if year is None:
            return ""
        year += _BEFORE_FIRST[match["era"]] if match["era"] else 0
        return _told(year, _number(match["m"]), _number(match["d"])) if 1800 <= year <= 2200 else ""
    match = _WORDS.match(told)
    if match and (month := match[2][:3].lower()) in _MONTHS:
        day = match[1] or match[3]
        return _told(int(match[4]), _month(month), int(day) if day else None)
    return ""


def _told(year: int | None, month: int | None = None, day: int | None = None) -> str:
    """A date as precise as its parts allow; a month or day that cannot be is left out."""
    if year is None:
        return ""
    if month is None or not 1 <= month <= 12:
        return f"{year:04d}"
    if day is None or not 1 <= day <= 31:
        return f"{year:04d}-{month:02d}"
    return f"{year:04d}-{month:02d}-{day:02d}"
