"""Dates and stretches of time: read at their places, joined into periods, opened at one end by words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from aftername.languages.time_words import words_of_all
from aftername.records import Age, Date, Mention, Period
from aftername.stages.mentions.finder import Finder, Hit, View
from aftername.stages.mentions.finders import (
    dates_counted,
    dates_east,
    dates_latin,
    dates_lunar,
    dates_relative,
    dates_weekdays,
    dates_weeks,
    spans_of_years,
)
from aftername.stages.mentions.finders.dates_due import due
from aftername.stages.mentions.finders.periods import from_now, joined, opened, parted
from aftername.stages.mentions.quantities import is_free, numerals, take
from aftername.stages.mentions.stamps import Stamp, reference
from aftername.values.calendar import Moment

_BLANK = " \u3000"


def look(view: View, hits: Sequence[Hit]) -> Iterable[Mention]:
    """Dates, periods, and ages given as births."""
    listed = _gathered(view, hits)
    index = 0
    while index < len(listed):
        stamp = listed[index]
        following = listed[index + 1] if index + 1 < len(listed) else None
        if not is_free(view, stamp.start, stamp.end):
            index += 1
            continue
        if following is not None and stamp.step != "impossible":
            whole = joined(view, stamp, following)
            if whole is not None:
                index += 2
                yield from _given(view, whole)
                continue
        index += 1
        if stamp.step == "impossible":  # February 29 to March 5, 2021
            shares = following is not None and following.yearless and following.start - stamp.end <= 6
            index += shares  # 2023年2月29日から3月1日: its year is the one that has no such day
            continue
        if stamp.step == "open":
            yield from _given(view, stamp)
            continue
        if stamp.weak and not _year_here(view, stamp):
            continue
        reached = from_now(view, stamp)
        yield from _given(view, reached if reached is not stamp else opened(view, stamp))


_YEAR_NAMED = re.compile(r"\b(?P<year>calendar year|year|cy) ?$")
_FISCAL_NAMED = re.compile(r"\b(?P<year>fiscal year|financial year|fy) ?$")


def _gathered(view: View, hits: Sequence[Hit]) -> list[Stamp]:
    """All stamps in order; of two that overlap the longer, and of equals the earlier reader's."""
    hits = sorted(hits, key=lambda hit: (hit.start, -hit.end))
    found = [
        *dates_east.stamps(view),
        *dates_latin.stamps(view, hits),
        *dates_weekdays.days_alone(view),
        *dates_relative.stamps(view, hits),
        *dates_counted.reckoned(view),
        *dates_counted.articles(view, hits),
        *dates_relative.named_days(view, hits),
        *_weekdays_east(view, hits),
        *_bare_years(view),
        *spans_of_years.stamps(view),
        *spans_of_years.plans(view),
        *dates_weeks.numbered(view),
        *dates_lunar.stamps(view),
    ]
    found = dates_counted.offset(view, [dates_weeks.in_weeks(view, stamp) for stamp in found])
    starts = {stamp.start: stamp for stamp in found if stamp.moment is not None and stamp.moment.day}
    for stamp in found:
        after = starts.get(stamp.end + 1)
        named = stamp.relative and stamp.moment is not None and after is not None
        if (
            named
            and after is not None
            and view.folded[stamp.start : stamp.end].endswith("day")
            and not after.relative
        ):
            after.start = stamp.start  # this Friday 5/12
    for stamp in found:
        if stamp.moment is not None and stamp.moment.day and not stamp.relative:
            stamp.start = dates_latin.weekday_before(view, stamp.start)
    found.sort(key=lambda stamp: (stamp.start, -stamp.end))
    kept: list[Stamp] = []
    for stamp in found:
        if kept and stamp.start < kept[-1].end:
            last = kept[-1]
            if stamp.end - stamp.start > last.end - last.start:
                kept[-1] = stamp
            continue
        kept.append(stamp)
    return [parted(view, stamp) if not stamp.weak or _year_here(view, stamp) else stamp for stamp in kept]


_WEEK_LEADS = {"다가오는": 0, "이번": 0, "다음": 1, "지난": -1}


_WEEK_LEAD = re.compile(r"(다가오는|이번|다음|지난) $")


def _weekdays_east(view: View, hits: Sequence[Hit]) -> Iterator[Stamp]:
    """周三, 水曜日, 수요일 alone."""
    from aftername.values.calendar import weekday

    text = view.folded
    base = reference(view)
    for hit in hits:
        table = view.times_at("weekdays", hit.start)
        if hit.trigger[0].isascii() or table.table.get(hit.trigger) is None:
            continue
        if table.starting(text, hit.start) != hit.trigger:
            continue
        if (
            text[hit.end : hit.end + 1] in "年岁歲围期末"
            and text[hit.end : hit.end + 1]
            and hit.trigger[0] in "周週"
        ):
            continue
        which = int(str(table.table[hit.trigger]))
        lead = _WEEK_LEAD.search(text, max(0, hit.start - 5), hit.start)
        if lead is not None:
            made = weekday(base, which, _WEEK_LEADS[lead[1]]) if base is not None else None
            if made is not None and base is not None and lead[1] == "다가오는" and made.iso < base.iso:
                made = weekday(base, which, 1)
            yield Stamp(lead.start(1), hit.end, made, relative=True)
            continue
        here = weekday(base, which) if base is not None else None
        if base is None or here is None:
            yield Stamp(hit.start, hit.end, None, relative=True)
        elif here == base:
            again = weekday(base, which, 1)
            yield Stamp(hit.start, hit.end, here, relative=True, others=(again,) if again else ())
        else:
            other = weekday(base, which, -1 if here.iso > base.iso else 1)
            past, future = (other, here) if here.iso > base.iso else (here, other)
            assert past is not None
            yield Stamp(hit.start, hit.end, past, relative=True, others=(future,) if future else ())


_COUNTED_AFTER = re.compile(
    r" ?(?:[%℃°]|[a-z]*(?:km|kg|mm|cm|mw|gb)\b|usd|yuan|dollars|euros|yen|won|people|applicants|members|students|times|meters|metres|miles)"
)


# The year in the number of a paper: 〔2018〕12号.
_PAPER_AFTER = re.compile(r" ?[〕\])】] ?(?:第? ?)\d{1,5} ?[号號]")


# Parts of a telephone number: 138-2010-2015, 2010-2015-86.
_TELEPHONE = re.compile(r"(?:^|\D)(?:\d{1,3}|\d{5,7})-$")
_MORE_DIGITS = re.compile(r"-\d{1,3}(?!\d|年|년)|-\d{4}-\d")


def _bare_years(view: View) -> Iterator[Stamp]:
    """Four digits that may be a year: weak, kept only where the words around say so."""
    yield from _worded_years(view)
    for numeral in numerals(view):
        if numeral.plain == 4 and 1000 <= numeral.low <= 2199:
            if _COUNTED_AFTER.match(view.folded, numeral.end) or _PAPER_AFTER.match(view.folded, numeral.end):
                continue
            start = numeral.start
            short = _TO_SHORT.match(view.folded, numeral.end)
            if short is not None and _IN_YEARS.search(view.folded, max(0, start - 9), start):
                last = int(numeral.low) // 100 * 100 + int(short["z"])
                if last > numeral.low:
                    yield Stamp(start, short.end(), Moment(int(numeral.low)), Moment(last))
                    continue
            if _TELEPHONE.search(view.folded[max(0, start - 8) : start]) or _MORE_DIGITS.match(
                view.folded, numeral.end
            ):
                continue
            fiscal = _FISCAL_NAMED.search(view.folded, max(0, start - 16), start)
            if fiscal is not None:
                yield spans_of_years.fiscal_stretch(
                    view, fiscal.start(), numeral.end, *[int(numeral.low)] * 2
                )
                continue
            if start and (
                view.folded[start - 1] in "$€£¥#:."
                or (view.folded[start - 1].isalpha() and view.folded[start - 1] < "\u2e80")
            ):
                continue
            named = _YEAR_NAMED.search(view.folded, max(0, start - 16), start)
            first = named.start("year") if named is not None else start
            yield Stamp(first, numeral.end, Moment(int(numeral.low)), weak=named is None)


_TO_SHORT = re.compile(r"[-–](?P<z>\d\d)(?![\d-]|\.\d|[年년])")
_IN_YEARS = re.compile(r"\b(?:in|the|during|of|from|since|for) $")
_IN_YEAR = re.compile(r"\b(?:in|since|until|till|by|before|after|during|from) $")


def _worded_years(view: View) -> Iterator[Stamp]:
    """In nineteen ninety six, since two thousand and fifteen."""
    text, listed = view.folded, numerals(view)
    for index, numeral in enumerate(listed):
        if numeral.form != "word" or numeral.ordinal or numeral.fraction:
            continue
        if not (17 <= numeral.low <= 20 or 2001 <= numeral.low <= 2099):
            continue
        if _IN_YEAR.search(text, max(0, numeral.start - 8), numeral.start) is None:
            continue
        if numeral.low > 2000:
            yield Stamp(numeral.start, numeral.end, Moment(int(numeral.low)))
            continue
        second = listed[index + 1] if index + 1 < len(listed) else None
        if second is None or second.form != "word" or text[numeral.end : second.start] not in (" ", "-"):
            continue
        if isinstance(second.low, int) and 10 <= second.low <= 99:
            yield Stamp(numeral.start, second.end, Moment(int(numeral.low) * 100 + second.low))


_YEAR_LEAD = re.compile(
    r"(?:\b(?:in|since|by|until|till|before|after|from|to|of|late|early|mid|during|for|through|between|and|around|year|circa|fiscal year|fy|spring|summer|autumn|fall|winter|a|the|in the year|end of|as of|around|about|than|back in|class of)[ -]|[\[(]|^)$"
)


_YEAR_AFTER = re.compile(
    r"(?: (?:report|study|article|paper|survey|election|elections|season|olympics|world|census|edition|interview|budget|speech|law|film|book|plan)\b|[)\]]|,? when\b|, |\.(?:\s|$)|$)"
)


# 2004: A major quake ...
_HEADING = re.compile(r" ?(?:[:：]|[–—] )")


def _year_here(view: View, stamp: Stamp) -> bool:
    """Whether a bare number of four digits is a year in its place."""
    if stamp.moment is not None and stamp.moment.month:
        return True
    text = view.folded
    year = stamp.moment.year if stamp.moment is not None else 0
    if not year or not 1500 <= year <= 2100:
        return False
    before = text[max(0, stamp.start - 14) : stamp.start]
    strong = re.search(
        r"\b(?:in|since|until|till|during|year|by|before|after|of|from|circa|mid|late|early|fy|between|and|to)[ -]$",
        before,
    )
    line = view.text.rfind("\n", 0, stamp.start) + 1
    if not text[line : stamp.start].strip(" -•*") and _HEADING.match(text, stamp.end):
        return True
    if strong is not None:
        follow = re.match(
            r" (?!(?:on|after|for)wards\b)(?:[a-z]+ ){0,2}[a-z]+s\b", text[stamp.end : stamp.end + 40]
        )
        return follow is None or strong[0].split()[-1].strip(" -") in (
            "in",
            "since",
            "during",
            "year",
            "early",
            "late",
            "mid",
            "fy",
        )
    if _YEAR_LEAD.search(before) is not None and 1900 <= year <= 2049:
        return _YEAR_AFTER.match(text, stamp.end) is not None or before.endswith(("a ", "the "))
    return len(text.strip()) == 4


def _given(view: View, stamp: Stamp) -> Iterator[Mention]:
    """The mention of a stamp, and the age that a birth stands for."""
    stamp = due(view, stamp)
    if not take(view, stamp.start, stamp.end):
        return
    if stamp.step == "open" or stamp.last is not None:
        normal = Period(
            stamp.moment.iso or None if stamp.moment else None,
            stamp.last.iso or None if stamp.last else None,
            stamp.relative,
            stamp.approximate,
        )
        yield view.mention("period", stamp.start, stamp.end, normal)
    else:
        made = stamp.moment
        yield view.mention(
            "date",
            stamp.start,
            stamp.end,
            Date(
                made.iso if made is not None else "",
                _precision(stamp),  # type: ignore[arg-type]
                stamp.relative,
                stamp.approximate,
                tuple(other.iso for other in stamp.others),
            ),
        )
    birth = _birth(view, stamp)
    if birth is not None:
        yield birth


def _precision(stamp: Stamp) -> str:
    if stamp.moment is not None:
        return stamp.moment.precision
    return stamp.step if stamp.step in ("year", "month") else "day"


_BORN_AFTER = re.compile(
    r" ?(?:\(含\))?(?:当日|当天)?(?:以[后後前来]|之[后後前]|이후|이전|以降|以前)?(?: ?\(含\))?[的に ]?(?:出生|生まれ|출생|태어난|生(?=者|[^一-龥]|$))"
)


_BORN_BEFORE = re.compile(
    r"(?:出生日期(?:应|須|须|需|为|為|在|不早于|早于)*|出生于|生于|born (?:on or )?(?:after|since|in|before|between)?(?: or after)?|생년월일이?|生年月日が?) ?$"
)


def _birth(view: View, stamp: Stamp) -> Mention | None:
    """Births on or after a date, as an age at the reference date."""
    text = view.folded
    if (stamp.moment is None and stamp.last is None) or stamp.step != "open":
        return None
    reach = text[max(0, stamp.start - 22) : stamp.start]
    if _BORN_BEFORE.search(reach) is None and _BORN_AFTER.match(text, stamp.end) is None:
        return None
    first = stamp.moment if stamp.moment is not None and (stamp.moment.day or stamp.step == "open") else None
    last = stamp.last
    base = reference(view)
    high = _age(first, base)
    low = _age(last, base)
    normal = Age(
        low,
        high,
        born_from=first.iso if first is not None else None,
        born_to=last.iso if last is not None else None,
        at=base.iso if base is not None and (high is not None or low is not None) else None,
    )
    return view.mention("age", stamp.start, stamp.end, normal)


def _age(birth: Moment | None, base: Moment | None) -> int | None:
    """Full years from a birth to a date; None where either is not known."""
    if birth is None or base is None or birth.year is None or base.year is None:
        return None
    early = (base.month or 12, base.day or 31) < (birth.month or 1, birth.day or 1)
    return base.year - birth.year - (1 if early else 0)


# Tables whose words show that a date is near, even where the text has no figure.
_TRIGGERING = ("relative", "weekdays", "months", "days", "ago", "later", "eras", "past", "coming")


def _triggers() -> tuple[str, ...]:
    """Names of months, weekdays and named days, and relative words; other dates are read from their numbers."""
    words = {word for name in _TRIGGERING for word in words_of_all(name)}
    words -= {word for name in ("past", "coming") for word in words_of_all(name) if len(word) == 1}
    return tuple(sorted(words))


FINDER = Finder("dates", ("date", "period", "age"), _triggers(), look, always=True)
