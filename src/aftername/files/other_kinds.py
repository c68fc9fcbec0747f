"""Formats that are told and not read: what they are by their bytes.

To add one: a line here, what it is called in media.py, what helps in stages/reading/formats/__init__.py.
"""

from __future__ import annotations

import io
import re
import zipfile

POSTSCRIPT, MOBI, CHM, DJVU = (
    "application/postscript",
    "application/x-mobipocket-ebook",
    "application/vnd.ms-htmlhelp",
    "image/vnd.djvu",
)
HEIC, FILM, DBF, PIECE = "image/heic", "video/mp4", "application/x-dbf", "application/x-zip-piece"
SAFARI = "application/x-webarchive"
JP2, AVIF, PNM = "image/jp2", "image/avif", "image/x-portable-anymap"
CAJ, ONENOTE, ACCESS, DWG = (
    "application/x-caj",
    "application/onenote",
    "application/x-msaccess",
    "image/vnd.dwg",
)

SHORTCUT, HAR, PARQUET, TORRENT = (
    "application/x-shortcut",
    "application/har+json",
    "application/vnd.apache.parquet",
    "application/x-bittorrent",
)

_LINK = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*\[(?:InternetShortcut|Desktop Entry)\]"
    rb"|L\0\0\0\x01\x14\x02\0"
    rb"|bplist00\xd1\x01\x02SURL"
    rb"|(?s:\s*<\?xml.{0,300}<plist[^>]*>\s*<dict>\s*<key>URL</key>\s*<string>[^<]*</string>\s*</dict>\s*</plist>\s*\Z)"
    rb"|\s*\{(?=[^{}]{0,2000}\"url\"\s*:\s*\"https://docs\.google\.com/)(?=[^{}]{0,2000}\"doc_id\")[^{}]*\}\s*\Z"
)
_RECORDING = re.compile(rb"(?:\xef\xbb\xbf)?\s*\{\s*\"log\"\s*:\s*\{\s*\"(?:version|creator|entries)\"")
_TORRENT = re.compile(rb"d\d{1,3}:(?:announce|created by|creation date|comment|info|url-list)(?:\d+:|[dil])")
_BRANDS: tuple[tuple[tuple[bytes, ...], str], ...] = (
    ((b"avif", b"avis"), AVIF),
    ((b"heic", b"heix", b"heim", b"heis", b"hevc", b"mif1", b"msf1"), HEIC),
)
_DBF = re.compile(
    rb"[\x02\x03\x30\x31\x43\x83\x8b\xf5].[\x01-\x0c][\x01-\x1f].{4}.[\x00-\x1f].[\x00-\x7f]", re.DOTALL
)
_DRAWING = re.compile(rb"AC10[0-9]{2}\0")
_MAP = re.compile(rb"P[456]\r?\n(?:#[^\n]{0,200}\n){0,9}\d{1,6}[ \n]\d{1,6}\r?\n")
_FIELD = re.compile(rb"[A-Za-z][A-Za-z0-9_]{0,9}\0+[CNDLMFIBTY]")
_END = b"PK\x05\x06"
_TAIL = 65_557  # bytes at the end of a ZIP in which its last record stands


def other_kind(head: bytes) -> str | None:
    """Which of them a file is; None for none."""
    for place, mark, media in (
        (0, b"%!PS", POSTSCRIPT),
        (0, b"\xc5\xd0\xd3\xc6", POSTSCRIPT),
        (60, b"BOOKMOBI", MOBI),
        (0, b"PAR1", PARQUET),
        (0, b"ITSF\x03\0\0\0", CHM),
        (0, b"AT&TFORM", DJVU),
        (4, b"jP  \r\n\x87\n", JP2),
        (0, b"\xff\x4f\xff\x51\0", JP2),
        (0, b"PK\x07\x08PK", PIECE),
        (0, b"CAJ\0", CAJ),
        (0, b"HN\xc8\0", CAJ),
        (0, b"KDH ", CAJ),
        (0, b"TEB\0", CAJ),
        (0, b"\xe4\x52\x5c\x7b\x8c\xd8\xa7\x4d", ONENOTE),
        (4, b"Standard Jet DB\0", ACCESS),
        (4, b"Standard ACE DB\0", ACCESS),
    ):
        if head.startswith(mark, place):
            return media
    if head[4:8] == b"ftyp":
        return _by_brand(head)
    if _DRAWING.match(head):
        return DWG
    if _is_map(head):
        return PNM
    if head.startswith(b"bplist00") and b"WebMainResource" in head:
        return SAFARI
    for form, media in ((_LINK, SHORTCUT), (_RECORDING, HAR), (_TORRENT, TORRENT)):
        if form.match(head):
            return media
    if _DBF.match(head) and _FIELD.match(head, 32):
        return DBF
    return None


def _by_brand(head: bytes) -> str:
    """Which of the films and pictures that name themselves in four letters."""
    brands = [
        head[8:12],
        *(head[at : at + 4] for at in range(16, min(int.from_bytes(head[:4], "big"), 64), 4)),
    ]
    return next((media for told, media in _BRANDS if any(one in told for one in brands)), FILM)


def _is_map(head: bytes) -> bool:
    """Whether bytes are a picture as scanners write it: a few numbers, then dots that make no text."""
    dots = head[32:4096]
    return _MAP.match(head) is not None and sum(one < 9 or one > 127 for one in dots) * 2 > len(dots)


def holds_zip(content: bytes) -> bool:
    """Whether a program carries a ZIP that unpacks itself."""
    if _END not in content[-_TAIL:]:
        return False
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as box:
            return bool(box.infolist())
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        return False


def ends_a_zip(content: bytes) -> bool:
    """Whether bytes of no other kind are the last piece of a ZIP, whose list of files stands at its end."""
    return _END in content[-_TAIL:] and (b"PK\x01\x02" in content or b"PK\x03\x04" in content)
