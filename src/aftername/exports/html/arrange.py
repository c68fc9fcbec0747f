"""Claims in the order of the page: by kind of fact, then by value, so that rival values stand side by side."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from aftername.exports.html.facts import heading, place
from aftername.origin_counts import Roots
from aftername.records import Amount, BodyName, Claim, content_id
from aftername.text.folding import folded


@dataclass(frozen=True, slots=True)
class Group:
    """Claims of one fact with one value. id: of its place in the page. documents: how many say so.
    origins: to how many origins those go back. basis: what that count rests on."""

    id: str
    label: str
    claims: tuple[Claim, ...]
    documents: int
    origins: int
    basis: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """All claims of one fact. id: of its place in the page."""

    id: str
    fact: str
    heading: str
    groups: tuple[Group, ...]
    claims: int


def arrange(claims: Sequence[Claim], about: str, roots: Roots | None = None) -> tuple[Block, ...]:
    """Blocks by fact; in each, groups by value, those with most documents first, then as the claims came.

    about: the programme's id, or "context"; it goes into the ids. roots: the origins of the case; where there are
        none, every document is one of its own.
    """
    roots = roots or Roots(())
    by_fact: dict[str, dict[tuple[str, str], list[Claim]]] = {}
    for claim in claims:
        by_fact.setdefault(claim.fact, {}).setdefault((claim.label, _value(claim)), []).append(claim)
    blocks = []
    for fact in sorted(by_fact, key=place):
        groups = [
            Group(
                f"v-{content_id(about, fact, label, value)}",
                label,
                tuple(held),
                len({claim.document for claim in held}),
                roots.count_passages(claim.passage for claim in held),
                roots.basis(claim.document for claim in held),
            )
            for (label, value), held in by_fact[fact].items()
        ]
        groups.sort(key=lambda group: -group.documents)
        blocks.append(
            Block(
                f"f-{content_id(about, fact)}",
                fact,
                heading(fact),
                tuple(groups),
                sum(len(group.claims) for group in groups),
            )
        )
    return tuple(blocks)


def places(arranged: Iterable[tuple[Block, ...]]) -> dict[str, str]:
    """For each claim's id the id of the first group it stands in."""
    found: dict[str, str] = {}
    for blocks in arranged:
        for block in blocks:
            for group in block.groups:
                for claim in group.claims:
                    found.setdefault(claim.id, group.id)
    return found


def folds(group: Group, roots: Roots) -> tuple[tuple[Claim, ...], ...]:
    """The claims of a group by origin, as `folded_claims` gives them."""
    return folded_claims(group.claims, roots)


def folded_claims(claims: Iterable[Claim], roots: Roots) -> tuple[tuple[Claim, ...], ...]:
    """Claims by the origin they go back to, in the order they come; of one passage only the first."""
    by_origin: dict[str, dict[tuple[str, int, int], Claim]] = {}
    for claim in claims:
        passage = claim.passage
        held = by_origin.setdefault(roots.at(passage.document, passage.start), {})
        held.setdefault((passage.document, passage.start, passage.end), claim)
    return tuple(tuple(held.values()) for held in by_origin.values())


def _value(claim: Claim) -> str:
    """What must be the same for two claims to say the same."""
    normal = claim.normal
    if isinstance(normal, BodyName):
        return f"body {normal.code or normal.key}"
    if isinstance(normal, Amount):  # where else in its text the sum stands does not make it another sum
        normal = replace(normal, restates=None)
    return repr(normal) if normal is not None else folded(claim.value).strip()
