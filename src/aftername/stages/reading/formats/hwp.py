"""HWP 5 (Hangul): records of the sections, packed or not, with tables, notes, comments, text boxes.

The file is an OLE storage; a section is a tree of records whose levels say what stands in what. Source: the vendor's published
description of the format, revision 1.3; checked against its text and public samples. HWP 3 is another format.
"""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Iterator
from typing import NamedTuple

import olefile

from aftername.records.document import RegionKind
from aftername.settings import MIB, Settings
from aftername.stages.reading.formats.flow import Flow
from aftername.stages.reading.formats.hwp_text import pieces_of, words_beside
from aftername.stages.reading.part import LOCKED, Part, Trouble, part_or_troubles

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_SIGNATURE = b"HWP Document File"
_PACKED, _PASSWORD, _COPY, _DRM, _CERTIFIED = 1, 1 << 1, 1 << 2, 1 << 4, 1 << 8
_LOCKS = (
    (_PASSWORD, LOCKED.detail),
    (
        _COPY,
        "a copy for distribution, its text locked against copying; ask for a plain copy, or print it as PDF in Hangul or its viewer where it lets you",
    ),
    (_DRM, "under rights management; save it without"),
    (_CERTIFIED, "encrypted with a certificate; save it without"),
)
OLD = "of an old kind (HWP 3); open it in Hangul or LibreOffice and save it as HWP 5, HWPX or DOCX"

CHANGED = (
    "with tracked changes: which words are struck out is not known, so none were read; "
    "accept or reject the changes in Hangul, or save it as HWPX"
)


def read(content: bytes, settings: Settings) -> tuple[Part | Trouble, ...]:
    """The whole file as one part."""
    if not content.startswith(OLE):
        return (Trouble("unsupported", OLD, fatal=True),)
    try:
        with olefile.OleFileIO(io.BytesIO(content)) as box:
            return _read(box, settings)
    except (OSError, ValueError, IndexError, KeyError, struct.error, AttributeError) as trouble:
        return (Trouble("damaged", f"not whole ({trouble})"[:200], fatal=True),)


def _read(box: olefile.OleFileIO, settings: Settings) -> tuple[Part | Trouble, ...]:
    header = box.openstream("FileHeader").read(256)
    if not header.startswith(_SIGNATURE) or len(header) < 40:
        return (Trouble("damaged", "its header is not that of such a document", fatal=True),)
    (properties,) = struct.unpack_from("<I", header, 36)
    for flag, told in _LOCKS:
        if properties & flag:
            return (Trouble("encrypted", told, fatal=True),)
    packed = bool(properties & _PACKED)
    if _has_changes(box, packed, settings):
        return (Trouble("unsupported", CHANGED, fatal=True),)
    names = _sections(box)
    if not names:
        return (Trouble("damaged", "no section of text was found in it", fatal=True),)
    flow, troubles = Flow(), []
    left = settings.unpacked_bytes
    for name in names:
        try:
            records = _unpacked(box.openstream(name).read(), packed, min(left, settings.file_bytes))
            left -= len(records)
            _tell(flow, records)
        except _Bomb as trouble:
            troubles.append(Trouble("bomb", str(trouble), "/".join(name)))
        except (OSError, ValueError, struct.error, zlib.error) as trouble:
            troubles.append(
                Trouble("damaged", f"this section cannot be read ({trouble})"[:200], "/".join(name))
            )
        finally:
            flow.close_all()
    return part_or_troubles(flow.part(problems=troubles))


def _sections(box: olefile.OleFileIO) -> list[list[str]]:
    """The sections of the text, in their order."""
    found = [
        (int(name[1][7:]), name)
        for name in box.listdir()
        if len(name) == 2
        and name[0] == "BodyText"
        and name[1].startswith("Section")
        and name[1][7:].isdecimal()
    ]
    return [name for _, name in sorted(found)]


def _has_changes(box: olefile.OleFileIO, packed: bool, settings: Settings) -> bool:
    """Whether the file lists tracked changes."""
    try:
        told = _unpacked(box.openstream("DocInfo").read(), packed, settings.file_bytes)
        return any(record.tag == CHANGE for record in _records(told))
    except (OSError, ValueError, struct.error, zlib.error, _Bomb):
        return False


class _Bomb(Exception):
    """A stream that unpacks to more than the limit."""


def _unpacked(content: bytes, packed: bool, most: int) -> bytes:
    """The records of a section. Raises zlib.error and _Bomb."""
    if not packed:
        return content
    unpacking = zlib.decompressobj(-15)
    records = unpacking.decompress(content, max(1, most))
    if unpacking.unconsumed_tail:
        raise _Bomb(f"unpacks to more than {most // MIB or 1:,} MiB, the limit")
    return records


class _Record(NamedTuple):
    tag: int
    level: int
    content: bytes


PARAGRAPH, TEXT, CONTROL, LIST, TABLE, MEMOS, CHANGE = 66, 67, 71, 72, 77, 93, 96


def _records(content: bytes) -> Iterator[_Record]:
    """Records: ten bits of kind, ten of level, twelve of length; a length of 4,095 stands in the next four bytes."""
    at = 0
    while at + 4 <= len(content):
        (head,) = struct.unpack_from("<I", content, at)
        at += 4
        length = head >> 20
        if length == 0xFFF:
            (length,) = struct.unpack_from("<I", content, at)
            at += 4
        if at + length > len(content):
            raise ValueError("a record runs beyond its end")
        yield _Record(head & 0x3FF, head >> 10 & 0x3FF, content[at : at + length])
        at += length


ASIDES: dict[bytes, RegionKind | None] = {
    b"fn  ": "footnote",
    b"en  ": "footnote",
    b"head": "header",
    b"foot": "header",
    b"secd": "header",  # what stands on every page
    b"tcmt": "comment",
    b"%%me": "comment",
    b"gso ": None,
}


class _Open:
    """A paragraph, control or list under way. pieces: what is left of the paragraph's text, control by control."""

    def __init__(self, kind: str, level: int) -> None:
        self.kind, self.level = kind, level
        self.name = b""
        self.pieces: list[str] = []
        self.row = -1
        self.spans = (1, 1)
        self.is_table = False


def _tell(flow: Flow, content: bytes) -> None:
    """Tell a section; what was told before a broken record stays."""
    section = _Section(flow)
    try:
        for record in _records(content):
            section.take(record)
    finally:
        section.close_to(-1)


class _Section:
    def __init__(self, flow: Flow) -> None:
        self.flow = flow
        self.open: list[_Open] = []

    def take(self, record: _Record) -> None:
        """The next record: what it is not part of ends, then it begins."""
        tag, level = record.tag, record.level
        self.close_to(level)
        if self.open and self.open[-1].level == level and self.open[-1].kind == "paragraph":
            self._close()
        if tag != PARAGRAPH and self.open and self.open[-1].level == level:
            self._close()
        if tag == PARAGRAPH:
            self.open.append(_Open("paragraph", level))
        elif tag == TEXT and self._top("paragraph"):
            first, *self.open[-1].pieces = pieces_of(record.content)
            self.flow.words(first)
        elif tag in (CONTROL, MEMOS):
            self._control(record)
        elif tag == LIST:
            self._list(record)
        elif tag == TABLE and self._top("control") and len(record.content) >= 8:
            self.open[-1].is_table = True
            self.flow.open_table()
            self.flow.columns(struct.unpack_from("<H", record.content, 6)[0])

    def _top(self, kind: str) -> bool:
        return bool(self.open) and self.open[-1].kind == kind

    def _control(self, record: _Record) -> None:
        one = _Open("control", record.level)
        one.name = b"tcmt" if record.tag == MEMOS else record.content[3::-1]
        self.open.append(one)
        self.flow.words(words_beside(one.name, record.content))

    def _list(self, record: _Record) -> None:
        """A cell of a table, or the text of a note, a box, a caption."""
        holder = next((one for one in reversed(self.open) if one.kind == "control"), None)
        one = _Open("list", record.level)
        self.open.append(one)
        if holder is not None and holder.is_table and holder.level == record.level - 1:
            one.name = b"cell"
            row, across, down = -1, 1, 1
            if len(record.content) >= 16:
                _, row, across, down = struct.unpack_from("<4H", record.content, 8)
            self._to_row(holder, row)
            one.spans = across, max(1, down)
            self.flow.open_cell()
        else:
            self.flow.open_aside(ASIDES.get(holder.name if holder is not None else b""))

    def _to_row(self, table: _Open, row: int) -> None:
        """Begin the row of a cell, and rows above it that have no cell of their own."""
        if row == table.row:
            return
        if table.row >= 0:
            self.flow.close_row()
        for _ in range(min(max(1, row - table.row), 1_000)):
            self.flow.open_row()
        table.row = row

    def close_to(self, level: int) -> None:
        """End all that stands deeper than a level."""
        while self.open and self.open[-1].level > level:
            self._close()

    def _close(self) -> None:
        one = self.open.pop()
        if one.kind == "paragraph":
            self.flow.words("".join(one.pieces))
            self.flow.end_paragraph()
        elif one.kind == "list":
            if one.name == b"cell":
                self.flow.close_cell(*one.spans)
            else:
                self.flow.close_aside()
        else:
            if one.is_table:
                self.flow.close_row()
                self.flow.close_table()
            if self._top("paragraph") and self.open[-1].pieces:
                self.flow.words(self.open[-1].pieces.pop(0))
