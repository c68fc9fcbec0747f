"""A text in the making out of an office file: paragraphs, tables, notes and pages as a reader meets them, in their order.

A note, or a table that stands inside a paragraph, comes behind that paragraph, so that no sentence is broken by it. A table of one
column is a box around its paragraphs. What changes strike out comes at the end, each stretch on a line of its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from aftername.records import Page, Region
from aftername.records.document import RegionKind
from aftername.stages.reading.formats.grid import Cell, merged
from aftername.stages.reading.formats.style_marks import marks_of
from aftername.stages.reading.part import Part, Trouble
from aftername.stages.reading.structure.draft import Mark

WIDEST = 200  # columns or rows that one cell may span


@dataclass(slots=True)
class Written:
    """A text so far, with the regions, styled paragraphs, tables and marks in it."""

    pieces: list[str] = field(default_factory=list)
    length: int = 0
    regions: list[Region] = field(default_factory=list)
    styled: list[tuple[str, int, int]] = field(default_factory=list)
    tables: list[list[list[Cell]]] = field(default_factory=list)

    def add(self, words: str) -> None:
        self.pieces.append(words)
        self.length += len(words)

    def mark(self, start: int, kind: RegionKind) -> None:
        """Mark what was written since a place."""
        if self.length > start:
            self.regions.append(Region(start, self.length, kind))

    def take(self, other: Written) -> None:
        """Write another text behind this one."""
        by = self.length
        self.regions += [Region(one.start + by, one.end + by, one.kind) for one in other.regions]
        self.styled += [(style, start + by, end + by) for style, start, end in other.styled]
        self.tables += [
            [[replace(cell, start=cell.start + by, end=cell.end + by) for cell in row] for row in table]
            for table in other.tables
        ]
        self.pieces += other.pieces
        self.length += other.length


@dataclass(slots=True)
class _Table:
    """A table under way. aside: it stands inside a paragraph or a cell. columns: as it says beforehand, 0 for unsaid.

    headed: its first row is said to be one of heads. is_data: a row with several filled cells, or a merged cell, was seen.
    """

    start: int
    aside: bool
    columns: int = 0
    rows: list[list[Cell]] = field(default_factory=list)
    headed: bool = False
    is_data: bool = False

    @property
    def is_box(self) -> bool:
        return self.columns == 1


@dataclass(slots=True)
class _Frame:
    """A text under way: the main one, or a note in it. waiting: notes that come behind the paragraph under way."""

    kind: RegionKind | None = None
    written: Written = field(default_factory=Written)
    paragraph: int = 0
    cell: int | None = None
    held: list[tuple[bool, list[int]]] = field(default_factory=list)
    """Of each cell of the row under way: whether words are in it, and which pieces of the text part its paragraphs."""
    opened: int = 0
    waiting: list[Written] = field(default_factory=list)
    tables: list[_Table] = field(default_factory=list)
    inserted: list[int] = field(default_factory=list)


class Flow:
    """What a reader tells of what it meets."""

    def __init__(self) -> None:
        self._frames = [_Frame()]
        self._struck: list[tuple[int, str]] = []
        self._pages: list[int] = []

    @property
    def _now(self) -> _Frame:
        return self._frames[-1]

    @property
    def written(self) -> Written:
        """The text of what is under way."""
        return self._now.written

    def words(self, words: str) -> None:
        """Words of the text; a cell stays on one line, and no tab parts it."""
        if self._now.cell is not None and ("\n" in words or "\t" in words):
            words = words.replace("\n", " ").replace("\t", " ")
        self._now.written.add(words)

    def struck(self, words: str) -> None:
        """Words that were struck out; of these, neighbours are one."""
        at = self._now.written.length
        if self._struck and self._struck[-1][0] == at:
            self._struck[-1] = (at, self._struck[-1][1] + words)
        elif words:
            self._struck.append((at, words))

    def end_struck(self) -> None:
        """What is struck out next is another stretch, wherever it stood."""
        self._struck.append((-1, ""))

    def add_struck(self) -> None:
        """Write each stretch that was struck out as a line of its own, marked so."""
        for _, words in self._struck:
            if flat := " ".join(words.split()):
                start = self.written.length
                self.words(flat)
                self.written.mark(start, "deleted")
                self.words("\n")
        self._struck.clear()
        self._now.paragraph = self.written.length

    def begin_inserted(self) -> None:
        """What changes put in begins."""
        self._now.inserted.append(self.written.length)

    def end_inserted(self) -> None:
        """What changes put in ends."""
        if self._now.inserted:
            self.written.mark(self._now.inserted.pop(), "inserted")

    def end_paragraph(self, style: str = "") -> None:
        """Paragraphs end a line; inside a cell of a table they are apart by a blank."""
        now = self._now
        if now.cell is not None:
            now.held[-1][1].append(len(now.written.pieces))
            now.written.add(" ")
            return
        if style:
            now.written.styled.append((style, now.paragraph, now.written.length))
        now.written.add("\n")
        self._flush()

    def _flush(self) -> None:
        now = self._now
        for note in now.waiting:
            now.written.take(note)
        now.waiting.clear()
        now.paragraph = now.written.length

    def end_line(self) -> None:
        """End the paragraph under way, if there is one."""
        if self._is_open():
            self.end_paragraph()
        elif self._now.cell is None:
            self._flush()

    def _is_open(self) -> bool:
        return self._now.written.length > self._now.paragraph

    def open_aside(self, kind: RegionKind | None) -> None:
        """A note, a comment, a text box begins."""
        self._frames.append(_Frame(kind))

    def close_aside(self) -> None:
        """It ends."""
        if len(self._frames) < 2:
            return
        self.end_line()
        frame = self._frames.pop()
        if frame.kind is not None:
            frame.written.mark(0, frame.kind)
        self._now.waiting.append(frame.written)
        if not self._is_open() and self._now.cell is None:
            self._flush()

    def open_table(self) -> None:
        """A table begins; `columns` may follow."""
        aside = self._now.cell is not None or self._is_open()
        if aside:
            self.open_aside(None)
        self._now.tables.append(_Table(self.written.length, aside))

    def columns(self, number: int) -> None:
        """The table under way says that it has so many columns more."""
        if self._now.tables:
            self._now.tables[-1].columns += number

    def open_row(self) -> None:
        """A row begins."""
        if self._now.tables:
            self._now.tables[-1].rows.append([])

    def head_row(self) -> None:
        """The row under way is said to be one of column heads."""
        tables = self._now.tables
        if tables and len(tables[-1].rows) == 1:
            tables[-1].headed = True

    def close_row(self) -> None:
        """A row ends its line."""
        now = self._now
        if now.tables and now.tables[-1].rows and not now.tables[-1].is_box:
            filled = [breaks for is_filled, breaks in now.held if is_filled]
            table = now.tables[-1]
            table.is_data = table.is_data or len(filled) > 1 or any(one.down != 1 for one in table.rows[-1])
            if len(filled) == 1 and len(filled[0]) > 1 and not table.is_data:
                # One cell with several paragraphs and nothing beside it is a box around them, not a row.
                for place in filled[0]:
                    now.written.pieces[place] = "\n"
                table.rows[-1].clear()
            now.held.clear()
            now.written.add("\n")
            now.paragraph = now.written.length

    def open_cell(self) -> None:
        """A cell begins."""
        now = self._now
        if now.tables and not now.tables[-1].is_box:
            if not now.tables[-1].rows:
                self.open_row()
            now.cell, now.opened = now.written.length, len(now.written.pieces)
            now.held.append((False, []))

    def close_cell(self, across: int = 1, down: int = 1) -> None:
        """A cell ends. down: 0 where it only goes on the cell above."""
        now = self._now
        if now.cell is None:
            self.end_line()
            return
        across, down = max(1, min(across, WIDEST)), max(0, min(down, WIDEST))
        words = "".join(now.written.pieces[now.opened :])
        now.held[-1] = (bool(words.strip()), now.held[-1][1])
        now.tables[-1].rows[-1].append(Cell(now.cell, now.written.length, False, across, down))
        now.cell = None
        now.written.add("\t")
        now.paragraph = now.written.length

    def close_table(self) -> None:
        """A table ends."""
        now = self._now
        if not now.tables:
            return
        if now.cell is not None:
            self.close_cell()
        table = now.tables.pop()
        now.written.mark(table.start, "table")
        if table.rows and not table.is_box:
            rows = merged(table.rows)
            if table.headed and len(rows[0]) > 1 and len(rows) > 1:
                for cell in rows[0]:
                    cell.is_head = True
            now.written.tables.append(rows)
        if table.aside:
            self.close_aside()
        elif now.cell is None and not now.tables:
            self._flush()

    def begin_page(self) -> None:
        """A page, a slide, a chapter begins."""
        self.close_all()
        self._pages.append(self.written.length)

    def close_all(self) -> None:
        """End whatever is under way."""
        while True:
            while self._now.tables:
                depth = len(self._frames)
                self.close_table()
                if len(self._frames) < depth:
                    break
            else:
                if len(self._frames) == 1:
                    break
                self.close_aside()
        self.end_line()

    def part(self, label: str = "", problems: Sequence[Trouble] = (), marks: Sequence[Mark] = ()) -> Part:
        """All that was told, as a part of a file."""
        self.close_all()
        self.add_struck()
        written = self._frames[0].written
        whole = "".join(written.pieces)
        ends = [*self._pages[1:], len(whole)]
        return Part(
            label,
            whole,
            tuple(sorted(written.regions, key=lambda r: (r.start, r.end, r.kind))),
            tuple(Page(n, *span) for n, span in enumerate(zip(self._pages, ends, strict=True), 1))
            if self._pages
            else (),
            problems=tuple(problems),
            marks=tuple(
                sorted(
                    (*marks_of(whole, written.styled, written.tables), *marks),
                    key=lambda one: (one.start, -one.end),
                )
            ),
        )
