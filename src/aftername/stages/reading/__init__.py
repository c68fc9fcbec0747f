"""SourceFile -> Document: bytes to texts with headers; what cannot be read is a problem with its reason."""

from __future__ import annotations

from aftername.records import Document, Problem, SourceFile
from aftername.stage import Stage
from aftername.stages.reading.lists import LISTS, MAY_BE_LISTS, list_rows
from aftername.stages.reading.read import read
from aftername.stages.reading.stated import stated_columns

__all__ = ["LISTS", "MAY_BE_LISTS", "STAGE", "list_rows", "read", "stated_columns"]

STAGE = Stage(
    name="reading",
    takes=(SourceFile,),
    gives=(Document, Problem),
    per="file",
    run=read,
    version="4",
    doing="reading files",
)
