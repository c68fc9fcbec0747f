"""The text of a paragraph of HWP 5: UTF-16 with signs below 32, some of which take the room of eight."""

from __future__ import annotations

import struct

_SIGNS = {9: "\t", 10: "\n", 24: "-", 30: " ", 31: " "}
_LONG = frozenset((*range(1, 10), 11, 12, *range(14, 24)))  # they take eight units
_CONTROLS = frozenset(
    (1, 2, 3, 11, 12, 14, 15, 16, 17, 18, 21, 22, 23)
)  # for which a record stands behind the paragraph


def pieces_of(content: bytes) -> list[str]:
    """The words between the controls of a paragraph, in order; one more than there are controls."""
    units = struct.unpack(f"<{len(content) // 2}H", content[: len(content) // 2 * 2])
    pieces: list[list[int]] = [[]]
    at = 0
    while at < len(units):
        unit = units[at]
        if unit >= 32:
            pieces[-1].append(unit)
        elif unit in _CONTROLS:
            pieces.append([])
        elif unit in _SIGNS:
            pieces[-1].append(ord(_SIGNS[unit]))
        at += 8 if unit in _LONG else 1
    return [_decoded(piece) for piece in pieces]


def _decoded(units: list[int]) -> str:
    return struct.pack(f"<{len(units)}H", *units).decode("utf-16-le", "replace")


def words_beside(control: bytes, content: bytes) -> str:
    """The words that a control itself holds: those under a reading above the line, or laid over each other; mostly "".

    content: of its record, four letters of its name first.
    """
    if control not in (b"tdut", b"tcps") or len(content) < 6:
        return ""
    (length,) = struct.unpack_from("<H", content, 4)
    return content[6 : 6 + 2 * length].decode("utf-16-le", "replace").replace("\0", "")
