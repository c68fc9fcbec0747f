"""Names for a person to decide: what may be the name of a programme, with what speaks for it and where it stands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from aftername.records import Mention, NameCandidate, NameGiven, NameToDecide, Programme
from aftername.text.names import comparable, shape_of


def names_to_decide(
    mentions: Iterable[Mention], programmes: Iterable[Programme], said: Iterable[NameGiven]
) -> tuple[NameToDecide, ...]:
    """Candidates by their key, those with most for them first.

    mentions: of kind "candidate". Names of programmes of the case, and those that a person decided on (said), are left out.
    """
    decided = {one.key for one in said}
    taken = {shape_of(name.key) or name.key for one in programmes for name in one.names}
    by_shape: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        normal = mention.normal
        if isinstance(normal, NameCandidate) and comparable(mention.written) not in decided:
            by_shape[shape_of(normal.key) or normal.key].append(mention)
    made = [_decided_on(listed) for shape, listed in by_shape.items() if shape not in taken]
    return tuple(sorted(made, key=lambda one: (-one.score, -one.documents, -one.mentions, one.written)))


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


def _score(mention: Mention) -> int:
    return mention.normal.score if isinstance(mention.normal, NameCandidate) else 0
