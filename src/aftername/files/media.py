"""Formats in words, by media type.

To add one: a line of _NAMES.
"""

from __future__ import annotations

from aftername.files import containers, mail_kinds, packers, sniffing, streams
from aftername.files.tars import TAR
from aftername.files.warc import ARC, WARC

_NAMES: dict[str, str] = {
    sniffing.PLAIN: "text",
    sniffing.MARKDOWN: "text",
    sniffing.XML: "XML",
    sniffing.HTML: "web page",
    mail_kinds.MHTML: "web page (MHTML)",
    sniffing.PDF: "PDF",
    sniffing.CSV: "table (CSV)",
    sniffing.TSV: "table (TSV)",
    sniffing.JSON: "table (JSON)",
    sniffing.JSONL: "table (JSON lines)",
    sniffing.XLSX: "workbook (XLSX)",
    sniffing.XLS: "workbook (XLS)",
    sniffing.ODS: "workbook (ODS)",
    sniffing.DOCX: "Word (DOCX)",
    sniffing.DOC: "Word (DOC)",
    sniffing.ODT: "OpenDocument text",
    sniffing.PPTX: "presentation (PPTX)",
    "application/vnd.ms-powerpoint": "presentation (PPT)",
    "application/rtf": "RTF",
    "application/x-hwp": "Hangul (HWP)",
    containers.HWPX: "Hangul (HWPX)",
    containers.OFD: "OFD",
    containers.EPUB: "e-book (EPUB)",
    containers.ODP: "presentation (ODP)",
    containers.MBOX: "mailbox",
    mail_kinds.EMAIL: "e-mail",
    mail_kinds.MSG: "e-mail (MSG)",
    sniffing.OUTLOOK_STORE: "store of Outlook",
    sniffing.TNEF: "attachments packed by Outlook",
    WARC: "web archive (WARC)",
    ARC: "web archive (ARC)",
    containers.WACZ: "web archive (WACZ)",
    sniffing.ZIP: "ZIP archive",
    TAR: "TAR archive",
    packers.SEVEN: "7-Zip archive",
    packers.RAR: "RAR archive",
    packers.CAB: "CAB archive",
    packers.LHA: "LZH archive",
    packers.ISO: "image of a disc",
    **dict.fromkeys(streams.STREAMS, "packed file"),
}


def format_name(media: str) -> str:
    """What people call a format; a picture by its kind, any other by its media type."""
    if media.startswith("image/"):
        return f"picture ({media.removeprefix('image/').upper()})"
    return _NAMES.get(media, media or "unknown")
