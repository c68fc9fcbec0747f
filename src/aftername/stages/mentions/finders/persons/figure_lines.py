"""Lines that hold a figure: what looks for numbers need not read the others."""

from __future__ import annotations

import re
from collections.abc import Iterator

from aftername.stages.mentions.finder import View, once

_FIGURE = re.compile(r"\d")


@once
def figure_lines(view: View) -> tuple[tuple[int, int], ...]:
    """Where the lines that hold a figure begin and end, in order; those that follow each other are one stretch."""
    text = view.folded
    made: list[tuple[int, int]] = []
    found = _FIGURE.search(text)
    while found is not None:
        start = text.rfind("\n", 0, found.start()) + 1
        end = text.find("\n", found.end())
        end = len(text) if end < 0 else end
        if made and made[-1][1] + 1 == start:
            start = made.pop()[0]
        made.append((start, end))
        found = _FIGURE.search(text, end)
    return tuple(made)


def in_figure_lines(form: re.Pattern[str], view: View) -> Iterator[re.Match[str]]:
    """Where an expression matches in the folded text, in order. It must ask for a figure, and go over no end of a line."""
    for start, end in figure_lines(view):
        yield from form.finditer(view.folded, start, end)
