"""What value finders share: the numbers of a document read once, the hedges around them, the places taken."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from aftername.languages.number_words import number_words
from aftername.stages.mentions.finder import View, once
from aftername.values.numbers import Figure, Numeral, numerals_in, range_between
from aftername.values.numbers_kana import kana_numerals

U = TypeVar("U")


@once
def numerals(view: View) -> list[Numeral]:
    """Every number of the document in order."""
    found = numerals_in(view.folded, number_words(), view.languages)
    if any(language == "ja" for _, language in view.languages):
        starts = {numeral.start for numeral in found}
        kana = [n for n in kana_numerals(view.folded) if view.language_at(n.start) == "ja"]
        found += [numeral for numeral in kana if numeral.start not in starts]
        found.sort(key=lambda numeral: numeral.start)
    return found


@once
def taken(view: View) -> bytearray:
    """One byte for each character: 1 where a value mention already stands."""
    return bytearray(len(view.text))


def take(view: View, start: int, end: int) -> bool:
    """Claim a stretch for a mention. False when another value already stands in it."""
    marks = taken(view)
    if marks.find(1, start, end) >= 0:
        return False
    marks[start:end] = b"\x01" * (end - start)
    return True


def is_free(view: View, start: int, end: int) -> bool:
    """Whether no value mention stands in a stretch."""
    return taken(view).find(1, start, end) < 0


@dataclass(slots=True)
class Hedge:
    """What the words around a value do to it. start, end: the value with those words."""

    start: int
    end: int
    effects: set[str] = field(default_factory=set)

    def bound(self, low: Figure | None, high: Figure | None) -> tuple[Figure | None, Figure | None, bool]:
        """The value under these words: low, high, approximate."""
        single = low == high and low is not None
        about = "about" in self.effects
        if single:
            if self.effects & {"most", "under"}:
                return None, high, about
            if self.effects & {"least", "over"}:
                return low, None, about
        return low, high, about

    @property
    def includes_low(self) -> bool:
        return "over" not in self.effects

    @property
    def includes_high(self) -> bool:
        return "under" not in self.effects


_BLANK = " \u3000"


def hedge(view: View, start: int, end: int) -> Hedge:
    """The hedges straight before and after a stretch of the folded text; at most three before and two after."""
    text, found = view.folded, Hedge(start, end)
    before, after = view.values_at("before", start), view.values_at("after", start)
    at = start
    for _ in range(3):
        stop = at
        while stop > 0 and start - stop < 30 and text[stop - 1] in _BLANK:
            stop -= 1
        word = before.ending(text, stop)
        if word is None:
            break
        at = stop - len(word)
        found.effects.add(str(before.table[word]))
        found.start = at
    at = end
    for _ in range(2):
        stop = at
        while stop < len(text) and stop - at < 2 and text[stop] in _BLANK:
            stop += 1
        word = after.starting(text, stop)
        if word is None:
            break
        effect = str(after.table[word])
        at = stop + len(word)
        found.end = at
        found.effects.add(effect)
    return found


@dataclass(slots=True)
class Measure(Generic[U]):
    """A number or range with its unit. first, last: indexes of its numbers in `numerals`."""

    start: int
    end: int
    low: Figure
    high: Figure | None
    approximate: bool
    unit: U
    first: int
    last: int
    repaired: bool = False


@dataclass(slots=True)
class Unit(Generic[U]):
    """A unit beside a number. start, end: the number with its unit.

    lead: the unit stands before the number alone, and goes for both ends of a range (RMB 4-6 million).
    """

    start: int
    end: int
    what: U
    lead: bool = False


_MAY_JOIN = re.compile(r"[-–—―~〜−‐‑─至到から에서부터和와과내乃]|ないし|to|through|and|or")


def damaged(view: View, numeral: Numeral) -> bool:
    """Whether a number has lost its first figures: 00万元, 0 万元, 000人."""
    written = view.folded[numeral.start : numeral.start + 2]
    return written == "00" or (numeral.low == 0 and numeral.scale > 1 and numeral.form == "digits")


@once
def _near(view: View) -> bytearray:
    """For each number, whether the next may be the other end of a range."""
    listed, text = numerals(view), view.folded
    marks = bytearray(len(listed) + 1)
    for index in range(len(listed) - 1):
        end, start = listed[index].end, listed[index + 1].start
        if start - end <= 28 and _MAY_JOIN.search(text, end, start) is not None:
            marks[index] = 1
    return marks


_BOTH = frozenset({"and", "와", "과", "和", "or"})


def measures(view: View, unit_of: Callable[[View, Numeral], Unit[U] | None]) -> Iterator[Measure[U]]:
    """Numbers with a unit, ranges joined ("3 to 5 million yuan", 300至500万元, RMB 4-6 million).

    unit_of: gives the unit of one number, or None. The ends of a range share unit and scale where one has none.
    """
    listed = numerals(view)
    near = _near(view)
    skip = -1
    for index, numeral in enumerate(listed):
        if index <= skip:
            continue
        unit = unit_of(view, numeral)
        other = index + 1 if near[index] else _behind_gloss(view, unit, index)
        measure = _range(view, unit_of, unit, index, other) if other else None
        if measure is not None:
            skip = measure.last
            yield measure
        elif unit is not None:
            yield Measure(
                unit.start, unit.end, numeral.low, numeral.high, numeral.approximate, unit.what, index, index
            )


def _range(
    view: View,
    unit_of: Callable[[View, Numeral], Unit[U] | None],
    unit: Unit[U] | None,
    index: int,
    last: int,
) -> Measure[U] | None:
    """The range of two numbers of the document, or None where they are not the ends of one."""
    listed = numerals(view)
    first, second = listed[index], listed[last]
    end = unit.end if unit is not None else first.end
    behind = gloss_end(view.folded, end)
    if end < behind < second.start and unit is not None:
        end = behind  # 150万円（税込）～250万円
    if second.start - end > 9 or first.ordinal or not _joined(view.folded, first, end, second):
        return None
    other = unit_of(view, second)
    if other is None and unit is not None and unit.lead and not second.ordinal:
        other = Unit(second.start, second.end, unit.what)
    return _ranged(first, unit, second, other, index, last) if other is not None else None


_GLOSS = re.compile(r" ?\([^()\n]{1,40}\)")


def gloss_end(text: str, end: int) -> int:
    """Where a remark in brackets straight behind a value ends; the end of the value where there is none."""
    match = _GLOSS.match(text, end)
    return match.end() if match is not None else end


def _behind_gloss(view: View, unit: Unit[U] | None, index: int) -> int:
    """The number behind a remark in brackets on the first end of a range: 300万元（约60万美元）～500万元; 0 for none."""
    if unit is None or view.folded[unit.end : unit.end + 2].strip()[:1] != "(":
        return 0
    end, listed = gloss_end(view.folded, unit.end), numerals(view)
    if end == unit.end or _MAY_JOIN.match(view.folded[end : end + 1] or "(") is None:
        return 0
    for later in range(index + 1, min(index + 5, len(listed))):
        if listed[later].start >= end:
            return later
    return 0


_INCLUDED = ("(含)", "(含", "以上", "부터", "から", "起")


def _joined(text: str, first: Numeral, end: int, second: Numeral) -> bool:
    """Whether two numbers are the ends of one range. end: of the first with its unit."""
    if text[second.start - 1] == "-" and (first.form == "word" or text[second.end : second.end + 1] == "-"):
        return False
    if first.start and text[first.start - 1] in "+-" and first.plain and text[second.start - 1] == "-":
        return False
    for word in _INCLUDED:
        if text.startswith(word, end) and second.start > end + len(word):
            end += len(word)
            break
    start = second.start
    while start > end and text[start - 1] in "$€£¥￥₩\\":
        start -= 1
    joint = range_between(text, end, start)
    if joint is None:
        return False
    if joint in _BOTH:
        before = text[max(0, first.start - 24) : first.start]
        return "between" in before or "介于" in before or "사이" in text[second.end : second.end + 8]
    return True


def _ranged(
    first: Numeral, unit: Unit[U] | None, second: Numeral, other: Unit[U], index: int, last: int
) -> Measure[U] | None:
    """The range of two numbers, or None where they cannot be one."""
    low, high = first.low, second.high if second.high is not None else second.low
    if low is None or high is None:
        return None
    bare = unit is None or unit.end == first.end
    if bare and first.scale < second.scale and low < high / (second.scale if first.scale == 1 else 1):
        if first.scale > 1 and not (second.scale >= 10**4 > first.scale and low < high / second.scale):
            return Measure(first.start, other.end, low, high, False, other.what, index, last)
        scaled = low * second.scale
        low = int(scaled) if scaled == int(scaled) else scaled
    if low >= high:
        return None
    start = unit.start if unit is not None else first.start
    return Measure(
        min(start, first.start),
        other.end,
        low,
        high,
        first.approximate or second.approximate,
        other.what,
        index,
        last,
    )
