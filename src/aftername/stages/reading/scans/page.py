"""One page read off its picture: set upright and level, read in the language it is in, and again where that went badly."""

from __future__ import annotations

import io
from collections.abc import Sequence

from PIL import Image

from aftername.files.commands import CommandTrouble
from aftername.records import Scan, record
from aftername.stages.reading.scans import cleaning, second, tesseract
from aftername.stages.reading.scans.layout import set_out
from aftername.stages.reading.scans.pictures import NoPicture, picture
from aftername.stages.reading.scans.tesseract import Word

GOOD = 75.0  # confidence from which a page is not read another way
LOW = 60  # confidence below which a page is told as read in part
SEEN = 1240  # dots of the shorter side of the picture in which its script is looked for
STRIP = 0.22  # of a page, in which models are tried against each other
KEPT = 1100  # dots of the shorter side of the picture that is kept
KEPT_QUALITY = 30

INSTALL = (
    "install it with: sudo apt-get install tesseract-ocr tesseract-ocr-chi-sim tesseract-ocr-chi-tra "
    "tesseract-ocr-jpn tesseract-ocr-jpn-vert tesseract-ocr-kor tesseract-ocr-eng"
)


@record
class Reading:
    """What one way of reading a page gave."""

    words: tuple[Word, ...]
    languages: tuple[str, ...]
    reader: str
    turn: int = 0

    @property
    def confidence(self) -> float:
        """How sure the reader is of all of it."""
        return tesseract.confidence(self.words)

    @property
    def weight(self) -> float:
        """What readings are compared by: letters that the reader is sure of."""
        letters = sum(len(one.text) for one in self.words)
        return self.confidence * min(letters, 40) / 40


def reader_key() -> tuple[str, ...]:
    """What the text of a page hangs on beside its picture: the readers that are installed, and their models."""
    return (tesseract.name(), *sorted(tesseract.models()), second.name())


def read_page(content: bytes, media: str, number: int) -> Scan:
    """What stands on a page of a PDF or of a picture file, read off its picture. Never raises for the material."""
    if not tesseract.name():
        told = f"a picture of text; it is read by Tesseract, which is not installed: {INSTALL}"
        return Scan(number, reason="no-text-layer", trouble=told)
    try:
        return _read(picture(content, media, number), number)
    except NoPicture as trouble:
        return Scan(number, reason=trouble.reason, trouble=trouble.detail)
    except CommandTrouble as trouble:
        return Scan(number, reason=trouble.reason, trouble=trouble.detail)


def _read(drawn: Image.Image, number: int) -> Scan:
    grey = cleaning.greyed(drawn)
    if cleaning.is_blank(grey):
        return Scan(number, blank=True, width=grey.width, height=grey.height)
    grey = cleaning.evened(grey)
    stand = tesseract.stand(_small(grey))
    grey = _turned(grey, stand.turn)
    skew = cleaning.skew_of(grey)
    level = grey.rotate(skew, Image.Resampling.BICUBIC, fillcolor=255) if abs(skew) >= 0.2 else grey
    best = _best(level, stand.script)
    if best.turn:
        level = _turned(level, best.turn)
    text, words = set_out(best.words)
    missing = _missing(stand.script) if best.confidence < LOW else ""
    return Scan(
        number,
        text,
        words,
        best.reader,
        "+".join(best.languages),
        (stand.turn + best.turn) % 360,
        round(10 * skew) if abs(skew) >= 0.2 else 0,
        level.width,
        level.height,
        round(best.confidence),
        picture=_kept(level),
        reason="" if words else "no-text-layer",
        trouble=missing or ("" if words else "no text was found in the picture"),
    )


def _best(level: Image.Image, script: str) -> Reading:
    """The page read in its language; where that goes badly in other ways, and the one that went best."""
    ways = tesseract.WAYS.get(script, tesseract.EVERY)
    first = _by(level, _chosen(level, ways))
    if first.confidence >= GOOD:
        return first
    tried = [first]
    tried += [_by(level, ("jpn_vert", "jpn"), psm) for psm in ((3, 5) if _has("jpn_vert") else ())[:1]]
    if max(one.weight for one in tried) < GOOD:
        tried += _otherwise(level, first.languages[:1])
    best = max(tried, key=lambda one: one.weight)
    if best.confidence < GOOD and second.name() and best.languages[0] != "kor":
        read = Reading(second.words(level), best.languages, second.name())
        best = max(best, read, key=lambda one: one.weight)
    return best


def _otherwise(level: Image.Image, used: Sequence[str]) -> list[Reading]:
    """A page that reads badly: cleaned harder, in the other languages, and lying on its sides."""
    clean = cleaning.sharpened(level)
    tried = [_by(clean, used)]
    others = _chosen(clean, tesseract.EVERY)
    if tuple(others) != tuple(used):
        tried.append(_by(clean, others))
    if max(one.confidence for one in tried) < LOW:
        tried += [_on_its_side(level, turn, others) for turn in (90, 180, 270)]
    return tried


def _on_its_side(level: Image.Image, turn: int, languages: Sequence[str]) -> Reading:
    """A page as it reads when it is turned clockwise; all of it only where a strip of it reads well."""
    turned = _turned(level, turn)
    probe = tesseract.words(_strip(turned), _with_english(languages), 6)
    if tesseract.confidence(probe) < GOOD:
        return Reading((), _with_english(languages), tesseract.name(), turn)
    read = _by(turned, languages)
    return Reading(read.words, read.languages, read.reader, turn)


def _by(level: Image.Image, languages: Sequence[str], psm: int = 3) -> Reading:
    """What Tesseract reads with some models, English always among them."""
    used = _with_english(languages)
    return Reading(tesseract.words(level, used, psm), used, tesseract.name())


def _with_english(languages: Sequence[str]) -> tuple[str, ...]:
    used = [one for one in dict.fromkeys((*languages, "eng")) if _has(one)]
    return tuple(used) or tuple(sorted(tesseract.models() - {"osd"}))[:1]


def _has(language: str) -> bool:
    return language in tesseract.models()


def _chosen(level: Image.Image, ways: Sequence[str]) -> tuple[str, ...]:
    """Of several models the one that reads a strip of the page best."""
    there = [one for one in ways if _has(one)]
    if len(there) < 2:
        return tuple(there)
    strip = _strip(level)
    scores = {one: tesseract.confidence(tesseract.words(strip, (one,), 6)) for one in there}
    return (max(there, key=lambda one: scores[one]),)


def _strip(level: Image.Image) -> Image.Image:
    """The part of a page with the most print on it, across its whole width."""
    rows = level.resize((1, max(level.height // 8, 1)), Image.Resampling.BOX)
    dark = [255 - int(one) for one in rows.getdata()]
    high = max(1, round(len(dark) * STRIP))
    sums = [sum(dark[at : at + high]) for at in range(max(1, len(dark) - high))]
    at = max(range(len(sums)), key=sums.__getitem__)
    return level.crop((0, at * 8, level.width, min(level.height, (at + high) * 8)))


def _missing(script: str) -> str:
    """What to install where a page is in a script whose models are not there."""
    lacking = [one for one in tesseract.WAYS.get(script, ()) if not _has(one)]
    if not lacking:
        return ""
    packages = " ".join(tesseract.PACKAGES[one] for one in lacking)
    return f"its script ({script}) cannot be read: sudo apt-get install {packages}"


def _turned(grey: Image.Image, turn: int) -> Image.Image:
    """A picture turned clockwise by quarters."""
    ways = {90: Image.Transpose.ROTATE_270, 180: Image.Transpose.ROTATE_180, 270: Image.Transpose.ROTATE_90}
    return grey.transpose(ways[turn]) if turn in ways else grey


def _small(grey: Image.Image) -> Image.Image:
    scale = SEEN / min(grey.size)
    if scale >= 1:
        return grey
    return grey.resize((round(grey.width * scale), round(grey.height * scale)), Image.Resampling.BOX)


def _kept(level: Image.Image) -> bytes:
    """The upright page, small, as it is kept in the case to be shown."""
    scale = min(1.0, KEPT / min(level.size))
    small = level.resize((max(1, round(level.width * scale)), max(1, round(level.height * scale))))
    held = io.BytesIO()
    small.save(held, "WEBP", quality=KEPT_QUALITY, method=4)
    return held.getvalue()
