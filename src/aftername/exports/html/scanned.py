"""The picture of a passage: the stretch of its page that it stands on, the passage boxed and what stands around it paler.

Only words of the page that stand in the text are shown, so nothing is seen that was not looked through for persons: all else is white.
Words that are masked in the text are painted over, by their place and wherever the page writes the same. Around a passage that was
read off a scan, words that the reader was not sure of are left out. A picture is small, and a page holds no more than a certain number of them.
"""

from __future__ import annotations

import io
from base64 import b64encode
from collections.abc import Callable, Iterable, Iterator, Sequence
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
PAD, PAINTED = (
    0.12,
    0.25,
)  # of the height of a word that is shown around it, and painted over around one that is masked
AROUND = 1.7  # lines above and below the passage that are shown
PALE = 0.55  # of the ink of what stands around a passage
SURE = 85  # how sure a reader of pictures was of words around a passage that are shown
EDGE = 4  # dots of white around it all
PAINT = 90  # grey of what is painted over

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
    _hidden: tuple[str, ...] = ()  # what is masked, without blanks
    _made: dict[Anchor, Picture | None] = field(default_factory=dict)

    def take(self, document: Document, masked: Sequence[Span]) -> None:
        """The next document. masked: stretches of its text that are not shown."""
        scans = self.scans.of_file(document.file) if document.pages else ()
        self._document, self._masked, self._made = document, masked, {}
        self._text = ScannedText(document, scans) if scans else None
        dense = {"".join(document.text[start:end].split()) for start, end in masked}
        self._hidden = tuple(sorted(one for one in dense if len(one) > 1))

    def confidence(self, anchor: Anchor) -> int | None:
        """How sure the reader was of a passage of this document; None where it was read as text."""
        return self._text.confidence(anchor.start, anchor.end) if self._text is not None else None

    def of(self, anchor: Anchor) -> Picture | None:
        """The picture of a passage; of one over several pages that on the first. None where there is none."""
        if anchor not in self._made:
            self._made[anchor] = self._drawn(anchor) if self.drawn < MOST_PICTURES else None
            self.drawn += self._made[anchor] is not None
        return self._made[anchor]

    def _drawn(self, anchor: Anchor) -> Picture | None:
        if self._text is None or self._document is None:
            return None
        for scan, words in self._text.words_at(anchor.start, anchor.end):
            page = self.scans.picture(self._document.file, scan.page)
            if not page:
                continue
            every = self._text.words_of(scan)
            covered = [*(one for one in every if self._is_masked(one)), *_with_any(scan, self._hidden)]
            around = [one for one in every if one.confidence >= SURE]
            made = _drawn(_opened(page), scan, words, around, covered)
            if made is not None:
                return made
        return None

    def _is_masked(self, word: ScanWord) -> bool:
        return any(start < word.end and word.start < end for start, end in self._masked)


def whole_page(
    document: Document, scans: Scans, number: int, masked: Sequence[Span], boxed: Span | None = None
) -> bytes | None:
    """A whole page as PNG, with what is masked painted over and a passage boxed; None where there is no picture of it.

    Unlike the picture of a passage it shows what no text was read of, such as seals and margins: it is for who has the file.
    """
    from PIL import ImageDraw

    pictures = Pictures(scans)
    pictures.take(document, masked)
    text = pictures._text
    found = [scan for scan in scans.of_file(document.file) if scan.page == number and scan.width]
    picture = scans.picture(document.file, number) if found else b""
    if text is None or not picture:
        return None
    page, scan = _opened(picture).copy(), found[0]
    scale = page.width / scan.width
    words = text.words_of(scan)
    pen = ImageDraw.Draw(page)
    for one in (*(one for one in words if pictures._is_masked(one)), *_with_any(scan, pictures._hidden)):
        pen.rectangle(_scaled(_box(one, PAINTED), scale, page.size), fill=PAINT)
    own = [one for one in words if boxed and one.start < boxed[1] and boxed[0] < one.end]
    for box in _lines(own):
        pen.rectangle(_scaled(box, scale, page.size), outline=PAINT, width=2)
    return _png(page)


def _with_any(scan: Scan, hidden: Sequence[str]) -> Iterator[ScanWord]:
    """The words of a page that write any of some strings, wherever they stand on it."""
    places = [at for at, letter in enumerate(scan.text) if not letter.isspace()]
    dense = "".join(scan.text[at] for at in places)
    for one in hidden:
        at = dense.find(one)
        while at >= 0:
            start, end = places[at], places[at + len(one) - 1] + 1
            yield from (word for word in scan.words if word.start < end and start < word.end)
            at = dense.find(one, at + 1)


def _drawn(
    page: Sheet,
    scan: Scan,
    words: Sequence[ScanWord],
    around: Sequence[ScanWord],
    covered: Sequence[ScanWord],
) -> Picture | None:
    """The lines of a passage and those beside them, cut out of the picture of their page."""
    from PIL import Image, ImageDraw

    scale = page.width / scan.width
    lines = _lines(words)
    own = [_scaled(box, scale, page.size) for box in lines]
    beside = [_scaled(_box(one), scale, page.size) for one in around]
    top, bottom = _reach(own, page.height)
    beside = [box for box in beside if top <= (box[1] + box[3]) / 2 <= bottom]
    paint = [_scaled(_box(one, PAINTED), scale, page.size) for one in covered]
    lefts, tops, rights, bottoms = zip(*(_cut(box, bottom) for box in (*own, *beside)), strict=True)
    left, top, right, bottom = min(lefts), min(tops), max(rights), max(bottoms)
    sheet = Image.new("L", (right - left + 2 * EDGE, bottom - top + 2 * EDGE), 255)

    def moved(box: Box) -> Box:
        return box[0] - left + EDGE, box[1] - top + EDGE, box[2] - left + EDGE, box[3] - top + EDGE

    for box in beside:
        sheet.paste(page.crop(box).point(_paler), moved(box)[:2])
    for one in words:
        box = _scaled(_box(one), scale, page.size)
        sheet.paste(page.crop(box), moved(box)[:2])
    pen = ImageDraw.Draw(sheet)
    for box in paint:
        if top <= (box[1] + box[3]) / 2 <= bottom:
            pen.rectangle(moved(box), fill=PAINT)
    for box in own:
        a, b, c, d = moved(box)
        pen.rectangle((a - 2, b - 2, c + 1, d + 1), outline=PAINT, width=1)
    return _picture(sheet)


def _reach(own: Sequence[Box], high: int) -> tuple[int, int]:
    """From where to where on the page a picture reaches: the passage and some lines around it."""
    line = sorted(box[3] - box[1] for box in own)[len(own) // 2]
    space = round(AROUND * line) if line < MOST_HIGH // 4 else 0
    first = min(box[1] for box in own)
    top, last = max(0, first - space), min(max(box[3] for box in own), first + MOST_HIGH)
    return top, min(high, last + space)


def _cut(box: Box, bottom: int) -> Box:
    """A box no lower than the picture reaches, where it begins above that and is more than a line."""
    return (*box[:3], min(box[3], bottom)) if box[3] - box[1] > MOST_HIGH // 4 else box


def _paler(value: float) -> float:
    return 255 - (255 - value) * PALE


def _picture(sheet: Sheet) -> Picture | None:
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
    return [_padded(*box, PAD) for box in boxes]


def _is_on(line: Box, box: Box) -> bool:
    """Whether a word goes on a line, and stands behind what is on it."""
    middle = (box[1] + box[3]) / 2
    return line[1] <= middle <= line[3] and box[0] >= line[0]


def _box(one: ScanWord, around: float = PAD) -> Box:
    return _padded(one.left, one.top, one.right, one.bottom, around)


def _padded(left: int, top: int, right: int, bottom: int, around: float) -> Box:
    pad = round(around * min(bottom - top, right - left)) + 1
    return left - pad, top - pad, right + pad, bottom + pad


def _scaled(box: Box, scale: float, size: tuple[int, int]) -> Box:
    """A box of the page in the small picture of it, and inside it."""
    left, top, right, bottom = (round(side * scale) for side in box)
    left, top = min(max(left, 0), size[0] - 1), min(max(top, 0), size[1] - 1)
    return left, top, max(min(right, size[0]), left + 1), max(min(bottom, size[1]), top + 1)
