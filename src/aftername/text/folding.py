"""Folding a text for matching without moving a single offset."""

from __future__ import annotations

import unicodedata
from functools import cache


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


def folded(text: str) -> str:
    """The text with full-width forms made half and letters lowered; always the same length."""
    return text.translate(_table())
