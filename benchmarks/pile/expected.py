"""What must come of a file of the pile."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Expected:
    """A file of the pile and what must come of it.

    path: below the folder of the pile. status: "read", "problem" or "ignored".
    holds: text that must be found in its document, blanks aside; "" where there is none.
    reason: of its problem, a key of records.REASONS; "" where there is none.
    also: more texts that must be found, in any document of the file; lacks: texts that no document of it may hold.
    title, date: of the header of the document that holds the text, the date to reckon from; "" where it is not asked.
    marked: kinds of regions with words that must stand in one of that kind, of any document of the file.
    told: reason of a problem that a file which is read must have beside; "" where it is not asked.
    """

    path: str
    status: str
    holds: str = ""
    reason: str = ""
    also: tuple[str, ...] = ()
    lacks: tuple[str, ...] = ()
    title: str = ""
    date: str = ""
    marked: tuple[tuple[str, str], ...] = ()
    told: str = ""
