"""Dates written with 年月日 or 년월일, and eras: 2018年9月29日, 平成25年1月11日, 3월 4일."""

from __future__ import annotations

import re
from collections.abc import Iterator

from aftername.stages.mentions.finder import View, once
from aftername.stages.mentions.finders.dates_numeric import ERA_LETTERS, in_figures
from aftername.stages.mentions.quantities import numerals
from aftername.stages.mentions.stamps import Stamp, dated, numeral_at, reference, whole, with_weekday
from aftername.text.han_variants import is_traditional
from aftername.values.calendar import Moment, nth_weekday
from aftername.values.numbers import Numeral

_GAP = re.compile(r"(?: {0,2}[の的/]? {0,2}|의 )")
_MONTH = re.compile(r" ?[月월]份?(?![间間])")
_DAY = re.compile(
    r" ?(?:[日号號]|일(?!간|동안| 동안| 이내| 이상|당|부로|본|반|하는|을 |이 있|자리|본|곱|정))(?![内內间間元圆圓币本]|以[内內上下])"
)
# 令和5(2023)年, 2023(令和5)年4月, 令和5年(2023年)4月: the year said twice is one year.
_AGAIN = r"\((?:西暦|西元|公元)?(?:(?:19|20)\d\d|(?:令和|平成|昭和|大正|明治|民國|民国)(?:\d{1,3}|元)) ?年?(?:度)?\)"
_YEAR = re.compile(
    rf" ?(?:{_AGAIN} ?)?(?P<unit>[年년])(?P<fiscal>度|도(?=[ ,.)의에까부]|$))?(?: ?{_AGAIN}(?= ?\d{{1,2}} ?月))?"
)
# Before or behind a number of years these make it a length of time: 已逾113年, 113年歷史.
_LONG_BEFORE = re.compile(r"[逾近满滿达達约約共历歷长長过過超有了计計]$")
_LONG_AFTER = re.compile(r"(?:的?[历歷]史|以?[来來上]|[间間之后後前內内的])")
# Before 号 these make it the number of a paper or an order: 第3号, 〔2018〕12号, 令第5号.
_PAPER = re.compile(r"(?:[第〕\])】令告字编編发發函办辦電电路街道巷弄院楼樓NnO.o:：]|no\.? ?)$")
# A day of the month stands behind a blank, a mark or a word for time; behind any other word 号 numbers things.
_NAMED = re.compile(
    r"[一-龥](?<![在于於到至从從自的是月日年每这這那和与與及前后後了了为為即约約本次等又周五六四三二一天起止过過])$"
)
_PAPER_AFTER = re.compile(
    r"[号號](?:文|令|楼|樓|院|线|線|公告|机|機|店|车|車|房|门|門|路|馆|厅|病|墙|井|码|碼|召|称|稱|角|坑|地|选手|球|种|锅|公|教|和第|》)"
)
_SINCE = ("以前", "以来", "以來", "以后", "以後", "以降", "之前", "之后", "之後")


def _year(view: View, numeral: Numeral) -> tuple[int, int, int, str] | None:
    """(start, end, year, fiscal mark) of a year that starts at a numeral."""
    text = view.folded
    match = _YEAR.match(text, numeral.end)
    if match is None or not isinstance(numeral.low, int):
        return None
    value, start = numeral.low, numeral.start
    lead = start
    while lead > 0 and text[lead - 1] in " (":
        lead -= 1
    eras = view.times_at("eras", start)
    era = eras.ending(text, lead)
    if (era is not None and value <= 150) or era in ("公元", "西元", "西暦", "서기"):
        base = eras.table[era]
        assert isinstance(base, int)
        return lead - len(era), match.end(), value + base, match["fiscal"] or ""
    if numeral.form == "digits" and start and text[start - 1] in ERA_LETTERS and value <= 70:
        before = text[start - 2] if start > 1 else " "
        if not (before.isascii() and before.isalnum()) and view.language_at(start) == "ja":
            return start - 1, match.end(), value + ERA_LETTERS[text[start - 1]], match["fiscal"] or ""
    if numeral.plain == 4 and 1000 <= value <= 2999:
        return start, match.end(), value, match["fiscal"] or ""
    if numeral.form in ("han", "hangul") and 1000 <= value <= 2999:
        # 二〇一八年, 二千十六年; but not 两千年, a length of time.
        if numeral.positional or value % 100:
            return start, match.end(), value, match["fiscal"] or ""
        return None
    if numeral.plain == 2 or (numeral.positional and numeral.end - numeral.start == 2):
        follow = _GAP.match(text, match.end())
        index = numeral_at(view, follow.end()) if follow is not None else None
        month = numerals(view)[index] if index is not None else None
        if month is not None and _MONTH.match(text, month.end) and whole(month, 1, 12):
            return start, match.end(), value + (1900 if value > 40 else 2000), match["fiscal"] or ""
        if text[start] == "0" or (value >= 70 and text.startswith(_SINCE, match.end())):
            return start, match.end(), value + (1900 if value > 40 else 2000), ""  # 08年, 98年以前
        if match["fiscal"] == "度" and view.language_at(start) == "ja" and value < 70:
            return start, match.end(), value + (1900 if value > 40 else 2000), "度"
    if 2 < numeral.plain < 4 and _of_republic(view, numeral, match.end()):
        return start, match.end(), value + 1911, match["fiscal"] or ""
    return None


def _of_republic(view: View, numeral: Numeral, end: int) -> bool:
    """Whether 113年 is a year of the Republic: with a month behind it, or in a text from Taiwan and no length of time."""
    text = view.folded
    if not 80 <= numeral.low <= 130 or view.language_at(numeral.start) != "zh":
        return False
    month = _MONTH_BEHIND.match(text, end)
    if month is not None and numeral.low >= 100:
        return True
    if not is_republic(view):
        return False
    return month is not None or not (
        _LONG_BEFORE.search(text, max(0, numeral.start - 1), numeral.start) or _LONG_AFTER.match(text, end)
    )


_MONTH_BEHIND = re.compile(r" ?(?:1[0-2]|0?[1-9]) ?月(?![间間])")


@once
def is_republic(view: View) -> bool:
    """Whether three-digit years are years of the Republic here: Chinese text in traditional characters."""
    return is_traditional(view.text[:5000])


def month_and_day(view: View, at: int) -> tuple[int, int | None, int | None] | None:
    """(end, month, day) of what follows a year or a relative year at an offset; None where nothing does."""
    text = view.folded
    gap = _GAP.match(text, at)
    index = numeral_at(view, gap.end()) if gap is not None else None
    if index is None:
        return None
    listed = numerals(view)
    month = whole(listed[index], 1, 12)
    if month is not None:
        match = _MONTH.match(text, listed[index].end)
        if match is not None:
            day = _day(view, match.end())
            return (day[0], month, day[1]) if day is not None else (match.end(), month, None)
    return None


def day_after(view: View, at: int) -> tuple[int, int] | None:
    """(end, day) of a day of the month that follows at an offset, across の, 的 or a blank."""
    gap = _GAP.match(view.folded, at)
    return _day(view, gap.end()) if gap is not None else None


def _day(view: View, at: int) -> tuple[int, int] | None:
    text = view.folded
    gap = _GAP.match(text, at)
    index = numeral_at(view, gap.end()) if gap is not None else None
    if index is None:
        return None
    numeral = numerals(view)[index]
    day = whole(numeral, 1, 31)
    if day is None:
        return None
    match = _DAY.match(text, numeral.end)
    if match is not None:
        return match.end(), day
    rest = text[numeral.end : numeral.end + 1]
    if (
        numeral.plain in (1, 2)
        and gap is not None
        and gap.end() == at
        and (not rest or rest in "至到-~,，。、出) ")
    ):
        return numeral.end, day
    return None


def stamps(view: View) -> Iterator[Stamp]:
    """Every date that begins with a number, in order; later ones may lie inside earlier ones."""
    text = view.folded
    after = 0
    for numeral in numerals(view):
        if numeral.start < after:
            continue
        stamp = _at(view, numeral, after)
        if stamp is not None and stamp.moment is not None and not stamp.moment.possible:
            if stamp.moment.month is not None and stamp.moment.day is not None:
                # 2019年2月29日: no such day, and no 2月29日 of another year either
                after = stamp.end
                yield Stamp(stamp.start, stamp.end, None, step="impossible")
            continue
        if stamp is not None:
            stamp.end = with_weekday(view, stamp.end) if stamp.moment and stamp.moment.day else stamp.end
            after = stamp.end
            yield stamp
    yield from _first_years(view, text)


def _at(view: View, numeral: Numeral, after: int) -> Stamp | None:
    text = view.folded
    if numeral.form == "digits":
        stamp = in_figures(view, numeral, after)
        if stamp is not None:
            return stamp
    if (
        numeral.positional
        and numeral.form == "han"
        and 1900 <= numeral.low <= 2099
        and _TO_YEAR.match(text, numeral.end)
    ):
        return Stamp(numeral.start, numeral.end, Moment(int(numeral.low)))
    year = _year(view, numeral)
    if year is not None:
        start, end, value, fiscal = year
        return _from_year(view, start, end, value, fiscal)
    month = whole(numeral, 1, 12)
    if month is not None and numeral.form != "word":
        match = _MONTH.match(text, numeral.end)
        if match is not None and text[numeral.start - 1 : numeral.start] not in ("第", "个", "個"):
            day = _day(view, match.end())
            base = reference(view)
            if day is None and base is not None and base.year:
                nth = _nth_weekday(view, match.end(), base.year, month)
                if nth is not None:
                    return Stamp(numeral.start, nth[0], nth[1])
            end = day[0] if day is not None else match.end()
            return _led(view, dated(view, numeral.start, end, month, day[1] if day else None))
    if numeral.form == "word" or (numeral.start and text[numeral.start - 1] in "第제-.:/"):
        return None
    day_match = _DAY.match(text, numeral.end)
    single = whole(numeral, 1, 31)
    if day_match is None or single is None:
        return None
    sign = day_match[0].strip()
    if sign in ("号", "號") and (
        _NAMED.search(text, max(0, numeral.start - 2), numeral.start)
        or _PAPER.search(text, max(0, numeral.start - 4), numeral.start)
        or _PAPER_AFTER.match(text, day_match.end() - 1)
    ):
        return None
    if sign == "일" and numeral.form == "hangul" and numeral.end - numeral.start == 1:
        return None
    if numeral.form == "han" and sign == "日" and single == 1 and numeral.end - numeral.start == 1:
        return None
    if sign == "日" and _DAYS_LONG.match(text, day_match.end()):
        return None
    return _led(view, dated(view, numeral.start, day_match.end(), None, single))


_TO_YEAR = re.compile(r" ?[-–—~至到] ?[一二][〇零○一二三四五六七八九]{3}年")  # 二〇二三至二〇二五年
_LEAD = re.compile(
    r"(?:(?P<past>지난|去る|さる)|(?P<coming>오는|다가오는|来る|きたる|来たる)|(?P<here>이번)) ?$"
)


def _led(view: View, stamp: Stamp) -> Stamp:
    """지난 3월, 오는 12일, 去る5月1日: a word before a month or day says which one is meant."""
    lead = _LEAD.search(view.folded, max(0, stamp.start - 5), stamp.start)
    base = reference(view)
    if lead is None or base is None or stamp.moment is None or stamp.moment.year is None:
        return stamp
    readings = (stamp.moment, *stamp.others)
    if lead["coming"]:
        chosen = readings[-1]
    elif lead["here"] and stamp.moment.day is None:
        chosen = Moment(base.year, stamp.moment.month)
    elif lead["past"]:
        chosen = readings[0]
    else:
        return stamp
    return Stamp(lead.start(), stamp.end, chosen, relative=True)


# 2025年9-10月, 5月10-15日: the first number has no unit of its own.
_MONTHS = re.compile(r" ?(?P<a>\d{1,2}) ?[-–—~〜～至到] ?(?P<b>\d{1,2}) ?[月월]")
_DAYS = re.compile(r" ?[-–—~〜～至到] ?(?P<b>\d{1,2}) ?[日일]")
_NTH = re.compile(
    r"(?: |の|的|의 )?(?:(?:第|제)? ?(?P<n>[1-5一二三四五])(?:个|個|번째 ?|の)?|(?P<k>첫째|첫 ?번째|둘째|두 ?번째|셋째|세 ?번째|넷째|네 ?번째|마지막|最后一个|最後一個|最後の|最終) ?)"
)
_NTHS = {**dict(zip("12345", range(1, 6), strict=True)), **dict(zip("一二三四五", range(1, 6), strict=True))}
_NTH_WORDS = {"첫": 1, "둘": 2, "두": 2, "셋": 3, "세": 3, "넷": 4, "네": 4, "마": -1, "最": -1}


def _nth_weekday(view: View, at: int, year: int, month: int) -> tuple[int, Moment] | None:
    """(end, day) of 第一个星期一, 第3月曜日, 둘째 수요일 behind a month."""
    match = _NTH.match(view.folded, at)
    if match is None:
        return None
    names = view.times_at("weekdays", at)
    word = names.starting(view.folded, match.end())
    if word is None:
        return None
    nth = _NTHS[match["n"]] if match["n"] else _NTH_WORDS[match["k"][0]]
    made = nth_weekday(year, month, int(str(names.table[word])), nth)
    return (match.end() + len(word), made) if made is not None else None


# Behind 日 or 일 these make it a length of time: 5日間, 10日以内.
_DAYS_LONG = re.compile(r"(?:間|间|以内|以上|以下|之内|未満|後|前|あたり|分|연속|제)")


def _from_year(view: View, start: int, end: int, value: int, fiscal: str) -> Stamp | None:
    """A year with what follows: month and day, school or fiscal year, decade, part of the year."""
    text = view.folded
    if not 0 < value < 10000:
        return None
    if fiscal == "度" and text.startswith("末", end) and view.language_at(start) == "ja":
        return Stamp(start, end + 1, Moment(value + 1, 3))  # 2025年度末
    if fiscal == "度" and (text[start] in "令平昭大明" or view.language_at(start) == "ja"):
        return Stamp(start, end, Moment(value, 4, 1), Moment(value + 1, 3, 31))
    if text.startswith(("代", "대"), end) and value % 10 == 0 and not fiscal:
        return Stamp(start, end + 1, Moment(value), Moment(value + 9))
    months = _MONTHS.match(text, end) if not fiscal else None
    if months is not None:
        one, two = int(months["a"]), int(months["b"])
        if 1 <= one < two <= 12:
            return Stamp(start, months.end(), Moment(value, one), Moment(value, two), step="range")
    follow = month_and_day(view, end)
    if follow is not None and follow[2] and not fiscal:
        days = _DAYS.match(text, follow[0])
        if days is not None and follow[2] < int(days["b"]) <= 31:
            first = Moment(value, follow[1], follow[2])
            return Stamp(start, days.end(), first, Moment(value, follow[1], int(days["b"])), step="range")
    if follow is not None and not fiscal:
        nth = _nth_weekday(view, follow[0], value, follow[1]) if follow[1] and not follow[2] else None
        if nth is not None:
            return Stamp(start, nth[0], nth[1])
        return Stamp(start, follow[0], Moment(value, follow[1], follow[2]))
    return Stamp(start, end, Moment(value))


_FIRST = re.compile(r"元年(?P<fiscal>度)?")


def _first_years(view: View, text: str) -> Iterator[Stamp]:
    """令和元年: the first year of an era has no number."""
    at = text.find("元年")
    while at >= 0:
        match = _FIRST.match(text, at)
        eras = view.times_at("eras", at)
        era = eras.ending(text, at)
        if match is not None and era is not None:
            base = eras.table[era]
            assert isinstance(base, int)
            stamp = _from_year(view, at - len(era), match.end(), base + 1, match["fiscal"] or "")
            if stamp is not None:
                yield stamp
        at = text.find("元年", at + 2)
