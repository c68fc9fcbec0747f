"""Moments as archives and lists write them, in one form that sorts."""

from __future__ import annotations

import re
from datetime import date

from aftername.values.written_dates import iso_date

_DIGITS = re.compile(r"(\d{4})(\d\d)(\d\d)(?:(\d\d)(\d\d)(\d\d)?)?(?:\.\d+)?")
_ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d))?)?")
_SLASHED = re.compile(r"(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?: (\d\d?):(\d\d)(?::(\d\d))?)?")


def moment_of(written: str) -> str:
    """A day, or a day and time, in ISO form: 2015-03-01 or 2015-03-01T09:30:00; "" where none is written."""
    written = written.strip()
    for form in (_DIGITS, _ISO, _SLASHED):
        found = form.match(written)
        if found and (form is not _DIGITS or found.end() == len(written)):
            year, month, day, hour, minute, second = (int(one or 0) for one in found.groups())
            try:
                told = date(year, month, day).isoformat()
            except ValueError:
                return ""
            if found[4] is None or hour > 23 or minute > 59 or second > 60:
                return told
            return f"{told}T{hour:02}:{minute:02}:{min(second, 59):02}"
    day_ = iso_date(re.sub(r"^[A-Z][a-z]{2}, |\s\d\d:\d\d:\d\d.*$", "", written))
    return day_ if day_ and len(day_) == 10 else ""
