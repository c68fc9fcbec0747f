"""Which pages are read off their pictures: those without text that can be used, and no others."""

from __future__ import annotations

import io

import pytest
from PIL import Image, ImageDraw

from aftername.files.sniffing import PDF
from aftername.records import Scan
from aftername.settings import Settings
from aftername.stages.reading.formats.pdf import read
from aftername.stages.reading.part import Part
from aftername.stages.reading.scans import pictures_of

AUTO = Settings()


def picture() -> Image.Image:
    sheet = Image.new("RGB", (600, 800), "white")
    ImageDraw.Draw(sheet).text((50, 50), "words on a picture", "black")
    return sheet


def pdf(*texts: str | None) -> bytes:
    """A PDF: a page with each text, and under None a picture; "" is a blank page."""
    pages = []
    for text in texts:
        if text is None:
            pages.append(_pictured())
        else:
            pages.append(f"BT /F1 12 Tf 50 700 Td ({text}) Tj ET".encode() if text else b"")
    return _written(pages)


def _pictured() -> bytes:
    raw = picture().convert("L").resize((60, 80)).tobytes()
    return b"q 595 0 0 842 0 0 cm BI /W 60 /H 80 /CS /G /BPC 8 ID " + raw + b" EI Q"


def _written(pages: list[bytes]) -> bytes:
    kids = " ".join(f"{4 + 2 * n} 0 R" for n in range(len(pages)))
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Count {len(pages)}/Kids[{kids}]>>".encode(),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    for number, content in enumerate(pages):
        objects.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents {5 + 2 * number} 0 R>>".encode()
        )
        objects.append(f"<</Length {len(content)}>>stream\n".encode() + content + b"\nendstream")
    out = io.BytesIO(b"%PDF-1.4\n")
    out.seek(0, io.SEEK_END)
    places = []
    for number, one in enumerate(objects, 1):
        places.append(out.tell())
        out.write(f"{number} 0 obj\n".encode() + one + b"\nendobj\n")
    xref = out.tell()
    rows = "".join(f"{place:010} 00000 n \n" for place in places)
    out.write(f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{rows}".encode())
    out.write(f"trailer<</Size {len(objects) + 1}/Root 1 0 R>>\nstartxref\n{xref}\n%%EOF".encode())
    return out.getvalue()


LONG = "A page with text of its own, as long as a page with text mostly is, and longer than a heading."


def test_pages_without_text_are_pictures_and_blank_ones_are_not():
    """A page with text stays text; a blank page has nothing to be read."""
    assert pictures_of(pdf(LONG, None, "", LONG), PDF, AUTO) == (2,)


def test_a_page_whose_text_is_nonsense_is_a_picture():
    """Characters that mean nothing are no text; one bullet from a symbol font is no nonsense."""
    assert pictures_of(pdf("\\001\\002\\003\\004\\005\\006\\016\\017" * 4), PDF, AUTO) == (1,)
    assert pictures_of(pdf(LONG), PDF, AUTO) == ()


def test_a_few_letters_over_a_picture_are_no_text():
    """A page number or the mark of a scanner does not stand for the page; alone on a page it does."""
    marked = _written([_pictured() + b" BT /F1 9 Tf 50 20 Td (Scanned 12) Tj ET"])
    assert pictures_of(marked, PDF, AUTO) == (1,)
    assert pictures_of(pdf("Page 12"), PDF, AUTO) == ()


def test_all_pages_are_pictures_when_they_are_to_be_taken_so():
    """--ocr force and --paranoid; --ocr no takes none."""
    held = pdf(LONG, None)
    assert pictures_of(held, PDF, Settings(ocr="force")) == (1, 2)
    assert pictures_of(held, PDF, Settings(paranoid=True)) == (1, 2)
    assert pictures_of(held, PDF, Settings(ocr="no")) == ()


@pytest.mark.parametrize(
    ("kind", "media"),
    [("PNG", "image/png"), ("TIFF", "image/tiff"), ("WEBP", "image/webp"), ("JPEG", "image/jpeg")],
)
def test_pages_of_picture_files(kind, media):
    """A TIFF has as many as it has frames; what cannot be opened has one, of which it is told."""
    held = io.BytesIO()
    more = {"save_all": True, "append_images": [picture()] * 2} if kind == "TIFF" else {}
    picture().save(held, kind, **more)
    assert pictures_of(held.getvalue(), media, AUTO) == ((1, 2, 3) if kind == "TIFF" else (1,))
    assert pictures_of(held.getvalue()[:12], media, AUTO) == (1,)


def test_other_files_and_broken_ones_have_none():
    """Text is not looked at; a broken PDF is told by its reader."""
    assert pictures_of(b"words", "text/plain", AUTO) == ()
    assert pictures_of(b"%PDF-1.4 broken", PDF, AUTO) == ()


def test_a_text_layer_that_was_put_aside_is_told():
    """A page of nonsense that was read off its picture says so; a page without any text of its own needs no such word."""
    content = pdf("\\001\\002\\003\\004\\005\\006\\016\\017" * 4, None)
    scans = [Scan(number, text="Words that were read.", confidence=95) for number in (1, 2)]
    (part,) = read(content, AUTO, scans)
    assert isinstance(part, Part)
    assert [(one.reason, one.where, one.fatal) for one in part.problems] == [
        ("no-text-layer", "page 1", False)
    ]
