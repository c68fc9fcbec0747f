"""Rows to parts: one document per row where there is a column of text, else the table as one text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from aftername.languages.capture_words import column_of
from aftername.languages.table_fields import bare, field_of
from aftername.records import BlockCell, Region
from aftername.settings import Settings
from aftername.stages.reading.capture_columns import TIMES, capture_columns
from aftername.stages.reading.formats.html import in_words
from aftername.stages.reading.part import Part, Trouble
from aftername.stages.reading.structure.draft import Mark
from aftername.stages.reading.wraps import unwrapped

LONG = 80  # code points: a column called "name" or 内容 with shorter cells throughout holds no texts
SHORT = 15  # code points: a text may be as short beside a title, a day, an issuer
TITLES = 10  # rows that may stand above the headings
_TAG = re.compile(
    r"(?i)</?(?:p|div|br|span|table|t[rdh]|li|ul|ol|h[1-6]|strong|b|font|section)(?:\s[^<>]*)?/?>"
)
LOOK = 200  # rows looked at to find the column of text


def parts_of_table(
    rows: Sequence[Sequence[str]],
    label: str,
    settings: Settings,
    remarks: Mapping[int, Sequence[str]] | None = None,
) -> tuple[Part, ...]:
    """The parts of a table whose first row may be headings.

    label: of the sheet, "" for a file that is one table. settings: which columns a person named. remarks: what people wrote beside
    rows, by their place among the rows; it stands below the text of the row, or of the sheet. Gives no part for a table
    without any text.
    """
    beside = dict(remarks or {})
    places = [place for place, row in enumerate(rows) if any(cell.strip() for cell in row)]
    rows = [rows[place] for place in places]
    found = None
    if rows:
        found = _named_text(rows, settings.text_column) if settings.text_column else _heading_and_text(rows)
    if found is None:
        whole = _whole(rows, label, as_one(rows, label, settings.text_column)) if rows else ()
        said = _in_order(beside)
        return tuple(_with_remarks(one, said) for one in whole) or _remarks_alone(label, said)
    made = [
        _with_remarks(part, beside.pop(places[number], ()))
        for number, part in _parts_of_rows(rows, *found, label, settings)
    ]
    return (*made, *_remarks_alone(label, _in_order(beside)))


def _parts_of_rows(
    rows: Sequence[Sequence[str]], top: int, body: int, label: str, settings: Settings
) -> Iterator[tuple[int, Part]]:
    """The part of each row below the headings that has a text, with its place. top: of the headings. body: the column of texts."""
    headings = rows[top]
    below = [dict(zip(headings, row, strict=False)) for row in rows[top + 1 : top + 1 + LOOK]]
    columns = of_captures(fields_of(headings, settings), headings, below)
    prefix = f"{label}, " if label else ""
    for number, row in enumerate(rows[top + 1 :], 1):
        pairs = [
            (columns[i], headings[i].strip(), cell.strip())
            for i, cell in enumerate(row[: len(columns)])
            if i != body and cell.strip()
        ]
        text = row[body] if body < len(row) else ""
        part = part_of_record(pairs, text, f"{prefix}row {number}")
        if part is not None:
            yield top + number, part


def _in_order(beside: Mapping[int, Sequence[str]]) -> list[str]:
    return [one for place in sorted(beside) for one in beside[place]]


def _with_remarks(part: Part, remarks: Sequence[str]) -> Part:
    """A part with what people wrote beside it below its text, so that no remark breaks a sentence."""
    if not remarks:
        return part
    begin = len(part.text.rstrip("\n")) + 2
    text = part.text.rstrip("\n") + "\n\n" + "\n".join(remarks)
    return replace(part, text=text, regions=(*part.regions, Region(begin, len(text), "comment")))


def _remarks_alone(label: str, remarks: Sequence[str]) -> tuple[Part, ...]:
    """What people wrote beside cells that are no document, such as headings, as a part of its own."""
    text = "\n".join(remarks)
    named = f"{label}, remarks" if label else "remarks"
    return (Part(named, text, (Region(0, len(text), "comment"),)),) if text else ()


def _heading_and_text(rows: Sequence[Sequence[str]]) -> tuple[int, int] | None:
    """The row of headings and the column of texts; rows above the headings hold one cell each, such as a title.

    None for a table whose rows are no documents.
    """
    for top, row in enumerate(rows[:TITLES]):
        columns = [field_of(cell) or ("captured" if column_of(cell) in TIMES else None) for cell in row]
        body = text_column(columns, rows[top + 1 :])
        if body is None and any(columns):
            body = text_by_content(columns, rows[top + 1 :])
        if body is not None:
            return top, body
        if sum(1 for cell in row if cell.strip()) > 1:
            break
    head = _head_row([[" ".join(cell.split()) for cell in row] for row in rows])
    if head is None:
        return None
    body = text_by_content([None] * len(rows[head]), rows[head + 1 :])
    return None if body is None else (head, body)


def fields_of(headings: Sequence[str], settings: Settings) -> list[str | None]:
    """What each column is; those that a person named go first."""
    columns = [field_of(cell) for cell in headings]
    for field, wanted in (("title", settings.title_column), ("published", settings.date_column)):
        place = place_of(wanted, headings)
        if place is not None:
            columns = [None if one == field else one for one in columns]
            columns[place] = field
    return columns


def of_captures(
    columns: Sequence[str | None], headings: Sequence[str], rows: Sequence[Mapping[str, str]]
) -> list[str | None]:
    """The columns with the time of a capture as such, where the rows are captures: it is not the day of a paper."""
    time = capture_columns(rows).get("time")
    return ["captured" if head == time else one for one, head in zip(columns, headings, strict=True)]


def place_of(wanted: str, headings: Sequence[str]) -> int | None:
    """Which heading a person means: by its words, else by its number, counted from one."""
    words = bare(wanted)
    if not words:
        return None
    held = [bare(one) for one in headings]
    if words in held:
        return held.index(words)
    return int(words) - 1 if words.isdecimal() and len(words) < 5 and 0 < int(words) <= len(held) else None


def as_one(rows: Sequence[Sequence[str]], label: str, wanted: str) -> Trouble | None:
    """What is to be said of a table that is read as one text; nothing of one that is a single row."""
    if len(rows) < 2:
        return None
    heads = rows[_head_row([[" ".join(cell.split()) for cell in row] for row in rows]) or 0]
    named = ", ".join(" ".join(cell.split())[:30] for cell in heads if cell.strip())[:200]
    found = f"no column is called “{wanted}”" if wanted else "no column of texts was found"
    return Trouble(
        "as-one", f"{found}: {len(rows):,} rows were read as one text. Its columns: {named}", label
    )


def _named_text(rows: Sequence[Sequence[str]], wanted: str) -> tuple[int, int] | None:
    """The row of headings and the column of texts, where a person named it."""
    for top, row in enumerate(rows[:TITLES]):
        place = place_of(wanted, row)
        if place is not None and (sum(1 for cell in row if cell.strip()) > 1 or len(rows[0]) == 1):
            return top, place
    return None


def text_column(columns: Sequence[str | None], rows: Sequence[Sequence[str]]) -> int | None:
    """Which column holds the texts: headed so, and with long cells; None when none does.

    Of several the one with most in it. Short texts count where the headings of a document stand beside them.
    """
    held = [index for index, field in enumerate(columns) if field == "text"]
    if not held:
        return None
    cells = {index: [row[index] for row in rows[:LOOK] if index < len(row)] for index in held}
    best = max(held, key=lambda index: sum(map(len, cells[index])))
    longest = max(map(len, cells[best]), default=0)
    alone = all(other is None or other == "text" for other in columns)
    beside = len(set(columns) & {"title", "published", "captured", "issuer", "url", "number"})
    if longest >= LONG or alone or (beside >= 2 and longest >= SHORT):
        return best
    return None


def text_by_content(columns: Sequence[str | None], rows: Sequence[Sequence[str]]) -> int | None:
    """Which column holds texts though its heading is none of ours: nearly all its cells long, and each another.

    Where no heading at all is known the cells must be longer still: a list with remarks is no list of documents.
    """
    least = LONG if any(columns) else 2 * LONG
    best: tuple[int, int] | None = None
    for index, field in enumerate(columns):
        cells = [row[index].strip() for row in rows[:LOOK] if index < len(row) and row[index].strip()]
        if field is not None or len(cells) < 2:
            continue
        long = [cell for cell in cells if len(cell) >= least]
        if len(long) * 5 >= max(len(cells), len(rows[:LOOK])) * 4 and len(set(cells)) * 5 >= len(cells) * 4:
            best = max(best or (0, 0), (sum(map(len, cells)), index))
    return None if best is None else best[1]


def part_of_record(pairs: Sequence[tuple[str | None, str, str]], text: str, label: str) -> Part | None:
    """A document of its own made of one row: a line per named value, a blank line, the text.

    pairs: field (None for a column that is none of ours), heading and value, in the order of the table.
    None when the row has no text.
    """
    if len(_TAG.findall(text)) > 1:
        text = in_words(text)
    words = unwrapped(text.replace("\r\n", "\n").replace("\r", "\n")).text
    if not words.strip():
        return None
    lines: list[str] = []
    fields: list[tuple[str, int, int]] = []
    length = 0
    for field, heading, value in pairs:
        flat = " ".join(value.split())
        if not flat:
            continue
        start = length + len(heading) + 2
        if field is not None and field != "text":
            fields.append((field, start, start + len(flat)))
        lines.append(f"{heading}: {flat}\n")
        length += len(lines[-1])
    top = "".join(lines)
    regions = (Region(0, len(top), "metadata"),) if top else ()
    return Part(label, f"{top}\n{words}" if top else words, regions, (), tuple(fields))


def _whole(rows: Sequence[Sequence[str]], label: str, trouble: Trouble | None) -> tuple[Part, ...]:
    """The table as one text: a line per row, cells apart by tabs, each under the head of its column."""
    lines = [[" ".join(cell.split()) for cell in row] for row in rows]
    head = _head_row(lines)
    text = "\n".join("\t".join(line).rstrip() for line in lines)
    heads: dict[int, tuple[int, int]] = {}
    marks: list[Mark] = []
    at = 0
    for number, line in enumerate(lines):
        cells = []
        begin = at
        for column, cell in enumerate(line):
            if cell:
                cells.append(BlockCell(at, at + len(cell), heads.get(column)))
                if number == head:
                    heads[column] = (at, at + len(cell))
            at += len(cell) + 1
        marks += _row_mark(cells, number == head)
        at = begin + len("\t".join(line).rstrip()) + 1
    if not text.strip():
        return ()
    told = (trouble,) if trouble is not None else ()
    return (Part(label, text, (Region(0, len(text), "table"),), problems=told, marks=tuple(marks)),)


def _row_mark(cells: Sequence[BlockCell], is_head: bool) -> list[Mark]:
    """A row as a mark; a line of the sheet with one cell and nothing above it is a line of words."""
    if len(cells) < 2 and (not cells or cells[0].head is None):
        return []
    return [Mark(cells[0].start, cells[-1].end, "table-row", int(is_head), tuple(cells))]


def _head_row(lines: Sequence[Sequence[str]]) -> int | None:
    """Which of the first rows holds the column heads: full, short words, without figures; None where none does."""
    widest = max(sum(map(bool, line)) for line in lines)
    if widest < 2:
        return None
    for number, line in enumerate(lines[:10]):
        held = [cell for cell in line if cell]
        if len(held) * 4 < widest * 3 or len(held) < 2:
            continue
        words = all(len(cell) <= 40 and not re.fullmatch(r"[\d.,%/:\s-]+", cell) for cell in held)
        return number if words and len(set(held)) == len(held) and number + 1 < len(lines) else None
    return None
