"""Whether words of a sentence stand in quotation marks: a page that quotes an error is none."""

from __future__ import annotations

import re

from aftername.text.sketches import letters

SAYS_MORE = 6  # letters that a sentence has beside a quotation
OPENS, CLOSES = "“‘「『\"'《（(", "”’」』\"'》）)"
_QUOTED = re.compile("“[^“”]*”|\"[^\"]*\"|‘[^‘’]*’|「[^」]*」|『[^』]*』|《[^》]*》|(?<!\\w)'[^']+'")


def is_quoted(sentence: str, start: int, end: int) -> bool:
    """Whether words stand in quotation marks: alone, or in a longer quotation of a sentence that says more."""
    if start and sentence[start - 1] in OPENS and sentence[end : end + 1] and sentence[end] in CLOSES:
        return True
    return any(
        one.start() < start and end < one.end() and len(letters(sentence)) - len(letters(one[0])) >= SAYS_MORE
        for one in _QUOTED.finditer(sentence)
    )
