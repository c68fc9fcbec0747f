"""Reforms of offices: when a series of document numbers may have broken off, and under which letters it goes on."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from aftername.records import record


@record
class Reform:
    """One reform. body: id in the table of bodies. what: in words. before, after: beginnings of codes."""

    year: int
    body: str
    what: str
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()


@cache
def reforms() -> tuple[Reform, ...]:
    """Every reform of the table, in its order."""
    table = files("aftername.languages").joinpath("reforms.tsv").read_text("utf-8")
    made = []
    for line in table.splitlines():
        if line.startswith("#") or not line.strip():
            continue
        year, body, what, *codes = line.split("\t")
        lists = [tuple(code for code in one.split("|") if code) for one in (*codes, "", "")[:2]]
        made.append(Reform(int(year), body, what, *lists))
    return tuple(made)


def reforms_of(body: str | None, code: str, year: int | None) -> tuple[Reform, ...]:
    """The reforms that may have broken a series in a year: of its office, or of the letters it is numbered under.

    body: id, None when unknown. year: of the series; None for a series across years, which asks for all.
    """
    return tuple(
        one
        for one in reforms()
        if (year is None or one.year == year)
        and (one.body == body or any(len(old) > 1 and code.startswith(old) for old in one.before))
    )
