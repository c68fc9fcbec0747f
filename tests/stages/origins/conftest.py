"""Made-up documents, and the origins of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from aftername.records import Document, Field, Header, Origin, Segment
from aftername.stages import mentions, origins

Told = tuple[str, str] | tuple[str, str, str]


def _document(name: str, language: str, text: str, day: str | None = None) -> Document:
    """A document whose id is told by its name; day: ISO date it was published."""
    header = Header(published=Field(day, None, "told by the test")) if day else Header()
    return Document(name, "", text, language, header, segments=(Segment(0, len(text), language),))


def _origins_of(held: Sequence[Document]) -> tuple[Origin, ...]:
    """The origins of documents, their mentions found first."""
    fingerprints = [
        origins.fingerprint(one, [m for m in mentions.find(one) if m.kind in origins.KINDS]) for one in held
    ]
    telling = {one.id: [m for m in mentions.find(one) if m.kind in origins.TELLING] for one in held}
    return origins.find(fingerprints, {one.id: one for one in held}.__getitem__, (), telling.__getitem__)


@pytest.fixture(scope="session")
def document() -> Callable[..., Document]:
    """Makes a document from a name, a language, a text and a day."""
    return _document


@pytest.fixture(scope="session")
def origins_of() -> Callable[[Sequence[Document]], tuple[Origin, ...]]:
    """Gives the origins of documents."""
    return _origins_of


@pytest.fixture(scope="session")
def families() -> Callable[..., list[list[str]]]:
    """Names of documents that go back to one text, for documents told as name=(language, text[, day])."""

    def find(**told: Told) -> list[list[str]]:
        held = [_document(name, *one) for name, one in told.items()]
        name_of = {one.id: one.file for one in held}
        return sorted(sorted(name_of[d] for d in one.documents) for one in _origins_of(held))

    return find
