"""What each sign of a value is worth for each fact, learned from pages that a reader had answered (benchmarks/claims/fit_learned.py).

signs.tsv: words of classes, the value itself, what rules say of it (all languages). zh, ja, ko, en: pieces of what stands around it. Whole
numbers, UNIT of them one natural logarithm: 100 more raise the odds about threefold. Their sum says how likely a value is the fact.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files

from aftername.languages import read_as
from aftername.stages.claims.weighed.weights import MOST_SIGNS, told

UNIT = 100
ANY = "any"
"""The sign that every value has: how likely the fact is before anything is known."""

KINDS: Mapping[str, tuple[str, ...]] = {
    "amount": ("offers",),
    "percent": ("offers",),
    "age": ("requires-age",),
    "degree": ("requires-degree",),
    "count": ("quota", "outcome"),
    "date": ("deadline", "launched"),
    "period": ("deadline", "launched"),
}
"""The facts that a kind of value may be. Others are left to rules."""
FACTS = tuple(dict.fromkeys(fact for facts in KINDS.values() for fact in facts))

Worths = Mapping[str, tuple[int, ...]]


@cache
def table(name: str) -> Worths:
    """What the signs of a table are worth, each for all of FACTS in their order; nothing for a language of which nothing was learned."""
    path = files(__package__).joinpath(f"{name}.tsv")
    made: dict[str, tuple[int, ...]] = {}
    for line in path.read_text(encoding="utf-8").split("\n") if path.is_file() else ():
        if line and not line.startswith("#"):
            sign, *worths = line.split("\t")
            made[sign] = tuple(0 if worth == "-" else int(worth) for worth in worths)
    return made


def score(fact: str, signs: Iterable[str], pieces: Iterable[str], language: str) -> int:
    """The sum of what the signs of a value and the pieces around it are worth for a fact."""
    column = FACTS.index(fact)
    worth = table("signs")
    total = worth[ANY][column] + sum(worth[sign][column] for sign in signs if sign in worth)
    around = table(read_as(language))
    return total + sum(around[piece][column] for piece in pieces if piece in around)


def chance(total: int) -> float:
    """How likely a sum says that it is."""
    return 1 / (1 + math.exp(-total / UNIT))


def telling(fact: str, signs: Iterable[str], pieces: Iterable[str], language: str) -> tuple[str, ...]:
    """The signs that speak most for a fact, in words, the weightiest first; then the piece of its surroundings that does."""
    column = FACTS.index(fact)

    def best(worth: Worths, ones: Iterable[str], most: int) -> list[str]:
        listed = [(-worth[one][column], one) for one in ones if one in worth and worth[one][column] > 0]
        return [told(sign) for _, sign in sorted(listed)[:most]]

    return (*best(table("signs"), signs, MOST_SIGNS), *best(table(read_as(language)), pieces, 1))
