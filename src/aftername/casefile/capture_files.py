"""Captures that files, and the lists among them, are: where, when, and what was read there."""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Iterator
from zlib import crc32

from aftername.casefile.tables import Row, row
from aftername.records.source import LEADS_TO
from aftername.text.addresses import is_asset, page_of
from aftername.values.moments import moment_of

_HTML = "text/html"
_DATED = re.compile(
    r"(?:^|[/!])((?:19|20)\d\d-?[01]\d-?[0-3]\d)(?:[T_ -]?(\d{4}(?:\d\d)?))?[a-z_]{0,3}[/!](.+)$"
)
DATED_GLOB = "*[12][09][0-9][0-9]*/*"
_OF_FILE = "substr(d.file, 1, 8) = substr({0}, 1, 8) AND +d.file = {0}"
_FILES = f"""
SELECT f.path, f.media, f.url, f.captured, f.http_status, f.status, f.size_bytes, f.stated, f.sha256, d."row" AS paper
FROM files f LEFT JOIN documents d ON {_OF_FILE.format("f.sha256")} AND d.part = ''
WHERE f.sha256 NOT IN (SELECT file FROM capture_lists)
"""
_LISTED = f"""
SELECT l.*, (SELECT min(path) FROM files f WHERE substr(f.sha256, 1, 8) = substr(l.file, 1, 8) AND +f.sha256 = l.file) AS path,
  CASE WHEN l.part <> '' THEN (SELECT d."row" FROM documents d WHERE {_OF_FILE.format("l.file")} AND d.part = l.part) END AS paper
FROM capture_lists l ORDER BY file, piece, number
"""

Kept = tuple[
    str, str, str, str, int | None, str, str, int | None
]  # page, time, source, address, status, redirect, digest, paper


def kept(db: sqlite3.Connection) -> Iterator[Kept]:
    """Every capture, files first, in a fixed order."""
    yield from _of_files(db)
    for held in db.execute(_LISTED):
        yield (
            page_of(held["address"]), held["captured"], held["path"] or "", held["address"], held["status"], held["leads_to"],
            held["digest"], held["paper"],
        )  # fmt: skip


def _of_files(db: sqlite3.Connection) -> Iterator[Kept]:
    """Captures that files are; those in folders named by date without any address only where there are several such folders."""
    where = "AND (f.url IS NOT NULL OR f.path GLOB ?) ORDER BY f.path"
    days: dict[str, set[str]] = {}
    later: list[tuple[str, Kept]] = []
    for held in db.execute(_FILES + where, (DATED_GLOB,)):
        if not _is_part(held):
            made, folder = _of_file(held)
            if made is not None and folder:
                days.setdefault(folder, set()).add(made[1])
                later.append((folder, made))
            elif made is not None:
                yield made
    yield from (made for folder, made in later if len(days[folder]) > 1)


def _is_part(held: sqlite3.Row) -> bool:
    """Whether a file is a part of how a page looks."""
    status = held["http_status"]
    return held["status"] == "ignored" and held["size_bytes"] and (status is None or _is_good(status))


def _is_good(status: int) -> bool:
    return 200 <= status < 300


def _of_file(held: sqlite3.Row) -> tuple[Kept | None, str]:
    """The capture that a file is, None for no capture; and the folder above the day where it has no address but its path."""
    dated = _DATED.search(held["path"])
    when = moment_of(held["captured"] or "")
    if dated is not None:
        when = when or moment_of(dated[1] + (dated[2] or ""))
    page, address, source, folder = _placed(held, dated)
    if not when or not page or is_asset(page):
        return None, ""
    status = held["http_status"]
    if status is not None and _is_good(status) and not held["size_bytes"]:
        status = 0  # nothing came
    leads_to = dict(json.loads(held["stated"])).get(LEADS_TO, "")
    return (page, when, source, address, status, leads_to, held["sha256"], held["paper"]), folder


def _placed(held: sqlite3.Row, dated: re.Match[str] | None) -> tuple[str, str, str, str]:
    """Page, address, source and folder above the day of a file; the folder only where its path is all that tells the page."""
    path, address = held["path"], held["url"] or ""
    if address or dated is None or held["media"] != _HTML:
        source = path.partition("!")[0] if "!" in path else path.rpartition("/")[0]
        return page_of(address), address, source, ""
    source, address = path[: dated.start(3) - 1], _address_in(dated[3])
    if address:
        return page_of(address), address, source, ""
    folder = path[: dated.start(1)]
    return f"{folder}*/{dated[3]}", dated[3], source, folder


def capture_row(number: int, one: Kept, buckets: int) -> Row:
    page, when, source, address, status, leads_to, digest, paper = one
    return row(
        "captures", page=page, captured=when, source=source, number=number, address=address, status=status, leads_to=leads_to,
        digest=digest, paper=paper, text=None, bucket=crc32(page.encode("utf-8", "surrogatepass")) % buckets,
    )  # fmt: skip


def _address_in(path: str) -> str:
    """An address that a path below a folder named by date is; "" where its first part is no host."""
    path = re.sub(r"^https?(?:_|:|%3A)?/+", "", path)
    host = path.partition("/")[0]
    return (
        path
        if "/" in path and re.fullmatch(r"(?i)[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,12}(?::\d+)?", host)
        else ""
    )
