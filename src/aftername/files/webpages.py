"""What belongs to saved pages and is no paper: style sheets, scripts, fonts, icons, lists for machines."""

from __future__ import annotations

import re

from aftername.files.archives import Capture

_TEXTS = frozenset(
    {
        "text/plain",
        "text/markdown",
        "text/csv",
        "text/tab-separated-values",
        "application/json",
        "application/jsonl",
    }
)
_NONE, _XML, _HTML = "application/octet-stream", "application/xml", "text/html"
_OF_A_PAGE = re.compile(
    r"text/(?:css|vtt)|(?:text|application)/(?:x-)?(?:java|ecma)script|(?:application/)?(?:x-)?font|application/vnd\.ms-fontobject"
    r"|application/(?:wasm|manifest\+json|x-shockwave-flash|vnd\.apple\.mpegurl|x-mpegurl|dash\+xml|opensearchdescription\+xml)"
    r"|audio/|video/|image/"
)
_SOUNDS = ("audio/", "application/ogg", "application/x-riff")
_CSS = re.compile(r"(?i)\.css$")
_SCRIPT = re.compile(r"(?i)\.(?:m?js(?:\.download)?|map)$")
_FONT = re.compile(r"(?i)\.(?:woff2?|ttf|otf|eot|ico|cur)$")
_IS_CSS = re.compile(
    rb"(?s)[{][^{}<]{0,2000}[\w-]+\s*:[^{}<]*[;}]|@(?:charset|import|media|font-face)\b|^\s*/\*"
)
_IS_SCRIPT = re.compile(
    rb"\bfunction\b|\b(?:var|let|const)\s+[\w$]|=>|\bwindow\.|\bdocument\.|\"mappings\"\s*:|^\s*/[/*]|^\s*[(!;]"
)
_IS_FONT = (b"wOFF", b"wOF2", b"\0\1\0\0", b"OTTO", b"true", b"ttcf", b"\0\0\1\0", b"\0\0\2\0")
_FOLDER = re.compile(r"(?i)(?:_files|\.files|_file|_\u6587\u4ef6|\.fld)/[^/]*$")
_OF_WORD = re.compile(
    r"(?i)/(?:filelist\.xml|themedata\.thmx|colorschememapping\.xml|(?:edit|ole)data\.mso)$"
)
_LISTS = (b"<urlset", b"<sitemapindex", b"<OpenSearchDescription", b"<browserconfig", b"<cross-domain-policy")
_BARE = re.compile(rb"(?is)<(script|style|noscript|head|svg)\b.*?</\1\s*>|<!--.*?-->|<[^>]*>|\s+|&nbsp;")
LEAST_SIDE, LEAST_AREA = 200, 90_000  # pixels of a picture on which something may be written
LEAST_TEXT = 120  # bytes of words in a frame of a saved page; one with fewer counts visits or shows adverts


def belongs_to_a_page(place: str, media: str, head: bytes, capture: Capture | None) -> bool:
    """Whether a file is part of how a page looks or works. A name alone, or what a server says alone, is not trusted.

    place: its path or address. media: by its bytes, of which `head` are the first. capture: of a web archive.
    """
    place = place.partition("?")[0].partition("#")[0]
    if _is_by_name(place, media, head):
        return True
    kept_with_a_page = capture is not None or _FOLDER.search(place) is not None
    if not kept_with_a_page:
        return False
    if capture is None and _OF_WORD.search(place):
        return True
    if media.startswith("image/"):
        return not _may_be_read(head)
    if media in (_XML, _HTML) and (b"<svg" in head[:1024] or any(one in head[:2048] for one in _LISTS)):
        return True
    if capture is None:
        return media == _HTML and len(_BARE.sub(b"", head)) < LEAST_TEXT
    return _is_by_server(place, media, capture)


def _is_by_server(place: str, media: str, capture: Capture) -> bool:
    """The same for what a server gave: by the type that it said, where the bytes are no paper."""
    if place.endswith("/robots.txt") and media in _TEXTS:
        return True
    no_paper = media in _TEXTS or media == _NONE or media.startswith(_SOUNDS)
    return no_paper and _OF_A_PAGE.match(capture.media) is not None


def _is_by_name(place: str, media: str, head: bytes) -> bool:
    if media in _TEXTS:
        return bool(
            (_CSS.search(place) and _IS_CSS.search(head))
            or (_SCRIPT.search(place) and _IS_SCRIPT.search(head))
        )
    return (
        media == _NONE
        and _FONT.search(place) is not None
        and (head.startswith(_IS_FONT) or head[34:36] == b"LP")
    )


def _may_be_read(head: bytes) -> bool:
    """Whether a picture is large enough to be one of a paper; one whose size is not said is."""
    size = _size(head)
    return size is None or (min(size) >= LEAST_SIDE and size[0] * size[1] >= LEAST_AREA)


def _size(head: bytes) -> tuple[int, int] | None:
    """Width and height of a PNG, GIF, JPEG or WebP in pixels."""
    if head.startswith(b"\x89PNG") and len(head) >= 24:
        return int.from_bytes(head[16:20], "big"), int.from_bytes(head[20:24], "big")
    if head.startswith(b"GIF8") and len(head) >= 10:
        return int.from_bytes(head[6:8], "little"), int.from_bytes(head[8:10], "little")
    if head.startswith(b"RIFF") and head[12:16] == b"VP8X" and len(head) >= 30:
        return int.from_bytes(head[24:27], "little") + 1, int.from_bytes(head[27:30], "little") + 1
    if head.startswith(b"RIFF") and head[12:16] == b"VP8 " and len(head) >= 30:
        return int.from_bytes(head[26:28], "little") & 0x3FFF, int.from_bytes(head[28:30], "little") & 0x3FFF
    if head.startswith(b"RIFF") and head[12:16] == b"VP8L" and len(head) >= 25:
        told = int.from_bytes(head[21:25], "little")
        return (told & 0x3FFF) + 1, (told >> 14 & 0x3FFF) + 1
    return _of_jpeg(head) if head.startswith(b"\xff\xd8") else None


def _of_jpeg(head: bytes) -> tuple[int, int] | None:
    at = 2
    while at + 9 < len(head) and head[at] == 0xFF:
        kind, long = head[at + 1], int.from_bytes(head[at + 2 : at + 4], "big")
        if 0xC0 <= kind <= 0xCF and kind not in (0xC4, 0xC8, 0xCC):
            return int.from_bytes(head[at + 7 : at + 9], "big"), int.from_bytes(head[at + 5 : at + 7], "big")
        at += 2 + long
    return None
