"""Formats of files as a reader calls them, and how many files of each were read."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from aftername.files import sniffing as media
from aftername.workbench.snapshot import Snapshot

NAMES = {
    media.PDF: "PDF", media.HTML: "web page", media.PLAIN: "plain text", media.MARKDOWN: "Markdown", media.CSV: "table (CSV)",
    media.TSV: "table (TSV)", media.JSONL: "JSON lines", media.JSON: "JSON", media.XML: "XML", media.DOCX: "Word (DOCX)",
    media.DOC: "Word (DOC)", media.ODT: "text (ODT)", media.XLSX: "workbook (XLSX)", media.XLS: "workbook (XLS)",
    media.ODS: "workbook (ODS)", media.PPTX: "slides (PPTX)", media.OLE: "office file", media.LOCKED: "office file with a password",
    media.ZIP: "archive (ZIP)", "application/gzip": "archive (GZIP)", "application/x-hwp": "Hangul (HWP)", "message/rfc822": "e-mail",
    media.OUTLOOK_STORE: "Outlook store", "image/png": "picture (PNG)", "image/jpeg": "picture (JPEG)", "image/tiff": "picture (TIFF)",
    media.EMPTY: "empty file", media.BINARY: "not recognised", "": "not recognised",
}  # fmt: skip
UNKNOWN = NAMES[""]


@dataclass(frozen=True, slots=True)
class Format:
    """Files of one format. read: of them, without trouble that lost them."""

    name: str
    files: int
    read: int


def name_of(type_: str) -> str:
    """What a type by content is called; the type itself where it has no name here."""
    return NAMES.get(type_, type_)


def formats(snap: Snapshot) -> tuple[Format, ...]:
    """The files of a case by format, most first."""
    lost = {one.path for one in snap.dossier.problems if one.fatal}
    files: Counter[str] = Counter()
    read: Counter[str] = Counter()
    for path, type_ in snap.media.items():
        files[name_of(type_)] += 1
        read[name_of(type_)] += path not in lost
    return tuple(Format(name, count, read[name]) for name, count in files.most_common())
