"""Changes to a case file: all or nothing, and what was done under which key."""

from __future__ import annotations

import contextlib
import hashlib
import os
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from aftername.casefile.shared import keep, shared_row
from aftername.casefile.tables import add, marks, row
from aftername.errors import CaseBusy, CaseError

NEW, CHANGED = (
    "new",
    "changed",
)  # stand as stages in the table of work: documents that a review added, files it found other


class Changes:
    """What every part of the store stands on: the open file, and changes to it. Not made alone."""

    path: Path
    doing: str
    _db: sqlite3.Connection
    _marked: bool

    @contextlib.contextmanager
    def change(self, marked: bool = True) -> Iterator[None]:
        """A transaction: all of it or nothing. marked: whether the case counts as being changed until it is sealed.

        Raises CaseBusy when another review is writing, CaseError when the disk is full or cannot be written to.
        """
        try:
            self._db.execute("BEGIN IMMEDIATE")
            try:
                if marked and not self._marked:
                    self._mark()
                yield
                self._db.execute("COMMIT")
                self._marked = self._marked or marked
            except BaseException:
                # A full disk may have ended the transaction already.
                if self._db.in_transaction:
                    self._db.execute("ROLLBACK")
                raise
        except sqlite3.OperationalError as trouble:
            raise named(self.path, trouble) from trouble

    def _mark(self) -> None:
        """Note what is being done and by which process, so that a later command sees where it was stopped."""
        if self.doing:
            values = row("manifest", what="open", name=self.doing, digest=str(os.getpid()), rows=0)
            add(self._db, "manifest", [values], "INSERT OR REPLACE")

    @contextlib.contextmanager
    def part(self) -> Iterator[None]:
        """A part of a change that can fail alone: what it wrote is taken back, the rest of the change stays."""
        self._db.execute("SAVEPOINT part")
        try:
            yield
        except BaseException:
            if self._db.in_transaction:
                self._db.execute("ROLLBACK TO part")
                self._db.execute("RELEASE part")
            raise
        self._db.execute("RELEASE part")

    # Numbers of documents

    def numbers(self) -> dict[str, int]:
        """The number of each document."""
        return dict(self._db.execute('SELECT id, "row" FROM documents'))

    def number(self, document: str) -> int:
        """The number of a document. Raises KeyError when there is none."""
        number = self._found(document)
        if number is None:
            raise KeyError(document)
        return number

    def _found(self, document: str) -> int | None:
        held = self._db.execute('SELECT "row" FROM documents WHERE id = ?', (document,)).fetchone()
        return held and int(held[0])

    # Work done

    def note_work(self, stage: str, subject: str, key: str) -> None:
        """Remember that a stage has done a file or document under this key."""
        number = self._done_by(subject)
        done = shared_row("work_keys", stage=stage, key=key)
        self._forget(number, (stage,))
        keep(self._db, "work_keys", [done])
        add(self._db, "work", [row("work", subject=number, key=done[0])])

    def forget_work(self, subject: str, stages: Sequence[str] = ()) -> None:
        """Forget that a file or document was done; by some stages, or by all."""
        self._forget(self._done_by(subject), stages)

    def _done_by(self, subject: str) -> str | int:
        """What work is noted under: the number of a document, else a file's SHA-256."""
        number = self._found(subject)
        return subject if number is None else number

    def _forget(self, number: str | int, stages: Sequence[str]) -> None:
        of_stages = f'AND EXISTS (SELECT 1 FROM work_keys k WHERE k.id = work."key" AND k.stage IN ({marks(len(stages))}))'
        self._db.execute(
            f"DELETE FROM work WHERE subject = ? {of_stages if stages else ''}", (number, *stages)
        )

    def _forget_work_without_file(self, stage: str, files: str) -> None:
        """Forget what a stage did of files that are not among these. files: what selects their SHA-256."""
        self._db.execute(
            f"""DELETE FROM work WHERE "key" IN (SELECT id FROM work_keys WHERE stage = ?)
            AND substr(subject, 1, 64) NOT IN ({files})""",
            (stage,),
        )

    def work(self, stage: str) -> dict[str, str]:
        """What a stage has done: subject to key."""
        return dict(self._db.execute('SELECT subject, "key" FROM work_done WHERE stage = ?', (stage,)))

    def digest(self, stages: Sequence[str] = (), tables: Sequence[str] = ()) -> str:
        """A digest of what stages did and of the rows of tables: another one where anything of these is another.

        tables: names, each with the columns that count where not all of them do: "programmes: id, name".
        """
        made = hashlib.blake2b(digest_size=8)
        done = (
            f'SELECT stage, subject, "key" FROM work_done WHERE stage IN ({marks(len(stages))}) ORDER BY 1, 2'
        )
        for sql, told in (
            ('SELECT "row", id FROM documents ORDER BY 1', ()),  # rows of tables name documents by number
            (done, tuple(stages)),
            *((_select(one), ()) for one in tables),
        ):
            made.update(sql.encode())
            for held in self._db.execute(sql, told):
                made.update(repr(tuple(held)).encode("utf-8", "surrogatepass"))
        return made.hexdigest()

    def set_new(self, documents: Iterable[str]) -> None:
        """Set which documents the last review added to those that were there."""
        self._note_only(NEW, documents)

    def set_changed(self, paths: Iterable[str]) -> None:
        """Set the paths at which the last review found another content than the one before."""
        self._note_only(CHANGED, paths)

    def _note_only(self, stage: str, subjects: Iterable[str]) -> None:
        self._db.execute(
            'DELETE FROM work WHERE "key" IN (SELECT id FROM work_keys WHERE stage = ?)', (stage,)
        )
        for subject in sorted(subjects):
            self.note_work(stage, subject, "")

    def new(self) -> frozenset[str]:
        """The documents that the last review added to those that were there."""
        return frozenset(self.work(NEW))

    def changed(self) -> frozenset[str]:
        """The paths at which the last review found another content than the one before."""
        return frozenset(self.work(CHANGED))

    def steps_done(self) -> list[tuple[str, str]]:
        """Every stage with the keys it was run under, sorted; what a key says of one document alone is left out."""
        found = self._db.execute(
            'SELECT DISTINCT stage, "key" FROM work_done WHERE stage NOT IN (?, ?)', (NEW, CHANGED)
        )
        return sorted({(stage, key.rpartition(":")[0] or key) for stage, key in found})


def _select(table: str) -> str:
    """What reads a table whole, in an order that is the same whenever its rows are."""
    name, _, columns = table.partition(": ")
    return f"SELECT {columns or '*'} FROM {name} ORDER BY 1, 2"


def of_the_disk(trouble: Exception) -> bool:
    """Whether the case file or its disk is at fault, and not what was to be written."""
    return isinstance(trouble, sqlite3.OperationalError) or type(trouble) is sqlite3.DatabaseError


def named(path: Path, trouble: sqlite3.DatabaseError) -> CaseError:
    """The trouble of SQLite as one of ours."""
    told = str(trouble)
    if "full" in told or "disk I/O" in told or "readonly" in told or "unable to open" in told:
        return CaseError(
            f"{path}: cannot be written ({told}); what was done before is kept. Make room, or use another -o"
        )
    if "locked" in told or "busy" in told:
        return CaseBusy(f"{path}: another review is writing to this case; wait for it, or use another -o")
    if "not a database" in told or "malformed" in told:
        return CaseError(f"{path}: not a case of Aftername, or damaged ({told}); nothing was changed")
    return CaseError(f"{path}: {told}")
