"""Parquet: a file for each table with the same columns and types in every case; without pyarrow it says what to install."""

from __future__ import annotations

import sys

import pytest

from aftername.errors import MissingExtra
from aftername.exports import parquet
from aftername.exports.tables import table


def test_without_pyarrow_it_says_what_to_install(account, tmp_path, monkeypatch):
    """One line with the extra."""
    monkeypatch.setitem(sys.modules, "pyarrow.parquet", None)
    with pytest.raises(MissingExtra, match=r"aftername\[parquet\]"):
        parquet.write(account, tmp_path)


def test_tables_come_back_as_they_were(account, tmp_path):
    """Rows, columns and types; a column without a figure is one of figures all the same."""
    pyarrow = pytest.importorskip("pyarrow.parquet", reason="the extra parquet is not installed")
    files = parquet.write(account, tmp_path)
    held = next(one for one in files if one.name == "statements.parquet")
    read = pyarrow.read_table(held)
    asked = table(account, "statements")
    assert read.column_names == asked.names
    assert read.num_rows == len(asked.rows)
    assert str(read.schema.field("low").type) == "double"
    assert str(read.schema.field("page").type) == "int64"
    assert read.column("quote").to_pylist() == [row[asked.names.index("quote")] for row in asked.rows]
