"""What words that may be a name are made of, for those that look for names nobody established: strangers.py and tie_ends.py.

Runs of letters before a head noun, and the head nouns themselves. Where a run begins is decided by each: a stranger only competes and is
gathered wide, an end of a tie is shown and is cut close.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from aftername.languages.forms import whole
from aftername.languages.name_words import heads_of, name_words

HAN_OR_KATAKANA = r"\u3400-\u9fff\u3005\u30a1-\u30fa\u30fc"
EAST = rf"{HAN_OR_KATAKANA}A-Za-z0-9\uff21-\uff3a\u30fb\u00b7+\uff0b-"
"""Letters of names in Han and katakana, for a class."""
HANGUL = r"\uac00-\ud7a3A-Za-z0-9\u00b7\u318d+-"
"""Letters of a word in hangul, for a class."""


@cache
def any_head(language: str) -> str:
    """An expression for any head noun of names, the longest first."""
    return either({*heads_of(language), *name_words(language).head_forms})


def either(words: Iterable[str]) -> str:
    """An expression for one of some words, the longest first."""
    ordered = sorted(set(words), key=lambda one: (-len(one), one))
    return "(?:" + "|".join(whole(one) for one in ordered) + ")"
