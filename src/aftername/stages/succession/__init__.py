"""Claims and programmes -> Succession: which programme carries on under another name, and on what evidence.

An edge needs evidence that names both; timing alone never makes one. Rival edges all stand.

To add a grade of evidence: copy evidence/explicit.py, list it in evidence/__init__.py.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from aftername.records import Claim, Evidence, Programme, Succession
from aftername.stage import Stage
from aftername.stages.succession.against import against
from aftername.stages.succession.evidence import GRADES
from aftername.stages.succession.evidence.edge import Edge, Places

__all__ = ["STAGE", "find"]


def find(
    claims: Iterable[Claim], programmes: Iterable[Programme], places: Mapping[str, Places]
) -> tuple[Succession, ...]:
    """The edges of a case, sorted by id.

    claims: of the fact "succession"; others are passed over. places: for each document the places where programmes
    are named, as Store.belongings gives them. Returns () where no sentence ties two programmes.
    """
    known = {programme.id: programme for programme in programmes}
    held: dict[Edge, list[Evidence]] = defaultdict(list)
    told = [claim for claim in claims if claim.fact == "succession"]
    for look in GRADES:
        for edge, evidence in look(told, known, places):
            held[edge].append(evidence)
    made = [_edge(edge, evidence, known) for edge, evidence in held.items()]
    return tuple(sorted(made, key=lambda one: one.id))


def _edge(edge: Edge, evidence: list[Evidence], known: Mapping[str, Programme]) -> Succession:
    evidence.sort(key=lambda one: (one.as_of or "9999", one.document, one.anchors[0].start))
    said = [one for one in evidence if one.hedge != "denies"]
    dates = [one.as_of for one in said if one.as_of]
    return Succession(
        edge.earlier,
        edge.later,
        known[edge.earlier].name,
        known[edge.later].name,
        edge.relation,
        "explicit",
        min(dates, default=None),
        not said,
        tuple(evidence),
        against(edge, known, evidence),
        tuple(sorted({one.document for one in evidence})),
    )


STAGE = Stage(
    name="succession",
    takes=(Claim, Programme),
    gives=(Succession,),
    per="case",
    run=find,
    version="1",
    doing="looking for what carries on under another name",
)
