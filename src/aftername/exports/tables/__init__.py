"""The account of a case as plain tables: what CSV, XLSX, Parquet and pandas take.

Cells are strings, numbers or None. Everything is masked as the page is, and stands on one line.
To add a table: write a function that gives its rows as dicts, list it in TABLES.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from aftername.exports.account import Account
from aftername.exports.tables.across import (
    DIFFERING,
    GAPS,
    SUCCESSION,
    differing,
    gaps,
    succession,
)
from aftername.exports.tables.columns import Cell, Columns
from aftername.exports.tables.pages import PAGES, SAID, pages, said
from aftername.exports.tables.papers import DOCUMENTS, PROBLEMS, documents, problems
from aftername.exports.tables.programmes import NAMES, PROGRAMMES, names, programmes
from aftername.exports.tables.remarks import REMARKS, remarks
from aftername.exports.tables.statements import STATEMENTS, statements

__all__ = ["TABLES", "Cell", "Columns", "Table", "table", "tables"]


@dataclass(frozen=True, slots=True)
class Table:
    """A table. tells: what a row is, in a sentence. columns: name and what stands there."""

    name: str
    tells: str
    columns: Columns
    rows: tuple[tuple[Cell, ...], ...]

    @property
    def names(self) -> list[str]:
        """The names of its columns."""
        return [name for name, _ in self.columns]


Rows = Callable[[Account], Iterator[dict[str, Any]]]

TABLES: dict[str, tuple[str, Columns, Rows]] = {
    "programmes": ("One row is a programme, most documents first.", PROGRAMMES, programmes),
    "names": ("One row is a written form of a programme's name.", NAMES, names),
    "statements": ("One row is what a document says of a programme.", STATEMENTS, statements),
    "succession": ("One row is a passage that ties an earlier name to a later one.", SUCCESSION, succession),
    "differing": ("One row is a statement that cannot hold beside others.", DIFFERING, differing),
    "gaps": ("One row is what should be in the record and was not found.", GAPS, gaps),
    "documents": ("One row is a document.", DOCUMENTS, documents),
    "notes": ("One row is what a person wrote beside the record.", REMARKS, remarks),
    "problems": ("One row is something that could not be read, or only in part.", PROBLEMS, problems),
}

OF_CAPTURES: dict[str, tuple[str, Columns, Rows]] = {
    "pages": ("One row is a page that was captured more than once.", PAGES, pages),
    "said_over_time": ("One row is a statement with the captures of its page that have it.", SAID, said),
}
"""Tables that a case without captures does not have."""


def table(account: Account, name: str) -> Table:
    """One table by its name."""
    tells, columns, rows = {**TABLES, **OF_CAPTURES}[name]
    cells = tuple(tuple(_line(row.get(column)) for column, _ in columns) for row in rows(account))
    return Table(name, tells, columns, cells)


def tables(account: Account) -> tuple[Table, ...]:
    """Every table, also those without a row; those of captures where there are any."""
    names = (*TABLES, *(OF_CAPTURES if account.dossier.pages else ()))
    return tuple(table(account, name) for name in names)


def _line(value: Any) -> Cell:
    return " ".join(value.split()) if isinstance(value, str) else value
