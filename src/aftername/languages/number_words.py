"""Number words: languages/*/numbers.words, those of all languages together."""

from __future__ import annotations

from functools import cache
from typing import Any

from aftername.languages import LANGUAGES
from aftername.languages.pack import pack
from aftername.values.numbers_words import NumberWords

_TABLES = ("small", "scales", "letters", "parts", "some", "ordinals")
_LISTS = ("joint", "point", "article")


@cache
def number_words() -> NumberWords:
    """The number words of all languages: written with blanks, or joined without them (native)."""
    listed = [pack(language, "numbers") for language in LANGUAGES]
    tables: dict[str, Any] = {name: {} for name in _TABLES}
    for one in listed:
        for name in _TABLES:
            tables[name].update(one.table(name))
    lists: dict[str, Any] = {
        name: frozenset(word for one in listed for word in one.phrases(name)) for name in _LISTS
    }
    native = {word: value for one in listed for word, value in one.table("native").items()}
    return NumberWords(**tables, **lists, native={**native, **native_days()})


@cache
def native_days() -> dict[str, int]:
    """Words for a number of days that are no number elsewhere: 하루, 보름."""
    return {
        word: value
        for language in LANGUAGES
        for word, value in pack(language, "numbers").table("native days").items()
    }


@cache
def native_short() -> frozenset[str]:
    """Native numbers that alone are other words too: only before a counter (한, 두, 세)."""
    return frozenset(
        word for language in LANGUAGES for word in pack(language, "numbers").phrases("native short")
    )
