"""SourceFile -> Document: bytes to texts with headers; what cannot be read is a problem with its reason."""

from __future__ import annotations

from aftername.files.cdx import CDX
from aftername.records import Document, Problem, Scan, SourceFile
from aftername.stage import Stage
from aftername.stages.reading.capture_lists import CaptureRow, captures_listed, pieces_of
from aftername.stages.reading.formats import SCANNED, read_by
from aftername.stages.reading.lists import LISTS, MAY_BE_LISTS, list_rows
from aftername.stages.reading.read import read
from aftername.stages.reading.scans import (
    Looker,
    PageDrawer,
    PageReader,
    draw_page,
    pictures_of,
    read_page,
    reader_key,
)
from aftername.stages.reading.stated import stated_columns

__all__ = [
    "CAPTURES",
    "CDX",
    "DRAWING",
    "LISTS",
    "LOOKING",
    "MAY_BE_LISTS",
    "OCR",
    "SCANNED",
    "STAGE",
    "CaptureRow",
    "Looker",
    "PageDrawer",
    "PageReader",
    "captures_listed",
    "list_rows",
    "pictures_of",
    "pieces_of",
    "read",
    "read_by",
    "read_page",
    "reader_key",
    "stated_columns",
]

LOOKING = Stage(
    name="looking",
    takes=(SourceFile,),
    gives=(int,),
    per="file",
    run=pictures_of,
    version="3",
    doing="looking for pages that are pictures",
)

CAPTURES = Stage(
    name="lists-of-captures",
    takes=(SourceFile,),
    gives=(CaptureRow,),
    per="page",
    run=captures_listed,
    version="2",
    doing="reading lists of captures",
    lost="Captures that a list names are missing.",
)

OCR = Stage(
    name="ocr",
    takes=(SourceFile, int),
    gives=(Scan,),
    per="file",
    run=read_page,
    version="3",
    doing="reading pages off their pictures",
    programs=True,
)

STAGE = Stage(
    name="reading",
    takes=(SourceFile,),
    gives=(Document, Problem),
    per="file",
    run=read,
    version="10",
    doing="reading files",
    programs=True,
)

DRAWING = Stage(
    name="drawing",
    takes=(SourceFile, int),
    gives=(Scan,),
    per="file",
    run=draw_page,
    version="1",
    doing="drawing pages of PDFs that are quoted",
)
