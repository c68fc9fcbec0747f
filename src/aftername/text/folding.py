"""Folding a text for matching without moving a single offset."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import cache, lru_cache


@cache
def _table() -> dict[int, str]:
    """Full-width forms to half-width, capitals to small letters, one code point each way."""
    table: dict[int, str] = {0x3000: " ", 0xA0: " "}
    for code in range(0xFF01, 0xFF5F):
        table[code] = chr(code - 0xFEE0).lower()
    for code in (*range(0x41, 0x5B), *range(0xC0, 0x250), *range(0x370, 0x530), *range(0x1E00, 0x2000)):
        small = chr(code).lower()
        if len(small) == 1 and small != chr(code):
            table[code] = small
    for code in range(0x2000, 0x200B):
        table[code] = " "
    # CJK compatibility ideographs that have exactly one plain form.
    for code in (*range(0xF900, 0xFB00), *range(0x2F00, 0x2FD6)):
        normal = unicodedata.normalize("NFKC", chr(code))
        if len(normal) == 1 and normal != chr(code):
            table[code] = normal
    return table


_LONG = 1000  # characters from which on a text is likely to be a whole document, folded by one stage after the other
Change = Callable[[re.Match[str]], str]


@cache
def _changes() -> tuple[re.Pattern[str], Change]:
    return changing(_table())


def changing(table: dict[int, str]) -> tuple[re.Pattern[str], Change]:
    """An expression for what a table of characters changes, and what it is changed to.

    Most of a text stays as it is: to look for what does not is quicker than to look up each character.
    """
    runs = "".join(f"{re.escape(chr(low))}-{re.escape(chr(high))}" for low, high in _runs(sorted(table)))
    return re.compile(f"[{runs}]+"), lambda match: match[0].translate(table)


def _runs(codes: list[int]) -> list[tuple[int, int]]:
    """Numbers that follow each other, as first and last."""
    made: list[tuple[int, int]] = []
    for code in codes:
        if made and made[-1][1] == code - 1:
            made[-1] = (made[-1][0], code)
        else:
            made.append((code, code))
    return made


def folded(text: str) -> str:
    """The text with full-width forms made half and letters lowered; always the same length."""
    if text.isascii():
        return text.lower()
    return _folded_before(text) if len(text) > _LONG else _folded(text)


def _folded(text: str) -> str:
    pattern, change = _changes()
    return pattern.sub(change, text)


_folded_before = lru_cache(maxsize=8)(_folded)
