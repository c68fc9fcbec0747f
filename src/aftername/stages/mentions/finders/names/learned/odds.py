"""How likely a stretch of a sentence is to be a name, by what was learned; and the stretches that are the likeliest."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from aftername.stages.mentions.finder import View
from aftername.stages.mentions.finders.names.learned import eastern, spelt
from aftername.stages.mentions.finders.names.learned.stretches import Stretch
from aftername.stages.mentions.finders.names.learned.table import (
    LABELS,
    REACH,
    UNIT,
    Table,
    here,
    summed,
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
Powers = tuple[
    list[float], ...
]  # of the odds of each unit's being the first of a name, inside it, its last, a name alone


@dataclass
class Learned:
    """What was learned of one sentence. starts, ends: of its units. first, last, inside, alone: what speaks for a unit's being so,
    as the logarithm of the odds; inside summed up to each unit. joint: what is added for a name of one unit, of two, of more.
    before: of all ways to divide the sentence up to a place into names and other words, the logarithm of their weight.
    ended: the share of those up to a unit's end in which a name ends there. powers: of what speaks for each unit, for `behind`."""

    stretch: Stretch
    starts: list[int]
    ends: list[int]
    first: list[float]
    last: list[float]
    inside: list[float]
    alone: list[float]
    joint: tuple[float, ...]
    before: list[float]
    ended: list[float]
    powers: Powers

    @cached_property
    def behind(self) -> list[float]:
        """The same as before, from a place on. Asked for only where a name may be: in most sentences it may not."""
        first, inside, last, alone = (one[::-1] for one in self.powers)
        return _before((last, inside, first, alone), self.joint)[0][::-1]

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
        if max(self.ended) < LEAST * ROUNDED * ROUNDED:
            return  # however often a name that ends here is also none: it ends at no unit often enough
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
        sums.add_rows(rows.of_letters, max(eastern.SIZES), text)
        sums.add_rows(rows.of_kinds, max(eastern.SIZES_OF_KINDS), kinds)
    if not places:
        return None
    first, inside, last, alone = sums.told()
    joint = tuple(one / UNIT for one in rows.joint)
    powers = tuple([_POWERS[worth] for worth in one] for one in (first, inside, last, alone))
    before, ended = _before(powers, joint)
    return Learned(
        stretch,
        [a for a, _ in places],
        [b for _, b in places],
        first,
        last,
        list(accumulate(inside, initial=0.0)),
        alone,
        joint,
        before,
        ended,
        powers,
    )


class _Powers(dict[float, float]):
    """What odds are worth, by their logarithm."""

    def __missing__(self, worth: float) -> float:
        made = self[worth] = math.exp(max(-60.0, min(60.0, worth)))
        return made


_POWERS = _Powers()


def _before(powers: Powers, joint: tuple[float, ...]) -> tuple[list[float], list[float]]:
    """The logarithm of the weight of all ways to divide what stands before each place, and the share of them in which a name
    ends there. Method: the forward sums of a semi-Markov chain of names and single other words (Sarawagi and Cohen 2004),
    scaled at each unit."""
    one, two, more = (_POWERS[worth] for worth in joint)
    opened = going = scale = 0.0
    made, ended, log = [0.0], [], math.log
    for a, b, c, d in zip(*powers, strict=True):
        short, long = d * one, c * (opened * two + going * more)
        total = 1.0 + short + long
        going = (opened + going) * b / total
        opened = a / total
        scale += log(total)
        made.append(scale)
        ended.append((short + long) / total)
    return made, ended


class _Sums:
    """The weights of what is seen, summed up for each unit; with room at both edges for what is seen from outside."""

    def __init__(self, size: int, rows: Table, whole: tuple[str, ...]) -> None:
        self._whole = sum(worth(rows.others, key) for key in whole)
        self._sums = [0] * (size + 2 * ROOM)
        self._others = rows.others

    def add(self, things: Iterator[eastern.Seen]) -> None:
        """Add what is seen."""
        others, sums = self._others, self._sums
        for key, at in things:
            if key in others:
                sums[at + ROOM] += worth(others, key)

    def add_rows(self, worth_of: Callable[[str], int], most: int, text: str) -> None:
        """Add what is seen of letters. most: so many are seen at a time."""
        sums, first = self._sums, ROOM - eastern.EDGE
        for at in range(len(text) - eastern.EDGE):
            sums[at + first] += worth_of(text[at : at + most])

    def told(self) -> list[list[float]]:
        """What speaks for each unit's being the first of a name, inside it, its last, a name alone."""
        base = here(self._whole)
        outside = (ROOM - REACH) * LABELS
        told = summed(self._sums)[outside:-outside]
        return [[(one + base[n]) / UNIT for one in told[n::LABELS]] for n in range(LABELS)]
