"""A text read as an offer is, without a file."""

from __future__ import annotations

import pytest

from aftername.find import as_document
from aftername.records import MarkedDocument
from aftername.records.offer import Term
from aftername.stages.mentions.scan import mentions_in
from aftername.stages.offers import terms_of


def marked(text: str, language: str | None = None) -> MarkedDocument:
    """A text with what the finders find in it."""
    document = as_document(text, language)
    return MarkedDocument(document, mentions_in(document))


@pytest.fixture
def read():
    """The terms of a text, as "kind/label" with their words; bodies and programmes left out."""

    def terms(text: str, language: str | None = None) -> dict[str, Term]:
        found = terms_of(marked(text, language))
        return {
            f"{one.kind}/{one.label}": one for one in found if one.kind != "by" or one.label == "military"
        }

    return terms
