"""Where a text may be cut to be shown: never inside a word that is written with blanks around it."""

from __future__ import annotations

import re

LONGEST = 24  # code points of a word; in a longer run of letters a cut stays where it is
_PART = r"[A-Za-z0-9\u00c0-\u024f\u0370-\u052f\uac00-\ud7a3]"
_IN_A_WORD = re.compile(rf"(?<={_PART})(?={_PART})")
_REST = re.compile(rf"{_PART}{{1,{LONGEST}}}(?!{_PART})")
_BLANKS = re.compile(r"\s+")
_OPENING = re.compile(rf"(?<!{_PART}){_PART}{{1,{LONGEST}}}\Z")


def word_start(text: str, at: int, most: int) -> int:
    """A cut in a text, moved behind the word that it would part and the blanks there; where it was if that is further than most."""
    found = _REST.match(text, at) if _IN_A_WORD.match(text, at) else None
    if found is not None and found.end() <= most:
        at = found.end()
    blank = _BLANKS.match(text, at, most)
    return blank.end() if blank else at


def word_end(text: str, at: int, least: int) -> int:
    """A cut in a text, moved before the word that it would part; where it was if that is further than least."""
    found = _OPENING.search(text, max(0, at - LONGEST - 1), at) if _IN_A_WORD.match(text, at) else None
    if found is None or found.start() <= least:
        return at
    return len(text[: found.start()].rstrip())
