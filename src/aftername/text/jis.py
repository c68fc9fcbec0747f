"""ISO-2022-JP as mails and old pages really write it: with the characters that only Windows has (①, ㈱, 髙)."""

from __future__ import annotations

import re
from collections.abc import Iterator

_TURN = re.compile(rb"\x1b(\$[@B]|\$\([@BD]|\([BJIH])")
_KANJI = frozenset((b"$@", b"$B", b"$(@", b"$(B"))


def from_iso_2022_jp(content: bytes) -> str:
    """The text; what fits no table stands as U+FFFD. A line that ends without its closing escape ends all the same."""
    return "\n".join("".join(_line(line)) for line in content.split(b"\n"))


def _line(line: bytes) -> Iterator[str]:
    table, at = b"(B", 0
    for turn in _TURN.finditer(line):
        yield _decoded(line[at : turn.start()], table)
        table, at = turn[1], turn.end()
    yield _decoded(line[at:], table)


def _decoded(piece: bytes, table: bytes) -> str:
    if table in _KANJI:
        return b"".join(_shifted(piece[at : at + 2]) for at in range(0, len(piece), 2)).decode(
            "cp932", "replace"
        )
    if table == b"$(D":
        wide = (b"\x8f" + bytes(one | 0x80 for one in piece[at : at + 2]) for at in range(0, len(piece), 2))
        return b"".join(wide).decode("euc_jp", "replace")
    if table == b"(I":
        return bytes(one | 0x80 for one in piece).decode("cp932", "replace")
    return piece.decode("cp932", "replace")


def _shifted(pair: bytes) -> bytes:
    """A pair of JIS as the pair of Shift_JIS; a byte alone, or one that is no JIS, as it is."""
    if len(pair) < 2 or not (0x21 <= pair[0] <= 0x7E and 0x21 <= pair[1] <= 0x7E):
        return pair
    row, cell = pair
    lead = (row - 0x21) // 2 + 0x81
    trail = cell + (0x1F if row % 2 else 0x7E)
    return bytes((lead + 0x40 * (lead > 0x9F), trail + (row % 2 and cell >= 0x60)))
