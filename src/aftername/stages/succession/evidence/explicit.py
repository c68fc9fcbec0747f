"""Explicit: a sentence says that one programme became, replaced or belongs to another.

Looks at claims of the fact "succession" whose value holds the name of another programme. Example: “汀兰计划”现更名为
“苇航计划”; "the Weihang Plan, formerly known as the Tinglan Plan". Wrong where the claim has the wrong subject.
A claim whose programme is open between several, or whose value names none, makes no edge.
"""

from __future__ import annotations

from collections.abc import Iterator

from aftername.records import Claim, Evidence
from aftername.records.succession import Relation
from aftername.stages.succession.evidence.edge import Edge, Found
from aftername.stages.succession.pile import Pile, Places

# Label of the claim -> the relation, and whether the subject is the earlier of the two (or the part).
LABELS: dict[str, tuple[Relation, bool]] = {
    "renamed": ("renamed", True),
    "formerly": ("renamed", False),
    "succeeds": ("succeeded", False),
    "succeeded by": ("succeeded", True),
    "continues": ("succeeded", True),
    "merged": ("merged", True),
    "split": ("split", True),
    "part of": ("part-of", True),
    "has part": ("part-of", False),
}


def look(pile: Pile) -> Iterator[Found]:
    """An edge with its evidence for each claim that ties two programmes."""
    for claim in pile.claims:
        told = LABELS.get(claim.label) if claim.fact == "succession" else None
        if told is None or claim.programme not in pile.programmes or claim.spread != "one":
            continue
        relation, forward = told
        for other in _named(claim, pile.places(claim.document)):
            if other in pile.programmes and other != claim.programme:
                assert claim.programme is not None
                pair = (claim.programme, other) if forward else (other, claim.programme)
                yield Found(Edge(*pair, relation), _evidence(claim))


def _named(claim: Claim, places: Places) -> list[str]:
    """The programmes named within the value of a claim; a name that may be several names none."""
    value = claim.value_anchor
    return [
        ids[0] for (start, end), ids in places if len(ids) == 1 and start < value.end and value.start < end
    ]


def _evidence(claim: Claim) -> Evidence:
    names = (
        [claim.value_anchor] if claim.subject_anchor is None else [claim.subject_anchor, claim.value_anchor]
    )
    return Evidence(
        "explicit", claim.label, claim.hedge, claim.speaker, claim.as_of, claim.id, (claim.passage, *names)
    )
