"""Stretches of the calendar: parts of a year, month or week, weeks of a month, weekends, school years."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import replace
from datetime import date, timedelta

from aftername.values.calendar import Moment, easter, moved, nth_weekday, of_day, shifted, week_of
from aftername.values.lunar import gregorian

Stretch = tuple[Moment, Moment]

# First and last month of a part of the year. Early, middle and late are vague and taken as thirds; so are seasons.
YEAR_PARTS = {
    "early": (1, 4), "middle": (5, 8), "late": (9, 12), "h1": (1, 6), "h2": (7, 12), "q1": (1, 3), "q2": (4, 6),
    "q3": (7, 9), "q4": (10, 12), "spring": (3, 5), "summer": (6, 8), "autumn": (9, 11),
}  # fmt: skip
# First and last day of a part of the month; 31 is its last day, whatever that is.
MONTH_PARTS = {"early": (1, 10), "middle": (11, 20), "late": (21, 31), "h1": (1, 15), "h2": (16, 31)}
# First and last day of a part of the week; 0 is Monday.
WEEK_PARTS = {"early": (0, 2), "late": (3, 6)}


def part_of_year(year: int, part: str) -> Stretch | None:
    """A part of a year; winter runs into the next one."""
    if part == "winter":
        return Moment(year, 12), Moment(year + 1, 2)
    months = YEAR_PARTS.get(part)
    return (Moment(year, months[0]), Moment(year, months[1])) if months is not None else None


def part_of_month(month: Moment, part: str) -> Stretch | None:
    """A part of a month; without a year, February ends on the 28th and others on the 30th or 31st."""
    days = MONTH_PARTS.get(part)
    if days is None or month.month is None:
        return None
    last = days[1] if days[1] < 31 else monthrange(month.year or 2001, month.month)[1]
    return replace(month, day=days[0]), replace(month, day=last)


def stretch(base: Moment, unit: str, by: int, school: int = 9) -> Stretch | None:
    """A stretch named beside the day of reference, moved by whole units; None where the base is too vague.

    unit: "weekend", "decade" (ten years up to the base, or from it), "century", "school" (a school year that begins in the month `school`), "to date", or a
    unit and its part: "year:late", "month:h1", "week:early".
    """
    name, _, part = unit.partition(":")
    year = base.year
    if year is None:
        return None
    try:
        if unit == "century":
            first = (year - 1) // 100 * 100 + 1 + by * 100
            return Moment(first - 1), Moment(first + 98)
        if unit == "decade":
            other = moved(base, "year", 10 * by)
            return None if other is None else (other, base) if by < 0 else (base, other)
        if unit == "to date":
            return Moment(year, 1, 1), base
        if unit == "school":
            start = year + by - (1 if base.month is not None and base.month < school else 0)
            return Moment(start, school), Moment(start + 1, school - 1)
        if name == "year":
            return part_of_year(year + by, part)
        if name == "month":
            month = shifted(base, "month", by)
            return part_of_month(month, part) if month is not None else None
        week = week_of(base, by)
    except (OverflowError, ValueError):
        return None
    if week is None:
        return None
    days = (5, 6) if unit == "weekend" else WEEK_PARTS.get(part, (0, 6))
    return tuple(of_day(week[0].first + timedelta(days=day)) for day in days)  # type: ignore[return-value]


def week_of_year(year: int, number: int) -> Stretch | None:
    """Week 1 to 53 of a year as ISO 8601 counts them; -1 is the last. None when there is no such week."""
    try:
        last = date(year, 12, 28).isocalendar()[1]
        monday = date.fromisocalendar(year, last if number == -1 else number, 1)
    except ValueError:
        return None
    return of_day(monday), of_day(monday + timedelta(days=6))


def week_of_month(year: int, month: int, number: int) -> Stretch | None:
    """Week 1 to 5 of a month; -1 is the last. A week belongs to the month that its Thursday is in."""
    thursdays = [
        date(year, month, day)
        for day in range(1, monthrange(year, month)[1] + 1)
        if date(year, month, day).weekday() == 3
    ]
    try:
        thursday = thursdays[number - 1 if number > 0 else number]
    except IndexError:
        return None
    return of_day(thursday - timedelta(days=3)), of_day(thursday + timedelta(days=3))


def working_days(base: Moment, count: int) -> Moment:
    """The day so many days from Monday to Friday after a day, or before it; public holidays are not known here."""
    day, step = base.first, timedelta(days=1 if count > 0 else -1)
    left = abs(count)
    while left:
        day += step
        left -= day.weekday() < 5
    return of_day(day)


def feast_of(year: int, month: int, day: int) -> Moment:
    """A named day in a year.

    month below 0: of the lunar calendar, day 0 is the day before; within 1900 to 2049, else only the year.
    month 0: so many days after Easter. day over 100: 110 is the first Monday of the month, 143 the fourth
    Thursday (100 + 10 x which + weekday, 0 is Monday); which 9 is the last.
    """
    if month < 0:
        made = gregorian(year, -month, max(day, 1))
        return of_day(made - timedelta(days=not day)) if made is not None else Moment(year)
    if not month:
        return moved(easter(year), "day", day) or easter(year)
    if day > 100:
        which, name = divmod(day - 100, 10)
        return nth_weekday(year, month, name, -1 if which == 9 else which) or Moment(year, month)
    return Moment(year, month, day)
