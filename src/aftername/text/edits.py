"""A text with pieces replaced, and where each place of the old text went."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple


class Edit(NamedTuple):
    """text[start:end] is replaced by these words."""

    start: int
    end: int
    words: str


class Edited:
    """A text after edits that are in order and do not overlap.

    text: what came out. at(offset): where a place of the old text stands now; a place inside a replaced
    piece goes to the end of what replaced it.
    """

    def __init__(self, text: str, edits: Sequence[Edit]) -> None:
        pieces: list[str] = []
        at = 0
        # Where each kept stretch began in the old text, and in the new one.
        self._old, self._new = [0], [0]
        length = 0
        for start, end, words in edits:
            pieces += (text[at:start], words)
            length += start - at + len(words)
            at = end
            self._old.append(end)
            self._new.append(length)
        pieces.append(text[at:])
        self.text = "".join(pieces)
        self._starts = [one.start for one in edits]

    def at(self, offset: int) -> int:
        """Where a place of the old text stands in the new one."""
        place = bisect_right(self._old, offset) - 1
        if place < len(self._starts) and self._starts[place] < offset:
            return self._new[place + 1]
        return self._new[place] + offset - self._old[place]
