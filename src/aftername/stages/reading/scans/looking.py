"""Which pages of a file are to be read off their pictures."""

from __future__ import annotations

from typing import Any

from aftername.files import other_kinds, sniffing
from aftername.settings import Settings
from aftername.stages.reading.nonsense import is_nonsense
from aftername.stages.reading.scans.pictures import NoPicture, frames

PICTURES: dict[str, str] = {
    "image/png": "PNG",
    "image/jpeg": "JPEG",
    "image/gif": "GIF",
    "image/tiff": "TIFF",
    "image/bmp": "BMP",
    "image/webp": "WebP",
    other_kinds.JP2: "JPEG 2000",
    other_kinds.AVIF: "AVIF",
    other_kinds.PNM: "PNM",
}
"""Files that are pictures and nothing else, by their names."""

FEW = 60  # letters on a page that is mostly a picture: a number, a heading or a mark of the scanner, not its text
MOSTLY = 0.5  # of a page that a picture covers


def pictures_of(content: bytes, media: str, settings: Settings) -> tuple[int, ...]:
    """The numbers of the pages that are to be read off their pictures, from 1. A file that cannot be opened has none."""
    if settings.ocr == "no":
        return ()
    if media in PICTURES:
        try:
            return tuple(range(1, min(frames(content), settings.pages) + 1))
        except NoPicture:
            return (1,)  # reading it says what is wrong
    return _of_pdf(content, settings) if media == sniffing.PDF else ()


def _of_pdf(content: bytes, settings: Settings) -> tuple[int, ...]:
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError:
        return ()
    try:
        count = min(len(document), settings.pages)
        if settings.pixels_only:
            return tuple(range(1, count + 1))
        return tuple(number for number in range(1, count + 1) if _is_picture(document, number))
    finally:
        document.close()


def _is_picture(document: Any, number: int) -> bool:
    """Whether a page of a PDF has no text of its own that can be used, and something that can be seen."""
    import pypdfium2

    try:
        page = document[number - 1]
        layer = page.get_textpage()
        text = layer.get_text_bounded()
        layer.close()
        letters = sum(map(str.isalnum, text))
        nonsense = bool(text.strip()) and is_nonsense(text)
        picture = (letters == 0 or nonsense or (letters < FEW and _covered(page) >= MOSTLY)) and _is_drawn(
            page
        )
        page.close()
    except pypdfium2.PdfiumError:
        return False
    return picture


def _is_drawn(page: Any) -> bool:
    """Whether anything stands on a page."""
    return next(iter(page.get_objects(max_depth=2)), None) is not None


def _covered(page: Any) -> float:
    """How much of a page its largest picture covers."""
    import pypdfium2.raw as raw

    wide, high = page.get_size()
    largest = 0.0
    for one in page.get_objects(filter=(raw.FPDF_PAGEOBJ_IMAGE,), max_depth=3):
        left, bottom, right, top = one.get_bounds() if hasattr(one, "get_bounds") else one.get_pos()
        largest = max(largest, (min(right, wide) - max(left, 0)) * (min(top, high) - max(bottom, 0)))
    return float(largest / max(wide * high, 1.0))
