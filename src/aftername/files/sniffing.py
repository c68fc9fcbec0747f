"""What a file is, by its bytes and not by its name.

Names of types are media types where there are some. Text is told apart from rubbish by decoding it.
"""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from collections.abc import Callable, Sequence
from itertools import islice

from aftername.files.cdx import CDX, is_cdx
from aftername.files.containers import MBOX, OTHER_PACKED, is_mailbox, packed_kind
from aftername.files.mail_kinds import MSG, is_msg, mail_kind
from aftername.files.office_kinds import ole_kind, xml_kind
from aftername.files.other_kinds import PIECE, ends_a_zip, holds_zip, other_kind
from aftername.files.packers import packer_of
from aftername.files.tars import TAR, is_tar
from aftername.files.warc import packed_web_archive, web_archive_kind
from aftername.text.decoding import decode, looks_like_text

HEAD = 65_536  # bytes that are looked at

PLAIN, MARKDOWN, HTML, PDF = "text/plain", "text/markdown", "text/html", "application/pdf"
CSV, TSV, JSONL, JSON = "text/csv", "text/tab-separated-values", "application/jsonl", "application/json"
ZIP, DOCX = "application/zip", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
ODS, ODT = "application/vnd.oasis.opendocument.spreadsheet", "application/vnd.oasis.opendocument.text"
XLS, DOC, OLE = "application/vnd.ms-excel", "application/msword", "application/x-ole-storage"
LOCKED = "application/encrypted-ooxml"
XML = "application/xml"
CALENDAR, CARD = "text/calendar", "text/vcard"
SUBTITLES = "text/vtt"
OUTLOOK_STORE, TNEF = "application/vnd.ms-outlook-pst", "application/ms-tnef"
BINHEX = "application/mac-binhex40"
BINARY, EMPTY = "application/octet-stream", "application/x-empty"

_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF8", "image/gif"),
    (b"II*\x00", "image/tiff"),
    (b"MM\x00*", "image/tiff"),
    (b"BM", "image/bmp"),
    (b"RIFF", "application/x-riff"),
    (b"\x1f\x8b", "application/gzip"),
    (b"BZh", "application/x-bzip2"),
    (b"\xfd7zXZ\x00", "application/x-xz"),
    (b"SQLite format 3\x00", "application/vnd.sqlite3"),
    (b"\x7fELF", "application/x-executable"),
    (b"MZ", "application/x-dosexec"),
    (b"ID3", "audio/mpeg"),
    (b"OggS", "application/ogg"),
    (b"HWP Document File", "application/x-hwp"),
    (b"!BDN", OUTLOOK_STORE),
    (b"\xcf\xad\x12\xfe", OUTLOOK_STORE),
    (b"\x78\x9f\x3e\x22", TNEF),
)

_PARTS: tuple[tuple[str, str], ...] = (
    ("word/document", DOCX),
    ("xl/workbook", XLSX),
    ("ppt/presentation", PPTX),
    ("word/", DOCX),  # without its main part, it is damaged
    ("xl/", XLSX),
    ("ppt/", PPTX),
)
"""What the parts of a new office file begin with; the last three count only beside a list of their types."""

_ROOT = re.compile(rb"(?s)(?:<[?!].*?>\s*)+<([\w.-]+)")
_HIGH = bytes(range(0x80, 0x100))
_TITLES = re.compile(
    rb"WEBVTT(?:[ \t][^\n]{0,500})?\r?\n(?s:.{0,800}?)-->|\d{1,5}[ \t]*\r?\n\d{1,2}:\d{2}:\d{2},\d{3} --> \d"
)
_HTML = re.compile(
    rb"<\s*(?:!doctype\s+html|html|head|body|meta|title|div|table|p|script|a|span|h1)\b", re.IGNORECASE
)


def _unknown(heading: str) -> bool:
    return False


def sniff(content: bytes, size: int | None = None, known: Callable[[str], bool] = _unknown) -> str:
    """The media type of a file from its first bytes, or all of them; BINARY when it is none we know.

    size: the whole size where content is only the head of it. known: whether a heading is one of a table of documents.
    """
    if not content:
        return EMPTY
    held = _held(content)
    if held is not None:
        return held
    if b"%PDF-" in content[:1024]:
        return PDF
    if content.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return _ole(content)
    other = other_kind(content[:HEAD])
    if other is not None:
        return other
    for magic, media in _MAGIC:
        if content.startswith(magic):
            if magic in (b"MZ", b"\x7fELF") and holds_zip(content):
                return ZIP
            if magic in (b"MZ", b"ID3", b"BZh", b"RIFF", b"GIF8", b"BM") and _is_text(content[:HEAD]):
                continue
            return "image/webp" if magic == b"RIFF" and content[8:12] == b"WEBP" else media
    start = content[:HEAD].lstrip(b"\xef\xbb\xbf \t\r\n")[:1024]
    if start.startswith(b"{\\rtf"):
        return "application/rtf"
    kind = _text(content[:HEAD], start, max(size or 0, len(content)) <= HEAD, known)
    if kind in (HTML, BINARY) and start[:1] == b"<" and holds_zip(content):
        return ZIP  # a saved page that unpacks itself
    return PIECE if kind == BINARY and ends_a_zip(content) else kind


def _held(content: bytes) -> str | None:
    """Which kind of what holds other files; None for none."""
    held = web_archive_kind(content[:2048]) or packed_web_archive(content[:4096]) or packer_of(content[:HEAD])
    if held is not None:
        return held
    if content.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _zip(content)
    return TAR if is_tar(content[:512]) else None


def _zip(content: bytes) -> str:
    """Which of the formats that are ZIP archives; ZIP for a plain or damaged one."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as box:
            names = set(box.namelist())
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, UnicodeDecodeError):
        for name, media in ((b"word/", DOCX), (b"xl/", XLSX), (b"ppt/", PPTX)):
            if b"[Content_Types].xml" in content[:2048] and name in content:
                return media
        return ZIP
    for begins, media in _PARTS:
        whole = not begins.endswith("/") or "[Content_Types].xml" in names
        if whole and any(name.startswith(begins) for name in names):
            return media
    kind = packed_kind(names, content)
    if "mimetype" in names and "content.xml" in names and kind in (None, OTHER_PACKED):
        return ODS if b"opendocument.spreadsheet" in content[:200] else ODT
    return kind or ZIP


def _ole(content: bytes) -> str:
    """Which of the old office formats, by the names in its folder."""
    if is_msg(content):
        return MSG
    kind = ole_kind(content)
    if kind is not None:
        return kind
    for name, media in (
        ("EncryptedPackage", LOCKED),
        ("WordDocument", DOC),
        ("Workbook", XLS),
        ("Book", XLS),
        ("PowerPoint Document", "application/vnd.ms-powerpoint"),
        ("HwpSummaryInformation", "application/x-hwp"),
    ):
        if name.encode("utf-16-le") in content:
            return media
    return OLE


def _text(head: bytes, start: bytes, whole: bool, known: Callable[[str], bool]) -> str:
    """Which kind of text, or BINARY."""
    if is_mailbox(head):
        return MBOX
    if start.startswith(b"(This file must be converted with BinHex"):
        return BINHEX
    if is_cdx(start):
        return CDX
    for begins, media in ((b"BEGIN:VCALENDAR", CALENDAR), (b"BEGIN:VCARD", CARD)):
        if start[:20].upper().startswith(begins):
            return media
    mail = mail_kind(head)  # asked first, since what is attached may be in any encoding, or in none
    if mail is not None:
        return mail
    if not whole and b"\0" not in head:
        # Do not judge a character cut in two at the end of the head.
        line = head.rfind(b"\n") + 1
        head = head[:line] if line > len(head) // 2 else head.rstrip(_HIGH) or head
    if not _is_text(head):
        return BINARY
    if b"\0" in head:  # tags in UTF-16 are tags
        head = decode(head).text.encode("utf-8")
        start = head.lstrip(b" \t\r\n")[:1024]
    return _marked_up(head, start) or _rows_or_words(head, whole, known)


def _marked_up(head: bytes, start: bytes) -> str | None:
    """Which kind of text that says by its signs what it is; None for none. head, start: without nulls."""
    if start.startswith(b"<?xml") and (root := _ROOT.match(start)) and root[1].lower() != b"html":
        return xml_kind(head) or XML
    if _TITLES.match(start):
        return SUBTITLES
    if start[:1] != b"<":
        return None
    office = xml_kind(head)
    if office is None and _HTML.search(head[:8192]) is not None:
        return HTML
    return XML if office is None and start.startswith(b"<?xml") else office


def _rows_or_words(head: bytes, whole: bool, known: Callable[[str], bool]) -> str:
    """Which kind of table, or plain text; a page that begins with words is one where tags are many."""
    marked_up = _HTML.search(head[:8192]) is not None
    # Rows may hold pages; a page opens neither with a bracket nor with a row of known headings.
    text = decode(head).text
    kind = _json(text, whole) if text.lstrip()[:1] in ("{", "[") else _table(text, known)
    if kind in (PLAIN, MARKDOWN) and marked_up and len(_HTML.findall(head)) >= 3:
        return HTML
    return kind


def _is_text(head: bytes) -> bool:
    """Whether bytes make a text; nulls, which decoding leaves out, count against it."""
    decoded = decode(head)
    wide = decoded.encoding.startswith(("utf-16", "utf-32"))
    return looks_like_text(decoded.text) and (wide or head.count(0) * 50 <= len(head))


def _json(text: str, whole: bool) -> str:
    """JSON lines, one JSON value, or text that merely begins like it."""
    first = text.lstrip().split("\n", 1)[0]
    try:
        if isinstance(json.loads(first), dict):
            return JSONL
    except (ValueError, RecursionError):
        pass
    if not whole and first == text.strip() and first[:2] in ('{"', "[{"):
        return JSONL if first.startswith("{") else JSON
    try:
        json.loads(text)
    except RecursionError:
        return JSON
    except ValueError:
        return JSON if not whole and re.match(r"\s*[\[{]\s*[\"{]", text) else PLAIN
    return JSON


def _table(text: str, known: Callable[[str], bool]) -> str:
    """CSV or TSV when the first lines agree on their columns; else plain text."""
    lines = [line for line in text.split("\n")[:20] if line.strip()]
    for mark, media in (("\t", TSV), (",", CSV), (";", CSV), ("|", CSV)):
        if mark == "|" and text.lstrip().startswith(mark):
            continue  # a table of Markdown
        if _headed(lines, mark, known) or _even(text, mark):
            return media
    return MARKDOWN if re.search(r"(?m)^#{1,6} \S", text) and not re.match(r"#\S", text) else PLAIN


def _headed(lines: Sequence[str], mark: str, known: Callable[[str], bool]) -> bool:
    """Whether the first lines are a row of headings and another; lines of one cell, such as a title, may stand above."""
    for number, line in enumerate(lines[:10]):
        if number + 1 < len(lines) and mark in line and _heading(line, mark, known, 2 if number else 1):
            return number == 0 or lines[number + 1].count(mark) >= line.count(mark)
        if sum(1 for cell in line.split(mark) if cell.strip(' "\r')) > 1:
            return False
    return False


def _heading(line: str, mark: str, known: Callable[[str], bool], least: int) -> bool:
    """Whether a line is a row of short headings, some of them known names of columns."""
    cells = [cell.strip().strip('"') for cell in line.split(mark)]
    return all(len(cell) <= 40 for cell in cells) and sum(1 for cell in cells if known(cell)) >= least


def _even(text: str, mark: str) -> bool:
    """Whether the rows have the same three columns or more, short and different headings, and a column of long cells."""
    try:
        rows = list(islice(csv.reader(io.StringIO(text, newline=""), delimiter=mark), 20))[:-1]
    except csv.Error:
        return False
    if len(rows) < 2 or len(rows[0]) < 3 or {len(row) for row in rows} != {len(rows[0])}:
        return False
    heads = [cell.strip() for cell in rows[0]]
    short = all(heads) and len(set(heads)) == len(heads) and max(map(len, heads)) <= 40
    return (
        short
        and not any(map(str.isdecimal, heads))
        and any(all(len(row[column]) >= 80 for row in rows[1:]) for column in range(len(heads)))
    )
