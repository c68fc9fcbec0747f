"""The picture of a passage shows its words and nothing else; what is masked in the text is covered in it."""

from __future__ import annotations

import io
from base64 import b64decode

from PIL import Image, ImageDraw

from aftername.exports.html.scanned import MOST_BYTES, Pictures, Scans
from aftername.records import Anchor, Document, Header, Page, Scan, ScanWord

TEXT = "grant for Mr Ling of Linchuan"
GREY = 140


def drawn(
    masked: tuple[tuple[int, int], ...] = (), found: str = "ocr", noise: bool = False
) -> Image.Image | None:
    """The picture of all but the last two words, each a grey block of 80 by 40 dots on the page."""
    page = Image.effect_noise((1000, 400), 90) if noise else Image.new("L", (1000, 400), 255)
    words, at = [], 0
    for number, word in enumerate(TEXT.split()):
        start = TEXT.index(word, at)
        at = start + len(word)
        box = 100 * number + 50, 100, 100 * number + 130, 140
        ImageDraw.Draw(page).rectangle(box, fill=GREY)
        words.append(ScanWord(start, at, *box, 90))
    held = io.BytesIO()
    page.save(held, "WEBP", lossless=True)
    scan = Scan(1, TEXT, tuple(words), confidence=90, width=1000, height=400)
    document = Document(
        "0" * 64, "", TEXT, "en", Header(), pages=(Page(1, 0, len(TEXT), found),), found=found
    )  # type: ignore[arg-type]
    pictures = Pictures(Scans(lambda _: (scan,), lambda *_: held.getvalue()))
    pictures.take(document, masked)
    made = pictures.of(Anchor(document.id, 0, 17, TEXT[:17], 1))
    if made is None:
        return None
    assert made.source.startswith("data:image/png;base64,")
    told = b64decode(made.source.partition(",")[2])
    assert len(told) <= MOST_BYTES
    return Image.open(io.BytesIO(told))


def test_the_words_of_the_passage_are_shown_and_no_others():
    """Four words are in it; what stands behind them on the line is not."""
    made = drawn()
    assert made is not None
    assert 380 < made.width < 420
    assert abs(made.getpixel((50, made.height // 2)) - GREY) < 20


def test_what_is_masked_is_covered():
    """The words of a masked name are painted over; others are not."""
    made = drawn(((13, 17),))
    assert made is not None
    middle = made.height // 2
    assert made.getpixel((made.width - 40, middle)) < GREY - 30
    assert abs(made.getpixel((50, middle)) - GREY) < 20


def test_text_has_no_picture_and_a_picture_stays_small():
    """A page that was read as text is not shown; grain does not make a picture large."""
    assert drawn(found="exact") is None
    drawn(noise=True)
