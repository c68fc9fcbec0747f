"""Tables as Parquet: a folder with one file for each, for DuckDB, Spark, R and Arrow. Needs pyarrow."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Any

from aftername.errors import MissingExtra
from aftername.exports.account import Account
from aftername.exports.tables import Table, tables
from aftername.exports.tables.columns import kind_of
from aftername.exports.writing import write_file

ENDING = "-parquet"


def write(account: Account, place: Path) -> tuple[Path, ...]:
    """Write each table as a file in the folder `place`; gives the files. Raises MissingExtra."""
    try:
        import pyarrow.parquet as parquet
    except ImportError:
        raise MissingExtra("parquet") from None
    files = []
    for one in tables(account):
        held = BytesIO()
        parquet.write_table(_arrow(one), held, compression="zstd")
        files.append(write_file(place / f"{one.name}.parquet", held.getvalue()))
    return tuple(files)


def _arrow(one: Table) -> Any:
    """A table of Arrow; what a column holds hangs on its name alone, so that cases can be put together."""
    import pyarrow

    types = {int: pyarrow.int64(), float: pyarrow.float64(), str: pyarrow.string()}
    kinds = [kind_of(name) for name in one.names]
    columns = list(zip(*one.rows, strict=True)) or [() for _ in kinds]
    made = [
        pyarrow.array([None if cell is None else kind(cell) for cell in column], types[kind])
        for kind, column in zip(kinds, columns, strict=True)
    ]
    return pyarrow.Table.from_arrays(made, names=one.names)
