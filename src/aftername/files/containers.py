"""Files of other programs that are ZIP archives or mailboxes: told by what lies in them, never unpacked as folders."""

from __future__ import annotations

import re
from collections.abc import Collection

HWPX, OFD, EPUB = "application/hwp+zip", "application/ofd", "application/epub+zip"
WACZ, ODP, XPS = "application/wacz", "application/vnd.oasis.opendocument.presentation", "application/oxps"
VISIO, IWORK = "application/vnd.ms-visio.drawing", "application/vnd.apple.iwork"
MBOX, OTHER_PACKED = "application/mbox", "application/x-packed-other"

_MIMETYPES: tuple[tuple[bytes, str], ...] = (
    (b"application/hwp+zip", HWPX),
    (b"application/epub+zip", EPUB),
    (b"opendocument.presentation", ODP),
)
_HELD: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"(?i)OFD\.xml"), OFD),
    (re.compile(r"Contents/section\d+\.xml"), HWPX),
    (re.compile(r"META-INF/container\.xml"), EPUB),
    (re.compile(r"(?i)FixedDoc\w*\.fdseq"), XPS),
    (re.compile(r"visio/document\.xml"), VISIO),
    (re.compile(r"Index/Document\.iwa"), IWORK),
)
CAPTURES = re.compile(r"archive/[^/]+\.warc(?:\.gz)?")
"""Where a packed web archive keeps what was captured; the rest of it are lists of that."""
_ENVELOPE = re.compile(
    rb"From [^\s]{1,200} [^\r\n]{0,40}\d:\d\d[^\r\n]{0,40}\r?\n>?[A-Za-z][A-Za-z0-9-]{1,40}:"
)


_HEADER = (
    rb"(?i:from|to|subject|date|received|message-id|return-path|mime-version|content-type):[^\r\n]*\r?\n"
)
_BROKEN_ENVELOPE = re.compile(rb"From [^\r\n]{1,200}\r?\n" + b"(?:" + _HEADER + b"){3}")


def packed_kind(names: Collection[str], head: bytes) -> str | None:
    """The format of a ZIP that a program made for itself; None for a ZIP of files.

    head: its first bytes, where many of these formats name themselves in a member that is called mimetype.
    """
    if "mimetype" in names:
        for told, media in _MIMETYPES:
            if told in head[:200]:
                return media
    for name, media in _HELD:
        if any(map(name.fullmatch, names)):
            return media
    if "datapackage.json" in names and any(map(CAPTURES.fullmatch, names)):
        return WACZ
    if head[30:38] == b"mimetype" or "[Content_Types].xml" in names:
        return OTHER_PACKED
    return None


def is_mailbox(head: bytes) -> bool:
    """Whether the bytes begin with the line that stands above each message of a mailbox, and a header below it.

    A line without day and time counts where several headers of a mail stand below it.
    """
    head = head.lstrip(b"\xef\xbb\xbf\r\n")
    return _ENVELOPE.match(head) is not None or _BROKEN_ENVELOPE.match(head) is not None
