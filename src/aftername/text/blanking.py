"""Stretches of a text made blank, so that offsets stay."""

from __future__ import annotations

from collections.abc import Iterable


def blanked(text: str, stretches: Iterable[tuple[int, int]]) -> str:
    """The text with stretches (start and end, by start) made blanks; always the same length."""
    kept, at = [], 0
    for start, end in stretches:
        if end > at:
            kept.append(text[at:start])
            kept.append(" " * (end - max(at, start)))
            at = end
    return "".join((*kept, text[at:]))
