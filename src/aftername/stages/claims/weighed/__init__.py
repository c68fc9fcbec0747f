"""What a value is and whose, weighed from what stands around it.

An amount on a page about one programme is what it gives, or a budget, a fee, what applicants may earn at most. No list of sentences holds
all the ways to say which; but words of giving, labels, the letters beside it, the size of the sum, what rules say of it each speak for or
against it (roles.py), where names stand says whose it is (whose.py), and how sure the name is counts too (verdict.py). All is fitted on pages
that readers had answered; a value becomes a statement only where all together make it likely, and a rule's finding is dropped where what stands
around it speaks strongly against it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from aftername.records import Age, Date, Degree, Mention, Normal
from aftername.records.claim import WEIGHED
from aftername.stages.claims.facts.ages import as_age
from aftername.stages.claims.facts.conditions import condition, payer
from aftername.stages.claims.facts.fact import Finding, Span
from aftername.stages.claims.facts.ruled_values import is_year, settled
from aftername.stages.claims.facts.spans import with_bounds
from aftername.stages.claims.passages import Passage
from aftername.stages.claims.topics import UNNAMED, Subject
from aftername.stages.claims.weighed.labelling import cell_at
from aftername.stages.claims.weighed.labels import label_of
from aftername.stages.claims.weighed.learned import KINDS
from aftername.stages.claims.weighed.roles import NO_RULE, Roles
from aftername.stages.claims.weighed.verdict import Verdicts
from aftername.stages.claims.weighed.whose import valued

# Chosen on pages that were held out, 2026-11 (benchmarks/claims/README.md).
KEPT = 0.3
"""A rule's finding stays where its value is as likely as this what the rule says."""
HELD = 0.74
"""A rule's finding becomes a statement where its value is as likely as this the fact, and of its programme."""
MADE = {
    "deadline": 0.71, "launched": 0.78, "offers": 0.77, "outcome": 0.55, "quota": 0.65, "requires-age": 0.71, "requires-degree": 0.72,
}  # fmt: skip
"""By fact: a value of which no rule's finding is kept becomes one where it is as likely as this, and of its programme. The trees say too little for what
was seldom marked on the pages that they were grown on (outcomes, quotas)."""
TITLED = 0.8
"""The same for what only its title binds, on a page that names several programmes: it may be of another."""
_LOOSE = ("heading", "story", "document")
"""Bindings that are too weak for a thing given without a sum: of ten on pages that nothing was fitted on three were false, all bound so, and two right."""
TOLD = 0.775
"""A bound that no rule speaks of is at least so likely one: former bounds and denials of made-up texts come to .6 to .8."""
_BOUNDS = ("requires-age", "requires-degree")
_WRITINGS = ("writings unit", "writings close before")
PAIR = 2  # cells of a row of which the first says what the second is
_FEES = ("fees before", "fees label", "fees row")
_GIVING = ("giving before", "giving after", "giving label")
_RARELY_MARKED = ("invited", "applied", "shortlisted", "arrived", "stayed")
"""Steps of an outcome that readers of the fitted pages seldom marked: the weights know little of them."""


def findings(
    passage: Passage, roles: Roles, taken: Collection[Span], names: Sequence[Span], verdicts: Verdicts
) -> Iterator[Finding]:
    """What the values of a passage are of which no rule's finding was kept, in text order; none where it is not likely enough.

    taken: values of which something is said already. names: places of programmes, whose words are no value.
    """
    for mention in weighable(passage, taken, names):
        if _is_headless(passage, mention) or _is_other(roles, mention):
            continue
        best = verdicts.best(passage, mention, roles)
        if best is None or best.chance < MADE[best.fact] or _is_hardly_told(roles, mention, best.fact):
            continue
        found = replace(_finding(passage, mention, best.fact, roles), owner=best.owner.named.id)
        if not (
            found.fact == "deadline" and is_year(found.normal)
        ):  # a year is no day that anybody could keep
            yield found


def weighable(passage: Passage, taken: Collection[Span], names: Sequence[Span]) -> Iterator[Mention]:
    """The values of a passage that may be weighed."""
    for mention in passage.of(*KINDS):
        place = (mention.anchor.start, mention.anchor.end)
        if not any(place[0] < end and start < place[1] for start, end in (*taken, *names)):
            yield mention


def _is_other(roles: Roles, mention: Mention) -> bool:
    """Whether a value is of writings, or words of fees stand before it and none of giving."""
    signs = roles.seen(mention)[0]
    if not signs.isdisjoint(_FEES) and signs.isdisjoint(_GIVING):
        return True
    return mention.kind == "count" and not signs.isdisjoint(_WRITINGS)


def _is_hardly_told(roles: Roles, mention: Mention, fact: str) -> bool:
    """Whether a bound may be one of former years, or denied: no rule speaks of it and it is not likely enough alone."""
    signs = roles.seen(mention)[0]
    if fact not in _BOUNDS or NO_RULE not in signs:
        return False
    return "former before" in signs or roles.chance(fact, mention) < TOLD


def _is_headless(passage: Passage, mention: Mention) -> bool:
    """Whether a count stands in a row of several cells under no head: what it counts is not certain."""
    cell = cell_at(passage, mention.anchor.start) if mention.kind == "count" else None
    return cell is not None and cell.head is None and len(passage.block.cells) > PAIR


def is_doubted(passage: Passage, roles: Roles, finding: Finding) -> bool:
    """Whether what stands around a value speaks strongly against what a rule takes it for."""
    mention = None if finding.label in _RARELY_MARKED else valued(passage, finding)
    return mention is not None and roles.chance(finding.fact, mention) < KEPT


def holds(
    passage: Passage, roles: Roles, finding: Finding, subject: Subject | None, verdicts: Verdicts
) -> bool:
    """Whether a finding is likely enough, all told. A cell of a row, and what is of no or of several programmes, is left to the rules."""
    if subject is None or subject.spread != "one" or subject.binding == "row" or UNNAMED in subject.ids:
        return True
    mention = None if finding.label in _RARELY_MARKED else valued(passage, finding)
    if mention is None:
        return not (finding.fact == "offers" and subject.binding in _LOOSE)
    titled = subject.binding == "title" and verdicts.names_several()
    if finding.rule.startswith(WEIGHED) and not titled:
        return True
    chance = verdicts.chance(passage, mention, finding.fact, subject.ids[0], roles)
    return chance is None or chance >= (TITLED if titled else HELD)


def _finding(passage: Passage, mention: Mention, fact: str, roles: Roles) -> Finding:
    place = (mention.anchor.start, mention.anchor.end)
    said = WEIGHED + "; ".join(roles.telling(fact, mention))
    ruled = next((one for one in roles.ruled_at(place) if one.fact == fact), None)
    if ruled is not None:  # a rule says what it is, and nothing binds it but its weight
        return replace(ruled, rule=said, reach="near", subject=None)
    normal: Normal | None = mention.normal
    label = (
        normal.level
        if isinstance(normal, Degree)
        else label_of(fact, passage, mention, roles.seen(mention)[0])
    )
    if isinstance(normal, Age):
        normal = as_age(normal, passage, place[0])
    label, settled_normal = settled(fact, label, normal)
    bounded = with_bounds(passage, *place) if not isinstance(settled_normal, Date | Degree) else place
    made = Finding(fact, label, *bounded, settled_normal, rule=said)
    if fact != "offers":
        return made
    return replace(made, payer=payer(passage, place), condition=condition(passage, place))
