"""Files as other programs write them: pages put into Word documents, pages of Safari, forms, workbooks as XML, pictures of faxes."""

from __future__ import annotations

import io
import plistlib
import shutil

import pytest
from office_files import docx, relations, w_paragraph
from PIL import Image, ImageDraw

from aftername.files.sniffing import sniff
from aftername.settings import Settings
from aftername.stages.reading.formats import FORMATS, SCANNED
from aftername.stages.reading.part import Part, Trouble
from aftername.stages.reading.scans.pictures import picture

SAID = {
    "zh": "汀兰计划由青岚省科学技术厅组织实施。",
    "ja": "「汀蘭計画」は青嵐省が実施する。",
    "ko": "물결인재유치사업은 푸른솔과학기술부가 시행한다.",
    "en": "The Skylark Talent Programme is run by the Ministry of Science of Qinglan.",
}
SETTINGS = Settings()


def page(language: str) -> str:
    return f"<html><head><title>Notice</title></head><body><h1>Notice</h1><p>{SAID[language]}</p><p>{SAID[language]}</p></body></html>"


def read(content: bytes) -> tuple[Part | Trouble, ...]:
    return FORMATS[sniff(content)](content, SETTINGS)


@pytest.mark.parametrize("language", SAID)
def test_a_page_put_into_a_word_document(language: str) -> None:
    """It stands where it was put in; a file of another kind there is told."""
    chunk = '<w:altChunk xmlns:r="http://x" r:id="rId{}"/>'
    body = w_paragraph("before") + chunk.format(1) + w_paragraph("behind") + chunk.format(2)
    held = {
        "word/_rels/document.xml.rels": relations(("aFChunk", "a.htm"), ("aFChunk", "b.bin")),
        "word/a.htm": page(language),
        "word/b.bin": "\0\1\2" * 90,
    }
    (part,) = read(docx(body, **held))
    assert isinstance(part, Part)
    assert part.text.index("before") < part.text.index(SAID[language]) < part.text.index("behind")
    assert [(one.reason, one.where) for one in part.problems] == [("partial", "word/b.bin")]


@pytest.mark.parametrize("language", SAID)
def test_a_page_of_safari(language: str) -> None:
    """The page with its address; a frame of a few words is left out; a broken list is a problem."""

    def kept(text: str, address: str) -> dict[str, object]:
        return {
            "WebResourceData": text.encode(),
            "WebResourceURL": address,
            "WebResourceMIMEType": "text/html",
        }

    told = {
        "WebMainResource": kept(page(language), "https://a.example/1"),
        "WebSubframeArchives": [{"WebMainResource": kept("<p>42</p>", "https://a.example/2")}],
    }
    content = plistlib.dumps(told, fmt=plistlib.FMT_BINARY)
    (part,) = read(content)
    assert isinstance(part, Part)
    assert SAID[language] in part.text
    assert part.text.startswith("url: https://a.example/1\n")
    (trouble,) = FORMATS[sniff(content)](content[:-30], SETTINGS)
    assert isinstance(trouble, Trouble)
    assert trouble.reason == "damaged"


def test_rich_text_with_blank_lines_before_it() -> None:
    """It is what it is, and no text of marks."""
    (part,) = read(
        b"\r\n  {\\rtf1\\ansi\\ansicpg936{\\fonttbl{\\f0\\fcharset134 X;}}\\f0 \\'cd\\'a8\\'d6\\'aa\\par}"
    )
    assert isinstance(part, Part)
    assert part.text.strip() == "通知"


def form(needs: bytes) -> bytes:
    """A PDF of one page, a form of Adobe."""
    shown = b"BT /F1 11 Tf 50 780 Td (Please wait for the contents of the form to appear here.) Tj ET"
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [] /XFA 6 0 R >> %s >>" % needs,
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(shown), shown),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        b"<< /Length 13 >>\nstream\n<xdp></xdp>  \nendstream",
    ]
    out = b"%PDF-1.7\n"
    places = []
    for number, one in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, one)
    table = b"".join(b"%010d 00000 n \n" % at for at in places)
    return (
        out
        + b"xref\n0 7\n0000000000 65535 f \n%strailer\n<< /Size 7 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n"
        % (table, len(out))
    )


def test_a_form_that_only_one_reader_shows() -> None:
    """Its page says to wait and is no document; a form whose page is whole is read."""
    (trouble,) = SCANNED["application/pdf"](form(b"/NeedsRendering true"), SETTINGS, None)
    assert isinstance(trouble, Trouble)
    assert trouble.reason == "unsupported"
    assert trouble.fatal
    (part,) = SCANNED["application/pdf"](form(b""), SETTINGS, None)
    assert isinstance(part, Part)
    assert "Please wait" in part.text


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_a_workbook_as_one_xml_text() -> None:
    """FODS goes through LibreOffice."""
    spaces = " ".join(
        f'xmlns:{one}="urn:oasis:names:tc:opendocument:xmlns:{one}:1.0"'
        for one in ("office", "table", "text")
    )
    cell = '<table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell>'
    rows = "".join(f"<table:table-row>{cell.format(one)}</table:table-row>" for one in SAID.values())
    flat = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document {spaces} office:version="1.2" '
        'office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet>'
        f'<table:table table:name="a">{rows}</table:table></office:spreadsheet></office:body></office:document>'
    )
    parts = [one for one in read(flat.encode()) if isinstance(one, Part)]
    assert all(any(said in one.text for one in parts) for said in SAID.values())


def drawn() -> Image.Image:
    page = Image.new("L", (2000, 2400), 255)
    ImageDraw.Draw(page).ellipse((400, 400, 1400, 1400), fill=0)
    return page


def saved(one: Image.Image, kind: str, **how: object) -> bytes:
    out = io.BytesIO()
    one.save(out, kind, **how)
    return out.getvalue()


def test_dots_of_a_fax_are_made_square() -> None:
    """A fax has twice as many dots across as down; a picture whose dots are said to be square stays."""
    flat = drawn().resize((2000, 1200)).convert("1")
    assert picture(saved(flat, "TIFF", dpi=(200, 100)), "image/tiff", 1).size == (2000, 2400)
    assert picture(saved(flat, "TIFF", dpi=(200, 200)), "image/tiff", 1).size == (4000, 2400)
    assert picture(saved(flat, "TIFF", dpi=(2000, 1)), "image/tiff", 1).size == (4000, 2400)


def test_greys_of_sixteen_bits() -> None:
    """Black stays black, and grey grey."""
    deep = (
        drawn()
        .point(lambda one: 100 if one == 0 else 255)
        .convert("I")
        .point(lambda one: one * 257)
        .convert("I;16")
    )
    seen = picture(saved(deep, "PNG"), "image/png", 1)
    assert abs(seen.getpixel((900, 900)) - 100) <= 1
    assert seen.getpixel((10, 10)) >= 254
