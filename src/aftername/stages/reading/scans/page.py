"""One page read off its picture: set upright and level, read in the language it is in, and again where that went badly."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence

from PIL import Image

from aftername.files.commands import CommandTrouble
from aftername.records import Scan, ScanWord, record
from aftername.stages.reading.scans import cleaning, second, tesseract
from aftername.stages.reading.scans.columns import columns_of, lines_unread, runs_down
from aftername.stages.reading.scans.layout import set_out
from aftername.stages.reading.scans.pictures import NoPicture, picture
from aftername.stages.reading.scans.seals import greyed
from aftername.stages.reading.scans.tesseract import Word
from aftername.text.plurals import counted

GOOD = 75.0  # confidence from which a page is not read another way
SURE = 85.0  # confidence from which the second reader is not asked, where it is installed
LOW = 60  # confidence below which a page is told as read in part
SEEN = 1240  # dots of the shorter side of the picture in which its script is looked for
LINE = 10  # letters of a line that tells whether a page is read in its language
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
        return self.confidence * min(_letters(self.words), 40) / 40


def reader_key() -> tuple[str, ...]:
    """What the text of a page hangs on beside its picture: the readers that are installed, and their models."""
    return (tesseract.name(), *sorted(tesseract.models()), second.name())


def read_page(content: bytes, media: str, number: int) -> Scan:
    """What stands on a page of a PDF or of a picture file, read off its picture. Never raises for the material."""
    try:
        drawn = picture(content, media, number)
        if not tesseract.name():
            told = f"a picture; what is written in it is read by Tesseract, which is not installed: {INSTALL}"
            return Scan(number, reason="no-text-layer", trouble=told)
        return _read(drawn, number)
    except NoPicture as trouble:
        return Scan(number, reason=trouble.reason, trouble=trouble.detail)
    except CommandTrouble as trouble:
        return Scan(number, reason=trouble.reason, trouble=trouble.detail)


def _read(drawn: Image.Image, number: int) -> Scan:
    grey = greyed(drawn)
    if cleaning.is_blank(grey):
        return Scan(number, blank=True, width=grey.width, height=grey.height)
    grey = cleaning.evened(grey)
    stand = tesseract.stand(_small(grey))
    grey = _turned(grey, stand.turn)
    skew = cleaning.skew_of(grey)
    level = grey.rotate(skew, Image.Resampling.BICUBIC, fillcolor=255) if skew else grey
    plain = cleaning.without_rules(level)
    best = _best(plain, stand.script)
    level, plain = _turned(level, best.turn), _turned(plain, best.turn)
    text, words = set_out(best.words, level)
    missing = _missing(stand.script) if best.confidence < LOW else _unread(plain, words)
    return Scan(
        number,
        text,
        words,
        best.reader,
        "+".join(best.languages),
        (stand.turn + best.turn) % 360,
        round(10 * skew),
        level.width,
        level.height,
        round(best.confidence),
        picture=kept(level),
        reason="" if words else "no-text-layer",
        trouble=missing or ("" if words else "no text was found in the picture"),
    )


def _best(level: Image.Image, script: str) -> Reading:
    """The page read in its language; where that goes badly in other ways, and the one that went best."""
    ways = tesseract.WAYS.get(script, tesseract.EVERY)
    if script in tesseract.DOWNWARDS and runs_down(level):
        best = max(_downwards(level, script), key=lambda one: one.weight, default=None)
        if best is not None and best.confidence >= LOW:
            return best
    best = _by(level, _chosen(level, ways))
    for other, enough in (
        (_in_another_language, GOOD),
        (_in_two_languages, GOOD),
        (_on_its_side, GOOD),
        (_by_the_second, SURE),
    ):
        if best.confidence >= enough:
            continue
        best = max((best, *other(level, best)), key=lambda one: one.weight)
    return best


def _downwards(level: Image.Image, script: str) -> Iterator[Reading]:
    """Read in columns of characters from right to left, with the models that are there for it."""
    for models in tesseract.DOWNWARDS[script]:
        if all(map(_has, models)):
            used = _with_english(models)
            yield Reading(tesseract.words(level, used, 3), used, tesseract.name())


def _in_another_language(level: Image.Image, best: Reading) -> Iterator[Reading]:
    """Read in whatever language reads a strip of it best."""
    other = _chosen(level, tesseract.EVERY)
    if other[:1] != best.languages[:1]:
        yield _by(level, other)


def _in_two_languages(level: Image.Image, best: Reading) -> Iterator[Reading]:
    """Read in a second language too, where some lines of it read well and others badly: a page in two scripts."""
    long = _long_lines(best.words)
    bad = max((one for one in long if tesseract.confidence(one) < LOW), key=_letters, default=None)
    if bad is None or all(tesseract.confidence(one) < GOOD for one in long):
        return
    top, bottom = min(one.top for one in bad), max(one.bottom for one in bad)
    around = (bottom - top) // 2
    strip = level.crop((0, max(0, top - around), level.width, min(level.height, bottom + around)))
    more = _chosen(strip, [one for one in tesseract.EVERY if one not in best.languages])
    if more:
        first = [one for one in best.languages if one != "eng"]
        yield _by(level, (*first, *more))


def _long_lines(words: Sequence[Word]) -> list[list[Word]]:
    """The words of each line that is long enough to tell whether it was read well."""
    lines: dict[tuple[int, ...], list[Word]] = {}
    for word in words:
        lines.setdefault(word.line, []).append(word)
    return [one for one in lines.values() if _letters(one) >= LINE]


def _letters(words: Sequence[Word]) -> int:
    return sum(len(one.text) for one in words)


def _on_its_side(level: Image.Image, best: Reading) -> Iterator[Reading]:
    """Read turned by quarters, where a strip of it reads well that way."""
    for turn in (180, 90, 270) if best.confidence < LOW else ():
        turned = _turned(level, turn)
        for languages in (best.languages, ("chi_sim", "eng")):
            probe = tesseract.words(_strip(turned), _with_english(languages), 6)
            if tesseract.confidence(probe) >= GOOD and len(probe) > 5:
                read = _by(turned, languages)
                yield Reading(read.words, read.languages, read.reader, turn)
                break


def _by_the_second(level: Image.Image, best: Reading) -> Iterator[Reading]:
    """Read by the second reader, where it is installed and knows the language."""
    if second.name() and best.languages[:1] != ("kor",):
        yield Reading(second.words(level), best.languages, second.name())


def _by(level: Image.Image, languages: Sequence[str]) -> Reading:
    """What Tesseract reads with some models, English always among them, column by column."""
    used = _with_english(languages)
    found: list[Word] = []
    for number, box in enumerate(columns_of(level)):
        for one in tesseract.words(level.crop(box), used):
            place = one.left + box.left, one.top + box.top, one.right + box.left, one.bottom + box.top
            found.append(Word((number, *one.line), *place, one.confidence, one.text))
    return Reading(tuple(found), used, tesseract.name())


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
    dark = [255 - one for one in rows.tobytes()]
    high = max(1, round(len(dark) * STRIP))
    sums = [sum(dark[at : at + high]) for at in range(max(1, len(dark) - high))]
    at = max(range(len(sums)), key=sums.__getitem__)
    return level.crop((0, at * 8, level.width, min(level.height, (at + high) * 8)))


def _unread(plain: Image.Image, words: Sequence[ScanWord]) -> str:
    """What is said of lines of print that nothing was read of."""
    count = lines_unread(plain, [(one.top, one.bottom) for one in words])
    return f"{counted(count, 'line')} of print seen on it and not read" if count else ""


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


def kept(level: Image.Image) -> bytes:
    """An upright page, small, as it is kept in the case to be shown."""
    scale = min(1.0, KEPT / min(level.size))
    small = level.resize((max(1, round(level.width * scale)), max(1, round(level.height * scale))))
    held = io.BytesIO()
    small.save(held, "WEBP", quality=KEPT_QUALITY, method=4)
    return held.getvalue()
