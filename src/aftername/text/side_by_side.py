"""Two texts in rows to stand side by side: a row for each line, those that differ with a few lines around them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

Span = tuple[int, int]

CONTEXT = 2  # rows that are alike kept before and behind one that differs
AROUND = 60  # characters that are alike kept before and behind a difference


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of both texts. "cut": alike and left out."""

    kind: Literal["same", "differs", "cut"]
    first: Span
    second: Span


@dataclass(frozen=True, slots=True)
class Row:
    """One line of each text, or several where line ends differ. pieces: tile it. skipped: rows left out before it."""

    pieces: tuple[Piece, ...]
    skipped: int = 0

    @property
    def differs(self) -> bool:
        return any(piece.kind == "differs" for piece in self.pieces)


def rows(
    first: str,
    second: str,
    aligned: Iterable[tuple[str, Span, Span]],
    context: int = CONTEXT,
    around: int = AROUND,
) -> tuple[tuple[Row, ...], int]:
    """The rows to show, and how many are left out behind the last.

    aligned: spans that tile both texts, as text.alignment.differences gives them; what is equal counts as the same.
    Nothing to show when the texts do not differ.
    """
    every = _rows(first, second, aligned)
    near: set[int] = set()
    for place, row in enumerate(every):
        if row.differs:
            near.update(range(max(0, place - context), min(len(every), place + context + 1)))
    shown: list[Row] = []
    before = -1
    for place in sorted(near):
        shown.append(Row(tuple(_shortened(every[place].pieces, around)), place - before - 1))
        before = place
    return tuple(shown), len(every) - 1 - before


def _rows(first: str, second: str, aligned: Iterable[tuple[str, Span, Span]]) -> list[Row]:
    found: list[Row] = []
    pieces: list[Piece] = []

    def close() -> None:
        if pieces:
            found.append(Row(tuple(pieces)))
            pieces.clear()

    for _, (a, b), (c, d) in aligned:
        if first[a:b] != second[c:d]:
            pieces.append(Piece("differs", (a, b), (c, d)))
            if len(pieces) == 1 and _ends_a_line(first[a:b], second[c:d]):
                close()
            continue
        while a < b:
            line = first.find("\n", a, b)
            stop = b if line < 0 else line + 1
            pieces.append(Piece("same", (a, stop), (c, c + stop - a)))
            a, c = stop, c + stop - a
            if line >= 0:
                close()
    close()
    return found


def _ends_a_line(one: str, other: str) -> bool:
    """Whether whole lines differ: each side is empty or ends with a line."""
    return all(not side or side.endswith("\n") for side in (one, other))


def _shortened(pieces: Sequence[Piece], around: int) -> Iterable[Piece]:
    """Long stretches that are alike cut down to what stands next to a difference."""
    for place, piece in enumerate(pieces):
        (a, b), (c, _) = piece.first, piece.second
        before = around if place else 0  # kept at its beginning, behind a difference
        behind = around if place + 1 < len(pieces) else 0
        if len(pieces) == 1:
            before, behind = 2 * around, 0
        if piece.kind != "same" or b - a <= before + behind + around:
            yield piece
            continue
        if before:
            yield Piece("same", (a, a + before), (c, c + before))
        yield Piece("cut", (a + before, b - behind), (c + before, c + b - a - behind))
        if behind:
            yield Piece("same", (b - behind, b), (c + b - a - behind, c + b - a))
