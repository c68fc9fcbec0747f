"""Words on a picture as the text of a page: lines in reading order, cells parted by tabs, paragraphs by blank lines."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby, pairwise
from statistics import median
from typing import NamedTuple

from PIL import Image

from aftername.records import ScanWord
from aftername.stages.reading.scans.spacing import QUOTES, blanks_in, is_phantom, is_ruled
from aftername.stages.reading.scans.tesseract import Word
from aftername.text.scripts import HAN, HANGUL, KANA

CELL = 1.6  # a gap of so many heights of a line, or more, parts two cells
WIDE_BLANK = 0.9  # a gap of so many between full-width characters is a full-width blank
WIDE_BEHIND_SIGNS = 1.6  # the same behind a full stop or comma, which has white of its own
APART = 1.9  # lines so many times the usual distance apart are two paragraphs
NOISE = 25.0  # confidence below which signs without a letter or figure are dirt


class Line(NamedTuple):
    """Words on one line. upright: whether it runs from top to bottom."""

    words: tuple[Word, ...]
    upright: bool

    @property
    def size(self) -> float:
        """The height of its letters, or their width where it runs downwards."""
        return max(1.0, median(w.right - w.left if self.upright else w.bottom - w.top for w in self.words))

    def gap(self, before: Word, word: Word) -> float:
        """How far a word stands from the one before it, in letters."""
        return (word.top - before.bottom if self.upright else word.left - before.right) / self.size

    @property
    def box(self) -> tuple[int, int, int, int]:
        """Left, top, right and bottom."""
        return (
            min(w.left for w in self.words),
            min(w.top for w in self.words),
            max(w.right for w in self.words),
            max(w.bottom for w in self.words),
        )


def set_out(found: Sequence[Word], level: Image.Image) -> tuple[str, tuple[ScanWord, ...]]:
    """The text of a page and its words with their places in it. level: the picture they were read off."""
    lines = _rows(_lines(found))
    cells = sum(line.gap(*pair) >= CELL for line in lines for pair in pairwise(line.words)) >= 2
    usual = _usual_distance(lines)
    text = ""
    words: list[ScanWord] = []
    before: Line | None = None
    for line in lines:
        if before is not None:
            text += "\n\n" if usual and _distance(before, line) > APART * usual else "\n"
        for word, (apart, written) in zip(line.words, _written(line, level, cells), strict=True):
            start = len(text) + len(apart)
            text += apart + written
            if written:
                box = word.left, word.top, word.right, word.bottom
                words.append(ScanWord(start, len(text), *box, round(word.confidence)))
        before = line
    return full_width(text), tuple(words)


def _written(line: Line, level: Image.Image, cells: bool) -> list[tuple[str, str]]:
    """Each word of a line with what stands before it."""
    korean = not line.upright and any(HANGUL.search(word.text) for word in line.words)
    blanks = blanks_in(line.words, level) if korean else None
    made = [("", line.words[0].text)]
    for number, (last, word) in enumerate(pairwise(line.words), 1):
        apart = "\t" if is_ruled(last, word, level) else _between(line, last, word, cells)
        if blanks is not None and apart != "\t":
            apart = " " if number in blanks else ""
        if word.text[0] in QUOTES and is_phantom(last, word, level):
            made.append(("\u3000", word.text[1:]))
        else:
            made.append((apart, word.text))
    return made


_FULL = dict(zip(",:;?!.", "，：；？！。", strict=True))


def full_width(text: str) -> str:
    """Signs behind Han and kana in the width that belongs to these; a reader of pictures gives them in either.

    As many letters as before: all places stay. A point is a full stop only before a blank or the end.
    """
    made = list(text)
    opened: list[bool] = []
    for at, sign in enumerate(text):
        if sign == "(":
            opened.append(_is_east(text[at - 1 : at]) or _is_east(text[at + 1 : at + 2]))
            made[at] = "（" if opened[-1] else sign
        elif sign == ")" and opened:
            made[at] = "）" if opened.pop() else sign
        elif sign in _FULL and at and _is_east(made[at - 1]) and _may_be_full(sign, text[at + 1 : at + 2]):
            made[at] = _FULL[sign]
    return "".join(made)


def _may_be_full(sign: str, behind: str) -> bool:
    return sign != "." or not behind.strip()


def _is_east(letter: str) -> bool:
    return bool(letter) and bool(HAN.match(letter) or KANA.match(letter) or letter in "》」』”）")


def _lines(found: Sequence[Word]) -> list[Line]:
    """Words by line, without dirt."""
    kept = [w for w in found if w.confidence >= NOISE or any(map(str.isalnum, w.text))]
    made = []
    for _, group in groupby(kept, key=lambda word: word.line):
        words = tuple(group)
        tall = max(w.bottom for w in words) - min(w.top for w in words)
        wide = max(w.right for w in words) - min(w.left for w in words)
        downwards = len(words) > 1 and tall > 2 * wide and words[-1].top > words[0].bottom
        made.append(Line(words, downwards))
    return made


def _rows(lines: list[Line]) -> list[Line]:
    """Lines of a table that were read column by column, put together as rows; columns of prose stay.

    Lines that stand beside each other are one row where each of them is short: the cells of a table.
    """
    made: list[Line] = []
    at = 0
    while at < len(lines):
        end = at + 1
        while end < len(lines) and _are_cells(lines[at], lines[end]):
            end += 1
        group = lines[at:end]
        if len(group) > 1:
            made.extend(_by_height(group))
        else:
            made.append(lines[at])
        at = end
    return made


def _are_cells(first: Line, other: Line) -> bool:
    """Whether two lines that follow each other may be cells of one small table: short, and of different blocks or one column."""
    return not (first.upright or other.upright) and _is_short(first) and _is_short(other)


def _is_short(line: Line) -> bool:
    left, _, right, _ = line.box
    return right - left < 12 * line.size


def _by_height(group: list[Line]) -> list[Line]:
    """Short lines as rows: those that stand at one height are one."""
    if not any(_beside(a, b) for a, b in pairwise(sorted(group, key=lambda line: line.box[1]))):
        return group
    rows: list[list[Line]] = []
    for line in sorted(group, key=lambda line: (line.box[1] + line.box[3], line.box[0])):
        if rows and all(_beside(line, other) for other in rows[-1]):
            rows[-1].append(line)
        else:
            rows.append([line])
    return [
        Line(tuple(word for line in sorted(row, key=lambda one: one.box[0]) for word in line.words), False)
        for row in rows
    ]


def _beside(line: Line, other: Line) -> bool:
    """Whether two lines stand at one height, one behind the other."""
    a, b = line.box, other.box
    level = abs((a[1] + a[3]) - (b[1] + b[3])) / 2 < 0.5 * max(line.size, other.size)
    return level and (a[2] < b[0] or b[2] < a[0])


def _usual_distance(lines: Sequence[Line]) -> float:
    """How far the lines of a page mostly stand apart."""
    gaps = [gap for a, b in pairwise(lines) if (gap := _distance(a, b)) > 0]
    return median(gaps) if len(gaps) >= 3 else 0.0


def _distance(before: Line, line: Line) -> float:
    """From one line to the next, from edge to edge of what follows; negative where a new column begins."""
    if before.upright or line.upright:
        return float(before.box[2] - line.box[2])
    return float(line.box[3] - before.box[3])


def _between(line: Line, before: Word, word: Word, cells: bool) -> str:
    """What stands between two words of a line: a tab, a blank, nothing."""
    gap = line.gap(before, word)
    if cells and gap >= CELL:
        return "\t"
    if _is_full(before.text[-1]) and _is_full(word.text[0]):
        least = WIDE_BLANK if before.text[-1].isalnum() else WIDE_BEHIND_SIGNS
        return "\u3000" if gap >= least else ""
    if _is_full(before.text[-1]) or _is_full(word.text[0]):
        return " " if gap >= WIDE_BLANK else ""
    return " "


def _is_full(letter: str) -> bool:
    """Whether a letter is full-width and stands without blanks between words."""
    code = ord(letter)
    return bool(
        HAN.match(letter) or KANA.match(letter) or 0x3000 <= code <= 0x303F or 0xFF00 <= code <= 0xFFEF
    ) or letter in ("“", "”", "‘", "’", "…", "—")
