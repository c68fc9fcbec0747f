"""Quotations on one line, in the marks of four languages."""

from __future__ import annotations

import re
from dataclasses import dataclass

LONGEST_QUOTE = 56  # code points of a quoted name
OPENING = "“「『《‘〈｢\"'`"
CLOSING = {
    "”": '“"',
    "」": "「",
    "｣": "｢",
    "』": "『",
    "》": "《",
    "’": "‘'`",
    "〉": "〈",
    '"': '"“',
    "'": "'‘`",
    "`": "`",
}
TITLE_MARKS = "《〈"
_CLOSED_KO = re.compile(
    r"[가-힣)]['\"`](?:[가이은는을를과와도의]|에서|에게|으로|로) "
)  # ‘A’가 ‘B’: the mark before 가 closes
_PARTNERS = {
    "“": '”"',
    "「": "」",
    "｢": "｣",
    "『": "』",
    "《": "》",
    "‘": "’'",
    "〈": "〉",
    '"': '"”',
    "'": "'’",
    "`": "`'’",
}


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation: text[start:end] with its marks, text[start + 1:end - 1] without."""

    start: int
    end: int


def quote_around(text: str, start: int, end: int) -> Quote | None:
    """The innermost quotation that holds text[start:end], on one line and no longer than LONGEST_QUOTE."""
    low = max(0, start - LONGEST_QUOTE)
    at = start - 1
    while at >= low:
        mark = text[at]
        if mark == "\n":
            return None
        if mark in OPENING and not (mark in "'" and _is_apostrophe(text, at)):
            if mark in "\"'`" and not _opens(text, at):
                return None
            return _closed(text, at, end)
        if mark in CLOSING and not (mark in "'’" and _is_apostrophe(text, at)):
            return None
        at -= 1
    return None


def quote_from(text: str, opening: int) -> Quote | None:
    """The quotation that opens at an offset."""
    if text[opening] not in OPENING or (text[opening] in "\"'`" and not _opens(text, opening)):
        return None
    return _closed(text, opening, opening + 2)


def quote_before(text: str, at: int) -> Quote | None:
    """The quotation that ends right before an offset."""
    if at < 3 or text[at - 1] not in CLOSING:
        return None
    partners = CLOSING[text[at - 1]]
    for opening in range(at - 3, max(-1, at - LONGEST_QUOTE - 2), -1):
        if text[opening] == "\n":
            return None
        if text[opening] in partners and not (text[opening] in "'" and _is_apostrophe(text, opening)):
            return None if _CLOSED_KO.match(text, opening - 1) else Quote(opening, at)
    return None


def _closed(text: str, opening: int, end: int) -> Quote | None:
    """The quotation from an opening mark to its partner at or after `end`."""
    partners = _PARTNERS[text[opening]]
    for at in range(end, min(len(text), opening + LONGEST_QUOTE + 2)):
        mark = text[at]
        if mark == "\n":
            return None
        if mark in partners and not (mark in "'’" and _is_apostrophe(text, at)):
            return Quote(opening, at + 1)
    return None


def _is_apostrophe(text: str, at: int) -> bool:
    return 0 < at < len(text) - 1 and _is_latin(text[at - 1]) and _is_latin(text[at + 1])


def _is_latin(letter: str) -> bool:
    return letter.isalpha() and letter < "\u2000"


def _opens(text: str, at: int) -> bool:
    """Whether a straight mark opens: an even number of its like stand before it on its line."""
    line = text.rfind("\n", max(0, at - 600), at) + 1
    line = max(line, at - 600)
    return text.count(text[at], line, at) % 2 == 0
