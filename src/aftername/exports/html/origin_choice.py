"""Which origins, signs and passages the page shows: asked before any text is read, and again when it is written."""

from __future__ import annotations

from collections.abc import Iterator

from aftername.records import Anchor, Dossier, Kinship, Origin

MOST_ORIGINS = 200  # shown; all of them stand in the case
MOST_SIGNS = 24  # shown of one origin
MOST_PAIRS = 2  # passages shown of one sign, in both documents
MOST_CREDITS = 6  # passages that credit a report
MOST_PARTS = 12  # passages that copies add


def shown_origins(dossier: Dossier) -> tuple[Origin, ...]:
    """The origins that the page shows, in order."""
    return dossier.origins[:MOST_ORIGINS]


def shown_signs(origin: Origin) -> tuple[Kinship, ...]:
    """For each document the strongest sign that ties it to another of the family, strongest first."""
    held: dict[str, Kinship] = {}
    for one in origin.signs:  # strongest first
        if one.first not in held or one.second not in held:
            held.setdefault(one.first, one)
            held.setdefault(one.second, one)
    return tuple(dict.fromkeys(held.values()))[:MOST_SIGNS]


def passages_of(origin: Origin) -> Iterator[Anchor]:
    """The passages of an origin that the page links to."""
    for one in shown_signs(origin):
        yield from one.anchors[: 2 * MOST_PAIRS]
    if origin.report is not None:
        yield from origin.report.anchors[:MOST_CREDITS]
    for part in origin.parts[:MOST_PARTS]:
        yield part.anchor
