"""ODT and ODP, packed or as one XML file: text, tables, notes, comments, tracked changes, slides as pages."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from aftername.files.archives import Archive
from aftername.settings import Settings
from aftername.stages.reading.formats.flow import WIDEST, Flow
from aftername.stages.reading.formats.packed import is_said_locked, of_package
from aftername.stages.reading.formats.xml_parts import guarded, walk
from aftername.stages.reading.part import LOCKED, Part, Trouble, part_or_troubles

CONTENT, STYLES = "content.xml", "styles.xml"


@of_package
def read(box: Archive, settings: Settings) -> tuple[Part | Trouble, ...]:
    """The whole file as one part; a page for each slide of a presentation."""
    if CONTENT not in box.named:
        return (Trouble("damaged", f"{CONTENT} is missing in it", fatal=True),)
    if is_said_locked(box, settings):
        return (LOCKED,)
    flow = Flow()
    troubles = [
        one
        for name in (STYLES, CONTENT)
        if name in box.named
        for one in guarded(box, name, settings, partial(_tell, flow, name != STYLES))
    ]
    return part_or_troubles(flow.part(problems=troubles))


def read_flat(content: bytes, settings: Settings) -> tuple[Part | Trouble, ...]:
    """The same for a file that is one XML text (FODT, FODP)."""
    flow = Flow()
    troubles = []
    try:
        _tell(flow, True, content)
    except ValueError as trouble:
        troubles.append(Trouble("damaged", str(trouble)[:300]))
    return part_or_troubles(flow.part(problems=troubles))


def _tell(flow: Flow, whole: bool, content: bytes) -> None:
    """Tell a part. whole: all of it, or only the heads and feet of its pages."""
    try:
        walk(content, _Body(flow, whole))
    finally:
        flow.close_all()


_PARAGRAPHS = frozenset({"p", "h"})
_SILENT = frozenset({"note-citation", "ruby-text", "covered-table-cell", "creator-initials"})
_MARGINS = frozenset({"header", "footer", "header-left", "footer-left", "header-first", "footer-first"})
_STYLE, _TABLE = ":style:1.0}", ":table:1.0}"
_BESIDE = ("{http://purl.org/dc/elements/1.1/}", "{urn:oasis:names:tc:opendocument:xmlns:svg")


def _is_silent(tag: str, name: str) -> bool:
    """Whether what an element holds is not shown in the text: who wrote a comment, words for a picture."""
    return name in _SILENT or tag.startswith(_BESIDE)


class _Body:
    """What is under way: the levels of lists and headings, cells, notes, changes."""

    def __init__(self, flow: Flow, whole: bool) -> None:
        self.flow = flow
        self.told = int(whole)  # more than none where what comes is text of the paper
        self.silent = self.lists = self.struck = self.heads = self.margin = 0
        self.styles: list[str] = []  # of the paragraphs under way
        self.cells: list[tuple[int, int]] = []  # columns and rows that each spans
        self.changes: dict[str, bool] = {}  # id: whether it is an insertion
        self.change = self.title = (
            ""  # the change that is being told; the style of paragraphs in the title of a slide
        )
        self.opening = self._opening()
        self.closing = self._closing()

    def _opening(self) -> dict[str, Callable[[dict[str, str]], None]]:
        """What is done where an element begins."""
        flow = self.flow
        return {
            "h": lambda given: self.styles.append(f"Heading{given.get('outline-level', '1')[:1]}"),
            "p": lambda _: self.styles.append(self.title or ("ListParagraph" if self.lists else "")),
            "frame": lambda given: setattr(
                self, "title", "Heading1" if given.get("class") == "title" else ""
            ),
            "table-column": lambda given: flow.columns(_number(given, "number-columns-repeated")),
            "table-header-rows": lambda _: self._count("heads", 1),
            "table-row": lambda _: self._row(),
            "table-cell": self._cell,
            "list-item": lambda _: self._count("lists", 1),
            "note-body": lambda _: flow.open_aside("footnote"),
            "annotation": lambda _: flow.open_aside("comment"),
            "notes": lambda _: flow.open_aside("comment"),
            "text-box": lambda _: flow.open_aside(None),
            "page": lambda _: flow.begin_page(),
            "master-styles": lambda _: self._count("told", -1),
            "changed-region": self._changed,
            "deletion": lambda _: self._count("struck", 1),
            "insertion": lambda _: self.changes.update({self.change: True}),
            "change-start": lambda given: self._turn(given, flow.begin_inserted),
            "change-end": lambda given: self._turn(given, flow.end_inserted),
            "s": lambda given: self._add(" " * _number(given, "c")),
            "tab": lambda _: self._add("\t"),
            "line-break": lambda _: self._add("\n"),
        }

    def _closing(self) -> dict[str, Callable[[], None]]:
        """What is done where an element ends."""
        flow = self.flow
        return {
            "h": self._end_paragraph,
            "frame": lambda: setattr(self, "title", ""),
            "p": self._end_paragraph,
            "table-header-rows": lambda: self._count("heads", -1),
            "table-row": flow.close_row,
            "table-cell": lambda: flow.close_cell(*self.cells.pop()),
            "list-item": lambda: self._count("lists", -1),
            "note-body": flow.close_aside,
            "annotation": flow.close_aside,
            "notes": flow.close_aside,
            "text-box": flow.close_aside,
            "master-styles": lambda: self._count("told", 1),
            "deletion": self._end_deletion,
        }

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        name = tag.rpartition("}")[2]
        if _is_silent(tag, name):
            self.silent += 1
        elif name in _MARGINS and _STYLE in tag:
            self.told += 2
            self.margin = self.flow.written.length
        elif name == "table" and _TABLE in tag:
            self.flow.open_table()
        elif name in self.opening and not self.silent:
            self.opening[name]({key.rpartition("}")[2]: value for key, value in attributes.items()})

    def end(self, tag: str) -> None:
        """An element ends."""
        name = tag.rpartition("}")[2]
        if _is_silent(tag, name):
            self.silent -= 1
        elif name in _MARGINS and _STYLE in tag:
            self.told -= 2
            self.flow.end_line()
            self.flow.written.mark(self.margin, "header")
        elif name == "table" and _TABLE in tag:
            self.flow.close_table()
        elif name in self.closing and not self.silent:
            self.closing[name]()

    def data(self, words: str) -> None:
        """Words between elements."""
        if self.styles:
            self._add(words.replace("\n", " "))

    def _add(self, words: str) -> None:
        if self.told > 0 and not self.silent:
            (self.flow.struck if self.struck else self.flow.words)(words)

    def _count(self, what: str, by: int) -> None:
        setattr(self, what, getattr(self, what) + by)

    def _row(self) -> None:
        self.flow.open_row()
        if self.heads:
            self.flow.head_row()

    def _cell(self, given: dict[str, str]) -> None:
        self.flow.open_cell()
        across = _number(given, "number-columns-spanned") * _number(given, "number-columns-repeated")
        self.cells.append((across, _number(given, "number-rows-spanned")))

    def _changed(self, given: dict[str, str]) -> None:
        self.change = given.get("id", "")
        self.changes[self.change] = False

    def _turn(self, given: dict[str, str], act: Callable[[], None]) -> None:
        if self.changes.get(given.get("change-id", "")):
            act()

    def _end_paragraph(self) -> None:
        style = self.styles.pop()
        if self.struck:
            self.flow.struck(" ")
        elif self.told > 0:
            self.flow.end_paragraph(style)

    def _end_deletion(self) -> None:
        self._count("struck", -1)
        self.flow.end_struck()


def _number(given: dict[str, str], name: str) -> int:
    written = given.get(name, "1")
    return min(int(written), WIDEST) if written.isdecimal() else 1
