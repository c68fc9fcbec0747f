"""Every number of a text, read once: where each starts is found in one pass, then each is read on the spot."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache

from ahocorasick_rs import AhoCorasick, MatchKind

from aftername.values.fractions_written import with_stroke
from aftername.values.number_signs import DIGITS, SOME, TWENTIES, UNITS
from aftername.values.numbers_east import read_east
from aftername.values.numbers_words import NumberWords, read_words
from aftername.values.numeral import Figure, Numeral, figure

__all__ = ["Figure", "Numeral", "numerals_in", "range_between"]

_PLAIN = re.compile(
    r"(\d+)(?![ \u202f]{0,2}[\d,.^×十百千万亿拾佰仟萬億兆百십백천만억조多余餘여零]|あまり[万億])(?!点\d)(?! ?-?[a-z×])"
)
_EAST_NEXT = re.compile(
    r"\d[\d,.]{0,40} {0,2}[十百千万亿拾佰仟萬億兆십백천만억조多余餘여零]|\d[\d,.]{0,40}あまり[万億]|\d+点\d"
)
# Numbers with several points are addresses, versions and outlines: each part on its own.
_DOTTED = re.compile(r"\d+(?:\.\d+){2}")
_WHOLE = re.compile(r"\d+")
# More digits than any quantity has: a code, a key, a broken file.
_ENDLESS = re.compile(r"\d{41}")
_MIDDLE_POINT = re.compile(r"0[・·](\d+)(?![・·])")
_OVER = re.compile(r" {0,2}(?:分 {0,2}之|分 ?の|份|분의) {0,2}")
_WHOLE_JOINT = re.compile(r" ?(?:又|と|また|과|와|은|는|は) ?$")
# A number in these scripts' single characters is read wherever it stands; what it means is for the finders.
_EAST = "".join(DIGITS) + "".join(UNITS) + "".join(TWENTIES) + "萬만억億" + SOME


VULGAR = {
    "½": 1 / 2, "⅓": 1 / 3, "⅔": 2 / 3, "¼": 1 / 4, "¾": 3 / 4, "⅕": 1 / 5, "⅖": 2 / 5, "⅗": 3 / 5, "⅘": 4 / 5,
    "⅙": 1 / 6, "⅚": 5 / 6, "⅛": 1 / 8, "⅜": 3 / 8, "⅝": 5 / 8, "⅞": 7 / 8,
}  # fmt: skip
# Korean words that begin with syllables of numbers and would read as one before a counter or a currency.
NOT_NUMBERS = (
    "석호", "서기", "세기", "한편", "공천", "일이 ", "팔을", "팔로 ", "팔이 ", "팔에 ",
    "사이", "만일", "이사", "이유", "일원", "사원", "구원", "공원", "영주", "열기", "열세", "오이", "이 백신", "이원", "일동", "일주 ",
    "육성", "구조", "사업", "사건", "사고", "사회", "이명", "삼각", "이건", "일건", "일부", "이개", "영위", "공개", "공인", "구인",
    "사명", "오인", "이인자", "사인", "백인", "일인자", "천명하", "만인", "구호", "사호", "이점", "사점", "이달", "이주", "공주", "사대",
    "구대", "일대", "이대로", "세대", "만대", "두대", "공대", "사장", "공장", "구장", "일장", "오장", "이장", "세건", "사기", "공기", "구기",
    "일기", "이기", "공식", "일시", "사시", "이시", "공시", "구시", "이번", "일번", "공분", "구분", "이분", "일분기", "사분기", "오해", "이해",
)  # fmt: skip
_WORDS_BY_FIRST = {
    first: tuple(word for word in NOT_NUMBERS if word[0] == first)
    for first in sorted({w[0] for w in NOT_NUMBERS})
}
# Characters used in accounts that are ordinary words on their own: 队伍, 大陆.
_ACCOUNTS = frozenset("壹贰叁肆伍陆柒捌玖壱貳參陸弐貮叅弎弌弐拾佰仟阡俩倆")


@cache
def _starts(words: NumberWords) -> tuple[AhoCorasick, tuple[str, ...]]:
    """Everything a number can start with."""
    wanted = {*"0123456789", *_EAST, *VULGAR, *words.small, *words.native, "half", "quarter"}
    wanted |= {f"수{gap}{unit}" for gap in ("", " ") for unit in "십백천만억조"}
    wanted |= {f"何{unit}" for unit in "十百千万億"}
    wanted |= {word for word in (*words.some, *words.ordinals, *words.scales) if len(word) > 2}
    patterns = tuple(sorted(wanted - words.article))
    return AhoCorasick(patterns, matchkind=MatchKind.LeftmostLongest), patterns


def numerals_in(
    folded: str, words: NumberWords, languages: Sequence[tuple[int, str]] = ((0, "und"),)
) -> list[Numeral]:
    """Every number in a folded text, in order, without overlaps.

    words: the words of the languages that write numbers in Latin letters.
    languages: (offset, language from there on), ascending; decides only what differs by language.
    A single Han or hangul digit is given too; whether it is a number in its place is for the finders.
    Method: one multi-pattern pass for the starts, then anchored reading; linear in the text.
    """
    automaton, _ = _starts(words)
    offsets = [start for start, _ in languages]
    found: list[Numeral] = []
    after = 0
    for _, start, _ in automaton.find_matches_as_indexes(folded):
        if start < after:
            continue
        language = languages[max(0, bisect_right(offsets, start) - 1)][1]
        numeral = _read(folded, start, words, language)
        if numeral is None:
            continue
        numeral = _fraction(folded, _power(folded, numeral, words, language), found, words, language)
        after = numeral.end
        found.append(numeral)
    return found


def _read(text: str, start: int, words: NumberWords, language: str, after: bool = False) -> Numeral | None:
    """The number at an offset. after: behind a fraction sign, where any numeral counts."""
    first = text[start]
    if first in VULGAR:
        return Numeral(start, start + 1, VULGAR[first], VULGAR[first], "digits", fraction=True)
    if "0" <= first <= "9":
        if (start and text[start - 1].isdigit()) or _ENDLESS.match(text, start):
            return None
        dotted = start > 1 and text[start - 1] == "." and text[start - 2].isdigit()
        if dotted or _DOTTED.match(text, start):
            part = _WHOLE.match(text, start)
            assert part is not None
            return Numeral(start, part.end(), int(part[0]), int(part[0]), "digits")
        if text[start] == "0":
            pointed = _MIDDLE_POINT.match(text, start)
            if pointed is not None:
                value = float(f"0.{pointed[1]}")
                return Numeral(start, pointed.end(), value, value, "digits")
        plain = _PLAIN.match(text, start)
        if plain is not None and not (start and text[start - 1] == "."):
            value = int(plain[1])
            return Numeral(start, plain.end(), value, value, "digits", plain=plain.end() - start)
        if (
            start
            and text[start - 1] == "."
            and (start == 1 or not (text[start - 2].isalnum() or text[start - 2] == "."))
        ):
            return read_words(text, start - 1, words)
        if _EAST_NEXT.match(text, start) is not None:
            return read_east(text, start, language != "ja", language == "ko")
        return read_words(text, start, words)
    if first > "\u2fff":
        hangul = "가" <= first <= "힣"
        if hangul and not after and (_FULL_AGE.match(text, start) or _unit_behind(text, start)):
            return None
        word = hangul and not after and text.startswith(_WORDS_BY_FIRST.get(first, ()), start)
        if word and not text.startswith("분의", start + 1):
            return None
        if (
            hangul
            and start
            and "가" <= text[start - 1] <= "힣"
            and not (after or text.endswith("마이너스", 0, start))
        ):
            return None
        if first == "一" and start and text[start - 1] == "唯":
            return None  # 唯一一个 is one, not eleven
        numeral = read_east(text, start, language != "ja", hangul)
        if (
            hangul
            and numeral is not None
            and numeral.end == start + 1
            and not after
            and not _counts(text, start + 1)
            and not _NATIVE_TEN.match(text, start + 1)
        ):
            numeral = None
        if hangul:
            return _mixed(text, _longer(numeral, _native(text, start, words)), words)
        if (
            not after
            and not text.startswith(("又", "角", "分"), start + 1)
            and first in _ACCOUNTS
            and numeral is not None
            and numeral.end == start + 1
            and len(text) > 1
        ):
            return None
        return numeral
    if start and (text[start - 1].isalpha() and text[start - 1] < "\u3000"):
        return None
    # "a" and "an" belong to the number in "a hundred", "half a million".
    before = 2 if text[start - 2 : start] == "a " else 3 if text[start - 3 : start] == "an " else 0
    if before and (start == before or not text[start - before - 1].isalpha()):
        wider = read_words(text, start - before, words)
        if wider is not None:
            return wider
    return read_words(text, start, words)


_FULL_AGE = re.compile(r"만\d{1,3} ?(?:세|살)")  # 만39세: full years, not ten thousand


def _unit_behind(text: str, start: int) -> bool:
    """Whether 세 stands behind figures: it is their unit, and not the number three (19세~39세)."""
    return text[start] == "세" and start > 0 and text[start - 1].isdigit()


# Syllables that units, counters and particles after a number begin with.
_AFTER_SYLLABLE = frozenset(
    "불센쩜점입"
    "년월일개명번호회차층위원달엔유파프퍼분시초주세살권건대배점등인석곳편쪽절조항억만천백십은는을를가와과의도로에째"
)


def _counts(text: str, end: int) -> bool:
    """Whether a lone hangul digit may be a number by what follows; most are syllables of other words."""
    follow = text[end : end + 1]
    if follow == " ":
        follow = text[end + 1 : end + 2]
        return not "가" <= follow <= "힣" or follow in _AFTER_SYLLABLE
    return not "가" <= follow <= "힣" or follow in _AFTER_SYLLABLE


def _native(text: str, start: int, words: NumberWords) -> Numeral | None:
    """A native Korean number: 열여섯, 스물, 두 (the short ones only before a blank or a counter)."""
    for length in range(min(4, len(text) - start), 0, -1):
        word = text[start : start + length]
        if word in words.native:
            value = words.native[word]
            return Numeral(start, start + length, value, value, "hangul", native=True)
    return None


def _mixed(text: str, first: Numeral | None, words: NumberWords) -> Numeral | None:
    """백스물다섯, 스물 한 번째: hundreds with native tens behind them, native tens and ones apart."""
    if first is None or first.ordinal or first.low != first.high or not isinstance(first.low, int):
        return first
    gap = 1 if first.native and first.low in _NATIVE_TENS and text[first.end : first.end + 1] == " " else 0
    if not gap and (first.native or text[first.end - 1] not in "백천만"):
        return first
    rest = _native(text, first.end + gap, words)
    if rest is None or rest.low >= (10 if gap else 100) or (gap and _COUNTED.match(text, rest.end) is None):
        return first
    if not gap and rest.low < 10:
        return first
    value = first.low + int(rest.low)
    return Numeral(first.start, rest.end, value, value, "hangul", native=True)


_NATIVE_TEN = re.compile("스물|서른|마흔|예순|일흔|여든|아흔")
_NATIVE_TENS = frozenset(range(10, 100, 10))
_COUNTED = re.compile(r" ?(?:번째|번|개|명|살|권|마리|시간|달|가지|해|사람|곳)")


def _longer(one: Numeral | None, two: Numeral | None) -> Numeral | None:
    if one is None or two is None:
        return one or two
    return two if two.end >= one.end else one


_POWER = re.compile(
    r"(?P<ten> ?[x×*] ?(?:10|十))? ?(?:\^|の) ?(?P<sign>[-+−]|マイナス)?(?P<n>\d{1,3}|[一二三四五六七八九十]+)(?P<times>乗)?"
)
_EXPONENT = re.compile(r"e(?P<n>[-+−]?\d{1,3})(?![\w.])")


def _power(text: str, numeral: Numeral, words: NumberWords, language: str) -> Numeral:
    """2.5^-1, 1.3e6, 6.23x10^-4, 一・一の二十三乗."""
    after = text[numeral.end : numeral.end + 1]
    if not after or after not in "e^×xの* ":
        return numeral
    exponent = _EXPONENT.match(text, numeral.end) if numeral.form == "digits" else None
    low = numeral.low
    try:
        if exponent is not None:
            value = float(f"{low}e{exponent['n'].replace('−', '-')}")
            return Numeral(numeral.start, exponent.end(), figure(value), figure(value), "digits")
        match = _POWER.match(text, numeral.end)
        if match is None or not (match["times"] or "^" in match[0]):
            return numeral
        raised = int(match["n"]) if match["n"].isdigit() else read_east(match["n"], 0, False)
        power = float(raised.low if isinstance(raised, Numeral) else raised or 0)
        power *= -1 if match["sign"] in ("-", "−", "マイナス") else 1
        value = float(low) * 10**power if match["ten"] else float(low) ** power
        return Numeral(numeral.start, match.end(), figure(value), figure(value), numeral.form)
    except (OverflowError, ZeroDivisionError, ValueError):
        return numeral


def _fraction(
    text: str, numeral: Numeral, found: list[Numeral], words: NumberWords, language: str
) -> Numeral:
    """三分之二, 3分の2, 삼분의 이, with the whole number before it where there is one."""
    after = text[numeral.end : numeral.end + 1]
    if after == "/" or (after == " " and (numeral.form == "word" or numeral.plain)):
        written = with_stroke(text, numeral, found, words)
        if written is not None:
            return written
    over = _OVER.match(text, numeral.end)
    if over is None or not numeral.low:
        return numeral
    at = over.end()
    minus = next((sign for sign in ("负", "負", "マイナス", "마이너스 ") if text.startswith(sign, at)), "")
    at += len(minus)
    if at >= len(text) or not (text[at].isdigit() or text[at] in _EAST):
        return numeral
    top = _read(text, at, words, language, after=True)
    if top is None or top.low is None:
        return numeral
    if (
        top.form == "hangul"
        and top.low > numeral.low
        and text[top.end - 1] == "만"
        and top.end - top.start == 2
    ):
        digit = DIGITS.get(text[top.start])
        if digit is not None:
            top = Numeral(top.start, top.end - 1, digit, digit, "hangul")  # 오분의 일만 "only a fifth"
    value = float(top.low) / float(numeral.low) * (-1 if minus else 1)
    most = float(top.high) / float(numeral.low) if top.high is not None and not minus else value
    start = numeral.start
    if found and numeral.low != 100:
        whole = found[-1]
        if whole.end < start <= whole.end + 3 and _WHOLE_JOINT.search(text, whole.end, start) is not None:
            found.pop()
            value, start = float(whole.low) + value, whole.start
            most = value
    return Numeral(
        start,
        top.end,
        figure(value),
        figure(max(value, most)),
        numeral.form,
        approximate=most > value,
        fraction=True,
        over=numeral.low,
        top=top.low,
    )


_BETWEEN = re.compile(
    r" ?(?:[-–—―~〜−‐‑─至到]{1,2}|から|ないし|乃至|에서|부터|内至|to|through|or|and) ?(?:约|約|약|about )?"
)


def range_between(text: str, end: int, start: int) -> str | None:
    """What joins two numbers into a range: the joining sign or word without blanks, or None.

    end: where the first number ends; start: where the second starts.
    """
    if not 0 < start - end <= 8:
        return None
    match = _BETWEEN.fullmatch(text, end, start)
    return match[0].strip() if match is not None else None
