"""Lists of captures: CDX, and tables with columns of addresses, times and answers, whether or not texts stand beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from urllib.parse import urljoin

from aftername.files import cdx, sniffing
from aftername.files.archives import ArchiveTrouble
from aftername.files.opening import Opened, contents
from aftername.languages.table_fields import field_of
from aftername.records import Capture, SourceFile, record
from aftername.settings import Settings
from aftername.stages.reading.capture_columns import capture_columns, may_head, status_in
from aftername.stages.reading.formats import listed, spreadsheet
from aftername.stages.reading.formats.tables import LOOK, TITLES, place_of
from aftername.stages.reading.part import Trouble
from aftername.text.addresses import inner, is_asset, page_of
from aftername.text.decoding import decode
from aftername.values.moments import moment_of

PIECE = 4 << 20  # bytes of a CDX that are taken at once
_KEY, _LOOK = re.compile(r'"([^"\\]{1,40})"\s*:'), 200_000


@record
class CaptureRow:
    """A row of a list of captures. part: of the document that is its text, as reading names it; "" where none can be."""

    part: str
    capture: Capture


def pieces_of(file: SourceFile) -> int:
    """In how many pieces a file is looked at."""
    return 1 + (file.size_bytes - 1) // PIECE if file.media == cdx.CDX and file.size_bytes > PIECE else 1


def captures_listed(file: SourceFile, settings: Settings, piece: int = 0) -> tuple[CaptureRow, ...]:
    """The captures that a piece of a file lists; none where it is no such list.

    Raises nothing of the material: what cannot be read is told by reading.
    """
    try:
        content = contents(file.place, settings, Opened())
        if file.media == cdx.CDX:
            return tuple(_of_cdx(content, piece, file.path))
        return tuple(_of_table(content, file, settings))
    except (ArchiveTrouble, OSError, ValueError, RecursionError):
        return ()


def _of_cdx(content: bytes, piece: int, source: str) -> Iterator[CaptureRow]:
    columns = cdx.columns_of(content[:4096].decode("utf-8", "replace"))
    whole = content[:64].lstrip(b"\xef\xbb\xbf \r\n").startswith(b"[[")
    if whole and piece:
        return
    begin, end = (
        (0, len(content)) if whole else (_line(content, piece * PIECE), _line(content, (piece + 1) * PIECE))
    )
    for one in cdx.captures_in(content[begin:end].decode("utf-8", "replace").replace("\r", ""), columns):
        made = _made(one.url, one.time, one.status, one.redirect, source, one.digest)
        if made is not None:
            yield CaptureRow("", made)


def _line(content: bytes, at: int) -> int:
    """Where the first line begins at a place or behind it."""
    if not 0 < at < len(content):
        return min(at, len(content))
    return content.find(b"\n", at - 1) + 1 or len(content)


def _made(
    url: str, time: str, status: int | None, redirect: str, source: str, digest: str = ""
) -> Capture | None:
    address, kept = inner(url)
    when = moment_of(time) or moment_of(kept)
    page = page_of(address)
    if not page or not when or is_asset(page):
        return None
    leads_to = (
        urljoin(address if "://" in address else f"http://{address}", inner(redirect)[0]) if redirect else ""
    )
    return Capture(address, when, source, status, leads_to, digest=digest)


def _of_table(content: bytes, file: SourceFile, settings: Settings) -> Iterator[CaptureRow]:
    """The rows of tables whose headings name an address and the time of a capture."""
    for label, rows in _tables(content, file.media, settings):
        yield from _rows(label, rows, file.path, settings)


def _rows(
    label: str, rows: Sequence[tuple[int, Mapping[str, str]]], source: str, settings: Settings
) -> Iterator[CaptureRow]:
    heads = list(dict.fromkeys(head for _, row in rows[:LOOK] for head in row))
    named = capture_columns([row for _, row in rows[:LOOK]])
    if not named:
        return
    texts = _texts(heads, settings)
    prefix = f"{label}, " if label else ""
    for number, row in rows:
        there = any(row.get(one, "").strip() for one in texts)
        status = _status(row, named.get("answer"), there)
        redirect = row.get(named.get("redirect", ""), "")
        made = _made(row.get(named["url"], ""), row.get(named["time"], ""), status, redirect, source)
        if made is not None:
            yield CaptureRow(f"{prefix}row {number}" if there else "", made)


def _texts(heads: Sequence[str], settings: Settings) -> list[str]:
    """The headings of texts."""
    if settings.text_column:
        place = place_of(settings.text_column, heads)
        return [] if place is None else [heads[place]]
    return [head for head in heads if field_of(head) == "text"]


def _status(row: Mapping[str, str], column: str | None, there: bool) -> int | None:
    """What the server answered; 0 where a table of answers has none and no text stands there, so that the fetch had none."""
    if column is None:
        return None
    status = status_in(row.get(column, ""))
    return 0 if status is None and not there else status


def _tables(
    content: bytes, media: str, settings: Settings
) -> Iterator[tuple[str, list[tuple[int, Mapping[str, str]]]]]:
    """Tables with their label and rows, numbered as reading numbers the documents that it makes of them."""
    if media in (sniffing.XLSX, sniffing.XLS, sniffing.ODS):
        for one in spreadsheet.sheets(content, settings):
            if not isinstance(one, Trouble):
                yield one[0], _headed(one[1])
        return
    text = decode(content).text
    if media in (sniffing.JSONL, sniffing.JSON):
        yield "", _objects(text, media)
        return
    first = text.split("\n", 1)[0]
    mark = "\t" if media == sniffing.TSV else ";" if first.count(";") > first.count(",") else ","
    top = (
        [cell.strip(' "\r\ufeff') for cell in line.split(mark)] for line in text.split("\n", TITLES)[:TITLES]
    )
    if any(map(may_head, top)):
        yield "", _headed(listed.separated(text, mark))


def _objects(text: str, media: str) -> list[tuple[int, Mapping[str, str]]]:
    """The objects of JSON, where a key of them names a time."""
    if not may_head(list(set(_KEY.findall(text, 0, _LOOK)))):
        return []
    lines = listed.lines_of(text) if media == sniffing.JSONL else []
    told = lines if len(lines) > 1 or _is_row(lines) else listed.values_of(text)
    return [(number, _strings(row)) for number, row in enumerate(told, 1) if isinstance(row, Mapping)]


def _is_row(lines: Sequence[object]) -> bool:
    """Whether a single line is a row itself, and not a table."""
    return any(isinstance(one, Mapping) and may_head([str(key) for key in one]) for one in lines)


def _strings(row: Mapping[object, object]) -> dict[str, str]:
    return {str(key): listed.written(value).strip() for key, value in row.items()}


def _headed(rows: Sequence[Sequence[str]]) -> list[tuple[int, Mapping[str, str]]]:
    """Rows under the row that heads the times."""
    filled = [row for row in rows if any(cell.strip() for cell in row)]
    for top, row in enumerate(filled[:TITLES]):
        if may_head(row):
            heads = [" ".join(cell.split()) for cell in row]
            return [
                (number, {head: cell.strip() for head, cell in zip(heads, held, strict=False) if head})
                for number, held in enumerate(filled[top + 1 :], 1)
            ]
    return []
