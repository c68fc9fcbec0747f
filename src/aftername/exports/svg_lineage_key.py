"""What stands under the drawing of a lineage: a sentence for each line, and what the kinds of lines mean."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import count

from aftername.exports.succession_words import edge_words
from aftername.records import Lineage, LineageEdge

MOST_ROWS = 40  # blocks drawn; the rest is told as a count

_LETTERS = "abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True, slots=True)
class Key:
    """What stands under a drawing. lines: the mark of each edge and its sentence; notes: what the lines mean; edges: their ids, as the lines."""

    lines: tuple[tuple[str, str], ...]
    notes: tuple[str, ...]
    edges: tuple[str, ...] = ()


def key(lineage: Lineage, say: Callable[[str], str] = str) -> Key:
    """The sentences to a drawing, in the order of the edges; say: as for draw."""
    rows = len(lineage.rows[:MOST_ROWS])
    marks, told = marks_of(lineage), sentences_of(lineage, say)
    edges = [one for one in (*lineage.edges, *lineage.refused, *lineage.beside) if is_inside(one, rows)]
    notes = [*_styles([one for one in lineage.every if is_inside(one, rows)])]
    if left_out := len(lineage.rows) - rows:
        notes.append(f"{left_out:,} more names are not drawn.")
    lines = tuple((marks[id(one)], told[id(one)]) for one in edges)
    return Key(lines, tuple(notes), tuple(one.edge.id for one in edges))


def marks_of(lineage: Lineage) -> dict[int, str]:
    """The number of each edge of the chain, the letter of each beside it."""
    numbered = zip((*lineage.edges, *lineage.refused), count(1), strict=False)
    lettered = zip(lineage.beside, _lettered(), strict=False)
    return {id(one): str(mark) for one, mark in (*numbered, *lettered)}


def sentences_of(lineage: Lineage, say: Callable[[str], str]) -> dict[int, str]:
    return {
        id(one): edge_words(
            one, say(lineage.rows[one.earlier].name),
            say(lineage.rows[one.later].name) if one.later is not None else "",
        )
        for one in lineage.every
    }  # fmt: skip


def is_inside(one: LineageEdge, rows: int) -> bool:
    return one.earlier < rows and (one.later is None or one.later < rows)


def _lettered() -> Iterable[str]:
    yield from _LETTERS
    yield from (f"{a}{b}" for a in _LETTERS for b in _LETTERS)


def _styles(kept: Sequence[LineageEdge]) -> Iterable[str]:
    """What the lines mean that are not plain."""
    found = []
    standings = {one.standing for one in kept}
    if "planned" in standings:
        found.append("dashed, planned only")
    if "denied" in standings:
        found.append("dotted with two strokes, denied")
    if "refused" in standings:
        found.append("crossed out, refused by a reader")
    if any(one.edge.verdict == "confirmed" for one in kept):
        found.append("double ring, confirmed by a reader")
    if any(one.later is None for one in kept):
        found.append("a bar instead of a head, ended")
    if found:
        yield f"Lines: {'; '.join(found)}."
    if any(one.edge.date is None for one in kept if one.edge.relation not in ("part-of", "sibling")):
        yield "Lines at the far right: when it changed is not stated."
    if len(kept) > 1:
        yield "Lines that would run into one another are moved apart; their dates are those in the list."
