"""Fractions with a stroke, and such as say out of how many: 3/5, 2 1/4, one out of three."""

from __future__ import annotations

import re

from aftername.values.numbers_words import NumberWords, read_words
from aftername.values.numeral import Numeral, figure

_SLASH = re.compile(r"/(?P<n>\d{1,4})(?![\d/.]|,\d| ?[年月日년월])")
_OUT_OF = re.compile(r" (?:out of|(?P<over>over)) ")
_SMALL = 1000


def with_stroke(text: str, numeral: Numeral, found: list[Numeral], words: NumberWords) -> Numeral | None:
    """3/5, 2 1/4, one out of three."""
    over = _SLASH.match(text, numeral.end) if 0 < numeral.plain < 4 else None
    if (
        over is not None
        and int(over["n"])
        and text[max(0, numeral.start - 1) : numeral.start] not in ("/", ".", ":")
    ):
        value = float(numeral.low) / int(over["n"])
        start = numeral.start
        if found and found[-1].plain and isinstance(found[-1].low, int):
            gap = text[found[-1].end : start]
            if (gap in (" ", "  ", "又", "また", "と") and value < 1) or gap in ("又", "また"):
                whole = found.pop()
                value, start = whole.low + value, whole.start
        return Numeral(start, over.end(), figure(value), figure(value), "digits", fraction=True, slash=True)
    if numeral.form == "word" or (numeral.plain and numeral.low < _SMALL):
        out = _OUT_OF.match(text, numeral.end)
        second = (
            read_words(text, out.end(), words)
            if out is not None and text[out.end() : out.end() + 1]
            else None
        )
        stops = second is not None and text[second.end : second.end + 1] in ("", ".", ",", ";", ")")
        if out is not None and out["over"] and not stops:
            return None
        worded = second is not None and (
            (out is not None and out["over"]) or second.form == numeral.form == "word"
        )
        if second is not None and worded and second.low and numeral.low <= second.low:
            value = float(numeral.low) / float(second.low)
            return Numeral(numeral.start, second.end, value, value, "word", fraction=True)
    return None
