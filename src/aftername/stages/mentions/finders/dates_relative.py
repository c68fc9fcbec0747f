"""Dates reckoned from a reference date: 去年10月, 先週の月曜日, 지난해, yesterday, two weeks ago, 3年後."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import cast

from aftername.languages.time_words import Step, times
from aftername.stages.mentions.finder import Hit, View
from aftername.stages.mentions.finders.dates_east import day_after, month_and_day
from aftername.stages.mentions.finders.durations import Length, lengths
from aftername.stages.mentions.quantities import Measure, language_at
from aftername.stages.mentions.stamps import Stamp, dated, reference, with_weekday
from aftername.text.calendar import Moment, moved, shifted, week_of, weekday
from aftername.text.stretches import feast_of, stretch, working_days

_DAY_NAMES = {"一": 0, "二": 1, "三": 2, "四": 3, "五": 4, "六": 5, "日": 6, "天": 6}
_GAP = re.compile(r"(?: |の|的|, )?")
# Words that only look like these: 日本日 ..., 今日头条 is kept (it is a name of its own and cannot be told).
_CUT_AFTER = {
    "本年": "度级生",
    "当年": "代",
    "上年": "纪",
    "前年": "度",
    "去年": "度",
    "올": "가나라라림바봄여지리해챙인",
    "今日": "的",
    "后年": "度",
}
_BEFORE_KO = re.compile(r"[가-힣]$")


def stamps(view: View, hits: Sequence[Hit]) -> Iterator[Stamp]:
    """Dates that begin with a relative word."""
    table = times("relative")
    after = 0
    for hit in hits:
        if hit.start < after or hit.trigger not in table.table:
            continue
        word = table.starting(view.folded, hit.start)
        if word is None or not _stands(view, hit.start, word):
            continue
        unit, by = cast(Step, table.table[word])
        stamp = _read(view, hit.start, hit.start + len(word), unit, by)
        if stamp is not None and (stamp.moment is None or stamp.moment.possible):
            after = stamp.end
            yield stamp


def _stands(view: View, start: int, word: str) -> bool:
    """Whether a word is one here and not a part of another."""
    text = view.folded
    end = start + len(word)
    if word[0].isascii():
        return not (start and text[start - 1].isalnum())
    if "가" <= word[0] <= "힣" and start and _BEFORE_KO.match(text[start - 1]):
        return False
    if word in ("后年", "後年") and text[start - 1 : start] in ("税", "稅", "之", "以", "今", "此") and start:
        return False
    if word.endswith(" day") and text.startswith((" of", " in "), end):
        return False
    if word == "上年" and text[start - 1 : start] in ("网", "網", "线", "線") and start:
        return False
    if word == "올" and text[end : end + 1] != " ":
        return False
    return text[end : end + 1] not in _CUT_AFTER.get(word, "\0") or end >= len(text)


# Stretches that have a name of their own, and the month a school year begins in.
_NAMED = frozenset({"weekend", "century", "school", "to date"})
_SCHOOL = {"ja": 4, "ko": 3}
_NO_NAME_BEFORE = re.compile(
    r"[0-9十年月월년每各整当當本翌今昨去来來明全学學个個季度半毎同その] ?(?:の|的)?$"
)


_WEEK_PART = re.compile(
    r" ?의? ?(?:(?P<early>초반?에?(?![가-힣]))|(?:후반에?|말에?)(?![가-힣]))|の?(?:(?P<e>前半|初め|はじめ)|(?:後半|終わり)(?:ごろ|頃)?)"
)


def _feast_behind(text: str, at: int) -> tuple[int, tuple[int, int]] | None:
    """(end, month and day) of a feast named behind a year: 올해 광복절, 今年のクリスマス."""
    gap = _GAP.match(text, at)
    table = times("days")
    word = table.starting(text, gap.end() if gap is not None else at)
    if word is None or gap is None:
        return None
    return gap.end() + len(word), cast(tuple[int, int], table.table[word])


def _named_alone(text: str, start: int, end: int, unit: str) -> bool:
    """Whether 年末, 周末 or 월말 stands for the one near now, and not for that of another year or of each."""
    if text[start].isascii():
        return not text.startswith((" of ", " in 1", " in 2"), end)
    if unit == "weekend":
        return text[max(0, start - 1) : start] not in ("每", "毎", "各")
    if unit.startswith(("year:", "month:")) and _NO_NAME_BEFORE.search(text, max(0, start - 3), start):
        return False
    return text[end : end + 1] not in _AFTER_NAMED


_AFTER_NAMED = tuple("級级考试試奖獎金調调正定總总")


def _read(view: View, start: int, end: int, unit: str, by: int) -> Stamp | None:
    """What a relative word and the date behind it say."""
    base = reference(view)
    text = view.folded
    if unit == "fiscal":
        year = base.year + by - (1 if base.month and base.month < 4 else 0) if base and base.year else None
        if year is None:
            return Stamp(start, end, None, relative=True)
        return Stamp(start, end, Moment(year, 4, 1), Moment(year + 1, 3, 31), relative=True)
    if unit in _NAMED or ":" in unit:
        if base is None or not _named_alone(text, start, end, unit):
            return None
        ends = stretch(base, unit, by, _SCHOOL.get(language_at(view, start), 9))
        if ends is None:
            return None
        vague = unit.endswith(("early", "late", "middle"))
        return Stamp(start, end, *ends, relative=True, approximate=vague)
    if unit == "week":
        name = _DAY_NAMES.get(text[end : end + 1]) if text[end - 1] in "周週期拜" else None
        stop = end + 1
        if name is None:
            gap = _GAP.match(text, end)
            at = gap.end() if gap is not None else end
            word = times("weekdays").starting(text, at)
            if word is not None:
                name = int(str(times("weekdays").table[word]))
                stop = at + len(word)
        if name is not None:
            return Stamp(start, stop, weekday(base, name, by) if base is not None else None, relative=True)
        part = _WEEK_PART.match(text, end)
        week = week_of(base, by) if base is not None else None
        if base is not None and part is not None:
            side = "week:early" if part["early"] else "week:late"
            week, end = stretch(base, side, by), part.end()
        if week is None:
            return Stamp(start, end, None, relative=True, step="week")
        return Stamp(start, end, week[0], week[1], relative=True)
    if unit == "quarter":
        if base is None or base.year is None or base.month is None:
            return Stamp(start, end, None, relative=True, step="quarter")
        first = shifted(Moment(base.year, (base.month - 1) // 3 * 3 + 1), "quarter", by)
        last = shifted(first, "month", 2) if first is not None else None
        return Stamp(start, end, first, last, relative=True)
    if unit == "year":
        follow = month_and_day(view, end)
        year = base.year + by if base is not None and base.year else None
        feast = _feast_behind(text, end)
        if feast is not None and year is not None:
            return Stamp(start, feast[0], feast_of(year, *feast[1]), relative=True)
        if follow is not None:
            stop = with_weekday(view, follow[0]) if follow[2] else follow[0]
            return Stamp(
                start, stop, Moment(year, follow[1], follow[2]), relative=True, yearless=year is None
            )
        return Stamp(start, end, Moment(year) if year is not None else None, relative=True, step="year")
    if unit == "month":
        day = day_after(view, end)
        month = shifted(base, "month", by) if base is not None else None
        if day is not None:
            made = (
                Moment(month.year, month.month, day[1]) if month is not None else Moment(None, None, day[1])
            )
            return Stamp(start, with_weekday(view, day[0]), made, relative=True, yearless=month is None)
        return Stamp(start, end, month, relative=True, step="month")
    day_made = shifted(base, "day", by) if base is not None else None
    return Stamp(start, with_weekday(view, end), day_made, relative=True, step="day")


_SECONDS_OF = {"second", "minute", "hour"}


def reckoned(view: View) -> Iterator[Stamp]:
    """Lengths of time counted from the reference date: 5年前, two weeks ago, in 3 months, 2주 후."""
    text = view.folded
    ago, later, within = times("ago"), times("later"), times("within")
    for measure in lengths(view):
        unit, each, half = measure.unit
        if unit in _SECONDS_OF or measure.high is None:
            continue
        end = measure.end
        at = end
        while at < len(text) and text[at] == " " and at - end < 2:
            at += 1
        if text.startswith(("の", "间", "間", "간"), at) and not ago.starting(text, at):
            at += 1
            while at < len(text) and text[at] == " ":
                at += 1
        word = ago.starting(text, at)
        by = -1
        if word is None:
            word, by = later.starting(text, at), 1
        start = measure.start
        if word is not None:
            if word in _AMBIGUOUS and not _alone(text, at + len(word), word):
                continue
            stop = at + len(word)
        elif (stretch := _stretch(view, measure, unit, each, half)) is not None:
            yield stretch
            continue
        elif text[start].isascii():
            lead = start
            while lead > 0 and text[lead - 1] == " ":
                lead -= 1
            word = within.ending(text, lead)
            if word != "in" or measure.approximate or not _plain_end(text, end):
                continue
            start, stop, by = lead - len(word), end, 1
        else:
            continue
        base = reference(view)
        yield _moved(measure, start, stop, unit, (measure.low + half) * each * by, base)


def _stretch(view: View, measure: Measure[Length], unit: str, each: float, half: float) -> Stamp | None:
    """The past five years, 今後2か月, 지난 3년: a stretch that ends or starts at the reference date."""
    text, base = view.folded, reference(view)
    inner = _INNER.search(text, measure.start, measure.end)
    if inner is not None and base is not None:
        sign = -1 if inner["past"] else 1
        ends = _ends(text, base, measure, unit, (measure.low + half) * each, sign)
        return Stamp(measure.start, measure.end, *ends, relative=True) if ends is not None else None
    at = measure.start
    while at > 0 and text[at - 1] == " ":
        at -= 1
    for name, sign in (("past", -1), ("coming", 1)):
        word = times(name).ending(text, at)
        if word is None or (len(word) == 1 and word in _WEAK_LEAD):
            continue
        begin = at - len(word)
        if "가" <= word[0] <= "힣" and begin and "가" <= text[begin - 1] <= "힣":
            continue
        if base is None:
            return None
        ends = _ends(text, base, measure, unit, (measure.low + half) * each, sign)
        if ends is None:
            return None
        return Stamp(begin, measure.end, *ends, relative=True, approximate=measure.approximate)
    return None


_INNER = re.compile(r" (?:(?P<past>last|past|previous)|next|coming|upcoming|following) ")
_WORKING = re.compile(r"business|working|営業日|工作日|영업일|근무일")


def _ends(
    text: str, base: Moment, measure: Measure[Length], unit: str, count: float, sign: int
) -> tuple[Moment, Moment] | None:
    """Both ends of a stretch up to a day, or from the day after it: whole quarters, working days, any other."""
    written = text[measure.start : measure.end]
    if unit == "month" and "quarter" in written:
        return _quarters(base, int(count) // 3 * sign)
    if unit == "day" and _WORKING.search(written) and count <= 400 and base.day is not None:
        other: Moment | None = working_days(base, int(count) * sign)
    else:
        other = moved(base, unit, count * sign)
    if other is None:
        return None
    return (other, base) if sign < 0 else (shifted(base, "day", 1) or base, other)


def _quarters(base: Moment, by: int) -> tuple[Moment, Moment] | None:
    """Whole quarters of the calendar before the one of a day, or after it."""
    if base.year is None or base.month is None:
        return None
    here = Moment(base.year, (base.month - 1) // 3 * 3 + 1)
    first = shifted(here, "quarter", by if by < 0 else 1)
    last = shifted(here, "quarter", -1 if by < 0 else by)
    end = shifted(last, "month", 2) if last is not None else None
    return (first, end) if first is not None and end is not None else None


_ARTICLE = re.compile(
    r"\b(?P<span>(?:an?|one) (?P<unit>second|minute|hour|day|week|fortnight|month|year|decade)) $"
)


def articles(view: View, hits: Sequence[Hit]) -> Iterator[Stamp]:
    """a year ago, a week later: lengths of one with an article."""
    text, base = view.folded, reference(view)
    for hit in hits:
        if hit.trigger not in ("ago", "later", "from now", "hence"):
            continue
        match = _ARTICLE.search(text, max(0, hit.start - 16), hit.start)
        if match is None or match["span"].startswith("one"):
            continue
        unit, each = _ARTICLE_UNITS.get(match["unit"], (match["unit"], 1))
        if unit in _SECONDS_OF:
            continue
        by = -each if hit.trigger == "ago" else each
        near = moved(base, unit, by) if base is not None else None
        yield _stamped(match.start(), hit.end, unit, near, False)


_ARTICLE_UNITS = {"fortnight": ("week", 2), "decade": ("year", 10)}


def offset(view: View, listed: list[Stamp]) -> list[Stamp]:
    """2 weeks before May 13, three weeks from tomorrow: a length counted from a date that follows it."""
    text = view.folded
    ends = {measure.end: measure for measure in lengths(view) if measure.unit[0] not in _SECONDS_OF}
    made: list[Stamp] = []
    for stamp in listed:
        lead = _FROM_DATE.search(text, max(0, stamp.start - 20), stamp.start)
        measure = ends.get(lead.start()) if lead is not None else None
        if (
            lead is None
            or measure is None
            or measure.high is None
            or stamp.moment is None
            or stamp.moment.day is None
        ):
            made.append(stamp)
            continue
        unit, each, half = measure.unit
        by = (measure.low + half) * each * (-1 if lead["word"] == "before" else 1)
        lasting = text.endswith("for ", 0, measure.start)
        if lead["from"] or (lead["word"] == "from" and lasting):
            ahead = stamp.others[0] if stamp.others else stamp.moment
            last = moved(ahead, unit, by) if ahead.year is not None else None
            start = measure.start - 4 if lasting else measure.start
            made.append(Stamp(start, stamp.end, ahead, last, relative=True) if last is not None else stamp)
            continue
        near = moved(stamp.moment, unit, by) if stamp.moment.year is not None else None
        if near is None:
            made.append(stamp)
            continue
        others = tuple(filter(None, (moved(other, unit, by) for other in stamp.others)))
        made.append(Stamp(measure.start, stamp.end, near, relative=True, others=others))
    return made


_FROM_DATE = re.compile(
    r"(?: (?P<word>from|before|after)|(?P<from>, from| starting(?: on| from)?| beginning(?: on)?)) (?:the )?$"
)


# One character that is mostly part of another word (前三年, 上两周, この3年).
_WEAK_LEAD = frozenset("前上下后後先")


# 前, 后, 後, 전, 후 and 뒤 join other words (前期, 后面): only where no other character of a word follows.
_AMBIGUOUS = frozenset(
    {
        "前",
        "后",
        "後",
        "전",
        "후",
        "뒤",
        "先",
        "before",
        "after",
        "earlier",
        "later",
        "back",
        "あと",
        "以前",
        "以后",
        "之后",
        "以後",
    }
)
_TIED = re.compile(
    r"[后後前](?=[期面续續任者来來台门門途景沿提往置辈輩列身])|[전후뒤](?=[체반기임보자속환후로])|先(?=生|進|进)"
)


def _alone(text: str, end: int, word: str) -> bool:
    if word in ("before", "after", "earlier", "later", "back"):
        return word in ("earlier", "later")
    return _TIED.match(text, end - 1) is None


def _plain_end(text: str, end: int) -> bool:
    """Whether "in two weeks" ends here, so that it is no "in two years of work"."""
    rest = text[end : end + 4].lstrip(" ")
    return (
        not rest
        or rest[0] in ".,;!?)"
        or text.startswith((" and ", " or ", " so ", " for ", " to ", " from now", " at "), end)
    )


def _moved(
    measure: Measure[Length], start: int, end: int, unit: str, by: float, base: Moment | None
) -> Stamp:
    """The stamp of a length counted from the reference: as precise as its unit, the exact day beside it."""
    near = moved(base, unit, by) if base is not None else None
    return _stamped(start, end, unit, near, measure.approximate)


def _stamped(start: int, end: int, unit: str, near: Moment | None, approximate: bool) -> Stamp:
    """A counted date: years and months as precise as the unit, the exact day as a further reading."""
    if near is None:
        return Stamp(start, end, None, relative=True, step=unit, approximate=approximate)
    exact = near
    if unit == "year":
        near = Moment(near.year)
    elif unit == "month":
        near = Moment(near.year, near.month)
    return Stamp(
        start, end, near, relative=True, approximate=approximate,
        others=(exact,) if exact != near else (),
    )  # fmt: skip


def named_days(view: View, hits: Sequence[Hit]) -> Iterator[Stamp]:
    """Feasts and named days, with the year beside them or a word such as "last" before them."""
    table, text, base = times("days"), view.folded, reference(view)
    for hit in hits:
        if hit.trigger not in table.table or table.starting(text, hit.start) != hit.trigger:
            continue
        start, end = hit.start, hit.end
        if hit.trigger[0].isascii() and start and text[start - 1].isalpha():
            continue
        month, day = cast(tuple[int, int], table.table[hit.trigger])
        year = _FEAST_YEAR.match(text, end) if hit.trigger[0].isascii() else None
        if year is not None:
            yield Stamp(start, year.end(), feast_of(int(year[1]), month, day))
            continue
        if base is None or base.year is None or base.day is None:
            if month:
                yield dated(view, start, end, month, day)
            continue
        near = [feast_of(base.year + step, month, day) for step in (-1, 0, 1)]
        past = [made for made in near if made.iso <= base.iso]
        future = [made for made in near if made.iso > base.iso]
        lead = _FEAST_LEAD.search(text, max(0, start - 10), start)
        if lead is not None:
            coming = lead[1] in ("next", "coming", "upcoming")
            chosen = future[0] if coming else past[-1]
            yield Stamp(lead.start(1), end, chosen, relative=True)
        else:
            yield Stamp(start, end, past[-1], others=(future[0],))


_FEAST_YEAR = re.compile(r",? (?:of )?((?:19|20)\d\d)(?!\d)")
_FEAST_LEAD = re.compile(r"\b(last|past|previous|next|coming|upcoming) $")
