"""What the signs of kinship look at: the traces of a case, and the texts themselves when it comes to proof."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache

from aftername.records import Trace
from aftername.text.sketches import letters, runs

TEXTS_HELD = 64  # runs of so many texts are held at a time; pairs come in order, so most are asked for again


class Pile:
    """The traces, sorted by document, and a way to the texts."""

    def __init__(self, traces: Sequence[Trace], text: Callable[[str], str]) -> None:
        """text: gives the text of a document by its id."""
        self.traces = tuple(sorted(traces, key=lambda one: one.document))
        self.text = lru_cache(maxsize=TEXTS_HELD)(text)
        self._runs = lru_cache(maxsize=TEXTS_HELD)(self._cut)

    def runs(self, place: int) -> frozenset[str]:
        """Every run of letters of a document, by its place in traces."""
        return self._runs(place)

    def _cut(self, place: int) -> frozenset[str]:
        return frozenset(runs(letters(self.text(self.traces[place].document))))
