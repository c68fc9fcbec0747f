"""The case file: records in, records out, every change in a transaction."""

from __future__ import annotations

import contextlib
import gc
import os
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from types import TracebackType
from typing import cast

from aftername.casefile import rows
from aftername.casefile.across import Across
from aftername.casefile.captures import Captured
from aftername.casefile.changes import named
from aftername.casefile.found import Found
from aftername.casefile.given import Given
from aftername.casefile.keys import set_keys
from aftername.casefile.migrations import MIGRATIONS
from aftername.casefile.seal import Sealed
from aftername.casefile.search import match, match_all
from aftername.casefile.shared import sweep
from aftername.casefile.spoken import Spoken
from aftername.casefile.tables import add, as_id, functions
from aftername.casefile.views import drop_views, set_views
from aftername.errors import CaseError, CaseTooNew
from aftername.files.clutter import APPLICATION_ID
from aftername.records import (
    Belonging,
    Document,
    DocumentCard,
    Programme,
)
from aftername.records.claim import SAID

PRIVATE = 0o600  # who made the case reads it, nobody else


class Store(Given, Found, Across, Captured, Spoken, Sealed):
    """One case file, open. Use as a context manager, or call close()."""

    def __init__(self, path: Path, *, writing: bool = False, doing: str = "") -> None:
        """Open a case file; with `writing`, make or migrate it first.

        doing: "review" or "judgement", noted in the file from the first change until it is sealed.

        Raises CaseError when it is no case file or missing, CaseTooNew, CaseBusy.
        """
        if not writing and not path.is_file():
            raise CaseError(f"{path}: no such case; make one with: aftername review FOLDER -o {path}")
        self.path = path
        self.doing = doing
        self._marked = False
        if writing:
            keep_private(path)
        self._open(writing)

    def _open(self, writing: bool) -> None:
        try:
            self._db = sqlite3.connect(self.path, isolation_level=None, timeout=5.0)
            self._db.row_factory = sqlite3.Row
            self._prepare(writing)
        except sqlite3.DatabaseError as trouble:
            raise named(self.path, trouble) from trouble

    def _prepare(self, writing: bool) -> None:
        db = self._db
        tables = db.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
        mine = db.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID
        if tables and not mine:
            raise CaseError(f"{self.path}: not a case of Aftername; nothing was changed")
        if not tables and not writing:
            raise CaseError(f"{self.path}: an empty file, not a case")
        version = db.execute("SELECT max(version) FROM migrations").fetchone()[0] if tables else 0
        if version > MIGRATIONS[-1][0]:
            raise CaseTooNew(f"{self.path}: written by a later version of Aftername; please update")
        if writing:
            db.execute("PRAGMA page_size = 8192")
            db.execute("PRAGMA journal_mode = WAL")
            db.execute("PRAGMA synchronous = NORMAL")
            db.execute("PRAGMA cache_size = -65536")
        if version < MIGRATIONS[-1][0]:
            if not writing:
                raise CaseError(f"{self.path}: made by an earlier version; review it again to bring it up")
            self._migrate(version)
        if writing:
            set_views(db)

    def _migrate(self, version: int) -> None:
        with self.change(marked=False):
            if version == 0:
                self._db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
                self._db.execute("CREATE TABLE migrations (version INTEGER PRIMARY KEY, what TEXT NOT NULL)")
            drop_views(self._db)
            functions(self._db)
            for number, what, sql in MIGRATIONS:
                if number > version:
                    for statement in _statements(sql):
                        self._db.execute(statement)
                    self._db.execute("INSERT INTO migrations VALUES (?, ?)", (number, what))
            set_keys(self._db)

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        trouble: BaseException | None,
        fingerprint: TracebackType | None,
    ) -> None:
        self.close()

    def finish(self) -> None:
        """Seal the case and leave one clean file: the write-ahead log is folded in, so that it can be copied or mailed."""
        with self.change(marked=False):
            sweep(self._db)
        self.seal()
        self.fold()

    def fold(self) -> None:
        """Fold the write-ahead log in, without a seal: what was stopped stays marked as stopped."""
        # Another reader holds the log open; it is folded in when that one closes.
        with contextlib.suppress(sqlite3.OperationalError):
            self._db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            self._db.execute("PRAGMA journal_mode = DELETE")

    def close(self) -> None:
        """Close the file; safe to call twice."""
        self._db.close()

    @contextlib.contextmanager
    def away(self) -> Iterator[None]:
        """Closed meanwhile, and open again behind it: SQLite bears no process that is forked while a file is open."""
        self.close()
        if Path(
            f"{self.path}-wal"
        ).exists():  # not closed yet: a row that was not asked for is held in a ring of objects
            gc.collect()
        try:
            yield
        finally:
            self._open(writing=True)

    # Documents

    def cards(self) -> dict[str, DocumentCard]:
        """Every document without its text, by id, sorted."""
        paths: dict[str, list[str]] = {}
        for path, sha256 in self._db.execute("SELECT path, sha256 FROM files ORDER BY path"):
            paths.setdefault(sha256, []).append(path)
        found = self._db.execute(f"SELECT {rows.CARD} FROM documents ORDER BY id")
        return {row["id"]: rows.card(row, tuple(paths.get(row["file"], ()))) for row in found}

    def languages(self) -> tuple[str, ...]:
        """The languages that documents are in, sorted."""
        return tuple(
            row[0] for row in self._db.execute("SELECT DISTINCT language FROM documents ORDER BY language")
        )

    def document(self, document: str) -> Document:
        """One document by id. Raises KeyError when there is none."""
        row = self._db.execute(f"SELECT {rows.DOCUMENT} FROM documents WHERE id = ?", (document,)).fetchone()
        if row is None:
            raise KeyError(document)
        return rows.document(row)

    def documents(self, ids: Iterable[str]) -> Iterator[Document]:
        """Documents by id, in the order asked."""
        return map(self.document, ids)

    def document_ids(self) -> list[str]:
        """Ids of all documents, sorted."""
        return [row[0] for row in self._db.execute("SELECT id FROM documents ORDER BY id")]

    def in_order(self) -> list[str]:
        """Ids of all documents in the order they were read: what is added in it lies close in the file."""
        return [row[0] for row in self._db.execute('SELECT id FROM documents ORDER BY "row"')]

    def held(self) -> tuple[frozenset[str], dict[str, str]]:
        """The documents that are in the case, and the content of each file by its path, to be told from those after a review."""
        contents = self._db.execute("SELECT path, sha256 FROM files WHERE sha256 <> ''").fetchall()
        return frozenset(self.document_ids()), dict(contents)

    def set_news(self, documents: frozenset[str], contents: dict[str, str]) -> None:
        """Note what a review added and found changed, against what `held` gave before; nothing in a case that was empty."""
        now, read = self.held()
        self.set_new(now - documents if documents else ())
        self.set_changed(path for path, content in contents.items() if read.get(path, content) != content)

    # Programmes

    def replace_programmes(self, programmes: Sequence[Programme], belongings: Iterable[Belonging]) -> None:
        """Set all programmes, their names and grounds, and which mention names which."""
        db = self._db
        for table in ("programmes", "names", "grounds", "programme_places"):
            db.execute(f"DELETE FROM {table}")
        for one in programmes:
            add(db, "programmes", [rows.programme_row(one)])
            add(db, "names", rows.name_rows(one), "INSERT OR IGNORE")
            add(db, "grounds", rows.ground_rows(one))
        numbers = self.numbers()
        found = (rows.belonging_row(one, numbers[one.document]) for one in belongings)
        add(db, "programme_places", found, "INSERT OR IGNORE")

    def programmes(self) -> Iterator[Programme]:
        """Every programme, sorted by id."""
        for row in self._db.execute("SELECT record FROM programmes ORDER BY id"):
            yield rows.programme(row[0])

    def belongings(self, document: str) -> tuple[tuple[tuple[int, int], tuple[str, ...]], ...]:
        """For one document: places of programme mentions and the programmes they may be, in order."""
        places: dict[tuple[int, int], list[str]] = {}
        for start, end, programme in self._db.execute(
            'SELECT b.start, b."end", b.programme FROM programme_places b JOIN documents d ON d."row" = b.document '
            'WHERE d.id = ? ORDER BY b.start, b."end"',
            (document,),
        ):
            places.setdefault((start, end), []).append(as_id(programme))
        return tuple((place, tuple(sorted(ids))) for place, ids in places.items())

    def named_in(self, documents: Iterable[str]) -> dict[str, list[tuple[str, int]]]:
        """For each programme named in these documents the places, as document and start, in order."""
        found: dict[str, list[tuple[str, int]]] = {}
        for document in sorted(documents):
            for (start, _), programmes in self.belongings(document):
                for programme in programmes:
                    found.setdefault(programme, []).append((document, start))
        return found

    # Search and checks

    def matching(self, query: str | Sequence[Sequence[str]], most: int) -> list[str]:
        """Ids of documents that hold every part of a query, best first, then by id.

        query: as a person writes it, or parts with the ways each may be written.
        """
        asked = match(query) if isinstance(query, str) else match_all(query)
        if not asked:
            return []
        found = self._db.execute(
            'SELECT d.id FROM search s JOIN documents d ON d."row" = s.rowid WHERE search MATCH ? '
            "ORDER BY round(bm25(search), 6), d.id LIMIT ?",
            (asked, most),
        )
        return [row[0] for row in found]

    def matches(self, query: str | Sequence[Sequence[str]]) -> int:
        """How many documents hold every part of a query, given as to `matching`."""
        asked = match(query) if isinstance(query, str) else match_all(query)
        if not asked:
            return 0
        found = self._db.execute("SELECT count(*) FROM search WHERE search MATCH ?", (asked,)).fetchone()
        return cast(int, found[0])

    def soundness(self) -> str:
        """ "ok", or what SQLite finds broken in the file."""
        return "; ".join(row[0] for row in self._db.execute("PRAGMA integrity_check"))

    def counts(self) -> dict[str, int]:
        """How many rows the plain tables hold."""
        tables = {
            one: one for one in ("files", "problems", "documents", "mentions", "programmes", "claims", "gaps")
        }
        tables |= {"mentions": "mentions", "claims": "claims"}
        counted = {
            name: self._db.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
            for name, table in tables.items()
        }
        said = self._db.execute(
            "SELECT count(*) FROM claims c JOIN claim_kinds k ON k.id = c.kind WHERE k.fact = ?", (SAID,)
        ).fetchone()[0]
        return {**counted, "claims": counted["claims"] - said}


def keep_private(path: Path) -> None:
    """Have a new file made so that only its owner reads it; what SQLite writes beside it is made the same way."""
    with contextlib.suppress(OSError):  # a place that cannot be written is told where it is opened
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, PRIVATE))


def _statements(sql: str) -> Iterator[str]:
    """Single statements; a comment never holds a semicolon at a line's end."""
    whole = ""
    for line in sql.splitlines(keepends=True):
        whole += line
        if sqlite3.complete_statement(whole):
            yield whole
            whole = ""
