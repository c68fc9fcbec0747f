"""One file per format: bytes -> parts.

To add one: copy text.py, list it here under its media type (files/sniffing.py names them).
"""

from __future__ import annotations

from collections.abc import Callable

from aftername.files import containers, mail_kinds, sniffing
from aftername.settings import Settings
from aftername.stages.reading.formats import docx, html, listed, mail, mhtml, pdf, spreadsheet, text
from aftername.stages.reading.part import Part, Trouble

Reader = Callable[[bytes, Settings], tuple[Part | Trouble, ...]]

FORMATS: dict[str, Reader] = {
    sniffing.PLAIN: text.read,
    sniffing.MARKDOWN: text.read,
    sniffing.XML: text.read,
    sniffing.HTML: html.read,
    sniffing.PDF: pdf.read,
    sniffing.DOCX: docx.read,
    sniffing.XLSX: spreadsheet.read,
    sniffing.XLS: spreadsheet.read,
    sniffing.ODS: spreadsheet.read,
    sniffing.CSV: listed.read_csv,
    sniffing.TSV: listed.read_tsv,
    sniffing.JSONL: listed.read_jsonl,
    sniffing.JSON: listed.read_json,
    mail_kinds.EMAIL: mail.read,
    mail_kinds.MSG: mail.read_msg,
    mail_kinds.MHTML: mhtml.read,
}

UNREAD: dict[str, str] = {
    sniffing.PPTX: "a presentation (PPTX); save its text as DOCX",
    "application/vnd.ms-powerpoint": "an old presentation (PPT); save its text as DOCX",
    sniffing.ODT: "an OpenDocument text (ODT); save it as DOCX",
    sniffing.DOC: "an old Word document (DOC); save it as DOCX",
    sniffing.OLE: "an old office document; save it as DOCX or XLSX",
    sniffing.OUTLOOK_STORE: "a store of Outlook (PST, OST, DBX); export its messages as MSG, EML or MBOX",
    sniffing.BINHEX: "a file packed for old Macintosh machines (BinHex); unpack it and give what it holds",
    sniffing.TNEF: "attachments packed by Outlook (winmail.dat); open the mail in Outlook and save what is attached",
    "application/rtf": "a rich text document (RTF); save it as DOCX",
    "application/x-hwp": "a Hangul document (HWP); save it as DOCX in Hangul or another word processor",
    containers.HWPX: "a Hangul document (HWPX); save it as DOCX in Hangul or another word processor",
    containers.OFD: "a Chinese fixed-layout document (OFD); turn it into a PDF that keeps its text in an OFD reader",
    containers.EPUB: "an electronic book (EPUB); turn it into HTML or plain text",
    containers.ODP: "an OpenDocument presentation (ODP); save its text as DOCX",
    containers.XPS: "a fixed-layout document (XPS); turn it into a PDF that keeps its text",
    containers.VISIO: "a drawing (VSDX); save its text as plain text",
    containers.IWORK: "a document of Pages, Numbers or Keynote; save it as DOCX or XLSX",
    containers.OTHER_PACKED: "a packed file of another program; open it there and save its text",
    "application/zstd": "a file packed with Zstandard; unpack it and give what it holds",
    "application/vnd.sqlite3": "a database (SQLite); save its tables as CSV",
    "application/x-executable": "a program; there is no text in it",
    "application/x-dosexec": "a program; there is no text in it",
    "application/x-riff": "a sound or a film; give what is said in it as text",
    "application/ogg": "a sound or a film; give what is said in it as text",
    "audio/mpeg": "a sound; give what is said in it as text",
}
"""Known types that this version does not read, in words, and what helps."""

PICTURES: dict[str, str] = {
    "image/png": "PNG",
    "image/jpeg": "JPEG",
    "image/gif": "GIF",
    "image/tiff": "TIFF",
    "image/bmp": "BMP",
    "image/webp": "WebP",
}
"""Pictures, by their names."""
