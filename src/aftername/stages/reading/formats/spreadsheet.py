"""XLSX, XLS and ODS: every sheet as a table."""

from __future__ import annotations

import datetime
import io
from collections.abc import Iterator
from typing import Any, NamedTuple

from python_calamine import CalamineError, CalamineWorkbook

from aftername.files.archives import ArchiveTrouble
from aftername.settings import Settings
from aftername.stages.reading.formats.cell_remarks import Remark, remarks_of
from aftername.stages.reading.formats.cells import too_wide
from aftername.stages.reading.formats.packed import locked_or_bomb
from aftername.stages.reading.formats.tables import parts_of_table
from aftername.stages.reading.part import Part, Trouble


def read(content: bytes, settings: Settings) -> tuple[Part | Trouble, ...]:
    """A part per row or per sheet; labels name the sheet where there is more than one."""
    made: list[Part | Trouble] = []
    remarks: dict[str, list[Remark]] | None = None
    for one in _named_sheets(content, settings):
        if isinstance(one, Trouble):
            made.append(one)
            continue
        if remarks is None:
            remarks, told = remarks_of(content, settings)
            made += told
        beside: dict[int, list[str]] = {}
        for said in remarks.get(one.name, ()):
            beside.setdefault(said.row - one.first, []).append(f"Remark in {said.cell}: {said.words}")
        made += parts_of_table(one.rows, one.label, settings, beside)
    return tuple(made)


class _Sheet(NamedTuple):
    """A sheet. label: "" for the only one. first: the number of its first row that is not empty, from 0."""

    name: str
    label: str
    first: int
    rows: list[list[str]]


def sheets(content: bytes, settings: Settings) -> Iterator[tuple[str, list[list[str]]] | Trouble]:
    """Each sheet as a label, "" for the only one, and rows; and what is wrong with the workbook."""
    for one in _named_sheets(content, settings):
        yield one if isinstance(one, Trouble) else (one.label, one.rows)


def _named_sheets(content: bytes, settings: Settings) -> Iterator[_Sheet | Trouble]:
    refused = locked_or_bomb(content, settings)
    if refused is not None:
        yield refused
        return
    try:
        wide = too_wide(content, settings)
        if "" in wide:
            yield _too_wide("", wide[""], settings, fatal=True)
            return
        book = CalamineWorkbook.from_filelike(io.BytesIO(content))
    except ArchiveTrouble as trouble:
        yield Trouble(trouble.reason, trouble.detail, fatal=True)
        return
    except (CalamineError, ValueError, OSError) as trouble:
        yield Trouble("damaged", f"not a whole workbook ({trouble})"[:200], fatal=True)
        return
    names = book.sheet_names
    for name in names:
        if name in wide:
            yield _too_wide(f"sheet {name}", wide[name], settings, fatal=len(names) == 1)
            continue
        try:
            sheet = book.get_sheet_by_name(name)
            rows = sheet.to_python(skip_empty_area=True)
        except (CalamineError, ValueError, OSError) as trouble:
            yield Trouble("partial", f"this sheet cannot be read ({trouble})"[:200], f"sheet {name}")
            continue
        label = f"sheet {name}" if len(names) > 1 else ""
        first = sheet.start[0] if sheet.start else 0
        yield _Sheet(name, label, first, [[_written(cell) for cell in row] for row in rows])


def _too_wide(where: str, cells: int, settings: Settings, fatal: bool) -> Trouble:
    told = (
        f"{cells:,} cells between its first and its last, with the empty ones; the limit is {settings.cells:,}. "
        "Delete what stands far off and save it again"
    )
    return Trouble("too-large", told, where, fatal)


def _written(cell: Any) -> str:
    """A cell as a person reads it: whole numbers without a point, dates as ISO."""
    if isinstance(cell, bool):
        return str(cell).lower()
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, datetime.datetime) and cell.time() == datetime.time():
        return cell.date().isoformat()
    if isinstance(cell, datetime.datetime | datetime.date | datetime.time):
        return cell.isoformat()
    return str(cell)
