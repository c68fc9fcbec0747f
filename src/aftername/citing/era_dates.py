"""One date as a cell of a table writes it, as ISO; Gregorian years, Japanese eras and years of the Republic."""

from __future__ import annotations

import re
from functools import lru_cache

from aftername.citing.serial_lists import kanji_number
from aftername.languages.expressions import alternatives
from aftername.values.number_signs import DAY, ERAS, FIGURES_OF_DATES, FIRST_YEAR, MONTH, REPUBLIC, YEAR

_NUMBER = rf"[0-9０-９{FIGURES_OF_DATES}百]+"
_EAST = re.compile(
    rf"(?P<era>{alternatives((*ERAS, *REPUBLIC))}|[MTSHR](?=\d))?\s*(?P<y>{_NUMBER})\s*[{YEAR}度./\-]+\s*"
    rf"(?:(?P<m>{_NUMBER})\s*[{MONTH}./\-]*\s*(?:(?P<d>{_NUMBER})\s*[{DAY}.]?)?)?"
)
_PACKED = re.compile(r"((?:18|19|20|21)\d\d)(\d\d)?(\d\d)?")
_ISO = re.compile(r"\d{4}-\d\d-\d\d")
_WORDS = re.compile(
    r"(?:(\d{1,2})\w{0,2}[ .]+)?([A-Za-z]{3,9})\.?\s+(?:(\d{1,2})(?:st|nd|rd|th)?,?\s+)?(\d{4})"
)

_YEAR_LAST = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.]((?:18|19|20|21)\d\d)(?!\d)")

# The year before the first of each era.
_ERAS = {**ERAS, **REPUBLIC, "M": 1867, "T": 1911, "S": 1925, "H": 1988, "R": 2018}
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


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
    match = _PACKED.fullmatch(told)
    if match:
        return _told(*(int(part) if part else None for part in match.groups()))
    match = _YEAR_LAST.match(told)
    if match:
        # 05/01/2031 is of May or of January; only where one part cannot be a month is the day told.
        first, second, ends = int(match[1]), int(match[2]), int(match[3])
        if first == second or first > 12 >= second:
            return _told(ends, second, first)
        return _told(ends, first, second) if second > 12 else _told(ends)
    match = _EAST.match(told)
    if match:
        year = _number(match["y"])
        if year is None:
            return ""
        year += _ERAS[match["era"]] if match["era"] else 0
        return _told(year, _number(match["m"]), _number(match["d"])) if 1800 <= year <= 2200 else ""
    match = _WORDS.match(told)
    if match and match[2][:3].lower() in _MONTHS:
        day = match[1] or match[3]
        return _told(int(match[4]), _MONTHS.index(match[2][:3].lower()) + 1, int(day) if day else None)
    return ""


def _number(written: str | None) -> int | None:
    if not written:
        return None
    return 1 if written == FIRST_YEAR else kanji_number(written)


def _told(year: int | None, month: int | None = None, day: int | None = None) -> str:
    """A date as precise as its parts allow; a month or day that cannot be is left out."""
    if year is None:
        return ""
    if month is None or not 1 <= month <= 12:
        return f"{year:04d}"
    if day is None or not 1 <= day <= 31:
        return f"{year:04d}-{month:02d}"
    return f"{year:04d}-{month:02d}-{day:02d}"
