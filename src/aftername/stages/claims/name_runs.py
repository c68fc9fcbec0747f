"""What words that may be a name are made of, for those that look for names nobody established: strangers.py and tie_ends.py.

Runs of letters before a head noun, and the head nouns themselves. Where a run begins is decided by each: a stranger only competes and is
gathered wide, an end of a tie is shown and is cut close.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from ahocorasick_rs import AhoCorasick, MatchKind

from aftername.languages.forms import stands_whole, whole
from aftername.languages.name_words import heads_of, name_words
from aftername.records.block import Span

HAN_OR_KATAKANA = r"\u3400-\u9fff\u3005\u30a1-\u30fa\u30fc"
EAST = rf"{HAN_OR_KATAKANA}A-Za-z0-9\uff21-\uff3a\u30fb\u00b7+\uff0b-"
"""Letters of names in Han and katakana, for a class."""
HANGUL = r"\uac00-\ud7a3A-Za-z0-9\u00b7\u318d+-"
"""Letters of a word in hangul, for a class."""


@cache
def any_head(language: str) -> str:
    """An expression for any head noun of names, the longest first."""
    return either(_head_words(language))


def heads_in(text: str, bounds: Span, language: str) -> Iterator[Span]:
    """Where head nouns stand between two places of a text, from left to right, the longest first, none over another: what `any_head` finds,
    in one pass over the text."""
    low, high = bounds
    found = _heads(language).find_matches_as_indexes(text[low:high], overlapping=True)
    last = low
    for start, less in sorted((low + start, -low - end) for _, start, end in found):
        if start >= last and stands_whole(text, start, -less, high):
            last = -less
            yield start, last


@cache
def _heads(language: str) -> AhoCorasick:
    return AhoCorasick(sorted(_head_words(language)), matchkind=MatchKind.Standard)


def _head_words(language: str) -> frozenset[str]:
    return frozenset({*heads_of(language), *name_words(language).head_forms})


def either(words: Iterable[str]) -> str:
    """An expression for one of some words, the longest first."""
    ordered = sorted(set(words), key=lambda one: (-len(one), one))
    return "(?:" + "|".join(whole(one) for one in ordered) + ")"
