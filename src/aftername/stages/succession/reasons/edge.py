"""What evidence is about: two things and how one follows the other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from aftername.records import Evidence
from aftername.records.succession import Relation, ThingKind


@dataclass(frozen=True, slots=True, order=True)
class Edge:
    """From the earlier thing to the later one, or from a part to the whole; ids, as in records.Succession."""

    earlier: str
    later: str
    relation: Relation
    kind: ThingKind = "programme"


class Found(NamedTuple):
    """One piece of evidence for an edge. names: of the earlier and the later thing as this evidence writes them;
    empty for programmes, whose main names are known."""

    edge: Edge
    evidence: Evidence
    names: tuple[str, str] = ("", "")
