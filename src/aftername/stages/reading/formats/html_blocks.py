"""Signs in the text of a page to marks: headings, items, terms, rows with cells under their heads, furniture."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from aftername.records import BlockCell
from aftername.records.block import Span
from aftername.stages.reading.formats import html_marks as signs
from aftername.stages.reading.formats.grid import Cell, rows_of
from aftername.stages.reading.structure.draft import Mark

_LEAD = re.compile(r"(?:[•◦▪·*-]|\d{1,3}\.)[ \t]*$")


@dataclass(slots=True)
class _Found:
    """What the signs tell, in order of the text."""

    spans: list[tuple[str, int, int]] = field(default_factory=list)
    tables: list[list[list[Cell]]] = field(default_factory=list)


def marked(text: str) -> tuple[str, tuple[Mark, ...]]:
    """The text without signs, and what they say of it."""
    plain, found = _read(text)
    marks = [one for table in found.tables for one in rows_of(plain, table)]
    term: Span | None = None
    for kind, start, end in found.spans:
        if kind.startswith("h"):
            marks.append(Mark(start, end, "heading", int(kind[1])))
        elif kind == "li":
            marks += _item(plain, start, end)
        elif kind in ("caption", "furniture"):
            marks.append(Mark(start, end, "caption" if kind == "caption" else "furniture"))
        elif kind == "dt":
            term = (start, end)
        elif kind != "cited" and term is not None and start - term[1] < 80 and "\n\n" not in plain[start:end]:
            marks.append(Mark(term[0], end, "label-value", 0, (BlockCell(start, end, term),)))
            term = None
    return plain, tuple(sorted(marks, key=lambda one: (one.start, -one.end)))


def cited(text: str) -> tuple[Span, ...]:
    """Where what is cited stands in the text without signs."""
    return tuple((start, end) for kind, start, end in _read(text)[1].spans if kind == "cited")


def _read(text: str) -> tuple[str, _Found]:
    pieces = signs._PARTED.split(text)
    found = _Found()
    stack: list[tuple[str, int, int, int]] = []  # kind, start, columns and rows that it spans
    length = 0
    for place in range(1, len(pieces), 2):
        length += len(pieces[place - 1])
        mark = pieces[place]
        if mark in signs._NAMES:
            stack.append((signs._NAMES[mark], length, 1, 1))
            if mark == signs.ROW:
                if not found.tables:
                    found.tables.append([])
                found.tables[-1].append([])
        elif mark == signs.TABLE:
            found.tables.append([])
        elif mark == signs._CLOSE:
            if stack:
                _end(found, stack.pop(), length)
        elif stack:
            kind, start, across, down = stack[-1]
            if ord(mark) >= signs._DOWN:
                stack[-1] = (kind, start, across, ord(mark) - signs._DOWN)
            else:
                stack[-1] = (kind, start, ord(mark) - signs._ACROSS, down)
    return "".join(pieces[::2]), found


def _end(found: _Found, opened: tuple[str, int, int, int], end: int) -> None:
    kind, start, across, down = opened
    if kind in ("td", "th") and found.tables and found.tables[-1]:
        found.tables[-1][-1].append(Cell(start, end, kind == "th", across, down))
    elif end > start and kind not in ("row", "td", "th"):
        found.spans.append((kind, start, end))


def _item(text: str, start: int, end: int) -> list[Mark]:
    """An item with its bullet; of one that holds more than a line, the first."""
    stop = text.find("\n", start, end)
    end = stop if stop >= 0 else end
    line = text.rfind("\n", 0, start) + 1
    lead = _LEAD.match(text, line, start)
    begin = line if lead is not None and lead.end() == start else start
    return [Mark(begin, end, "list-item", 1)] if text[start:end].strip() else []
