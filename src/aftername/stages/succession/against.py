"""What speaks against an edge, in words for a reader."""

from __future__ import annotations

from collections.abc import Sequence

from aftername.records import Evidence, Programme
from aftername.stages.succession.evidence.edge import Edge
from aftername.stages.succession.pile import Pile


def against(edge: Edge, pile: Pile, evidence: Sequence[Evidence]) -> tuple[str, ...]:
    """Reasons to doubt that the later thing took the place of the earlier one; () when there are none."""
    said = []
    if any(one.hedge == "denies" for one in evidence):
        said.append("a statement denies it")
    if all(one.hedge in ("plans", "doubts") for one in evidence):
        said.append("it is only planned or doubted, not stated")
    earlier, later = pile.programmes.get(edge.earlier), pile.programmes.get(edge.later)
    if earlier is None or later is None:
        return tuple(said)
    listed = [
        ground
        for programme in (earlier, later)
        for ground in programme.grounds
        if ground.kind == "listed-together" and _tie(ground.first, ground.second, earlier, later)
    ]
    if listed and edge.relation != "part-of":
        said.append("a text lists both side by side")
    if (
        edge.relation in ("renamed", "succeeded")
        and earlier.first
        and later.first
        and later.first < earlier.first
    ):
        said.append(
            f"the later name stands in a document of {later.first}, before the first of the earlier one"
        )
    return tuple(said)


def _tie(first: str, second: str, one: Programme, other: Programme) -> bool:
    ones = {name.written for name in one.names}
    others = {name.written for name in other.names}
    return (first in ones and second in others) or (first in others and second in ones)
