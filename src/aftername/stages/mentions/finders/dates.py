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
from aftername.stages.mentions.finders.dates_bare import bare_years, year_here
from aftername.stages.mentions.finders.dates_due import due
from aftername.stages.mentions.finders.periods import from_now, joined, opened, parted
from aftername.stages.mentions.quantities import is_free, take
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
        if stamp.weak and not year_here(view, stamp):
            continue
        reached = from_now(view, stamp)
        yield from _given(view, reached if reached is not stamp else opened(view, stamp))


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
        *bare_years(view),
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
    return [parted(view, stamp) if not stamp.weak or year_here(view, stamp) else stamp for stamp in kept]


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
