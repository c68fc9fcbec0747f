"""How Sino-Vietnamese readings are written: with marks and without."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from aftername.text.readings.spelling import Spelling


def spellings(reading: str) -> Iterator[Spelling]:
    """A Vietnamese syllable as it is, and as keyboards without marks write it."""
    yield Spelling(reading, "Vietnamese", reading, "Vietnamese", 0)
    plain = unmarked(reading)
    if plain != reading:
        yield Spelling(plain, "Vietnamese", reading, "Vietnamese without marks", 1)


def unmarked(text: str) -> str:
    """Letters without tones and marks; đ becomes d."""
    kept = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    return kept.replace("đ", "d").replace("Đ", "D")
