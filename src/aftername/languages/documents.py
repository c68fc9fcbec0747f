"""How papers look and cite: languages/*/documents.words and papers.words, those of all languages where papers mix them."""

from __future__ import annotations

from functools import cache

from aftername.languages import LANGUAGES
from aftername.languages.pack import Words, pack


@cache
def metadata_labels() -> dict[str, str]:
    """Labels of the boxes of data on official pages, and the field of the header each stands for; "" for none."""
    return {
        label: "" if field == "box" else field
        for language in LANGUAGES
        for label, field in pack(language, "documents").texts("metadata labels").items()
    }


@cache
def document_words(slot: str) -> Words:
    """The phrases of documents.words in all languages, in their order, each once."""
    return _of_all("documents", slot)


@cache
def paper_words(slot: str) -> Words:
    """The phrases of papers.words in all languages, in their order, each once."""
    return _of_all("papers", slot)


def _of_all(kind: str, slot: str) -> Words:
    return tuple(dict.fromkeys(word for language in LANGUAGES for word in pack(language, kind).phrases(slot)))
