"""What speaks against an edge, in words for a reader."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from aftername.records import Evidence, Programme, ProgrammeName
from aftername.records.succession import STATED, Relation
from aftername.stages.succession.pile import Pile
from aftername.stages.succession.reasons.edge import Edge, Found

TELLING: tuple[Relation, ...] = ("renamed", "merged", "absorbed", "split", "restructured", "succeeded")
"""Relations in which the earlier thing goes on in the later one, the one that tells most first."""

CARRIES_ON: frozenset[Relation] = frozenset(TELLING)

PAPERS = 5  # of a programme, in which its tracks are looked up


def against(edge: Edge, pile: Pile, found: Sequence[Found]) -> tuple[str, ...]:
    """Reasons to doubt that the later thing took the place of the earlier one; () when there are none.

    Rivals speak against an edge too: see rivals.py.
    """
    evidence = [one.evidence for one in found]
    said = list(_denied(edge, found))
    if all(one.hedge in ("plans", "doubts") for one in evidence):
        said.append("it is only planned or doubted, not stated")
    said.extend(_called_otherwise(edge, found))
    earlier, later = pile.programmes.get(edge.earlier), pile.programmes.get(edge.later)
    if earlier is None or later is None:
        said.extend(_candidates(edge, pile, found))
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
    if edge.relation in CARRIES_ON:
        said.extend(_side_by_side(edge, pile))
        said.extend(_unlike(earlier, later, pile))
    said.extend(_one_origin(pile, evidence))
    return tuple(said)


def _candidates(edge: Edge, pile: Pile, found: Sequence[Found]) -> Iterator[str]:
    """Ends that nothing but statements of succession shows to be names of programmes."""
    for place, one in enumerate((edge.earlier, edge.later)):
        if edge.kind == "programme" and one and one not in pile.programmes:
            name = next((held.names[place] for held in found if held.names[place]), "")
            yield f"“{name}” is a candidate: nothing else in the case shows that a programme bears this name"


def _denied(edge: Edge, found: Sequence[Found]) -> Iterator[str]:
    """Who denies it; and what they deny, where the words are read as another relation of the two."""
    who: dict[str, set[str]] = defaultdict(set)
    for one in found:
        if one.evidence.hedge == "denies":
            who[one.edge.relation].add(one.evidence.speaker.name)
    for relation in sorted(who, key=lambda one: (one != edge.relation, one)):
        told = "it" if relation == edge.relation else f"it, read as “{relation}”"
        yield f"a statement denies {told}: {', '.join(sorted(who[relation]))}"


def _called_otherwise(edge: Edge, found: Sequence[Found]) -> Iterator[str]:
    """Other relations of the two that texts state."""
    others = {
        one.edge.relation for one in found if one.evidence.grade in STATED and one.evidence.hedge != "denies"
    }
    if others := others - {edge.relation}:
        yield f"statements also call it: {', '.join(sorted(others))}"


def _tie(first: str, second: str, one: Programme, other: Programme) -> bool:
    ones = {name.written for name in one.names}
    others = {name.written for name in other.names}
    return (first in ones and second in others) or (first in others and second in ones)


def _side_by_side(edge: Edge, pile: Pile) -> Iterator[str]:
    """Both called in one year, or the earlier one still called in a later year than that in which the later began."""
    ours, theirs = (
        sorted({one.year for one in pile.calls.get(programme, ())})
        for programme in (edge.earlier, edge.later)
    )
    if both := sorted(set(ours) & set(theirs)):
        yield f"both are called in {', '.join(map(str, both))}"
    if ours and theirs and ours[-1] > theirs[0]:
        yield f"the earlier one is still called in {ours[-1]}, the later one since {theirs[0]}"


def _unlike(earlier: Programme, later: Programme, pile: Pile) -> Iterator[str]:
    """Different owners, levels or tracks."""
    if earlier.owner and later.owner and earlier.owner != later.owner:
        yield f"one is named as of {earlier.owner}, the other as of {later.owner}"
    if earlier.level and later.level and earlier.level != later.level:
        yield f"one is {earlier.level}, the other {later.level}"
    ours, theirs = _tracks(earlier, pile), _tracks(later, pile)
    if ours and theirs and not ours & theirs:
        yield f"they are named with different tracks: {', '.join(sorted(ours))}; {', '.join(sorted(theirs))}"


def _tracks(programme: Programme, pile: Pile) -> set[str]:
    found = set()
    for document in programme.documents[:PAPERS]:
        named = {span for span, ids in pile.places(document) if ids == (programme.id,)}
        if not named:
            continue
        for one in pile.mentions(document):
            span = one.anchor.start, one.anchor.end
            if isinstance(one.normal, ProgrammeName) and one.normal.track and span in named:
                found.add(one.normal.track)
    return found


def _one_origin(pile: Pile, evidence: Sequence[Evidence]) -> Iterator[str]:
    """Several papers say it and all go back to one text. What is seen in two notices needs both of them anyway."""
    said = [one for one in evidence if one.grade in STATED]
    documents = {one.document for one in said}
    if len(documents) > 1 and len(said) == len(evidence):
        origins = {pile.origins.get(one, one) for one in documents}
        if len(origins) == 1:
            yield f"the {len(documents)} documents that say so go back to one origin"
