"""Lines to drafts of blocks: what a format says goes first, then rows, furniture, labels, numbers, captions."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from aftername.languages.expressions import any_of
from aftername.records import BlockCell, Region
from aftername.stages.reading.structure.draft import Draft, Line, Mark, lines_of
from aftername.stages.reading.structure.furniture import furniture_of
from aftername.stages.reading.structure.labels import labelled
from aftername.stages.reading.structure.numbering import number_of
from aftername.stages.reading.structure.stacked import stacked_in
from aftername.stages.reading.structure.tables import Row, cells_under, heads_of, tables_in
from aftername.text.inside import Inside
from aftername.values.number_signs import HAN_FIGURES

_MARKDOWN = re.compile(r"(#{1,6})[ \t]+(?=\S)")
_CAPTION = re.compile(
    rf"{any_of('layout', 'captions')}[ \u3000]?[\d０-９{HAN_FIGURES}]{{1,3}}(?:[-.－]\d{{1,2}})?[ \u3000.．:：)）、]+\S"
)
_NO_MATTER = ("boilerplate", "deleted", "header", "quoted")
_LABEL_SIGNS = frozenset("：:<＜【[")


def drafts_of(text: str, marks: Sequence[Mark], regions: Sequence[Region]) -> list[Draft]:
    """Drafts of the blocks of a text, in its order."""
    lines = lines_of(text)
    page = Inside((one.start, one.end) for one in regions if one.kind in _NO_MATTER)
    taken, free = _marked(text, lines, marks, page)
    made = taken + _unmarked(text, free, regions, page)
    made.sort(key=lambda one: (one.start, one.end))
    numbers = {line.start: line.number for line in lines}
    before = -1
    for one in made:
        at = numbers.get(one.start, before + 1)
        one.gap = at > before + 1
        before = max(before, at)
    return made


def _marked(
    text: str, lines: list[Line], marks: Sequence[Mark], page: Inside
) -> tuple[list[Draft], list[Line]]:
    """Drafts of the stretches that a format has marked, and the lines that it has not. page: what is not the matter."""
    if not marks:
        return [], lines
    kept: list[Mark] = []
    for mark in sorted(marks, key=lambda one: (one.start, -one.end)):
        if mark.end > mark.start and not (kept and mark.start < kept[-1].end):
            kept.append(mark)
    made = [_from_mark(text, mark, mark.start in page) for mark in kept if mark.role != "furniture"]
    starts = [mark.start for mark in kept]
    free: list[Line] = []
    for line in lines:
        at = line.start
        for mark in _over(line, kept, starts):
            free += _piece(line, at, mark.start)
            if mark.role == "furniture":
                made += [
                    Draft(one.start, one.end, one.text, "furniture", fixed=True)
                    for one in _piece(line, max(at, mark.start), min(line.end, mark.end))
                ]
            at = max(at, mark.end)
        free += _piece(line, at, line.end)
    return made, free


def _over(line: Line, marks: Sequence[Mark], starts: Sequence[int]) -> list[Mark]:
    """The marks that some of a line is in. starts: where each begins."""
    near = marks[max(0, bisect_right(starts, line.start) - 1) : bisect_right(starts, line.end)]
    return [mark for mark in near if mark.end > line.start and mark.start < line.end]


def _piece(line: Line, start: int, end: int) -> list[Line]:
    """What of a line stands between two places, without the blanks around it; nothing where that is blank."""
    words = line.text[start - line.start : end - line.start] if end > start else ""
    bare = words.strip()
    if not bare:
        return []
    if len(bare) == len(line.text):
        return [line]
    first = start + len(words) - len(words.lstrip())
    return [Line(first, first + len(bare), bare, line.number, line.indent)]


def _from_mark(text: str, mark: Mark, is_furniture: bool) -> Draft:
    written = text[mark.start : mark.end]
    if is_furniture:
        return Draft(mark.start, mark.end, written, "furniture", fixed=True)
    kind, length = number_of(written) if mark.role in ("heading", "list-item") else ("", 0)
    one = Draft(
        mark.start,
        mark.end,
        written,
        mark.role,
        mark.level,
        written[:length],
        kind,
        fixed=True,
        cells=mark.cells,
    )
    if mark.role == "heading":
        one.kind = "#"
    elif mark.role == "list-item" and not mark.cells:
        _read_label(one, length)
    return one


def _unmarked(text: str, lines: Sequence[Line], regions: Sequence[Region], page: Inside) -> list[Draft]:
    """Drafts of lines that only their words tell of."""
    metadata = Inside((one.start, one.end) for one in regions if one.kind == "metadata")
    rows: dict[int, tuple[Row, Row | None]] = {}
    own = [line for line in lines if line.start not in page]
    if any(sign in text for sign in ("\t", "|", "  ", "\u3000")):
        for table in tables_in(text, own):
            heads = heads_of(text, table)
            rows.update({row.line.number: (row, heads) for row in table})
    places = furniture_of(own)
    furniture = {own[place].number for place in places}
    stacked = _stacked(text, own, {*rows, *furniture}, metadata)
    made: list[Draft] = []
    for line in lines:
        if line.start in page or (line.number in furniture and line.start not in metadata):
            made.append(Draft(line.start, line.end, line.text, "furniture"))
        elif ": " in line.text and line.start in metadata and ":" not in line.text[: line.text.index(": ")]:
            made.append(_of_metadata(line))
        elif line.number in rows:
            made += _of_row(text, *rows[line.number])
        else:
            made += stacked[line.start] if line.start in stacked else _of_line(line, not made)
    return made


def _stacked(text: str, lines: Sequence[Line], taken: set[int], metadata: Inside) -> dict[int, list[Draft]]:
    """The rows of tables with one cell a line: what each line of such a table opens, a row or nothing, by where it begins."""
    made: dict[int, list[Draft]] = {}
    run: list[Line] = []
    for line in [*lines, None]:
        if line is not None and line.number not in taken and line.start not in metadata:
            run.append(line)
            continue
        for table in stacked_in(text, run):
            made.update({run[place].start: [] for place in table.places})
            made.update({row.start: [row] for row in table.rows})
        run = []
    return made


def _of_metadata(line: Line) -> Draft:
    """A line of metadata as readers write it: name, colon, value."""
    name, value = line.text.index(": "), len(line.text)
    cell = BlockCell(line.start + name + 2, line.start + value, (line.start, line.start + name))
    return Draft(line.start, line.end, line.text, "label-value", cells=(cell,))


def _of_row(text: str, row: Row, heads: Row | None) -> list[Draft]:
    if row.rule or not row.cells:
        return []
    cells = cells_under(row, heads)
    start, end = cells[0].start, cells[-1].end
    level = 1 if heads is not None and row is heads else 0
    return [Draft(start, end, text[start:end], "table-row", level, cells=cells)]


def _of_line(line: Line, first: bool) -> list[Draft]:
    """The drafts of one line of words: one, or one for each labelled value on it."""
    start, words = line.start, line.text
    heading = _MARKDOWN.match(words)
    if heading is not None:
        bare = words[heading.end() :].rstrip("# ")
        kind, length = number_of(bare) if bare else ("", 0)
        begin = start + heading.end()
        return [
            Draft(begin, begin + len(bare), bare, "heading", heading.end(1), bare[:length], "#", fixed=True)
        ]
    kind, length = number_of(words)
    if _CAPTION.match(words) and len(words) <= 80 and words[-1] not in "。；，":
        return [Draft(start, line.end, words, "caption")]
    bare = words[length:].lstrip()
    if (bare and not _LABEL_SIGNS.isdisjoint(words[:60])) or not length:
        found = labelled(bare, line.end - len(bare), first)
        if found:
            return _of_labels(line, found, kind, words[:length])
    return [Draft(start, line.end, words, "list-item" if kind else "paragraph", 0, words[:length], kind)]


def _of_labels(
    line: Line,
    found: Sequence[tuple[tuple[int, int], tuple[int, int], tuple[int, int]]],
    kind: str,
    number: str,
) -> list[Draft]:
    made = []
    for place, ((start, end), label, value) in enumerate(found):
        begin = line.start if place == 0 else start
        words = line.text[begin - line.start : end - line.start]
        cells = (BlockCell(*value, label),)
        one = Draft(begin, end, words, "label-value", cells=cells)
        if place == 0:
            one.number, one.kind = number, kind
        made.append(one)
    return made


def _read_label(one: Draft, length: int) -> None:
    """Make an item a labelled line where it is one and only one."""
    bare = one.text[length:].lstrip()
    found = labelled(bare, one.end - len(bare)) if bare and "\n" not in bare else []
    if len(found) == 1:
        one.role = "label-value"
        one.cells = (BlockCell(*found[0][2], found[0][1]),)
