"""What the parts of a text are put together from: its lines, what a format says of them, and drafts of blocks."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from aftername.records import BlockCell, record
from aftername.records.block import Role, Span


class Line(NamedTuple):
    """A line that is not blank. start, end: without the blanks around it. number: among all lines, from 0.

    indent: blanks before it. A gap in the numbers is a blank line.
    """

    start: int
    end: int
    text: str
    number: int
    indent: int


@record
class Mark:
    """What a format says of a stretch: an HTML tag, a style, a row of a sheet.

    start, end: code points, half-open, without blanks around. level, cells: as of a Block.
    """

    start: int
    end: int
    role: Role
    level: int = 0
    cells: tuple[BlockCell, ...] = ()


def moved(mark: Mark, by: int) -> Mark:
    """A mark for the same words further on in a longer text."""
    cells = tuple(
        BlockCell(one.start + by, one.end + by, (one.head[0] + by, one.head[1] + by) if one.head else None)
        for one in mark.cells
    )
    return Mark(mark.start + by, mark.end + by, mark.role, mark.level, cells)


@dataclass(slots=True)
class Draft:
    """A block in the making. kind: of its number, "#" with a level that the format gives; "" without a number.

    gap: whether a blank line stands before it. line: the number of its last line.
    """

    start: int
    end: int
    text: str
    role: Role = "paragraph"
    level: int = 0
    number: str = ""
    kind: str = ""
    gap: bool = False
    fixed: bool = False
    cells: tuple[BlockCell, ...] = ()
    path: tuple[Span, ...] = field(default=())


def lines_of(text: str) -> list[Line]:
    """The lines of a text that are not blank, in order."""
    made = []
    at = 0
    for number, line in enumerate(text.split("\n")):
        bare = line.strip()
        if bare:
            indent = len(line) - len(line.lstrip())
            start = at + indent
            made.append(Line(start, start + len(bare), bare, number, indent))
        at += len(line) + 1
    return made
