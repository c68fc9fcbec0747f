"""What changes by the day on a page that stays the same: days, times, days of the week; the years in names of editions; what opens a list."""

from __future__ import annotations

import re

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
