"""What papers in different languages may both be about, and what sums in different currencies may be worth. To extend: concepts.tsv, worths.tsv."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files


def concepts_in(small: str) -> Iterator[tuple[str, int, int]]:
    """What a folded text is about, each concept with the place of its first phrase."""
    seen: set[str] = set()
    for found in _expression().finditer(small):
        concept = _phrases()[found[0]]
        if concept not in seen:
            seen.add(concept)
            yield concept, found.start(), found.end()


def worth(currency: str | None, figure: float) -> tuple[float, float] | None:
    """The least and the most that a sum may have been worth in US dollars; None for a currency that is not in the table."""
    rates = _worths().get(currency or "")
    return None if rates is None else (figure * rates[0], figure * rates[1])


@cache
def _phrases() -> Mapping[str, str]:
    return {phrase: name for name, listed in _rows("concepts.tsv") for phrase in listed.split("|")}


@cache
def _expression() -> re.Pattern[str]:
    """All phrases, the longest first; a word of Latin letters is found whole."""
    ordered = sorted(_phrases(), key=lambda one: (-len(one), one))
    told = (rf"\b{re.escape(one)}\b" if one.isascii() else re.escape(one) for one in ordered)
    return re.compile("|".join(told))


@cache
def _worths() -> Mapping[str, tuple[float, float]]:
    return {row[0]: (float(row[1]), float(row[2])) for row in _rows("worths.tsv")}


def _rows(name: str) -> Iterator[list[str]]:
    text = files("aftername.languages").joinpath(name).read_text("utf-8")
    return (line.split("\t") for line in text.splitlines() if line.strip() and not line.startswith("#"))
