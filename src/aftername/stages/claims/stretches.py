"""Stretches of a text, asked many times which of them touch or lie in another."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from itertools import accumulate

from aftername.records.block import Span


class Stretches:
    """Stretches in text order."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._spans = sorted(spans)
        self._starts = [start for start, _ in self._spans]
        self._ends = list(accumulate((end for _, end in self._spans), max))  # the furthest so far

    def touch(self, start: int, end: int) -> bool:
        """Whether one of them shares a character with text[start:end]."""
        before = bisect_left(self._starts, end)
        return before > 0 and self._ends[before - 1] > start

    def inside(self, start: int, end: int) -> list[Span]:
        """Those that lie in text[start:end]."""
        low, high = bisect_left(self._starts, start), bisect_left(self._starts, end + 1)
        return [one for one in self._spans[low:high] if one[1] <= end]
