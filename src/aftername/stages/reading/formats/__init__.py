"""One file per format: bytes -> parts.

To add one: copy text.py, list it here under its media type (files/sniffing.py names them).
"""

from __future__ import annotations

from collections.abc import Callable

from aftername.files import sniffing
from aftername.settings import Settings
from aftername.stages.reading.formats import docx, html, listed, pdf, spreadsheet, text
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
}

UNREAD: dict[str, str] = {
    sniffing.PPTX: "a presentation (PPTX)",
    sniffing.ODT: "an OpenDocument text; save it as DOCX",
    sniffing.DOC: "an old Word document (DOC); save it as DOCX",
    sniffing.OLE: "an old office document",
    sniffing.EMAIL: "an e-mail",
    sniffing.MHTML: "a page saved as MHTML; save it as HTML",
    sniffing.WARC: "a web archive (WARC)",
    "application/rtf": "a rich text document (RTF); save it as DOCX",
    "image/png": "a picture",
    "image/jpeg": "a picture",
    "image/gif": "a picture",
    "image/tiff": "a picture",
}
"""Known types that this version does not read, in words."""
