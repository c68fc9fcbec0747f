"""One file per format: bytes -> parts.

To add one: copy text.py, list it here under its media type (files/sniffing.py names them).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from aftername.files import containers, sniffing
from aftername.records import Scan
from aftername.settings import Settings
from aftername.stages.reading.formats import docx, html, listed, pdf, pictures, spreadsheet, text
from aftername.stages.reading.part import Part, Trouble
from aftername.stages.reading.scans import PICTURES

Reader = Callable[[bytes, Settings], tuple[Part | Trouble, ...]]
PageReader = Callable[[bytes, Settings, Sequence[Scan] | None], tuple[Part | Trouble, ...]]

FORMATS: dict[str, Reader] = {
    sniffing.PLAIN: text.read,
    sniffing.MARKDOWN: text.read,
    sniffing.XML: text.read,
    sniffing.HTML: html.read,
    sniffing.DOCX: docx.read,
    sniffing.XLSX: spreadsheet.read,
    sniffing.XLS: spreadsheet.read,
    sniffing.ODS: spreadsheet.read,
    sniffing.CSV: listed.read_csv,
    sniffing.TSV: listed.read_tsv,
    sniffing.JSONL: listed.read_jsonl,
    sniffing.JSON: listed.read_json,
}

SCANNED: dict[str, PageReader] = {sniffing.PDF: pdf.read, **dict.fromkeys(PICTURES, pictures.read)}
"""Formats of pages that may be pictures: they are given what was read off these (scans/)."""

UNREAD: dict[str, str] = {
    sniffing.PPTX: "a presentation (PPTX); save its text as DOCX",
    "application/vnd.ms-powerpoint": "an old presentation (PPT); save its text as DOCX",
    sniffing.ODT: "an OpenDocument text (ODT); save it as DOCX",
    sniffing.DOC: "an old Word document (DOC); save it as DOCX",
    sniffing.OLE: "an old office document; save it as DOCX or XLSX",
    sniffing.EMAIL: "an e-mail (EML); save its text, and each attachment as a file of its own",
    sniffing.MHTML: "a page saved as MHTML; save it as HTML",
    sniffing.WARC: "a web archive (WARC); save the pages in it as HTML",
    "application/rtf": "a rich text document (RTF); save it as DOCX",
    "application/x-hwp": "a Hangul document (HWP); save it as DOCX in Hangul or another word processor",
    containers.HWPX: "a Hangul document (HWPX); save it as DOCX in Hangul or another word processor",
    containers.OFD: "a Chinese fixed-layout document (OFD); turn it into a PDF that keeps its text in an OFD reader",
    containers.EPUB: "an electronic book (EPUB); turn it into HTML or plain text",
    containers.WACZ: "a packed web archive (WACZ); save the pages in it as HTML",
    containers.ODP: "an OpenDocument presentation (ODP); save its text as DOCX",
    containers.XPS: "a fixed-layout document (XPS); turn it into a PDF that keeps its text",
    containers.VISIO: "a drawing (VSDX); save its text as plain text",
    containers.IWORK: "a document of Pages, Numbers or Keynote; save it as DOCX or XLSX",
    containers.MBOX: "a mailbox (MBOX); save the text of each message, and each attachment as a file of its own",
    containers.OTHER_PACKED: "a packed file of another program; open it there and save its text",
    "application/x-7z-compressed": "a 7-Zip archive; unpack it and give the folder",
    "application/vnd.rar": "a RAR archive; unpack it and give the folder",
    "application/vnd.sqlite3": "a database (SQLite); save its tables as CSV",
    "application/x-executable": "a program; there is no text in it",
    "application/x-dosexec": "a program; there is no text in it",
    "application/x-riff": "a sound or a film; give what is said in it as text",
    "application/ogg": "a sound or a film; give what is said in it as text",
    "audio/mpeg": "a sound; give what is said in it as text",
}
"""Known types that this version does not read, in words, and what helps."""
