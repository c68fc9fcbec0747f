"""Days of the lunar calendar as the Gregorian days they fall on: 农历2015年十月初一, 腊月二十三, 음력 8월 15일."""

from __future__ import annotations

import re
from collections.abc import Iterator

from aftername.stages.mentions.finder import View
from aftername.stages.mentions.stamps import Stamp, reference
from aftername.values.calendar import Moment, of_day
from aftername.values.lunar import gregorian

_SAID = ("农历", "農曆", "阴历", "陰曆", "旧历", "舊曆", "旧暦", "陰暦", "음력")
_MONTHS = ("正月", "腊月", "臘月")
_DATE = re.compile(
    r"[のに的 ]?(?:(?P<y>\d{4}|[〇零○一二三四五六七八九]{4}) ?[年년] ?)?お?(?P<leap>闰|閏|윤)?"
    r"(?P<m>正|腊|臘|冬|\d{1,2}|十[一二]?|[一二三四五六七八九]) ?[月월][の ]?"
    r"(?P<d>初[一二三四五六七八九十]|廿[一二三四五六七八九]?|三十|二十[一二三四五六七八九]?|十[一二三四五六七八九]?|[一二三四五六七八九]|\d{1,2})?"
    r"(?P<unit> ?[日号號일])?"
)
_DIGITS = {**{sign: value for value, sign in enumerate("〇一二三四五六七八九十")}, "零": 0, "○": 0}
_NAMES = {"正": 1, "冬": 11, "腊": 12, "臘": 12}


def stamps(view: View) -> Iterator[Stamp]:
    """Lunar days, where the text says that they are, or names a month or day as only that calendar does."""
    text = view.folded
    for seed in (*_SAID, *_MONTHS):
        at = text.find(seed)
        while at >= 0:
            said = seed in _SAID
            stamp = _read(view, at, at + len(seed) if said else at, said)
            if stamp is not None:
                yield stamp
            at = text.find(seed, at + 1)


def _read(view: View, start: int, at: int, said: bool) -> Stamp | None:
    match = _DATE.match(view.folded, at)
    if match is None or match["d"] is None:
        return None
    traditional = not match["d"][0].isdigit() and (match["d"][0] in "初廿" or match["unit"] is not None)
    if not said and not (traditional or match["d"] in ("三十", "十五") or len(match["d"]) > 1):
        return None
    month, day = _number(match["m"]), _number(match["d"])
    written = match["y"]
    base = reference(view)
    if written is not None:
        year = int(written) if written.isdecimal() else int("".join(str(_DIGITS[sign]) for sign in written))
        made = gregorian(year, month, day, match["leap"] is not None)
        return Stamp(start, match.end(), of_day(made)) if made is not None else None
    if base is None or base.year is None or base.day is None:
        return Stamp(start, match.end(), None, step="day")
    near = [gregorian(base.year + by, month, day, match["leap"] is not None) for by in (-2, -1, 0, 1)]
    past = [one for one in near if one is not None and one <= base.first]
    coming = [one for one in near if one is not None and one > base.first]
    if not past:
        return None
    others: tuple[Moment, ...] = (of_day(coming[0]),) if coming else ()
    return Stamp(start, match.end(), of_day(past[-1]), others=others, yearless=True)


def _number(written: str) -> int:
    """正 is 1, 初五 is 5, 廿三 is 23, 二十 is 20."""
    if written in _NAMES:
        return _NAMES[written]
    if written.isdecimal():
        return int(written)
    written = written.removeprefix("初")
    if written.startswith("廿"):
        return 20 + (_DIGITS[written[1]] if len(written) > 1 else 0)
    if "十" in written and len(written) > 1:
        tens, _, ones = written.partition("十")
        return (_DIGITS[tens] if tens else 1) * 10 + (_DIGITS[ones] if ones else 0)
    return _DIGITS[written]
