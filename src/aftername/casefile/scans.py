"""What was read off the pictures of pages, in the case file: one row a page, its words as short lists of figures.

A word is [gap, length, left, top, width, height, confidence]: gap from the end of the word before it in the page's text.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence

from aftername.casefile.changes import Changes
from aftername.casefile.tables import add, row
from aftername.records import Scan, ScanWord, content_id

_COLUMNS = (
    "page, text, words, reader, languages, turn, skew, width, height, confidence, blank, reason, trouble"
)


class Scans(Changes):
    """The part of the store that keeps pages read off their pictures. Not made alone."""

    def save_pictures(self, sha256: str, key: str, pages: Sequence[int], trouble: Scan | None = None) -> None:
        """Set which pages of a file are to be read off their pictures; what was read of others is dropped.

        trouble: with page 0, where that could not be seen.
        """
        db = self._db
        held = {page for (page,) in db.execute("SELECT page FROM scans WHERE file = ?", (sha256,))}
        for page in sorted(held - set(pages)):
            db.execute("DELETE FROM scans WHERE file = ? AND page = ?", (sha256, page))
            self.forget_work(f"{sha256}:{page}")
        for page in sorted(set(pages) - held):
            add(self._db, "scans", [_row(sha256, Scan(page))])
        if trouble is not None:
            add(self._db, "scans", [_row(sha256, trouble)])
        self.note_work("looking", sha256, key)

    def pictures(self) -> list[tuple[str, int]]:
        """Every page that is to be read off its picture, as file and number, in order."""
        found = self._db.execute("SELECT file, page FROM scans WHERE page > 0 ORDER BY file, page")
        return [tuple(one) for one in found]

    def save_scan(self, sha256: str, key: str, scan: Scan) -> None:
        """Set what was read off one page."""
        add(self._db, "scans", [_row(sha256, scan)], "INSERT OR REPLACE")
        self.note_work("ocr", f"{sha256}:{scan.page}", key)

    def scans(self, sha256: str) -> tuple[Scan, ...]:
        """What was read off the pages of a file, without their pictures, in order of pages."""
        found = self._db.execute(f"SELECT {_COLUMNS} FROM scans WHERE file = ? ORDER BY page", (sha256,))
        return tuple(map(_scan, found))

    def scan_picture(self, sha256: str, page: int) -> bytes:
        """The picture that is kept of a page; empty where there is none."""
        held = self._db.execute(
            "SELECT picture FROM drawn WHERE file = ?1 AND page = ?2 "
            "UNION ALL SELECT picture FROM scans WHERE file = ?1 AND page = ?2",
            (sha256, page),
        ).fetchone()
        return bytes(held[0]) if held else b""

    def scan_keys(self) -> dict[str, str]:
        """For each file with such pages what is the same for the same words on them."""
        keys: dict[str, list[object]] = {}
        for held in self._db.execute(
            "SELECT file, page, text, confidence, blank, reason, trouble FROM scans ORDER BY file, page"
        ):
            keys.setdefault(held[0], []).append(tuple(held)[1:])
        return {sha256: content_id(*map(repr, told)) for sha256, told in keys.items()}

    def quoted_pages(self) -> dict[tuple[str, int], int]:
        """Pages with text of their own that statements of programmes rest on, by file and number, with how many."""
        found = self._db.execute(
            "SELECT d.file, c.page, count(*) FROM claims_in_words c JOIN documents d ON d.id = c.document "
            "WHERE c.page IS NOT NULL AND c.found = 'exact' AND c.programme IS NOT NULL GROUP BY d.file, c.page"
        )
        return {(file, page): count for file, page, count in found}

    def drawn(self) -> set[tuple[str, int]]:
        """Every page that is drawn, as file and number."""
        return {tuple(one) for one in self._db.execute("SELECT file, page FROM drawn")}

    def save_drawn(self, sha256: str, key: str, page: Scan) -> None:
        """Set the picture of a page that has text of its own."""
        kept = (sha256, page.page, page.text, packed(page.words), page.width, page.height, page.picture)
        add(self._db, "drawn", [kept], "INSERT OR REPLACE")
        self.note_work("drawing", f"{sha256}:{page.page}", key)

    def drop_drawn(self, pages: Iterable[tuple[str, int]]) -> None:
        """Let go of pages that are quoted no more."""
        for sha256, page in pages:
            self._db.execute("DELETE FROM drawn WHERE file = ? AND page = ?", (sha256, page))
            self.forget_work(f"{sha256}:{page}", ("drawing",))

    def drawn_pages(self, sha256: str) -> tuple[Scan, ...]:
        """The drawn pages of a file with the places of their words, without their pictures, in order."""
        found = self._db.execute(
            "SELECT page, text, words, width, height FROM drawn WHERE file = ? ORDER BY page", (sha256,)
        )
        return tuple(
            Scan(page, text, unpacked(words), width=width, height=height, confidence=100)
            for page, text, words, width, height in found
        )

    def _settle_scans(self) -> None:
        """Drop what was read of files that are no longer given."""
        db = self._db
        db.execute("DELETE FROM scans WHERE file NOT IN (SELECT sha256 FROM files)")
        for stage in ("looking", "ocr", "drawing"):
            self._forget_work_without_file(stage, "SELECT sha256 FROM files")
        db.execute("DELETE FROM drawn WHERE file NOT IN (SELECT sha256 FROM files)")


def _row(sha256: str, one: Scan) -> tuple[object, ...]:
    return row(
        "scans",
        file=sha256,
        page=one.page,
        text=one.text,
        words=packed(one.words),
        reader=one.reader,
        languages=one.languages,
        turn=one.turn,
        skew=one.skew,
        width=one.width,
        height=one.height,
        confidence=one.confidence,
        blank=int(one.blank),
        reason=one.reason,
        trouble=one.trouble,
        picture=one.picture,
    )


def _scan(held: sqlite3.Row) -> Scan:
    told = dict(zip(held.keys(), held, strict=True))
    return Scan(**{**told, "words": unpacked(told["words"]), "blank": bool(told["blank"])})


def packed(words: Sequence[ScanWord]) -> str:
    """Words as JSON without blanks."""
    made = []
    at = 0
    for one in words:
        box = [one.left, one.top, one.right - one.left, one.bottom - one.top]
        made.append([one.start - at, one.end - one.start, *box, one.confidence])
        at = one.end
    return json.dumps(made, separators=(",", ":"))


def unpacked(told: str) -> tuple[ScanWord, ...]:
    """Words from what `packed` made of them."""
    made = []
    at = 0
    for gap, length, left, top, wide, high, confidence in json.loads(told):
        start = at + gap
        at = start + length
        made.append(ScanWord(start, at, left, top, left + wide, top + high, confidence))
    return tuple(made)
