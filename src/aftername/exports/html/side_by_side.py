"""Two texts side by side as the page shows them: only the rows that differ, with the differences marked."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from aftername.exports.html.visible import visible
from aftername.text.alignment import differences
from aftername.text.side_by_side import Row, rows

MOST_ROWS = 40  # shown of one pair

_CUT = Markup('<span class="cut" aria-label="alike, left out">…</span>')


@dataclass(frozen=True, slots=True)
class Kept:
    """A text kept until its pair is drawn. text: as it stands, to be compared. masked: the same length, to be shown."""

    text: str
    masked: str
    lang: str


@dataclass(frozen=True, slots=True)
class ShownRow:
    """A row of both texts. skipped: rows left out before it."""

    first: Markup
    second: Markup
    skipped: int


@dataclass(frozen=True, slots=True)
class Twins:
    """Rows of two texts. left: rows alike behind the last. more: rows that differ and are not shown."""

    rows: tuple[ShownRow, ...]
    left: int
    more: int


def twins(first: Kept, second: Kept, most: int = MOST_ROWS) -> Twins:
    """Two texts compared as they stand and shown masked. most: rows that are shown."""
    found, left = rows(first.text, second.text, differences(first.text, second.text))
    shown = [row for row in found if row.differs or row.skipped or _told(row, first.text)]
    return Twins(
        tuple(
            ShownRow(_cell(row, first, True), _cell(row, second, False), row.skipped) for row in shown[:most]
        ),
        left if len(shown) <= most else 0,
        sum(row.differs for row in shown[most:]),
    )


def _told(row: Row, text: str) -> bool:
    """Whether a row that is alike says anything: a line without letters is not worth one."""
    return any(text[slice(*piece.first)].strip() for piece in row.pieces)


def _cell(row: Row, kept: Kept, is_first: bool) -> Markup:
    """One side of a row. What differs is marked as gone in the first text and as come in the second."""
    tag = "del" if is_first else "ins"
    parts = []
    for piece in row.pieces:
        start, end = piece.first if is_first else piece.second
        told = visible(kept.masked[start:end].strip("\n"))
        if piece.kind == "cut":
            parts.append(_CUT)
        elif piece.kind == "differs" and told:
            parts.append(Markup(f"<{tag}>{told}</{tag}>"))
        else:
            parts.append(told)
    return Markup("").join(parts)
