"""HWPML (Hangul as one XML text, .hml): as HWPX, with its elements in capitals."""

from __future__ import annotations

from collections.abc import Callable

from aftername.records.document import RegionKind
from aftername.settings import Settings
from aftername.stages.reading.formats.flow import Flow
from aftername.stages.reading.formats.xml_parts import walk
from aftername.stages.reading.part import Part, Trouble, part_or_troubles

_ASIDES: dict[str, RegionKind | None] = {
    "HEADER": "header",
    "FOOTER": "header",
    "FOOTNOTE": "footnote",
    "ENDNOTE": "footnote",
    "HIDDENCOMMENT": "comment",
    "DRAWTEXT": None,
    "CAPTION": None,
}
_SIGNS = {"TAB": "\t", "LINEBREAK": "\n", "NBSPACE": " ", "FWSPACE": "\u3000", "HYPEN": "-"}


def read(content: bytes, settings: Settings) -> tuple[Part | Trouble, ...]:
    """The whole file as one part."""
    flow = Flow()
    troubles = []
    try:
        walk(content, _Body(flow))
    except ValueError as trouble:
        troubles.append(Trouble("damaged", str(trouble)[:300]))
    return part_or_troubles(flow.part(problems=troubles))


class _Body:
    """What is under way: cells, text."""

    def __init__(self, flow: Flow) -> None:
        self.flow = flow
        self.cells: list[tuple[int, int]] = []
        self.text = 0
        self.opening: dict[str, Callable[[dict[str, str]], None]] = {
            "TABLE": self._table,
            "ROW": lambda _: flow.open_row(),
            "CELL": self._cell,
        }
        self.closing: dict[str, Callable[[], None]] = {
            "P": flow.end_paragraph,
            "CELL": lambda: flow.close_cell(*self.cells.pop()),
            "ROW": flow.close_row,
            "TABLE": flow.close_table,
        }

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        if tag == "CHAR":
            self.text += 1
        elif tag in _ASIDES:
            self.flow.open_aside(_ASIDES[tag])
        elif tag in self.opening:
            self.opening[tag](attributes)

    def end(self, tag: str) -> None:
        """An element ends."""
        if tag == "CHAR":
            self.text -= 1
        elif tag in _ASIDES:
            self.flow.close_aside()
        elif tag in self.closing:
            self.closing[tag]()
        elif tag in _SIGNS and self.text:
            self.flow.words(_SIGNS[tag])

    def data(self, words: str) -> None:
        """Words between elements."""
        if self.text:
            self.flow.words(words)

    def _table(self, given: dict[str, str]) -> None:
        self.flow.open_table()
        self.flow.columns(_number(given, "ColCount"))

    def _cell(self, given: dict[str, str]) -> None:
        self.flow.open_cell()
        self.cells.append((_number(given, "ColSpan"), _number(given, "RowSpan")))


def _number(given: dict[str, str], name: str) -> int:
    written = given.get(name, "")
    return int(written) if written.isdecimal() and len(written) < 6 else 1
