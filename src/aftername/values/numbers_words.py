"""Numbers written in words, or in digits with a word: two hundred and five, 3 million, half a dozen."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from aftername.values.numeral import LARGEST, Figure, Numeral, group_value


@dataclass(frozen=True, slots=True, eq=False)
class NumberWords:
    """The number words of a language that puts blanks between words.

    small: words under twenty, and the tens. scales: words that multiply (hundred, million) and what by.
    letters: scales written straight after digits (10k, 2.5bn). parts: names of fractions (half, thirds).
    some: words for an uncertain few, with the span they mean. joint: words between parts ("and").
    point: words for the decimal point. native: numbers of a language that joins them without blanks. article: words that mean one before a scale.
    """

    small: Mapping[str, int]
    scales: Mapping[str, int]
    letters: Mapping[str, int]
    parts: Mapping[str, int]
    some: Mapping[str, tuple[int, int | None]]
    ordinals: Mapping[str, int]
    joint: frozenset[str]
    point: frozenset[str]
    article: frozenset[str]
    native: Mapping[str, int]


_WORD = re.compile(r"[a-z]+")
_LINK = re.compile(r"(?: {1,2}-? ?|-|\n(?=[a-z]))")
_DIGITS = re.compile(
    r"(?:\d{1,3}(?:,\d{2,3})*,\d{3}(?!\d)(?:\.\d+)?|\d{1,3}(?:[ \u202f]\d{3})+(?![\d,]| ?[万萬亿億만억])(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)"
)
_LETTER = re.compile(r" ?([a-z]{1,3})(?![a-z0-9])")
_BETWEEN = re.compile(r" {1,2}-? ?|-")


def number(value: Fraction | Decimal | int) -> Figure:
    """A whole number as int, anything else as float."""
    if isinstance(value, int):
        return value
    return int(value) if value == int(value) else float(value)


def read_words(text: str, start: int, words: NumberWords) -> Numeral | None:
    """The number that starts at an offset in folded text, or None. Linear in its length.

    Reads digits with grouping, digits with a scale ("3 million", "10k"), words, and words with fractions.
    """
    digits = _DIGITS.match(text, start)
    if digits is not None:
        return _after_digits(text, start, digits, words)
    return _words(text, start, words)


def _after_digits(text: str, start: int, digits: re.Match[str], words: NumberWords) -> Numeral:
    written = digits[0]
    value = Fraction(
        group_value(
            written.replace(" ", "").replace("\u202f", "").removeprefix(".")
            if written[0] != "."
            else "0" + written
        )
    )
    end = digits.end()
    plain = len(written) if written.isdigit() else 0
    form = "digits"
    letter = _LETTER.match(text, end)
    if letter is not None and letter[1] in words.letters and (text[end] != " " or letter[1] in words.scales):
        scale = words.letters[letter[1]]
        return Numeral(start, letter.end(), number(value * scale), number(value * scale), form, scale=scale)
    rest = _tail(text, end, value, words)
    if rest is not None:
        total, stop, scale = rest
        return Numeral(start, stop, number(total), number(total), form, scale=scale)
    return Numeral(start, end, number(value), number(value), form, plain=plain)


def _tail(text: str, end: int, value: Fraction, words: NumberWords) -> tuple[Fraction, int, int] | None:
    """Scale words after digits: "3 million", "3 hundred and 21", "3 million and a quarter"."""
    step = _BETWEEN.match(text, end)
    word = _WORD.match(text, step.end() if step is not None else end)
    if word is None or word[0] not in words.scales or (step is None and len(word[0]) < 4):
        return None
    scale = words.scales[word[0]]
    total, stop, last = value * scale, word.end(), scale
    while True:
        link = _LINK.match(text, stop)
        word = _WORD.match(text, link.end()) if link is not None else None
        if word is not None and word[0] in words.scales and words.scales[word[0]] > 12:
            if total > LARGEST:
                break
            total *= words.scales[word[0]]
            last = scale = words.scales[word[0]]
            stop = word.end()
            continue
        break
    joint = re.compile(r" (?:and )?(?=[\da-z])").match(text, stop)
    if joint is not None:
        more = _DIGITS.match(text, joint.end())
        if more is not None and more[0].isdigit() and 0 < int(more[0]) < last:
            follow = _tail(text, more.end(), Fraction(int(more[0])), words)
            if follow is None and "and" in joint[0] and int(more[0]) < 1000:
                return total + int(more[0]), more.end(), 1
            if follow is not None and follow[0] < last and follow[2] < last:
                return total + follow[0], follow[1], follow[2]
        rest = _words(text, joint.end(), words) if more is None else None
        if rest is not None and rest.low is not None and not rest.ordinal:
            if rest.fraction and rest.scale == 1 and "and" in joint[0]:
                return total + Fraction(str(rest.low)) * last, rest.end, last
            told = "and" in joint[0] or (rest.low >= 100 and value == int(value))  # not "1.7 million four"
            if (
                told
                and rest.low < last
                and rest.low == rest.high
                and isinstance(rest.low, int)
                and rest.low > 0
            ):
                return total + rest.low, rest.end, rest.scale
    return total, stop, scale


def _words(text: str, start: int, words: NumberWords) -> Numeral | None:
    """A number in words."""
    total, section, number_ = Fraction(0), Fraction(0), Fraction(0)
    have = False
    position = end = start
    scale = 1
    last_scale = 0
    last = ""
    tens = joined = False
    ordinal = fraction = False
    while True:
        word = _WORD.match(text, position)
        if word is None:
            break
        w = word[0]
        if w in words.small:
            value = words.small[w]
            if last == "small" and not (tens and 0 < value < 10):
                break
            if last == "small" or last in ("", "scale", "joint"):
                number_ += value
            tens = value >= 20
            have, last, end, scale = True, "small", word.end(), 1
        elif w in words.scales and (have or w in words.article or last == "article"):
            by = words.scales[w]
            if last == "joint":
                break
            if by == 100 or by == 12:
                number_ = (number_ or Fraction(1)) * by
                section += number_
                number_ = Fraction(0)
            else:
                part = Fraction(section + number_) or Fraction(1)
                section = number_ = Fraction(0)
                if last_scale and by > last_scale and last == "scale" and total:
                    if total > LARGEST:
                        break
                    total = total * by
                else:
                    total += part * by
                last_scale = by
            have, last, end, scale, tens = True, "scale", word.end(), by, False
        elif w in words.article and (last == "" or last == "joint"):
            follow = _BETWEEN.match(text, word.end())
            ahead = _WORD.match(text, follow.end()) if follow is not None else None
            if ahead is None or (ahead[0] not in words.scales and ahead[0] not in words.parts):
                break
            if ahead[0] in words.parts:
                number_ += 1 if last == "" else 0
                if last == "joint":
                    # one hundred and a quarter
                    piece = Fraction(1, words.parts[ahead[0]])
                    end, fraction = ahead.end(), True
                    follow = _BETWEEN.match(text, end)
                    behind = _WORD.match(text, follow.end()) if follow is not None else None
                    by = last_scale or 1
                    if behind is not None and behind[0] in words.scales:
                        by, end = words.scales[behind[0]], behind.end()
                    total += (section + number_) + piece * by
                    section = number_ = Fraction(0)
                    scale = by
                    break
                have = True
                last = "small"
            else:
                last = "article"
            position = follow.end() if follow is not None else position
            continue
        elif (
            w in words.parts
            and last in ("", "small", "scale")
            and (w not in words.ordinals or (last == "small" and number_ == 1))
        ):
            by = words.parts[w]
            if last == "" and by not in (2, 4):
                break
            if last == "small" and joined:
                # one hundred and three quarters
                if number_ >= by:
                    # one hundred and thirty fifths
                    total, section, number_ = (total + section + number_) / by, Fraction(0), Fraction(0)
                    end, fraction = word.end(), True
                    break
                piece = number_ / by
                if by in (2, 4) and last_scale >= 1000 and not section:
                    piece *= last_scale  # two million and one half
                ahead_text = _BETWEEN.match(text, word.end())
                ahead = _WORD.match(text, ahead_text.end()) if ahead_text is not None else None
                end, fraction, have = word.end(), True, True
                if ahead is not None and ahead[0] in words.scales:
                    piece = number_ / by
                    piece, scale, end = piece * words.scales[ahead[0]], words.scales[ahead[0]], ahead.end()
                total, section, number_ = total + section + piece, Fraction(0), Fraction(0)
                break
            if last == "small" and by < 10 and number_ >= 20 and number_ % 10 == 0 and total + section:
                # one hundred thirty-fifths: thirty belongs to the parts
                by, number_ = int(number_) + by, Fraction(0)
            above = Fraction(total + section + number_) if last else Fraction(1)
            value_ = above / by
            end, fraction, have = word.end(), True, True
            ahead_text = _BETWEEN.match(text, end)
            ahead = _WORD.match(text, ahead_text.end()) if ahead_text is not None else None
            if ahead is not None and ahead[0] == "of":
                ahead_text = _BETWEEN.match(text, ahead.end())
                ahead = _WORD.match(text, ahead_text.end()) if ahead_text is not None else None
            if ahead is not None and ahead[0] in words.article and ahead_text is not None:
                gap = _BETWEEN.match(text, ahead.end())
                ahead = _WORD.match(text, gap.end()) if gap is not None else None
                if ahead is not None and ahead[0] not in words.scales:
                    ahead = None
            if ahead is not None and ahead[0] in words.scales:
                value_ *= words.scales[ahead[0]]
                scale = words.scales[ahead[0]]
                end = ahead.end()
            elif last == "" and by == 4:
                return None
            total, section, number_ = value_, Fraction(0), Fraction(0)
            break
        elif w in words.ordinals and last != "joint" and (last != "small" or tens):
            value = words.ordinals[w]
            if last == "small" and value >= 10:
                break
            if value >= 100 and last:
                number_ = (section + number_ or Fraction(1)) * value
                section = Fraction(0)
            else:
                number_ += value
            have = ordinal = True
            end = word.end()
            break
        elif w in words.some and last in ("", "article"):
            low, high = words.some[w]
            return Numeral(start, word.end(), low, high, "word", approximate=True)
        elif w in words.joint and last in ("scale", "small") and have:
            last_before, last = last, "joint"
            step = _BETWEEN.match(text, word.end())
            if step is None:
                break
            ahead = _WORD.match(text, step.end())
            if last_before == "small" and ahead is not None and ahead[0] in words.article:
                # five and a quarter
                gap = _BETWEEN.match(text, ahead.end())
                named = _WORD.match(text, gap.end()) if gap is not None else None
                if named is not None and named[0] in words.parts:
                    number_ += Fraction(1, words.parts[named[0]])
                    end, fraction = named.end(), True
                break
            if last_before == "small":
                # two and fifty-four hundredths
                rest = (
                    _words(text, step.end(), words) if ahead is not None and ahead[0] in words.small else None
                )
                if rest is not None and rest.fraction and rest.low is not None and 0 < rest.low < 1:
                    number_ += Fraction(str(rest.low))
                    end, fraction = rest.end, True
                break
            if (
                ahead is None
                or last_before == "small"
                or (
                    ahead[0] not in words.small
                    and ahead[0] not in words.article
                    and ahead[0] not in words.ordinals
                )
            ):
                break
            position = step.end()
            joined = True
            continue
        elif w in words.point and have and last in ("small", "scale"):
            step = _BETWEEN.match(text, word.end())
            tail = ""
            at = step.end() if step is not None else 0
            while step is not None:
                digit = _WORD.match(text, at)
                if digit is None or digit[0] not in words.small:
                    break
                tail += str(words.small[digit[0]]).rstrip("0") or "0"
                end = digit.end()
                gap = _BETWEEN.match(text, end)
                if gap is None:
                    break
                at = gap.end()
            if tail:
                number_ += Fraction("0." + tail)
                step = _BETWEEN.match(text, end)
                ahead = _WORD.match(text, step.end()) if step is not None else None
                if ahead is not None and ahead[0] in words.scales:
                    number_ = (total + section + number_) * words.scales[ahead[0]]
                    total = section = Fraction(0)
                    scale, end = words.scales[ahead[0]], ahead.end()
            break
        else:
            break
        link = _LINK.match(text, end)
        if link is None:
            break
        position = link.end()
    if not have or end == start:
        return None
    if end < len(text) and text[end].isalnum() and text[end] < "\u3000":
        return None
    value_ = total + section + number_
    return Numeral(
        start, end, number(value_), number(value_), "word", scale=scale, ordinal=ordinal, fraction=fraction
    )
