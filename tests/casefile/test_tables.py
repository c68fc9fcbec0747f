"""The columns of a table are said once; a value without a column, and a column without a value, are errors."""

from __future__ import annotations

import sqlite3

import pytest

from aftername.casefile import Store
from aftername.casefile.tables import columns, insert, row


def test_columns_are_those_of_a_new_case(tmp_path):
    """What rows are made for is what the migrations made, table by table."""
    with Store(tmp_path / "x.case", writing=True):
        pass
    db = sqlite3.connect(tmp_path / "x.case")
    tables = [name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    assert {
        "files",
        "problems",
        "documents",
        "mentions",
        "claims",
        "judgements",
        "fingerprints",
    } <= set(tables)
    for table in tables:
        if table != "migrations":
            assert columns(table) == tuple(one[1] for one in db.execute(f'PRAGMA table_info("{table}")'))
    db.close()


def test_values_stand_in_the_order_of_the_table():
    """Values are given by name, in any order."""
    assert row("work_keys", key="k", id=1, stage="names") == (1, "names", "k")
    assert insert("work_keys", "INSERT OR REPLACE") == "INSERT OR REPLACE INTO work_keys VALUES (?, ?, ?)"


@pytest.mark.parametrize(
    "values", [{"stage": "a", "key": "k"}, {"stage": "a", "id": 1, "kee": "k"}, {"x": 1}, {}]
)
def test_a_column_left_out_is_named(values):
    """A column without a value, or a value without a column, is an error."""
    with pytest.raises(KeyError):
        row("work_keys", **values)
    with pytest.raises(KeyError):
        columns("no such table")
