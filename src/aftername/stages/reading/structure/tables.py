"""Rows of tables in plain text: cells apart by tabs, bars, or two and more blanks, under their column heads."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from aftername.records import BlockCell
from aftername.records.block import Span
from aftername.stages.reading.structure.draft import Line
from aftername.stages.reading.structure.labels import labelled

_RULE = re.compile(r"[|+:=\s-]*-{2,}[|+:=\s-]*")
_WIDE_GAP = re.compile(r" {2,}|\u3000+[ ]*| +\u3000+[ ]*")
_FIGURES = re.compile(r"[\d０-９][\d０-９,.，．/%％~～\s-]*")
_STOP = re.compile(r"[。；;]|[.!?](?:\s|$)")
_LONGEST_HEAD = 24  # characters of a column head


class Row(NamedTuple):
    """A row: its line, and the cells with their columns, blank cells left out. rule: a line of dashes under heads."""

    line: Line
    cells: tuple[tuple[int, Span], ...]
    rule: bool = False


def tables_in(text: str, lines: Sequence[Line]) -> list[list[Row]]:
    """Runs of lines that are rows of one table, in order."""
    found: list[list[Row]] = []
    run: list[Row] = []
    way = ""
    for line in lines:
        asked = _way(line.text)
        follows = run and line.number - run[-1].line.number <= (1 if way == "blanks" else 2)
        if run and not (asked == way and follows and _fits(run, _row(text, line, asked))):
            _close(found, run, way)
            run = []
        if asked:
            run.append(_row(text, line, asked))
        way = asked
    if run:
        _close(found, run, way)
    return found


def _close(found: list[list[Row]], run: list[Row], way: str) -> None:
    held = [row for row in run if not row.rule]
    least = 1 if way == "bars" and any(row.rule for row in run) else 2
    if len(held) >= least and max(len(row.cells) for row in held) >= 2:
        found.append(run)


def _way(line: str) -> str:
    """How the cells of a line are apart; "" where it is no row."""
    if "\t" in line:
        return "tabs"
    if "|" in line and (line.startswith("|") or line.count("|") >= 2 or _RULE.fullmatch(line)):
        return "bars"
    if "  " in line or "\u3000" in line:
        cells = _WIDE_GAP.split(line)
        first = len(cells) >= 2 and (len(cells[0]) > 1 or cells[0].isdigit())
        if first and not _STOP.search(line) and not labelled(line, 0):
            return "blanks"
    return ""


def _fits(run: Sequence[Row], row: Row) -> bool:
    """Whether a row may belong with those before: rows apart by blanks have as many cells as the others."""
    if row.rule or run[-1].rule or "\t" in row.line.text or "|" in row.line.text:
        return True
    return len(row.cells) == len(run[-1].cells)


def _row(text: str, line: Line, way: str) -> Row:
    if way == "bars" and _RULE.fullmatch(line.text):
        return Row(line, (), True)
    if way == "tabs":
        # Blank cells at the beginning count: the line is taken from where it begins.
        begin = text.rfind("\n", 0, line.start) + 1
        return Row(line, _cells(text, begin, line.end, re.compile("\t")))
    if way == "bars":
        begin = line.start + (1 if line.text.startswith("|") else 0)
        return Row(line, _cells(text, begin, line.end, re.compile(r"\|")))
    return Row(line, _cells(text, line.start, line.end, _WIDE_GAP))


def _cells(text: str, start: int, end: int, mark: re.Pattern[str]) -> tuple[tuple[int, Span], ...]:
    made = []
    at = start
    for column, one in enumerate([*mark.finditer(text, start, end), None]):
        stop = one.start() if one is not None else end
        bare = text[at:stop].strip()
        if bare:
            first = at + len(text[at:stop]) - len(text[at:stop].lstrip())
            made.append((column, (first, first + len(bare))))
        at = one.end() if one is not None else end
    return tuple(made)


def heads_of(text: str, rows: Sequence[Row]) -> Row | None:
    """The row of column heads; None where the first row is as the others."""
    held = [row for row in rows if not row.rule]
    first = held[0]
    if rows[1:2] and rows[1].rule:
        return first
    if len(held) < 2 or len(first.cells) < 2:
        return None
    words = [text[a:b] for _, (a, b) in first.cells]
    if any(len(word) > _LONGEST_HEAD or _FIGURES.fullmatch(word) or _STOP.search(word) for word in words):
        return None
    if len(set(words)) < len(words):
        return None
    below = [text[a:b] for row in held[1:] for _, (a, b) in row.cells]
    figures = any(re.search(r"\d", word) for word in below)
    if any(re.search(r"\d{2}", word) for word in words) and figures:
        return None
    if len(first.cells) == 2 and len(held) < 3 and not figures:
        return None
    return first


def cells_under(row: Row, heads: Row | None) -> tuple[BlockCell, ...]:
    """The cells of a row, each under the head of its column."""
    if heads is None or row is heads:
        return tuple(BlockCell(start, end) for _, (start, end) in row.cells)
    places = dict(heads.cells)
    return tuple(BlockCell(start, end, places.get(column)) for column, (start, end) in row.cells)
