"""Tables with a programme a column: what stands below a name is of it, be the head of a cell the first of its column, of its row, or none."""

from __future__ import annotations

from collections.abc import Sequence

from aftername.records.block import Cell, Span
from aftername.stages.claims.candidate import Candidate
from aftername.stages.claims.named_places import NamedPlaces
from aftername.stages.claims.passages import Passage

NAMED = 2  # columns that different programmes head, at the least: one name may stand in the head of what all rows are about


class Columns:
    """What the first row of a table names, cell by cell; passages must be entered in order."""

    def __init__(self, places: NamedPlaces) -> None:
        self._places = places
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
        """Whether a row stands in a table whose columns programmes head: at its head, or in its first row above heads of rows."""
        cells = passage.block.cells
        if len(cells) < 2:
            return False
        if self._named and cells[1].head == (cells[0].start, cells[0].end):
            return True
        if all(cell.head is None for cell in cells) and not passage.of("programme"):
            return (
                len({one.ids for named in self._named.values() for one in named}) >= NAMED <= len(self._named)
            )
        return len({ids for cell in cells for ids in self._heading(cell)}) >= NAMED

    def of(self, passage: Passage, at: int) -> Candidate | None:
        """The one programme that heads the column of a place; None where the first row is short, or names none or several there."""
        cells = passage.block.cells
        place = next((n for n, cell in enumerate(cells) if cell.start <= at < cell.end), -1)
        if place >= 0 and cells[place].head not in (None, (cells[0].start, cells[0].end)):
            return self._headed(cells[place])
        named = self._named.get(place, [])
        if len(cells) != self._width or len(named) != 1:
            return None
        return named[0] if named[0].role == "plain" and len(named[0].ids) == 1 else None

    def _headed(self, cell: Cell) -> Candidate | None:
        """The one programme that the head of a cell names."""
        heading = self._heading(cell)
        if len(heading) != 1:
            return None
        ids, place = next(iter(heading.items()))
        return Candidate(*place, ids, "plain", "one") if len(ids) == 1 else None

    def _heading(self, cell: Cell) -> dict[tuple[str, ...], Span]:
        """The programmes that the head of a cell names, each with its last place there."""
        return {} if cell.head is None else {ids: place for place, ids in self._places.inside(*cell.head)}
