"""What lies in folders and is no paper: leftovers of the system, lock files, and cases and pages of our own."""

from __future__ import annotations

import re

APPLICATION_ID = 0x41465452  # "AFTR": how other programs can tell a case
PAGE_MARK = b'<meta name="aftername-case"'
"""Stands at the head of every page that was written of a case."""

_SQLITE = b"SQLite format 3\x00"
_APPLE_DOUBLE = b"\x00\x05\x16\x07"
_BESIDE_A_CASE = re.compile(r".+\.case-(?:wal|shm|journal|said|places)")
_SHORTCUT = (
    b"L\0\0\0\x01\x14\x02\0\0\0\0\0\xc0\0\0\0\0\0\0F"  # of Windows: a place, and nothing of what lies there
)
_LOCK = re.compile(r"~\$.+|\.~lock\..+#")
_SMALL = 1024  # bytes; lock files are smaller
_THUMBNAILS = re.compile(r"(?i)(?:eh)?thumbs\.db")
_OLE = b"\xd0\xcf\x11\xe0"


def is_clutter(name: str, content: bytes) -> bool:
    """Whether a file is no paper, by its name and its bytes (the first thousands do); a name alone is not trusted.

    name: the last part of its path.
    """
    head = content[:8192]
    if head.startswith(_SQLITE):
        return int.from_bytes(head[68:72], "big") == APPLICATION_ID
    if PAGE_MARK in head:
        return True
    if name == ".DS_Store":
        return head[:4] == b"\0\0\0\1" or not head
    if _THUMBNAILS.fullmatch(name):
        return head.startswith(_OLE) or b"\0" in head or not head
    if head.startswith((_APPLE_DOUBLE, _SHORTCUT)):
        return True
    if name == "Icon\r":
        return not head
    if name.lower() == "desktop.ini":
        return b"[.ShellClassInfo]" in head.replace(b"\0", b"")
    if name.endswith(":Zone.Identifier"):
        return head.startswith(b"[ZoneTransfer]")
    if name == ".localized":
        return not head
    if _BESIDE_A_CASE.fullmatch(name):
        return True
    return _LOCK.fullmatch(name) is not None and len(content) < _SMALL
