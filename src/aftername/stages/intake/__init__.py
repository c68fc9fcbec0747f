"""Paths, folders and archives -> SourceFile: every file accounted for, hashed and named by content.

Hidden files and system leftovers (.DS_Store, Thumbs.db, __MACOSX) are files like any other: they are
listed, and end as read or as a problem. Links are followed once; one that leads back is a problem.
"""

from __future__ import annotations

from aftername.records import Problem, SourceFile
from aftername.stage import Stage
from aftername.stages.intake.walking import walk

__all__ = ["STAGE", "walk"]

STAGE = Stage(
    name="intake",
    takes=(),
    gives=(SourceFile, Problem),
    per="file",
    run=walk,
    version="1",
    doing="taking in files",
)
