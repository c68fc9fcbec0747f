"""XLSX, XLS and ODS: every sheet as a table."""

from __future__ import annotations

import datetime
import io
from typing import Any

from python_calamine import CalamineError, CalamineWorkbook

from aftername.files.archives import ArchiveTrouble
from aftername.settings import Settings
from aftername.stages.reading.formats.cells import too_wide
from aftername.stages.reading.formats.packed import locked_or_bomb
from aftername.stages.reading.formats.tables import parts_of_table
from aftername.stages.reading.part import Part, Trouble


def read(content: bytes, settings: Settings) -> tuple[Part | Trouble, ...]:
    """A part per row or per sheet; labels name the sheet where there is more than one."""
    refused = locked_or_bomb(content, settings)
    if refused is not None:
        return (refused,)
    try:
        wide = too_wide(content, settings)
        if "" in wide:
            return (_too_wide("", wide[""], settings, fatal=True),)
        book = CalamineWorkbook.from_filelike(io.BytesIO(content))
    except ArchiveTrouble as trouble:
        return (Trouble(trouble.reason, trouble.detail, fatal=True),)
    except (CalamineError, ValueError, OSError) as trouble:
        return (Trouble("damaged", f"not a whole workbook ({trouble})"[:200], fatal=True),)
    made: list[Part | Trouble] = []
    names = book.sheet_names
    for name in names:
        label = f"sheet {name}" if len(names) > 1 else ""
        if name in wide:
            made.append(_too_wide(f"sheet {name}", wide[name], settings, fatal=len(names) == 1))
            continue
        try:
            rows = book.get_sheet_by_name(name).to_python(skip_empty_area=True)
        except (CalamineError, ValueError, OSError) as trouble:
            made.append(Trouble("partial", f"this sheet cannot be read ({trouble})"[:200], f"sheet {name}"))
            continue
        made.extend(parts_of_table([[_written(cell) for cell in row] for row in rows], label))
    return tuple(made)


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
