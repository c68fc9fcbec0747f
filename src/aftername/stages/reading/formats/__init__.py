"""One file per format: bytes -> parts.

To add one: copy text.py, list it here under its media type (files/sniffing.py names them).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from aftername.files import containers, mail_kinds, office_kinds, other_kinds, sniffing
from aftername.files.commands import place
from aftername.records import Scan
from aftername.settings import Settings
from aftername.stages.reading.formats import (
    cards,
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
    subtitles,
    text,
    webarchive,
    xml,
)
from aftername.stages.reading.part import Part, Trouble
from aftername.stages.reading.scans import PICTURES

RTF = "application/rtf"

Reader = Callable[[bytes, Settings], tuple[Part | Trouble, ...]]
PageReader = Callable[[bytes, Settings, Sequence[Scan] | None], tuple[Part | Trouble, ...]]

FORMATS: dict[str, Reader] = {
    sniffing.PLAIN: text.read,
    sniffing.MARKDOWN: text.read,
    sniffing.XML: xml.read,
    sniffing.CALENDAR: cards.read,
    sniffing.CARD: cards.read,
    sniffing.SUBTITLES: subtitles.read,
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
    other_kinds.SAFARI: webarchive.read,
}

SCANNED: dict[str, PageReader] = {sniffing.PDF: pdf.read, **dict.fromkeys(PICTURES, pictures.read)}
"""Formats of pages that may be pictures: they are given what was read off these (scans/)."""

_HEAR = "give what is said in it as text, or its subtitles (SRT, WebVTT)"

UNREAD: dict[str, str] = {
    office_kinds.JTD: "open it in Ichitaro or its viewer and save it as DOCX or PDF",
    office_kinds.PUBLISHER: "save it as PDF or DOCX",
    office_kinds.OLD_VISIO: "save its text as plain text",
    office_kinds.WORDPERFECT: "save it as DOCX",
    sniffing.OUTLOOK_STORE: "export its messages as MSG, EML or MBOX",
    sniffing.BINHEX: "unpack it and give what it holds",
    containers.XPS: "turn it into a PDF that keeps its text",
    containers.VISIO: "save its text as plain text",
    containers.IWORK: "save it as DOCX or XLSX",
    containers.OTHER_PACKED: "open it there and save its text",
    other_kinds.POSTSCRIPT: "turn it into a PDF (ps2pdf FILE) and give that",
    other_kinds.MOBI: "turn it into an EPUB and give that",
    other_kinds.CHM: "unpack it (7z x FILE) and give the folder",
    other_kinds.DJVU: "turn it into a PDF or TIFF (ddjvu -format=pdf FILE) and give that",
    other_kinds.HEIC: "save it as JPEG",
    other_kinds.CAJ: "open it in CAJViewer and print it into a PDF",
    other_kinds.ONENOTE: "open it in OneNote and save it as PDF or DOCX",
    other_kinds.ACCESS: "save its tables as CSV",
    other_kinds.DWG: "open it in its program and print it into a PDF",
    other_kinds.SHORTCUT: "open it and save the page, or the document that it leads to",
    other_kinds.HAR: "save the page itself from the browser, or what was loaded as a web archive (WARC)",
    other_kinds.PARQUET: "save it as CSV",
    other_kinds.TORRENT: "give the files that it names",
    other_kinds.DBF: "open it in LibreOffice and save it as CSV",
    other_kinds.PIECE: "put all its pieces into one folder, join them (zip -s 0 FILE.zip --out whole.zip) and give the whole",
    "application/vnd.sqlite3": "save its tables as CSV",
    "application/x-executable": "there is no text in it",
    "application/x-dosexec": "there is no text in it",
    **dict.fromkeys((other_kinds.FILM, "application/x-riff", "application/ogg", "audio/mpeg"), _HEAR),
}
"""Known types that this version does not read, and what helps. What they are called: files/media.py."""


def read_by(media: str) -> str:
    """The other program that reads files of a type, where it is installed; "" for none. With it, what is read may differ."""
    return "soffice" if media in legacy.OLD and place("soffice") else ""
