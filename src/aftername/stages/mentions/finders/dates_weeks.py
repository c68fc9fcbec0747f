"""Weeks: the first week of October, 1월의 세 번째 주, week 31, the week of a day; and the nth month of a year."""

from __future__ import annotations

import re
from collections.abc import Iterator

from aftername.stages.mentions.finder import View
from aftername.stages.mentions.quantities import numerals
from aftername.stages.mentions.stamps import Stamp, reference
from aftername.values.calendar import Moment, week_of
from aftername.values.stretches import week_of_month, week_of_year

_ORDER = {
    **dict(zip("12345", range(1, 6), strict=True)), **dict(zip("一二三四五", range(1, 6), strict=True)),
    "첫": 1, "두": 2, "세": 3, "네": 4, "다섯": 5, "첫째": 1, "둘째": 2, "셋째": 3, "넷째": 4, "마지막": -1,
    "最初": 1, "最後": -1, "最后": -1, "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "last": -1,
    "1st": 1, "2nd": 2, "3rd": 3, "4th": 4, "5th": 5, "final": -1,
}  # fmt: skip
_BEHIND = re.compile(
    r"(?: |의 |の|的)?(?:第(?P<zh>[1-5一二三四五])(?:个|個)?(?:周|週|星期|礼拜)(?![一二三四五六日天末])"
    r"|第(?P<zm>[1-9]|1[0-2]|[一二三四五六七八九十])[个個か]月|(?P<jl>最初|最後|最后)の?(?:一?[个個])?[週周]"
    r"|(?P<ko>첫|두|세|네|다섯|마지막|첫째|둘째|셋째|넷째)(?: ?번째)? ?주(?=에|는|의|까지|부터|를|가|로|[^가-힣]|$)|(?P<kd>[1-5]) ?(?:주차|번째 ?주))"
)
_BEFORE = re.compile(
    r"(?:\bthe )?\b(?P<en>first|second|third|fourth|fifth|last|final|1st|2nd|3rd|4th|5th) week (?:of|in)(?: the)? $"
)
_HAN = "一二三四五六七八九十"
_WEEK_OF = re.compile(r"(?:\b(?:the )?week (?:of|commencing|beginning|starting)(?: the)? |\bw/c )$")
_WEEK_WITH = re.compile(r"(?:の週|的那?[一]?[周週]|[이가] 있는 주|이 속한 주)(?![一-龥末])")


def in_weeks(view: View, stamp: Stamp) -> Stamp:
    """A date whose week, or whose nth week or month, is meant: the stretch; any other date as it is."""
    moment, text = stamp.moment, view.folded
    if moment is None or moment.year is None or stamp.last is not None:
        return stamp
    if moment.day is not None:
        lead = _WEEK_OF.search(text, max(0, stamp.start - 22), stamp.start)
        tail = _WEEK_WITH.match(text, stamp.end)
        week = week_of(moment) if lead is not None or tail is not None else None
        if week is None:
            return stamp
        start = lead.start() if lead is not None else stamp.start
        return Stamp(start, tail.end() if tail is not None else stamp.end, *week, relative=stamp.relative)
    behind = _BEHIND.match(text, stamp.end)
    before = _BEFORE.search(text, max(0, stamp.start - 26), stamp.start) if behind is None else None
    if behind is not None and behind["zm"] is not None:
        number = int(behind["zm"]) if behind["zm"].isdigit() else _HAN.index(behind["zm"]) + 1
        if moment.month is not None:
            return stamp
        return Stamp(stamp.start, behind.end(), Moment(moment.year, number), relative=stamp.relative)
    if behind is None and before is None:
        return stamp
    written = before["en"] if before is not None else _written(behind)
    number = _ORDER[written]
    week = (
        week_of_month(moment.year, moment.month, number)
        if moment.month is not None
        else week_of_year(moment.year, number)
    )
    if week is None:
        return stamp
    start = before.start() if before is not None else stamp.start
    return Stamp(start, behind.end() if behind is not None else stamp.end, *week, relative=stamp.relative)


def _written(match: re.Match[str] | None) -> str:
    """The word or figure for the place of a week."""
    return next(filter(None, match.groups())) if match is not None else ""


_WEEK_NUMBER = re.compile(r"\bweek $")
_WEEK_YEAR = re.compile(r",? (?:of |in )?(?P<y>(?:19|20)\d\d)(?!\d)")
_WEEK_EAST = re.compile(r" ?(?:[周週]|주차?)(?![一-龥가-힣間])")


def numbered(view: View) -> Iterator[Stamp]:
    """Week 31, 第31周, 31주: a week of the year by its ISO number."""
    text, base = view.folded, reference(view)
    for numeral in numerals(view):
        if not 0 < numeral.plain < 3 or not 1 <= numeral.low <= 53:
            continue
        lead = _WEEK_NUMBER.search(text, max(0, numeral.start - 6), numeral.start)
        start, end = numeral.start, numeral.end
        if lead is not None:
            year = _WEEK_YEAR.match(text, end)
            start, end = lead.start(), year.end() if year is not None else end
        elif text[start - 1 : start] == "第" and (east := _WEEK_EAST.match(text, end)) is not None:
            year, start, end = None, start - 1, east.end()
        else:
            continue
        of = int(year["y"]) if year is not None else base.year if base is not None else None
        week = week_of_year(of, int(numeral.low)) if of is not None else None
        if week is not None:
            yield Stamp(start, end, *week, relative=year is None)
