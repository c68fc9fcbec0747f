"""How alike the facts of two documents are, each fact weighted by how rare it is in the case.

Method: cosine with squared inverse document frequency (Spärck Jones 1972), one for each family of facts,
summed with weights. Pairs are not all compared: a document meets others only through its rarest facts.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from aftername.records import Trace
from aftername.stages.origins.traces import WORDS

# Tried on every second of the 65 translated news stories (names 0.5-1, words 0.5-1) and checked on the others.
# Names by sound are noisier than figures. See benchmarks/origins/README.md.
WEIGHTS: dict[str, float] = {"#": 1.0, "L": 0.5, "S": 0.5, "W": 0.5}
BACKGROUND = 60  # documents added to every case, so that in a small one not every fact is rare
RAREST = 40  # facts of each family through which a document meets others
MOST_HOLDERS = 60  # a fact that more documents have brings none together
SHORTEST = 60  # letters; a shorter text says too little to be told by its facts
MEETING = 0.6  # of the weight asked for below, in rare facts shared, before two documents are compared
# What shared facts must weigh together, as a multiple of what the rarest fact of the case can weigh; of a name
# in letters and by sound the heavier counts, words of one language half. Above 1 no single fact makes kin, in a
# case of any size: that is why it is not lower, though on the stories alone 0-0.8 finds 6 % more and nothing wrong.
WEIGHT = 1.2
WEIGHT_OF_WORDS = 0.5
# How alike the words of two texts in one language must be. Regulations share round sums and terms without
# being kin: on 231 of them 0 gives 50 false pairs, 0.1 gives 7, 0.2 gives 3; from 0.3 on stories are lost.
WORDS_ALIKE = 0.2
MOST_SHOWN = 8  # shared facts kept of a pair


class Likeness(NamedTuple):
    """How alike two documents are. first, second: places in the list given, in order. shared: some facts
    that both have, those that weigh most first."""

    first: int
    second: int
    score: float
    shared: tuple[str, ...]


def rarity(traces: Sequence[Trace]) -> dict[str, float]:
    """What each fact that at least two documents have weighs."""
    held = Counter(fact for one in traces for fact in one.facts)
    total = len(traces) + BACKGROUND
    return {fact: math.log(total / (count + _common(fact))) for fact, count in held.items()}


def _common(fact: str) -> int:
    """In how many of the BACKGROUND documents a fact is taken to stand."""
    if fact[0] == "#":
        value = float(fact[1:])
        if value <= 12:
            return 30
        if value <= 31 or 1900 <= value <= 2100 or value == 100:
            return 12
    return 0


def likenesses(traces: Sequence[Trace], least: float) -> list[Likeness]:
    """Every pair of documents that meet and are at least so alike, in order."""
    weights = rarity(traces)
    heavy = WEIGHT * math.log(len(traces) + BACKGROUND)
    holders: dict[str, list[int]] = defaultdict(list)
    for place, one in enumerate(traces):
        for fact in one.facts if one.letters >= SHORTEST else ():
            holders[fact].append(place)
    meeting = {fact: who for fact, who in holders.items() if 2 <= len(who) <= MOST_HOLDERS}
    del holders
    lengths = [_lengths(one, weights) for one in traces]
    languages = [_family_of_words(one) for one in traces]
    sets = [_families(one) for one in traces]
    found: list[Likeness] = []
    for place, one in enumerate(traces):
        met: dict[int, float] = defaultdict(float)
        for fact in _rarest(one, meeting, weights):
            for other in meeting[fact]:
                if other > place:
                    met[other] += weights[fact]
        for other, weight in sorted(met.items()):
            if weight >= MEETING * heavy:
                score, shared = _score(
                    sets[place],
                    sets[other],
                    lengths[place],
                    lengths[other],
                    weights,
                    heavy,
                    languages[place] == languages[other],
                    least,
                )
                if score >= least:
                    found.append(Likeness(place, other, score, shared))
    return found


_Families = dict[str, frozenset[str]]


def _families(one: Trace) -> _Families:
    """The facts of a document by family; none for a text that is too short."""
    held: dict[str, list[str]] = defaultdict(list)
    for fact in one.facts if one.letters >= SHORTEST else ():
        held[_family(fact)].append(fact)
    return {family: frozenset(facts) for family, facts in held.items()}


def _rarest(one: Trace, meeting: dict[str, list[int]], weights: dict[str, float]) -> list[str]:
    """The RAREST facts of each family that other documents have too."""
    families: dict[str, list[str]] = defaultdict(list)
    for fact in one.facts:
        if fact in meeting:
            families[_family(fact)].append(fact)
    return [
        fact
        for family in sorted(families)
        for fact in sorted(families[family], key=lambda fact: (-weights[fact], fact))[:RAREST]
    ]


def _family(fact: str) -> str:
    """Dates are figures too; words of every language are one family."""
    return _FAMILY[fact[0]]


_FAMILY = {"#": "#", "D": "#", "L": "L", "S": "S", **dict.fromkeys(WORDS, "W")}


def _family_of_words(one: Trace) -> str:
    """Texts whose words can be compared have the same; "und" is Chinese or Japanese in Han alone."""
    return "zh" if one.language == "und" else one.language


def _lengths(one: Trace, weights: dict[str, float]) -> dict[str, float]:
    sums: dict[str, float] = defaultdict(float)
    for fact in one.facts:
        sums[_family(fact)] += weights[fact] ** 2
    return {family: math.sqrt(value) for family, value in sums.items()}


def _score(
    one: _Families,
    other: _Families,
    length: dict[str, float],
    other_length: dict[str, float],
    weights: dict[str, float],
    heavy: float,
    one_language: bool,
    least: float,
) -> tuple[float, tuple[str, ...]]:
    """How alike two documents are, and what they share; (0, ()) where that is less than asked."""
    both = {family: one[family] & other[family] for family in one.keys() & other.keys()}
    # fsum: the sum of the same figures in any order is the same to the last digit.
    linear = {family: math.fsum(map(weights.__getitem__, facts)) for family, facts in both.items()}
    names = max(linear.get("L", 0.0), linear.get("S", 0.0))
    if linear.get("#", 0.0) + names + WEIGHT_OF_WORDS * linear.get("W", 0.0) < heavy:
        return 0.0, ()
    alike = {
        family: math.fsum(weights[fact] ** 2 for fact in facts) / (length[family] * other_length[family])
        for family, facts in sorted(both.items())
        if facts and length[family] and other_length[family]
    }
    if one_language and alike.get("W", 0.0) < WORDS_ALIKE:
        return 0.0, ()
    score = round(math.fsum(WEIGHTS[family] * value for family, value in alike.items()), 6)
    if score < least:
        return 0.0, ()
    ordered = sorted(
        (fact for facts in both.values() for fact in facts),
        key=lambda fact: (_family(fact) == "W", -weights[fact], fact),
    )
    return score, tuple(ordered[:MOST_SHOWN])
