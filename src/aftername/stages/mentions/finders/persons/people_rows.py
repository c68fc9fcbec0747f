"""Rows of one shape about people: what one row shows of its columns holds in the others.

Examples: "1) Roe Jane / ROE JANE / M00000000 / 2001-03-08" among such rows; "A-017　菅野谷 慧（カンノヤ ケイ）　平成10年6月3日　合格". Rows are neighbouring
lines of as many cells, parted by strokes, tabs, wide blanks or commas. They are of people where a private name stands in one of them, or where two of them
hold the number of a passport. Then a column of passports, of accounts, of days long enough ago to be born on, of homes, of names, of names in Latin letters
beside those in letters of East Asia, is private in every row. Wrong for a table that says who looks after which old thing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from aftername.records import Date, Mention, PersonName
from aftername.stages.mentions.finder import View, once
from aftername.stages.mentions.finders.persons.latin import NEVER
from aftername.stages.mentions.finders.persons.names import HAN, HANGUL, KATAKANA
from aftername.stages.mentions.finders.persons.private import NAMED, person, sign_of
from aftername.stages.mentions.finders.persons.region import overlapping
from aftername.stages.mentions.finders.persons.rows import is_of_names, name_in
from aftername.stages.mentions.finders.persons.rows_beside import is_account

LEAST_CELLS = 3
LONGEST = 300  # code points of a row
OF_AGE = 14  # years before the latest year of a text that who is named in a row was born at least
BORN = 2009  # the year until which a day may be one of birth where a text has no year but those
TAKEN = frozenset({"amount", "percent", "period", "document-number", "programme"})
BODIES = frozenset({"body", "programme"})

_PARTS = (
    re.compile(r"[ \u3000]+/[ \u3000]+|[ \u3000]*[／|｜][ \u3000]*"),
    re.compile(r"\t"),
    re.compile(r" {2,}|\u3000+"),
    re.compile(r"[,，;；](?!\d{3}(?!\d))[ \u3000]*"),
)
_MARK = re.compile(r"[ \u3000]*(?:[\u30fb•·*○●▪–-][ \u3000]*|[(（]?\w{1,2}[.)）、][ \u3000]*)")
_ASIDE = re.compile(r"[ \u3000]?[(（](?P<told>[^()（）\n]{1,24})[)）]$")
_READING = re.compile(rf"[{KATAKANA}\u3041-\u309f]+(?:[ \u3000\u30fb][{KATAKANA}\u3041-\u309f]+){{1,3}}")
_PAPER = re.compile(r"(?:[^\W\d_]{1,10}[ :：])?(?P<number>[A-Z]{1,2}\d{7,8})")
_LATIN = re.compile(r"(?P<name>[A-Z][A-Za-z'’.-]*(?:,? [A-Z][A-Za-z'’.-]*){1,4})")
_EAST = re.compile(rf"[{HAN}{HANGUL}{KATAKANA}]")
_YEAR = re.compile(r"(?<![\d.,-])(?:19|20)\d\d(?![\d,%])")

Cell = tuple[int, int]


class _Told(NamedTuple):
    """What other rules found. names: of private people; signed: places by sign of what is theirs."""

    names: frozenset[Cell]
    homes: tuple[Cell, ...]


def names_and_details(view: View, found: Sequence[Mention]) -> Iterator[Mention]:
    """What is private in rows of one shape. found: what other rules found."""
    told = _told(found)
    for form in _PARTS:
        if form.search(view.text) is None:
            continue
        for rows in _runs(view.text, form):
            if _of_people(view, rows, told):
                for column in range(len(rows[0])):
                    yield from _column(view, [row[column] for row in rows], rows, told)


def _told(found: Sequence[Mention]) -> _Told:
    private = [one for one in found if isinstance(one.normal, PersonName) and not one.normal.public]
    names = frozenset((m.anchor.start, m.anchor.end) for m in private if sign_of(m) in NAMED)
    homes = tuple((m.anchor.start, m.anchor.end) for m in private if sign_of(m) == "address")
    return _Told(names, homes)


def _runs(text: str, form: re.Pattern[str]) -> Iterator[list[list[Cell]]]:
    """Neighbouring lines of as many cells, two and more of them."""
    held: list[list[Cell]] = []
    at = 0
    for line in (*text.split("\n"), ""):
        row = _cells(text, at, at + len(line), form) if 4 < len(line) <= LONGEST and form.search(line) else []
        at += len(line) + 1
        if held and len(row) == len(held[-1]):
            held.append(row)
            continue
        body = held[_heads(text, held) :]
        if len(body) > 1:
            yield body
        held = [row] if len(row) >= LEAST_CELLS else []


def _heads(text: str, rows: Sequence[list[Cell]]) -> bool:
    """Whether the first of some rows is one of headings: no figure in it, and one in those below."""
    figures = [any(map(str.isdigit, text[row[0][0] : row[-1][1]])) for row in rows[:2]]
    return figures == [False, True]


def _cells(text: str, start: int, end: int, form: re.Pattern[str]) -> list[Cell]:
    """The cells of a line, a mark before the first and blanks around each left off."""
    made: list[Cell] = []
    mark = _MARK.match(text, start, end)
    at = mark.end() if mark else start
    for gap in (*form.finditer(text, at, end), None):
        stop = gap.start() if gap else end
        cell = text[at:stop]
        inner = cell.strip()
        left = at + (cell.find(inner) if inner else 0)
        made.append((left, left + len(inner)))
        at = gap.end() if gap else end
    return made


def _of_people(view: View, rows: Sequence[list[Cell]], told: _Told) -> bool:
    if any(_is_named(view.text, cell, told) for row in rows for cell in row):
        return True
    return _papers(view.text, rows) > 1


def _papers(text: str, rows: Sequence[list[Cell]]) -> int:
    """How many rows hold the number of a passport."""
    return sum(any(_PAPER.fullmatch(text, *cell) for cell in row) for row in rows)


def _bare(text: str, cell: Cell) -> Cell:
    """A cell without what stands in brackets at its end."""
    aside = _ASIDE.search(text, *cell)
    return (cell[0], aside.start()) if aside else cell


def _is_named(text: str, cell: Cell, told: _Told) -> bool:
    """Whether a cell begins with the name of a private person, with all of it or what a blank ends."""
    start, end = _bare(text, cell)
    return any((start, stop) in told.names for stop in _ends(text, start, end))


def _ends(text: str, start: int, end: int) -> Iterator[int]:
    """Where what a cell begins with may end."""
    yield end
    for gap in re.finditer("[ \u3000]", text[start:end]):
        yield start + gap.start()


def _column(view: View, cells: Sequence[Cell], rows: Sequence[list[Cell]], told: _Told) -> Iterator[Mention]:
    text = view.text
    papers = [paper.span("number") for cell in cells if (paper := _PAPER.fullmatch(text, *cell))]
    filled = [cell for cell in cells if cell[1] > cell[0]]
    accounts = [cell for cell in filled if is_account(view, *cell)]
    if len(papers) > 1:
        yield from _each(view, papers, "id-number")
    elif len(births := _births(view, cells, rows)) > 1:
        yield from _each(view, births, "birth")
    elif len(filled) > 1 and len(accounts) >= len(filled) - 1:
        yield from _each(view, accounts, "account")
    elif _has_home(cells, told):
        yield from (person(view, *cell, "address") for cell in filled if _is_home(view, cell))
    else:
        yield from _names(view, filled, rows, told)


def _each(view: View, places: Sequence[Cell], sign: str) -> Iterator[Mention]:
    return (person(view, *place, sign) for place in places)


def _has_home(cells: Sequence[Cell], told: _Told) -> bool:
    """Whether a home is known in one of some cells."""
    return any(left <= a and b <= right for left, right in cells for a, b in told.homes)


def _is_home(view: View, cell: Cell) -> bool:
    has_figure = any(map(str.isdigit, view.text[slice(*cell)]))
    return has_figure and not overlapping(view, *cell, TAKEN) and _EAST.match(view.text, cell[0]) is not None


@once
def _days(view: View) -> dict[Cell, int]:
    """The year of every day that the text names."""
    return {
        (one.anchor.start, one.anchor.end): int(one.normal.value[:4])
        for one in view.found
        if one.kind == "date" and isinstance(one.normal, Date) and one.normal.value[:4].isdigit()
    }


def _births(view: View, cells: Sequence[Cell], rows: Sequence[list[Cell]]) -> list[Cell]:
    """The days of a column that people may be born on."""
    days = _days(view)
    held = [cell for cell in cells if cell in days]
    if len(held) < 2:
        return []
    start, end = rows[0][0][0], rows[-1][-1][1]
    years = [year for (a, _), year in days.items() if not start <= a < end]
    years += [int(one.group()) for one in _YEAR.finditer(view.text) if not start <= one.start() < end]
    last = max(years) - OF_AGE if years else BORN
    return [cell for cell in held if days[cell] <= last]


def _names(view: View, cells: Sequence[Cell], rows: Sequence[list[Cell]], told: _Told) -> Iterator[Mention]:
    """The names of a column that holds names, and those in Latin letters of one beside it."""
    text = view.text
    latin = [name for cell in cells if (name := _LATIN.fullmatch(text, *cell))]
    if len(latin) == len(cells) > 1 and any(_in_the_east(text, row, told) for row in rows):
        yield from (person(view, *name.span("name"), "list") for name in latin if _may_be_latin(name["name"]))
    elif _holds_names(view, cells, rows, told):
        for cell in cells:
            place = name_in(text, _bare(text, cell))
            if place and not (_is_named(text, cell, told) or overlapping(view, *place, BODIES | TAKEN)):
                yield person(view, *place, "list")
            aside = _ASIDE.search(text, *cell)
            if aside and _READING.fullmatch(aside["told"]):
                yield person(view, *aside.span("told"), "list")


def _may_be_latin(name: str) -> bool:
    return not any(part.rstrip(".").title() in NEVER for part in name.split())


def _holds_names(view: View, cells: Sequence[Cell], rows: Sequence[list[Cell]], told: _Told) -> bool:
    """Whether a column is one of names: some are known, or it is the first of rows in which nobody is."""
    known = sum(_is_named(view.text, cell, told) for cell in cells)
    if known:
        return _papers(view.text, rows) > 1 or known * 2 >= len(cells) or is_of_names(view, cells)
    first = cells == [row[0] for row in rows]
    named = any(_is_named(view.text, cell, told) for row in rows for cell in row)
    return first and not named and is_of_names(view, cells)


def _in_the_east(text: str, row: Sequence[Cell], told: _Told) -> bool:
    """Whether a row names somebody in letters of East Asia."""
    return any(_is_named(text, cell, told) and _EAST.match(text, cell[0]) for cell in row)
