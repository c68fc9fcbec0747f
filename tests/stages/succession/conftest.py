"""A small made-up case: texts with their headers, mentions and programmes as the earlier stages give them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from aftername.records import Document, DocumentCard, Segment, Succession
from aftername.records.document import document_id
from aftername.stages import mentions, names, succession
from aftername.stages.reading.header import read_header
from aftername.text.segments import segments_of


def _document(number: int, text: str) -> Document:
    file = f"{number:064d}"
    spans, language = segments_of(text)
    header = read_header(document_id(file, ""), text, (), (), {}, language)
    return Document(file, "", text, language, header, segments=tuple(Segment(*one) for one in spans))


def _edges(*texts: str) -> tuple[Succession, ...]:
    """The edges of a case of these texts; every quote is held against its text."""
    documents = [_document(number, text) for number, text in enumerate(texts)]
    cards = {
        one.id: DocumentCard(
            one.id, one.file, one.part, (f"{number}.txt",), one.language, len(one.text), one.header
        )
        for number, one in enumerate(documents)
    }
    found = {one.id: mentions.find(one) for one in documents}
    programmes, belongings, _ = names.settle([m for every in found.values() for m in every], cards)
    places: dict[str, dict[tuple[int, int], list[str]]] = {}
    for one in belongings:
        places.setdefault(one.document, {}).setdefault((one.start, one.end), []).append(one.programme)
    text = {one.id: one.text for one in documents}
    pile = succession.Pile(
        (),
        {one.id: one for one in programmes},
        cards,
        {},
        {},
        lambda one: tuple(sorted((place, tuple(ids)) for place, ids in places.get(one, {}).items())),
        lambda one: [mention for mention in found[one] if mention.kind in succession.KINDS],
        lambda one: text[one],
    )
    edges = succession.find(pile)
    for edge in edges:
        for anchor in (anchor for evidence in edge.evidence for anchor in evidence.anchors):
            assert text[anchor.document][anchor.start : anchor.end] == anchor.quote
    return edges


@pytest.fixture
def edges() -> Callable[..., tuple[Succession, ...]]:
    return _edges
