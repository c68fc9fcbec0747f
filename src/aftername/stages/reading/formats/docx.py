"""DOCX: body, tables, headers, footnotes, comments; tracked changes are marked.

What changes strike out stands behind the text it was struck out of, so that no sentence says both what was and what is.

Read straight from the parts of the package (measured against python-docx: five times as quick, and it
sees footnotes, text boxes and deletions). No document type declarations, no entities, no network.
"""

from __future__ import annotations

import io
from collections.abc import Iterator

from lxml import etree

from aftername.files.archives import Archive, ArchiveTrouble, open_archive, read_member
from aftername.records import Region
from aftername.records.document import RegionKind
from aftername.settings import Settings
from aftername.stages.reading.formats.docx_marks import TableRow, marks_of
from aftername.stages.reading.formats.packed import locked_or_bomb
from aftername.stages.reading.part import Part, Trouble

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"

DECLARED = "holds a document type declaration; not read"

PARTS: tuple[tuple[str, RegionKind | None], ...] = (
    ("word/header", "header"),
    ("word/document.xml", None),
    ("word/footnotes.xml", "footnote"),
    ("word/endnotes.xml", "footnote"),
    ("word/comments.xml", "comment"),
    ("word/footer", "header"),
)
"""Parts in the order they are read, by the beginning of their names, and how their text is marked."""


def read(content: bytes, settings: Settings) -> tuple[Part | Trouble, ...]:
    """The whole file as one part."""
    refused = locked_or_bomb(content, settings)
    if refused is not None:
        return (refused,)
    text = _Text()
    try:
        with open_archive(content) as box:
            troubles = list(_read_parts(box, text, settings))
    except ArchiveTrouble as trouble:
        return (Trouble(trouble.reason, trouble.detail, fatal=True),)
    whole = text.whole()
    fatal = tuple(one for one in troubles if one.fatal)
    if fatal and not whole.strip():
        return fatal
    return (
        Part(
            "",
            whole,
            tuple(sorted(text.regions, key=lambda r: (r.start, r.end, r.kind))),
            problems=tuple(Trouble(one.reason, one.detail, one.where) for one in troubles),
            marks=marks_of(whole, text.styled, text.tables),
        ),
    )


def _read_parts(box: Archive, text: _Text, settings: Settings) -> Iterator[Trouble]:
    """Add the text of all parts in their order; gives what could not be read."""
    names = [name for name in box.namelist() if name.endswith(".xml")]
    for start, kind in PARTS:
        for name in sorted(one for one in names if one.startswith(start)):
            try:
                _part(read_member(box, name, settings), kind, text)
            except (ArchiveTrouble, etree.XMLSyntaxError, ValueError) as trouble:
                reason = trouble.reason if isinstance(trouble, ArchiveTrouble) else "damaged"
                yield Trouble(reason, f"{name}: {trouble}"[:300], name, name == "word/document.xml")


class _Text:
    """The text so far, with the regions in it."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.length = 0
        self.regions: list[Region] = []
        self.styled: list[tuple[str, int, int]] = []
        self.tables: list[list[TableRow]] = []

    def add(self, piece: str) -> None:
        self.pieces.append(piece)
        self.length += len(piece)

    def mark(self, start: int, kind: RegionKind) -> None:
        if self.length > start:
            self.regions.append(Region(start, self.length, kind))

    def whole(self) -> str:
        return "".join(self.pieces)


def _part(content: bytes, kind: RegionKind | None, text: _Text) -> None:
    """Add the text of one part of the package."""
    if b"<!DOCTYPE" in content[:4096] or b"<!ENTITY" in content:
        raise ValueError(DECLARED)
    begin = text.length
    body = _Body(text)
    skip = 0
    events = etree.iterparse(
        io.BytesIO(content),
        events=("start", "end"),
        resolve_entities=False,
        no_network=True,
        huge_tree=False,
        recover=False,
        remove_comments=True,
        remove_pis=True,
    )
    for event, element in events:
        if element.getparent() is None and element.getroottree().docinfo.doctype:
            raise ValueError(DECLARED)  # in an encoding in which the bytes do not show it
        if element.tag == FALLBACK:
            skip += 1 if event == "start" else -1
        elif not skip and element.tag.startswith(W):
            (body.open if event == "start" else body.close)(element.tag.removeprefix(W), element)
        if event == "end":
            element.clear()
    if kind is not None:
        text.mark(begin, kind)
    body.add_struck()


_STRUCK = frozenset({"del", "moveFrom"})
_INSERTED = frozenset({"ins", "moveTo"})
_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "tr": "\n"}


class _Body:
    """What is under way in a part: the paragraph with its style, changes, tables with their rows and cells."""

    def __init__(self, text: _Text) -> None:
        self.text = text
        # Changes, tables and cells under way, innermost last: where each began.
        self.began: list[int] = []
        self.cells: list[int] = []
        self.tables: list[list[TableRow]] = []
        self.paragraph, self.style, self.across = text.length, "", 1
        # What was struck out, with where it stood; how many deletions are under way.
        self.struck: list[tuple[int, str]] = []
        self.striking = 0

    def open(self, tag: str, element: etree._Element) -> None:
        """An element begins."""
        if tag in _STRUCK:
            self.striking += 1
        elif tag in _INSERTED:
            self.began.append(self.text.length)
        elif tag == "tbl":
            self.began.append(self.text.length)
            self.tables.append([])
        elif tag == "tr" and self.tables:
            self.tables[-1].append([])
        elif tag == "tc":
            self.cells.append(self.text.length)
            self.across = 1
        elif tag == "p":
            self.paragraph, self.style = self.text.length, ""
        else:
            self._property(tag, element.get(W + "val"))

    def _property(self, tag: str, value: str | None) -> None:
        """What a paragraph or a cell is said to be."""
        if tag == "pStyle":
            self.style = value or ""
        elif tag == "outlineLvl":
            self.style = self.style or f"Heading{int(value or 9) + 1}"
        elif tag == "numPr":
            self.style = self.style or "ListParagraph"
        elif tag == "gridSpan":
            self.across = int(value) if value and value.isdecimal() else 1

    def close(self, tag: str, element: etree._Element) -> None:
        """An element ends."""
        if tag in ("t", "delText"):
            self._add(element.text or "", tag == "delText")
        elif tag in _SIGNS:
            self._add(_SIGNS[tag])
        elif tag == "p":
            self._end_paragraph()
        elif tag == "tc":
            self._end_cell()
        elif tag == "tbl":
            self.text.mark(self.began.pop(), "table")
            if table := self.tables.pop():
                self.text.tables.append(table)
        elif tag in _STRUCK:
            self.striking -= 1
        elif tag in _INSERTED:
            self.text.mark(self.began.pop(), "inserted")

    def _add(self, words: str, struck: bool = False) -> None:
        """Words of the text, or words that were struck out; of these, neighbours are one."""
        if not struck and not self.striking:
            self.text.add(words)
        elif self.struck and self.struck[-1][0] == self.text.length:
            self.struck[-1] = (self.text.length, self.struck[-1][1] + words)
        elif words:
            self.struck.append((self.text.length, words))

    def add_struck(self) -> None:
        """Each stretch that was struck out as a line of its own, marked so."""
        for _, words in self.struck:
            if flat := " ".join(words.split()):
                start = self.text.length
                self.text.add(flat)
                self.text.mark(start, "deleted")
                self.text.add("\n")

    def _end_paragraph(self) -> None:
        """Paragraphs end a line; inside a cell of a table they are apart by a blank."""
        if self.style and not self.cells:
            self.text.styled.append((self.style, self.paragraph, self.text.length))
        self.text.add(" " if self.cells else "\n")

    def _end_cell(self) -> None:
        start = self.cells.pop()
        if self.tables and self.tables[-1] and not self.cells:
            self.tables[-1][-1].append((start, self.text.length, self.across))
        self.text.add("\t")
