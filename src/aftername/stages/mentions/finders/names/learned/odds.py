"""The odds that a stretch of a sentence is a name, by what was learned; and the stretches with the best."""

from __future__ import annotations

from bisect import bisect_right
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

from aftername.stages.mentions.finder import View
from aftername.stages.mentions.finders.names.learned import eastern, spelt
from aftername.stages.mentions.finders.names.learned.stretches import Stretch
from aftername.stages.mentions.finders.names.learned.table import Rows, Table, table
from aftername.stages.mentions.finders.names.text import SPELT

LONGEST, LONGEST_SPELT = 40, 16  # units of a name
ROOM = 8  # units beside a sentence from which something may be seen
LEAST = -200  # odds from which on a stretch is offered
SIDE_BY_SIDE = 3  # better stretches over one another that leave room for one more

Odds = tuple[int, int, int]  # score, start, end: offsets in the text


@dataclass(frozen=True, slots=True)
class Learned:
    """What was learned of one sentence. starts, ends: of its units. first, last: odds of a name's beginning, ending there, against none.
    inside: summed up to each unit. joint: what is added for a name of one unit, of two, of more."""

    stretch: Stretch
    starts: list[int]
    ends: list[int]
    first: list[int]
    last: list[int]
    inside: list[int]
    alone: list[int]
    joint: tuple[int, ...]

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
        shortest = 0 if self.stretch.language in SPELT else 1
        opens = [a - b for a, b in zip(self.first, self.inside[1:], strict=True)]
        found = []
        for high in self._hopeful(opens, longest):
            lows = range(max(0, high - longest), high + 1 - shortest)
            told = sorted(((self._of(low, high), low) for low in lows), reverse=True)
            found.extend((odds, self.starts[low], self.ends[high]) for odds, low in told[:2] if odds >= LEAST)
        found.sort(key=lambda one: (-one[0], one[1], one[2]))
        kept: list[Odds] = []
        for one in found:
            if sum(a < one[2] and one[1] < b for _, a, b in kept) < SIDE_BY_SIDE:
                kept.append(one)
        return kept

    def _hopeful(self, opens: list[int], longest: int) -> Iterator[int]:
        """The units that a name may end with, by the best beginning before them."""
        if self.stretch.language in SPELT:
            yield from range(len(opens))
            return
        most = max(self.joint)
        best: deque[int] = deque()
        for high, (last, inside) in enumerate(zip(self.last, self.inside, strict=False)):
            while best and best[0] < high - longest:
                best.popleft()
            if best and opens[best[0]] + last + inside + most >= LEAST:
                yield high
            while best and opens[best[-1]] <= opens[high]:
                best.pop()
            best.append(high)


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
    first, inside, last, alone = (row[ROOM : ROOM + len(places)] for row in sums.sums)
    summed = list(accumulate(inside, initial=0))
    starts, ends = [a for a, _ in places], [b for _, b in places]
    return Learned(stretch, starts, ends, first, last, summed, alone, rows.joint)


class _Sums:
    """The weights of what is seen, summed up for each unit; with room at both edges for what is seen from outside."""

    def __init__(self, size: int, rows: Table, whole: tuple[str, ...]) -> None:
        base = [0, 0, 0, 0]
        for key in whole:
            for label, _, worth in rows.others.get(key, ()):
                base[label] += worth
        self.sums = [[one] * (size + 2 * ROOM) for one in base]
        self._others = rows.others

    def add(self, things: Iterator[eastern.Seen]) -> None:
        """Add what is seen."""
        others, sums = self._others, self.sums
        for key, at in things:
            row = others.get(key)
            if row is not None:
                place = at + ROOM
                for label, distance, worth in row:
                    sums[label][place + distance] += worth

    def add_rows(self, rows: dict[int, Rows], text: str) -> None:
        """Add what is seen of letters, so many at a time."""
        sums = self.sums
        for size, told in rows.items():
            get = told.get
            for at in range(len(text) - eastern.EDGE):
                row = get(text[at : at + size])
                if row is not None:
                    place = at + ROOM - eastern.EDGE
                    for label, distance, worth in row:
                        sums[label][place + distance] += worth
