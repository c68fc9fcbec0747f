"""Lengths of time, and lengths of work or study asked for: 3年, 36个月以上, two weeks, 1年3か月."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import cast

from aftername.languages.number_words import native_days
from aftername.records import Duration, Experience, Mention
from aftername.stages.mentions.finder import Finder, Hit, View, once
from aftername.stages.mentions.finders.durations_vague import vague
from aftername.stages.mentions.quantities import Measure, Unit, hedge, is_free, measures, take
from aftername.values.duration_forms import (
    BETWEEN,
    BOUND_IN,
    CLOCK,
    DAYS_DONE,
    HALF_AFTER,
    HALF_UNITS,
    HALF_WORDS,
    HAN_MINUTES,
    INSIDE,
    JOINT,
    NATIVE_MONTH,
    NOT_LENGTH,
    OVER_SPREAD,
    SINCE,
    WORKED,
)
from aftername.values.numbers import Figure, Numeral

# Unit, how many of it one is, and 0.5 where a half is written between number and unit (一个半小时).
Length = tuple[str, float, float]
SECONDS = {
    "second": 1, "minute": 60, "hour": 3600, "day": 86400, "week": 604800, "month": 2592000, "year": 31536000,
}  # fmt: skip
_BLANK = " \u3000"
# "2018年" is a date; a number this large before 年 is no length of time.
LONGEST = 1000
_STRETCH_WORDS = ("next ", "coming ", "upcoming ", "following ", "last ", "past ", "previous ")
_STRETCHED = re.compile(r"\b(?:last|past|previous|next|coming|upcoming|following) $")
_ENGLISH_HALF = re.compile(r" and a half")


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
    between = BETWEEN.match(text, numeral.end)
    half = 0.5 if between is not None and (between["half"] or between["english"]) else 0.0
    at = between.end() if between is not None else numeral.end
    table = view.values_at("durations", numeral.start)
    word = table.starting(text, at)
    if word is None and between is not None and not half and between["also"]:
        at = numeral.end
        word = table.starting(text, at)
    if word is None:
        if text.startswith("日で", at) and DAYS_DONE.match(text, at):
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
    if word in BOUND_IN:
        end = at + 1  # the bound is a word around the length, not its unit
    if end < len(text) and text[end] in NOT_LENGTH.get(word, ""):
        return None
    if word in ("分", "周") and (view.language_at(numeral.start) == "ja") != (word == "分"):
        return None  # 周 is a lap in Japanese
    enough = word == "分" and numeral.form == "han" and (numeral.low < 4 or numeral.low == 10)
    if enough and HAN_MINUTES.match(text, end) is None:
        return None  # 十分 "enough", 二分 "in two"
    if word in ("世纪", "世紀") and numeral.low >= 5 and numeral.form == "han":
        return None  # 十九世纪 is a time
    if numeral.plain > 1 and text[numeral.start] == "0":
        return None
    if word == "年" and numeral.plain == 2 and numeral.low >= 70 and text.startswith(SINCE, end):
        return None  # 98年以前 is a year
    if text[numeral.start - 1 : numeral.start] in ("个", "個") and text.startswith(
        ("规划", "規劃", "计划", "計畫", "规\n划"), end
    ):
        return None
    if word == "학기" and text.endswith(("년 ", "년도 ", "년", "년도"), 0, numeral.start):
        return None  # 2025학년도 1학기 is the first one
    unit, each = cast(tuple[str, float], table.table[word])
    if unit in ("minute", "second") and CLOCK.search(text, max(0, numeral.start - 12), numeral.start):
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


@once
def lengths(view: View) -> list[Measure[Length]]:
    """Every length of time of the document, ranges joined."""
    return sorted((*measures(view, length_of), *_worded(view.folded)), key=lambda measure: measure.start)


def _worded(text: str) -> list[Measure[Length]]:
    """ひと月, ふた月: months counted in native Japanese numbers."""
    if "と月" not in text and "た月" not in text and "とつき" not in text:
        return []
    found = []
    for match in NATIVE_MONTH.finditer(text):
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
        if low == high and INSIDE.match(view.folded, end if view.folded[end - 1] not in "内內" else end - 1):
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
    half = HALF_AFTER.match(text, end) or _ENGLISH_HALF.match(text, end)
    halved = inner * each
    if half is not None and not inner and first.low == first.high:
        end, halved = half.end(), 0.5 * each
    while first.low == first.high and not halved and index < len(listed):
        following = listed[index]
        if following.low != following.high or not 0 <= following.start - end <= 5:
            break
        if JOINT.fullmatch(text, end, following.start) is None:
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


def _over_a_time(view: View, start: int) -> bool:
    """Whether "over" in "$3 billion over five years" says for how long, and not "more than"."""
    text = view.folded
    if not text.startswith("over ", start):
        return False
    if OVER_SPREAD.search(text, max(0, start - 16), start):
        return True
    near = [m for m in view.found if m.kind in ("amount", "percent") and start - 14 <= m.anchor.end <= start]
    return any(
        text[m.anchor.end : start].strip() in ("", "each", "in total", "per person", ",", "in all")
        for m in near
    )


def _halves(view: View) -> Iterable[Mention]:
    """Half a year, 半年, 반년: only where the word half is in the text at all."""
    text = view.folded
    if "半" not in text and "반" not in text and "half" not in text:
        return
    for match in HALF_WORDS.finditer(text):
        written = match["zh"] or match["ko"] or match["en"]
        before = text[match.start() - 1] if match.start() else " "
        if (
            written not in HALF_UNITS
            or before in "上下前后後大过過年月天時间間多"
            or (match["ko"] and "가" <= before <= "힣")
        ):
            continue
        if match["en"] and before.isalpha():
            continue
        if not take(view, match.start(), match.end()):
            continue
        unit = HALF_UNITS[written]
        yield view.mention("duration", match.start(), match.end(), Duration(0.5, 0.5, unit))  # type: ignore[arg-type]


_NEAR = 14
_CLAUSE = "。;；.\n!?！？"


_PLUS = re.compile(r"[\da-z]\+ ?[a-z]|[ -]plus ")


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
    asked = high is None and low is not None and WORKED.search(before) is not None
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
