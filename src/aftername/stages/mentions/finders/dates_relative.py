"""Dates reckoned from a reference date: 去年10月, 先週の月曜日, 지난해, yesterday, two weeks ago, 3年後."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import cast

from aftername.languages.time_words import Step
from aftername.languages.value_words import alike
from aftername.stages.mentions.finder import Hit, View
from aftername.stages.mentions.finders.dates_east import day_after, month_and_day
from aftername.stages.mentions.stamps import Stamp, dated, reference, with_weekday
from aftername.values.calendar import Moment, shifted, week_of, weekday
from aftername.values.stretches import feast_of, stretch

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
_DOING = re.compile(r"[てたろまよか]|な[いけ]")
_BEFORE_KO = re.compile(r"[가-힣]$")
_DAYS_INSIDE = alike("days_inside")
_DAY_KO = re.compile(  # 내일배움, 오늘날: other words
    rf"(?:{'|'.join(_DAYS_INSIDE)})(?=[가-힣])(?![은는이의에도까부만과와중])"
)


def stamps(view: View, hits: Sequence[Hit]) -> Iterator[Stamp]:
    """Dates that begin with a relative word."""
    after = 0
    for hit in hits:
        table = view.times_at("relative", hit.start)
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
    if (
        word == "ことし"
        and (_DOING.match(text, end) or text[start - 1 : start] in tuple("なのうるたい"))
        and start
    ):
        return False  # こんなことして
    if _DAY_KO.match(text, start) and text[start:end] in _DAYS_INSIDE:
        return False
    if word == "올" and text[end : end + 1] != " ":
        return False
    return text[end : end + 1] not in _CUT_AFTER.get(word, "\0") or end >= len(text)


# Stretches that have a name of their own, and the month a school year begins in.
_NAMED = frozenset({"decade", "weekend", "century", "school", "to date"})
_SCHOOL = {"ja": 4, "ko": 3}
_NO_NAME_BEFORE = re.compile(
    r"[0-9十年月월년每各整当當本翌今昨去来來明全学學个個季度半毎同その] ?(?:の|的)?$"
)


_WEEK_PART = re.compile(
    r" ?의? ?(?:(?P<early>초반?에?(?![가-힣]))|(?:후반에?|말에?)(?![가-힣]))|の?(?:(?P<e>前半|初め|はじめ)|(?:後半|終わり)(?:ごろ|頃)?)"
)


def _feast_behind(view: View, at: int) -> tuple[int, tuple[int, int]] | None:
    """(end, month and day) of a feast named behind a year: 올해 광복절, 今年のクリスマス."""
    text = view.folded
    gap = _GAP.match(text, at)
    table = view.times_at("days", at)
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
        ends = stretch(base, unit, by, _SCHOOL.get(view.language_at(start), 9))
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
            names = view.times_at("weekdays", start)
            word = names.starting(text, at)
            if word is not None:
                name = int(str(names.table[word]))
                stop = at + len(word)
        if name is not None:
            return Stamp(start, stop, weekday(base, name, by) if base is not None else None, relative=True)
        part = _WEEK_PART.match(text, end)
        week = week_of(base, by) if base is not None else None
        if base is not None and part is not None:
            side = (
                "week:early"
                if part["early"] or (part["e"] or "").startswith(("前", "初", "は"))
                else "week:late"
            )
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
        feast = _feast_behind(view, end)
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


_NUMBERED = re.compile(r"[0-9万亿千百十]$")


def named_days(view: View, hits: Sequence[Hit]) -> Iterator[Stamp]:
    """Feasts and named days, with the year beside them or a word such as "last" before them."""
    text, base = view.folded, reference(view)
    for hit in hits:
        table = view.times_at("days", hit.start)
        if hit.trigger not in table.table or table.starting(text, hit.start) != hit.trigger:
            continue
        start, end = hit.start, hit.end
        if hit.trigger == "元日" and (
            text[end : end + 1] in tuple("币幣元圆圓") or _NUMBERED.search(text[start - 1 : start])
        ):
            continue  # 9000元日币
        if hit.trigger[0].isascii() and start and text[start - 1].isalpha():
            continue
        month, day = cast(tuple[int, int], table.table[hit.trigger])
        year = _FEAST_YEAR.match(text, end) if hit.trigger[0].isascii() else None
        if year is not None:
            yield Stamp(start, year.end(), feast_of(int(year[1]), month, day))
            continue
        before = _YEAR_EAST.search(text, max(0, start - 8), start)
        if before is not None:
            yield Stamp(before.start(), end, feast_of(int(before[1]), month, day))
            continue
        if base is None or base.year is None or base.day is None:
            if month > 0 and day < 100:
                yield dated(view, start, end, month, day)
            elif month:
                known = feast_of(base.year, month, day) if base is not None and base.year else None
                yield Stamp(start, end, known, relative=known is None, step="day")
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


_YEAR_EAST = re.compile(r"((?:19|20)\d\d) ?[年년][의の的]? ?$")
_FEAST_YEAR = re.compile(r",? (?:of )?((?:19|20)\d\d)(?!\d)")
_FEAST_LEAD = re.compile(r"\b(last|past|previous|next|coming|upcoming) $")
