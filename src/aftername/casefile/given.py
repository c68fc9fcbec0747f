"""What was given, in the case file: files, what reading them gave, and the problems met."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from aftername.casefile import rows
from aftername.casefile.scans import Scans
from aftername.casefile.search import words
from aftername.casefile.tables import Row, add, insert
from aftername.records import Document, Problem, SourceFile

_OF = "substr({0}, 1, 8) = substr(?1, 1, 8) AND +{0} = ?1"  # as the indexes have it; without + SQLite uses none of them
_OF_FILE, _OF_SHA256 = _OF.format("file"), _OF.format("sha256")
_READ = "SELECT sha256 FROM files WHERE status NOT IN ('opened', 'ignored')"  # a list may have been a table before


class Given(Scans):
    """The part of the store that keeps files and problems. Not made alone."""

    def roots(self) -> tuple[str, ...]:
        """The keys of the paths that were reviewed."""
        return tuple(root for (root,) in self._db.execute("SELECT DISTINCT root FROM files ORDER BY root"))

    def replace_files(self, root: str, files: Sequence[SourceFile], problems: Iterable[Problem]) -> None:
        """Set what one reviewed path gave; what it gave before and gives no more is gone until it is given again.

        root: its key; what it is called ends at the first tab (stages/intake/roots.py).
        """
        db = self._db
        db.execute("DELETE FROM files WHERE root = ? AND status = 'ignored'", (root,))
        db.execute("UPDATE files SET status = 'gone' WHERE root = ?", (root,))
        db.execute("DELETE FROM problems WHERE stage = 'intake' AND (path = ? OR path GLOB ?)", _below(root))
        add(db, "files", (rows.file_row(root, one) for one in files), "INSERT OR REPLACE")
        self._add_rows(rows.problem_row(one, "") for one in problems)

    def paths_of(self, root: str) -> list[str]:
        """Every path that a reviewed path gave, sorted."""
        found = self._db.execute("SELECT path FROM files WHERE root = ? ORDER BY path", (root,))
        return [path for (path,) in found]

    def forget_gone(self) -> None:
        """Let go of files that are gone; what rested on them goes when the files are settled."""
        self._db.execute("DELETE FROM files WHERE status = 'gone'")

    def _settle_gone(self) -> list[str]:
        """Keep a file that is gone where a document rests on it and no other file has its content; gives their paths."""
        db = self._db
        db.execute(
            "DELETE FROM files WHERE status = 'gone' AND (sha256 NOT IN (SELECT file FROM documents) "
            "OR sha256 IN (SELECT sha256 FROM files WHERE status <> 'gone'))"
        )
        gone = [path for (path,) in db.execute("SELECT path FROM files WHERE status = 'gone' ORDER BY path")]
        db.execute("DELETE FROM problems WHERE reason = 'gone'")
        told = "it was read in an earlier review and is not where it was; what was read from it is kept (--forget lets it go)"
        self._add_rows(
            rows.problem_row(Problem("gone", path, told, "intake", fatal=False), "") for path in gone
        )
        return gone

    def settle_files(self) -> list[str]:
        """Bring files, their copies, statuses and problems into agreement; drop what lost its file.

        Gives the paths of files that are gone and on which something rests.
        """
        db = self._db
        vanished = self._settle_gone()
        gone = db.execute(
            f"SELECT DISTINCT file FROM documents WHERE file NOT IN ({_READ}) ORDER BY file"
        ).fetchall()
        for (sha256,) in gone:
            self._drop_documents(sha256)
        self._forget_work_without_file("reading", _READ)
        db.execute(
            "UPDATE files SET same_as = (SELECT min(g.path) FROM files g "
            "WHERE substr(g.sha256, 1, 8) = substr(files.sha256, 1, 8) AND +g.sha256 = files.sha256) "
            "WHERE sha256 <> ''"
        )
        db.execute("UPDATE files SET same_as = NULL WHERE same_as = path")
        db.execute(
            "UPDATE files SET status = CASE WHEN sha256 IN (SELECT file FROM documents) THEN 'read' "
            "ELSE 'problem' END WHERE status = 'waiting' "
            "AND sha256 IN (SELECT subject FROM work_done WHERE stage = 'reading')"
        )
        self._settle_scans()
        self._settle_addresses()
        self._settle_problems()
        return vanished

    def _settle_addresses(self) -> None:
        """Files that are one document take the address and the day of saving that it states, where no web archive says so."""
        self._db.execute(
            "UPDATE files SET url = coalesce(files.url, d.url), captured = coalesce(files.captured, d.captured) FROM ("
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
        told = db.execute("SELECT * FROM problems WHERE sha256 <> ''").fetchall()
        # Equal files have equal problems: each is taken once, and set under every path.
        each = {(row["sha256"], replace(rows.problem(row), path="")) for row in told}
        wanted = {
            rows.problem_row(problem, sha256, path)
            for sha256, problem in each
            for path in paths.get(sha256, ())
        }
        if wanted != set(map(tuple, told)):
            db.execute("DELETE FROM problems WHERE sha256 <> ''")
            self._add_rows(sorted(wanted))

    def set_stage_problems(self, document: str, stage: str, problems: Sequence[Problem]) -> None:
        """Set, or clear, the problems a stage has with one document."""
        row = self._db.execute("SELECT file, part FROM documents WHERE id = ?", (document,)).fetchone()
        if row is None:
            return
        sha256, part = row
        self._db.execute(
            'DELETE FROM problems WHERE sha256 = ? AND stage = ? AND "where" = ?', (sha256, stage, part)
        )
        self._add_problems(sha256, [replace(one, where=part) for one in problems])

    def set_case_problem(self, stage: str, problem: Problem | None) -> None:
        """Set, or clear, the problem a stage has with the whole case."""
        held = self._db.execute(
            "SELECT id FROM problems WHERE sha256 = '' AND stage = ?", (stage,)
        ).fetchall()
        if not held and problem is None:
            return
        with contextlib.nullcontext() if self._db.in_transaction else self.change():
            self._db.execute("DELETE FROM problems WHERE sha256 = '' AND stage = ?", (stage,))
            if problem is not None:
                self._add_rows([rows.problem_row(problem, "")])

    def _add_problems(self, sha256: str, problems: Sequence[Problem]) -> None:
        """Add problems of one content, for every path it stands under."""
        paths = self._db.execute(
            f"SELECT path FROM files WHERE {_OF_SHA256} ORDER BY path", (sha256,)
        ).fetchall()
        self._add_rows(rows.problem_row(one, sha256, path) for (path,) in paths for one in problems)

    def _add_rows(self, problems: Iterable[Row]) -> None:
        add(self._db, "problems", problems, "INSERT OR REPLACE")

    def save_reading(
        self, sha256: str, key: str, documents: Sequence[tuple[Document, str]], problems: Sequence[Problem]
    ) -> None:
        """Set what reading one file's bytes gave, for every path the bytes stand under.

        documents: each with its words for the index (casefile.search.words).
        """
        db = self._db
        held = self._drop_documents(
            sha256
        )  # a text that comes again keeps its number, so that the case is the same
        db.execute("DELETE FROM problems WHERE sha256 = ?", (sha256,))
        for document, indexed in documents:
            numbered = (held.get(document.id), *rows.document_row(document)[1:])
            row = db.execute(insert("documents"), numbered).lastrowid
            db.execute("INSERT INTO search (rowid, words) VALUES (?, ?)", (row, indexed))
        self._add_problems(sha256, problems)
        status = "read" if documents else "problem"
        db.execute(f"UPDATE files SET status = ?2 WHERE {_OF_SHA256}", (sha256, status))
        self.note_work("reading", sha256, key)

    def _drop_documents(self, sha256: str) -> dict[str, int]:
        """Take the documents of a content out; gives the number that each had."""
        db = self._db
        found = db.execute('SELECT "row", id, text FROM documents WHERE ' + _OF_FILE, (sha256,)).fetchall()
        for row, document, text in found:
            db.execute(
                "INSERT INTO search (search, rowid, words) VALUES ('delete', ?, ?)", (row, words(text))
            )
            for table in ("mentions", "claims", "programme_places", "fingerprints", "origins"):
                db.execute(f"DELETE FROM {table} WHERE document = ?", (row,))
            self.forget_work(document)
            db.execute('DELETE FROM documents WHERE "row" = ?', (row,))
        return {document: row for row, document, _ in found}

    def files(self) -> Iterator[SourceFile]:
        """Every file, sorted by path; place is empty, it does not travel."""
        for row in self._db.execute("SELECT * FROM files ORDER BY path"):
            yield rows.file(row)

    def problems(self) -> Iterator[Problem]:
        """Every problem, sorted by id."""
        for row in self._db.execute("SELECT * FROM problems ORDER BY id"):
            yield rows.problem(row)


def _below(root: str) -> tuple[str, str]:
    """What a reviewed path is called, and a pattern for all below it or inside it."""
    root = root.partition("\t")[0]
    plain = "".join(f"[{c}]" if c in "*?[" else c for c in root.rstrip("/"))
    return root, f"{plain}[/!]*"
