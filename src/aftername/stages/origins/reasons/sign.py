"""What a sign of kinship is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from aftername.records.origin import SignKind
from aftername.stages.origins.likeness import Likeness
from aftername.stages.origins.pile import Pile


class Pair(NamedTuple):
    """Two documents that a sign speaks for. first, second: places in Pile.fingerprints, first below second.

    score: see records.origin.Kinship.strength. reason: in words.
    places: stretches in the first and the second that show it, as (start, end) pairs; may be empty.
    """

    first: int
    second: int
    score: float
    reason: str
    places: tuple[tuple[tuple[int, int], tuple[int, int]], ...] = ()


@dataclass(frozen=True, slots=True)
class Sign:
    """One sign. find: gives pairs in order, each once.

    alone: whether one such pair holds two documents together; else pairs are weighed by average.
    by_names: whether it looks at which programmes documents name, which other words of people change.
    of_two: of a sign whose answer on two documents hangs on these alone: that answer, for two that are alike. `find` gives it of
    each of Pile.alike; of those that are only faintly alike it is asked within companies alone. None for any other sign.
    """

    kind: SignKind
    alone: bool
    find: Callable[[Pile], Iterator[Pair]]
    by_names: bool = False
    of_two: Callable[[Pile, Likeness], Pair | None] | None = None


def among_alike(of_two: Callable[[Pile, Likeness], Pair | None]) -> Callable[[Pile], Iterator[Pair]]:
    """What `find` is of a sign that looks at two documents that are alike."""

    def find(pile: Pile) -> Iterator[Pair]:
        return (made for one in pile.alike if (made := of_two(pile, one)) is not None)

    return find
