"""English weekdays and days alone: last Monday, the first Monday of May, the 4th."""

from __future__ import annotations

import re
from collections.abc import Iterator

from aftername.stages.mentions.finder import Hit, View
from aftername.stages.mentions.quantities import numerals
from aftername.stages.mentions.stamps import Stamp, dated, numeral_at, numeral_ending, reference
from aftername.values.calendar import Moment, nth_weekday, shifted, weekday
from aftername.values.numbers import Numeral

# Also other words: only a month or weekday with a capital, a day, a year or a word for time beside it.
ALSO_WORDS = frozenset(
    {
        "may",
        "march",
        "mar",
        "sat",
        "sun",
        "mon",
        "wed",
        "fri",
        "thu",
        "dec",
        "jan",
        "jun",
        "sep",
        "oct",
        "nov",
        "aug",
        "jul",
        "apr",
        "feb",
    }
)


LEAD = re.compile(
    r"\b(?P<which>last|past|previous|this past|this|current|next|coming|this coming|this upcoming|upcoming|following)(?:'s)? $"
)


PLACES = {
    "last": -1,
    "past": -1,
    "previous": -1,
    "this past": -1,
    "the previous": -1,
    "the past": -1,
    "this": 0,
    "current": 0,
    "the current": 0,
    "the same": 0,
    "that": 0,
    "next": 1,
    "coming": 1,
    "this coming": 1,
    "upcoming": 1,
    "this upcoming": 1,
    "following": 1,
    "the following": 1,
}


def bounded(text: str, start: int, end: int) -> bool:
    """Whether a Latin word stands alone."""
    return not (start and (text[start - 1].isalpha())) and not (
        end < len(text) and text[end].isalnum() and not text[end].isdigit()
    )


_WEEK_WORD = re.compile(
    r",?(?: (?:morning|afternoon|evening|night))?(?: of| in| the)? (?P<which>last|this|next|the following|the previous|the past|previous|following|current|the current|coming) week\b"
)


_NTH = re.compile(r"\b(?:the )?(?P<nth>first|second|third|fourth|fifth|last|1st|2nd|3rd|4th|5th) $")


_NTHS = {
    "first": 1,
    "1st": 1,
    "second": 2,
    "2nd": 2,
    "third": 3,
    "3rd": 3,
    "fourth": 4,
    "4th": 4,
    "fifth": 5,
    "5th": 5,
    "last": -1,
}


_OF_MONTH = re.compile(
    r" (?:of|in) (?:the )?(?P<month>month(?= ?(?:$|[.,;)]))|[a-z]{3,9})\.?(?:,? (?:of )?(?P<y>\d{4})(?!\d))?(?: (?P<which>month))?"
)


_ALONE = re.compile(
    r"(?:(?P<d>\d{1,2})(?:st|nd|rd|th)(?= ?(?:[.,;!?)]|$|at |and ))|(?P<e>\d{1,2})(?:st|nd|rd|th)?(?: day)? of (?:the )?(?P<which>this|next|last|current|following|same|previous|each)? ?month\b)"
)


def days_alone(view: View) -> Iterator[Stamp]:
    """the 4th, the 20th of next month: a day of the month and nothing else."""
    text = view.folded
    for numeral in numerals(view):
        if not numeral.plain or numeral.plain > 2:
            if numeral.form == "word" and numeral.ordinal and 1 <= numeral.low <= 31:
                yield from _worded_day_of(view, numeral)
            continue
        match = _ALONE.match(text, numeral.start)
        the = 4 if text[max(0, numeral.start - 4) : numeral.start] == "the " else 0
        if match is not None and match["d"] and not the:
            continue
        day = int(numeral.low)
        if match is None or not 1 <= day <= 31:
            continue
        start = numeral.start - the
        if match["d"]:
            yield dated(view, start, numeral.end + 2, None, day)
        elif match["which"] != "each" and (match["which"] or the):
            yield _of_month(view, start, match.end(), match["which"], day)


def _of_month(view: View, start: int, end: int, which: str | None, day: int) -> Stamp:
    """The 20th of next month, the 31st day of the month."""
    base = reference(view)
    place = {"same": 0, None: 0}.get(which, PLACES.get(which or "", 0))
    month = shifted(base, "month", place) if base is not None else None
    made = Moment(month.year, month.month, day) if month is not None else Moment(None, None, day)
    return Stamp(start, end, made, relative=True, yearless=month is None)


_WORDED_OF = re.compile(
    r" day of (?:the )?(?P<which>this|next|last|current|following|same|previous)? ?month\b"
)


def _worded_day_of(view: View, numeral: Numeral) -> Iterator[Stamp]:
    match = _WORDED_OF.match(view.folded, numeral.end)
    if match is not None and isinstance(numeral.low, int):
        the = 4 if view.folded.endswith("the ", 0, numeral.start) else 0
        yield _of_month(view, numeral.start - the, match.end(), match["which"], numeral.low)


_COUNTED_DAYS = re.compile(r" (?P<ahead>from now|hence)| (?:ago|back)\b")
_AFTER_NEXT = re.compile(r" after next\b")


def _counted(view: View, hit: Hit, which: int, base: Moment) -> Stamp | None:
    """Friday after next, 3 Fridays from now, two Thursdays ago."""
    text, here = view.folded, weekday(base, which)
    if here is None:
        return None
    following = here if here.iso > base.iso else weekday(base, which, 1)
    if following is None:
        return None
    after = _AFTER_NEXT.match(text, hit.end)
    if after is not None:
        return Stamp(hit.start, after.end(), weekday(following, which, 1), relative=True)
    match = _COUNTED_DAYS.match(text, hit.end) if hit.trigger.endswith("s") else None
    index = numeral_ending(view, hit.start - 1) if match is not None else None
    if match is None or index is None:
        return None
    numeral = numerals(view)[index]
    if not isinstance(numeral.low, int) or not 0 < numeral.low < 60:
        return None
    by = numeral.low - 1 if match["ahead"] else -numeral.low
    if not match["ahead"] and here.iso < base.iso:
        by += 1 if following != here else 0
        following = here
    return Stamp(numeral.start, match.end(), weekday(following, which, by), relative=True)


def weekday_stamp(view: View, hit: Hit) -> Stamp | None:
    """A weekday: last Monday, Friday next week, the first Monday of May."""
    text = view.folded
    start, end = hit.start, hit.end
    if not bounded(text, start, end) or (end < len(text) and text[end].isdigit()):
        return None
    which = view.times_at("weekdays", start).table[hit.trigger]
    assert isinstance(which, int)
    if hit.trigger in ALSO_WORDS:
        shouted = view.text[start + 1].isupper() and not any(c.isdigit() for c in text[end : end + 6])
        if not view.text[start].isupper() or shouted:
            return None  # "sat", and SAT of a test
    base = reference(view)
    counted = _counted(view, hit, which, base) if base is not None and base.day else None
    if counted is not None:
        return counted
    nth = _NTH.search(text, max(0, start - 12), start)
    of = _OF_MONTH.match(text, end)
    if nth is not None and of is not None:
        stamp = _nth(view, nth, of, which)
        if stamp is not None:
            return stamp
    day = _WEEKDAY_DAY.match(text, end)
    if day is not None and 1 <= int(day["d"] or day["o"]) <= 31:
        number = int(day["d"] or day["o"])
        month = _month_with(base, which, number)
        if month is not None:
            return Stamp(start, day.end(), month, relative=True)
    worded = numeral_at(view, end + 5) if text.startswith(" the ", end) else None
    if worded is not None:
        numeral = numerals(view)[worded]
        if numeral.ordinal and numeral.form == "word" and isinstance(numeral.low, int) and numeral.low <= 31:
            found = _month_with(base, which, numeral.low)
            if found is not None:
                return Stamp(start, numeral.end, found, relative=True)
    week = _WEEK_WORD.match(text, end)
    lead = LEAD.search(text, max(0, start - 16), start)
    if week is not None:
        made = weekday(base, which, PLACES[week["which"]]) if base is not None else None
        return Stamp(start, week.end(), made, relative=True)
    if lead is not None:
        made = weekday(base, which, PLACES[lead["which"]]) if base is not None else None
        if made is not None and base is not None and lead["which"].endswith("coming"):
            here = weekday(base, which)
            made = here if here is not None and here.iso > base.iso else made
        begin = (
            lead.start("which")
            if text[lead.start("which") :].startswith(
                ("this", "next", "last", "past", "prev", "comi", "upco", "curr", "foll")
            )
            else start
        )
        return Stamp(begin, end, made, relative=True)
    if base is None or base.day is None:
        return Stamp(start, end, None, relative=True)
    here = weekday(base, which)
    if here is None:
        return None
    if here.iso == base.iso:
        return Stamp(start, end, here, relative=True, others=tuple(filter(None, (weekday(base, which, 1),))))
    later = here.iso > base.iso
    past = weekday(base, which, -1) if later else here
    future = here if later else weekday(base, which, 1)
    assert past is not None
    return Stamp(start, end, past, relative=True, others=tuple(filter(None, (future,))))


_WEEKDAY_DAY = re.compile(
    r",? (?:the )?(?:(?P<o>\d{1,2})(?:st|nd|rd|th)|(?P<d>\d{1,2})(?=[.,!?;]|$))(?! ?(?:of |week|time|place|[a-z]+day))"
)


def _month_with(base: Moment | None, which: int, day: int) -> Moment | None:
    """The nearest month, this one first, in which a day of the month falls on a weekday."""
    if base is None or base.month is None:
        return None
    for step in (0, 1, -1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12):
        month = shifted(base, "month", step)
        made = Moment(month.year, month.month, day) if month is not None else None
        if made is not None and made.possible and made.first.weekday() == which:
            return made
    return None


def _nth(view: View, nth: re.Match[str], of: re.Match[str], which: int) -> Stamp | None:
    base = reference(view)
    written = of["month"]
    month = view.times_at("months", nth.start()).table.get(written)
    place = PLACES.get(written)
    if isinstance(month, int):
        year = int(of["y"]) if of["y"] else base.year if base is not None else None
        if year is None:
            return None
        made = nth_weekday(year, month, which, _NTHS[nth["nth"]])
        stamp = Stamp(nth.start(), of.end("y") if of["y"] else of.end("month"), made)
        if not of["y"] and made is not None and base is not None:
            step = -1 if made.iso > base.iso else 1
            other = nth_weekday(year + step, month, which, _NTHS[nth["nth"]])
            stamp.others = (other,) if other is not None else ()
        return stamp
    if written == "month" and base is not None and base.year and base.month:
        made = nth_weekday(base.year, base.month, which, _NTHS[nth["nth"]])
        return Stamp(nth.start(), of.end("month"), made, relative=True)
    if place is not None and base is not None:
        more = re.compile(r" month\b").match(view.folded, of.end("month"))
        ahead = shifted(base, "month", place) if more is not None else None
        if more is None or ahead is None or ahead.year is None or ahead.month is None:
            return None
        return Stamp(
            nth.start(),
            more.end(),
            nth_weekday(ahead.year, ahead.month, which, _NTHS[nth["nth"]]),
            relative=True,
        )
    return None
