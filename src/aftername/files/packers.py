"""Archives that bsdtar unpacks for us, told by their first bytes.

To add one: a line of PACKERS and one of `packer_of`.
"""

from __future__ import annotations

import re

SEVEN, RAR, CAB, LHA = (
    "application/x-7z-compressed",
    "application/vnd.rar",
    "application/vnd.ms-cab-compressed",
    "application/x-lzh-compressed",
)
ISO = "application/x-iso9660-image"
CPIO, XAR = "application/x-cpio", "application/x-xar"
ZSTD, LZ4, COMPRESS, LZIP = (
    "application/zstd",
    "application/x-lz4",
    "application/x-compress",
    "application/x-lzip",
)

PACKERS: dict[str, str] = {
    SEVEN: "a 7-Zip archive",
    RAR: "a RAR archive",
    CAB: "a cabinet (CAB)",
    LHA: "an LHA archive (LZH)",
    ISO: "the image of a disc (ISO)",
    CPIO: "a CPIO archive",
    XAR: "a XAR archive",
}
"""By media type: what it is, in words."""

UNPACKED_BY_CAT: dict[str, str] = {
    ZSTD: "a file packed with Zstandard",
    LZ4: "a file packed with LZ4",
    COMPRESS: "a file packed by compress (.Z)",
    LZIP: "a file packed with lzip",
}
"""The same for single files, which bsdcat unpacks."""

INSTALL = "it is unpacked where bsdtar and its sandbox are installed (sudo apt-get install libarchive-tools bubblewrap)"

_CPIO = re.compile(rb"07070[12][0-9A-Fa-f]{104}|070707[0-7]{70}")
_DISC = 32_769
_AES = b"\x06\xf1\x07\x01"
_MARKS: tuple[tuple[int, bytes, str], ...] = (
    (0, b"7z\xbc\xaf\x27\x1c", SEVEN),
    (0, b"Rar!\x1a\x07", RAR),
    (0, b"MSCF\0\0\0\0", CAB),
    (_DISC, b"CD001", ISO),
    (0, b"xar!", XAR),
    (0, b"\x28\xb5\x2f\xfd", ZSTD),
    (0, b"\x04\x22\x4d\x18", LZ4),
    (0, b"\x1f\x9d", COMPRESS),
    (0, b"LZIP", LZIP),
)


def packer_of(head: bytes) -> str | None:
    """Which of them a file is; None for none. head: its first 33,000 bytes, or all of it."""
    for place, mark, media in _MARKS:
        if head.startswith(mark, place):
            return media
    if _CPIO.match(head):
        return CPIO
    # Its header begins with how long it is; then how it is packed: -lh5-, -lz4-.
    packed = (
        head[2:5] in (b"-lh", b"-lz") and head[6:7] == b"-" and head[20:21] in (b"\0", b"\1", b"\2", b"\3")
    )
    return LHA if packed else None


def is_locked(content: bytes) -> bool:
    """Whether an archive says that it is locked with a password: a 7-Zip anywhere in its list, a RAR for its list."""
    if content.startswith(b"7z"):
        return _AES in content[-65_536:]
    if content.startswith(b"Rar!\x1a\x07\0"):
        return len(content) > 12 and content[9] == 0x73 and bool(content[10] & 0x80)
    if content.startswith(b"Rar!\x1a\x07\x01"):
        return _type_of_rar5(content[8:40]) == 4
    return False


def _type_of_rar5(head: bytes) -> int:
    """The kind of the first header of a RAR 5: behind its checksum and its size, which takes a byte or more."""
    at = 4
    while at < len(head) and head[at] & 0x80:
        at += 1
    return head[at + 1] if at + 1 < len(head) else 0
