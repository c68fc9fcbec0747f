"""Lists beside files: the rows of a table that says of each file what it is, where it came from and of when."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from aftername.files import sniffing
from aftername.files.archives import ArchiveTrouble
from aftername.files.opening import Opened, contents
from aftername.languages.table_fields import field_of_list
from aftername.records import SourceFile
from aftername.settings import Settings
from aftername.stages.reading.formats import listed, spreadsheet
from aftername.stages.reading.part import Trouble
from aftername.text.decoding import decode

LISTS = frozenset(
    {sniffing.CSV, sniffing.TSV, sniffing.JSON, sniffing.JSONL, sniffing.XLSX, sniffing.XLS, sniffing.ODS}
)
"""Media types of tables."""

MAY_BE_LISTS = LISTS | {sniffing.PLAIN}
"""Media types of what may be such a list: a table whose headings are none of a table of documents is plain text."""

TOP = 10  # rows that may stand above the headings

Row = tuple[tuple[str, str], ...]


def list_rows(source: SourceFile, settings: Settings) -> tuple[Row, ...]:
    """Headings and values of each row; none where it cannot be read as a table."""
    try:
        content = contents(source.place, settings, Opened())
        return tuple(row for table in _tables(content, source.media, settings) for row in table)
    except (ArchiveTrouble, OSError, ValueError, RecursionError):
        return ()


def _tables(content: bytes, media: str, settings: Settings) -> list[list[Row]]:
    if media in (sniffing.XLSX, sniffing.XLS, sniffing.ODS):
        held = spreadsheet.sheets(content, settings)
        return [_headed(one[1]) for one in held if not isinstance(one, Trouble)]
    text = decode(content).text
    if media in (sniffing.JSONL, sniffing.JSON):
        lines = listed.lines_of(text) if media == sniffing.JSONL else []
        return [_objects(lines if len(lines) > 1 else listed.values_of(text))]
    is_tabbed = media == sniffing.TSV or "\t" in text.split("\n", 1)[0]
    return [_headed(listed.separated(text, "\t" if is_tabbed else listed.sign_of(text)))]


def _headed(rows: Sequence[Sequence[str]]) -> list[Row]:
    """Rows under their headings: the first that has two known ones, else the first."""
    filled = [row for row in rows if any(cell.strip() for cell in row)]
    known = [sum(1 for cell in row if field_of_list(cell) is not None) for row in filled[:TOP]]
    top = next((place for place, count in enumerate(known) if count >= 2), 0)
    if top >= len(filled):
        return []
    heads = [" ".join(cell.split()) for cell in filled[top]]
    return [
        tuple((head, cell.strip()) for head, cell in zip(heads, row, strict=False) if head and cell.strip())
        for row in filled[top + 1 :]
    ]


def _objects(rows: Sequence[object]) -> list[Row]:
    return [
        tuple((str(key), listed.written(value).strip()) for key, value in row.items())
        for row in rows
        if isinstance(row, Mapping)
    ]
