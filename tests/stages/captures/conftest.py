"""Made-up captures of a page, and what the stage makes of them."""

from __future__ import annotations

import pytest

from aftername.records import Capture, Document, Field, Header, Mention, NameCandidate, PageHistory, Segment
from aftername.stages.captures import Pages, histories
from aftername.stages.reading.structure import blocks_of
from aftername.text.sketches import letters, runs, sketch, text_key

PAGE = "kx.example/tz/t1.html"


def document(number: int, title: str, text: str, language: str = "zh") -> Document:
    """A document as a row of a table gives it, its title in front."""
    whole = f"{title}\n\n{text}"
    head = Header(title=None)
    made = Document(f"{number:064d}", "", whole, language, head, (), (), (Segment(0, len(whole), language),))
    field = Field(title, made.anchor(0, len(title)))
    return Document(
        made.file,
        "",
        whole,
        language,
        Header(title=field),
        (),
        (),
        made.segments,
        blocks=blocks_of(whole, (), ()),
    )


class Page:
    """A page whose captures are added one by one."""

    def __init__(self) -> None:
        self.captures: list[Capture] = []
        self.documents: dict[str, Document] = {}
        self.places: dict[str, tuple[tuple[tuple[int, int], tuple[str, ...]], ...]] = {}
        self.names: dict[str, tuple[str, ...]] = {}
        self.elsewhere: dict[str, list[tuple[str, str]]] = {}
        self.fronts: dict[str, list[tuple[str, bytes]]] = {}
        self.files: dict[str, list[tuple[str, bool]]] = {}
        self.candidates: dict[str, tuple[Mention, ...]] = {}

    def text(self, day: str, title: str, text: str, language: str = "zh", **names: str) -> Page:
        """A capture that was read. names: programmes by id, as the text writes them."""
        same = next((one for one in self.documents.values() if one.text == f"{title}\n\n{text}"), None)
        one = same or document(len(self.documents), title, text, language)
        self.documents[one.id] = one
        found = []
        for programme, written in names.items():
            at = one.text.find(written)
            while at >= 0:
                found.append(((at, at + len(written)), (programme,)))
                at = one.text.find(written, at + 1)
            self.names.setdefault(programme, (written,))
        self.places[one.id] = tuple(sorted(found))
        self.captures.append(Capture(f"http://{PAGE}", day, "a.warc", 200, document=one.id))
        return self

    def may_name(self, written: str, score: int = 9) -> Page:
        """What may be a name, in all texts so far that have it. score: how nearly it was weighed as one."""
        kind = NameCandidate(written, written, None, (), score)
        for one in self.documents.values():
            at = one.text.find(written)
            if at >= 0:
                made = Mention("candidate", one.anchor(at, at + len(written)), kind)
                self.candidates[one.id] = (*self.candidates.get(one.id, ()), made)
        return self

    def answer(self, day: str, status: int | None, leads_to: str = "") -> Page:
        """A capture without a text."""
        self.captures.append(Capture(f"http://{PAGE}", day, "a.warc", status, leads_to))
        return self

    def history(self) -> PageHistory:
        """What became of it."""
        prints = {}
        for one in self.documents.values():
            plain = letters(one.text)
            prints[one.id] = (text_key(plain), sketch(runs(plain)))
        held = Pages(
            {PAGE: self.captures},
            self.documents,
            self.places,
            names=self.names,
            prints=prints,
            elsewhere=self.elsewhere,
            fronts=self.fronts,
            files=self.files,
            candidates=self.candidates,
        )
        return histories(held)[0]

    def key(self, number: int = 0) -> str:
        """The key of the text of a document."""
        return text_key(letters(list(self.documents.values())[number].text))


@pytest.fixture
def page() -> Page:
    """A page without a capture."""
    return Page()
