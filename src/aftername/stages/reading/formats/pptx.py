"""PPTX: slides in their order as pages, each with its tables, diagrams, speaker's notes and comments."""

from __future__ import annotations

import re
from collections.abc import Iterator

from aftername.files.archives import Archive, ArchiveTrouble, read_member
from aftername.settings import Settings
from aftername.stages.reading.formats.flow import Flow
from aftername.stages.reading.formats.packed import of_package
from aftername.stages.reading.formats.relations import targets
from aftername.stages.reading.formats.xml_parts import guarded, tree, walk
from aftername.stages.reading.part import Part, Trouble, part_or_troubles

SHOW = "ppt/presentation.xml"
_NUMBER = re.compile(r"\d+")
_RELATION = re.compile(
    r"\{[^}]*(?:officeDocument/2006|oclc\.org/ooxml/officeDocument)/relationships\}(?:id|dm)"
)


@of_package
def read(box: Archive, settings: Settings) -> tuple[Part | Trouble, ...]:
    """The whole file as one part; a page for each slide."""
    flow = Flow()
    troubles: list[Trouble] = []
    slides = _slides(box, settings)
    for number, slide in enumerate(slides[: settings.pages], 1):
        flow.begin_page()
        troubles += _slide(box, slide, number, flow, settings)
    if not slides:
        return (Trouble("empty" if SHOW in box.named else "damaged", "there is no slide in it", fatal=True),)
    if len(slides) > settings.pages:
        told = f"only the first {settings.pages:,} of {len(slides):,} slides were read, the limit"
        troubles.append(Trouble("partial", told))
    return part_or_troubles(flow.part(problems=troubles))


def _slides(box: Archive, settings: Settings) -> list[str]:
    """The parts of the slides as they are shown; by their numbers where the presentation does not say."""
    listed: list[str] = []
    try:
        known = targets(box, SHOW, settings)
        for one in tree(read_member(box, SHOW, settings)).iter("{*}sldId"):
            for name, value in one.attrib.items():
                if _RELATION.fullmatch(name) and known.get(value, ("", ""))[1] in box.named:
                    listed.append(known[value][1])
    except (ArchiveTrouble, ValueError):
        listed = []
    if listed:
        return list(dict.fromkeys(listed))
    held = [one for one in box.named if re.fullmatch(r"ppt/slides/slide\d+\.xml", one)]
    return sorted(held, key=lambda one: int(_NUMBER.findall(one)[-1]))


def _slide(box: Archive, slide: str, number: int, flow: Flow, settings: Settings) -> Iterator[Trouble]:
    """Tell a slide, then what is said beside it."""
    known = targets(box, slide, settings)
    drawn = _Shapes(flow, "title" if number == 1 else "Heading1")
    yield from guarded(box, slide, settings, lambda content: walk(content, drawn))
    flow.close_all()
    for relation in drawn.diagrams:
        if relation in known:
            yield from guarded(box, known[relation][1], settings, lambda one: walk(one, _Shapes(flow)))
            flow.close_all()
    if any(kind == "chart" for kind, _ in known.values()):
        yield Trouble("partial", "the words and figures of a chart on it were not read", f"slide {number}")
    for kind, part in known.values():
        if kind in ("notesSlide", "comments"):
            begin = flow.written.length
            yield from guarded(box, part, settings, lambda one: walk(one, _Shapes(flow)))
            flow.close_all()
            flow.written.mark(begin, "comment")


_TITLES = frozenset({"title", "ctrTitle"})
_MARGIN = frozenset({"sldNum", "ftr", "dt", "hdr", "sldImg"})
_SHAPES = frozenset({"sp", "graphicFrame", "cxnSp"})


class _Shapes:
    """What is under way on a slide: the shape with its kind, the table, the cell."""

    def __init__(self, flow: Flow, titles: str = "Heading1") -> None:
        """titles: the style that titles have here."""
        self.flow, self.titles = flow, titles
        self.diagrams: list[str] = []  # relations of the diagrams on it
        self.kind = ""  # of the placeholder
        self.begin = 0
        self.cells: list[
            tuple[int, int] | None
        ] = []  # columns and rows that each spans; None for a merged one
        self.is_text = False
        self.hidden = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        name = tag.rpartition("}")[2]
        if name == "Fallback":
            self.hidden += 1
        if self.hidden:
            return
        if name in ("t", "text"):
            self.is_text = True
        elif name in _SHAPES:
            self.flow.end_line()
            self.kind, self.begin = "", self.flow.written.length
        elif name == "ph":
            self.kind = attributes.get("type", "body")
        elif name == "relIds":
            self.diagrams += [value for key, value in attributes.items() if key.endswith("}dm")]
        else:
            self._table(name, attributes)

    def _table(self, name: str, attributes: dict[str, str]) -> None:
        flow = self.flow
        if name == "tbl":
            flow.open_table()
        elif name == "gridCol":
            flow.columns(1)
        elif name == "tr":
            flow.open_row()
        elif name == "tc" and attributes.get("hMerge") in ("1", "true"):
            self.cells.append(None)
        elif name == "tc":
            flow.open_cell()
            goes_on = attributes.get("vMerge") in ("1", "true")
            self.cells.append((_count(attributes.get("gridSpan")), 0 if goes_on else 1))

    def end(self, tag: str) -> None:
        """An element ends."""
        flow = self.flow
        name = tag.rpartition("}")[2]
        if name == "Fallback":
            self.hidden -= 1
        if self.hidden:
            return
        if name in ("t", "text"):
            self.is_text = False
        elif name == "br":
            flow.words(" " if self.kind in _TITLES else "\n")
        elif name in ("p", "cm"):
            self._end_paragraph(name)
        elif name == "tc" and self.cells:
            if (spans := self.cells.pop()) is not None:
                flow.close_cell(*spans)
        elif name == "tr":
            flow.close_row()
        elif name == "tbl":
            flow.close_table()
        elif name in _SHAPES:
            flow.end_line()
            if self.kind in _MARGIN:
                flow.written.mark(self.begin, "header")

    def _end_paragraph(self, name: str) -> None:
        if name == "cm":
            self.flow.end_line()
        elif not (self.cells and self.cells[-1] is None):
            self.flow.end_paragraph(self.titles if self.kind in _TITLES else "")

    def data(self, words: str) -> None:
        """Words between elements."""
        if self.is_text:
            self.flow.words(words)


def _count(written: str | None) -> int:
    return int(written) if written and written.isdecimal() else 1
