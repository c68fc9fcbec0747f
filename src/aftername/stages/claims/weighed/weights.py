"""What each sign is worth for a body to run a programme: weights.tsv, whole numbers, fitted by benchmarks/claims/fit_weights.py on real pages
that a reader had answered. Ten points raise the odds about threefold (UNIT points are one natural logarithm). A sum of LEAST or more makes a
statement. Whose a value is stands in whose.tsv of the same form (whose.py); what signs are worth for values stands in learned/.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files

from aftername.stages.claims.weighed.signs import PLACES
from aftername.stages.claims.weighed.surroundings import WHERE

UNIT = 10
ANY = "any"
"""The sign that everything has: how likely it is before anything is known."""

LEAST = 14
"""The sum that makes a statement, chosen on pieces that were not fitted on but had been read (benchmarks/claims/README.md, set P). On 120 pages read
afterwards 79 pairs at 14 were right and 17 false, at 11 89 and 20."""

MOST_SIGNS = 4
_SIDES = {"bf ": "the body and the programme", "pf ": "the programme and the body"}


@cache
def worths(name: str) -> Mapping[str, int]:
    """What each sign of a table is worth."""
    text = files(__package__).joinpath(f"{name}.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.split("\n") if line and not line.startswith("#"))
    return {sign: int(worth) for sign, worth in rows}


def total(name: str, signs: Iterable[str]) -> int:
    """The sum of what signs are worth by a table."""
    worth = worths(name)
    return worth.get(ANY, 0) + sum(worth.get(sign, 0) for sign in signs)


def score(signs: Iterable[str]) -> int:
    """The sum of what signs are worth for a body to run a programme."""
    return total("weights", signs)


def telling(signs: Iterable[str]) -> tuple[str, ...]:
    """The signs that speak most for it, in words, the weightiest first."""
    worth = worths("weights")
    listed = sorted((-worth.get(sign, 0), sign) for sign in signs if worth.get(sign, 0) > 0)
    return tuple(told(sign) for _, sign in listed[:MOST_SIGNS])


def told(sign: str) -> str:
    """A sign in words: "giving before" is "giving before it", "b:grant" is “grant” before it."""
    if sign[1:2] == ":" and sign[0] in WHERE:
        return f"“{sign[2:]}” {WHERE[sign[0]]}"
    if sign[:3] in _SIDES:
        return f"{sign[3:]} {_SIDES[sign[:3]]}"
    for place, words in PLACES.items():
        name = sign.removesuffix(" " + place)
        if name != sign and not name.endswith(" close"):
            return f"{name} {words}"
    return sign.replace("=", ": ")
