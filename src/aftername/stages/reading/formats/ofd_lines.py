"""The characters of an OFD page as lines: from the top down and from left to right, columns of prose one after the other.

Each character has a place of its own in the file. What stands beside each other on a line with a wide gap is parted by a tab.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain, pairwise
from typing import Any, NamedTuple

from aftername.stages.reading.formats.xml_parts import local

WIDE = 1.6  # times the size of a character that part two cells; as in PDF (pdf_columns.py)
LEVEL = 0.5  # times the size that two runs on one line may stand apart in height
COLUMN_LINES = 6  # lines with text on both sides of a gap that make it one between columns of prose
SPREAD = 3.0  # times the size of a character that a word of two is spread at the most
FULL = 0.7  # of a column that its lines fill on average, where it is prose and not the cells of a table

Matrix = tuple[float, float, float, float, float, float]
_SAME: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
_FIGURE = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d{1,2})?|g")
_MOST = 100_000  # characters of one text object whose places are looked at


class Run(NamedTuple):
    """Characters behind each other. left, right, base: where they stand on the page, downwards; size: of a character."""

    left: float
    right: float
    base: float
    size: float
    text: str


def runs_in(block: Any) -> Iterator[Run]:
    """The runs of all text objects in a part of a page, however deep they stand in it."""
    for one in block.iter():
        if local(one.tag) == "TextObject":
            yield from _object(one)


def _object(one: Any) -> Iterator[Run]:
    boundary = _figures(one.get("Boundary"))[:2] or [0.0, 0.0]
    told = _figures(one.get("CTM"))
    a, b, c, d, e, f = (told[0], told[1], told[2], told[3], told[4], told[5]) if len(told) == 6 else _SAME
    left, top = (*boundary, 0.0)[:2]
    size = (_figures(one.get("Size")) or [3.5])[0] * (abs(d) or abs(b) or 1.0)
    x = y = 0.0
    for code in one:
        if local(code.tag) != "TextCode":
            continue
        x = (_figures(code.get("X")) or [x])[0]
        y = (_figures(code.get("Y")) or [y])[0]
        text = "".join(code.itertext()).strip("\r\n")
        places = _places(text, x, y, size / (abs(a) or abs(c) or 1.0), code)
        told_places = [(a * px + c * py + e + left, b * px + d * py + f + top) for px, py in places]
        yield from _split(text, told_places, size)


def _figures(written: str | None) -> list[float]:
    return [float(one) for one in _FIGURE.findall(written or "") if one != "g"]


def _deltas(written: str | None, most: int) -> list[float]:
    """Steps from character to character; "g 3 2.5" stands for 2.5 three times."""
    words = _FIGURE.findall(written or "")
    made: list[float] = []
    at = 0
    while at < len(words) and len(made) < most:
        if words[at] == "g" and at + 2 < len(words) and words[at + 1] != "g" and words[at + 2] != "g":
            made += [float(words[at + 2])] * max(0, min(int(float(words[at + 1])), most - len(made)))
            at += 3
        else:
            made += [float(words[at])] if words[at] != "g" else []
            at += 1
    return made


def _places(text: str, x: float, y: float, size: float, code: Any) -> list[tuple[float, float]]:
    """Where each character stands, in the object's own measure."""
    count = min(len(text), _MOST)
    across, down = _deltas(code.get("DeltaX"), count), _deltas(code.get("DeltaY"), count)
    places = []
    for number, character in enumerate(text):
        places.append((x, y))
        if number < len(across):
            x += across[number]
        elif not down:
            x += _wide(character) * size
        if number < len(down):
            y += down[number]
    return places


def _wide(character: str) -> float:
    """About how wide a character is, in its size."""
    return 1.0 if ord(character) > 0x2E80 else 0.5


def _split(text: str, places: Sequence[tuple[float, float]], size: float) -> Iterator[Run]:
    """Characters on one height as one run; a text that goes downwards is one run where it begins."""
    if (
        len(text) > 2
        and all(abs(a[0] - b[0]) < LEVEL * size for a, b in pairwise(places))
        and abs(places[-1][1] - places[0][1]) > size
    ):
        yield Run(places[0][0], places[0][0] + size, places[0][1], size, text)
        return
    begin = 0
    for at in range(1, len(text) + 1):
        if at < len(text):
            (x, y), (before, level) = places[at], places[at - 1]
            gap = x - before - _wide(text[at - 1]) * size
            if abs(y - level) < LEVEL * size and -size < x - before and gap < WIDE * size:
                continue
        words = text[begin:at]
        if words.strip():
            right = places[at - 1][0] + _wide(text[at - 1]) * size
            yield Run(places[begin][0], right, places[begin][1], size, words)
        begin = at


def page_text(runs: Sequence[Run]) -> str:
    """The text of a page, a line each."""
    lines = _lines(runs)
    return "\n".join(chain.from_iterable(map(_written, block) for block in _columns(lines)))


def _lines(runs: Sequence[Run]) -> list[list[Run]]:
    """Runs on one height together, each line from left to right, without what is printed twice to look bold."""
    lines: list[list[Run]] = []
    for run in sorted(runs, key=lambda one: (one.base, one.left)):
        last = lines[-1] if lines else []
        if last and abs(run.base - last[0].base) < LEVEL * min(run.size, last[0].size):
            if not any(one.text == run.text and abs(one.left - run.left) < LEVEL * run.size for one in last):
                last.append(run)
        else:
            lines.append([run])
    return [sorted(line, key=lambda one: one.left) for line in lines]


def _columns(lines: list[list[Run]]) -> list[list[list[Run]]]:
    """The lines in blocks that are read one after the other: where prose stands in two columns, the left one first."""
    middle = _middle(lines)
    parted = [number for number, line in enumerate(lines) if middle and all(_sides(line, middle))]
    if len(parted) < COLUMN_LINES:
        return [lines]
    first, last = parted[0], parted[-1] + 1
    block = lines[first:last]
    if any(one.left < middle < one.right for one in chain.from_iterable(block)):
        return [lines]
    left = [[one for one in line if one.left < middle] for line in block]
    right = [[one for one in line if one.left >= middle] for line in block]
    if not (_is_prose(left) and _is_prose(right)):
        return [lines]
    return [lines[:first], list(filter(None, left)), list(filter(None, right)), lines[last:]]


def _middle(lines: list[list[Run]]) -> float:
    """Where the gap in the middle of most lines is; 0 where few have any."""
    gaps = sorted(
        (before.right + run.left) / 2
        for line in lines
        for before, run in pairwise(line)
        if run.left - before.right > 0.5 * run.size
    )
    return gaps[len(gaps) // 2] if len(gaps) >= COLUMN_LINES else 0.0


def _sides(line: Sequence[Run], middle: float) -> tuple[bool, bool]:
    return any(one.right <= middle for one in line), any(one.left >= middle for one in line)


def _is_prose(column: Sequence[Sequence[Run]]) -> bool:
    """Whether the lines of a column run from edge to edge."""
    held = [line for line in column if line]
    left, right = min(line[0].left for line in held), max(line[-1].right for line in held)
    filled = sum(line[-1].right - line[0].left for line in held)
    whole = all(run.left - before.right < WIDE * run.size for line in held for before, run in pairwise(line))
    return whole and right - left > 8 * held[0][0].size and filled > FULL * (right - left) * len(held)


def _written(line: Sequence[Run]) -> str:
    """A line with a tab in each wide gap, and a blank in one between Latin words."""
    pieces = [line[0].text]
    for before, run in pairwise(line):
        gap = run.left - before.right
        latin = before.text[-1:].isascii() and run.text[:1].isascii()
        if len(before.text) == 1 and not latin and _wide(run.text[0]) == 1 and gap < SPREAD * run.size:
            pass  # the two characters of a word that is spread over its column
        elif gap > WIDE * max(run.size, before.size):
            pieces.append("\t")
        elif gap > 0.2 * run.size and latin and not before.text.endswith(" "):
            pieces.append(" ")
        pieces.append(run.text)
    return "".join(pieces).rstrip()
