"""Captures of pages in the case file: gathered from archives, saved pages, folders and lists; and their histories."""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from hashlib import blake2b
from zlib import crc32

from aftername.casefile.capture_rows import history, history_row
from aftername.casefile.changes import Changes
from aftername.casefile.tables import Row, add, as_id, row
from aftername.records import Capture, NamedInYear, PageHistory
from aftername.records.source import LEADS_TO
from aftername.text.addresses import is_asset, page_of, site_of
from aftername.values.moments import moment_of

TELLING = (
    "removed",
    "replaced",
    "moved",
    "returned",
    "changed",
    "unknown",
    "blocked",
    "unreachable",
    "present",
)
"""Verdicts, the most telling first."""

TOGETHER = 512  # captures of pages that are judged together
_HTML = "text/html"
_DATED = re.compile(
    r"(?:^|[/!])((?:19|20)\d\d-?[01]\d-?[0-3]\d)(?:[T_ -]?(\d{4}(?:\d\d)?))?[a-z_]{0,3}[/!](.+)$"
)
_DATED_GLOB = "*[12][09][0-9][0-9]*/*"
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


class Captured(Changes):
    """The part of the store that keeps captures. Not made alone."""

    # Lists

    def save_listed(self, sha256: str, piece: int, key: str, found: Sequence[tuple[str, Capture]]) -> None:
        """Set the captures that a piece of a list names, each with the part of the file that is its text."""
        db = self._db
        db.execute("DELETE FROM capture_lists WHERE file = ? AND piece = ?", (sha256, piece))
        made = (
            row(
                "capture_lists", file=sha256, piece=piece, number=number, part=part, address=one.address, captured=one.captured,
                status=one.status, leads_to=one.leads_to, digest=one.digest,
            )
            for number, (part, one) in enumerate(found)
        )  # fmt: skip
        add(db, "capture_lists", made)
        self.note_work("lists-of-captures", f"{sha256}:{piece}", key)

    def only_lists(self, cdx: str) -> frozenset[str]:
        """Digests of files that are lists of captures without any text: nothing is to be read of them. cdx: the media type of some."""
        found = self._db.execute(
            "SELECT file FROM capture_lists GROUP BY file HAVING max(part) = '' UNION SELECT sha256 FROM files WHERE media = ?",
            (cdx,),
        )
        return frozenset(file for (file,) in found)

    def open_lists(self, cdx: str) -> None:
        """Note of lists without texts that they were opened, and drop what is kept of files that are gone."""
        db = self._db
        db.execute("DELETE FROM capture_lists WHERE file NOT IN (SELECT sha256 FROM files)")
        named = "SELECT file FROM capture_lists GROUP BY file HAVING max(part) = ''"
        db.execute(f"UPDATE files SET status = 'opened' WHERE sha256 IN ({named})")
        db.execute("UPDATE files SET status = 'ignored' WHERE media = ? AND status = 'waiting'", (cdx,))

    # Captures

    def gather_captures(self) -> None:
        """Set the captures of the case from all that says where and when it was fetched; nothing is done where nothing does."""
        db = self._db
        there = "SELECT EXISTS (SELECT 1 FROM captures), (SELECT count(*) FROM capture_lists), (SELECT count(*) FROM files WHERE url IS NOT NULL)"
        held, listed, addressed = db.execute(there).fetchone()
        dated = db.execute(
            "SELECT EXISTS (SELECT 1 FROM files WHERE path GLOB ?)", (_DATED_GLOB,)
        ).fetchone()[0]
        if not (held or listed or addressed or dated):
            return
        db.execute("DELETE FROM captures")
        buckets = 1
        while buckets * TOGETHER < listed + addressed:
            buckets *= 2
        add(db, "captures", (_row(number, one, buckets) for number, one in enumerate(self._kept())))
        db.execute("DELETE FROM page_histories WHERE page NOT IN (SELECT page FROM captures)")
        db.execute(
            "DELETE FROM work WHERE \"key\" IN (SELECT id FROM work_keys WHERE stage = 'captures') AND subject NOT LIKE ?",
            (f"bucket %/{buckets}",),
        )

    def _kept(self) -> Iterator[Kept]:
        """Every capture, files first, in a fixed order."""
        yield from self._of_files()
        for held in self._db.execute(_LISTED):
            yield (
                page_of(held["address"]), held["captured"], held["path"] or "", held["address"], held["status"], held["leads_to"],
                held["digest"], held["paper"],
            )  # fmt: skip

    def _of_files(self) -> Iterator[Kept]:
        """Captures that files are; those in folders named by date without any address only where there are several such folders."""
        where = "AND (f.url IS NOT NULL OR f.path GLOB ?) ORDER BY f.path"
        days: dict[str, set[str]] = {}
        later: list[tuple[str, Kept]] = []
        for held in self._db.execute(_FILES + where, (_DATED_GLOB,)):
            if not _is_part(held):
                made, folder = _of_file(held)
                if made is not None and folder:
                    days.setdefault(folder, set()).add(made[1])
                    later.append((folder, made))
                elif made is not None:
                    yield made
        yield from (made for folder, made in later if len(days[folder]) > 1)

    def set_capture_texts(self) -> None:
        """Note of each capture which text it has, by the fingerprints."""
        self._db.execute(
            "UPDATE captures SET text = (SELECT nullif(f.text, x'') FROM fingerprints f WHERE f.document = paper) WHERE paper IS NOT NULL"
        )

    def captures_key(self) -> str:
        """A digest of all captures with what is named in their texts; "" where there is none."""
        whole = blake2b(digest_size=8)
        last = ""
        for held in self._db.execute(
            "SELECT page, captured, address, status, leads_to, digest, paper, text FROM captures"
        ):
            whole.update(repr(tuple(held)).encode("utf-8", "surrogatepass"))
            last = held["page"]
        if not last:
            return ""
        named = 'SELECT b.document, b.start, b."end", b.programme FROM programme_places b WHERE b.document IN (SELECT paper FROM captures)'
        for held in self._db.execute(named):
            whole.update(repr(tuple(held)).encode())
        return whole.hexdigest()

    def buckets(self) -> list[str]:
        """Which pages are judged together, as the stage is told it."""
        found = [
            number for (number,) in self._db.execute("SELECT DISTINCT bucket FROM captures ORDER BY bucket")
        ]
        count = 1
        listed = self._db.execute(
            "SELECT (SELECT count(*) FROM capture_lists) + (SELECT count(*) FROM files WHERE url IS NOT NULL)"
        ).fetchone()[0]
        while count * TOGETHER < listed:
            count *= 2
        return [f"bucket {number}/{count}" for number in found]

    def captures_of(self, bucket: int) -> dict[str, tuple[Capture, ...]]:
        """The captures of the pages of a bucket that were captured more than once, in order of time."""
        pages = "SELECT page FROM captures WHERE bucket = ?1 GROUP BY page HAVING count(*) > 1"
        return self._captures(f"c.bucket = ?1 AND c.page IN ({pages})", (bucket,))

    def captures_at(self, page: str) -> tuple[Capture, ...]:
        """Every capture of a page, in order of time."""
        return self._captures("c.page = ?1", (page,)).get(page, ())

    def _captures(self, where: str, asked: Sequence[str | int]) -> dict[str, tuple[Capture, ...]]:
        found: dict[str, list[Capture]] = {}
        for held in self._db.execute(
            'SELECT c.*, d.id FROM captures c LEFT JOIN documents d ON d."row" = c.paper '
            f"WHERE {where} ORDER BY c.page, c.captured, c.number",
            asked,
        ):
            told = (held["status"], held["leads_to"], held["id"], held["digest"])
            found.setdefault(held["page"], []).append(
                Capture(held["address"], held["captured"], held["source"], *told)
            )
        return {page: tuple(kept) for page, kept in found.items()}

    def texts_at(self, page: str, most: int = 6) -> list[tuple[str, str, bytes]]:
        """Time, key and sketch of texts that were captured at a page."""
        found = self._db.execute(
            "SELECT c.captured, c.text, f.print FROM captures c JOIN fingerprints f ON f.document = c.paper "
            "WHERE c.page = ? AND c.text IS NOT NULL ORDER BY c.captured LIMIT ?",
            (page, most),
        )
        return [(held[0], held[1].hex(), held[2]) for held in found]

    def pages_with(self, text: str, most: int = 6) -> list[tuple[str, str]]:
        """Pages at which a text was captured, each with the last time."""
        found = self._db.execute(
            "SELECT page, max(captured) FROM captures WHERE text = ? GROUP BY page ORDER BY page LIMIT ?",
            (bytes.fromhex(text), most),
        )
        return [(held[0], held[1]) for held in found]

    def prints_of(self, documents: Iterable[str]) -> dict[str, tuple[str, bytes]]:
        """Key and sketch of the texts of documents."""
        found = {}
        for one in documents:
            held = self._db.execute(
                'SELECT f.text, f.print FROM fingerprints f JOIN documents d ON d."row" = f.document WHERE d.id = ?',
                (one,),
            ).fetchone()
            if held is not None:
                found[one] = (held[0].hex() if held[0] else "", bytes(held[1]))
        return found

    # Histories

    def save_histories(self, bucket: str, key: str, found: Sequence[PageHistory]) -> None:
        """Set the histories of the pages of a bucket."""
        number = int(bucket.removeprefix("bucket ").partition("/")[0])
        self._db.execute("DELETE FROM page_histories WHERE bucket = ?", (number,))
        add(self._db, "page_histories", (history_row(one, number) for one in found), "INSERT OR REPLACE")
        self.note_work("captures", bucket, key)

    def histories(self, page: str | None = None, telling: bool = False) -> Iterator[PageHistory]:
        """Every page with its history, by address; one; or only those that were removed or scrubbed."""
        where = (
            "page = ?" if page is not None else "verdict = 'removed' OR scrubbed > 0" if telling else "TRUE"
        )
        asked = (page,) if page is not None else ()
        for held in self._db.execute(f"SELECT record FROM page_histories WHERE {where} ORDER BY page", asked):
            yield history(held[0])

    def telling_histories(self, most: int) -> Iterator[PageHistory]:
        """The most telling pages: those from which something went, then by verdict, then by address."""
        ranks = " ".join(f"WHEN '{verdict}' THEN {rank}" for rank, verdict in enumerate(TELLING))
        order = f"scrubbed = 0, CASE verdict {ranks} ELSE {len(TELLING)} END, page"
        for held in self._db.execute(f"SELECT record FROM page_histories ORDER BY {order} LIMIT ?", (most,)):
            yield history(held[0])

    def verdicts(self) -> dict[str, int]:
        """How many pages have each verdict."""
        return dict(
            self._db.execute(
                "SELECT verdict, count(*) FROM page_histories GROUP BY verdict ORDER BY verdict"
            ).fetchall()
        )

    def followed(self) -> dict[str, int]:
        """How many pages of each site were captured more than once."""
        return dict(
            self._db.execute(
                "SELECT site, count(*) FROM page_histories GROUP BY site ORDER BY site"
            ).fetchall()
        )

    def captured_once(self) -> int:
        """How many pages were captured once alone."""
        return int(
            self._db.execute(
                "SELECT count(*) FROM (SELECT 1 FROM captures GROUP BY page HAVING count(*) = 1)"
            ).fetchone()[0]
        )

    def named_by_year(self) -> Iterator[NamedInYear]:
        """How often each site named each programme, year by year, with what was captured that year; by site, programme and year.

        Only captures that show matter count: a wall names nobody.
        """
        papers: dict[tuple[str, int], set[str]] = {}
        naming: dict[tuple[str, str, int], set[str]] = {}
        walls = self._without_matter()
        named = "SELECT DISTINCT programme FROM programme_places WHERE document = ?"
        for page, when, paper in self._db.execute(
            "SELECT page, captured, paper FROM captures WHERE paper IS NOT NULL"
        ):
            if (page, when) in walls:
                continue
            site, year = site_of(page), int(when[:4])
            papers.setdefault((site, year), set()).add(page)
            for (programme,) in self._db.execute(named, (paper,)):
                naming.setdefault((site, as_id(programme), year), set()).add(page)
        for site, programme in sorted({(site, programme) for site, programme, _ in naming}):
            for other, year in sorted(papers):
                if other == site:
                    there = naming.get((site, programme, year), set())
                    yield NamedInYear(site, programme, year, len(there), len(papers[site, year]))

    def _without_matter(self) -> set[tuple[str, str]]:
        """Pages and times of captures whose text is an error, a wall or the front page."""
        found = self._db.execute(
            "SELECT h.page, json_extract(c.value, '$.captured') FROM page_histories h, json_each(h.record, '$.captures') c "
            "WHERE json_extract(c.value, '$.document') IS NOT NULL AND json_extract(c.value, '$.shows') <> 'matter'"
        )
        return {(page, when) for page, when in found}


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


def _row(number: int, one: Kept, buckets: int) -> Row:
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
