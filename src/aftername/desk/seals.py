"""A case held against its seal: what was changed, added or taken out, in the case and in the pages beside it."""

from __future__ import annotations

import contextlib
import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from aftername import pipeline
from aftername.casefile import Store
from aftername.casefile.seal import Digests, Entry, compared, digests, file_digest, line_of, plain_connection
from aftername.engines import engine_for
from aftername.records import Broken
from aftername.settings import Settings

DERIVED = ("mentions", "fingerprints", "claims", "programme_places", "meanings", "claim_kinds")
"""Tables that are found anew."""

KEPT = frozenset({"work", "work_keys", "migrations", "problems", "judgements", "files"})
"""Tables that say how the case was made and are not found anew."""


def against_the_seal(path: Path) -> tuple[list[Broken], str]:
    """What does not agree with the manifest of a case, and the line that its rows and pages give now."""
    try:
        with contextlib.closing(plain_connection(path)) as db:
            broken = list(_soundness(db, path))
            held = _manifest(db)
            now = digests(db)
    except (sqlite3.DatabaseError, UnicodeDecodeError) as trouble:
        return [Broken("case", path.name, f"cannot be read: {trouble}")], ""
    if not any(one.what == "seal" for one in held):
        return [*broken, Broken("seal", path.name, "the case bears no seal; review it again")], ""
    stopped = next((one.name for one in held if one.what == "open"), "")
    if stopped:
        broken.append(
            Broken("seal", path.name, f"the last {stopped} was stopped before its end; do it again")
        )
    broken.extend(Broken(what, name or path.name, how) for what, name, how in compared(held, now))
    files = [one for one in held if one.what == "file"]
    there = list(_files(path, files))
    broken.extend(_changed_files(path, files, there))
    sealed = next(one.digest for one in held if one.what == "seal")
    line = line_of((*now.entries, *there))
    if line_of(held) != sealed:
        broken.append(Broken("seal", path.name, "the manifest itself was changed"))
    return broken, line


def _soundness(db: sqlite3.Connection, path: Path) -> Iterator[Broken]:
    """What SQLite itself finds broken."""
    try:
        told = [one.decode("utf-8", "replace") for (one,) in db.execute("PRAGMA integrity_check(20)")]
    except (sqlite3.DatabaseError, UnicodeDecodeError) as trouble:
        told = [str(trouble)]
    for one in told:
        if one != "ok":
            yield Broken("case", path.name, one)


def _manifest(db: sqlite3.Connection) -> list[Entry]:
    """The manifest as it stands; empty where it cannot be read."""
    try:
        told = db.execute('SELECT what, name, digest, "rows" FROM manifest').fetchall()
    except (sqlite3.DatabaseError, UnicodeDecodeError):
        return []
    return [Entry(_text(a), _text(b), _text(c), d if isinstance(d, int) else -1) for a, b, c, d in told]


def _text(value: object) -> str:
    return value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value)


def _files(path: Path, files: list[Entry]) -> Iterator[Entry]:
    """The pages of the seal as they are now."""
    for one in files:
        with contextlib.suppress(OSError, ValueError):
            yield Entry("file", one.name, file_digest(path.parent / one.name))


def _changed_files(path: Path, files: list[Entry], there: list[Entry]) -> Iterator[Broken]:
    """Pages that are gone or were changed, and files beside their texts that nobody sealed."""
    now = {one.name: one.digest for one in there}
    for one in files:
        if one.name not in now:
            yield Broken("page", one.name, "was written by the review and is gone")
        elif now[one.name] != one.digest:
            yield Broken("page", one.name, "was changed since it was written")
    for folder in sorted({one.name.rpartition("/")[0] for one in files if "/" in one.name}):
        for extra in sorted((path.parent / folder).glob("*")):
            name = f"{folder}/{extra.name}"
            if name not in now:
                yield Broken("page", name, "stands beside the pages and was not written by the review")


def found_anew(path: Path, settings: Settings) -> list[Broken]:
    """Everything found anew in the texts that the case holds; what comes out otherwise than the case has it."""
    with TemporaryDirectory(prefix="aftername-") as folder:
        copy = Path(folder) / "anew.case"
        shutil.copyfile(path, copy)
        with contextlib.closing(sqlite3.connect(copy)) as db:
            for table in DERIVED:
                db.execute(f"DELETE FROM {table}")
            db.execute("DELETE FROM work_keys WHERE stage <> 'reading'")
            db.execute('DELETE FROM work WHERE "key" NOT IN (SELECT id FROM work_keys)')
            db.commit()
        with Store(copy, writing=True) as store:
            pipeline.settle_texts(store, engine_for(settings), pipeline.Silence(), settings)
            store.fold()
        before, after = _digests(path), _digests(copy)
    told = compared(before.entries, after)
    words = "comes out otherwise when it is found anew"
    return [Broken(what, name, words) for what, name, _ in told if what in ("table", "document")]


def _digests(path: Path) -> Digests:
    with contextlib.closing(plain_connection(path)) as db:
        return digests(db, KEPT | _index(db))


def _index(db: sqlite3.Connection) -> frozenset[str]:
    """The tables of the search index."""
    told = db.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name LIKE 'search%'")
    return frozenset(_text(name) for (name,) in told)
