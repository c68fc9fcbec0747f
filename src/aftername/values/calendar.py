"""Dates as precise as they are known: ISO strings, shifts, weekdays. Arithmetic only, no clock."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta


@dataclass(frozen=True, slots=True)
class Moment:
    """A point in time; a part that is not known is None. A month may stand without a year."""

    year: int | None = None
    month: int | None = None
    day: int | None = None

    @property
    def iso(self) -> str:
        """ "2018", "2018-09", "2018-09-29"; without a year "--09-29", "--09" or "---29"; "" for nothing."""
        if self.year is None:
            if self.month is None:
                return f"---{self.day:02d}" if self.day else ""
            return f"--{self.month:02d}" + (f"-{self.day:02d}" if self.day else "")
        told = f"{self.year:04d}"
        if self.month is None:
            return told
        return told + f"-{self.month:02d}" + (f"-{self.day:02d}" if self.day else "")

    @property
    def precision(self) -> str:
        """ "year", "month" or "day"."""
        return "day" if self.day else "month" if self.month else "year"

    @property
    def possible(self) -> bool:
        """Whether there is such a day; 29 February counts where the year is not known."""
        if self.month is not None and not 1 <= self.month <= 12:
            return False
        if self.day is not None and not 1 <= self.day <= 31:
            return False
        if self.month and self.day:
            return self.day <= monthrange(self.year if self.year and self.year > 0 else 2000, self.month)[1]
        return self.year is None or 0 < self.year < 10000

    @property
    def first(self) -> date:
        """The first day of it; needs a year."""
        return date(self.year or 1, self.month or 1, self.day or 1)

    @property
    def last(self) -> date:
        """The last day of it; needs a year."""
        if self.day:
            return self.first
        month = self.month or 12
        return date(self.year or 1, month, monthrange(self.year or 1, month)[1])


def moment(iso: str | None) -> Moment | None:
    """A moment from ISO text as precise as it is; None when it is no date."""
    if not iso:
        return None
    parts = iso[:10].split("-")
    try:
        numbers = [int(part) for part in parts]
    except ValueError:
        return None
    made = Moment(*numbers[:3])
    return made if made.possible else None


def of_day(day: date) -> Moment:
    return Moment(day.year, day.month, day.day)


def shifted(base: Moment, unit: str, by: int) -> Moment | None:
    """A moment so many units from another, as precise as the unit: a year from a day is a year.

    unit: "day", "week", "month", "quarter", "year". Weeks and days need a base known to the day.
    None where the base is not precise enough or the calendar ends.
    """
    try:
        if unit == "year":
            return Moment((base.year or 0) + by)
        if unit in ("month", "quarter"):
            if base.month is None:
                return None
            count = (base.year or 0) * 12 + base.month - 1 + by * (3 if unit == "quarter" else 1)
            return Moment(count // 12, count % 12 + 1)
        if base.day is None or base.month is None:
            return None
        return of_day(base.first + timedelta(days=by * (7 if unit == "week" else 1)))
    except (OverflowError, ValueError):
        return None


def moved(base: Moment, unit: str, by: float) -> Moment | None:
    """A day so many units from another day: a month from the 31st is the last of the next month."""
    if unit in ("year", "month"):
        whole = shifted(
            Moment(base.year, base.month or 1), "month", round(by * (12 if unit == "year" else 1))
        )
        if whole is None or whole.year is None or not 0 < whole.year < 9999:
            return None
        if base.day is None:
            return whole if unit == "month" else Moment(whole.year)
        return replace(whole, day=min(base.day, monthrange(whole.year, whole.month or 1)[1]))
    return shifted(base, unit, round(by))


def week_of(base: Moment, by: int = 0) -> tuple[Moment, Moment] | None:
    """Monday and Sunday of the week a day is in, moved by whole weeks."""
    if base.day is None or base.month is None:
        return None
    try:
        monday = base.first - timedelta(days=base.first.weekday()) + timedelta(weeks=by)
        return of_day(monday), of_day(monday + timedelta(days=6))
    except OverflowError:
        return None


def weekday(base: Moment, which: int, by: int = 0) -> Moment | None:
    """A weekday (0 is Monday) in the week of a day, moved by whole weeks."""
    week = week_of(base, by)
    return of_day(week[0].first + timedelta(days=which)) if week is not None else None


def nth_weekday(year: int, month: int, which: int, nth: int) -> Moment | None:
    """The nth (1 is first, -1 is last) weekday of a month; None when there is none."""
    length = monthrange(year, month)[1]
    days = [day for day in range(1, length + 1) if date(year, month, day).weekday() == which]
    try:
        return Moment(year, month, days[nth - 1 if nth > 0 else nth])
    except IndexError:
        return None


def easter(year: int) -> Moment:
    """Easter Sunday of a year. Method: the anonymous Gregorian computus (Nature, 1876)."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    last = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * last) // 451
    month, day = divmod(h + last - 7 * m + 114, 31)
    return Moment(year, month, day + 1)


def around(base: Moment, month: int | None, day: int | None) -> tuple[Moment, Moment] | None:
    """The last and the next time a month or day without its year comes round: (past, future).

    What holds the base itself counts as past when a month, and is both when a day. None when the base
    is not precise enough.
    """
    year = base.year or 0
    if month is not None:
        if day == 29 and month == 2:
            past = next(
                (
                    y
                    for y in range(year, year - 9, -1)
                    if Moment(y, 2, 29).possible and _before(y, 2, 29, base)
                ),
                None,
            )
            future = next(
                (
                    y
                    for y in range(year, year + 9)
                    if Moment(y, 2, 29).possible and not _before(y, 2, 29, base, True)
                ),
                None,
            )
            if past is None or future is None:
                return None
            return Moment(past, 2, 29), Moment(future, 2, 29)
        if base.month is None:
            return Moment(year, month, day), Moment(year, month, day)
        if (month, day or 1) == (base.month, base.day if day else 1):
            here = Moment(year, month, day)
            return here, here if day else Moment(year + 1, month)
        gone = (month, day or 0) < (base.month, (base.day or 31) if day else 0)
        return (
            (Moment(year, month, day), Moment(year + 1, month, day))
            if gone
            else (Moment(year - 1, month, day), Moment(year, month, day))
        )
    if base.month is None or day is None:
        return None
    here = Moment(year, base.month, day)
    gone = base.day is None or day <= base.day
    if base.day == day:
        return here, here
    step = shifted(Moment(year, base.month), "month", 1 if gone else -1)
    if step is None:
        return None
    other = Moment(step.year, step.month, day)
    pair = (here, other) if gone else (other, here)
    kept = [made for made in pair if made.possible]
    if not kept:
        return None
    return (kept[0], kept[-1])


def _before(year: int, month: int, day: int, base: Moment, strictly: bool = False) -> bool:
    mine, other = (year, month, day), (base.year or 0, base.month or 12, base.day or 31)
    return mine < other if strictly else mine <= other
