"""SourceFile -> Document: bytes to texts with headers; what cannot be read is a problem with its reason."""

from __future__ import annotations

from aftername.records import Document, Problem, SourceFile
from aftername.stage import Stage
from aftername.stages.reading.read import read

__all__ = ["STAGE", "read"]

STAGE = Stage(
    name="reading",
    takes=(SourceFile,),
    gives=(Document, Problem),
    per="file",
    run=read,
    version="4",
    doing="reading files",
)
