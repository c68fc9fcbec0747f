"""Words that tell furniture, letterheads and boxes of a page (page_words.tsv), by slot."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from aftername.languages import LANGUAGES


@cache
def _table() -> dict[tuple[str, str], tuple[str, ...]]:
    table = files("aftername.languages").joinpath("page_words.tsv").read_text("utf-8")
    rows = [line.split("\t") for line in table.splitlines() if line and not line.startswith("#")]
    return {(language, slot): tuple(phrases.split("|")) for language, slot, phrases in rows}


@cache
def phrases(slot: str, language: str = "") -> frozenset[str]:
    """The phrases of a slot in a language; in all of them where none is named. Empty where a language has none."""
    asked = (language,) if language else LANGUAGES
    return frozenset(one for name in asked for one in _table().get((name, slot), ()))


@cache
def any_of(slot: str) -> re.Pattern[str]:
    """The phrases of a slot in all languages as one pattern, the longest first."""
    return re.compile("|".join(map(re.escape, sorted(phrases(slot), key=lambda one: (-len(one), one)))))
