"""Office files are told by their streams, parts and first element, whatever they are called and whatever they hold."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from aftername.files import containers, office_kinds, sniffing

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "benchmarks" / "pile"))

from hwp_files import hwp, hwpx, paragraph, x_paragraph
from office_files import docx, epub, odf, odf_content, ofd, pptx, rtf, shape, text_object, w_paragraph
from ole import storage
from packed import zipped

KINDS: list[tuple[bytes, str]] = [
    (hwp(paragraph("여명")), office_kinds.HWP),
    (storage({"WordDocument": b"x"}), sniffing.DOC),
    (storage({"Workbook": b"x"}), sniffing.XLS),
    (storage({"PowerPoint Document": b"x"}), office_kinds.PPT),
    (storage({"EncryptedPackage": b"x", "EncryptionInfo": b"x"}), sniffing.LOCKED),
    (storage({"DocumentText": b"x", "\x05JSRV_SummaryInformation": b"x"}), office_kinds.JTD),
    (storage({"MatOST": b"x"}), office_kinds.WPS),
    (storage({"Other": b"x"}), sniffing.OLE),
    # What lies deeper, or is only mentioned, does not decide.
    (storage({"Other/WordDocument": b"x"}), sniffing.OLE),
    (storage({"Workbook": "WordDocument".encode("utf-16-le")}), sniffing.XLS),
    (hwpx(x_paragraph("여명")), containers.HWPX),
    (ofd(text_object(0, 0, "晨曦")), containers.OFD),
    (epub("<p>a</p>"), containers.EPUB),
    (odf("<text:p>a</text:p>"), sniffing.ODT),
    (odf("", "presentation"), containers.ODP),
    (pptx(shape("a")), sniffing.PPTX),
    (docx(w_paragraph("a")), sniffing.DOCX),
    (zipped({"[Content_Types].xml": "<Types/>", "word/styles.xml": "<a/>"}), sniffing.DOCX),
    (zipped({"word/notes.txt": "a", "list.txt": "b"}), sniffing.ZIP),
    (rtf("a"), "application/rtf"),
    (
        odf_content("", root="document", mimetype="application/vnd.oasis.opendocument.text").encode(),
        office_kinds.FODT,
    ),
    (b'<?xml version="1.0"?><HWPML Version="2.8"><HEAD/></HWPML>', office_kinds.HWPML),
    (
        b'<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument/>',
        office_kinds.WORD_XML,
    ),
    (
        b'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Table/></Workbook>',
        office_kinds.EXCEL_XML,
    ),
    (b'<?xml version="1.0"?><letter><line>HWPML is a format.</line></letter>', sniffing.XML),
    (b"HWP Document File V3.00 \x1a\1\2\3\4\5" + bytes(99), office_kinds.HWP),
]


@pytest.mark.parametrize("number", range(len(KINDS)))
def test_a_file_is_told_by_what_is_in_it(number: int) -> None:
    """Each has one type."""
    content, media = KINDS[number]
    assert sniffing.sniff(content) == media


def test_a_storage_that_is_cut_stops_nothing() -> None:
    """However much of it is there, it is told as something."""
    whole = hwp(*[paragraph("여명사업은 청년을 지원한다. " * 50)] * 3, properties=0)
    assert {sniffing.sniff(whole[:end]) for end in range(600, len(whole), 97)} <= {
        office_kinds.HWP,
        sniffing.OLE,
    }
