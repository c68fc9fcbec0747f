"""Where the programmes of a document are named, in the order of the text: so that those beside a value are found without going over all of them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate, islice

from aftername.records.block import Span
from aftername.stages.claims.passages import Passage

MOST = 6  # programmes that are weighed for a value, the last named
MOST_PLACES = 200  # places behind a value that are looked at
OPENS = 4  # letters before a name that its line opens with
LEFT = 4  # letters beside a name that stands alone in its line


@dataclass(frozen=True, slots=True)
class Named:
    """Where a programme is named, and how that stands in its line."""

    start: int
    end: int
    id: str
    passage: int
    paragraph: int
    how: str


def named_in(passages: list[Passage], places: list[tuple[Span, str]]) -> Iterable[Named]:
    """The places of programmes with the sentences they stand in."""
    at = 0
    for (start, end), id in places:
        while at < len(passages) and passages[at].end <= start:
            at += 1
        if at == len(passages):
            return
        if passages[at].start <= start:
            yield Named(start, end, id, at, passages[at].paragraph, _how(passages[at], start, end))


def _how(passage: Passage, start: int, end: int) -> str:
    """How a name stands in its line: alone, at its head, in a heading, in a labelled line, in a row, within."""
    role = passage.block.role
    if role in ("title", "heading", "table-row", "label-value"):
        return f"in {role}"
    if passage.end - passage.start - (end - start) <= LEFT:
        return "alone"
    return (
        "opens" + (" line" if passage.heading or role == "list-item" else "")
        if start - passage.start <= OPENS
        else "within" + (" line" if passage.heading or role == "list-item" else "")
    )


class Order:
    """The places of programmes in the order of the text."""

    def __init__(self, named: list[Named]) -> None:
        self._named = named
        self._starts = [one.start for one in named]
        self._ends = list(accumulate((one.end for one in named), max))
        self._last: list[tuple[int, ...]] = [()]  # of the first n places the last of each programme
        for number, one in enumerate(named):
            others = (at for at in self._last[-1] if named[at].id != one.id)
            self._last.append((number, *islice(others, MOST - 1)))

    def before(self, at: int) -> list[Named]:
        """The last mention of each programme that ends before a place, the last named first."""
        whole = bisect_right(self._ends, at)
        across = (
            n for n in range(bisect_left(self._starts, at) - 1, whole - 1, -1) if self._named[n].end <= at
        )
        nearest: dict[str, Named] = {}
        for number in (*across, *self._last[whole]):
            nearest.setdefault(self._named[number].id, self._named[number])
        return list(islice(nearest.values(), MOST))

    def behind(self, at: int, end: int) -> list[Named]:
        """The mentions that begin between a place and another."""
        first = bisect_left(self._starts, at)
        return self._named[first : min(bisect_left(self._starts, end), first + MOST_PLACES)]


def amid(sorted_: list[int], low: int, high: int) -> int:
    """How many of some numbers lie between two others."""
    return max(0, bisect_left(sorted_, high) - bisect_right(sorted_, low))
