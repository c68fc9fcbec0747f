"""What stands out of a pile as a whole: the programmes that most papers name, papers that were replaced, who perhaps runs what.

A pile of policies may rename nothing and state little outright. Then this is what a reader wants first, and it says how sure it is.
"""

from __future__ import annotations

from collections.abc import Iterator

from aftername.exports.html.headline import (
    CARRIES_ON,
    Headline,
    first_piece,
    is_firm,
    weight_of,
)
from aftername.exports.in_charge import place_of
from aftername.exports.succession_words import has_odd_date, is_disputed
from aftername.languages.name_words import heads_of
from aftername.origin_counts import Roots
from aftername.records import Claim, Dossier, ProgrammeAccount
from aftername.records.claim import WEIGHED
from aftername.records.succession import STATED
from aftername.text.names import comparable

MANY = 8  # programmes that make it worth while to say which are named most
OFTEN = 4  # independent origins that make a programme one of these
MOST_NAMED = 5
MOST_RUN = 3
MOST_BODIES = 2
TIED = ("rule", "clause")
"""How a statement that was only weighed must be bound to its programme to be told at all: by its own sentence."""


def of_the_pile(dossier: Dossier, roots: Roots) -> Iterator[Headline]:
    """Findings of no one programme, the most telling of each kind first."""
    yield from _named_most(dossier)
    yield from _replaced(dossier, roots)
    yield from _perhaps_run(dossier)


def _by_naming(dossier: Dossier) -> list[ProgrammeAccount]:
    return sorted(
        dossier.programmes,
        key=lambda a: (-a.origins, -len(a.programme.documents), a.programme.name, a.programme.id),
    )


def _named_most(dossier: Dossier) -> Iterator[Headline]:
    """The schemes that most independent documents name, of many."""
    schemes = [one for one in _by_naming(dossier) if one.programme.thing == "scheme"]
    named = [one for one in schemes if one.origins >= OFTEN and _is_called_one(one)][:MOST_NAMED]
    if len(schemes) >= MANY and len(named) > 1:
        weight = weight_of("named-most", named[0].origins)
        ids = tuple(one.programme.id for one in named)
        yield Headline("named-most", weight, programmes=ids, of=len(schemes))


def _is_called_one(account: ProgrammeAccount) -> bool:
    """Whether its main name says that it is a programme: ends, in its language, in a word such as plan or fund. What is named often and
    says nothing of the kind may be no name at all."""
    programme = account.programme
    name = comparable(programme.name)
    for one in programme.names:
        if one.written == programme.name:
            return any(name.endswith(comparable(head)) for head in heads_of(one.language))
    return False


def _replaced(dossier: Dossier, roots: Roots) -> Iterator[Headline]:
    """Papers that another paper ends or takes the place of, where a text says so and nothing speaks against it."""
    for edge in dossier.succession:
        stated = edge.grade in STATED[:2] and not (edge.planned or edge.denied or edge.against)
        if edge.kind != "document" or edge.relation not in CARRIES_ON or not stated:
            continue
        if edge.verdict == "refused" or is_disputed(edge):
            continue
        passage, *values = dict.fromkeys(first_piece(edge).anchors)
        inside = tuple(
            a
            for a in values
            if a.document == passage.document and passage.start <= a.start and a.end <= passage.end
        )
        weight = weight_of("replaced", roots.count_for(edge, {})) - has_odd_date(edge)
        yield Headline("replaced", weight, edge=edge, passage=passage, values=inside)


def _perhaps_run(dossier: Dossier) -> Iterator[Headline]:
    """Who perhaps runs the programmes of which no rule read it; one finding for all of them."""
    held: dict[str, list[Claim]] = {}
    for account in _by_naming(dossier):
        runs = [one for one in account.claims if place_of(one) is not None]
        weighed = [one for one in runs if _is_weighed(one)]
        if weighed and not any(is_firm(one) for one in runs):
            bodies = {one.value: one for one in reversed(weighed)}
            held[account.programme.id] = sorted(bodies.values(), key=lambda one: (place_of(one), one.value))
    if not held:
        return
    ids = tuple(held)[:MOST_RUN]
    claims = tuple(one for programme in ids for one in held[programme][:MOST_BODIES])
    first = claims[0]
    inside = first.passage.start <= first.value_anchor.start and first.value_anchor.end <= first.passage.end
    yield Headline(
        "perhaps-run-by", weight_of("perhaps-run-by", 0), claims=claims, programmes=ids, of=len(held),
        passage=first.passage, values=(first.value_anchor,) if inside else (),
    )  # fmt: skip


def _is_weighed(claim: Claim) -> bool:
    """Whether a statement was weighed, and its own sentence names its one programme."""
    return claim.rule.startswith(WEIGHED) and claim.spread == "one" and claim.binding in TIED
