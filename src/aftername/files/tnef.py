"""Attachments as Outlook packs them into winmail.dat (TNEF): each file in it under its name. The text of the mail stands in the mail.

Source: Microsoft's MS-OXTNEF; a file of its own reader because none of the libraries at hand is under a licence for us.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from functools import partial

from aftername.files.mailboxes import Enclosed
from aftername.text.short_names import name_of

TNEF = "application/ms-tnef"
MARK = b"\x78\x9f\x3e\x22"
MOST = 10_000  # attributes; more is hostile

_BEGINS, _TITLE, _DATA, _PROPERTIES = 0x00069002, 0x00018010, 0x0006800F, 0x00069005
_LONG_NAME = 0x3707
_FIXED = {
    0x0002: 4,
    0x0003: 4,
    0x0004: 4,
    0x000B: 4,
    0x0005: 8,
    0x0006: 8,
    0x0007: 8,
    0x0014: 8,
    0x0040: 8,
    0x0048: 16,
}
_VARIABLE = frozenset({0x000D, 0x001E, 0x001F, 0x0102})


def attached_by_outlook(content: bytes) -> Enclosed:
    """The files in it, in their order; what is cut off is told. Raises OSError where it is no such file."""
    if not content.startswith(MARK):
        raise OSError("it does not begin as one")
    files, whole = _files(content)
    made = Enclosed(
        (
            name.replace("\\", "/").rpartition("/")[2] or f"part {number}",
            end - start,
            partial(_piece, content, start, end),
        )
        for number, (name, start, end) in enumerate(files, 1)
        if end > start
    )
    if not whole:
        made.troubles.append("its end is missing; it may be cut short")
    return made


def _files(content: bytes) -> tuple[list[tuple[str, int, int]], bool]:
    """Name, start and end of each file, and whether none is cut off."""
    files: list[tuple[str, int, int]] = []
    for kind, start, end in _attributes(content):
        if end > len(content):
            return files, False
        if kind == _BEGINS:
            files.append(("", 0, 0))
        elif files and kind == _TITLE and not files[-1][0]:
            name = name_of(content[start:end].split(b"\0", 1)[0])
            files[-1] = (name, *files[-1][1:])
        elif files and kind == _DATA:
            files[-1] = (files[-1][0], start, end)
        elif files and kind == _PROPERTIES and (named := _long_name(content[start:end])):
            files[-1] = (named, *files[-1][1:])
    return files, True


def _piece(content: bytes, start: int, end: int) -> bytes:
    return content[start:end]


def _attributes(content: bytes) -> Iterator[tuple[int, int, int]]:
    """Kind, start and end of each attribute."""
    at = 6
    for _ in range(MOST):
        if at + 9 > len(content):
            return
        kind, size = struct.unpack_from("<II", content, at + 1)
        yield kind, at + 9, at + 9 + size
        at += 9 + size + 2


def _long_name(told: bytes) -> str:
    """The long name among the properties of a file; "" where none is found."""
    try:
        count, at = struct.unpack_from("<I", told)[0], 4
        for _ in range(min(count, MOST)):
            kind, number = struct.unpack_from("<HH", told, at)
            at += 4
            if number >= 0x8000:
                at = _behind_name(told, at)
            if kind not in _VARIABLE:
                at += _FIXED[kind]
                continue
            size = struct.unpack_from("<I", told, at + 4)[0]
            value, at = told[at + 8 : at + 8 + size], at + 8 + -(-size // 4) * 4
            if number == _LONG_NAME:
                wide = kind == 0x001F
                return (
                    value.decode("utf-16-le", "replace").rstrip("\0")
                    if wide
                    else name_of(value.rstrip(b"\0"))
                )
    except (struct.error, KeyError):
        return ""
    return ""


def _behind_name(told: bytes, at: int) -> int:
    """Where the value of a property with a name of its own begins."""
    if struct.unpack_from("<I", told, at + 16)[0] == 0:
        return at + 24
    size: int = struct.unpack_from("<I", told, at + 20)[0]
    return at + 24 + -(-size // 4) * 4
