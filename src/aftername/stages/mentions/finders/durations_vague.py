"""Lengths of time without a figure: several days, 数時間, 몇 주, all week, for a month."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

# start, end, how long at least, how long at most (None: not said), unit.
Vague = tuple[int, int, int, int | None, str]

_EAST = re.compile(
    r"(?:(?<![人件回台総總多少指点點倍係级級基次函代参])[数數](?P<ja>時間|週間|日間|か月間?|カ月間?|ヶ月間?|年間|分間|秒間)(?![前後半])"
    r"|(?<![一二三四五六七八九十百千万亿萬億])[几幾](?P<zh>天|周|週|个月|個月|年|小时|小時|分钟|分鐘|个星期|個星期|日|个小时|個小時)(?![前后後]))"
)
_KOREAN = re.compile(
    r"(?<![가-힣])(?:(?:몇|수) ?(?P<ko>시간|주일|주간|주|개월|달|년|해|분|초|일)(?=간|동안|[에을를이가의은는 ,.]|$)|며칠)"
)
_ENGLISH = re.compile(
    r"\b(?:(?:some|several) (?P<many>seconds|minutes|hours|days|weeks|months|years)\b"
    r"|(?:all|the whole|the entire|another) (?P<one>day|week|month|year)\b(?! of))"
)
_ARTICLE = re.compile(
    r" an? (?P<unit>day|week|fortnight|month|year|decade|century|hour|minute)\b"
    r"(?! (?:of|for|from|ago|later|earlier|before|after|and a half)\b)"
)
_LEAD = re.compile(
    r"\b(?:for|within|after|over|about|around|nearly|almost|than|least|lasted|takes?|took|spent|just|only|barely|up to)$"
)
_EAST_UNITS = {
    "時間": "hour", "週間": "week", "日間": "day", "年間": "year", "分間": "minute", "秒間": "second", "天": "day", "日": "day",
    "周": "week", "週": "week", "个星期": "week", "個星期": "week", "年": "year", "小时": "hour", "小時": "hour",
    "个小时": "hour", "個小時": "hour", "分钟": "minute", "分鐘": "minute", "시간": "hour", "주일": "week", "주간": "week",
    "주": "week", "개월": "month", "달": "month", "년": "year", "해": "year", "분": "minute", "초": "second", "일": "day",
}  # fmt: skip
_LONG = {"fortnight": ("week", 2), "decade": ("year", 10), "century": ("year", 100)}


def vague(text: str) -> Iterator[Vague]:
    """Every such length in a folded text. Several is at least three, and no more is said.

    Method: each kind is looked for by words it must hold, so that a text without them costs a search each.
    """
    for seeds, read in _READERS:
        for seed in seeds:
            at = text.find(seed)
            while at >= 0:
                found = read(text, at)
                if found is not None:
                    yield found
                at = text.find(seed, at + 1)


def _east(text: str, at: int) -> Vague | None:
    match = _EAST.match(text, at)
    if match is None:
        return None
    return at, match.end(), 3, None, _EAST_UNITS.get(match["ja"] or match["zh"], "month")


def _korean(text: str, at: int) -> Vague | None:
    match = _KOREAN.match(text, at)
    return (at, match.end(), 3, None, _EAST_UNITS[match["ko"] or "일"]) if match is not None else None


def _english(text: str, at: int) -> Vague | None:
    match = _ENGLISH.match(text, at)
    if match is None:
        return None
    if match["one"]:
        return at, match.end(), 1, 1, match["one"]
    return at, match.end(), 3, None, match["many"].removesuffix("s")


def _article(text: str, at: int) -> Vague | None:
    match = _ARTICLE.match(text, at)
    if match is None or _LEAD.search(text, max(0, at - 8), at) is None:
        return None
    unit, count = _LONG.get(match["unit"], (match["unit"], 1))
    return at + 1, match.end(), count, count, unit


_READERS: tuple[tuple[tuple[str, ...], Callable[[str, int], Vague | None]], ...] = (
    (("数", "數", "几", "幾"), _east),
    (("몇", "며칠", "수개월", "수 개월", "수년", "수 년", "수주", "수시간", "수 시간", "수일"), _korean),
    (("several ", "some ", "all day", "all week", "all month", "all year", "the whole ", "the entire ", "another "), _english),
    ((" a day", " a week", " a fortnight", " a month", " a year", " a decade", " a century", " an hour", " a minute"), _article),
)  # fmt: skip
