"""Answers to what a person asks of a case."""

from __future__ import annotations

from aftername.records.anchor import Anchor
from aftername.records.base import record
from aftername.records.gap import YearOfSeries
from aftername.records.name import Programme


@record
class Found:
    """A document that a search found. hits: where the query stands, in order; snippet: text around the first.
    because: why it was found, in words."""

    document: str
    title: str | None
    path: str
    language: str
    hits: tuple[Anchor, ...]
    snippet: str
    snippet_hit: tuple[int, int]
    because: str = ""


@record
class Match:
    """A programme that a name was looked up as.

    name: the name of the programme that matched, as written. how: "id", "exact", "same" (but for case, width,
        marks, script form, owner or head), or the kind of stages.names.comparing: "script", "reading", "short",
        "initials", "meaning".
    reason: in words. cost: 0 for the very name; more the more liberty is taken.
    """

    programme: Programme
    name: str
    how: str
    reason: str
    cost: float


@record
class Broken:
    """Something that no longer agrees with the case.

    what: "file", "document", "quote", "case", or of the seal: "table", "schema", "page", "seal".
    """

    what: str
    name: str
    detail: str


@record
class Verified:
    """What was checked and what broke; broken is empty when everything agrees.

    files, documents: compared with the folder; 0 when none was given. line: what the rows and pages are sealed with now.
    """

    quotes: int
    files: int
    documents: int
    broken: tuple[Broken, ...]
    line: str = ""


@record
class Counted:
    """The series of a table or a case. rows: rows or documents looked at; unread: those without a number.

    columns: what each column of a table was taken for, and its heading; empty for a case.
    """

    series: tuple[YearOfSeries, ...]
    rows: int
    unread: int
    columns: tuple[tuple[str, str], ...] = ()
