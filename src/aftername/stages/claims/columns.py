"""Tables whose rows are headed by their first cells: their columns belong to what the first row names."""

from __future__ import annotations

from collections.abc import Sequence

from aftername.stages.claims.candidate import Candidate
from aftername.stages.claims.passages import Passage


class Columns:
    """What the first row of a table names, cell by cell; passages must be entered in order."""

    def __init__(self) -> None:
        self._named: dict[int, list[Candidate]] = {}
        self._width = 0
        self._within = False

    def enter(self, passage: Passage, named: Sequence[Candidate]) -> None:
        """Take in a passage with what it names."""
        row = passage.block.role == "table-row"
        if row and not self._within:
            cells = passage.block.cells
            self._width = len(cells)
            self._named = {
                place: inside
                for place, cell in enumerate(cells)
                if (inside := [one for one in named if cell.start <= one.start < cell.end])
            }
        self._within = row

    def are_named(self, passage: Passage) -> bool:
        """Whether a row stands in a table headed by the first cells of its rows, with names in its first row."""
        cells = passage.block.cells
        if len(cells) < 2 or not self._named:
            return False
        return cells[1].head == (cells[0].start, cells[0].end)

    def of(self, passage: Passage, at: int) -> Candidate | None:
        """The one programme that heads the column of a place; None where the first row is short, or names none or several there."""
        cells = passage.block.cells
        place = next((n for n, cell in enumerate(cells) if cell.start <= at < cell.end), -1)
        named = self._named.get(place, [])
        if len(cells) != self._width or len(named) != 1:
            return None
        return named[0] if named[0].role == "plain" and len(named[0].ids) == 1 else None
