"""What a sign of kinship is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from aftername.records.origin import SignKind
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
    """

    kind: SignKind
    alone: bool
    find: Callable[[Pile], Iterator[Pair]]
    by_names: bool = False
