"""Numbers written with digits, Han numerals or hangul numerals, and any mixture of them: 3.5万, 壹佰万, 2억 8천만."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

Figure = int | float

# Single digits. 两 and 俩 stand for two; the rest of the line are the forms used in accounts.
HAN_DIGITS = {
    **dict(zip("〇零○一二三四五六七八九", (0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9), strict=True)),
    **dict(zip("壹贰叁肆伍陆柒捌玖", range(1, 10), strict=True)),
    **dict(zip("壱貳參肆伍陸柒捌玖", range(1, 10), strict=True)),
    **dict(zip("弌弐弎贰叄兩两俩倆貮叅", (1, 2, 3, 2, 3, 2, 2, 2, 2, 2, 3), strict=True)),
}
HANGUL_DIGITS = dict(zip("영공일이삼사오육륙칠팔구", (0, 0, 1, 2, 3, 4, 5, 6, 6, 7, 8, 9), strict=True))
DIGITS = {**HAN_DIGITS, **HANGUL_DIGITS}
UNITS = {
    "十": 10,
    "拾": 10,
    "百": 100,
    "佰": 100,
    "千": 1000,
    "仟": 1000,
    "阡": 1000,
    "십": 10,
    "백": 100,
    "천": 1000,
}
TWENTIES = {"廿": 20, "卄": 20, "卅": 30, "卌": 40}
BIG = {
    "万": 10**4,
    "萬": 10**4,
    "亿": 10**8,
    "億": 10**8,
    "兆": 10**12,
    "만": 10**4,
    "억": 10**8,
    "조": 10**12,
}
# "Some": stands where a digit stands and means one to nine.
SOME = "几幾数數몇"
# "And more": after a digit or a unit; the number is a floor.
MORE = "多余餘여"  # but 余り stands behind a whole number and is a hedge, unless a scale follows

_GROUP = r"\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?"
_DIGIT = "".join(DIGITS)
_UNIT = "".join(UNITS) + "".join(TWENTIES)
_BIG = "".join(BIG)
_TOKEN = re.compile(
    rf"(?P<gap> {{0,2}})(?:(?P<group>{_GROUP})|(?P<digits>[{_DIGIT}]+)|(?P<unit>[{_UNIT}])|(?P<big>[{_BIG}])"
    rf"|(?P<some>[{SOME}])|(?P<more>余り(?=[{_BIG}])|余(?!り)|[多餘여]))"
)
_POINT = re.compile(rf" ?[点點점·・] ?(?P<digits>[{_DIGIT}]+|\d+)(?P<clock> ?[分刻半钟鐘분時时])?")


@dataclass(slots=True)
class Numeral:
    """A number as written.

    start, end: where it stands. low, high: its value; high differs from low where the words do (两三 is 2
    to 3) and is None where they leave it open (300多).
    form: "digits", "han", "hangul" or "word": what the first character is.
    plain: how many digits, when it is nothing but digits; else 0.
    over, top: of a fraction written out (三分之二): its two numbers.
    positional: digits one after another with no unit (一二一六). native: a native Korean number.
    slash: a fraction with a slash, which may be a date.
    scale: the last multiplier written (万 is 10000), 1 when there is none: for "3 to 5 million".
    """

    start: int
    end: int
    low: Figure
    high: Figure | None
    form: str
    approximate: bool = False
    plain: int = 0
    scale: int = 1
    ordinal: bool = False
    fraction: bool = False
    positional: bool = False
    native: bool = False
    slash: bool = False
    over: Figure = 1
    top: Figure = 0

    @property
    def exact(self) -> bool:
        return self.low == self.high and not self.approximate


def figure(value: Decimal | int | float) -> Figure:
    """A whole number as int, anything else as float."""
    if isinstance(value, int):
        return value
    return int(value) if value == int(value) else float(value)


def group_value(written: str) -> Decimal | int:
    """The value of an Arabic number with or without thousands commas."""
    plain = written.replace(",", "")
    return Decimal(plain) if "." in plain else int(plain)


def _digit_string(written: str) -> tuple[int, int]:
    """A run of digit characters: by position (一二一六), or a span where it is two neighbours (两三)."""
    values = [DIGITS[character] for character in written]
    if len(values) == 2 and values[0] > 0 and values[1] == values[0] + 1:
        return values[0], values[1]
    position = 0
    for value in values:
        position = position * 10 + value
    return position, position


# Syllables that units and counters begin with: 이십이 퍼센트 is 22, 백이 넘는 is "a hundred and more".
_COUNTED_IN = frozenset("퍼프원달명개년월일세살위유엔시분초주배점등번회건층호조파루")
_COPULA = frozenset("다며고라었면지나")
_NOT_TRILLION = frozenset("각사직건치차합정용례작율기목금림")  # 조각, 조사, 조직 ...


class _Sum:
    """The running value of one number; `low` and `high` are kept by two of these side by side."""

    __slots__ = ("last_part", "last_scale", "number", "section", "total")

    def __init__(self) -> None:
        self.total: Decimal | int = 0
        self.section: Decimal | int = 0
        self.number: Decimal | int | None = None
        self.last_scale = 0
        self.last_part: Decimal | int = 0

    def unit(self, by: int) -> None:
        self.section += (1 if self.number is None else self.number) * by
        self.number = None

    def big(self, by: int, straight: bool) -> None:
        part = self.section + (self.number or 0)
        self.section, self.number = 0, None
        if straight and self.total:
            self.total += self.last_part * (by - 1)
            self.last_part *= by
        elif self.last_scale and by > self.last_scale:
            self.total = self.last_part = (self.total + part) * by
        else:
            self.last_part = (part or 1) * by
            self.total += self.last_part
        self.last_scale = by

    def value(self) -> Decimal | int:
        return self.total + self.section + (self.number or 0)


def _goes_on(text: str, end: int, last_unit: int, last_scale: int, figures: bool) -> bool:
    """Whether a number behind a blank is still part of the number before it: 7万 5千, 一百 五 十 二.

    Its unit must be lower than the last one; figures need one, a Han digit may stand at the end.
    """
    match = _TOKEN.match(text, end)
    if match is None or match.lastgroup not in ("unit", "big"):
        return not figures and (last_unit == 10 or text.startswith(("又", " 又"), end))
    if match.lastgroup == "unit":
        by = UNITS.get(match["unit"], 10)
        return by < last_unit if last_unit else by < last_scale
    return last_scale == 0 or BIG[match["big"]] < last_scale


def read_east(text: str, start: int, chinese: bool, korean: bool = False) -> Numeral | None:
    """The number that starts at an offset, or None.

    text: folded. chinese: 一万三 is 13,000, as in Chinese, not 10,003, as in Japanese.
    korean: blanks may stand between its parts (2억 8천만).
    Method: left to right, sections of ten thousand; linear in the length of the number.
    """
    low, high = _Sum(), _Sum()
    position = start
    last = ""  # kind of the token before: "", number, digits, zero, unit, big, more
    last_unit = 0
    form = ""
    plain = 0
    more = some = positional = False
    scale = 1
    width = 0
    while True:
        match = _TOKEN.match(text, position)
        if match is None or (match["gap"] and not last):
            break
        kind = match.lastgroup
        gap = match["gap"]
        written = match[kind] if kind else ""
        if gap and last in ("unit", "big") and position - start == 1 and form == "hangul":
            break  # 만 34세: a lone syllable before a blank is a word of its own
        if kind == "group":
            if last not in ("", "unit", "big", "zero"):
                break
            if gap and not korean and not _goes_on(text, match.end(), last_unit, low.last_scale, True):
                break
            if last == "zero" and form == "digits" and width == 0:
                break
            value = group_value(written)
            low.number = high.number = value
            plain = len(written) if last == "" and written.isdigit() else 0
            width = len(written)
            last, scale = "number", 1
        elif kind == "digits":
            if last not in ("", "unit", "unit20", "big"):
                break
            if not last and written in ("零", "〇"):
                unit = _TOKEN.match(text, match.end())
                if unit is not None and unit.lastgroup == "unit" and not unit["gap"]:
                    position = match.end()
                    continue
            if gap and not korean and not _goes_on(text, match.end(), last_unit, low.last_scale, False):
                break
            if len(written) > 1 and written[-1] == "이" and text[match.end() : match.end() + 1] in _COPULA:
                written = written[:-1]  # 일이다 "is one"
                match = _TOKEN.match(text[: match.end() - 1], position) or match
            if last and form == "hangul" and written[0] in HAN_DIGITS:
                break
            if written in ("零", "〇", "영", "공") and last:
                last = "zero"
                position = match.end()
                zero = _TOKEN.match(text, position)
                if zero is None or zero.lastgroup in ("big", "more"):
                    position = match.start()
                    last = "unit"
                    break
                if zero.lastgroup == "unit" and zero["unit"] not in ("十", "拾", "십"):
                    break
                continue
            if last:
                stripped = written.lstrip("零〇○영공")
                zeroed = len(stripped) < len(written)
                written = stripped
                if not written:
                    break
            else:
                zeroed = False
            values = _digit_string(written)
            low.number, high.number = values
            width = len(written)
            positional = last == "" and width > 1 and values[0] == values[1]
            last = "digit0" if zeroed else "digits"
            scale = 1
        elif kind == "unit":
            by = UNITS.get(written, 0)
            if by == 0:  # 廿, 卅
                if last not in ("", "big", "zero", "unit") or (last == "unit" and last_unit < 100):
                    break
                low.number = high.number = TWENTIES[written]
                last, last_unit = "unit20", 10
                low.section += low.number
                high.section += high.number
                low.number = high.number = None
            else:
                if last in ("number", "digits", "digit0", "some"):
                    if width > 1 and last != "number" and low.number == high.number:
                        break
                elif last not in ("", "big", "zero", "unit") or (last == "" and gap):
                    break
                if gap and last not in ("number", "digits"):
                    break
                if last_unit and by >= last_unit and last not in ("number",):
                    break
                low.unit(by)
                high.unit(by)
                if last == "some":
                    some = True
                last, last_unit, scale = "unit", by, by
        elif kind == "big":
            if last in ("", "zero") and not (last == "" and written in "萬만억億"):
                break
            if last == "zero":
                break
            if gap and last not in ("number", "digits", "unit", "more"):
                break
            by = BIG[written]
            if written == "조" and text[match.end() : match.end() + 1] in _NOT_TRILLION:
                break
            if form == "hangul" and last == "big" and by <= low.last_scale:
                break
            straight = last == "big" or (last == "more" and not low.section and low.number is None)
            low.big(by, straight)
            high.big(by, straight)
            last, last_unit, scale = "big", 0, by
        elif kind == "some":
            if last not in ("", "unit", "zero", "unit20") or (gap and last != "unit"):
                break
            ahead = _TOKEN.match(text, match.end())
            if last == "" and (ahead is None or ahead.lastgroup not in ("unit", "big") or ahead["gap"]):
                break
            some = True
            if last == "":
                low.number, high.number = 1, 10
            else:
                low.number, high.number = 0, last_unit if last_unit == 10 else 10
            last = "some"
            width = 1
        else:  # more
            if last in ("", "more", "zero", "some"):
                break
            if last == "digits" and low.number is not None and not (low.section or low.total) and width == 1:
                break
            nearby = _TOKEN.match(text, match.end())
            if gap and (nearby is None or nearby.lastgroup != "big"):
                break
            more = True
            last = "more"
        if form == "":
            character = text[match.end() - 1] if kind != "group" else "0"
            form = "digits" if kind == "group" else "hangul" if "가" <= character <= "힣" else "han"
        position = match.end()
        if last == "zero" and kind != "digits":
            last = "unit"
    if not last:
        return None
    if last == "zero":
        while position > start and text[position - 1] in "零〇○영공 ":
            position -= 1
    trailing = form == "hangul" and last == "digits" and bool(last_unit or low.last_scale)
    if (
        trailing
        and text[position - 1] == "이"
        and text[position : position + 1] in (" ", ",", ".")
        and (text[position + 1 : position + 2] not in _COUNTED_IN)
    ):
        # 백이 "a hundred is": the last syllable is a particle
        low.number = high.number = None
        position, last = position - 1, "unit"
    if chinese and last == "digits" and width == 1 and form != "hangul":
        # 两千四百五 is 2450: a last digit without its unit counts the next lower unit.
        step = last_unit // 10 if last_unit > 10 else 0
        if not last_unit and low.last_scale:
            step = low.last_scale // 10
        if step and low.number is not None and high.number is not None:
            low.number, high.number = low.number * step, high.number * step
    least, most = low.value(), high.value()
    # A figure with 点 is a decimal in Japanese, a time of the clock in Chinese.
    pointed = {"digits", "digit0", "unit", "unit20", "zero", "big"} | (set() if chinese else {"number"})
    point = _POINT.match(text, position) if last in pointed else None
    if (
        point is not None
        and point["digits"][-1] == "이"
        and len(point["digits"]) > 1
        and text[point.end() : point.end() + 1] in _COPULA
    ):
        point = _POINT.match(text[: point.end() - 1], position)
    if point is not None and point["clock"] is None and (form != "digits") != point["digits"].isdecimal():
        parts = "".join(
            character if character.isdecimal() else str(DIGITS[character]) for character in point["digits"]
        )
        least = most = least + Decimal("0." + parts)
        position = point.end()
        positional = False
        big = re.compile(f"[{_BIG}]").match(text, position)
        if big is not None:
            least = most = least * BIG[big[0]]
            scale = BIG[big[0]]
            position = big.end()
    return Numeral(
        start,
        position,
        figure(least),
        None if more else figure(most),
        form,
        approximate=more or some or least != most,
        plain=plain if position - start == plain else 0,
        scale=scale,
        positional=positional,
    )
