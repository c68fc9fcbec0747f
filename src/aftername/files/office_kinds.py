"""Office files that are OLE storages or XML texts: told by the streams that lie in them, and by the element they begin with."""

from __future__ import annotations

import io
import re

import olefile

PPT, WPS, HWP, JTD = (
    "application/vnd.ms-powerpoint",
    "application/vnd.ms-works",
    "application/x-hwp",
    "application/x-js-taro",
)
FODT, FODS, HWPML = (
    "application/vnd.oasis.opendocument.text-flat-xml",
    "application/vnd.oasis.opendocument.spreadsheet-flat-xml",
    "application/x-hwpml",
)
WORD_XML, EXCEL_XML = "application/vnd.ms-word-xml", "application/vnd.ms-excel-xml"
OLE = "application/x-ole-storage"
PUBLISHER, OLD_VISIO, WORDPERFECT = (
    "application/x-mspublisher",
    "application/vnd.visio",
    "application/vnd.wordperfect",
)

_STREAMS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"EncryptedPackage"), "application/encrypted-ooxml"),
    (re.compile(r"HwpSummaryInformation|\x05HwpSummaryInformation|BodyText"), HWP),
    (re.compile(r"WordDocument"), "application/msword"),
    (re.compile(r"Workbook|Book"), "application/vnd.ms-excel"),
    (re.compile(r"PowerPoint Document|PP40|PP97_DUALSTORAGE"), PPT),
    (re.compile(r".?JSRV_.*|DocumentTextPositionTables|DocumentViewStyles"), JTD),
    (re.compile(r"MatOST|MN0"), WPS),
    (re.compile(r"Quill"), PUBLISHER),
    (re.compile(r"VisioDocument"), OLD_VISIO),
    (re.compile(r"PerfectOffice_MAIN"), WORDPERFECT),
)
_ROOTS: tuple[tuple[re.Pattern[bytes], str], ...] = (
    (re.compile(rb"<office:document[\s>][^>]*opendocument\.(?:text|presentation|graphics)"), FODT),
    (re.compile(rb"<office:document[\s>][^>]*opendocument\.spreadsheet"), FODS),
    (re.compile(rb"<HWPML[\s>]"), HWPML),
    (re.compile(rb'<\?mso-application progid="Word|<w:wordDocument[\s>]|<pkg:package[\s>]'), WORD_XML),
    (
        re.compile(
            rb'<\?mso-application progid="Excel|<(?:ss:)?Workbook[^>]*urn:schemas-microsoft-com:office:spreadsheet'
        ),
        EXCEL_XML,
    ),
)


def ole_kind(content: bytes) -> str | None:
    """The format of an OLE storage, OLE for one that is not known; None for a mail, and where its folder cannot be read."""
    try:
        with olefile.OleFileIO(io.BytesIO(content)) as box:
            names = {one[0] for one in box.listdir(streams=True, storages=True)}
    except (
        Exception
    ):  # a broken storage stops olefile in many ways; what is in it is looked for in the bytes then
        return None
    if any(name.startswith("__properties_version") for name in names):
        return None
    return next((media for name, media in _STREAMS if any(map(name.fullmatch, names))), OLE)


def xml_kind(head: bytes) -> str | None:
    """The format of an XML text that an office program wrote; None for any other."""
    for root, media in _ROOTS:
        if root.search(head[:16_384]):
            return media
    return None
