"""Whole dates as headers write them: Chinese, Japanese, Korean and English forms, eras and figures of many shapes."""

from __future__ import annotations

import datetime
import re
from functools import lru_cache

from aftername.records.base import record
from aftername.text.folding import folded
from aftername.values.mending import mended

_CN = "〇○◯零0Oo一二三四五六七八九十元"
_ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925, "民國": 1911, "民国": 1911, "中華民國": 1911}
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_DIGITS = {c: i for i, c in enumerate("〇一二三四五六七八九")} | {
    "○": 0,
    "◯": 0,
    "零": 0,
    "0": 0,
    "O": 0,
    "o": 0,
}

_EAST = re.compile(
    rf"(?P<era>令和|平成|昭和|中華民國|民國|民国)?\s*(?P<y>(?:19|20)\d{{2}}|\d{{1,3}}|[{_CN}]{{1,4}})\s*(?:[（(](?:19|20)\d{{2}}年?[）)]\s*)?年\s*"
    rf"(?:(?P<m>\d{{1,2}}|[{_CN}]{{1,3}})\s*月\s*(?:(?P<d>\d{{1,2}}|[{_CN}]{{1,3}})\s*日)?)?"
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
_MAY = re.compile(r"[年\d]")  # stands in every date


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
        for one in form.finditer(window):
            value = _value(one)
            if value and not any(d.start < one.end() and one.start() < d.end for d in found.values()):
                tail = len(one.group()) - len(one.group().rstrip())
                found[one.start()] = WrittenDate(one.start(), one.end() - tail, value)
    return tuple(found[place] for place in sorted(found))


def _value(one: re.Match[str]) -> str | None:
    """ISO, or None for what is no date of a document."""
    groups = one.groupdict()
    year = _number(groups["y"])
    era = groups.get("era")
    if year is None:
        return None
    if era:
        year += _ERAS[era]
    elif 100 <= year <= 130 and groups.get("d"):
        year += _ERAS["民國"]  # 113年8月30日: nothing else has such years
    if not 1900 <= year <= 2100:
        return None
    month = groups.get("m")
    if month is None:
        return f"{year:04d}"
    count = _MONTHS.index(month) + 1 if month in _MONTHS else _number(month)
    if count is None or not 1 <= count <= 12:
        return None
    day = groups.get("d")
    if day is None:
        return f"{year:04d}-{count:02d}"
    try:
        return datetime.date(year, count, _number(day) or 0).isoformat()
    except ValueError:
        return None


def _number(digits: str) -> int | None:
    """Arabic or Chinese digits: 2018, 二〇一八, 十二, 二十九, 元."""
    if digits.isdecimal():
        return int(digits)
    if digits == "元":
        return 1
    if "十" in digits:
        tens, _, ones = digits.partition("十")
        if len(tens) > 1 or len(ones) > 1 or "元" in digits:
            return None
        return (_DIGITS[tens] if tens else 1) * 10 + (_DIGITS[ones] if ones else 0)
    if any(c not in _DIGITS for c in digits):
        return None
    return int("".join(str(_DIGITS[c]) for c in digits))
