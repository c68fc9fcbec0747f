"""What changes by the day on a page that stays the same: days, times, days of the week; the years in names of editions; what opens a list."""

from __future__ import annotations

import re
from datetime import date

DAYS = re.compile(
    r"(?:19|20)\d\d\s?[-/.年년]\s?\d{1,2}(?:\s?[-/.月월]\s?\d{1,2}\s?[日일]?)?(?:\s*\d{1,2}:\d\d(?::\d\d)?)?"
    r"|\b\d{1,2}:\d\d(?::\d\d)?\b|(?:星期|周|曜日)[一二三四五六日天]"
)
_WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_MONTH = r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
VISITS = re.compile(
    rf"(?:today(?: is|:)?\s*)?{_WEEKDAY},?\s+(?:\d{{1,2}}\.?\s+{_MONTH}|{_MONTH}\s+\d{{1,2}}),?\s+\d{{4}}"
    r"|(?:今天是?|今日は?|오늘은?)?\s*\d{4}[年년]\s*\d{1,2}[月월]\s*\d{1,2}[日일]\s*"
    r"[(（]?(?:星期[一二三四五六日天]|[月火水木金土日](?:曜日)?|[월화수목금토일](?:요일)?)[)）]?(?:です|입니다)?"
)
"""The day of a visit with its day of the week, in a line of its own and small letters."""
EDITIONS = re.compile(
    r"\d{4}\s*(?:年度?|년도?)?|(?:令和|平成|昭和)[元\d]{1,3}年度?|第[\d一二三四五六七八九十]+[期批回次]|제\d+[회차기]"
)
BEFORE_LISTS = re.compile("[:：]|は、")
"""Stands between what a list is of and its first entry."""
RIGHTS = re.compile(
    r"^\W*(?:©|\(c\)\W*(?:copyright|(?:19|20)\d\d)|copyright|版权所有|版權所有|저작권자)|©.{0,4}(?:19|20)\d\d|all rights reserved"
)
"""A line on who has the rights in a page, in small letters: its year is that of the visit."""
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
WHOLE_DAYS = re.compile(
    r"(?P<y>(?:19|20)\d\d)\s?[-/.年년]\s?(?P<m>\d{1,2})\s?[-/.月월]\s?(?P<d>\d{1,2})"
    rf"|(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?\s+(?P<m2>{'|'.join(_MONTHS)})[a-z]*\.?,?\s+(?P<y2>(?:19|20)\d\d)"
    rf"|(?P<m3>{'|'.join(_MONTHS)})[a-z]*\.?\s+(?P<d3>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<y3>(?:19|20)\d\d)"
)
"""A day with its month and year, in small letters."""
MONTH_DAYS = re.compile(
    r"\d{1,2}\s?[月월]\s?\d{1,2}\s?[日일]|(?<!\d)(?<![\d][.,])\d{1,2}[-/.]\d{1,2}(?![\d%％‰]|\s?(?:億|万|亿|萬|억|만|点|점|kg|km))"
    rf"|(?<!\d)\d{{1,2}}(?:st|nd|rd|th)?\s+(?:{'|'.join(_MONTHS)})[a-z]*|(?:{'|'.join(_MONTHS)})[a-z]*\.?\s+\d{{1,2}}(?!\d)"
)
"""A day with its month, with a year or not, in small letters."""

YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
YEAR_FIRST = re.compile(r"^\W*(?:(?:19|20)\d\d|(?:令和|平成|昭和)[元\d]{1,2})(?!\d)")
"""A year in front, as entries of a life and of a chronicle have it."""
YEAR_LAST = re.compile(r"[(（\[]\s*(?:19|20)\d\d\s*[年년]?[)）\]]\s*$|[,，]\s*(?:19|20)\d\d\.?\s*$")
"""A year at the end, as papers in a list have it."""


def day_of(one: re.Match[str]) -> date | None:
    """The day that WHOLE_DAYS found; None for one that no calendar has."""
    held = one.groupdict()
    year, month, day = (held[name] or held[f"{name}2"] or held[f"{name}3"] for name in "ymd")
    try:
        return date(int(year), int(month) if month.isdecimal() else _MONTHS.index(month) + 1, int(day))
    except ValueError:
        return None
