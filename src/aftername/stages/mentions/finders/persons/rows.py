"""Rows of people: tables, files of cells and lists, known by their heading or by the numbers that stand one below the other.

Examples: "姓名,电话" above "童水金,186 0000 0000"; "1 御手洗 実　東浜3-11　55-0101" among rows that have a telephone.
Rows are neighbouring lines of as many cells. Under a heading that is a label its column is what the label says; without one,
the column left of the numbers is of names where every cell has the form of one.
Wrong where a list of things with telephones has things that look like names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from aftername.records import Mention, PersonName
from aftername.stages.mentions.finder import View
from aftername.stages.mentions.finders.persons.addresses import is_loose
from aftername.stages.mentions.finders.persons.names import HAN, HANGUL, KATAKANA
from aftername.stages.mentions.finders.persons.private import person
from aftername.stages.mentions.finders.persons.region import details, overlapping, signs
from aftername.stages.mentions.finders.persons.word_kinds import is_family, kind
from aftername.text.folding import folded
from aftername.text.scripts import HIRAGANA_RANGE

LONGEST = 300  # code points of a row
MOST_ROWS = 5000  # of one table
SHOWS = frozenset({"phone", "id-number", "e-mail", "account", "chat"})
"""Signs of details that make neighbouring rows rows of people."""

NAMED = frozenset({"body", "programme"})
TAKEN = frozenset({"amount", "percent", "date", "period", "document-number"})
LEAST = {"phone": 4, "id-number": 5, "account": 5, "birth": 2}  # digits of a cell of such a column

_SEPARATORS = (
    (re.compile(r"[ \t]*[|｜][ \t]*"), 2),
    (re.compile(r"\t"), 2),
    (re.compile(r"[,，](?! )"), 3),
    (re.compile(r" {2,}|\u3000+"), 2),
    (re.compile(r" [-\u2013\u2014] "), 3),
    (re.compile(r" "), 4),
)
"""What parts cells, the surest first, and how many of them make a row."""

_EAST = f"[{HAN}{HIRAGANA_RANGE}{KATAKANA}{HANGUL}]"
_SERIAL = re.compile(rf"(?:(?i:no)\.? ?)?\d{{1,4}}(?:[.)\uff09\u3001]|[{HAN}{HANGUL}](?=[ \u3000]))? ?(?=\D)")
_ASIDE = re.compile(r"[ \u3000]?[(（][^()（）\n]{0,16}[)）]$")
_NAME = re.compile(
    rf"{_EAST}{{1,8}}(?:[ \u3000\u30fb\u00b7]{_EAST}{{1,8}}){{0,3}}"
    r"|(?:[a-z]{2,4} ){0,2}[A-Z\u00c0-\u00de][\w'’.-]*(?:,? (?:[a-z]{2,4} ){0,2}[A-Z\u00c0-\u00de][\w'’.-]*){0,4}"
)

Cell = tuple[int, int]


class _Rows(NamedTuple):
    """Neighbouring lines of as many cells. heads: the sign of each column by its heading; empty without one."""

    heads: tuple[str, ...]
    rows: list[list[Cell]]


def names(view: View, found: Sequence[Mention]) -> Iterator[Mention]:
    """What is private in every row of people. found: what other rules found."""
    told = sorted(
        (one.anchor.start, one.anchor.end)
        for one in found
        if isinstance(one.normal, PersonName) and one.normal.sign in SHOWS
    )
    lines = _lines(view.text)
    yield from _spaced(view, lines)
    for form, least in _SEPARATORS:
        for one in _tables(view.text, lines, form, least):
            yield from _headed(view, one) if one.heads else _unheaded(view, one.rows, told)


def _lines(text: str) -> list[tuple[int, int]]:
    made, at = [], 0
    for line in text.split("\n"):
        made.append((at, at + len(line)))
        at += len(line) + 1
    return made


def _tables(
    text: str, lines: Sequence[tuple[int, int]], form: re.Pattern[str], least: int
) -> Iterator[_Rows]:
    """Runs of lines of as many cells."""
    held: list[list[Cell]] = []
    for start, end in (*lines, (0, 0)):
        row = _cells(text, start, end, form) if least <= end - start <= LONGEST else []
        if held and len(row) == len(held[-1]) and len(held) < MOST_ROWS:
            held.append(row)
            continue
        if len(held) > 1:
            heads = _heads(text, held[0])
            yield _Rows(heads, held[1:] if heads else held)
        held = [row] if len(row) >= least else []


def _cells(text: str, start: int, end: int, form: re.Pattern[str]) -> list[Cell]:
    """The cells of a line, blanks and quotation marks around them left off."""
    made, at = [], start
    for gap in (*form.finditer(text, start, end), None):
        stop = gap.start() if gap else end
        cell = text[at:stop]
        inner = cell.strip(' \t\u3000"')
        left = at + (cell.find(inner) if inner else 0)
        made.append((left, left + len(inner)))
        at = gap.end() if gap else end
    if form.pattern.startswith("[ \\t]*[|"):  # bars at both ends of a line part nothing
        made = made[not text[slice(*made[0])] : len(made) - (not text[slice(*made[-1])])]
    return made


@cache
def _signs() -> dict[str, str]:
    """What a heading that is a label says of its column."""
    made: dict[str, str] = {}
    for one in details():
        for sign, words in (
            ("people", (*one.people, *one.name_labels)),
            ("list", one.names),
            ("account", one.accounts),
            ("address", (*one.addresses, *one.homes)),
            ("birth", one.births),
            ("id-number", one.papers),
            ("chat", one.chats),
        ):
            made |= {folded(word): sign for word in words}
    for each in signs():
        made |= {folded(word): "phone" for word in each.phones}
        made |= {folded(word): "id-number" for word in each.ids}
        made |= {folded(word): "list" for word in each.columns}
    return made


@cache
def _ends() -> tuple[str, ...]:
    """Last words of labels of numbers of two letters and more, in letters of East Asia."""
    return tuple({folded(end) for one in details() for end in one.numbers_end if not end.isascii()})


@cache
def _official() -> tuple[str, ...]:
    return tuple(folded(word) for one in details() for word in one.official_numbers if not word.isascii())


def _spaced(view: View, lines: Sequence[tuple[int, int]]) -> Iterator[Mention]:
    """Rows under headings that single blanks part, where an address has blanks too: 성명 생년 주소 전화."""
    heads: tuple[str, ...] = ()
    for start, end in lines:
        row = _cells(view.text, start, end, re.compile(" ")) if 4 < end - start <= LONGEST else []
        told = _heads(view.text, row) if 2 < len(row) < 12 else ()
        if len(told) > 2 and all(told[n] or n < 2 for n in range(len(told) - 1)):
            heads = told
        elif not heads or len(row) < len(heads):
            heads = ()
        elif len(row) > len(heads):
            yield from _fitted(view, heads, row)


def _fitted(view: View, heads: tuple[str, ...], row: list[Cell]) -> Iterator[Mention]:
    """A row of more cells than headings: what is too many belongs to the address."""
    if "address" not in heads:
        return
    place, more = heads.index("address"), len(row) - len(heads)
    joined = [*row[:place], (row[place][0], row[place + more][1]), *row[place + more + 1 :]]
    yield from _headed(view, _Rows(heads, [joined]))


def _head(cell: str) -> str:
    """The sign of a heading; "" for what says nothing of people."""
    label = folded(cell).strip(" :：*")
    label = "".join(label.split()) if not label.isascii() else label
    sign = _signs().get(label, "") or next(
        (_signs()[label[:n]] for n in (4, 3) if _signs().get(label[:n]) == "id-number"), ""
    )
    if not sign and label.endswith(_phone_ends()):
        return "phone"
    if not sign and len(label) > 2 and label.endswith(_ends()) and not any(w in label for w in _official()):
        return "id-number"
    return sign


@cache
def _phone_ends() -> tuple[str, ...]:
    return tuple({folded(word) for each in signs() for word in each.phones if not word.isascii()})


def _heads(text: str, row: Sequence[Cell]) -> tuple[str, ...]:
    """The signs of a row of headings; empty where it is none: one of its cells is a label of persons, and none has a figure."""
    told = [text[a:b] for a, b in row]
    if any(any(map(str.isdigit, cell)) or len(cell) > 20 for cell in told):
        return ()
    heads = tuple(map(_head, told))
    return heads if "list" in heads or "people" in heads else ()


def _headed(view: View, table: _Rows) -> Iterator[Mention]:
    """The cells under headings of people; under one that may head other things, or stands alone, each must look like a name."""
    alone = sum(map(bool, table.heads)) < 2
    heads = list(table.heads)
    for n, sign in enumerate(table.heads):
        if sign == "people" or (sign == "list" and alone):
            heads[n] = "list" if is_of_names(view, [row[n] for row in table.rows], sign == "people") else ""
    for row in table.rows:
        for sign, cell in zip(heads, row, strict=True):
            if sign == "list":
                yield from _name(view, cell)
            elif sign and _is_detail(view, cell, sign):
                yield person(view, *cell, sign)


def _is_detail(view: View, cell: Cell, sign: str) -> bool:
    """Whether a cell holds what its heading says."""
    told = view.folded[slice(*cell)]
    digits = sum(map(str.isdigit, told))
    if sign == "address":
        return digits > 0 and "@" not in told
    if sign == "chat":
        return len(told) > 3 and "@" not in told[1:]
    taken = TAKEN - {"date", "period"} if sign == "birth" else TAKEN
    return digits + told.count("*") >= LEAST[sign] and not overlapping(view, *cell, taken)


def _name(view: View, cell: Cell) -> Iterator[Mention]:
    place = name_in(view.text, cell)
    if place is not None and _kind(view.text[slice(*place)]) in ("name", "other"):
        yield person(view, *place, "list")


def name_in(text: str, cell: Cell) -> Cell | None:
    """Where in a cell a name stands, a number before it and an aside behind it left out; None where none does."""
    start, end = cell
    serial = _SERIAL.match(text, start, end)
    start = serial.end() if serial else start
    aside = _ASIDE.search(text, start, end)
    end = aside.start() if aside else end
    return (start, end) if end > start and _NAME.fullmatch(text, start, end) else None


def _unheaded(view: View, rows: Sequence[list[Cell]], told: Sequence[tuple[int, int]]) -> Iterator[Mention]:
    """Rows without headings that have a private number in one column."""
    if not told or told[-1][1] <= rows[0][0][0] or told[0][0] >= rows[-1][-1][1]:
        return
    column = _numbered(view, rows, told)
    if column is None:
        return
    place = next((n for n in range(column) if is_of_names(view, [row[n] for row in rows])), None)
    if place is None:
        return
    for row in rows:
        yield from _name(view, row[place])
        if _is_detail(view, row[column], "phone"):
            yield person(view, *row[column], "phone")
        for cell in (*row[place + 1 : column], *row[column + 1 :]):
            if cell[1] > cell[0] and is_loose(view, *cell):
                yield person(view, *cell, "address")


def _numbered(view: View, rows: Sequence[list[Cell]], told: Sequence[tuple[int, int]]) -> int | None:
    """The column in which a private number stands, and in another row one too or nothing but figures."""
    for column in range(1, len(rows[0])):
        cells = [row[column] for row in rows]
        private = sum(any(a < end and start < b for a, b in told) for start, end in cells)
        plain = sum(_is_detail(view, cell, "phone") and _is_plain(view.text[slice(*cell)]) for cell in cells)
        if private and max(private, plain) > 1:
            return column
    return None


def _kind(name: str) -> str:
    """The kind of a word, by its first part where a blank parts a known family from a given name."""
    first = re.split("[ \u3000]", name)[0]
    return "name" if first != name and len(first) > 1 and is_family(first) else kind(name)


def _is_plain(cell: str) -> bool:
    return re.fullmatch(r"[\d\s().+*-]{5,}", cell) is not None


def is_of_names(view: View, cells: Sequence[Cell], full: bool = False) -> bool:
    """Whether every cell has the form of a name, most of them differ, and none is a word of such lists. full: of two words."""
    places = [name_in(view.text, cell) for cell in cells if cell[1] > cell[0]]
    told = [view.text[slice(*place)] for place in places if place]
    if not told or len(told) < len(places) or len(set(told)) * 2 <= len(told):
        return False
    if any(overlapping(view, *place, NAMED) for place in places if place):
        return False
    return all(_may_be(one, full) for one in told)


def _may_be(name: str, full: bool) -> bool:
    if name.isascii():
        return " " in name or (not full and _kind(name) in ("name", "other"))
    return _kind(name) == "name"
