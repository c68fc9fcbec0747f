"""Lengths of time, and lengths of work or study asked for: 3年, 36个月以上, two weeks, 1年3か月."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import cast

from aftername.languages.number_words import native_days
from aftername.records import Duration, Experience, Mention
from aftername.stages.mentions.finder import Finder, Hit, View
from aftername.stages.mentions.finders.durations_vague import vague
from aftername.stages.mentions.quantities import Measure, Unit, hedge, is_free, measures, take
from aftername.values.numbers import Figure, Numeral

# Unit, how many of it one is, and 0.5 where a half is written between number and unit (一个半小时).
Length = tuple[str, float, float]
_BETWEEN = re.compile(
    r"(?P<half>[个個]?半)|(?P<english> and (?:a )?half(?: of)?(?: an?)? )|\+?[ -]{0,2}(?P<also>(?:plus|more|additional|extra|full|whole|further|consecutive|straight|continuous|long|entire|next|coming|upcoming|following|last|past|previous) )?"
)
SECONDS = {
    "second": 1, "minute": 60, "hour": 3600, "day": 86400, "week": 604800, "month": 2592000, "year": 31536000,
}  # fmt: skip
_BLANK = " \u3000"
# "2018年" is a date; a number this large before 年 is no length of time.
LONGEST = 1000
_BOUND_IN = ("일 이내", "일 이상", "日以内", "日内")
_CLOCK = re.compile(r"\d ?(?:시|時|时|点|點|시 \d{1,2}분|時\d{1,2}分) ?$")
_HAN_MINUTES = re.compile(r"以内|以上|ほど|程度|[前後](?!半)|おき|ごと|間|だけ|[一二三四五六七八九十]+秒")
_STRETCH_WORDS = ("next ", "coming ", "upcoming ", "following ", "last ", "past ", "previous ")
_DAYS_DONE = re.compile(r"日で[^。、\n]{0,5}(?:出発|戻|帰る|帰り|帰国|到着|完成|終わ|終え|終了|届)")
_STRETCHED = re.compile(r"\b(?:last|past|previous|next|coming|upcoming|following) $")
_HALF_AFTER = re.compile(r" ?(?:半|반(?![가-힣]))")
_HALF = re.compile(r"(?:half (?:an? |of an? |the )?|半 ?|半个|半個|반 ?)$")
_ENGLISH_HALF = re.compile(r" and a half")
_NOT_LENGTH = {
    "年": "代级級报報度检检鉴金薪货貨終终级轻長长老号生目",
    "周": "目岁歲年一二三四五六日末围邊边报",
    "分": "之の的类類別别为為布公部校店子",
    "天": "然津气",
    "주": "요년민제",
    "분": "의야기",
    "초": "등기반중",
    "해": "외",
    "달": "러라",
}
_SINCE = ("以前", "以来", "以來", "以后", "以後", "以降", "之前", "之后", "之後")
_JOINT = re.compile(r"(?: ?(?:and|and a|又|と|零|,|余|多|과|와) ?| )?")


def length_of(view: View, numeral: Numeral) -> Unit[Length] | None:
    """The unit of time beside a number, or None."""
    text = view.folded
    if numeral.ordinal:
        return None
    if numeral.fraction and text.endswith("quarters", 0, numeral.end):
        # the last two quarters: no halves here
        lead = _STRETCHED.search(text, max(0, numeral.start - 11), numeral.start)
        if lead is not None:
            return Unit(numeral.start, numeral.end, ("month", 12.0, 0.0))
    if numeral.native and text[numeral.start : numeral.end] in native_days():
        return Unit(numeral.start, numeral.end, ("day", 1.0, 0.0))
    between = _BETWEEN.match(text, numeral.end)
    half = 0.5 if between is not None and (between["half"] or between["english"]) else 0.0
    at = between.end() if between is not None else numeral.end
    table = view.values_at("durations", numeral.start)
    word = table.starting(text, at)
    if word is None and between is not None and not half and between["also"]:
        at = numeral.end
        word = table.starting(text, at)
    if word is None:
        if text.startswith("日で", at) and _DAYS_DONE.match(text, at):
            return Unit(numeral.start, at + 1, ("day", 1.0, 0.0))
        return None
    if (
        between is not None
        and between["also"] in _STRETCH_WORDS
        and not word.endswith("s")
        and numeral.low != 1
    ):
        return None  # only 3 next week
    end = at + len(word)
    if word in _BOUND_IN:
        end = at + 1  # the bound is a word around the length, not its unit
    if end < len(text) and text[end] in _NOT_LENGTH.get(word, ""):
        return None
    if word in ("分", "周") and (view.language_at(numeral.start) == "ja") != (word == "分"):
        return None  # 周 is a lap in Japanese
    enough = word == "分" and numeral.form == "han" and (numeral.low < 4 or numeral.low == 10)
    if enough and _HAN_MINUTES.match(text, end) is None:
        return None  # 十分 "enough", 二分 "in two"
    if word in ("世纪", "世紀") and numeral.low >= 5 and numeral.form == "han":
        return None  # 十九世纪 is a time
    if numeral.plain > 1 and text[numeral.start] == "0":
        return None
    if word == "年" and numeral.plain == 2 and numeral.low >= 70 and text.startswith(_SINCE, end):
        return None  # 98年以前 is a year
    if text[numeral.start - 1 : numeral.start] in ("个", "個") and text.startswith(
        ("规划", "規劃", "计划", "計畫", "规\n划"), end
    ):
        return None
    if word == "학기" and text.endswith(("년 ", "년도 ", "년", "년도"), 0, numeral.start):
        return None  # 2025학년도 1학기 is the first one
    unit, each = cast(tuple[str, float], table.table[word])
    if unit in ("minute", "second") and _CLOCK.search(text, max(0, numeral.start - 12), numeral.start):
        return None  # 午前7時55分, 오전 11시 15분
    if numeral.low is None or (numeral.low > LONGEST and unit == "year"):
        return None
    if word in ("年", "년") and (numeral.positional or _is_year(view, numeral)):
        return None
    if word in ("月", "分") and half:
        return None
    if numeral.start and text[numeral.start - 1] in "第제" and word not in ("年間",):
        return None
    return Unit(numeral.start, end, (unit, each, half))


def lengths(view: View) -> list[Measure[Length]]:
    """Every length of time of the document, ranges joined; worked out once."""
    if "lengths" not in view.cache:
        listed = [*measures(view, length_of), *_worded(view.folded)]
        view.cache["lengths"] = sorted(listed, key=lambda measure: measure.start)
    made: list[Measure[Length]] = view.cache["lengths"]
    return made


_NATIVE_MONTH = re.compile(r"(?P<n>ひと|ふた)(?:月|つき)")


def _worded(text: str) -> list[Measure[Length]]:
    """ひと月, ふた月: months counted in native Japanese numbers."""
    if "と月" not in text and "た月" not in text and "とつき" not in text:
        return []
    found = []
    for match in _NATIVE_MONTH.finditer(text):
        count = 1 if match["n"] == "ひと" else 2
        found.append(Measure(match.start(), match.end(), count, count, False, ("month", 1.0, 0.0), -1, -1))
    return found


def _is_year(view: View, numeral: Numeral) -> bool:
    """Whether N年 is a year: an era before it, or a month behind it."""
    text = view.folded
    after = numeral.end + 1
    return text[after : after + 1] in ("度",) or text[max(0, numeral.start - 2) : numeral.start] in (
        "令和", "平成", "昭和", "大正", "明治", "民國", "民国", "公元", "西暦",
    )  # fmt: skip


def look(view: View, hits: Sequence[Hit]) -> Iterable[Mention]:
    """Lengths of time; those of work or study as experience."""
    listed = lengths(view)
    index = 0
    while index < len(listed):
        measure = listed[index]
        index += 1
        if not is_free(view, measure.start, measure.end):
            continue
        start, end, low, high, unit, index = _together(view, listed, index - 1)
        if not is_free(view, start, end):
            continue
        hedged = hedge(view, start, end)
        if low == high and _INSIDE.match(view.folded, end if view.folded[end - 1] not in "内內" else end - 1):
            hedged.effects.add("most")
        if low == high and _PLUS.search(view.folded, start, end):
            hedged.effects.add("least")  # 5+ years, five-plus years
        if "over" in hedged.effects and _over_a_time(view, hedged.start):
            hedged.effects.discard("over")
        least, most, about = hedged.bound(low, high)
        about = about or measure.approximate
        take(view, start, end)
        experience = _experience(view, start, end, least, most, unit)
        if experience is not None:
            yield view.mention("experience", start, end, experience)
        else:
            yield view.mention("duration", start, end, Duration(least, most, unit, about))  # type: ignore[arg-type]
    yield from _halves(view)
    for start, end, low, high, unit in vague(view.folded):
        if take(view, start, end):
            normal = Duration(low, high, unit, approximate=high is None)  # type: ignore[arg-type]
            yield view.mention("duration", start, end, normal)


def _together(
    view: View, listed: list[Measure[Length]], index: int
) -> tuple[int, int, Figure, Figure | None, str, int]:
    """Parts that make one length: 1年3か月 is 15 months. Gives also the index of what follows."""
    text = view.folded
    first = listed[index]
    unit, each, inner = first.unit
    parts = [(first.low * each, unit)]
    end = first.end
    index += 1
    half = _HALF_AFTER.match(text, end) or _ENGLISH_HALF.match(text, end)
    halved = inner * each
    if half is not None and not inner and first.low == first.high:
        end, halved = half.end(), 0.5 * each
    while first.low == first.high and not halved and index < len(listed):
        following = listed[index]
        if following.low != following.high or not 0 <= following.start - end <= 5:
            break
        if _JOINT.fullmatch(text, end, following.start) is None:
            break
        if SECONDS[following.unit[0]] >= SECONDS[parts[-1][1]]:
            break
        parts.append((following.low * following.unit[1], following.unit[0]))
        end = following.end
        index += 1
    if len(parts) == 1:
        low, high = first.low * each + halved, (None if first.high is None else first.high * each + halved)
        return first.start, end, _figure(low), None if high is None else _figure(high), unit, index
    smallest = parts[-1][1]
    if smallest == "month":
        total = sum(value * (12 if name == "year" else 1) for value, name in parts)
    else:
        total = sum(value * SECONDS[name] for value, name in parts) / SECONDS[smallest]
    made = _figure(total)
    return first.start, end, made, made, smallest, index


def _figure(value: float) -> Figure:
    return int(value) if value == int(value) else value


_OVER_SPREAD = re.compile(
    r"\b(?:spread|paid|spent|spend|invest(?:ed)?|distributed|phased|disbursed|staggered|allocated|provided|period|extends?|runs?|runs? out|evenly)(?: out)? $"
)


def _over_a_time(view: View, start: int) -> bool:
    """Whether "over" in "$3 billion over five years" says for how long, and not "more than"."""
    text = view.folded
    if not text.startswith("over ", start):
        return False
    if _OVER_SPREAD.search(text, max(0, start - 16), start):
        return True
    near = [m for m in view.found if m.kind in ("amount", "percent") and start - 14 <= m.anchor.end <= start]
    return any(
        text[m.anchor.end : start].strip() in ("", "each", "in total", "per person", ",", "in all")
        for m in near
    )


_HALF_WORDS = re.compile(
    r"半(?P<zh>年間|月間|日間|年|个月|個月|天|小时|小時|个小时|個小時|个钟头|個鐘頭|个世纪|個世紀|日|月|時間|世紀|周|週間|星期)|반(?P<ko>년| ?달|나절|세기)|half (?:an? |of an? )?(?P<en>year|month|day|hour|minute|century|decade|week)"
)
_HALF_UNITS = {
    "年間": "year", "月間": "month", "日間": "day",
    "年": "year", "个月": "month", "個月": "month", "月": "month", "天": "day", "日": "day", "小时": "hour", "小時": "hour",
    "个小时": "hour", "個小時": "hour", "个钟头": "hour", "個鐘頭": "hour", "時間": "hour", "周": "week", "週間": "week",
    "星期": "week", "년": "year", "달": "month", " 달": "month", "나절": "day", "year": "year", "month": "month",
    "day": "day", "hour": "hour", "minute": "minute", "week": "week",
}  # fmt: skip


def _halves(view: View) -> Iterable[Mention]:
    """Half a year, 半年, 반년: only where the word half is in the text at all."""
    text = view.folded
    if "半" not in text and "반" not in text and "half" not in text:
        return
    for match in _HALF_WORDS.finditer(text):
        written = match["zh"] or match["ko"] or match["en"]
        before = text[match.start() - 1] if match.start() else " "
        if (
            written not in _HALF_UNITS
            or before in "上下前后後大过過年月天時间間多"
            or (match["ko"] and "가" <= before <= "힣")
        ):
            continue
        if match["en"] and before.isalpha():
            continue
        if not take(view, match.start(), match.end()):
            continue
        unit = _HALF_UNITS[written]
        yield view.mention("duration", match.start(), match.end(), Duration(0.5, 0.5, unit))  # type: ignore[arg-type]


_NEAR = 14
_CLAUSE = "。;；.\n!?！？"


_PLUS = re.compile(r"[\da-z]\+ ?[a-z]|[ -]plus ")
# 6个月内, 3개월 안에: at most so long.
_INSIDE = re.compile(r"[内內](?![蒙部地外容在资資科涵])| ?(?:안|내)(?:에|로|의)")
# 工作经历5年以上, 경력 5년 이상: experience named before a least length. Mere work is left to those who read claims.
_WORKED = re.compile(
    r"(?:经验|經驗|经历|經歷|工龄|工齡|工作年限|从业年限|任职年限|実務|経験|경력|경험)"
    r"(?:时间|時間|年数|기간)?[一已须須应應需はがを은는이가:： ]{0,2}(?:连续|連續|累计|累計|满|滿|达|達|至少|不少于|不少於|不低于|超过|최소|적어도|약|連続|通算|で)*$"
)


def _experience(
    view: View, start: int, end: int, low: Figure | None, high: Figure | None, unit: str
) -> Experience | None:
    """A length of work or study where the words around it say so."""
    if unit not in ("year", "month"):
        return None
    text = view.folded
    reach = _NEAR * (3 if text[end : end + 20].isascii() else 1)
    after = text[end : end + reach]
    for stop in _CLAUSE:
        after = after.partition(stop)[0]
    before = text[max(0, start - reach) : start]
    for stop in _CLAUSE:
        before = before.rpartition(stop)[2]
    near = before + " " + after
    work = view.values_at("work", start)
    asked = high is None and low is not None and _WORKED.search(before) is not None
    if not asked and not work.within(after):
        return None
    place = None
    if view.values_at("abroad", start).within(near):
        place = "abroad"
    elif view.values_at("industry", start).within(near):
        place = "industry"
    continuous = view.values_at("continuous", start).within(near)
    return Experience(low, high, "month" if unit == "month" else "year", place, continuous)


FINDER = Finder("durations", ("duration", "experience"), (), look)
