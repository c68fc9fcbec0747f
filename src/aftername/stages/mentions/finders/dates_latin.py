"""Dates with English names of months and weekdays: 24 August 2023, October last year, the first Monday of May."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

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
_ORDINAL = r"(?:st|nd|rd|th)"
_YEAR = r"(?P<y>(?:1[5-9]|20|21)\d\d)(?![\d:]|,\d| ?(?:usd|dollars|yuan|people))"
_AFTER = re.compile(
    rf"\.?(?:,? ?(?:the |on the )?(?:day )?(?P<d>\d{{1,2}})(?: ?{_ORDINAL})?(?![\d:]|[.,]\d|\d| ?%| ?[ap]\.?m\b| ?(?:million|billion|percent|years|months|people))|(?=))"
    rf"(?:(?: ?, ?| of | in | |-|/|\. ?, ?|’|'){_YEAR}|(?: ?'(?P<yy>\d\d)(?!\d)))?"
)
_SLASHED = re.compile(r"[-/](?P<d>\d{1,2})(?!\d)(?:[-/](?P<y>\d{4}|\d\d))?(?!\d)|[-/](?P<y2>\d{4})(?!\d)")
_BEFORE = re.compile(
    rf"(?<!\d)(?<!\d[.,:])(?P<d>\d{{1,2}})(?: ?{_ORDINAL})?(?: day)?(?: of | |-|/|, ?| - )(?:the )?$"
)
_LEAD = re.compile(
    r"\b(?P<which>last|past|previous|this past|this|current|next|coming|this coming|upcoming|following)(?:'s)? $"
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
    r" (?:of|in) (?:the )?(?P<month>[a-z]{3,9})\.?(?:,? (?:of )?(?P<y>\d{4})(?!\d))?(?: (?P<which>month))?"
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
        the = text[max(0, start - 4) : start]
        if the.endswith("the "):
            start -= 0
    if slashed is not None and day is None and slashed["d"]:
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
        if hit.trigger == "may" and re.compile(
            r" (?:be|have|not|also|use|apply|include|submit|only|well)\b"
        ).match(text, end):
            return None
    if stop == end and text[stop : stop + 1] == "." and len(hit.trigger) <= 4:
        stop += 0
    start = _weekday_before(view, start)
    if year is None:
        stamp = dated(view, start, stop, month, day)
    else:
        stamp = Stamp(start, stop, Moment(year, month, day), relative=relative)
    if day is not None:
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


def _worded_day(view: View, start: int, stop: int, end: int) -> tuple[int | None, int, int]:
    """february twenty second, the fifteenth of march: (day, start, end)."""
    text = view.folded
    gap = _GAP.match(text, end)
    if gap is not None and stop == end:
        index = numeral_at(view, gap.end())
        if index is not None:
            numeral = numerals(view)[index]
            if (
                numeral.ordinal
                and isinstance(numeral.low, int)
                and 1 <= numeral.low <= 31
                and numeral.form == "word"
            ):
                return numeral.low, start, numeral.end
    for joint in (" of ", " "):
        if text.endswith(joint, 0, start):
            index = _ending_at(view, start - len(joint))
            if index is not None:
                numeral = numerals(view)[index]
                if numeral.ordinal and isinstance(numeral.low, int) and 1 <= numeral.low <= 31:
                    return numeral.low, numeral.start, stop
    return None, start, stop


def _ending_at(view: View, end: int) -> int | None:
    if "ends" not in view.cache:
        view.cache["ends"] = {numeral.end: index for index, numeral in enumerate(numerals(view))}
    ends: dict[int, int] = view.cache["ends"]
    return ends.get(end)


def _weekday_before(view: View, start: int) -> int:
    """A weekday before a date belongs to it: Tuesday, May 9."""
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
