"""A small made-up pile: documents with their headers, and what they cite."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from aftername.records import (
    CitedTitle,
    Date,
    Document,
    DocumentCard,
    DocumentNumber,
    Field,
    Gap,
    Header,
    Mention,
    Programme,
    Segment,
)
from aftername.stages import gaps as stage

TITLE = re.compile(r"《[^《》]*(?:《[^《》]*》[^《》]*)*》|「[^「」]+」|“[^”]+”")
ORDER = re.compile(r"(农业部令)第(\d+)号")
NUMBER = re.compile(r"([\u4e00-\u9fff]{2,6})〔(\d{4})〕(\d+)号")
DATE = re.compile(r"(\d{4})年(\d+)月(\d+)日")


class PileOfTexts:
    """Documents added one by one; gaps of all of them."""

    def __init__(self) -> None:
        self.documents: list[Document] = []
        self.programmes: list[Programme] = []
        self.paths: dict[str, tuple[str, ...]] = {}

    def add(self, text: str, language: str = "zh", **header: str) -> Document:
        """A document with this text; header fields by name."""
        fields = {}
        for name, value in header.items():
            place = text.find(value)
            one = f"{len(self.documents):064d}"
            made = Document(one, "", text, language, Header(), segments=(Segment(0, len(text), language),))
            fields[name] = Field(value, made.anchor(place, place + len(value)) if place >= 0 else None)
        document = Document(
            f"{len(self.documents):064d}",
            "",
            text,
            language,
            Header(**fields),
            segments=(Segment(0, len(text), language),),
        )
        self.documents.append(document)
        return document

    def mentions(self) -> list[Mention]:
        """Titles, numbers and dates as a plain reading finds them; the stage is what is tested."""
        found = []
        for document in self.documents:
            for match in TITLE.finditer(document.text):
                found.append(Mention("title", document.anchor(*match.span()), CitedTitle(match[0])))
            for match in NUMBER.finditer(document.text):
                normal = DocumentNumber(match[0], match[1], int(match[2]), int(match[3]))
                found.append(Mention("document-number", document.anchor(*match.span()), normal))
            for match in ORDER.finditer(document.text):
                normal = DocumentNumber(match[0], match[1], None, int(match[2]))
                found.append(Mention("document-number", document.anchor(*match.span()), normal))
            for match in DATE.finditer(document.text):
                value = f"{match[1]}-{int(match[2]):02d}-{int(match[3]):02d}"
                found.append(Mention("date", document.anchor(*match.span()), Date(value, "day")))
        return sorted(found, key=lambda m: m.id)

    def cards(self) -> dict[str, DocumentCard]:
        return {
            d.id: DocumentCard(
                d.id, d.file, d.part, self.paths.get(d.id, ("a.txt",)), d.language, len(d.text), d.header
            )
            for d in self.documents
        }

    def gaps(self, kind: str | None = None) -> list[Gap]:
        """The gaps of the pile, of one kind when asked; every quote is checked against its text."""
        texts = {d.id: d.text for d in self.documents}
        found = stage.find(self.cards(), self.mentions(), self.programmes, self.documents)
        for gap in found:
            assert gap.explanations
            assert gap.searched
            assert gap.statement.endswith(".")
            assert not re.search(r"hidden|secret\b", gap.statement)
            for anchor in gap.anchors:
                assert texts[anchor.document][anchor.start : anchor.end] == anchor.quote
        return [gap for gap in found if kind is None or gap.kind == kind]


@pytest.fixture
def pile() -> Callable[[], PileOfTexts]:
    return PileOfTexts()
