"""Details in rows of people that no heading names: the number of an account, the day of a birth.

Examples: "Roe Jane,00-00-00 00000000,Soil Survey,2150.00"; "Roe Jane, 01/02/1970, 00000000, $6,000". A row is a line of at least three cells of which
one is nothing but the name of a private person. A day counts only beside another detail of the person, and only where that long ago nobody would
have been chosen. Wrong for a file number of eight figures in a row that names a person.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from aftername.records import Mention, PersonName
from aftername.stages.mentions.finder import View
from aftername.stages.mentions.finders.persons.private import NAMED, person, sign_of
from aftername.stages.mentions.finders.persons.region import overlapping

DETAILS = frozenset({"phone", "id-number", "account", "e-mail", "chat", "address"})
TAKEN = frozenset({"amount", "percent", "document-number"})
LEAST_CELLS = 3
LONGEST = 300  # code points of a row

_PART = re.compile(r"[ \u3000]*[,，;；|｜\t/／、][ \u3000]*")
_ACCOUNT = re.compile(r"\d{8,16}|\d{2,6}(?:[ -]\d{2,7}){1,4}")
_DAYS = re.compile(r"(?:19|20)\d{6}|\d{4}[ -]\d{4}")  # written without points; the number of a telephone
_BORN = re.compile(
    r"\d{1,2}[./-]\d{1,2}[./-](?:19[2-9]\d|200\d)|(?:19[2-9]\d|200\d)[./-]\d{1,2}[./-]\d{1,2}\.?"
)
_WITHIN = re.compile(r"\d(?:,\d{3}(?!\d)|/\d)")
_DIGITS = 8  # of the number of an account at least


def details(view: View, found: Sequence[Mention]) -> Iterator[Mention]:
    """Accounts and days of birth in rows that name a private person. found: what other rules found."""
    told = [one for one in found if isinstance(one.normal, PersonName) and not one.normal.public]
    names = {(one.anchor.start, one.anchor.end) for one in told if sign_of(one) in NAMED}
    known = [(one.anchor.start, one.anchor.end) for one in told if sign_of(one) in DETAILS]
    done: set[int] = set()
    for start, _ in sorted(names):
        line = view.text.rfind("\n", 0, start) + 1
        if line not in done:
            done.add(line)
            yield from _row(view, line, names, known)


def _row(
    view: View, start: int, names: set[tuple[int, int]], known: Sequence[tuple[int, int]]
) -> Iterator[Mention]:
    end = view.text.find("\n", start)
    end = len(view.text) if end < 0 else end
    cells = list(_cells(view.text, start, end)) if end - start <= LONGEST else []
    if len(cells) < LEAST_CELLS or not any(one in names for one in cells):
        return
    accounts = [one for one in cells if is_account(view, *one)]
    for one in accounts:
        yield person(view, *one, "account")
    if accounts or any(start <= a < end for a, _ in known):
        for one in cells:
            if _BORN.fullmatch(view.text, *one):
                yield person(view, *one, "birth")


def _cells(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The cells of a line; a mark within a figure parts none (6,000; 01/02/1970)."""
    at = start
    for gap in _PART.finditer(text, start, end):
        if _WITHIN.match(text, gap.start() - 1) is not None:
            continue
        yield at, gap.start()
        at = gap.end()
    yield at, end


def is_account(view: View, start: int, end: int) -> bool:
    told = view.text[start:end]
    if sum(map(str.isdigit, told)) < _DIGITS or _DAYS.fullmatch(told) is not None:
        return False
    return _ACCOUNT.fullmatch(told) is not None and not overlapping(view, start, end, TAKEN)
