"""The line that says when a page went out, and dates as pages write them: 입력 2023-08-24, 08/24/2023, 112年9月6日."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence

from aftername.languages.expressions import characters
from aftername.languages.publication_words import beside_a_day
from aftername.records import Block
from aftername.values.number_signs import DAY, MONTH, YEAR
from aftername.values.written_dates import WrittenDate, dates_in

LINES = 14  # blocks from the top that may be such a line
LONGEST = 110  # characters of such a line
_SLASHED = re.compile(r"(?<![\d/])(?P<a>\d{1,2})/(?P<b>\d{1,2})/(?P<y>(?:19|20)\d{2})(?![\d/])")
_REPUBLIC = re.compile(
    rf"(?<![\d{YEAR}])(?P<y>\d{{2,3}})[ ]?[{YEAR}][ ]?(?P<m>\d{{1,2}})[ ]?[{MONTH}][ ]?(?P<d>\d{{1,2}})[ ]?[{DAY}]"
)
_REPUBLIC_SHORT = re.compile(r"(?<![\d./-])(?P<y>1[01]\d)[-./](?P<m>\d{1,2})[-./](?P<d>\d{1,2})(?![\d./-])")
_CLOCK = re.compile(r"\d{1,2}[:：]\d{2}")
_SENTENCE = re.compile(rf"[。！？；]|，.{{12}}|[a-z]{{3}}\. |[{characters('layout', 'statement ends')}]\.$")


def days_in(text: str, start: int, end: int, republic: bool = False) -> tuple[WrittenDate, ...]:
    """The dates of a stretch, with forms that only lines of their own are read in.

    republic: whether a year of two or three digits is one of the Republic of China.
    A date such as 03/04/2023, which two countries read in two ways, is none.
    """
    found = dates_in(text, start, end)
    if found and len(found[0].value) == 10:
        return found
    forms = [_SLASHED, _REPUBLIC, _REPUBLIC_SHORT] if republic else [_SLASHED]
    for form in forms:
        one = form.search(text, start, end)
        value = _value(one) if one is not None else None
        if one is not None and value is not None:
            return (WrittenDate(one.start(), one.end(), value),)
    return found


def _value(one: re.Match[str]) -> str | None:
    told = one.groupdict()
    year = int(told["y"])
    if "a" in told:
        first, second = int(told["a"]), int(told["b"])
        if first <= 12 and second <= 12 and first != second:
            return None
        month, day = (second, first) if first > 12 else (first, second)
    else:
        year, month, day = year + 1911, int(told["m"]), int(told["d"])
    try:
        return datetime.date(year, month, day).isoformat() if year <= 2100 else None
    except ValueError:
        return None


def publication_day(text: str, blocks: Sequence[Block], republic: bool = False) -> WrittenDate | None:
    """The day in one of the first lines that is a date with words that say that the page went out or was changed."""
    revised = None
    held = [one for one in blocks if one.role not in ("table-row",)][:LINES]
    for one in held:
        line = text[one.start : one.end]
        if len(line) > LONGEST or one.role == "title" or not any(map(str.isdigit, line)):
            continue
        for day in days_in(text, one.start, one.end, republic)[:2]:
            told = _told(text, one, day)
            if told == "published":
                return day
            revised = revised or (day if told == "revised" else None)
    return revised


def _told(text: str, block: Block, day: WrittenDate) -> str:
    """What the words beside a date say of it: "published", "revised", or "" where they say another thing or nothing."""
    before = text[max(block.start, day.start - 30) : day.start].lower()
    behind = text[day.end : min(block.end, day.end + 24)].lower()
    if len(day.value) != 10 or _SENTENCE.search(text, block.start, block.end):
        return ""
    beside = _near(before, behind)
    if beside_a_day("other").search(beside):
        return ""
    for slot in ("revised", "published"):
        if beside_a_day(slot).search(beside):
            return slot
    return ""


def _near(before: str, behind: str) -> str:
    """The words right beside a date: up to the last other figure before it, and what follows it and its clock time."""
    before = re.split(r"\d|[|｜·]|  +|\u3000", before)[-1] or before[-12:]
    behind = re.split(r"[|｜·]|\u3000|  +", _CLOCK.sub("", behind).lstrip(" :0123456789"))[0]
    return f"{before} \n {behind[:14]}"
