"""Last words of names that stand where a name must stand: head nouns, and words that only such a place makes heads (ties, slot-heads)."""

from __future__ import annotations

from functools import cache

from aftername.languages.name_words import heads_of
from aftername.languages.rules import grammar


@cache
def slot_heads(language: str) -> tuple[str, ...]:
    """Those of a language, no order meant."""
    return (*heads_of(language), *grammar(language, "ties").classes.get("slot-heads", ()))
