"""A date or stretch of time as read at one place, before it becomes a mention."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

from aftername.stages.mentions.finder import View, once
from aftername.stages.mentions.quantities import numerals
from aftername.values.calendar import Moment, around, moment
from aftername.values.numbers import Numeral


@dataclass(slots=True)
class Stamp:
    """One date as read.

    start, end: where it stands. moment: what it says; None when it is relative and nothing is known to
    reckon from. last: the end where it is a stretch (a week, a fiscal year); None for a single date.
    others: further readings. weak: a bare year that counts only beside another date or after "in".
    """

    start: int
    end: int
    moment: Moment | None
    last: Moment | None = None
    relative: bool = False
    approximate: bool = False
    others: tuple[Moment, ...] = ()
    weak: bool = False
    yearless: bool = False
    step: str = ""


@once
def reference(view: View) -> Moment | None:
    """The date relative words are reckoned from."""
    made = moment(view.reference)
    # A date at the ends of the calendar is a blank in a form; nothing can be reckoned from it.
    return made if made is not None and 1000 <= (made.year or 0) <= 2999 else None


@once
def _starts(view: View) -> list[int]:
    return [numeral.start for numeral in numerals(view)]


@once
def _ends(view: View) -> dict[int, int]:
    return {numeral.end: index for index, numeral in enumerate(numerals(view))}


def numeral_at(view: View, at: int) -> int | None:
    """The index of the number that starts at an offset."""
    starts = _starts(view)
    index = bisect_left(starts, at)
    return index if index < len(starts) and starts[index] == at else None


def numeral_ending(view: View, end: int) -> int | None:
    """The index of the number that ends at an offset."""
    return _ends(view).get(end)


def dated(view: View, start: int, end: int, month: int | None, day: int | None) -> Stamp:
    """A month or day without its year, set beside the reference date: the past one, and the coming one too."""
    bare = Moment(None, month, day)
    base = reference(view)
    pair = around(base, month, day) if base is not None else None
    if pair is None:
        return Stamp(start, end, bare, yearless=True)
    past, future = pair
    return Stamp(start, end, past, others=(future,) if future != past else (), yearless=True)


_WEEKDAY_GAP = re.compile(r"(?:[ ,，、(]|の|的|, )?")


def with_weekday(view: View, end: int) -> int:
    """Where a date ends with the weekday written behind it."""
    table = view.times_at("weekdays", end - 1)
    word = table.starting(view.folded, end)
    if word is not None:
        return end + len(word)
    gap = _WEEKDAY_GAP.match(view.folded, end)
    at = gap.end() if gap is not None else end
    word = table.starting(view.folded, at)
    if word is None or (word.isascii() and len(word) < 3):
        return end
    at += len(word)
    return at + 1 if view.folded[at : at + 1] == ")" and "(" in view.folded[end:at] else at


def whole(numeral: Numeral, low: int, high: int) -> int | None:
    """The value of a numeral where it is a whole number within bounds."""
    value = numeral.low
    if isinstance(value, int) and low <= value <= high and numeral.high == value and not numeral.ordinal:
        return value
    return None
