"""Tables as CSV: a folder with one file for each, for Excel, LibreOffice and every program that reads tables.

UTF-8 with the mark that Excel wants. A cell that a spreadsheet would take for a formula stands behind an
apostrophe: texts of strangers never act.
"""

from __future__ import annotations

import csv
from io import StringIO
from pathlib import Path

from aftername.exports.account import Account
from aftername.exports.tables import Cell, Table, tables
from aftername.exports.writing import write_file

ENDING = "-csv"
MARK = "\ufeff"

_FORMULA = ("=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20", "\t", "\r")


def write(account: Account, place: Path) -> tuple[Path, ...]:
    """Write each table as a file in the folder `place`; gives the files."""
    return tuple(
        write_file(place / f"{one.name}.csv", as_csv(one).encode("utf-8", "replace"))
        for one in tables(account)
    )


def as_csv(one: Table) -> str:
    """A table with its heading."""
    held = StringIO()
    sheet = csv.writer(held, lineterminator="\r\n")
    sheet.writerow(one.names)
    sheet.writerows([harmless(cell) for cell in row] for row in one.rows)
    return MARK + held.getvalue()


def harmless(cell: Cell) -> Cell:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if isinstance(cell, str) and cell.lstrip().startswith(_FORMULA) else cell
