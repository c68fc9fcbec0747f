"""Tables of RTF: paragraphs say that they stand in one, cells and rows are told only by their ends."""

from __future__ import annotations

from dataclasses import dataclass, field

from aftername.stages.reading.formats.flow import Flow


@dataclass(slots=True)
class Rows:
    """The table under way in the text, or in a note of it.

    said: of each cell that the row is said to have, whether it only goes on the one above it.
    """

    flow: Flow
    is_open: bool = False
    in_row: bool = False
    in_cell: bool = False
    said: list[bool] = field(default_factory=list)
    goes_on: bool = False
    headed: bool = False
    column: int = 0

    def be(self, in_table: bool) -> None:
        """Be in a cell, or outside of any table."""
        if not in_table:
            self.close()
        elif not self.in_cell:
            if not self.is_open:
                self.flow.open_table()
                self.is_open = True
            if not self.in_row:
                self.flow.open_row()
                self.in_row, self.column = True, 0
                if self.headed:
                    self.flow.head_row()
            self.flow.open_cell()
            self.in_cell = True

    def say_row(self) -> None:
        """What a row has is said anew."""
        self.said, self.goes_on, self.headed = [], False, False

    def say_merged(self) -> None:
        """The next cell that is said goes on the one above it."""
        self.goes_on = True

    def say_heads(self) -> None:
        """The row is one of column heads."""
        self.headed = True

    def say_cell(self) -> None:
        """The row has a cell more."""
        self.said.append(self.goes_on)
        self.goes_on = False

    def end_cell(self) -> None:
        """A cell ends; an empty one begins and ends here."""
        self.be(True)
        goes_on = self.column < len(self.said) and self.said[self.column]
        self.flow.close_cell(1, 0 if goes_on else 1)
        self.in_cell, self.column = False, self.column + 1

    def end_row(self) -> None:
        """A row ends."""
        if self.in_cell:
            self.end_cell()
        if self.in_row:
            self.flow.close_row()
            self.in_row = False

    def close(self) -> None:
        """The table ends."""
        if self.is_open:
            self.end_row()
            self.flow.close_table()
            self.is_open = False
