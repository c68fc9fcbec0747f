"""Latin and Greek letters without their accents, offset by offset."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

_MARKED = re.compile("[\u00c0-\u024f\u0370-\u03ff\u1e00-\u1fff]")


@cache
def _table() -> dict[int, str]:
    table = {}
    for code in (*range(0xC0, 0x250), *range(0x370, 0x400), *range(0x1E00, 0x2000)):
        letter = unicodedata.normalize("NFD", chr(code))[0]
        if letter != chr(code):
            table[code] = letter
    table.update({ord(a): b for a, b in zip("đĐøØłŁıæœß", "dDoOlLiaos", strict=True)})
    return table


def unaccented(text: str) -> str:
    """The text with accented Latin and Greek letters plain; always the same length."""
    return text.translate(_table()) if _MARKED.search(text) else text
