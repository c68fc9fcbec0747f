"""How likely a stretch of a sentence is to be a name, by what was learned; and the stretches that are the likeliest."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import accumulate

from aftername.stages.mentions.finder import View
from aftername.stages.mentions.finders.names.learned import eastern, spelt
from aftername.stages.mentions.finders.names.learned.stretches import Stretch
from aftername.stages.mentions.finders.names.learned.table import (
    REACH,
    UNIT,
    UNIT_BITS,
    Packed,
    Table,
    fields,
    rolled,
    table,
    worth,
)
from aftername.stages.mentions.finders.names.text import SPELT

LONGEST, LONGEST_SPELT = 40, 16  # units of a name
ROOM = 8  # units beside a sentence from which something may be seen
LEAST = 0.1  # from which on a stretch is offered
_MOST = 700.0  # of a logarithm that can be undone
ROUNDED = 1 - 1e-6  # what sums may fall short of by rounding
SURE = 12.0  # odds, as their logarithm, beyond which nothing is told apart

Likely = tuple[float, int, int]  # how likely, start, end: offsets in the text


@dataclass(frozen=True, slots=True)
class Learned:
    """What was learned of one sentence. starts, ends: of its units. first, last, inside, alone: what speaks for a unit's being so,
    as the logarithm of the odds; inside summed up to each unit. joint: what is added for a name of one unit, of two, of more.
    before, behind: of all ways to divide the sentence up to a place, and from it, into names and other words, the logarithm of
    their weight. ended: the share of those up to a unit's end in which a name ends there."""

    stretch: Stretch
    starts: list[int]
    ends: list[int]
    first: list[float]
    last: list[float]
    inside: list[float]
    alone: list[float]
    joint: tuple[float, ...]
    before: list[float]
    behind: list[float]
    ended: list[float]

    def of(self, start: int, end: int) -> float | None:
        """The logarithm of the odds of text[start:end]; None where it does not begin and end with units."""
        low = bisect_right(self.starts, start) - 1
        high = bisect_right(self.ends, end) - 1
        if low < 0 or high < low or self.starts[low] != start or self.ends[high] != end:
            return None
        return odds_of(self._of(low, high))

    def _of(self, low: int, high: int) -> float:
        one, two, more = self.joint
        if low == high:
            told = self.alone[low] + one
        else:
            told = self.first[low] + self.last[high] + self.inside[high] - self.inside[low + 1]
            told += two if high == low + 1 else more
        # over a long text the sums are rounded: a share of a little more than all is all
        return math.exp(min(0.0, self.before[low] + told + self.behind[high + 1] - self.before[-1]))

    def best(self) -> list[Likely]:
        """The stretches that are LEAST likely and more, the likeliest first; some may stand over one another."""
        longest = LONGEST_SPELT if self.stretch.language in SPELT else LONGEST
        found = []
        for high in self._hopeful():
            for low in range(max(0, high - longest), high + 1):
                likely = self._of(low, high)
                if likely >= LEAST:
                    found.append((likely, self.starts[low], self.ends[high]))
        return sorted(found, key=lambda one: (-one[0], one[1], one[2]))

    def _hopeful(self) -> Iterator[int]:
        """The units at which names end that are LEAST likely all together, so that one may be; none that speaks so much against an end."""
        one, two, more = self.joint
        whole, joined = self.before[-1], max(two, more)
        for high, share in enumerate(self.ended):
            ends = share * math.exp(min(_MOST, self.before[high + 1] + self.behind[high + 1] - whole))
            if ends >= LEAST * ROUNDED and max(self.last[high] + joined, self.alone[high] + one) > -SURE:
                yield high


def odds_of(likely: float) -> float:
    """The logarithm of the odds of what is so likely."""
    if likely <= 0.0 or likely >= 1.0:
        return SURE if likely >= 1.0 else -SURE
    return max(-SURE, min(SURE, math.log(likely / (1.0 - likely))))


def learned(view: View, stretch: Stretch) -> Learned | None:
    """What was learned of a sentence of a document."""
    rows = table(stretch.language)
    if stretch.language in SPELT:
        places = spelt.units(view, stretch)
        sums = _Sums(len(places), rows, spelt.whole(view, stretch, places))
        sums.add(spelt.seen(view, stretch, places))
    else:
        places = [(at, at + 1) for at in range(stretch.start, stretch.end)]
        sums = _Sums(len(places), rows, eastern.whole(view, stretch))
        sums.add(eastern.beside_letters(view, stretch))
        text, kinds = eastern.letters_of(view, stretch)
        sums.add_rows(rows.letters, text)
        sums.add_rows(rows.kinds, kinds)
    if not places:
        return None
    told = sums.told()
    first, inside, last, alone = ([numbers[n] / UNIT for numbers in told] for n in range(4))
    joint = tuple(one / UNIT for one in rows.joint)
    before, ended = _before(first, inside, last, alone, joint)
    behind, _ = _before(last[::-1], inside[::-1], first[::-1], alone[::-1], joint)
    starts, ends = [a for a, _ in places], [b for _, b in places]
    return Learned(
        stretch,
        starts,
        ends,
        first,
        last,
        list(accumulate(inside, initial=0.0)),
        alone,
        joint,
        before,
        behind[::-1],
        ended,
    )


@cache
def _power(worth: float) -> float:
    return math.exp(max(-60.0, min(60.0, worth)))


def _before(
    first: list[float], inside: list[float], last: list[float], alone: list[float], joint: tuple[float, ...]
) -> tuple[list[float], list[float]]:
    """The logarithm of the weight of all ways to divide what stands before each place, and the share of them in which a name
    ends there. Method: the forward sums of a semi-Markov chain of names and single other words (Sarawagi and Cohen 2004),
    scaled at each unit."""
    one, two, more = (_power(worth) for worth in joint)
    opened = going = scale = 0.0
    made, ended = [0.0], []
    for a, b, c, d in zip(first, inside, last, alone, strict=True):
        short, long = _power(d) * one, _power(c) * (opened * two + going * more)
        total = 1.0 + short + long
        going = (opened + going) * _power(b) / total
        opened = _power(a) / total
        scale += math.log(total)
        made.append(scale)
        ended.append((short + long) / total)
    return made, ended


class _Sums:
    """The weights of what is seen, summed up for each unit; with room at both edges for what is seen from outside."""

    def __init__(self, size: int, rows: Table, whole: tuple[str, ...]) -> None:
        self._base = sum(worth(rows.others, key) for key in whole) >> REACH * UNIT_BITS
        self._sums = [0] * (size + 2 * ROOM)
        self._size = size
        self._others = rows.others

    def add(self, things: Iterator[eastern.Seen]) -> None:
        """Add what is seen."""
        others, sums = self._others, self._sums
        for key, at in things:
            if key in others:
                sums[at + ROOM] += worth(others, key)

    def add_rows(self, rows: dict[int, Packed], text: str) -> None:
        """Add what is seen of letters, so many at a time."""
        sums, first = self._sums, ROOM - eastern.EDGE
        for size, told in rows.items():
            for at in range(len(text) - eastern.EDGE):
                seen = text[at : at + size]
                if seen in told:
                    sums[at + first] += worth(told, seen)

    def told(self) -> list[tuple[int, int, int, int]]:
        """What speaks for each unit's being the first of a name, inside it, its last, a name alone."""
        made, window = [], 0
        for place, row in enumerate(self._sums):
            window += row
            unit = place - ROOM - REACH
            if 0 <= unit < self._size:
                made.append(fields(window + self._base))
            window = rolled(window)
        return made
