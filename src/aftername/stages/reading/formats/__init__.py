"""One file per format: bytes -> parts.

To add one: copy text.py, list it here under its media type (files/sniffing.py names them).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from aftername.files import containers, mail_kinds, office_kinds, sniffing
from aftername.files.commands import place
from aftername.records import Scan
from aftername.settings import Settings
from aftername.stages.reading.formats import (
    docx,
    epub,
    html,
    hwp,
    hwpml,
    hwpx,
    legacy,
    listed,
    mail,
    mhtml,
    odf,
    ofd,
    pdf,
    pictures,
    pptx,
    rtf,
    spreadsheet,
    text,
)
from aftername.stages.reading.part import Part, Trouble
from aftername.stages.reading.scans import PICTURES

RTF = "application/rtf"

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
    sniffing.PPTX: pptx.read,
    sniffing.ODT: odf.read,
    containers.ODP: odf.read,
    office_kinds.FODT: odf.read_flat,
    RTF: rtf.read,
    containers.EPUB: epub.read,
    containers.HWPX: hwpx.read,
    office_kinds.HWP: hwp.read,
    office_kinds.HWPML: hwpml.read,
    containers.OFD: ofd.read,
    sniffing.OLE: legacy.read_unknown,
    **{media: legacy.reader(old) for media, old in legacy.OLD.items()},
    sniffing.CSV: listed.read_csv,
    sniffing.TSV: listed.read_tsv,
    sniffing.JSONL: listed.read_jsonl,
    sniffing.JSON: listed.read_json,
    mail_kinds.EMAIL: partial(mail.read, rich=rtf.read),
    mail_kinds.MSG: partial(mail.read_msg, rich=rtf.read),
    mail_kinds.MHTML: mhtml.read,
}

SCANNED: dict[str, PageReader] = {sniffing.PDF: pdf.read, **dict.fromkeys(PICTURES, pictures.read)}
"""Formats of pages that may be pictures: they are given what was read off these (scans/)."""

UNREAD: dict[str, str] = {
    office_kinds.JTD: "an Ichitaro document (JTD); open it in Ichitaro or its viewer and save it as DOCX or PDF",
    office_kinds.FODS: "an OpenDocument spreadsheet as one XML text (FODS); save it as ODS or XLSX",
    office_kinds.PUBLISHER: "a document of Publisher (PUB); save it as PDF or DOCX",
    office_kinds.OLD_VISIO: "a drawing (VSD); save its text as plain text",
    office_kinds.WORDPERFECT: "a WordPerfect document (WPD); save it as DOCX",
    sniffing.OUTLOOK_STORE: "a store of Outlook (PST, OST, DBX); export its messages as MSG, EML or MBOX",
    sniffing.BINHEX: "a file packed for old Macintosh machines (BinHex); unpack it and give what it holds",
    sniffing.TNEF: "attachments packed by Outlook (winmail.dat); open the mail in Outlook and save what is attached",
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


def read_by(media: str) -> str:
    """The other program that reads files of a type, where it is installed; "" for none. With it, what is read may differ."""
    return "soffice" if media in legacy.OLD and place("soffice") else ""
