"""The picture of a passage that was read off a scan: its words as they stand on the page, and nothing around them.

Words that are masked in the text are covered. What is no word of the passage is white, so that nothing is shown
that was not looked through for persons. A picture is small, and a page holds no more than a certain number of them.
"""

from __future__ import annotations

import io
from base64 import b64encode
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from aftername.records import Anchor, Document, Scan, ScanWord
from aftername.text.scanned import ScannedText

if TYPE_CHECKING:
    from PIL.Image import Image as Sheet

MOST_PICTURES = 600  # in one dossier
MOST_BYTES = 48_000  # of one; a larger one is drawn at half its size, or left out
MOST_HIGH = 420  # dots
LEVELS = 8  # of grey
PAD = 0.25  # of the height of a line that is shown around it

Span = tuple[int, int]
Box = tuple[int, int, int, int]


class Scans(NamedTuple):
    """Where scans come from. of_file: those of a file by its digest. picture: of a page of a file."""

    of_file: Callable[[str], tuple[Scan, ...]]
    picture: Callable[[str, int], bytes]


NO_SCANS = Scans(lambda file: (), lambda file, page: b"")


class Picture(NamedTuple):
    """A picture in the page. source: a data address. width, height: as it is shown."""

    source: str
    width: int
    height: int


@dataclass(slots=True)
class Pictures:
    """Draws the passages of one document after the other, as far as there is room for them."""

    scans: Scans
    drawn: int = 0
    _document: Document | None = None
    _text: ScannedText | None = None
    _masked: Sequence[Span] = field(default_factory=tuple)

    def take(self, document: Document, masked: Sequence[Span]) -> None:
        """The next document. masked: stretches of its text that are not shown."""
        found = document.found == "ocr"
        self._document, self._masked = document, masked
        self._text = ScannedText(document, self.scans.of_file(document.file)) if found else None

    def confidence(self, anchor: Anchor) -> int | None:
        """How sure the reader was of a passage of this document; None where it was read as text."""
        return self._text.confidence(anchor.start, anchor.end) if self._text is not None else None

    def of(self, anchor: Anchor) -> Picture | None:
        """The picture of a passage; of one over several pages that on the first. None where there is none."""
        if self._text is None or self._document is None or self.drawn >= MOST_PICTURES:
            return None
        for scan, words in self._text.words_at(anchor.start, anchor.end):
            page = self.scans.picture(self._document.file, scan.page)
            covered = [one for one in self._text.words_of(scan) if self._is_masked(one)]
            made = _drawn(page, scan, words, covered) if page else None
            if made is not None:
                self.drawn += 1
                return made
        return None

    def _is_masked(self, word: ScanWord) -> bool:
        return any(start < word.end and word.start < end for start, end in self._masked)


def _drawn(page: bytes, scan: Scan, words: Sequence[ScanWord], covered: Sequence[ScanWord]) -> Picture | None:
    """The words of a passage cut out of the picture of their page."""
    from PIL import Image, ImageDraw

    held = _opened(page)
    scale = held.width / scan.width
    boxes = [_scaled(box, scale, held.size) for box in _lines(words)]
    left, top = min(box[0] for box in boxes), min(box[1] for box in boxes)
    right, bottom = max(box[2] for box in boxes), min(max(box[3] for box in boxes), top + MOST_HIGH)
    sheet = Image.new("L", (right - left, bottom - top), 255)
    for box in boxes:
        sheet.paste(held.crop(box), (box[0] - left, box[1] - top))
    pen = ImageDraw.Draw(sheet)
    for one in covered:
        a, b, c, d = _scaled(_padded(one.left, one.top, one.right, one.bottom), scale, held.size)
        pen.rectangle((a - left, b - top, c - left, d - top), fill=90)
    step = 255 // (LEVELS - 1)
    sheet = sheet.point(lambda value: min(255, round(value / step) * step))
    for size in (1, 2):
        told = _png(sheet.reduce(size) if size > 1 else sheet)
        if len(told) <= MOST_BYTES:
            source = "data:image/png;base64," + b64encode(told).decode()
            return Picture(source, sheet.width, sheet.height)
    return None


@lru_cache(maxsize=4)
def _opened(page: bytes) -> Sheet:
    from PIL import Image

    return Image.open(io.BytesIO(page)).convert("L")


def _png(sheet: Sheet) -> bytes:
    held = io.BytesIO()
    sheet.save(held, "PNG", optimize=True)
    return held.getvalue()


def _lines(words: Iterable[ScanWord]) -> list[Box]:
    """The stretches of lines that words cover, with a little around them."""
    boxes: list[Box] = []
    for one in words:
        box = one.left, one.top, one.right, one.bottom
        if boxes and _is_on(boxes[-1], box):
            last = boxes.pop()
            box = min(last[0], box[0]), min(last[1], box[1]), max(last[2], box[2]), max(last[3], box[3])
        boxes.append(box)
    return [_padded(*box) for box in boxes]


def _is_on(line: Box, box: Box) -> bool:
    """Whether a word goes on a line, and stands behind what is on it."""
    middle = (box[1] + box[3]) / 2
    return line[1] <= middle <= line[3] and box[0] >= line[0]


def _padded(left: int, top: int, right: int, bottom: int) -> Box:
    pad = round(PAD * min(bottom - top, right - left)) + 1
    return left - pad, top - pad, right + pad, bottom + pad


def _scaled(box: Box, scale: float, size: tuple[int, int]) -> Box:
    """A box of the page in the small picture of it, and inside it."""
    left, top, right, bottom = (round(side * scale) for side in box)
    left, top = min(max(left, 0), size[0] - 1), min(max(top, 0), size[1] - 1)
    return left, top, max(min(right, size[0]), left + 1), max(min(bottom, size[1]), top + 1)
