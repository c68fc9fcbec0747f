"""What many rows have in common stands once, under a number made of what it says; ids as the numbers that they are.

A number is the first 64 bits of a digest, so that the same words bear the same number in every case, whatever came first.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from aftername.casefile.tables import Row, add, as_number, row
from aftername.records import content_id

USED_BY: dict[str, tuple[tuple[str, str], ...]] = {
    "meanings": (("mentions", "meaning"), ("claims", "meaning")),
    "claim_kinds": (("claims", "kind"),),
    "work_keys": (("work", "key"),),
}
"""Tables of what is shared, and the columns that point into each."""


def shared_row(table: str, /, **values: str) -> Row:
    """A row of what is shared; its number comes first."""
    return row(table, id=as_number(content_id(*values.values())), **values)


def keep(db: sqlite3.Connection, table: str, rows: Iterable[Row]) -> None:
    """Keep what is shared, once."""
    add(db, table, rows, "INSERT OR IGNORE")


def sweep(db: sqlite3.Connection) -> None:
    """Let go of what nothing shares any more."""
    for table, users in USED_BY.items():
        used = " UNION ".join(f'SELECT "{column}" FROM {user}' for user, column in users)
        db.execute(f"DELETE FROM {table} WHERE id NOT IN ({used})")
