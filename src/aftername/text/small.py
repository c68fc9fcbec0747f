"""A text as phrases and rules are looked for in it."""

from __future__ import annotations

import re
from functools import cache

from aftername.text.folding import folded
from aftername.text.han_variants import simplified


@cache
def _marks() -> re.Pattern[str]:
    return re.compile("[，；]")


def small_of(text: str, language: str) -> str:
    """The text as phrases are looked up in it: folded, Chinese in simplified form, always the same length.

    The full-width comma and semicolon stay, since they part clauses where their narrow forms may stand in a number.
    """
    small = folded(text)
    if language == "zh":
        small = simplified(small)
    if _marks().search(text) is None:
        return small
    parts = []
    at = 0
    for match in _marks().finditer(text):
        parts.append(small[at : match.start()])
        parts.append(match[0])
        at = match.end()
    parts.append(small[at:])
    return "".join(parts)
