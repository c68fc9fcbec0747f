"""Captures of pages in the case file: gathered from archives, saved pages, folders and lists; and their histories."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from hashlib import blake2b
from itertools import groupby
from typing import Any

from aftername.casefile.capture_files import DATED_GLOB, capture_row, kept
from aftername.casefile.capture_rows import history, history_row
from aftername.casefile.changes import Changes
from aftername.casefile.tables import add, as_id
from aftername.records import Capture, NamedInYear, PageHistory
from aftername.records.capture import VERDICTS
from aftername.text.addresses import site_of
from aftername.text.sketches import likeness

TOGETHER = 512  # captures of pages that are judged together
PAPER_FILES = (
    "pdf",
    "doc",
    "docx",
    "xls",
    "xlsx",
    "hwp",
    "hwpx",
    "csv",
    "wps",
    "et",
    "odt",
    "ods",
    "rtf",
    "zip",
    "rar",
)
UNLIKE = 0.3  # likeness below which another text stands there


class Captured(Changes):
    """The part of the store that keeps captures. Not made alone."""

    # Lists

    def save_listed(self, sha256: str, piece: int, key: str, found: Iterable[tuple[Any, ...]]) -> None:
        """Set the captures that a piece of a list names: part of the file that is its text, address, time, status, redirect, digest."""
        db = self._db
        db.execute("DELETE FROM capture_lists WHERE file = ? AND piece = ?", (sha256, piece))
        made = ((sha256, piece, number, *told) for number, told in enumerate(found))
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
        dated = db.execute("SELECT EXISTS (SELECT 1 FROM files WHERE path GLOB ?)", (DATED_GLOB,)).fetchone()[
            0
        ]
        if not (held or listed or addressed or dated):
            return
        db.execute("DELETE FROM captures")
        buckets = 1
        while buckets * TOGETHER < listed + addressed:
            buckets *= 2
        add(db, "captures", (capture_row(number, one, buckets) for number, one in enumerate(kept(db))))
        db.execute("DELETE FROM page_histories WHERE page NOT IN (SELECT page FROM captures)")
        db.execute(
            "DELETE FROM work WHERE \"key\" IN (SELECT id FROM work_keys WHERE stage = 'captures') AND subject NOT LIKE ?",
            (f"bucket %/{buckets}",),
        )

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

    def texts_left(self) -> Iterator[tuple[str, str, str, bytes]]:
        """Page, time, document and sketch of texts that their pages do not show any more: the last where a later capture has none,
        else the last that is unlike what stands there now."""
        ended = "SELECT EXISTS (SELECT 1 FROM captures WHERE page = ? AND captured > ? AND paper IS NULL)"
        for page, texts in groupby(self.texts_captured(), key=lambda one: one[0]):
            held = list(texts)
            last = held[-1]
            if self._db.execute(ended, (page, last[1])).fetchone()[0]:
                yield last
            else:
                yield from [one for one in held if likeness(one[3], last[3]) < UNLIKE][-1:]

    def samples_captured(self) -> Iterator[tuple[str, bytes]]:
        """Document and sample of runs of every text that was captured at a page of the web."""
        found = self._db.execute(
            'SELECT d.id, f.sample FROM fingerprints f JOIN documents d ON d."row" = f.document '
            "WHERE f.document IN (SELECT paper FROM captures) ORDER BY f.document"
        )
        for held in found:
            yield held[0], bytes(held[1])

    def texts_captured(self) -> Iterator[tuple[str, str, str, bytes]]:
        """Page, time, document and sketch of every text that was captured, by page and time."""
        found = self._db.execute(
            "SELECT c.page, c.captured, d.id, f.print FROM captures c JOIN fingerprints f ON f.document = c.paper "
            'JOIN documents d ON d."row" = c.paper ORDER BY c.page, c.captured, c.number'
        )
        for held in found:
            yield held[0], held[1], held[2], bytes(held[3])

    def paper_files(self) -> Iterator[tuple[str, bool]]:
        """Pages that are files of papers, each with whether any capture may have had it: not each said 404 or 410, or they are of one day."""
        ends = " OR ".join(f"page LIKE '%.{ending}'" for ending in PAPER_FILES)
        told = (
            f"SELECT page, max(paper IS NOT NULL OR status IS NULL OR status NOT IN (404, 410)) OR max(substr(captured, 1, 10)) = "
            f"min(substr(captured, 1, 10)) FROM captures WHERE {ends} GROUP BY page ORDER BY page"
        )
        for page, there in self._db.execute(told):
            yield page, bool(there)

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
        ranks = " ".join(f"WHEN '{verdict}' THEN {rank}" for rank, verdict in enumerate(VERDICTS))
        order = f"scrubbed = 0, CASE verdict {ranks} ELSE {len(VERDICTS)} END, page"
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
