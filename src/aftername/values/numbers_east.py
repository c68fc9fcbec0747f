"""Numbers written with digits, Han numerals or hangul numerals, and any mixture of them: 3.5万, 壹佰万, 2억 8천만."""

from __future__ import annotations

import re
from decimal import Decimal

from aftername.values.number_signs import BIG, DIGITS, HAN_DIGITS, SOME, TWENTIES, UNITS
from aftername.values.number_sum import Sum
from aftername.values.numeral import LARGEST, Numeral, figure, group_value

_GROUP = r"\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?"
_DIGIT = "".join(DIGITS)
_UNIT = "".join(UNITS) + "".join(TWENTIES)
_BIG = "".join(BIG)
_TOKEN = re.compile(
    rf"(?P<gap> {{0,2}})(?:(?P<group>{_GROUP})|(?P<digits>[{_DIGIT}]+)|(?P<unit>[{_UNIT}])|(?P<big>[{_BIG}])"
    rf"|(?P<some>[{SOME}]|何(?=[十百千万億])|수(?= ?(?:[십백천억]|만(?= ?[명개원달년건권톤평대곳마])|조(?= ?[원달]))))|(?P<more>(?:余|あま)り(?=[{_BIG}])|余(?!り)|[多餘여]))"
)
_POINT = re.compile(rf" ?[点點점·・] ?(?P<digits>[{_DIGIT}]+|\d+)(?P<clock> ?[分刻半钟鐘분時时])?")


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


class _Reading:
    """One number being read, left to right. Each method takes one token and says whether it belongs to it.

    last: kind of the token before: "", number (figures), digits, digit0 (零五), zero, unit, unit20 (廿), big,
    some, more. last_unit, scale: the last ten, hundred or thousand, and the last multiplier of any kind.
    width: how many characters the last digits have.
    """

    __slots__ = (
        "form", "high", "korean", "last", "last_unit", "low", "more", "plain", "position", "positional", "scale",
        "some", "start", "text", "width",
    )  # fmt: skip

    def __init__(self, text: str, start: int, korean: bool) -> None:
        self.text, self.start, self.position, self.korean = text, start, start, korean
        self.low, self.high = Sum(), Sum()
        self.last, self.form = "", ""
        self.last_unit, self.plain, self.width, self.scale = 0, 0, 0, 1
        self.more = self.some = self.positional = False

    def read(self) -> None:
        """Take tokens for as long as they belong to the number."""
        takers = {
            "group": self._group, "digits": self._digits, "unit": self._unit, "big": self._big,
            "some": self._some, "more": self._more,
        }  # fmt: skip
        while True:
            match = _TOKEN.match(self.text, self.position)
            if match is None or match.lastgroup is None or (match["gap"] and not self.last):
                return
            alone = self.position - self.start == 1 and self.form == "hangul"
            apart = match["gap"] and alone and self.last in ("unit", "big")
            if apart and not (self._syllables(match) or self._lower(match)):
                return  # 만 34세: a lone syllable before a blank is a word of its own
            kind, form = match.lastgroup, self.form
            end = takers[kind](match, match[kind], bool(match["gap"]))
            if end is None:
                return
            if not form and self.last:
                character = self.text[end - 1]
                self.form = "digits" if kind == "group" else "hangul" if "가" <= character <= "힣" else "han"
            self.position = end

    def _syllables(self, match: re.Match[str]) -> bool:
        """Whether a number is written syllable by syllable before a counter: 십 팔 개월."""
        if self.last != "unit" or match.lastgroup != "digits" or len(match["digits"]) > 1:
            return False
        follow = self.text[match.end() : match.end() + 2].lstrip(" ")
        return bool(follow) and follow[0] in _COUNTED_IN

    def _lower(self, match: re.Match[str]) -> bool:
        """Whether figures of a lower unit follow a lone 천 or 백: 천 2백만."""
        follow = _TOKEN.match(self.text, match.end()) if match.lastgroup == "group" else None
        if follow is None or follow["gap"] or follow.lastgroup != "unit" or self.last != "unit":
            return False
        return UNITS.get(follow["unit"], 0) < self.last_unit

    def _set(self, low: Decimal | int, high: Decimal | int) -> None:
        self.low.number, self.high.number = low, high

    def _group(self, match: re.Match[str], written: str, gap: bool) -> int | None:
        if self.last not in ("", "unit", "big", "zero"):
            return None
        if (
            gap
            and not self.korean
            and not _goes_on(self.text, match.end(), self.last_unit, self.low.last_scale, True)
            and not self._spaced(written)
        ):
            return None
        value = group_value(written)
        self._set(value, value)
        self.plain = len(written) if self.last == "" and written.isdigit() else 0
        self.width = len(written)
        self.last, self.scale = "number", 1
        return match.end()

    def _spaced(self, written: str) -> bool:
        """Whether a number is written with blanks between all its parts: 3 万 4,500."""
        before = self.text[self.position - 2 : self.position - 1]
        return self.last == "big" and before == " " and "," in written and group_value(written) < 10**4

    def _digits(self, match: re.Match[str], written: str, gap: bool) -> int | None:
        if self.last not in ("", "unit", "unit20", "big"):
            return None
        end = match.end()
        if not self.last and len(written) == 2 and (written[0] in "零〇" or written == "三五"):
            unit = _TOKEN.match(self.text, end)
            if unit is not None and unit.lastgroup == "unit" and not unit["gap"]:
                if written == "三五":  # 三五百 is 300 to 500
                    self._set(3, 5)
                else:  # 零三十 is 30
                    self._set(DIGITS[written[1]], DIGITS[written[1]])
                self.width, self.last, self.scale = 1, "digits", 1
                return end
        if not self.last and written in ("零", "〇"):
            unit = _TOKEN.match(self.text, end)
            if unit is not None and unit.lastgroup == "unit" and not unit["gap"]:
                return end  # 零十三 is 13
        if (
            gap
            and not self.korean
            and not _goes_on(self.text, end, self.last_unit, self.low.last_scale, False)
        ):
            return None
        if len(written) > 1 and written[-1] == "이" and self.text[end : end + 1] in _COPULA:
            written, end = written[:-1], end - 1  # 일이다 "is one"
        if self.last and self.form == "hangul" and written[0] in HAN_DIGITS:
            return None
        if written in ("零", "〇", "영", "공") and self.last:
            return self._zero(end)
        zeroed = False
        if self.last:
            stripped = written.lstrip("零〇○영공")
            zeroed = len(stripped) < len(written)
            written = stripped
            if not written:
                return None
        low, high = _digit_string(written)
        self._set(low, high)
        self.width = len(written)
        self.positional = self.last == "" and self.width > 1 and low == high
        self.last, self.scale = "digit0" if zeroed else "digits", 1
        return end

    def _zero(self, end: int) -> int | None:
        """A zero between parts: 一千零二十. Belongs to the number only where a part follows."""
        follow = _TOKEN.match(self.text, end)
        if follow is None or follow.lastgroup in ("big", "more"):
            return None
        if follow.lastgroup == "unit" and follow["unit"] not in ("十", "拾", "십"):
            return None
        self.last = "zero"
        return end

    def _unit(self, match: re.Match[str], written: str, gap: bool) -> int | None:
        by = UNITS.get(written, 0)
        if by == 0:  # 廿, 卅
            if self.last not in ("", "big", "zero", "unit") or (self.last == "unit" and self.last_unit < 100):
                return None
            self.low.section += TWENTIES[written]
            self.high.section += TWENTIES[written]
            self.last, self.last_unit = "unit20", 10
            return match.end()
        if self.last in ("number", "digits", "digit0", "some"):
            if self.width > 1 and self.last != "number" and self.low.number == self.high.number:
                return None
        elif self.last not in ("", "big", "zero", "unit"):
            return None
        if gap and self.last not in ("number", "digits", "some"):
            return None
        if self.last_unit and by >= self.last_unit and self.last != "number":
            return None
        self.low.unit(by)
        self.high.unit(by)
        self.last, self.last_unit, self.scale = "unit", by, by
        return match.end()

    def _big(self, match: re.Match[str], written: str, gap: bool) -> int | None:
        if self.last == "zero" or (self.last == "" and written not in "萬만억億"):
            return None
        if gap and self.last not in ("number", "digits", "unit", "more"):
            return None
        by = BIG[written]
        if written == "조" and self.text[match.end() : match.end() + 1] in _NOT_TRILLION:
            return None
        if self.form == "hangul" and self.last == "big" and by <= self.low.last_scale:
            return None
        if self.low.total > LARGEST:
            return None
        straight = self.last == "big" or (
            self.last == "more" and not self.low.section and self.low.number is None
        )
        self.low.big(by, straight)
        self.high.big(by, straight)
        self.last, self.last_unit, self.scale = "big", 0, by
        return match.end()

    def _some(self, match: re.Match[str], written: str, gap: bool) -> int | None:
        if self.last not in ("", "unit", "zero", "unit20") or (gap and self.last != "unit"):
            return None
        if written in ("수", "何") and self.last:
            return None
        if self.last == "":
            ahead = _TOKEN.match(self.text, match.end())
            if ahead is None or ahead.lastgroup not in ("unit", "big") or (ahead["gap"] and not self.korean):
                return None
            self._set(1, 10)
        else:
            self._set(0, 10)
        self.some, self.last, self.width = True, "some", 1
        return match.end()

    def _more(self, match: re.Match[str], written: str, gap: bool) -> int | None:
        if self.last in ("", "more", "zero", "some"):
            return None
        single = self.last == "digits" and not (self.low.section or self.low.total) and self.width == 1
        if single and self.low.number is not None:
            return None
        follow = _TOKEN.match(self.text, match.end())
        if gap and (follow is None or follow.lastgroup != "big"):
            return None
        self.more, self.last = True, "more"
        return match.end()

    def finish(self, chinese: bool) -> None:
        """Give back what does not belong: a zero with nothing behind it, a particle; read a last short digit."""
        text = self.text
        if self.last == "zero":
            while self.position > self.start and text[self.position - 1] in "零〇○영공 ":
                self.position -= 1
        joined = bool(self.last_unit or self.low.last_scale)
        if self.form == "hangul" and self.last == "digits" and joined and text[self.position - 1] == "이":
            after = text[self.position : self.position + 2]
            if after[:1] in (" ", ",", ".") and after[1:] not in _COUNTED_IN:
                # 백이 "a hundred is": the last syllable is a particle
                self.low.number = self.high.number = None
                self.position, self.last = self.position - 1, "unit"
        short = self.last == "digits" or (
            self.last == "number" and not self.last_unit and self.form == "digits"
        )
        if chinese and short and self.width == 1 and self.form != "hangul":
            # 两千四百五 is 2450, 13万2 is 132,000: a last digit without its unit counts the next lower unit.
            step = self.last_unit // 10 if self.last_unit > 10 else 0
            if not self.last_unit and self.low.last_scale:
                step = self.low.last_scale // 10
            if step and self.low.number is not None and self.high.number is not None:
                self._set(self.low.number * step, self.high.number * step)
                self.scale = step if self.last == "number" else self.scale

    def decimals(self, chinese: bool) -> tuple[Decimal, int] | None:
        """(decimal part, multiplier behind it) where a point follows; moves past them."""
        # A figure with 点 is a decimal in Japanese, a time of the clock in Chinese.
        pointed = {"digits", "digit0", "unit", "unit20", "zero", "big"} | (set() if chinese else {"number"})
        point = _POINT.match(self.text, self.position) if self.last in pointed else None
        if point is None:
            return None
        end, digits = point.end("digits"), point["digits"]
        if len(digits) > 1 and digits[-1] == "이" and self.text[end : end + 1] in _COPULA:
            digits, end = digits[:-1], end - 1
        elif point["clock"] is not None:
            return None
        if (self.form != "digits") == digits.isdecimal() or len(digits) > 30:
            return None
        parts = "".join(
            character if character.isdecimal() else str(DIGITS[character]) for character in digits
        )
        self.position, self.positional = end, False
        by = BIG.get(self.text[end : end + 1], 1)
        if by > 1:
            self.position, self.scale = end + 1, by
        return Decimal("0." + parts), by


def read_east(text: str, start: int, chinese: bool, korean: bool = False) -> Numeral | None:
    """The number that starts at an offset, or None.

    text: folded. chinese: 一万三 is 13,000, as in Chinese, not 10,003, as in Japanese.
    korean: blanks may stand between its parts (2억 8천만).
    Method: left to right, sections of ten thousand; linear in the length of the number.
    """
    reading = _Reading(text, start, korean)
    reading.read()
    if not reading.last:
        return None
    reading.finish(chinese)
    least, most = reading.low.value(), reading.high.value()
    decimals = reading.decimals(chinese)
    if decimals is not None:
        least = most = (least + decimals[0]) * decimals[1]
    return Numeral(
        start,
        reading.position,
        figure(least),
        None if reading.more else figure(most),
        reading.form,
        approximate=reading.more or reading.some or least != most,
        plain=reading.plain if reading.position - start == reading.plain else 0,
        scale=reading.scale,
        positional=reading.positional,
    )
