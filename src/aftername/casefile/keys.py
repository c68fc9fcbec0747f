"""Which columns of a case point into which table, said to SQLite as foreign keys, so that browsers can follow them.

SQLite takes no key for a table that is there: the table is made anew with its keys and its rows are copied. It keeps
columns, their order and its indexes. To add one: a line in KEYS.
"""

from __future__ import annotations

import re
import sqlite3

KEYS: dict[str, dict[str, str]] = {
    "mentions": {"document": "documents.row", "meaning": "meanings"},
    "names": {"programme": "programmes", "document": "documents"},
    "grounds": {"programme": "programmes"},
    "programme_places": {"document": "documents.row"},
    "claims": {"document": "documents.row", "kind": "claim_kinds", "meaning": "meanings"},
    "origins": {"document": "documents.row"},
    "fingerprints": {"document": "documents.row"},
    "families": {"root": "documents"},
    "gaps": {"programme": "programmes"},
    "questions": {"first_programme": "programmes", "second_programme": "programmes"},
}
"""By table: its columns that hold ids, and the table they point into; its column where that is not "id"."""

_END = re.compile(r"\n?\)\s*(WITHOUT ROWID)?\s*$")


def set_keys(db: sqlite3.Connection) -> None:
    """Give every table its keys; a table that has them stays as it is."""
    for table, wanted in KEYS.items():
        columns = {one[1] for one in db.execute(f'PRAGMA table_info("{table}")')}
        keys = {column: other for column, other in wanted.items() if column in columns}
        held = {(one[3], one[2], one[4]) for one in db.execute(f'PRAGMA foreign_key_list("{table}")')}
        if held != {(column, *_target(other)) for column, other in keys.items()}:
            _made_anew(db, table, keys)


def _target(told: str) -> tuple[str, str]:
    """The table and the column that a key points into."""
    table, _, column = told.partition(".")
    return table, column or "id"


def _made_anew(db: sqlite3.Connection, table: str, keys: dict[str, str]) -> None:
    told = db.execute(
        "SELECT type, name, sql FROM sqlite_master WHERE tbl_name = ? AND sql <> '' ORDER BY name", (table,)
    ).fetchall()
    made = next((sql for kind, _, sql in told if kind == "table"), "")
    lines = "".join(
        '\n, FOREIGN KEY ({}) REFERENCES {} ("{}")'.format(column, *_target(other))
        for column, other in keys.items()
    )
    end = _END.search(made)
    if end is None:  # no such table yet
        return
    db.execute(f'ALTER TABLE "{table}" RENAME TO "{table} before"')
    db.execute(f"{made[: end.start()]}{lines}\n) {end[1] or ''}".rstrip())
    db.execute(f'INSERT INTO "{table}" SELECT * FROM "{table} before"')
    db.execute(f'DROP TABLE "{table} before"')  # its indexes go with it
    for kind, _, sql in told:
        if kind == "index":
            db.execute(sql)
