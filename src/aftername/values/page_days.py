"""What changes by the day on a page that stays the same: days, times, days of the week; the years in names of editions; what opens a list."""

from __future__ import annotations

import re

DAYS = re.compile(
    r"(?:19|20)\d\d\s?[-/.年년]\s?\d{1,2}(?:\s?[-/.月월]\s?\d{1,2}\s?[日일]?)?(?:\s*\d{1,2}:\d\d(?::\d\d)?)?"
    r"|\b\d{1,2}:\d\d(?::\d\d)?\b|(?:星期|周|曜日)[一二三四五六日天]"
)
EDITIONS = re.compile(
    r"\d{4}\s*(?:年度?|년도?)?|(?:令和|平成|昭和)[元\d]{1,3}年度?|第[\d一二三四五六七八九十]+[期批回次]|제\d+[회차기]"
)
BEFORE_LISTS = re.compile("[:：]|は、")
"""Stands between what a list is of and its first entry."""
