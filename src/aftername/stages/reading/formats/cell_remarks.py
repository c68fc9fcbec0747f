"""What people wrote beside the cells of a workbook: notes and threads of XLSX, annotations of ODS."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import NamedTuple

from aftername.files.archives import Archive, ArchiveTrouble, open_archive, read_member
from aftername.settings import Settings
from aftername.stages.reading.formats.cells import sheet_parts
from aftername.stages.reading.formats.relations import targets
from aftername.stages.reading.formats.xml_parts import local, tree, walk
from aftername.stages.reading.part import Trouble

MOST = 10_000  # remarks of a workbook that are read
_REFERENCE = re.compile(r"([A-Z]{1,3})(\d{1,7})")
_ASIDE = frozenset(("creator", "date", "date-string", "creator-initials", "ruby-text"))


class Remark(NamedTuple):
    """A remark. row: of its cell in the sheet, from 0. cell: as people call it ("C2"). words: on one line."""

    row: int
    cell: str
    words: str


def remarks_of(content: bytes, settings: Settings) -> tuple[dict[str, list[Remark]], tuple[Trouble, ...]]:
    """The remarks of each sheet by its name, in the order of rows, and what is wrong with them; none of other formats."""
    if not content.startswith(b"PK"):
        return {}, ()
    found: dict[str, list[Remark]] = {}
    try:
        with open_archive(content) as box:
            if "content.xml" in box.named:
                whole = replace(settings, file_bytes=settings.unpacked_bytes)
                told = read_member(box, "content.xml", whole)
                if b"annotation" in told:
                    walk(told, _Annotations(found))
            else:
                for name, part in sheet_parts(box, settings):
                    found[name] = _of_sheet(box, part, settings)
    except (ArchiveTrouble, ValueError) as trouble:
        return found, (Trouble("partial", f"remarks in cells cannot be read ({trouble})"[:200]),)
    many = sum(map(len, found.values()))
    told_ = f"{many:,} remarks in cells, of which the first {MOST:,} were read"
    held = {name: sorted(one, key=lambda said: said.row)[:MOST] for name, one in found.items() if one}
    return held, (Trouble("partial", told_),) if many > MOST else ()


def _of_sheet(box: Archive, part: str, settings: Settings) -> list[Remark]:
    """The remarks of a sheet of XLSX; of a cell with a thread, what the thread says and not the note that stands in for it."""
    parts = sorted(targets(box, part, settings).values())
    notes: dict[str, list[str]] = {}
    for wanted in ("comments", "threadedComment"):
        held: dict[str, list[str]] = {}
        for one in (name for kind, name in parts if kind == wanted and name in box.named):
            for element in tree(read_member(box, one, settings)).iter("{*}comment", "{*}threadedComment"):
                words = _words(element)
                if words:
                    held.setdefault(element.get("ref") or "", []).append(words)
        notes.update(held)
    made = []
    for cell, said in notes.items():
        at = _REFERENCE.fullmatch(cell)
        made += [Remark(int(at[2]) - 1 if at else 0, cell, one) for one in said]
    return made


def _words(remark: object) -> str:
    """The words of a remark, without how its characters are read."""
    pieces = [
        one.text or ""
        for one in remark.iter("{*}t", "{*}text")  # type: ignore[attr-defined]
        if not any(local(above.tag) == "rPh" for above in one.iterancestors())
    ]
    return " ".join("".join(pieces).split())


class _Annotations:
    """Goes through the sheets of OpenDocument: where the cell stands that is under way, and what is written beside it."""

    def __init__(self, found: dict[str, list[Remark]]) -> None:
        self.found = found
        self.sheet = ""
        self.row = self.column = self.beside = 0
        self.next_row = self.next_column = 0
        self.inside = False
        self.words: list[str] = []

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        name = tag.rpartition("}")[2]
        given = {key.rpartition("}")[2]: value for key, value in attributes.items()}
        if name == "table":
            self.sheet, self.next_row = given.get("name", ""), 0
        elif name == "table-row":
            self.row, self.next_column = self.next_row, 0
            self.next_row += _times(given.get("number-rows-repeated", ""))
        elif name in ("table-cell", "covered-table-cell"):
            self.column = self.next_column
            self.next_column += _times(given.get("number-columns-repeated", ""))
        elif name == "annotation":
            self.inside, self.words = True, []
        elif name in _ASIDE:
            self.beside += 1

    def end(self, tag: str) -> None:
        """An element ends."""
        name = tag.rpartition("}")[2]
        if name in _ASIDE:
            self.beside -= 1
        elif name == "p" and self.inside:
            self.words.append(" ")
        elif name == "annotation":
            self.inside = False
            words = " ".join("".join(self.words).split())
            if words:
                cell = f"{_letters(self.column)}{self.row + 1}"
                self.found.setdefault(self.sheet, []).append(Remark(self.row, cell, words))

    def data(self, words: str) -> None:
        """Words between elements."""
        if self.inside and not self.beside:
            self.words.append(words)


def _times(written: str) -> int:
    return int(written) if written.isdecimal() and len(written) < 10 else 1


def _letters(column: int) -> str:
    """The letters of a column, from 0: A, Z, AA."""
    made = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        made = chr(65 + rest) + made
    return made
