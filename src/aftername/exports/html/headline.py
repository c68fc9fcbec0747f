"""A finding on top of the page, and how telling each kind of finding is."""

from __future__ import annotations

from dataclasses import dataclass

from aftername.records import Anchor, Claim, Conflict, Evidence, Gap, Succession
from aftername.records.claim import WEIGHED

WEIGHTS = {
    "renamed": 100, "denied": 88, "differs": 80, "silent": 74, "planned": 66, "scrubbed": 64, "gone": 62, "local-never-central": 60, "seen": 54,
    "cited-absent": 50, "withheld": 46, "missing-serials": 42, "late": 36, "offers": 32,
    "named-most": 30, "replaced": 29, "run-by": 24, "perhaps-run-by": 18,
}  # fmt: skip
"""Kinds of findings, by how telling they are."""
CARRIES_ON = ("renamed", "succeeded", "restructured", "merged", "split", "absorbed", "ended")
AGAIN = 12  # how much less a further finding of one kind tells than the one before


@dataclass(frozen=True, slots=True)
class Headline:
    """One finding. kind: of WEIGHTS. programme: whose, "" where it is no one programme's. One of edge, conflict, gap and claims
    says what it is made of; gaps: of one kind, the most concerned first; claims, where programmes are given: of these, one after
    the other. programmes: of which one sentence tells, the most named first. of: of how many it tells so. passage: to show with it; values: marked in it."""

    kind: str
    weight: float
    programme: str = ""
    edge: Succession | None = None
    conflict: Conflict | None = None
    gaps: tuple[Gap, ...] = ()
    claims: tuple[Claim, ...] = ()
    programmes: tuple[str, ...] = ()
    of: int = 0
    passage: Anchor | None = None
    values: tuple[Anchor, ...] = ()


def weight_of(kind: str, support: float) -> float:
    """How telling a finding of a kind is. support: origins that bear it; more than nine tell no more."""
    return WEIGHTS[kind] + min(support, 9)


def is_firm(claim: Claim) -> bool:
    """Whether a statement may stand in a sentence of ours: said of one programme, by a rule, as so."""
    firm = claim.hedge in ("states", "reports") and claim.spread == "one"
    return firm and not claim.rule.startswith(WEIGHED)


def first_piece(edge: Succession) -> Evidence:
    """The evidence to show: of the best grade the earliest that states it in words alone, with nothing to be explained beside it."""
    said = [one for one in edge.evidence if one.hedge == ("denies" if edge.denied else "states")]
    return min(
        said or edge.evidence,
        key=lambda one: (one.grade != edge.grade, one.reason != "", one.as_of or "9999"),
    )


def told_from(one: Headline) -> tuple[str, ...]:
    """Ids of the documents whose texts must be taken into a sheet before a finding is said there."""
    found = [claim.document for claim in (one.claims if one.programmes else one.claims[:1])]
    found += [side[0].document for side in one.conflict.sides] if one.conflict is not None else []
    found += [one.passage.document] if one.passage is not None else []
    found += [first_piece(one.edge).document] if one.edge is not None else []
    found += one.gaps[0].documents[:1] if one.gaps else ()
    return tuple(dict.fromkeys(found))
