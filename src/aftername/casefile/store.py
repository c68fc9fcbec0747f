"""The case file: records in, records out, every change in a transaction."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, cast

from aftername.casefile import rows
from aftername.casefile.across import Across
from aftername.casefile.migrations import MIGRATIONS
from aftername.casefile.search import match, match_all, words
from aftername.casefile.spoken import Spoken
from aftername.errors import CaseBusy, CaseError, CaseTooNew
from aftername.records import (
    Belonging,
    Claim,
    Document,
    DocumentCard,
    Mention,
    Problem,
    Programme,
    SourceFile,
)

APPLICATION_ID = 0x41465452  # "AFTR": how other programs can tell the file


class Store(Across, Spoken):
    """One case file, open. Use as a context manager, or call close()."""

    def __init__(self, path: Path, *, writing: bool = False) -> None:
        """Open a case file; with `writing`, make or migrate it first.

        Raises CaseError when it is no case file or missing, CaseTooNew, CaseBusy.
        """
        if not writing and not path.is_file():
            raise CaseError(f"{path}: no such case; make one with: aftername review FOLDER -o {path}")
        self.path = path
        try:
            self._db = sqlite3.connect(path, isolation_level=None, timeout=5.0)
            self._prepare(writing)
        except sqlite3.DatabaseError as trouble:
            raise _named(path, trouble) from trouble

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

    def _migrate(self, version: int) -> None:
        with self.change():
            if version == 0:
                self._db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
                self._db.execute("CREATE TABLE migrations (version INTEGER PRIMARY KEY, what TEXT NOT NULL)")
            for number, what, sql in MIGRATIONS:
                if number > version:
                    for statement in _statements(sql):
                        self._db.execute(statement)
                    self._db.execute("INSERT INTO migrations VALUES (?, ?)", (number, what))

    @contextlib.contextmanager
    def change(self) -> Iterator[None]:
        """A transaction: all of it or nothing. Raises CaseBusy when another review is writing."""
        try:
            self._db.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError as trouble:
            raise _named(self.path, trouble) from trouble
        try:
            yield
        except BaseException:
            self._db.execute("ROLLBACK")
            raise
        self._db.execute("COMMIT")

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
        """Leave one clean file: fold the write-ahead log in, so that the case can be copied or mailed."""
        # Another reader holds the log open; it is folded in when that one closes.
        with contextlib.suppress(sqlite3.OperationalError):
            self._db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            self._db.execute("PRAGMA journal_mode = DELETE")

    def close(self) -> None:
        """Close the file; safe to call twice."""
        self._db.close()

    # Files and problems

    def replace_files(self, root: str, files: Iterable[SourceFile], problems: Iterable[Problem]) -> None:
        """Set what one reviewed path gave; documents of files that are no longer given are dropped."""
        db = self._db
        db.execute("DELETE FROM files WHERE root = ?", (root,))
        db.execute("DELETE FROM problems WHERE stage = 'intake' AND (path = ? OR path GLOB ?)", _below(root))
        db.executemany(
            f"INSERT OR REPLACE INTO files VALUES ({rows.marks(9)})",
            (rows.file_row(root, one) for one in files),
        )
        db.executemany(_PROBLEM, (rows.problem_row(one, "") for one in problems))

    def settle_files(self) -> None:
        """Bring files, their copies, statuses and problems into agreement; drop what lost its file."""
        db = self._db
        gone = db.execute(
            "SELECT DISTINCT file FROM documents WHERE file NOT IN (SELECT sha256 FROM files) ORDER BY file"
        ).fetchall()
        for (sha256,) in gone:
            self._drop_documents(sha256)
        db.execute("DELETE FROM work WHERE stage = 'reading' AND subject NOT IN (SELECT sha256 FROM files)")
        db.execute(
            "UPDATE files SET same_as = (SELECT min(g.path) FROM files g WHERE g.sha256 = files.sha256) "
            "WHERE sha256 <> ''"
        )
        db.execute("UPDATE files SET same_as = NULL WHERE same_as = path")
        db.execute(
            "UPDATE files SET status = CASE WHEN sha256 IN (SELECT file FROM documents) THEN 'read' "
            "ELSE 'problem' END WHERE status = 'waiting' "
            "AND sha256 IN (SELECT subject FROM work WHERE stage = 'reading')"
        )
        self._settle_addresses()
        self._settle_problems()

    def _settle_addresses(self) -> None:
        """Files that are one document take the address and the day of saving that it states."""
        self._db.execute(
            "UPDATE files SET url = d.url, captured = d.captured FROM ("
            "SELECT file, json_extract(min(header), '$.url.value') AS url, "
            "json_extract(min(header), '$.captured.value') AS captured "
            "FROM documents GROUP BY file HAVING count(*) = 1) AS d "
            "WHERE d.file = files.sha256 AND (d.url IS NOT NULL OR d.captured IS NOT NULL)"
        )

    def _settle_problems(self) -> None:
        """Problems of a content stand once under every path it has, and nowhere else."""
        db = self._db
        paths: dict[str, list[str]] = {}
        for sha256, path in db.execute(
            "SELECT sha256, path FROM files WHERE sha256 IN (SELECT sha256 FROM problems WHERE sha256 <> '') "
            "ORDER BY path"
        ):
            paths.setdefault(sha256, []).append(path)
        told = db.execute("SELECT * FROM problems WHERE sha256 <> '' ORDER BY id").fetchall()
        wanted = {
            rows.problem_row(rows.problem(row), row[-1], path)
            for row in told
            for path in paths.get(row[-1], ())
        }
        if wanted != set(told):
            db.execute("DELETE FROM problems WHERE sha256 <> ''")
            db.executemany(_PROBLEM, sorted(wanted))

    def set_stage_problem(self, sha256: str, stage: str, part: str, problem: Problem | None) -> None:
        """Set or clear the one problem a stage may have with one part of a file."""
        db = self._db
        db.execute(
            'DELETE FROM problems WHERE sha256 = ? AND stage = ? AND "where" = ?', (sha256, stage, part)
        )
        if problem is not None:
            self._add_problems(sha256, (problem,))

    def _add_problems(self, sha256: str, problems: Sequence[Problem]) -> None:
        """Add problems of one content, for every path it stands under."""
        paths = self._db.execute(
            "SELECT path FROM files WHERE sha256 = ? ORDER BY path", (sha256,)
        ).fetchall()
        self._db.executemany(
            _PROBLEM, (rows.problem_row(one, sha256, path) for (path,) in paths for one in problems)
        )

    def save_reading(
        self, sha256: str, key: str, documents: Sequence[tuple[Document, str]], problems: Sequence[Problem]
    ) -> None:
        """Set what reading one file's bytes gave, for every path the bytes stand under.

        documents: each with its words for the index (casefile.search.words).
        """
        db = self._db
        self._drop_documents(sha256)
        db.execute("DELETE FROM problems WHERE sha256 = ?", (sha256,))
        for document, indexed in documents:
            row = db.execute(
                f"INSERT INTO documents VALUES (NULL, {rows.marks(18)})", rows.document_row(document)
            ).lastrowid
            db.execute("INSERT INTO search (rowid, words) VALUES (?, ?)", (row, indexed))
        self._add_problems(sha256, problems)
        status = "read" if documents else "problem"
        db.execute("UPDATE files SET status = ? WHERE sha256 = ?", (status, sha256))
        self.note_work("reading", sha256, key)

    def _drop_documents(self, sha256: str) -> None:
        db = self._db
        found = db.execute('SELECT "row", id, text FROM documents WHERE file = ?', (sha256,)).fetchall()
        for row, document, text in found:
            db.execute(
                "INSERT INTO search (search, rowid, words) VALUES ('delete', ?, ?)", (row, words(text))
            )
            for table in ("mentions", "claims", "programme_mentions", "fingerprints"):
                db.execute(f"DELETE FROM {table} WHERE document = ?", (document,))
            db.execute("DELETE FROM work WHERE subject = ?", (document,))
            db.execute('DELETE FROM documents WHERE "row" = ?', (row,))

    def files(self) -> Iterator[SourceFile]:
        """Every file, sorted by path; place is empty, it does not travel."""
        for row in self._db.execute("SELECT * FROM files ORDER BY path"):
            yield rows.file(row)

    def problems(self) -> Iterator[Problem]:
        """Every problem, sorted by id."""
        for row in self._db.execute("SELECT * FROM problems ORDER BY id"):
            yield rows.problem(row)

    # Documents

    def cards(self) -> dict[str, DocumentCard]:
        """Every document without its text, by id, sorted."""
        paths: dict[str, list[str]] = {}
        for path, sha256 in self._db.execute("SELECT path, sha256 FROM files ORDER BY path"):
            paths.setdefault(sha256, []).append(path)
        found = self._db.execute(
            "SELECT id, file, part, language, characters, found, header FROM documents ORDER BY id"
        )
        return {row[0]: rows.card(row, tuple(paths.get(row[1], ()))) for row in found}

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

    # Work done

    def work(self, stage: str) -> dict[str, str]:
        """What a stage has done: subject to key."""
        return dict(self._db.execute('SELECT subject, "key" FROM work WHERE stage = ?', (stage,)))

    # Mentions

    def save_mention_rows(self, document: str, key: str, found: Sequence[tuple[Any, ...]]) -> None:
        """Set the mentions of one document, as rows.mention_row makes them."""
        self._db.execute("DELETE FROM mentions WHERE document = ?", (document,))
        self._db.executemany(f"INSERT INTO mentions VALUES ({rows.marks(8)})", found)
        self._db.execute("DELETE FROM work WHERE stage = 'known' AND subject = ?", (document,))
        self.note_work("mentions", document, key)

    def save_known(self, document: str, key: str, found: Sequence[Mention]) -> None:
        """Set the names in one document that only others establish."""
        self._db.execute(
            "DELETE FROM mentions WHERE document = ? AND kind = 'programme' AND json_extract(normal, '$.sign') IN ('known', 'given')",
            (document,),
        )
        self._db.executemany(
            f"INSERT INTO mentions VALUES ({rows.marks(8)})", (rows.mention_row(one) for one in found)
        )
        self.note_work("known", document, key)

    def mentions(self, document: str | None = None, kinds: Sequence[str] = ()) -> Iterator[Mention]:
        """Mentions sorted by id; of one document, or of some kinds, when asked."""
        asked: list[str] = []
        wheres: list[str] = []
        if document is not None:
            wheres.append("document = ?")
            asked.append(document)
        if kinds:
            wheres.append(f"kind IN ({rows.marks(len(kinds))})")
            asked.extend(kinds)
        where = f"WHERE {' AND '.join(wheres)}" if wheres else ""
        found = self._db.execute(
            f'SELECT * FROM mentions {where} ORDER BY document, start, "end", kind', asked
        )
        return map(rows.mention, found)

    # Programmes

    def replace_programmes(self, programmes: Sequence[Programme], belongings: Iterable[Belonging]) -> None:
        """Set all programmes, their names and grounds, and which mention names which."""
        db = self._db
        for table in ("programmes", "names", "grounds", "programme_mentions"):
            db.execute(f"DELETE FROM {table}")
        for one in programmes:
            db.execute(f"INSERT INTO programmes VALUES ({rows.marks(9)})", rows.programme_row(one))
            db.executemany(f"INSERT OR IGNORE INTO names VALUES ({rows.marks(12)})", rows.name_rows(one))
            db.executemany(f"INSERT INTO grounds VALUES ({rows.marks(8)})", rows.ground_rows(one))
        db.executemany(
            f"INSERT OR IGNORE INTO programme_mentions VALUES ({rows.marks(4)})",
            ((b.document, b.start, b.end, b.programme) for b in belongings),
        )

    def programmes(self) -> Iterator[Programme]:
        """Every programme, sorted by id."""
        for row in self._db.execute("SELECT record FROM programmes ORDER BY id"):
            yield rows.programme(row[0])

    def belongings(self, document: str) -> tuple[tuple[tuple[int, int], tuple[str, ...]], ...]:
        """For one document: places of programme mentions and the programmes they may be, in order."""
        places: dict[tuple[int, int], list[str]] = {}
        for start, end, programme in self._db.execute(
            'SELECT start, "end", programme FROM programme_mentions WHERE document = ? '
            'ORDER BY start, "end", programme',
            (document,),
        ):
            places.setdefault((start, end), []).append(programme)
        return tuple((place, tuple(ids)) for place, ids in places.items())

    def named_in(self, documents: Iterable[str]) -> dict[str, list[tuple[str, int]]]:
        """For each programme named in these documents the places, as document and start, in order."""
        found: dict[str, list[tuple[str, int]]] = {}
        for document in sorted(documents):
            for (start, _), programmes in self.belongings(document):
                for programme in programmes:
                    found.setdefault(programme, []).append((document, start))
        return found

    # Claims

    def save_claims(self, document: str, key: str, claims: Sequence[Claim]) -> None:
        """Set the claims of one document."""
        self._db.execute("DELETE FROM claims WHERE document = ?", (document,))
        self._db.executemany(
            f"INSERT OR REPLACE INTO claims VALUES ({rows.marks(15)})", map(rows.claim_row, claims)
        )
        self.note_work("claims", document, key)

    def claims(self, programme: str | None = None) -> Iterator[Claim]:
        """Claims sorted by id; of one programme when asked."""
        where, asked = ("WHERE programme = ?", (programme,)) if programme is not None else ("", ())
        for row in self._db.execute(f"SELECT record FROM claims {where} ORDER BY id", asked):
            yield rows.claim(row[0])

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
        tables = ("files", "problems", "documents", "mentions", "programmes", "claims", "gaps")
        return {table: self._db.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in tables}


_PROBLEM = "INSERT OR REPLACE INTO problems VALUES (?, ?, ?, ?, ?, ?, ?, ?)"


def _below(root: str) -> tuple[str, str]:
    """A path itself and a pattern for all below it or inside it."""
    plain = "".join(f"[{c}]" if c in "*?[" else c for c in root.rstrip("/"))
    return root, f"{plain}[/!]*"


def _statements(sql: str) -> Iterator[str]:
    """Single statements; a comment never holds a semicolon at a line's end."""
    whole = ""
    for line in sql.splitlines(keepends=True):
        whole += line
        if sqlite3.complete_statement(whole):
            yield whole
            whole = ""


def _named(path: Path, trouble: sqlite3.DatabaseError) -> CaseError:
    """The trouble of SQLite as one of ours."""
    told = str(trouble)
    if "locked" in told or "busy" in told:
        return CaseBusy(f"{path}: another review is writing to this case; wait for it, or use another -o")
    if "not a database" in told or "malformed" in told:
        return CaseError(f"{path}: not a case of Aftername, or damaged ({told}); nothing was changed")
    return CaseError(f"{path}: {told}")
