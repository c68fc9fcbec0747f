"""Dates with English names of months and weekdays: 24 August 2023, October last year, the first Monday of May."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from aftername.languages.time_words import times
from aftername.stages.mentions.finder import Hit, View
from aftername.stages.mentions.quantities import numerals
from aftername.stages.mentions.stamps import Stamp, dated, numeral_at, reference
from aftername.text.calendar import Moment, nth_weekday, shifted, weekday

# Also other words: only a month or weekday with a capital, a day, a year or a word for time beside it.
_ALSO_WORDS = frozenset(
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
_ORDINAL = r"(?:st|nd|rd|th)(?![a-z])"
_YEAR = r"(?P<y>(?:1[5-9]|20|21)\d\d)(?![\d:]|,\d| ?(?:usd|dollars|yuan|people))"
_AFTER = re.compile(
    rf"\.?(?:,? ?(?:the |on the )?(?:day )?(?P<d>\d{{1,2}})(?: ?{_ORDINAL})?(?![\d:]|[.,]\d|\d| ?%| ?[ap]\.?m\b| ?(?:million|billion|percent|years|months|people))|(?=))"
    rf"(?:(?: ?, ?| of | in | |-|/|\. ?, ?|’|'){_YEAR}|(?: ?'(?P<yy>\d\d)(?!\d)))?"
)
_SLASHED = re.compile(r"[-/](?P<d>\d{1,2})(?!\d)(?:[-/](?P<y>\d{4}|\d\d))?(?!\d)|[-/](?P<y2>\d{4})(?!\d)")
_BEFORE = re.compile(
    rf"(?<!\d)(?<!\d[.,:])(?P<d>\d{{1,2}})(?: ?{_ORDINAL})?(?: day)?(?: of | |-|/|, ?| - |)(?:the )?$"
)
_LEAD = re.compile(
    r"\b(?P<which>last|past|previous|this past|this|current|next|coming|this coming|this upcoming|upcoming|following)(?:'s)? $"
)
_YEAR_WORD = re.compile(
    r",?(?: of| in)? (?P<which>last|this|next|the same|the following|the previous|the past|previous|following|the current|current|that) year\b"
)
_WEEK_WORD = re.compile(
    r",?(?: (?:morning|afternoon|evening|night))?(?: of| in| the)? (?P<which>last|this|next|the following|the previous|the past|previous|following|current|the current|coming) week\b"
)
_PLACES = {
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
_TIME_LEAD = re.compile(
    r"\b(?:in|since|by|until|till|before|after|from|to|on|of|late|early|mid|this|last|next|during|for|through|between|and|past|previous|around|ending|starting|beginning)[ -]$"
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
_MAY_VERB = re.compile(
    r" (?:be|have|not|also|use|apply|include|submit|only|well|take|get|need|seem|help|want|find|the)\b"
)
_GAP = re.compile(r"(?:, ?| |-| the | of |, the )")


def stamps(view: View, hits: Sequence[Hit]) -> Iterator[Stamp]:
    """Dates around the names of months and weekdays."""
    months, days = times("months").table, times("weekdays").table
    for hit in hits:
        if months.get(hit.trigger):
            stamp = _month(view, hit)
        elif hit.trigger in days and hit.trigger[0].isascii() and hit.trigger[0].isalpha():
            stamp = _weekday(view, hit)
        else:
            continue
        if stamp is not None and (stamp.moment is None or stamp.moment.possible):
            yield stamp


_TO_DAY = re.compile(
    r" ?(?:-|–|—|~|to|through|until|till) ?(?:the )?(?P<d>\d{1,2})(?:st|nd|rd|th)?(?![\d/:.-])(?:,? (?P<y>(?:19|20)\d\d)(?!\d))?(?! ?(?:january|february|march|april|may|june|july|august|september|october|november|december))"
)
_FROM_DAY = re.compile(r"(?<![\d.,/-])(?P<d>\d{1,2})(?:st|nd|rd|th)? ?(?:-|–|to|through) ?$")
_YEAR_BEFORE = re.compile(r"(?<!\d)(?P<y>(?:19|20)\d\d)[-/ ]$")
_ALONE = re.compile(
    r"\b(?P<the>(?:on )?the )(?P<d>\d{1,2})(?:st|nd|rd|th)(?= ?(?:[.,;!?)]|$|at |and |of (?P<which>this|next|last|the previous|the next|the same|previous|each) month))"
)


def days_alone(view: View) -> Iterator[Stamp]:
    """the 4th, the 20th of next month: a day of the month and nothing else."""
    text = view.folded
    for numeral in numerals(view):
        if (
            not numeral.plain
            or numeral.plain > 2
            or text[numeral.end : numeral.end + 2] not in ("st", "nd", "rd", "th")
        ):
            continue
        match = (
            _ALONE.match(text, numeral.start - 4)
            if text[max(0, numeral.start - 4) : numeral.start] == "the "
            else None
        )
        day = int(numeral.low)
        if match is None or not 1 <= day <= 31:
            continue
        which, base = match["which"], reference(view)
        if which in _PLACES:
            month = shifted(base, "month", _PLACES[which]) if base is not None else None
            end = text.index("month", numeral.end) + 5
            made = Moment(month.year, month.month, day) if month is not None else Moment(None, None, day)
            yield Stamp(match.start(), end, made, relative=True, yearless=month is None)
        elif which is None:
            yield dated(view, match.start(), numeral.end + 2, None, day)


def _bounded(text: str, start: int, end: int) -> bool:
    """Whether a Latin word stands alone."""
    return not (start and (text[start - 1].isalpha())) and not (
        end < len(text) and text[end].isalnum() and not text[end].isdigit()
    )


def _month(view: View, hit: Hit) -> Stamp | None:
    text = view.folded
    start, end = hit.start, hit.end
    if not _bounded(text, start, end):
        return None
    month = times("months").table[hit.trigger]
    assert isinstance(month, int)
    base = reference(view)
    day: int | None = None
    year: int | None = None
    before = _BEFORE.search(text, max(0, start - 14), start)
    after = _AFTER.match(text, end)
    slashed = _SLASHED.match(text, end)
    stop = end
    if before is not None and 1 <= int(before["d"]) <= 31:
        day, start = int(before["d"]), before.start()
    ahead = _YEAR_BEFORE.search(text, max(0, start - 5), start) if before is None else None
    if ahead is not None:
        year, start = int(ahead["y"]), ahead.start()
        if slashed is not None and slashed["d"]:
            day, stop = int(slashed["d"]), slashed.end("d")
    elif slashed is not None and day is None and slashed["d"]:
        day, stop = int(slashed["d"]), slashed.end()
        if slashed["y"]:
            year = int(slashed["y"]) + (2000 if len(slashed["y"]) == 2 else 0)
    elif slashed is not None and (slashed["y2"] or (day is not None and slashed["d"])):
        written = slashed["y2"] or slashed["d"]
        year, stop = int(written) + (2000 if len(written) == 2 else 0), slashed.end()
    elif after is not None and after.end() > end:
        if after["d"] and day is None and 1 <= int(after["d"]) <= 31:
            day, stop = int(after["d"]), after.end()
        elif after["d"]:
            after = None
        if after is not None and (after["y"] or after["yy"]):
            year = int(after["y"]) if after["y"] else 2000 + int(after["yy"])
            stop = after.end()
        elif after is not None and after["d"]:
            stop = after.end()
    if day is None:
        day, start, stop = _worded_day(view, start, stop, end)
        if day is not None and year is None:
            more = re.compile(rf"(?:, ?| of | in | ){_YEAR}").match(text, stop)
            if more is not None:
                year, stop = int(more["y"]), more.end()
    relative = False
    last = None
    spread = _TO_DAY.match(text, stop) if day is not None and year is None else None
    if spread is not None and day is not None and day < int(spread["d"]) <= 31:
        last, stop = int(spread["d"]), spread.end()
        year = int(spread["y"]) if spread["y"] else None
    elif day is not None and before is not None:
        spread = _FROM_DAY.search(text, max(0, start - 12), start)
        if spread is not None and 0 < int(spread["d"]) < day:
            day, last, start = int(spread["d"]), day, spread.start()
    if year is None and last is None:
        written = _worded_year(view, stop)
        if written is not None:
            stop, year = written
    if hit.trigger == "may" and view.text[hit.start] == "m" and day is None and year is None:
        return None
    if hit.trigger == "may" and day is None and _MAY_VERB.match(text, end):
        return None
    if year is None:
        word = _YEAR_WORD.match(text, stop)
        lead = _LEAD.search(text, max(0, start - 16), start)
        if word is not None:
            stop = word.end()
            year = base.year + _PLACES[word["which"]] if base is not None and base.year else None
            relative = True
            if year is None:
                return Stamp(start, stop, Moment(None, month, day), relative=True, yearless=True)
        elif lead is not None:
            return _led(view, lead, start, stop, month, day)
    if hit.trigger in _ALSO_WORDS and day is None and year is None and not relative:
        capital = view.text[hit.start].isupper()
        if not capital or _TIME_LEAD.search(text, max(0, start - 12), start) is None:
            return None
    if before is not None and " of " in before[0] and text.endswith("the ", 0, start):
        start -= 4
    start = weekday_before(view, start)
    if year is None:
        stamp = dated(view, start, stop, month, day)
    else:
        stamp = Stamp(start, stop, Moment(year, month, day), relative=relative)
    if last is not None and stamp.moment is not None:
        stamp.last = replace(stamp.moment, day=last)
        stamp.others = ()
    elif day is not None:
        stamp.end = _weekday_after(view, stamp.end)
    return stamp


def _led(view: View, lead: re.Match[str], start: int, stop: int, month: int, day: int | None) -> Stamp | None:
    """last October, this September, next May 5."""
    base = reference(view)
    place = _PLACES[lead["which"]]
    if base is None or base.year is None or base.month is None:
        return Stamp(lead.start(), stop, Moment(None, month, day), relative=True, yearless=True)
    year = base.year
    if place < 0:
        year -= 0 if month < base.month else 1
    elif place > 0:
        year += 0 if month > base.month else 1
    return Stamp(lead.start(), stop, Moment(year, month, day), relative=True)


_COUNTED_END = re.compile(r"$|[.,;]| (?:nineteen|eighteen|two thousand|twenty)\b")


def _worded_day(view: View, start: int, stop: int, end: int) -> tuple[int | None, int, int]:
    """february twenty second, the fifteenth of march: (day, start, end)."""
    text = view.folded
    gap = _GAP.match(text, end)
    if gap is not None and stop == end:
        index = numeral_at(view, gap.end())
        if index is not None:
            numeral = numerals(view)[index]
            counted = numeral.ordinal or _COUNTED_END.match(text, numeral.end) is not None
            if numeral.form == "word" and counted and isinstance(numeral.low, int) and 1 <= numeral.low <= 31:
                return numeral.low, start, numeral.end
    for joint in (" day of ", " of the ", " of ", " "):
        if text.endswith(joint, 0, start):
            index = _ending_at(view, start - len(joint))
            if index is not None:
                numeral = numerals(view)[index]
                if joint == " of the ":
                    break
                worded = numeral.form == "word" and (numeral.ordinal or joint == " ")
                if worded and isinstance(numeral.low, int) and 1 <= numeral.low <= 31:
                    return numeral.low, numeral.start, stop
            break
    return None, start, stop


def _worded_year(view: View, at: int) -> tuple[int, int] | None:
    """(end, year) of a year in words behind a date: nineteen eighty six, two thousand nineteen."""
    gap = _GAP.match(view.folded, at)
    index = numeral_at(view, gap.end()) if gap is not None else None
    if index is None:
        return None
    listed = numerals(view)
    first = listed[index]
    if first.form != "word" or not isinstance(first.low, int) or first.ordinal:
        return None
    if 1100 <= first.low <= 2100:
        return first.end, first.low
    if 11 <= first.low <= 20 and index + 1 < len(listed):
        second = listed[index + 1]
        near = view.folded[first.end : second.start] in (" ", "-")
        if near and second.form == "word" and isinstance(second.low, int) and 10 <= second.low <= 99:
            return second.end, first.low * 100 + second.low
    return None


def _ending_at(view: View, end: int) -> int | None:
    if "ends" not in view.cache:
        view.cache["ends"] = {numeral.end: index for index, numeral in enumerate(numerals(view))}
    ends: dict[int, int] = view.cache["ends"]
    return ends.get(end)


def weekday_before(view: View, start: int) -> int:
    """Where a date starts with the weekday before it: Tuesday, May 9."""
    text = view.folded
    at = start
    while at > 0 and text[at - 1] in " ,.":
        at -= 1
    if start - at > 3 or at == start:
        return start
    word = times("weekdays").ending(text, at)
    if word is None or not word.isascii():
        return start
    return at - len(word)


def _weekday_after(view: View, end: int) -> int:
    text = view.folded
    at = end
    while at < len(text) and text[at] in " ,(" and at - end < 3:
        at += 1
    word = times("weekdays").starting(text, at)
    if at == end or word is None or not word.isascii() or not word.endswith("day"):
        return end
    return at + len(word)


def _weekday(view: View, hit: Hit) -> Stamp | None:
    """A weekday: last Monday, Friday next week, the first Monday of May."""
    text = view.folded
    start, end = hit.start, hit.end
    if not _bounded(text, start, end) or (end < len(text) and text[end].isdigit()):
        return None
    which = times("weekdays").table[hit.trigger]
    assert isinstance(which, int)
    if hit.trigger in _ALSO_WORDS and not view.text[hit.start].isupper():
        return None
    base = reference(view)
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
    lead = _LEAD.search(text, max(0, start - 16), start)
    if week is not None:
        made = weekday(base, which, _PLACES[week["which"]]) if base is not None else None
        return Stamp(start, week.end(), made, relative=True)
    if lead is not None:
        made = weekday(base, which, _PLACES[lead["which"]]) if base is not None else None
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
    month = times("months").table.get(written)
    place = _PLACES.get(written)
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
