"""A small writer of OLE storages (compound files of version 3), for made-up HWP, MSG and old office files."""

from __future__ import annotations

import struct
from collections.abc import Mapping

SECTOR, MINI, CUTOFF = 512, 64, 4096
END, FREE, FAT, NONE = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD, 0xFFFFFFFF


def storage(streams: Mapping[str, bytes]) -> bytes:
    """A storage with these streams; "a/b" is the stream b in the storage a."""
    folders = sorted({name[:at] for name in streams for at, sign in enumerate(name) if sign == "/"})
    entries = ["", *folders, *sorted(streams)]
    fat: list[int] = []
    body = bytearray()

    def place(content: bytes) -> int:
        """Put bytes into sectors; gives the first of them."""
        if not content:
            return END
        first, count = len(fat), -(-len(content) // SECTOR)
        fat.extend([*range(first + 1, first + count), END])
        body.extend(content.ljust(count * SECTOR, b"\0"))
        return first

    mini, mini_fat = bytearray(), []
    starts: dict[str, int] = {}
    for name, content in sorted(streams.items()):
        if len(content) >= CUTOFF:
            starts[name] = place(content)
        elif content:
            first, count = len(mini_fat), -(-len(content) // MINI)
            mini_fat.extend([*range(first + 1, first + count), END])
            mini.extend(content.ljust(count * MINI, b"\0"))
            starts[name] = first
        else:
            starts[name] = END
    mini_start = place(bytes(mini))
    table = struct.pack(f"<{len(mini_fat)}I", *mini_fat)
    mini_count = -(-len(table) // SECTOR)
    mini_table = place(table.ljust(mini_count * SECTOR, b"\xff"))
    directory = bytearray()
    for number, name in enumerate(entries):
        beside = _next(entries, name)
        child = _first(entries, name) if name in ("", *folders) else NONE
        kind = 5 if number == 0 else 1 if name in folders else 2
        start, size = (
            (mini_start, len(mini)) if number == 0 else (starts.get(name, 0), len(streams.get(name, b"")))
        )
        directory += _entry(
            "Root Entry" if number == 0 else name.rpartition("/")[2], kind, beside, child, start, size
        )
    directory_start = place(bytes(directory))
    fat_count = 1
    while (len(fat) + fat_count) * 4 > fat_count * SECTOR:
        fat_count += 1
    places = range(len(fat), len(fat) + fat_count)
    fat.extend([FAT] * fat_count)
    body.extend(struct.pack(f"<{len(fat)}I", *fat).ljust(fat_count * SECTOR, b"\xff"))
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
    head += struct.pack("<HHHHH6xII", 0x3E, 3, 0xFFFE, 9, 6, 0, fat_count)
    head += struct.pack(
        "<IIIIIII", directory_start, 0, CUTOFF, mini_table, mini_count if mini_fat else 0, END, 0
    )
    head += struct.pack("<109I", *[*places, *[FREE] * (109 - fat_count)])
    return head + bytes(body)


def _siblings(entries: list[str], parent: str) -> list[str]:
    found = [one for one in entries[1:] if one.rpartition("/")[0] == parent]
    return sorted(found, key=lambda one: (len(one.rpartition("/")[2]), one.rpartition("/")[2].upper()))


def _next(entries: list[str], name: str) -> int:
    """The entry to the right: siblings stand in a chain, in their order."""
    if not name:
        return NONE
    beside = _siblings(entries, name.rpartition("/")[0])
    at = beside.index(name) + 1
    return entries.index(beside[at]) if at < len(beside) else NONE


def _first(entries: list[str], name: str) -> int:
    inside = _siblings(entries, name)
    return entries.index(inside[0]) if inside else NONE


def _entry(name: str, kind: int, beside: int, child: int, start: int, size: int) -> bytes:
    written = name.encode("utf-16-le") + b"\0\0"
    head = struct.pack("<64sHBBIII", written, len(written), kind, 1, NONE, beside, child)
    return head + bytes(36) + struct.pack("<IQ", start, size)
