"""Classes of characters by sound, to find names worth comparing without trying all pairs.

Every character belongs to one class of beginnings (its usual Mandarin initial with its usual Japanese one) and one
of endings (its usual Mandarin final). Two spellings of one Han name share the character at every place, so they
share a class of each sort at every place. The converse does not hold: a class only says who is worth comparing.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache, lru_cache

from aftername.text.readings.table import readings

_INITIAL = re.compile("(zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?")
_LETTER = re.compile("[kgsztdnhbpmyrwjfc]?")


@cache
def _classes() -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Masks of the characters of each class of beginnings and of endings."""
    table = readings()
    begin: dict[str, int] = defaultdict(int)
    end: dict[str, int] = defaultdict(int)
    for character, place in table.place.items():
        pinyin = table.of[character].get("Mandarin", ("",))[0]
        on = table.of[character].get("Japanese", ("",))[0]
        initial = "".join(_INITIAL.findall(pinyin)[:1])
        letter = "".join(_LETTER.findall(on)[:1])
        begin[f"{initial}/{letter}"] |= 1 << place
        end[pinyin[len(initial) :]] |= 1 << place
    return tuple(begin[key] for key in sorted(begin)), tuple(end[key] for key in sorted(end))


@lru_cache(maxsize=65536)
def classes_of(mask: int) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The classes of beginnings and of endings that the characters of a mask belong to, by number."""
    begins, ends = _classes()
    return (
        tuple(place for place, one in enumerate(begins) if one & mask),
        tuple(place for place, one in enumerate(ends) if one & mask),
    )
