"""The odds that a stretch of a sentence is a name, by what was learned; and the stretches with the best."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

from aftername.stages.mentions.finder import View
from aftername.stages.mentions.finders.names.learned import eastern, spelt
from aftername.stages.mentions.finders.names.learned.stretches import Stretch, stretches
from aftername.stages.mentions.finders.names.learned.table import Table, table
from aftername.stages.mentions.finders.names.text import SPELT

LONGEST, LONGEST_SPELT = 40, 16  # units of a name
LEAST = -200  # odds from which on a stretch is offered
SIDE_BY_SIDE = 3  # better stretches over one another that leave room for one more

Odds = tuple[int, int, int]  # score, start, end: offsets in the text


@dataclass(frozen=True, slots=True)
class Learned:
    """What was learned of one sentence. starts, ends: of its units. first, last: odds of a name's beginning, ending there, against none.
    inside: summed up to each unit."""

    stretch: Stretch
    starts: list[int]
    ends: list[int]
    first: list[int]
    last: list[int]
    inside: list[int]
    alone: list[int]
    joint: tuple[int, int, int]

    def of(self, start: int, end: int) -> int | None:
        """The odds of text[start:end]; None where it does not begin and end with units."""
        low = bisect_right(self.starts, start) - 1
        high = bisect_right(self.ends, end) - 1
        if low < 0 or high < low or self.starts[low] != start or self.ends[high] != end:
            return None
        return self._of(low, high)

    def _of(self, low: int, high: int) -> int:
        one, two, more = self.joint
        if low == high:
            return self.alone[low] + one
        constant = two if high == low + 1 else more
        return self.first[low] + self.last[high] + self.inside[high] - self.inside[low + 1] + constant

    def best(self) -> list[Odds]:
        """The stretches with the best odds, few of them over one another."""
        longest = LONGEST_SPELT if self.stretch.language in SPELT else LONGEST
        found = []
        shortest = 0 if self.stretch.language in SPELT else 1
        for high in range(shortest, len(self.starts)):
            told = [(self._of(low, high), low) for low in range(max(0, high - longest), high + 1 - shortest)]
            told.sort(reverse=True)
            found.extend((score, self.starts[low], self.ends[high]) for score, low in told[:2] if score >= LEAST)
        found.sort(key=lambda one: (-one[0], one[1], one[2]))
        kept: list[Odds] = []
        for one in found:
            if sum(a < one[2] and one[1] < b for _, a, b in kept) < SIDE_BY_SIDE:
                kept.append(one)
        return kept


def learned(view: View) -> list[Learned]:
    """What was learned of each sentence of a document."""
    return [one for stretch in stretches(view) if (one := _learned(view, stretch)) is not None]


def _learned(view: View, stretch: Stretch) -> Learned | None:
    rows = table(stretch.language)
    if stretch.language in SPELT:
        places = spelt.units(view, stretch)
        things: Iterator[eastern.Seen] = spelt.seen(view, stretch, places)
        all_over = spelt.whole(view, stretch, places)
    else:
        places = [(at, at + 1) for at in range(stretch.start, stretch.end)]
        things, all_over = eastern.seen(view, stretch), eastern.whole(view, stretch)
    size = len(places)
    if not size:
        return None
    base = [0, 0, 0, 0]
    for key in all_over:
        for _, *worth in rows.get(key, ()):
            base = [a + b for a, b in zip(base, worth, strict=True)]
    first, inside, last, alone = ([one] * size for one in base)
    for key, at in things:
        row = rows.get(key)
        if row is not None:
            for distance, a, b, c, d in row:
                place = at + distance
                if 0 <= place < size:
                    first[place] += a
                    inside[place] += b
                    last[place] += c
                    alone[place] += d
    return Learned(
        stretch,
        [a for a, _ in places],
        [b for _, b in places],
        first,
        last,
        list(accumulate(inside, initial=0)),
        alone,
        _joint(rows),
    )


def _joint(rows: Table) -> tuple[int, int, int]:
    """What is added for a name of one unit, of two, of more."""
    ((_, one, two, more, _),) = rows.get("joint|", ((0, 0, 0, 0, 0),))
    return one, two, more
