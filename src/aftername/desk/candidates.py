"""Names for a person to decide: what may be the name of a programme, with what speaks for it and where it stands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from aftername.records import Mention, NameCandidate, NameGiven, NameToDecide, Programme, Succession
from aftername.text.names import comparable, shape_of

TIED = "a sentence ties it to a programme as its earlier or later name"
TIED_SCORE = 4  # as little as makes a name worth a person's look


def names_to_decide(
    mentions: Iterable[Mention],
    programmes: Iterable[Programme],
    said: Iterable[NameGiven],
    edges: Iterable[Succession] = (),
) -> tuple[NameToDecide, ...]:
    """Candidates by their key, those with most for them first.

    mentions: of kind "candidate". edges: their ends that are no programmes are candidates too, and being one speaks for a name. Names of programmes of the case, and those that a person decided on (said), are left out.
    """
    decided = {one.key for one in said}
    held = tuple(programmes)
    taken = {shape_of(name.key) or name.key for one in held for name in one.names}
    by_shape: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        normal = mention.normal
        if isinstance(normal, NameCandidate) and comparable(mention.written) not in decided:
            by_shape[shape_of(normal.key) or normal.key].append(mention)
    made = {shape: _decided_on(listed) for shape, listed in by_shape.items() if shape not in taken}
    for one in _tied(edges, {programme.id for programme in held}):
        shape = shape_of(one.key) or one.key
        if shape in made:
            if TIED not in made[shape].signs:
                made[shape] = replace(made[shape], signs=(TIED, *made[shape].signs))
        elif shape not in taken and one.key not in decided:
            made[shape] = one
    return tuple(
        sorted(made.values(), key=lambda one: (-one.score, -one.documents, -one.mentions, one.written))
    )


def _decided_on(listed: list[Mention]) -> NameToDecide:
    """One line for all mentions of one key: the surest speaks for them."""
    best = min(listed, key=lambda m: (-_score(m), m.id))
    normal = best.normal
    assert isinstance(normal, NameCandidate)
    return NameToDecide(
        " ".join(best.written.split()),
        normal.key,
        normal.owner,
        normal.signs,
        normal.score,
        len({m.anchor.document for m in listed}),
        len(listed),
        best.anchor,
    )


def _tied(edges: Iterable[Succession], known: set[str]) -> Iterator[NameToDecide]:
    """The ends of edges that are no programmes, each once for an edge."""
    for edge in edges:
        for end, name in ((edge.earlier, edge.earlier_name), (edge.later, edge.later_name)):
            if edge.kind != "programme" or not end or end in known or edge.denied:
                continue
            anchors = [one for evidence in edge.evidence for one in evidence.anchors]
            anchor = next((one for one in anchors if " ".join(one.quote.split()) == name), anchors[0])
            yield NameToDecide(
                name,
                comparable(name),
                None,
                (TIED,),
                TIED_SCORE,
                len(edge.documents),
                len(edge.evidence),
                anchor,
            )


def _score(mention: Mention) -> int:
    return mention.normal.score if isinstance(mention.normal, NameCandidate) else 0
