"""Expressions made of the phrases of packs, for what is looked for in all languages at once."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from aftername.languages import LANGUAGES
from aftername.languages.pack import pack


@cache
def any_of(kind: str, slot: str, *languages: str) -> str:
    """An expression for any phrase of a slot, longest first. languages: whose; all where none is named."""
    return alternatives(word for one in languages or LANGUAGES for word in pack(one, kind).phrases(slot))


def alternatives(words: Iterable[str]) -> str:
    """An expression for any of some words, longest first; one that nothing fits where there are none."""
    listed = sorted(set(words), key=lambda word: (-len(word), word))
    return "(?:" + ("|".join(map(re.escape, listed)) or "(?!)") + ")"


@cache
def characters(kind: str, slot: str) -> str:
    """The characters of a slot in all languages, for a class in an expression."""
    return "".join(sorted({sign for one in LANGUAGES for sign in pack(one, kind).characters(slot)}))
