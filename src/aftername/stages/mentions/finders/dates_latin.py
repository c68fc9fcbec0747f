"""Dates with English names of months and weekdays: 24 August 2023, October last year, the first Monday of May."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from aftername.stages.mentions.finder import Hit, View
from aftername.stages.mentions.finders.dates_weekdays import ALSO_WORDS, LEAD, PLACES, bounded, weekday_stamp
from aftername.stages.mentions.quantities import numerals
from aftername.stages.mentions.stamps import Stamp, dated, numeral_at, numeral_ending, reference
from aftername.values.calendar import Moment

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


_YEAR_WORD = re.compile(
    r",?(?: of| in)? (?P<which>last|this|next|the same|the following|the previous|the past|previous|following|the current|current|that) year\b"
)


_TIME_LEAD = re.compile(
    r"\b(?:in|since|by|until|till|before|after|from|to|on|of|late|early|mid|this|last|next|during|for|through|between|and|past|previous|around|ending|starting|beginning)[ -]$"
)


_MAY_VERB = re.compile(
    r" (?:be|have|not|also|use|apply|include|submit|only|well|take|get|need|seem|help|want|find|the)\b"
)


_NO_LEAD = re.compile(
    r"(?<!\bon )(?<!\bby )(?<!\buntil )(?<!\btill )(?<!\bfrom )(?<!\bsince )(?<!\bbefore )(?<!\bafter )(?<!\bto )(?<!\bthrough )(?<!\bthe )(?<!day )(?<!day, )(?<![-–])$"
)
_GAP = re.compile(r"(?:, ?| |-| the | of |, the )")


def stamps(view: View, hits: Sequence[Hit]) -> Iterator[Stamp]:
    """Dates around the names of months and weekdays."""
    for hit in hits:
        months = view.times_at("months", hit.start).table
        days = view.times_at("weekdays", hit.start).table
        if months.get(hit.trigger):
            stamp = _month(view, hit)
        elif hit.trigger in days and hit.trigger[0].isascii() and hit.trigger[0].isalpha():
            stamp = weekday_stamp(view, hit)
        else:
            continue
        if stamp is not None and (stamp.moment is None or stamp.moment.possible):
            yield stamp


_TO_DAY = re.compile(
    r" ?(?:-|–|—|~|to|through|until|till) ?(?:the )?(?:(?P<d>\d{1,2})(?:st|nd|rd|th)?(?![\d/:.-])|(?P<w>(?:twenty-|thirty-)?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|tenth|eleventh|twelfth|(?:thir|four|fif|six|seven|eigh|nine)teenth|twentieth|thirtieth)\b)(?:,? (?P<y>(?:19|20)\d\d)(?!\d))?(?! ?(?:january|february|march|april|may|june|july|august|september|october|november|december))"
)


_UNITS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
_TEENS = ("tenth", "eleventh", "twelfth", *(f"{stem}teenth" for stem in ("thir", "four", "fif", "six", "seven", "eigh", "nine")))  # fmt: skip
ORDINALS_OF_DAYS = {
    **{word: number for number, word in enumerate((*_UNITS, *_TEENS, "twentieth"), 1)},
    **{f"{ten}-{word}": base + number for ten, base in (("twenty", 20), ("thirty", 30)) for number, word in enumerate(_UNITS, 1)},
    "thirtieth": 30,
}  # fmt: skip


_FROM_DAY = re.compile(
    r"(?<![\d.,/-])(?P<d>\d{1,2})(?:st|nd|rd|th)? ?(?:-|–|to|through|until|till) ?$|\bbetween (?:the )?(?P<e>\d{1,2})(?:st|nd|rd|th)? and (?:the )?$"
)


_NAMES = "jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december"
_MONTH_DAY = re.compile(rf"\b(?:{_NAMES})\.? $")
_DATED_BEFORE = re.compile(rf"(?:\b(?:{_NAMES})\.?(?: \d{{1,2}}(?:st|nd|rd|th)?,?)? |/)$")
_TO_MONTH = re.compile(rf" ?(?:-|–|—|to|through) ?(?:{_NAMES})\b")
_SHORT_YEAR = re.compile(r" of [’']?(?P<y>\d\d)(?=[.,;:)!?]|$)")
_YEAR_BEFORE = re.compile(r"(?<!\d)(?P<y>(?:19|20)\d\d)[-/ ]$")


def _month(view: View, hit: Hit) -> Stamp | None:
    text = view.folded
    start, end = hit.start, hit.end
    if not bounded(text, start, end):
        return None
    month = view.times_at("months", start).table[hit.trigger]
    assert isinstance(month, int)
    base = reference(view)
    day: int | None = None
    year: int | None = None
    before = _BEFORE.search(text, max(0, start - 14), start)
    after = _AFTER.match(text, end)
    slashed = _SLASHED.match(text, end)
    stop = end
    if before is not None and before[0].endswith("-") and _MONTH_DAY.search(text, 0, before.start()):
        before = None  # Nov 18-Dec 19
    if before is not None and 1 <= int(before["d"]) <= 31:
        day, start = int(before["d"]), before.start()
    ahead = _YEAR_BEFORE.search(text, max(0, start - 5), start) if before is None else None
    if ahead is not None and _DATED_BEFORE.search(text, max(0, ahead.start() - 14), ahead.start()):
        ahead = None  # Nov 18 2014-Dec 19 2015
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
    until = (int(spread["d"]) if spread["d"] else ORDINALS_OF_DAYS[spread["w"]]) if spread is not None else 0
    if spread is not None and day is not None and day < until <= 31:
        last, stop = until, spread.end()
        year = int(spread["y"]) if spread["y"] else None
    elif day is not None and before is not None:
        spread = _FROM_DAY.search(text, max(0, start - 24), start)
        if spread is not None and 0 < int(spread["d"] or spread["e"]) < day:
            day, last, start = int(spread["d"] or spread["e"]), day, spread.start()
    if year is None and last is None:
        written = _worded_year(view, stop)
        if written is not None:
            stop, year = written
    if year is None and last is None:
        short = _SHORT_YEAR.match(text, stop)
        if short is not None:
            stop, year = short.end(), int(short["y"]) + (1900 if int(short["y"]) > 40 else 2000)
    if hit.trigger == "may" and view.text[hit.start] == "m" and day is None and year is None:
        return None
    if (
        hit.trigger == "may"
        and view.text[hit.start] == "m"
        and year is None
        and _NO_LEAD.search(text, max(0, start - 12), start)
    ):
        return None  # One may apply; only 5 may
    if hit.trigger == "may" and day is None and _MAY_VERB.match(text, end):
        return None
    if year is None:
        word = _YEAR_WORD.match(text, stop)
        lead = LEAD.search(text, max(0, start - 16), start)
        if word is not None:
            stop = word.end()
            year = base.year + PLACES[word["which"]] if base is not None and base.year else None
            relative = True
            if year is None:
                return Stamp(start, stop, Moment(None, month, day), relative=True, yearless=True)
        elif lead is not None:
            return _led(view, lead, start, stop, month, day)
    if hit.trigger in ALSO_WORDS and day is None and year is None and not relative:
        capital = view.text[hit.start].isupper()
        spread_on = capital and _TO_MONTH.match(text, end) is not None
        if not spread_on and (not capital or _TIME_LEAD.search(text, max(0, start - 12), start) is None):
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
        stamp.others, stamp.step = (), "range"
    elif day is not None:
        stamp.end = _weekday_after(view, stamp.end)
    return stamp


def _led(view: View, lead: re.Match[str], start: int, stop: int, month: int, day: int | None) -> Stamp | None:
    """last October, this September, next May 5."""
    base = reference(view)
    place = PLACES[lead["which"]]
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
            index = numeral_ending(view, start - len(joint))
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


def weekday_before(view: View, start: int) -> int:
    """Where a date starts with the weekday before it: Tuesday, May 9."""
    text = view.folded
    at = start
    while at > 0 and text[at - 1] in " ,.":
        at -= 1
    if start - at > 3 or at == start:
        return start
    word = view.times_at("weekdays", start).ending(text, at)
    if word is None or not word.isascii():
        return start
    return at - len(word)


def _weekday_after(view: View, end: int) -> int:
    text = view.folded
    at = end
    while at < len(text) and text[at] in " ,(" and at - end < 3:
        at += 1
    word = view.times_at("weekdays", end - 1).starting(text, at)
    if at == end or word is None or not word.isascii() or not word.endswith("day"):
        return end
    return at + len(word)
