"""A page of a PDF that has text of its own, drawn small, with the place of each of its words: so that a passage can be shown as it stands there.

Words are those of the text layer: a letter of Han, kana or hangul is one by itself, so that no more is covered or shown than has to be.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from aftername.records import Scan, ScanWord
from aftername.stages.reading.scans.page import KEPT, kept

MOST_LETTERS = 20_000  # of a page; one with more is a map or a trap
MOST_PIXELS = 3_000_000
SMALLEST_BOX = 1  # dots; what is smaller cannot be seen


class _Letter(NamedTuple):
    letter: str
    box: tuple[int, int, int, int]


def draw_page(content: bytes, number: int) -> Scan:
    """The page with its words; one without words where it cannot be drawn. Never raises for the material."""
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(content)
        try:
            return _drawn(document[number - 1], number)
        finally:
            document.close()
    except (pypdfium2.PdfiumError, ValueError, IndexError):
        return Scan(number)


def _drawn(page: Any, number: int) -> Scan:
    wide, high = page.get_size()
    scale = min(KEPT / max(min(wide, high), 1.0), (MOST_PIXELS / max(wide * high, 1.0)) ** 0.5)
    layer = page.get_textpage()
    if not 0 < layer.count_chars() <= MOST_LETTERS:
        return Scan(number)
    # Notes and forms are no part of the text, so nobody looked for persons in them: they are not drawn.
    bitmap = page.render(scale=scale, may_draw_forms=False, draw_annots=False, rev_byteorder=True)
    picture = bitmap.to_pil().convert("L")
    text, words = _words(_letters(layer, bitmap.get_posconv(page)))
    return Scan(
        number, text, words, width=picture.width, height=picture.height, confidence=100, picture=kept(picture)
    )


def _letters(layer: Any, places: Any) -> Iterator[_Letter]:
    """Each letter of the layer with its box in the picture."""
    import pypdfium2.raw as raw

    for at in range(layer.count_chars()):
        code = raw.FPDFText_GetUnicode(layer, at)
        letter = "-" if code == 0xFFFE else chr(code)
        left, bottom, right, top = layer.get_charbox(at, loose=True)
        one, other = places.to_bitmap(left, top), places.to_bitmap(right, bottom)
        box = min(one[0], other[0]), min(one[1], other[1]), max(one[0], other[0]), max(one[1], other[1])
        yield _Letter(letter, box)


def _words(letters: Iterator[_Letter]) -> tuple[str, tuple[ScanWord, ...]]:
    """The text of the layer, its lines parted, and its words."""
    text: list[str] = []
    words: list[ScanWord] = []
    for letter, box in letters:
        if letter in "\r\n":
            text.append("\n")
            continue
        at = len(text)
        text.append(letter)
        if not letter.strip() or letter == "\0":
            continue
        if min(box[2] - box[0], box[3] - box[1]) < SMALLEST_BOX:
            continue
        if words and words[-1].end == at and _goes_on(text[at - 1], letter):
            last = words.pop()
            box = (
                min(last.left, box[0]),
                min(last.top, box[1]),
                max(last.right, box[2]),
                max(last.bottom, box[3]),
            )
            words.append(ScanWord(last.start, at + 1, *box, 100))
        else:
            words.append(ScanWord(at, at + 1, *box, 100))
    return "".join(text), tuple(words)


def _goes_on(before: str, letter: str) -> bool:
    """Whether two letters are of one word: in scripts that part words by blanks."""
    return before.isascii() and letter.isascii() and before.isalnum() and letter.isalnum()
