"""Cells under a head, and values behind a label, that say what they are: 计划名称, 事業名, 사업명, Name of scheme."""

from __future__ import annotations

from collections.abc import Mapping

from aftername.languages.name_places import MARKS, NAMED_BY, NUMBERING
from aftername.stages.mentions.finder import View
from aftername.stages.mentions.finders.names.candidate import Candidate
from aftername.stages.mentions.finders.names.text import plain

_EDGES = "".join(sorted(MARKS))


def named_cells(view: View) -> Mapping[int, int]:
    """Where such cells begin and end, without marks and numbering around; empty where the document has none."""
    found = {}
    for block in view.document.blocks:
        for cell in block.cells:
            if cell.head is not None and _says_name(view, *cell.head):
                start, end = _within(view, cell.start, cell.end)
                found[start] = end
    return found


def fills(one: Candidate, cells: Mapping[int, int], text: str) -> bool:
    """Whether a candidate is all that its cell says."""
    start, end = _bare(text, one.start, one.end)
    return cells.get(start) == end


def _says_name(view: View, start: int, end: int) -> bool:
    return any(
        NAMED_BY.fullmatch(text[start:end].strip(_EDGES)) is not None for text in (view.folded, plain(view))
    )


def _within(view: View, start: int, end: int) -> tuple[int, int]:
    number = NUMBERING.match(view.folded, start, end)
    return _bare(view.text, start if number is None else number.end(), end)


def _bare(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in MARKS:
        start += 1
    while start < end and text[end - 1] in MARKS:
        end -= 1
    return start, end
