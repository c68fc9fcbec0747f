"""Odd PDFs and pictures: layers that mean something else, forms, files inside, lost tables of places, turned pictures."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

from expected import Expected
from PIL import Image
from pypdf import PdfReader, PdfWriter
from writers_files import HELVETICA, HOLDS, _saved, _scan, _shown, pdf

from web import SAID

Made = Iterator[tuple[str, bytes | None, *tuple[Expected, ...]]]
TURNS = {
    3: 180,
    6: 90,
    8: 270,
}  # what a picture must be turned by before it is saved, so that its mark sets it right


def _shifted(by: int) -> bytes:
    """A page of Helvetica whose letters are said to stand for signs so many places on, as programs leave it that number their glyphs."""
    pairs = " ".join(f"<{code:02X}> <{code + by:04X}>" for code in range(33, 127))
    cmap = f"/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <FF> endcodespacerange 94 beginbfchar {pairs} endbfchar endcmap end"
    font = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 6 0 R >>"
    return pdf(_shown(SAID["en"] * 3), font, (f"<< /Length {len(cmap)} >>\nstream\n{cmap}\nendstream",))


def _form() -> bytes:
    """A form that was filled in: what was put in stands in a field, with the picture of it."""
    value = "Ministry of Science of Qinglan"
    look = f"/Tx BMC q BT /F1 11 Tf 2 4 Td ({value}) Tj ET Q EMC"
    font = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
    field = f"<< /Type /Annot /Subtype /Widget /FT /Tx /T (run by) /V ({value}) /F 4 /Rect [50 600 400 620] /DA (/F1 11 Tf 0 g) /AP << /N 7 0 R >> /P 3 0 R >>"
    shape = f"<< /Type /XObject /Subtype /Form /BBox [0 0 350 20] /Resources << /Font << /F1 5 0 R >> >> /Length {len(look)} >>\nstream\n{look}\nendstream"
    made = pdf(_shown(SAID["en"][:60]), font, (field, shape), page="/Annots [6 0 R]")
    return made.replace(
        b"/Type /Catalog",
        b"/AcroForm << /Fields [6 0 R] /DR << /Font << /F1 5 0 R >> >> >> /Type /Catalog",
        1,
    )


def _noted() -> bytes:
    """A page with a remark and a typed line laid over it."""
    note = "<< /Type /Annot /Subtype /Text /Rect [50 500 70 520] /Contents (Paid by the Office of Meadows) >>"
    typed = "<< /Type /Annot /Subtype /FreeText /Rect [50 400 400 420] /Contents (Renamed the Dawn Programme) /DA (/F1 11 Tf 0 g) >>"
    return pdf(_shown(SAID["en"]), HELVETICA, (note, typed), page="/Annots [6 0 R 7 0 R]")


def _holding() -> bytes:
    writer = PdfWriter(PdfReader(io.BytesIO(pdf(_shown(SAID["en"]), HELVETICA))))
    writer.add_attachment("附件.txt", SAID["zh"].encode())
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def made(_: Path) -> Made:
    """Each with what must come of it."""
    words = "Talent Programme recruits scientists"
    yield "p/shifted-back.pdf", _shifted(-29), Expected("p/shifted-back.pdf", "read", words)
    yield "p/shifted-on.pdf", _shifted(0x80), Expected("p/shifted-on.pdf", "read", words)
    yield "p/shifted-by-one.pdf", _shifted(1), Expected("p/shifted-by-one.pdf", "read", words)
    yield "p/to-han.pdf", _shifted(0x4E00), Expected("p/to-han.pdf", "read", words)
    yield "p/form.pdf", _form(), Expected("p/form.pdf", "read", "Ministry of Science of Qinglan")
    yield (
        "p/remarks.pdf",
        _noted(),
        Expected(
            "p/remarks.pdf",
            "read",
            SAID["en"],
            also=("Paid by the Office of Meadows", "Renamed the Dawn Programme"),
        ),
    )
    yield (
        "p/holding-a-file.pdf",
        _holding(),
        Expected("p/holding-a-file.pdf", "read", SAID["en"], told="partial"),
    )
    plain = pdf(_shown(SAID["en"]), HELVETICA)
    at = plain.rindex(b"startxref")
    yield (
        "p/places-lost.pdf",
        plain[:at] + b"startxref\n99999\n%%EOF\n",
        Expected("p/places-lost.pdf", "read", SAID["en"]),
    )
    yield (
        "p/end-twice.pdf",
        plain + b"\r\n<html>footer of a server</html>\r\n" * 20,
        Expected("p/end-twice.pdf", "read", SAID["en"]),
    )
    yield (
        "p/no-pages.pdf",
        b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF\n",
        Expected("p/no-pages.pdf", "problem", "", "damaged"),
    )
    yield (
        "p/page-of-a-server.pdf",
        b"<!DOCTYPE html><html><head><title>404 Not Found</title></head><body><h1>404 Not Found</h1></body></html>",
        Expected("p/page-of-a-server.pdf", "read", "404 Not Found"),
    )
    for mark, _turn in ((3, 180), (8, 90)):
        exif = Image.Exif()
        exif[0x0112] = mark
        # 8: the picture must be turned left to stand upright, so it is saved turned right.
        lying = _scan("ko").rotate(180 if mark == 3 else -90, expand=True)
        yield (
            f"p/turned-{mark}.jpg",
            _saved(lying, "JPEG", exif=exif),
            Expected(f"p/turned-{mark}.jpg", "read", HOLDS["ko"]),
        )
    exif = Image.Exif()
    exif[0x0112] = 2
    mirrored = _scan("en").transpose(Image.Transpose.FLIP_LEFT_RIGHT)
    yield (
        "p/mirrored.png",
        _saved(mirrored, "PNG", exif=exif),
        Expected("p/mirrored.png", "read", HOLDS["en"][-22:]),
    )
    pages = [_scan(name) for name in ("zh-Hans", "ja", "ko")]
    pages[1] = pages[1].convert("L")
    yield (
        "p/pages.tif",
        _saved(pages[0], "TIFF", compression="jpeg", save_all=True, append_images=pages[1:], big_tiff=True),
        Expected("p/pages.tif", "read", HOLDS["zh-Hans"], also=(HOLDS["ja"], HOLDS["ko"])),
    )
    yield (
        "p/picture-called.pdf",
        _saved(_scan("ja"), "JPEG"),
        Expected("p/picture-called.pdf", "read", HOLDS["ja"]),
    )
    yield (
        "p/scanned.pgm",
        _saved(_scan("en").convert("L"), "PPM"),
        Expected("p/scanned.pgm", "read", HOLDS["en"][-22:]),
    )
    cut = _saved(_scan("ko"), "JPEG")
    yield "p/cut.jpg", cut[: len(cut) * 2 // 3], Expected("p/cut.jpg", "problem", "", "damaged")
