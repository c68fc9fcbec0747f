"""Initials in brackets behind the words they stand for: Northfield Learning and Arts Trust (NLAT)."""

from __future__ import annotations

import re

Span = tuple[int, int]

FARTHEST = 110  # letters of the words before
_WORD = re.compile(r"[A-Za-z\u00c0-\u024f][\w'’&-]*")
_OPEN = re.compile(r"[ \n]?[(（]\Z")
_SMALL = frozenset({"of", "and", "for", "the", "on", "in", "to", "&"})


def spelled_out(text: str, start: int, end: int, low: int) -> Span:
    """The place of the words whose initials stand in brackets at a place; that place itself where they stand for none before them.

    low: where the words may begin.
    """
    opened = _OPEN.search(text, max(low, start - 2), start)
    if opened is None or text[end : end + 1] not in (")", "）"):
        return start, end
    words = list(_WORD.finditer(text, max(low, start - FARTHEST), opened.start()))
    letters = [one for one in text[start:end].lower() if one.isalpha()]
    first = None
    while letters and words:
        word = words.pop()
        if word[0][0].lower() == letters[-1] and word[0][0].isupper():
            letters.pop()
            first = word.start()
        elif word[0].lower() not in _SMALL:
            break
    return (start, end) if letters or first is None else (first, opened.start())


def are_initials(letters: str, words: str) -> bool:
    """Whether capitals are the initials of some words: NLAT of Northfield Learning and Arts Trust."""
    firsts = "".join(one[0][0] for one in _WORD.finditer(words) if one[0].lower() not in _SMALL)
    return len(letters) > 1 and letters.isupper() and letters == firsts.upper()
