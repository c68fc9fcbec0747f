"""Paths, folders and archives -> SourceFile: every file accounted for, hashed and named by content.

Hidden files are files like any other. Leftovers of the system (.DS_Store, Thumbs.db, what __MACOSX holds), lock files, and
cases and pages of our own are listed as ignored. A link that leads out of what was given is a problem, unless links are to be
followed; a link to a folder that is walked anyway is one too. Each folder is walked once.
"""

from __future__ import annotations

from aftername.records import Problem, SourceFile
from aftername.stage import Stage
from aftername.stages.intake.beside import Listed, is_list, with_lists
from aftername.stages.intake.roots import root_of, shown_of
from aftername.stages.intake.taking import printable
from aftername.stages.intake.walking import Walk, walk

__all__ = ["STAGE", "Listed", "Walk", "is_list", "printable", "root_of", "shown_of", "walk", "with_lists"]

STAGE = Stage(
    name="intake",
    takes=(),
    gives=(SourceFile, Problem),
    per="file",
    run=walk,
    version="6",
    doing="taking in files",
)
