"""Days that a table counts: since the end of 1899, as sheets do, or in seconds or thousandths since 1970, as servers do."""

from __future__ import annotations

import datetime
import re

_OF_SHEETS = re.compile(r"([3-5]\d{4})(?:\.\d+)?")
_OF_SERVERS = re.compile(r"([3-9]\d{8}|[12]\d{9})(\d{3})?")
_EAST = tuple(range(10))  # hours that clocks are ahead of that of Greenwich, as far as Japan


def day_counted(told: str) -> tuple[str, str] | None:
    """The day of a number that stands where a day is due, ISO, and how it counts; None for any other number.

    Seconds are of one moment and of two days, here and there: a midnight of a place between Greenwich and Japan is taken for
    the day that begins there; else the value is as precise as all of these places agree.
    """
    sheet = _OF_SHEETS.fullmatch(told.strip())
    if sheet is not None:
        day = datetime.date(1899, 12, 30) + datetime.timedelta(int(sheet[1]))
        return day.isoformat(), "because sheets count days since 1899"
    server = _OF_SERVERS.fullmatch(told.strip())
    if server is None:
        return None
    moment = datetime.datetime(1970, 1, 1) + datetime.timedelta(seconds=int(server[1]))
    there = [moment + datetime.timedelta(hours=hours) for hours in _EAST]
    begun = {one.date() for one in there if one.time() == datetime.time()}
    days = sorted(one.isoformat() for one in begun or {one.date() for one in there})
    value = days[0]
    while value not in ("", days[-1]) and not days[-1].startswith(f"{value}-"):
        value = value.rpartition("-")[0]
    return (value, "because servers count seconds since 1970") if value else None
