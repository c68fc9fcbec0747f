"""The picture of a passage shows it boxed among the words around it, and nothing else of the page; what is masked in the text is covered in it."""

from __future__ import annotations

import io
from base64 import b64decode

from PIL import Image, ImageDraw

from aftername.exports.html.scanned import MOST_BYTES, Pictures, Scans
from aftername.records import Anchor, Document, Header, Page, Scan, ScanWord

TEXT = "grant for Mr Ling of Linchuan"
GREY = 140


def drawn(
    masked: tuple[tuple[int, int], ...] = (),
    found: str = "ocr",
    noise: bool = False,
    reader: str = "tesseract 5",
    sure: int = 90,
    also: tuple[str, ...] = (),
) -> Image.Image | None:
    """The picture of all but the last two words, each a grey block of 80 by 40 dots on the page. also: words that the
    page has on a line below and the text has not."""
    page = Image.effect_noise((1000, 400), 90) if noise else Image.new("L", (1000, 400), 255)
    ImageDraw.Draw(page).rectangle((700, 100, 780, 140), fill=GREY)  # a stamp: no word of the page
    words, at = [], 0
    told = "\n".join((TEXT, *also))
    for number, word in enumerate(told.split()):
        start = told.index(word, at)
        at = start + len(word)
        below = start > len(TEXT)
        box = 100 * (number % 6) + 50, 160 if below else 100, 100 * (number % 6) + 130, 200 if below else 140
        ImageDraw.Draw(page).rectangle(box, fill=GREY)
        words.append(ScanWord(start, at, *box, 90 if number < 4 else sure))
    held = io.BytesIO()
    page.save(held, "WEBP", lossless=True)
    scan = Scan(1, told, tuple(words), reader, confidence=90, width=1000, height=400)
    document = Document(
        "0" * 64, "", TEXT, "en", Header(), pages=(Page(1, 0, len(TEXT), found),), found=found
    )  # type: ignore[arg-type]
    pictures = Pictures(Scans(lambda _: (scan,), lambda *_: held.getvalue()))
    pictures.take(document, masked)
    made = pictures.of(Anchor(document.id, 0, 17, TEXT[:17], 1))
    if made is None:
        return None
    assert made.source.startswith("data:image/png;base64,")
    kept = b64decode(made.source.partition(",")[2])
    assert len(kept) <= MOST_BYTES
    return Image.open(io.BytesIO(kept))


def shades(made: Image.Image | None, word: int) -> int:
    """The grey in the middle of a word of the line; the picture begins a little before the first."""
    assert made is not None
    line = next(y for y in range(made.height) if made.getpixel((30, y)) < 200) + 25
    return int(made.getpixel((100 * word + 50, line)))


def test_the_passage_is_boxed_and_the_words_around_it_are_pale():
    """Four words are in it; the two behind them on the line are shown paler; a stamp is not shown."""
    made = drawn()
    assert made is not None
    assert 580 < made.width < 620
    assert abs(shades(made, 0) - GREY) < 20
    assert shades(made, 4) > GREY + 30


def test_what_is_masked_is_covered():
    """The words of a masked name are painted over, in the passage and beside it; others are not."""
    made = drawn(((13, 17), (21, 29)))
    assert shades(made, 3) < GREY - 30
    assert shades(made, 5) < GREY - 30
    assert abs(shades(made, 0) - GREY) < 20


def test_what_does_not_stand_in_the_text_is_not_shown():
    """A line of the page that the text has not was looked through by nobody."""
    with_it, without = drawn(also=("Ling 138 0000 0000",)), drawn()
    assert with_it is not None
    assert without is not None
    assert with_it.tobytes() == without.tobytes()


def test_a_masked_name_is_covered_wherever_the_page_writes_it():
    """Though the line it stands on is found at another place of the text."""
    made = drawn(((13, 17),), "exact", reader="")
    assert shades(made, 3) < GREY - 30


def test_doubtful_words_around_a_scanned_passage_are_left_out():
    """A name that the reader read wrongly is masked nowhere; so it is not shown beside a passage that has nothing of it."""
    made = drawn(sure=60)
    assert made is not None
    assert made.width < 420


def test_a_page_with_text_of_its_own_is_shown_where_it_was_drawn():
    """Read as text, and drawn: the same picture. Read as text and scanned: none."""
    assert abs(shades(drawn(found="exact", reader=""), 0) - GREY) < 20
    assert drawn(found="exact") is None


def test_a_picture_stays_small():
    """Grain does not make a picture large."""
    drawn(noise=True)
