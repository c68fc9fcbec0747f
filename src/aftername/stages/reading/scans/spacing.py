"""Blanks between words of Korean, by the white between letters: the reader parts nearly every syllable from the next."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

from PIL import Image

from aftername.stages.reading.scans.tesseract import Word

BLANK = 0.22  # of the height of a line: white from which it may be a blank
NEAR = 0.8  # of the height: how far from where two words meet a blank may stand


def blanks_in(words: Sequence[Word], level: Image.Image) -> set[int]:
    """Of the words on a line the numbers of those that a blank stands before."""
    if len(words) < 2:
        return set()
    box = (
        min(w.left for w in words), min(w.top for w in words),
        max(w.right for w in words), max(w.bottom for w in words),
    )  # fmt: skip
    size = median(w.bottom - w.top for w in words)
    found: set[int] = set()
    for left, right in _white(level.crop(box), BLANK * size):
        middle = box[0] + (left + right) / 2
        away, number = min(
            (abs((a.right + b.left) / 2 - middle), n)
            for n, (a, b) in enumerate(zip(words, words[1:], strict=False), 1)
        )
        if away <= NEAR * size:
            found.add(number)
    return found


def _white(line: Image.Image, least: float) -> list[tuple[int, int]]:
    """The white stretches across a line that are clearly wider than those between letters."""
    darkest = (
        line.point(lambda value: 255 * (value < 140)).resize((line.width, 1), Image.Resampling.BOX).tobytes()
    )
    gaps: list[tuple[int, int]] = []
    begin = 0
    for x, value in enumerate([*darkest, 255]):
        if value > 3:
            if x > begin and begin > 0:
                gaps.append((begin, x))
            begin = x + 1
    wide = sorted(b - a for a, b in gaps)
    edge = _edge([one for one in wide if one <= 3 * least], least)
    return [(a, b) for a, b in gaps if b - a >= edge]


def _edge(widths: Sequence[int], least: float) -> float:
    """The width from which white is a blank: where the widths part most, not far from what is usual."""
    near = [one for one in widths if 0.6 * least <= one <= 2 * least]
    steps = [(b - a, (a + b) / 2) for a, b in zip(near, near[1:], strict=False)]
    jump, middle = max(steps, default=(0.0, least))
    return middle if jump >= 0.2 * least else least
