"""Tables as a workbook, a sheet for each, with a first sheet that says what stands where.

Every text is written as text: nothing in it becomes a formula or a link.
"""

from __future__ import annotations

from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Any

from aftername.exports.account import Account
from aftername.exports.notice import notice
from aftername.exports.tables import Table, tables
from aftername.exports.tables.columns import kind_of
from aftername.exports.writing import write_file

ENDING = ".xlsx"
MOST_LETTERS = 32_000  # Excel takes 32,767 in a cell
MOST_ROWS = 1_048_575  # and that many rows below the heading
WIDE = {"quote": 70, "statement": 60, "detail": 60, "other_names": 50, "explanations": 50, "value": 28}
_CUT = " … [cut; the whole text is in the case]"
_BARE = dict.fromkeys((*range(9), 11, 12, *range(14, 32), *range(0xD800, 0xE000), 0xFFFE, 0xFFFF), "\ufffd")


def write(account: Account, place: Path) -> tuple[Path, ...]:
    """Write the workbook; gives its path."""
    return (write_file(place, workbook(account)),)


def workbook(account: Account) -> bytes:
    """The workbook; the same case gives the same bytes."""
    from xlsxwriter import Workbook

    held = BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    book = Workbook(held, {**options, "strings_to_numbers": False})
    book.set_properties({"title": account.dossier.title, "created": datetime(1980, 1, 1)})
    made = tables(account)
    _about(book, account, made)
    for one in made:
        _sheet(book, one)
    book.close()
    return held.getvalue()


def _on_paper(sheet: Any, rows_again: bool = True) -> None:
    """How a sheet is printed: as wide as the paper, lying, with its name and page; the heading row on each page."""
    sheet.set_paper(9)  # A4
    sheet.fit_to_pages(1, 0)
    sheet.set_footer("&L&A&R&P / &N")
    if rows_again:
        sheet.set_landscape()
        sheet.repeat_rows(0)


def _about(book: Any, account: Account, made: tuple[Table, ...]) -> None:
    sheet = book.add_worksheet("about")
    bold, wrapped = book.add_format({"bold": True}), book.add_format({"text_wrap": True, "valign": "top"})
    sheet.set_column(0, 1, 18)
    sheet.set_column(2, 2, 90)
    _on_paper(sheet, rows_again=False)
    row = 0
    for line in (account.dossier.title, *notice(account)):
        sheet.write_string(row, 0, _text(line), bold if row == 0 else None)
        row += 1
    for one in made:
        row += 1
        sheet.write_string(row, 0, one.name, bold)
        sheet.write_string(row, 2, f"{one.tells} {len(one.rows):,} rows.")
        for name, tells in one.columns:
            row += 1
            sheet.write_string(row, 1, name)
            sheet.write_string(row, 2, tells, wrapped)
        row += 1


def _sheet(book: Any, one: Table) -> None:
    sheet = book.add_worksheet(one.name)
    bold, wrapped = book.add_format({"bold": True}), book.add_format({"text_wrap": True, "valign": "top"})
    top = book.add_format({"valign": "top"})
    for place, name in enumerate(one.names):
        sheet.set_column(place, place, WIDE.get(name, 18 if kind_of(name) is str else 10))
        sheet.write_string(0, place, name, bold)
    for number, row in enumerate(one.rows[:MOST_ROWS], 1):
        for place, cell in enumerate(row):
            if isinstance(cell, str):
                sheet.write_string(number, place, _text(cell), wrapped if one.names[place] in WIDE else top)
            elif cell is not None:
                sheet.write_number(number, place, cell, top)
    sheet.freeze_panes(1, 1)
    _on_paper(sheet)
    if one.rows:
        sheet.autofilter(0, 0, min(len(one.rows), MOST_ROWS), len(one.columns) - 1)


def _text(words: str) -> str:
    """A text that a cell can hold."""
    plain = words.translate(_BARE)
    return plain if len(plain) <= MOST_LETTERS else plain[: MOST_LETTERS - len(_CUT)] + _CUT
