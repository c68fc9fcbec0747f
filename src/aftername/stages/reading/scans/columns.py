"""Columns of prose on a page, found by the white between them; the columns of a table are none."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from PIL import Image

from aftername.stages.reading.scans.cleaning import ink_of

WIDTH = 320  # dots of the width of the picture in which columns are looked for
GUTTER = 0.018  # of the width of a page that must be white between two columns
TALL = 0.15  # of its height that they must stand beside each other
LINES = 5  # of print in each
DOWNWARDS = 0.2  # of the columns of dots that are white on a page whose lines run down
LETTERS = 11  # that a line of prose is wide at least
GAP = 2.5  # letters: a wider gap inside a line is one between cells


class Box(NamedTuple):
    """A part of a page, in dots."""

    left: int
    top: int
    right: int
    bottom: int


class Strip(NamedTuple):
    """A line of print: where it begins and ends, how high it is, and its widest white stretch."""

    left: int
    right: int
    high: int
    gap: int


def columns_of(level: Image.Image) -> list[Box]:
    """The parts of a page in the order they are read; one where it has no columns."""
    scale = max(1, level.width // WIDTH)
    rows = _small(level, scale)
    whole = Box(0, 0, len(rows[0]), len(rows))
    boxes = _cut(rows, whole, whole.right, whole.bottom)
    if len(boxes) < 2:
        return [Box(0, 0, level.width, level.height)]
    return [
        Box(
            b.left * scale,
            b.top * scale,
            min(b.right * scale, level.width),
            min(b.bottom * scale, level.height),
        )
        for b in boxes
    ]


def lines_unread(level: Image.Image, words: Iterable[tuple[int, int]]) -> int:
    """How many lines of print stand on a page that no word lies on. words: where each begins and ends, from top to bottom."""
    scale = max(1, level.width // WIDTH)
    rows = _small(level, scale)
    read = [((top + bottom) / 2 / scale, (bottom - top) / scale) for top, bottom in words]
    places: list[int] = []
    strips = _strips(rows, Box(0, 0, len(rows[0]), len(rows)), places)
    if not read or len(strips) < 2:
        return 0
    usual = median(high for _, high in read)
    missed = 0
    for strip, top in zip(strips, places, strict=True):
        long = strip.right - strip.left > 4 * usual and strip.gap > 1  # a shadow has no gaps
        printed = long and 0.4 * usual < strip.high < 2.5 * usual
        missed += printed and not any(top - 1 <= middle <= top + strip.high + 1 for middle, _ in read)
    return missed


def _small(level: Image.Image, scale: int) -> list[bytes]:
    """The print of a page in rows of few dots."""
    small = ink_of(level).reduce(scale).point(lambda value: 255 * (value > 24))
    return [small.tobytes()[at * small.width : (at + 1) * small.width] for at in range(small.height)]


def runs_down(level: Image.Image) -> bool:
    """Whether the lines of a page run from top to bottom: white stands between them in columns, and hardly in rows."""
    scale = max(1, level.width // (2 * WIDTH))
    ink = ink_of(level).reduce(scale)
    box = ink.point(lambda value: 255 * (value > 60)).getbbox()
    if box is None:
        return False
    ink = ink.crop(box)
    across = ink.resize((ink.width, 1), Image.Resampling.BOX).tobytes()
    down = ink.resize((1, ink.height), Image.Resampling.BOX).tobytes()
    columns, rows = (sum(value < 2 for value in one) / len(one) for one in (across, down))
    return columns > DOWNWARDS and columns > 2 * rows


def _cut(rows: list[bytes], box: Box, width: int, height: int) -> list[Box]:
    """A part of a page cut at its widest gutter, if it has one: above, left, right, below."""
    found = _gutter(rows, box, max(3, round(GUTTER * width)), TALL * height)
    if found is None:
        return [box]
    parts = [
        Box(box.left, box.top, box.right, found.top),
        *_cut(rows, Box(box.left, found.top, found.left, found.bottom), width, height),
        *_cut(rows, Box(found.right, found.top, box.right, found.bottom), width, height),
        Box(box.left, found.bottom, box.right, box.bottom),
    ]
    return [
        part
        for part in parts
        if any(any(row[part.left : part.right]) for row in rows[part.top : part.bottom])
    ]


def _gutter(rows: list[bytes], box: Box, least: int, tall: float) -> Box | None:
    """The white between two columns of prose; None where there is none."""
    wide = box.right - box.left
    bands = []
    for x in range(box.left + wide // 5, box.right - wide // 5 - least):
        top, bottom = _band(rows, box, x, x + least)
        top, bottom = _white_across(rows, box, top, bottom)
        if bottom - top >= tall:
            bands.append((bottom - top, -abs(2 * x + least - box.left - box.right), x, top, bottom))
    for _, _, x, top, bottom in sorted(bands, reverse=True)[:40:4]:
        left = _strips(rows, Box(box.left, top, x, bottom))
        right = _strips(rows, Box(x + least, top, box.right, bottom))
        if _is_prose(left) and _is_prose(right):
            middle = (max(s.right for s in left) + min(s.left for s in right)) // 2
            return Box(middle, top, middle, bottom)
    return None


def _band(rows: list[bytes], box: Box, start: int, end: int) -> tuple[int, int]:
    """The longest run of rows that are white between two places."""
    best = (box.top, box.top)
    begin = box.top
    for y in range(box.top, box.bottom + 1):
        if y == box.bottom or any(rows[y][start:end]):
            if y - begin > best[1] - best[0]:
                best = (begin, y)
            begin = y + 1
    return best


def _white_across(rows: list[bytes], box: Box, top: int, bottom: int) -> tuple[int, int]:
    """The band without the lines above and below it, of which a part hangs or stands into it."""
    while top > box.top and top < bottom and any(rows[top][box.left : box.right]):
        top += 1
    while bottom < box.bottom and top < bottom and any(rows[bottom - 1][box.left : box.right]):
        bottom -= 1
    return top, bottom


def _strips(rows: list[bytes], box: Box, tops: list[int] | None = None) -> list[Strip]:
    """The lines of print in a part of a page. tops: is given where each begins."""
    found: list[Strip] = []
    begin: int | None = None
    for y in range(box.top, box.bottom + 1):
        inked = y < box.bottom and any(rows[y][box.left : box.right])
        if inked and begin is None:
            begin = y
        elif not inked and begin is not None:
            found.append(_strip(rows[begin:y], box))
            if tops is not None:
                tops.append(begin)
            begin = None
    return found


def _strip(rows: list[bytes], box: Box) -> Strip:
    inked = [x for x in range(box.left, box.right) if any(row[x] for row in rows)]
    gap = max((b - a for a, b in pairwise(inked)), default=0)
    return Strip(inked[0], inked[-1] + 1, len(rows), gap)


def _is_prose(strips: list[Strip]) -> bool:
    """Whether lines are those of prose: several, long, mostly full, and without the gaps of cells."""
    if len(strips) < LINES:
        return False
    high = max(median(s.high for s in strips), 3)
    full = max(s.right for s in strips) - min(s.left for s in strips)
    long = sum(s.right - s.left >= 0.8 * full for s in strips)
    gaps = sum(s.gap > GAP * high for s in strips)
    return full >= LETTERS * high and 2 * long >= len(strips) and 4 * gaps <= len(strips) and high < full / 4
