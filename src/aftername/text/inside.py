"""Which places of a text stand in some stretches of it: asked of every line, in little time for each."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable


class Inside:
    """Stretches, in any order and overlapping or not. `place in` them is whether one covers it; without any it is false."""

    def __init__(self, stretches: Iterable[tuple[int, int]]) -> None:
        """stretches: start and end, half-open."""
        self._starts: list[int] = []
        self._ends: list[int] = []
        for start, end in sorted(stretches):
            if self._ends and start <= self._ends[-1]:
                self._ends[-1] = max(self._ends[-1], end)
            else:
                self._starts.append(start)
                self._ends.append(end)

    def __len__(self) -> int:
        return len(self._starts)

    def __contains__(self, place: int) -> bool:
        at = bisect_right(self._starts, place) - 1
        return at >= 0 and place < self._ends[at]
