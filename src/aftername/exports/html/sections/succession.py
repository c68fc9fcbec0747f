"""What carries on under another name: each edge with the statements it rests on, and what speaks against it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from aftername.exports.html import wording
from aftername.exports.html.sections.section import Section
from aftername.exports.html.sheet import Sheet, ShownClaim
from aftername.records import Succession

MOST_EDGES = 200  # shown; all of them stand in the case
MOST_SAID = 4  # statements shown of one edge

RELATIONS: dict[str, str] = {
    "renamed": "was renamed",
    "succeeded": "was succeeded by",
    "merged": "was merged into",
    "split": "was split into",
    "part-of": "is a part of",
}


@dataclass(frozen=True, slots=True)
class ShownEdge:
    """One edge. more: statements left out; against: reasons to doubt it."""

    id: str
    earlier: Markup
    later: Markup
    relation: str
    grade: str
    denied: bool
    date: str | None
    documents: str
    said: tuple[ShownClaim, ...]
    more: int
    against: tuple[str, ...]


def view(sheet: Sheet) -> dict[str, Any] | None:
    """Every edge, those said to hold earliest first; rival edges all stand."""
    edges = sheet.dossier.succession
    if not edges:
        return None
    return {
        "edges": tuple(_edge(sheet, one) for one in edges[:MOST_EDGES]),
        "left": max(0, len(edges) - MOST_EDGES),
    }


def _edge(sheet: Sheet, one: Succession) -> ShownEdge:
    said = [sheet.claims[e.claim] for e in one.evidence if e.claim in sheet.claims]
    told = wording.many(len(one.documents), "document")
    if len(one.documents) > 1:
        told += f", {wording.many(sheet.roots.count_for(one, {}), 'independent origin')}"
    return ShownEdge(
        f"s-{one.id}",
        sheet.names.get(one.earlier, Markup.escape(one.earlier_name)),
        sheet.names.get(one.later, Markup.escape(one.later_name)),
        RELATIONS.get(one.relation, one.relation),
        one.grade,
        one.denied,
        one.date,
        told,
        tuple(said[:MOST_SAID]),
        len(said[MOST_SAID:]),
        one.against,
    )


SECTION = Section(
    "succession",
    "What carries on under another name",
    "succession.j2",
    view,
    lambda sheet: len(sheet.dossier.succession),
)
