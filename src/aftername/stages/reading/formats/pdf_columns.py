"""Cells that stand beside each other on a page of a PDF: a wide gap on a line becomes a tab."""

from __future__ import annotations

from typing import Any, NamedTuple

WIDE = 1.6  # a gap of so many times the width of a full-width character, or more, parts two cells


class _Box(NamedTuple):
    left: float
    bottom: float
    right: float
    top: float


def with_columns(layer: Any) -> str:
    """The text of a page; where two pieces stand on one line with a wide gap between them, a tab parts them.

    layer: a text page of pypdfium2. Only a page with at least two lines of such pieces is a table or a form.
    """
    text: str = layer.get_text_bounded()
    count = layer.count_rects()
    if count < 4 or count > 5_000:
        return text
    boxes = [_Box(*layer.get_rect(number)) for number in range(count)]
    gaps = [number for number in range(1, count) if _is_beside(boxes[number - 1], boxes[number])]
    if len(gaps) < 2:
        return text
    at = 0
    parts = []
    for number in gaps:
        before = layer.get_text_bounded(*boxes[number - 1]).strip()
        behind = layer.get_text_bounded(*boxes[number]).strip()
        place = _between(text, at, before, behind)
        if place is None or boxes[number].left - boxes[number - 1].right < WIDE * _unit(
            boxes[number - 1], before
        ):
            continue
        parts.append(text[at : place[0]])
        at = place[1]
    return "\t".join([*parts, text[at:]]) if len(parts) >= 2 else text


def _is_beside(before: _Box, box: _Box) -> bool:
    """Whether two pieces stand on one line, one behind the other and not touching."""
    height = max(before.top - before.bottom, box.top - box.bottom, 1.0)
    level = abs((before.top + before.bottom) - (box.top + box.bottom)) / 2
    return level < max(0.5 * height, 2.0) and box.left - before.right > 1.0


def _unit(box: _Box, words: str) -> float:
    """About how wide a full-width character of a piece is."""
    columns = sum(2 if ord(character) > 0x2E80 else 1 for character in words)
    return 2 * (box.right - box.left) / max(columns, 1)


def _between(text: str, at: int, before: str, behind: str) -> tuple[int, int] | None:
    """The blanks between two pieces that follow each other in the text; None where they do not."""
    if not before or not behind:
        return None
    place = text.find(before, at)
    while place >= 0:
        end = place + len(before)
        first = end
        while first < len(text) and text[first] in " \t\u3000\xa0":
            first += 1
        if first > end and text.startswith(behind, first):
            return end, first
        place = text.find(before, place + 1)
    return None
