"""The decision: features times weights, what trees make of these together, two thresholds. A name; a candidate for a person to decide; nothing.

Weights are whole numbers, one line a feature in weights.tsv, with what they are worth more or less for a kind of head
noun and in a language, and in the words that a reader sees. Fitted by benchmarks/names/fit.py. Their sum is one of the features that
trees.py weighs together; the score is what the trees say.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import cache
from importlib.resources import files

from aftername.records import record
from aftername.stages.mentions.finders.names import trees
from aftername.stages.mentions.finders.names.candidate import Candidate

NAME = 10  # from this sum on a candidate is a name
DOUBTFUL = 6  # from this sum on it is shown to a person
CERTAIN = (12, 14, 17)
"""Sums from which on a name is surer by a step (ProgrammeName.certainty)."""
SAID = 16  # what a name is worth whose column or label says that it is one
MOST_SIGNS = 5
ORDINARY = frozenset(["generic", "lone-capitals", "refused"])
"""Ordinary words, one word with a capital, the name of a film: a name only where the weights alone say so."""


@record
class Weight:
    """What a feature is worth. more: what is added for a kind of head noun, for a language. told: the words for a reader."""

    feature: str
    worth: int
    more: tuple[tuple[str, int], ...]
    told: str


@cache
def weights() -> dict[str, Weight]:
    """Every weight by its feature."""
    return read(files("aftername.stages.mentions.finders.names").joinpath("weights.tsv").read_text("utf-8"))


def read(table: str) -> dict[str, Weight]:
    """The weights of a table by their feature."""
    made = {}
    for line in table.splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        feature, worth, kinds, told = line.split("\t")
        pairs = tuple((kind, int(more)) for kind, _, more in (pair.partition("=") for pair in kinds.split()))
        made[feature] = Weight(feature, int(worth), pairs, told)
    return made


@cache
def worth(feature: str, kind: str, language: str) -> int:
    """What one strength of a feature is worth for a kind of head noun in a language."""
    weight = weights().get(feature)
    if weight is None:
        return 0
    more = dict(weight.more)
    return weight.worth + more.get(kind or "none", 0) + more.get(language, 0)


def scored(one: Candidate) -> int:
    """What a candidate is worth, kept with it: from NAME on it is a name."""
    features = told(one)
    one.score = NAME + trees.points(features)
    if features["sum"] < NAME and not ORDINARY.isdisjoint(one.shown):
        one.score = min(one.score, NAME - 1)
    elif "said-by-head" in one.shown:
        one.score = max(one.score, SAID)
    return one.score


def certainty(one: Candidate) -> int:
    """How sure a name is, in steps from 1."""
    return 1 + bisect_right(CERTAIN, one.score)


def told(one: Candidate) -> dict[str, int]:
    """The features of a candidate as trees are asked for them."""
    return {
        **one.shown,
        "sum": total(one),
        "letters": one.end - one.start,
        f"kind={one.kind or 'none'}": 1,
        f"language={one.language}": 1,
    }


def total(one: Candidate) -> int:
    """The weighted sum of the features of a candidate."""
    return worth("any", one.kind, one.language) + sum(
        worth(feature, one.kind, one.language) * strength for feature, strength in one.shown.items()
    )


def signs(one: Candidate) -> tuple[str, ...]:
    """What speaks for a candidate, in words, the weightiest first."""
    told = [
        (-worth(feature, one.kind, one.language) * strength, feature)
        for feature, strength in one.shown.items()
        if worth(feature, one.kind, one.language) > 0 and weights()[feature].told
    ]
    return tuple(weights()[feature].told for _, feature in sorted(told)[:MOST_SIGNS])
