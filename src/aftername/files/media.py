"""What formats are called, by media type: in short, where files are counted, and in words, where one is told of.

To add one: a line of _NAMES.
"""

from __future__ import annotations

from aftername.files import containers, mail_kinds, office_kinds, other_kinds, packers, sniffing, streams
from aftername.files.cdx import CDX
from aftername.files.tars import TAR
from aftername.files.warc import ARC, WARC

_PROGRAM, _SOUND = ("program", "a program"), ("sound or film", "a sound or a film")

_NAMES: dict[str, tuple[str, str]] = {
    sniffing.PLAIN: ("text", "a text"),
    sniffing.MARKDOWN: ("text", "a text"),
    CDX: ("list of captures", "a list of captures"),
    sniffing.CALENDAR: ("calendar", "an appointment (iCalendar)"),
    sniffing.SUBTITLES: ("subtitles", "subtitles (SRT, WebVTT)"),
    sniffing.CARD: ("visiting card", "a visiting card (vCard)"),
    sniffing.XML: ("XML", "an XML text"),
    sniffing.HTML: ("web page", "a web page"),
    mail_kinds.MHTML: ("web page (MHTML)", "a saved page (MHTML)"),
    other_kinds.SHORTCUT: ("shortcut", "a shortcut, which holds an address and no text"),
    other_kinds.HAR: ("recording of a browser (HAR)", "a recording of what a browser loaded (HAR)"),
    other_kinds.PARQUET: ("table (Parquet)", "a table (Parquet)"),
    other_kinds.TORRENT: ("torrent", "a torrent, which names files and holds none"),
    other_kinds.SAFARI: ("web page (Safari)", "a page saved by Safari (webarchive)"),
    sniffing.PDF: ("PDF", "a PDF"),
    sniffing.CSV: ("table (CSV)", "a table (CSV)"),
    sniffing.TSV: ("table (TSV)", "a table (TSV)"),
    sniffing.JSON: ("table (JSON)", "a table (JSON)"),
    sniffing.JSONL: ("table (JSON lines)", "a table (JSON lines)"),
    sniffing.XLSX: ("workbook (XLSX)", "a workbook (XLSX)"),
    sniffing.XLS: ("workbook (XLS)", "a workbook (XLS)"),
    sniffing.ODS: ("workbook (ODS)", "a workbook (ODS)"),
    office_kinds.FODS: ("workbook (FODS)", "an OpenDocument spreadsheet as XML (FODS)"),
    office_kinds.EXCEL_XML: ("workbook (XML)", "a workbook as XML"),
    sniffing.DOCX: ("Word (DOCX)", "a Word document (DOCX)"),
    sniffing.DOC: ("Word (DOC)", "an old Word document (DOC)"),
    office_kinds.WORD_XML: ("Word (XML)", "a Word document as XML"),
    sniffing.LOCKED: ("office, locked", "an office document (DOCX, XLSX or PPTX)"),
    sniffing.ODT: ("OpenDocument text", "an OpenDocument text (ODT)"),
    office_kinds.FODT: ("OpenDocument (XML)", "an OpenDocument text as XML (FODT)"),
    office_kinds.WPS: ("Works (WPS)", "a document of Works (WPS)"),
    sniffing.PPTX: ("presentation (PPTX)", "a presentation (PPTX)"),
    office_kinds.PPT: ("presentation (PPT)", "an old presentation (PPT)"),
    containers.ODP: ("presentation (ODP)", "an OpenDocument presentation (ODP)"),
    "application/rtf": ("RTF", "a rich text document (RTF)"),
    office_kinds.HWP: ("Hangul (HWP)", "a Hangul document (HWP)"),
    office_kinds.HWPML: ("Hangul (HWPML)", "a Hangul document as XML (HWPML)"),
    containers.HWPX: ("Hangul (HWPX)", "a Hangul document (HWPX)"),
    office_kinds.JTD: ("Ichitaro (JTD)", "an Ichitaro document (JTD)"),
    containers.OFD: ("OFD", "a Chinese fixed-layout document (OFD)"),
    containers.EPUB: ("e-book (EPUB)", "an e-book (EPUB)"),
    other_kinds.MOBI: ("e-book (MOBI)", "an e-book (MOBI, AZW)"),
    containers.MBOX: ("mailbox", "a mailbox"),
    mail_kinds.EMAIL: ("e-mail", "an e-mail"),
    mail_kinds.MSG: ("e-mail (MSG)", "a message of Outlook (MSG)"),
    sniffing.OUTLOOK_STORE: ("store of Outlook", "a store of Outlook (PST, OST, DBX)"),
    sniffing.TNEF: ("attachments packed by Outlook", "attachments packed by Outlook (winmail.dat)"),
    WARC: ("web archive (WARC)", "a web archive (WARC)"),
    ARC: ("web archive (ARC)", "a web archive (ARC)"),
    containers.WACZ: ("web archive (WACZ)", "a web archive (WACZ)"),
    sniffing.ZIP: ("ZIP archive", "a ZIP archive"),
    other_kinds.PIECE: ("piece of a ZIP archive", "one piece of a ZIP archive that was split (.z01, .zip)"),
    TAR: ("TAR archive", "a TAR archive"),
    packers.SEVEN: ("7-Zip archive", "a 7-Zip archive"),
    packers.RAR: ("RAR archive", "a RAR archive"),
    packers.CAB: ("CAB archive", "a cabinet (CAB)"),
    packers.LHA: ("LZH archive", "an LHA archive (LZH)"),
    packers.ISO: ("image of a disc", "the image of a disc (ISO)"),
    packers.CPIO: ("CPIO archive", "a CPIO archive"),
    packers.XAR: ("XAR archive", "a XAR archive"),
    **dict.fromkeys((*streams.STREAMS, *packers.UNPACKED_BY_CAT), ("packed file", "a packed file")),
    other_kinds.DJVU: ("scan (DjVu)", "a scan (DjVu)"),
    other_kinds.HEIC: ("picture (HEIC)", "a picture of a telephone (HEIC)"),
    other_kinds.POSTSCRIPT: ("PostScript", "a page for printers (PostScript)"),
    other_kinds.CHM: ("help of Windows (CHM)", "a help file of Windows (CHM)"),
    other_kinds.PNM: ("picture (PNM)", "a picture (PNM)"),
    other_kinds.CAJ: ("CAJ", "a paper of CNKI (CAJ, KDH)"),
    other_kinds.ONENOTE: ("OneNote", "a section of OneNote (ONE)"),
    other_kinds.ACCESS: ("database (Access)", "a database of Access (MDB, ACCDB)"),
    other_kinds.DWG: ("drawing (DWG)", "a drawing of AutoCAD (DWG)"),
    other_kinds.DBF: ("table (DBF)", "a table of dBase (DBF)"),
    office_kinds.PUBLISHER: ("Publisher (PUB)", "a document of Publisher (PUB)"),
    office_kinds.OLD_VISIO: ("drawing (VSD)", "a drawing (VSD)"),
    containers.VISIO: ("drawing (VSDX)", "a drawing (VSDX)"),
    office_kinds.WORDPERFECT: ("WordPerfect (WPD)", "a WordPerfect document (WPD)"),
    sniffing.BINHEX: ("BinHex", "a file packed for old Macintosh machines (BinHex)"),
    containers.XPS: ("fixed layout (XPS)", "a fixed-layout document (XPS)"),
    containers.IWORK: ("Pages, Numbers, Keynote", "a document of Pages, Numbers or Keynote"),
    containers.OTHER_PACKED: ("packed by another program", "a packed file of another program"),
    "application/vnd.sqlite3": ("database (SQLite)", "a database (SQLite)"),
    "application/x-executable": _PROGRAM,
    "application/x-dosexec": _PROGRAM,
    **dict.fromkeys((other_kinds.FILM, "application/x-riff", "application/ogg", "audio/mpeg"), _SOUND),
}  # fmt: skip


def format_name(media: str) -> str:
    """What people call a format, in short; a picture by its kind, any other that is not known by its media type."""
    if media in _NAMES:
        return _NAMES[media][0]
    if media.startswith("image/"):
        return f"picture ({media.removeprefix('image/').upper()})"
    return media or "unknown"


def called(media: str) -> str:
    """The same in words, with an article; "" for a type that is not known."""
    if media in _NAMES:
        return _NAMES[media][1]
    return f"a picture ({media.removeprefix('image/').upper()})" if media.startswith("image/") else ""
