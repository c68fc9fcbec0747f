"""What a format reader gives: parts with their text, and trouble it met."""

from __future__ import annotations

from dataclasses import replace

from aftername.records import Page, Region, record
from aftername.records.anchor import Found
from aftername.stages.reading.structure.draft import Mark


@record
class Trouble:
    """Trouble inside one file; becomes a Problem with the file's path.

    reason: a key of records.REASONS. fatal: nothing could be read.
    """

    reason: str
    detail: str
    where: str = ""
    fatal: bool = False


@record
class Part:
    """One document's worth of a file.

    label: which part of the file ("row 3", "sheet Lists"); "" for the whole of it.
    text: never blank. regions: in order of start. fields: name, start and end of metadata inside the text;
        names are title, issuer, number, kind, level, issued, published, url, openness.
    found: "ocr" where pages of it were read off their pictures; its pages say which.
    marks: what the format says of stretches of the text (a heading, a row, a menu), in any order.
    """

    label: str
    text: str
    regions: tuple[Region, ...] = ()
    pages: tuple[Page, ...] = ()
    fields: tuple[tuple[str, int, int], ...] = ()
    problems: tuple[Trouble, ...] = ()
    marks: tuple[Mark, ...] = ()
    found: Found = "exact"


def part_or_troubles(made: Part) -> tuple[Part | Trouble, ...]:
    """The part with its troubles; where it holds no text, only these, as what kept all of it from being read."""
    if made.text.strip() or not made.problems:
        return (made,)
    lost = "damaged"  # what is said of a part that is missing does not fit the whole
    return tuple(
        replace(one, fatal=True, reason=lost if one.reason == "partial" else one.reason)
        for one in made.problems
    )


LOCKED = Trouble("encrypted", "locked with a password; save it without one and give it again", fatal=True)
"""What is said of a file that wants a password."""
