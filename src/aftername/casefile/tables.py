"""The tables of a case file: which columns they have, and in which order, is said by the migrations alone."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from functools import cache
from typing import Any, Literal

from aftername.casefile.migrations import MIGRATIONS
from aftername.casefile.search import words
from aftername.records import content_id

Row = tuple[Any, ...]

How = Literal["INSERT", "INSERT OR IGNORE", "INSERT OR REPLACE"]


@cache
def _schema() -> dict[str, tuple[str, ...]]:
    """The columns of each table after the last migration."""
    db = sqlite3.connect(":memory:")
    functions(db)
    try:
        for _, _, sql in MIGRATIONS:
            db.executescript(sql)
        tables = [name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {name: tuple(c[1] for c in db.execute(f'PRAGMA table_info("{name}")')) for name in tables}
    finally:
        db.close()


def functions(db: sqlite3.Connection) -> None:
    """Give SQLite the functions that steps of MIGRATIONS call."""
    db.create_function("index_words", 1, words, deterministic=True)
    db.create_function("shared_number", 2, lambda *told: as_number(content_id(*told)), deterministic=True)


def as_number(of_id: str) -> int:
    """The number that the sixteen hex digits of an id are, as SQLite keeps it."""
    return int.from_bytes(bytes.fromhex(of_id), "big", signed=True)


def as_id(number: int) -> str:
    """The sixteen hex digits of a number."""
    return number.to_bytes(8, "big", signed=True).hex()


@cache
def columns(table: str) -> tuple[str, ...]:
    """The columns of a table, in their order. Raises KeyError when there is no such table."""
    return _schema()[table]


def row(table: str, /, **values: Any) -> Row:
    """The values of one row in the order of the table. Raises KeyError for a column left out, or one too many."""
    wanted = columns(table)
    if len(values) != len(wanted):
        raise KeyError(f"{table}: {sorted(set(values) ^ set(wanted))}")
    return tuple([values[name] for name in wanted])


def add(db: sqlite3.Connection, table: str, rows: Iterable[Row], how: How = "INSERT") -> None:
    """Add rows, as `row` makes them."""
    db.executemany(insert(table, how), rows)


@cache
def insert(table: str, how: How = "INSERT") -> str:
    """The statement that adds one row."""
    return f"{how} INTO {table} VALUES ({marks(len(columns(table)))})"


def marks(count: int) -> str:
    """Question marks for so many values of a statement."""
    return ", ".join("?" * count)
