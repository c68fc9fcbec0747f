"""What the white between letters says: where Korean words are parted, and which quotation mark is only white.

The reader parts nearly every syllable of Korean from the next, and takes a full-width blank for a quotation mark.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from PIL import Image

from aftername.stages.reading.scans.tesseract import Word

BLANK = 0.22  # of the height of a line: white from which it may be a blank
NEAR = 0.8  # of the height: how far from where two words meet a blank may stand
QUOTES = "“”‘’\"'"
FULL_BLANK = 0.6  # of the height: white that is a full-width blank and no room before a quotation mark
LETTER = (
    0.25  # of the height: how wide the print of a letter is at least, and that of a quotation mark is not
)

Run = tuple[int, int]


def blanks_in(words: Sequence[Word], level: Image.Image) -> set[int]:
    """Of the words on a line the numbers of those that a blank stands before."""
    if len(words) < 2:
        return set()
    left, right = min(w.left for w in words), max(w.right for w in words)
    top, bottom = min(w.top for w in words), max(w.bottom for w in words)
    size = median(w.bottom - w.top for w in words)
    meets = [(a.right + b.left) / 2 for a, b in pairwise(words)]
    found: set[int] = set()
    for begin, end in _blanks(_inked(level.crop((left, top, right, bottom))), BLANK * size):
        middle = left + (begin + end) / 2
        away, number = min((abs(place - middle), n) for n, place in enumerate(meets, 1))
        if away <= NEAR * size:
            found.add(number)
    return found


def is_phantom(before: Word, word: Word, level: Image.Image) -> bool:
    """Whether the quotation mark that a word begins with is a full-width blank: white between two whole letters."""
    size = max(word.bottom - word.top, 1)
    if len(word.text) < 2:
        return False
    top, bottom = min(before.top, word.top), max(before.bottom, word.bottom)
    inked = _inked(level.crop((before.left, top, min(word.right + size, level.width), bottom)))
    begin, end = max(_inner(inked, word.right - before.left), key=lambda run: run[1] - run[0], default=(0, 0))
    white = end - begin >= FULL_BLANK * size
    return white and min(_letter(inked[end:]), _letter(inked[:begin][::-1])) >= LETTER * size


def is_ruled(before: Word, word: Word, level: Image.Image) -> bool:
    """Whether a ruled line stands between two words, from above their line to below it."""
    size = max(word.bottom - word.top, 1)
    top, bottom = min(before.top, word.top) - size // 4, max(before.bottom, word.bottom) + size // 4
    if word.left - before.right < 2:
        return False
    gap = level.crop((before.right, max(top, 0), word.left, min(bottom, level.height)))
    ink = gap.point(lambda value: 255 * (value < 160)).resize((gap.width, 1), Image.Resampling.BOX)
    return max(ink.tobytes()) > 240


def _letter(inked: Sequence[bool]) -> int:
    """How wide the print at the beginning is, until it is white."""
    return next((at for at in range(len(inked)) if not any(inked[at : at + 2])), len(inked))


def _inked(line: Image.Image) -> list[bool]:
    """Which columns of dots of a line have print in them."""
    ink = line.point(lambda value: 255 * (value < 140)).resize((line.width, 1), Image.Resampling.BOX)
    return [value > 3 for value in ink.tobytes()]


def _inner(inked: Sequence[bool], end: int) -> list[Run]:
    """The white stretches between print, those that begin before an end."""
    made: list[Run] = []
    begin = 0
    for at, dark in enumerate(inked):
        if dark:
            if at > begin > 0 and begin < end:
                made.append((begin, at))
            begin = at + 1
    return made


def _blanks(inked: Sequence[bool], least: float) -> list[Run]:
    """The white stretches across a line that are clearly wider than those between letters."""
    gaps = _inner(inked, len(inked))
    edge = _edge(sorted(b - a for a, b in gaps), least)
    return [(a, b) for a, b in gaps if b - a >= edge]


def _edge(widths: Sequence[int], least: float) -> float:
    """The width from which white is a blank: where the widths part most, not far from what is usual."""
    near = [one for one in widths if 0.6 * least <= one <= 2 * least]
    steps = [(b - a, (a + b) / 2) for a, b in pairwise(near)]
    jump, middle = max(steps, default=(0.0, least))
    return middle if jump >= 0.2 * least else least
