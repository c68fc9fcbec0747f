"""Every number of a text, read once: where each starts is found in one pass, then each is read on the spot."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache

from ahocorasick_rs import AhoCorasick, MatchKind

from aftername.text.numbers_east import (
    DIGITS,
    SOME,
    TWENTIES,
    UNITS,
    Figure,
    Numeral,
    figure,
    read_east,
)
from aftername.text.numbers_words import NumberWords, read_words

__all__ = ["Figure", "Numeral", "numerals_in", "range_between"]

_PLAIN = re.compile(r"(\d+)(?! ?[\d,.十百千万亿拾佰仟萬億兆百십백천만억조多余餘여零])(?! ?-?[a-z])")
_EAST_NEXT = re.compile(r"\d[\d,.]* {0,2}[十百千万亿拾佰仟萬億兆십백천만억조多余餘여零]")
_OVER = re.compile(r" ?(?:分 ?之|分の|份|분의) ?")
_WHOLE_JOINT = re.compile(r" ?(?:又|と|과|와|은|는|は) ?$")
_MINUS = re.compile(r"(?:负|負|マイナス ?|마이너스 ?|minus |negative )$")
# A number in these scripts' single characters is read wherever it stands; what it means is for the finders.
_EAST = "".join(DIGITS) + "".join(UNITS) + "".join(TWENTIES) + "萬만억億" + SOME


@cache
def _starts(words: NumberWords) -> tuple[AhoCorasick, tuple[str, ...]]:
    """Everything a number can start with."""
    wanted = {*"0123456789", *_EAST, *words.small, *words.article, "half", "quarter"}
    wanted |= {word for word in (*words.some, *words.ordinals, *words.scales) if len(word) > 2}
    wanted -= words.article
    patterns = tuple(sorted(wanted))
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
        numeral = _fraction(folded, numeral, found, words, language)
        after = numeral.end
        found.append(numeral)
    return found


def _read(text: str, start: int, words: NumberWords, language: str) -> Numeral | None:
    """The number at an offset."""
    first = text[start]
    if "0" <= first <= "9":
        plain = _PLAIN.match(text, start)
        if plain is not None and not (start and text[start - 1] == "."):
            value = int(plain[1]) if plain.end() - start < 400 else 0
            return Numeral(start, plain.end(), value, value, "digits", plain=plain.end() - start)
        if start and text[start - 1] == "." and (start == 1 or not text[start - 2].isalnum()):
            return read_words(text, start - 1, words)
        if _EAST_NEXT.match(text, start) is not None:
            return read_east(text, start, language != "ja", language == "ko")
        return read_words(text, start, words)
    if first > "\u2fff":
        numeral = read_east(text, start, language != "ja", "가" <= first <= "힣")
        if numeral is not None and numeral.form == "hangul" and start and "가" <= text[start - 1] <= "힣":
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


def _fraction(
    text: str, numeral: Numeral, found: list[Numeral], words: NumberWords, language: str
) -> Numeral:
    """三分之二, 3分の2, 삼분의 이, with the whole number before it where there is one."""
    over = _OVER.match(text, numeral.end)
    if over is None or not numeral.low:
        return numeral
    at = over.end()
    minus = next((sign for sign in ("负", "負", "マイナス", "마이너스 ") if text.startswith(sign, at)), "")
    at += len(minus)
    if at >= len(text) or not (text[at].isdigit() or text[at] in _EAST):
        return numeral
    top = _read(text, at, words, language)
    if top is None or top.low is None:
        return numeral
    value = float(top.low) / float(numeral.low) * (-1 if minus else 1)
    start = numeral.start
    if found and numeral.low != 100:
        whole = found[-1]
        if whole.end < start <= whole.end + 3 and _WHOLE_JOINT.search(text, whole.end, start) is not None:
            found.pop()
            value, start = float(whole.low) + value, whole.start
    return Numeral(
        start,
        top.end,
        figure(value),
        figure(value),
        numeral.form,
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
