"""Lists that lie beside files (metadata.csv, .jsonl, .xlsx): which file each row is about, and what it says of it.

A row names its file by its path below the list's folder, by its name, or by its name without an ending; what could be
two files is none.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from aftername.errors import NothingGiven
from aftername.languages.table_fields import field_of_list
from aftername.records import Problem, SourceFile, record

FIELDS = ("title", "issuer", "number", "issued", "published", "url", "language")
"""What a list may say of a file."""

LONGEST = 500  # characters of a value; a longer one is a text and says nothing of a file

_IS_LIST = re.compile(r"(?i)(?:.*[!/])?_?meta[-_ ]?data\.(?:csv|tsv|jsonl?|ndjson|xlsx?|ods)")
_END = re.compile(r"\.[A-Za-z0-9]{1,8}$")

Row = Sequence[tuple[str, str]]


@record
class Listed:
    """A list and its rows, headings and values. given: a person named it, so that it is about all files."""

    file: SourceFile
    rows: tuple[Row, ...]
    given: bool = False


def is_list(file: SourceFile, tables: Iterable[str]) -> bool:
    """Whether a file is called as such lists are, and is a table. tables: media types of tables."""
    return file.status == "waiting" and file.media in tables and _IS_LIST.fullmatch(file.path) is not None


def with_lists(
    files: Sequence[SourceFile], lists: Sequence[Listed]
) -> tuple[tuple[SourceFile, ...], tuple[Problem, ...]]:
    """The files with what lists say of them, and what is wrong with a list; its path is "" where a person named it.

    A list that names a file is opened and no document; one that names none is a table like any other. Of two lists the
    one that a person named goes first, then the nearer one.
    """
    said: dict[str, tuple[tuple[str, str], ...]] = {}
    used: set[str] = set()
    problems: list[Problem] = []
    for one in sorted(lists, key=lambda one: (not one.given, -one.file.path.count("/"), one.file.path)):
        about = _about(one, files)
        if about:
            used.add(one.file.path)
        for path, told in about.items():
            said.setdefault(path, told)
        met = {number for told in about.values() for name, number in told if name == "list"}
        left = len(one.rows) - len(met)
        if one.given and not about:
            raise NothingGiven(
                f"{one.file.path}: no row of it names a file that was given; a column must hold their names"
            )
        if about and left:
            told_of = f"{left:,} of the {len(one.rows):,} rows of {_last(one.file.path)} name no file that was given, or more than one"
            problems.append(
                Problem("unmatched", "" if one.given else one.file.path, told_of, "intake", fatal=False)
            )
    made = (
        replace(file, status="opened")
        if file.path in used
        else replace(file, stated=said.get(file.path, file.stated))
        for file in files
    )
    return tuple(made), tuple(problems)


def _about(one: Listed, files: Sequence[SourceFile]) -> dict[str, tuple[tuple[str, str], ...]]:
    """What the list says, by the path of the file."""
    names = _names(one, files)
    column = _column(one.rows, names)
    if column is None:
        return {}
    found: dict[str, tuple[tuple[str, str], ...]] = {}
    shown = _last(one.file.path)
    for number, row in enumerate(one.rows, 1):
        value = dict(row).get(column, "")
        for path in _found(value, names):
            found.setdefault(path, (("list", f"{shown}, row {number}"), *_said(row)))
    return found


def _last(path: str) -> str:
    return re.split("[!/]", path)[-1]


def _said(row: Row) -> list[tuple[str, str]]:
    """Fields and values of a row; the first column of a field counts."""
    held: dict[str, str] = {}
    for heading, value in row:
        field = field_of_list(heading)
        flat = " ".join(value.split())
        if field in FIELDS and flat and len(flat) <= LONGEST:
            held.setdefault(field, flat)
    return [(field, held[field]) for field in FIELDS if field in held]


def _column(rows: Sequence[Row], names: Mapping[str, frozenset[str]]) -> str | None:
    """The heading above the names of files: one that says so, else the one whose values mostly are such names."""
    hits: Counter[str] = Counter()
    filled: Counter[str] = Counter()
    for row in rows:
        for heading, value in row:
            filled[heading] += bool(value)
            hits[heading] += bool(_found(value, names))
    held = sorted(hits.items(), key=lambda pair: (field_of_list(pair[0]) != "file", -pair[1]))
    for heading, count in held:
        if count and (field_of_list(heading) == "file" or count * 2 >= filled[heading]):
            return heading
    return None


def _names(one: Listed, files: Sequence[SourceFile]) -> dict[str, frozenset[str]]:
    """What a file may be called in the list, and the paths of the files that may be meant."""
    folder = "" if one.given else re.split(r"[^!/]*$", one.file.path)[0]
    found: dict[str, set[str]] = {}
    for file in files:
        if (
            not file.path.startswith(folder)
            or file.path == one.file.path
            or file.status in ("opened", "ignored")
        ):
            continue
        below = file.path[len(folder) :]
        parts = _key(below).split("/")
        called = ["/".join(parts[place:]) for place in range(len(parts))]
        called += [
            re.split("/", _key(around))[-1] for around in below.split("!")[:-1]
        ]  # what is packed by itself
        for name in called:
            found.setdefault(name, set()).add(file.path)
            found.setdefault(_END.sub("", name), set()).add(file.path)
    return {name: frozenset(paths) for name, paths in found.items() if name}


def _found(value: str, names: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """The one file that a value names: by as much of the path as is needed; none where it could be two."""
    if not value or len(value) > LONGEST:
        return frozenset()
    parts = [part for part in _key(value).split("/") if part not in ("", ".")]
    for place in range(len(parts)):
        paths = names.get("/".join(parts[place:]))
        if paths is not None:
            return paths if len(paths) == 1 else frozenset()
    return frozenset()


def _key(path: str) -> str:
    return unicodedata.normalize("NFC", path.replace("\\", "/").replace("!", "/")).casefold().strip()
