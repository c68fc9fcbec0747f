"""The seal of a case: a digest of every table, document and page, chained into one line.

A table's digest goes over all its rows in the order of their keys; a document's over its row and everything kept about
it; that of a page over its bytes. `review` prints the line, `verify` reckons it anew.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

from aftername.casefile.changes import Changes
from aftername.casefile.tables import add, row
from aftername.records import record

PREFIX = "aftername-1:"
"""Begins every line; the number is that of the way digests are made."""

_OWN = "manifest"
_NOT_SHOWN = frozenset({"work", "work_keys", "migrations", "problems", "kin"})
"""Tables that a page does not hang on, beside those of the index."""

_SHOWN_SAYINGS = frozenset({"gap", "statement"})
"""What a page shows of judgements themselves: explanations, and which statements are wrong. All others show in what follows from them, or are taken back."""

_REMEMBERED = ("seal", "open", "drawn")
"""Entries that say nothing of what the case holds: the seal itself, what is being done, and under which keys pages were drawn."""

_ABOUT = {"documents": 1}
"""Where in a row the document stands that it is about, for tables without a column of that name."""


@record
class Entry:
    """A line of the manifest. what: "table", "document", "file", "schema", "state", "drawn" or "seal"; rows: of a table."""

    what: str
    name: str
    digest: str
    rows: int = 0


class Digests(NamedTuple):
    """What a case holds now. unread: tables that cannot be read, with the reason."""

    entries: tuple[Entry, ...]
    unread: dict[str, str]


def digests(db: sqlite3.Connection, skip: frozenset[str] = frozenset()) -> Digests:
    """The digest of every table, document and of the schema. skip: tables left out."""
    found: list[Entry] = []
    unread: dict[str, str] = {}
    documents: dict[bytes, hashlib._Hash] = {}
    shown = hashlib.sha256()
    try:
        told = db.execute("SELECT type, name, sql FROM sqlite_master WHERE sql <> '' ORDER BY type, name")
        schema = [tuple(one) for one in told]
    except (sqlite3.DatabaseError, UnicodeDecodeError) as trouble:
        return Digests((), {"the list of tables": str(trouble)})
    found.append(Entry("schema", "", _digest_of(schema)))
    tables = [_text(name) for kind, name, _ in schema if _text(kind) == "table"]
    ids = _ids(db)
    for table in tables:
        if table in (_OWN, "search") or table in skip:
            continue
        try:
            digest, rows = _table(db, table, documents, None if _is_hidden(table) else shown, ids)
        except (sqlite3.DatabaseError, OverflowError, ValueError) as trouble:
            unread[table] = str(trouble)
            continue
        found.append(Entry("table", table, digest, rows))
    found.extend(Entry("document", _text(name), one.hexdigest()) for name, one in documents.items())
    found.append(Entry("state", "", shown.hexdigest()))
    return Digests(tuple(sorted(found, key=lambda one: (one.what, one.name))), unread)


def _table(
    db: sqlite3.Connection,
    table: str,
    documents: dict[bytes, hashlib._Hash],
    shown: hashlib._Hash | None,
    ids: Mapping[object, str],
) -> tuple[str, int]:
    """Digest and number of the rows of a table; what each says of a document goes into that document's digest.

    ids: of documents, by their numbers.
    """
    columns, order = _columns(db, table)
    about = columns.index("document") if "document" in columns else _ABOUT.get(table)
    place = columns.index("root") if table == "files" else None
    said = columns.index("about") if table == "judgements" else None
    whole, count, name = hashlib.sha256(), 0, table.encode()
    of: dict[object, hashlib._Hash] = {}
    for values in db.execute(f'SELECT * FROM "{table}" ORDER BY {order}'):
        bare = repr(tuple(values)).encode("utf-8", "surrogatepass")
        whole.update(bare)
        count += 1
        if about is not None:
            told_of = of.get(values[about])
            if told_of is None:
                key = (ids.get(values[about]) or _text(values[about])).encode("utf-8", "surrogatepass")
                told_of = of[values[about]] = documents.setdefault(key, hashlib.sha256())
            told_of.update(name + bare)
        if shown is not None and (said is None or _text(values[said]) in _SHOWN_SAYINGS):
            if place is not None:  # where a folder stood on the machine shows nowhere
                bare = repr((*values[:place], *values[place + 1 :])).encode("utf-8", "surrogatepass")
            shown.update(bare)
    return whole.hexdigest(), count


def _columns(db: sqlite3.Connection, table: str) -> tuple[list[str], str]:
    """The columns of a table, and by which its rows are in order."""
    told = db.execute(f'PRAGMA table_info("{table}")').fetchall()
    keys = [_text(one[1]) for one in sorted(told, key=lambda one: int(one[5])) if one[5]]
    return [_text(one[1]) for one in told], ", ".join(f'"{one}"' for one in keys) or "rowid"


def _ids(db: sqlite3.Connection) -> dict[object, str]:
    """The id of each document by its number; none where they cannot be read, which its table is told of."""
    try:
        return {number: _text(told) for number, told in db.execute('SELECT "row", id FROM documents')}
    except (sqlite3.DatabaseError, OverflowError, UnicodeDecodeError):
        return {}


def _is_hidden(table: str) -> bool:
    return table in _NOT_SHOWN or table.startswith("search")


def _digest_of(rows: Iterable[object]) -> str:
    return hashlib.sha256(repr(list(rows)).encode("utf-8", "surrogatepass")).hexdigest()


def _text(value: object) -> str:
    return value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value)


def line_of(entries: Iterable[Entry]) -> str:
    """The digests chained into one line; the line itself, and what is only remembered, left out."""
    chain = b""
    for one in sorted(entries, key=lambda one: (one.what, one.name)):
        if one.what not in _REMEMBERED:
            link = f"{one.what}\n{one.name}\n{one.digest}\n{one.rows}\n".encode("utf-8", "surrogatepass")
            chain = hashlib.sha256(chain + link).digest()
    return f"{PREFIX}{chain.hex()}"


def file_digest(path: Path) -> str:
    """SHA-256 of a file's bytes, hex. Raises OSError."""
    with open(path, "rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def plain_connection(path: Path) -> sqlite3.Connection:
    """A case file open for reading only, its texts as bytes, so that no damage stops the reading."""
    db = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True, timeout=5.0)
    db.text_factory = bytes
    return db


class Sealed(Changes):
    """The part of the store that keeps the manifest. Not made alone."""

    def manifest(self) -> tuple[Entry, ...]:
        """What the case was sealed with; empty for one that never was."""
        found = self._db.execute('SELECT what, name, digest, "rows" FROM manifest ORDER BY what, name')
        return tuple(Entry(_text(one[0]), _text(one[1]), _text(one[2]), int(one[3])) for one in found)

    def pages(self) -> frozenset[str]:
        """The files beside the case that were made of it, by their path from its folder."""
        return frozenset(one.name for one in self.manifest() if one.what == "file")

    @property
    def seal_line(self) -> str:
        """The line of the manifest; "" where there is none."""
        held = self._db.execute("SELECT digest FROM manifest WHERE what = 'seal'").fetchone()
        return _text(held[0]) if held else ""

    @property
    def state(self) -> str:
        """A digest of all that a page is made of, as of the last seal."""
        return next((one.digest for one in self.manifest() if one.what == "state"), "")

    def seal(self) -> None:
        """Set the digests of tables and documents anew; those of pages stay."""
        self._db.text_factory = bytes
        try:
            made = digests(self._db).entries
        finally:
            self._db.text_factory = str
        files = [one for one in self.manifest() if one.what == "file"]
        self._set(("table", "document", "schema", "state", "open"), made, (*made, *files))

    def tables(self, but: Iterable[str]) -> list[str]:
        """The digests of tables as of the last seal, without some; none in a case that was changed since."""
        held = self.manifest()
        if any(one.what == "open" for one in held):
            return []
        return [f"{one.name} {one.digest}" for one in held if one.what == "table" and one.name not in but]

    def sealed_with(self, page: Path) -> list[Path]:
        """The parts of a page, and what stands in the folder beside it, as far as they were sealed with it."""
        folder, beside = self.path.resolve().parent, page.resolve().parent
        own = re.compile(rf"{re.escape(_name_of(page.with_suffix(''), folder))}-(?:texts/.*|\d+\.html)")
        held = (one.name for one in self.manifest() if one.what == "file" and own.fullmatch(one.name))
        return [page.parent / os.path.relpath(folder / one, beside) for one in held]

    def drawn_files(self) -> Callable[[Path], tuple[str, str]]:
        """Of a file the key under which it was drawn, and the digest of its bytes then; "" for none."""
        folder = self.path.resolve().parent
        kept = {(one.what, one.name): one.digest for one in self.manifest()}
        real = cache(os.path.realpath)

        def held(file: Path) -> tuple[str, str]:
            name = _name_of(file, folder, real)
            return kept.get(("drawn", name), ""), kept.get(("file", name), "")

        return held

    def seal_files(self, page: Path, written: Iterable[Path], keys: Mapping[Path, str]) -> None:
        """Set the digests of a page and of what stands beside it, and the keys under which they were drawn; of one away from the case
        nothing is kept."""
        stem = page.stem
        folder = self.path.resolve().parent
        real = cache(os.path.realpath)
        names = {one: name for one in written if (name := _name_of(one, folder, real))}
        made = [Entry("file", name, file_digest(one)) for one, name in names.items()]
        held = self.manifest()
        if not held or not made:
            return
        own = (made[0].name, f"{made[0].name.removesuffix(page.name)}{stem}-")
        stay = [
            one
            for one in held
            if one.what in ("file", "drawn") and not (one.name == own[0] or one.name.startswith(own[1]))
        ]
        rest = [one for one in held if one.what not in ("file", "drawn", "seal")]
        made.extend(Entry("drawn", name, keys[one]) for one, name in names.items() if one in keys)
        self._set(("file", "drawn"), (*stay, *made), (*rest, *stay, *made))

    def _set(self, whats: tuple[str, ...], entries: Iterable[Entry], chained: Iterable[Entry]) -> None:
        seal = Entry("seal", "", line_of(chained))
        with self.change(marked=False):
            for what in (*whats, "seal"):
                self._db.execute("DELETE FROM manifest WHERE what = ?", (what,))
            add(self._db, "manifest", (row("manifest", **_row(one)) for one in (*entries, seal)))

    def stopped(self) -> str:
        """What was being done to the case when it was stopped: "review" or "judgement"; "" where nothing was, or it goes on."""
        for one in self.manifest():
            if one.what == "open" and not _lives(one.digest):
                return one.name
        return ""


def _name_of(file: Path, folder: Path, real: Callable[[Path], str] = os.path.realpath) -> str:
    """What a file is called in the manifest of a case in a folder; "" for one away from it. real: the real path of a folder, which may be
    remembered where many files of few folders are asked for."""
    place = os.path.realpath(file) if os.path.islink(file) else os.path.join(real(file.parent), file.name)
    return os.path.relpath(place, folder) if place.startswith(f"{folder}{os.sep}".replace("//", "/")) else ""


def _row(one: Entry) -> Mapping[str, object]:
    return {"what": one.what, "name": one.name, "digest": one.digest, "rows": one.rows}


def _lives(process: str) -> bool:
    """Whether a process of this number runs, so that what is open is no leftover."""
    if not process.isdigit():
        return False
    with contextlib.suppress(ProcessLookupError, OverflowError):
        with contextlib.suppress(PermissionError):
            os.kill(int(process), 0)
        return int(process) != os.getpid()
    return False


def compared(held: Iterable[Entry], now: Digests) -> Iterator[tuple[str, str, str]]:
    """What differs between a manifest and what the case holds: what, name, and how, in words."""
    sealed = {(one.what, one.name): one for one in held}
    there = {(one.what, one.name): one for one in now.entries}
    for table, why in now.unread.items():
        yield "table", table, f"cannot be read: {why}"
    for key in sorted(sealed.keys() | there.keys()):
        what, name = key
        if what in ("file", "state", *_REMEMBERED) or (what == "table" and name in now.unread):
            continue
        before, after = sealed.get(key), there.get(key)
        if before == after:
            continue
        yield what, name, _difference(before, after)


def _difference(before: Entry | None, after: Entry | None) -> str:
    if before is None:
        return "is not in the seal: it was added"
    if after is None:
        return "was sealed and is gone"
    if before.what == "table" and before.rows != after.rows:
        return f"was sealed with {before.rows:,} rows and has {after.rows:,}"
    if before.what == "document":
        return "its text, or what was found in it, was changed"
    return "was changed"
