"""HWPX (Hangul, KS X 6101): the sections in their order, with tables, notes, comments, text boxes, tracked changes."""

from __future__ import annotations

import re
from collections.abc import Callable

from aftername.files.archives import Archive
from aftername.records.document import RegionKind
from aftername.settings import Settings
from aftername.stages.reading.formats.flow import Flow
from aftername.stages.reading.formats.packed import is_said_locked, of_package
from aftername.stages.reading.formats.xml_parts import guarded, walk
from aftername.stages.reading.part import LOCKED, Part, Trouble, part_or_troubles

_SECTION = re.compile(r"(?i)Contents/section(\d+)\.xml")


@of_package
def read(box: Archive, settings: Settings) -> tuple[Part | Trouble, ...]:
    """The whole file as one part."""
    if is_said_locked(box, settings):
        return (LOCKED,)
    flow = Flow()
    found = sorted((int(one[1]), one[0]) for one in map(_SECTION.fullmatch, box.named) if one)
    troubles = [
        one for _, name in found for one in guarded(box, name, settings, lambda section: _tell(flow, section))
    ]
    if not found:
        return (Trouble("damaged", "no section of text was found in it", fatal=True),)
    return part_or_troubles(flow.part(problems=troubles))


def _tell(flow: Flow, content: bytes) -> None:
    """Tell a section."""
    try:
        walk(content, _Section(flow))
    finally:
        flow.close_all()


ASIDES: dict[str, RegionKind | None] = {
    "header": "header",
    "footer": "header",
    "footNote": "footnote",
    "endNote": "footnote",
    "hiddenComment": "comment",
    "fieldBegin": "comment",  # a memo; other fields hold no paragraphs
    "drawText": None,
    "caption": None,
}
_TEXT = frozenset({"t", "mainText"})
_SIGNS = {"tab": "\t", "lineBreak": "\n", "nbSpace": " ", "fwSpace": "\u3000", "hyphen": "-"}


class _Section:
    """What is under way: cells, notes, changes."""

    def __init__(self, flow: Flow) -> None:
        self.flow = flow
        self.cells: list[list[int]] = []  # columns and rows that each spans
        self.text = self.striking = 0
        self.beside = 0  # what stands in other writers' versions of the same
        self.opening: dict[str, Callable[[dict[str, str]], None]] = {
            "tbl": self._table,
            "tr": lambda _: flow.open_row(),
            "tc": self._cell,
            "cellSpan": self._spans,
            "insertBegin": lambda _: flow.begin_inserted(),
            "insertEnd": lambda _: flow.end_inserted(),
            "deleteBegin": lambda _: self._strike(1),
            "deleteEnd": lambda _: self._strike(-1),
            "compose": lambda given: self._add(given.get("composeText", "")),
        }
        self.closing: dict[str, Callable[[], None]] = {
            "p": self._end_paragraph,
            "tr": flow.close_row,
            "tc": lambda: flow.close_cell(*self.cells.pop()),
            "tbl": flow.close_table,
        }

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        name = tag.rpartition("}")[2]
        if name == "default":
            self.beside += 1
        elif self.beside:
            return
        elif name in _TEXT:
            self.text += 1
        elif name in ASIDES:
            self.flow.open_aside(ASIDES[name])
        elif name in self.opening:
            self.opening[name](attributes)

    def end(self, tag: str) -> None:
        """An element ends."""
        name = tag.rpartition("}")[2]
        if name == "default":
            self.beside -= 1
        elif self.beside:
            return
        elif name in _TEXT:
            self.text -= 1
        elif name in ASIDES:
            self.flow.close_aside()
        elif name in self.closing:
            self.closing[name]()
        elif name in _SIGNS and self.text:
            self._add(_SIGNS[name])

    def data(self, words: str) -> None:
        """Words between elements."""
        if self.text and not self.beside:
            self._add(words)

    def _add(self, words: str) -> None:
        (self.flow.struck if self.striking else self.flow.words)(words)

    def _strike(self, by: int) -> None:
        self.striking = max(0, self.striking + by)
        if not self.striking:
            self.flow.end_struck()

    def _end_paragraph(self) -> None:
        if not self.striking:
            self.flow.end_paragraph()

    def _table(self, given: dict[str, str]) -> None:
        self.flow.open_table()
        self.flow.columns(_number(given, "colCnt"))

    def _cell(self, given: dict[str, str]) -> None:
        if given.get("header") == "1":
            self.flow.head_row()
        self.flow.open_cell()
        self.cells.append([1, 1])

    def _spans(self, given: dict[str, str]) -> None:
        if self.cells:
            self.cells[-1] = [_number(given, "colSpan"), _number(given, "rowSpan")]


def _number(given: dict[str, str], name: str) -> int:
    written = given.get(name, "")
    return int(written) if written.isdecimal() and len(written) < 6 else 1
