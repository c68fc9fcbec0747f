"""Which edges of succession the page shows, in which groups, with which evidence: a page that lists thousands helps nobody."""

from __future__ import annotations

from dataclasses import dataclass

from aftername.records import Dossier, Evidence, Lineage, Succession
from aftername.records.succession import ThingKind

MOST_EDGES = 200  # in the page; all of them stand in the case
MOST_EVIDENCE = 40  # pieces of one edge in the page
MOST_PLACES = 24  # further places shown of one piece
MOST_PAIRS = 24  # pairs of texts set side by side in the page

KINDS: tuple[ThingKind, ...] = ("programme", "body", "document")


@dataclass(frozen=True, slots=True)
class Group:
    """Edges that are shown together. lineage: None for those that stand in no chain."""

    kind: ThingKind
    lineage: Lineage | None
    edges: tuple[Succession, ...]


def groups(dossier: Dossier) -> tuple[Group, ...]:
    """The edges in the order of the page, each once: lineages of programmes, what stands in none, bodies, papers."""
    found: list[Group] = []
    seen: set[str] = set()

    def add(kind: ThingKind, lineage: Lineage | None, edges: tuple[Succession, ...]) -> None:
        new = [edge for edge in edges if edge.id not in seen][: MOST_EDGES - len(seen)]
        seen.update(edge.id for edge in new)
        if new:
            found.append(Group(kind, lineage, tuple(new)))

    drawn = {one.edge.id for lineage in dossier.lineages for one in lineage.every}
    for kind in KINDS:
        for lineage in dossier.lineages:
            if lineage.kind == kind:
                add(kind, lineage, tuple(one.edge for one in lineage.every))
        add(kind, None, tuple(e for e in dossier.succession if e.kind == kind and e.id not in drawn))
    return tuple(found)


def evidence_of(edge: Succession) -> tuple[Evidence, ...]:
    """The evidence shown for an edge."""
    return edge.evidence[:MOST_EVIDENCE]


def strings(edge: Succession) -> tuple[str, ...]:
    """Every string of an edge that may hold words of its documents."""
    told = [edge.earlier_name, edge.later_name, edge.because, *edge.against]
    for one in evidence_of(edge):
        told.extend((one.wording, one.reason, one.speaker.name))
    return tuple(dict.fromkeys(filter(None, told)))


def pairs(dossier: Dossier) -> dict[Evidence, tuple[str, str]]:
    """The two documents of each piece of evidence whose texts are set side by side, the earlier first."""
    dates = {card.id: card.header.date or "\uffff" for card in dossier.documents}
    found: dict[Evidence, tuple[str, str]] = {}
    for group in groups(dossier):
        for edge in group.edges:
            for one in evidence_of(edge):
                documents = [d for d in dict.fromkeys(a.document for a in one.anchors) if d in dates]
                if one.grade == "template" and len(documents) > 1 and len(found) < MOST_PAIRS:
                    first, second = sorted(documents[:2], key=lambda document: dates[document])
                    found[one] = (first, second)
    return found
