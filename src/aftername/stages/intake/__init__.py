"""Paths, folders and archives -> SourceFile: every file accounted for, hashed and named by content.

Hidden files and system leftovers (.DS_Store, Thumbs.db, __MACOSX) are files like any other: they are
listed, and end as read or as a problem. A link that leads out of what was given is a problem, unless links are to be
followed; a link to a folder that is walked anyway is one too. Each folder is walked once.
"""

from __future__ import annotations

from aftername.records import Problem, SourceFile
from aftername.stage import Stage
from aftername.stages.intake.roots import root_of, shown_of
from aftername.stages.intake.walking import Walk, printable, walk

__all__ = ["STAGE", "Walk", "printable", "root_of", "shown_of", "walk"]

STAGE = Stage(
    name="intake",
    takes=(),
    gives=(SourceFile, Problem),
    per="file",
    run=walk,
    version="2",
    doing="taking in files",
)
