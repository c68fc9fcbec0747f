"""Ties by evidence: which readings of a document (tie_readings.py) are weighty enough, and how they stand beside the ties of rules.

One table of weights decides: tie_weights.tsv, fitted by benchmarks/succession/fit.py. Not found: wordings without a word of the
lexicon (languages/*/ties/evidence.rules), pairs with a name that was not found, and denials, which rules tell.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files

from aftername.records.succession import Relation
from aftername.stages.claims.tie_lists import Ids
from aftername.stages.claims.tie_readings import Reading
from aftername.stages.claims.ties import Tie

LEAST, LOOSE = 6, 10  # what a reading must weigh: where its sentence names both, and where it does not
LABEL: Mapping[Relation, str] = {
    "renamed": "renamed",
    "restructured": "restructured",
    "merged": "merged",
    "absorbed": "absorbed into",
    "succeeded": "succeeded by",
}


Pairs = set[tuple[tuple[str, ...], tuple[str, ...]]]


def with_evidence(ties: Sequence[Tie], found: Sequence[Reading], ids: Ids) -> tuple[Tie, ...]:
    """The ties of rules and those of evidence: of one pair the rule's, none where the two turn each other round."""
    made = list(ties)
    for one in best(found, ids):
        told = _pairs(one, ids)
        turned = {(later, earlier) for earlier, later in told}
        apart = [tie for tie in made if tie.relation == "sibling" or not _pairs(tie, ids) & turned]
        known = any(tie.relation != "sibling" and told <= _pairs(tie, ids) for tie in made)
        if len(apart) < len(made):
            made = apart
        elif not known:
            named = {name for pair in told for name in pair}
            made = [*(tie for tie in made if not _is_less(tie, named, ids)), as_tie(one)]
    return tuple(made)


def _pairs(one: Tie | Reading, ids: Ids) -> Pairs:
    return {(ids.get(a, ()), ids.get(b, ())) for a in one.earlier for b in one.later}


def _is_less(tie: Tie, named: set[tuple[str, ...]], ids: Ids) -> bool:
    """Whether a tie says of one thing what another says of it and a second: that it ended, or follows something unsaid."""
    own = {ids.get(one, ()) for one in (*tie.earlier, *tie.later)}
    return own <= named and tie.relation not in ("sibling", "part-of") and (not tie.earlier or not tie.later)


@cache
def weights() -> Mapping[str, int]:
    """What each feature is worth."""
    made: dict[str, int] = {}
    for line in (files(__package__) / "tie_weights.tsv").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            feature, worth = line.split("\t")[:2]
            made[feature] = int(worth)
    return made


def score(one: Reading) -> int:
    """What a reading weighs."""
    worth = weights()
    return sum(worth.get(feature, 0) for feature in ("any", *one.features))


def best(found: Sequence[Reading], ids: Ids, least: int = LEAST) -> list[Reading]:
    """Of the readings of a passage those that are weighty enough, the best of each pair; none that another one turns round.

    least: what one whose sentence names both must weigh.
    """
    made: list[Reading] = []
    for one in sorted(found, key=lambda one: (-score(one), one.words, one.earlier, one.later)):
        pairs = _pairs(one, ids)
        known = {pair for other in made for pair in _pairs(other, ids)}
        if (
            score(one) >= (max(least, LOOSE) if one.loose else least)
            and not pairs & {(b, a) for a, b in known}
            and not pairs <= known
        ):
            made.append(one)
    return made


def as_tie(one: Reading) -> Tie:
    """A reading as a tie; its rule tells the word, the cases of both sides and what stands for a name."""
    telling = [one for one in one.features if "=" in one or ":" in one]
    why = [one for one in telling if not one.startswith(("others", "prefix", "suffix"))]
    return Tie(
        LABEL[one.relation],
        one.relation,
        one.earlier,
        one.later,
        one.words,
        one.hedge,
        one.loose,
        f"evidence: {', '.join(why)}",
        one.over,
    )
