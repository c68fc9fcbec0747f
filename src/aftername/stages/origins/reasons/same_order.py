"""Same order: the facts that two texts share come in one order.

Example: a translation, or a copy in other words, sentence by sentence. Two reports on one press release share figures too, but
each tells them its own way. Alone it says nothing: it lifts a likeness of facts that is there already.
Method: longest increasing subsequence of the places of shared facts (Fredman 1975) over their number.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left

from aftername.records import Fingerprint
from aftername.records.fingerprint import WORDS
from aftername.stages.origins.likeness import Likeness
from aftername.stages.origins.pile import Pile
from aftername.stages.origins.reasons.sign import Pair, Sign, among_alike

LIFT = 0.15
FEWEST = 6  # shared facts; by chance six in any order keep to one in 1 of 30 cases at LEAST
LEAST = 0.8
ALIKE = 0.3  # likeness of facts below which an order says nothing


def of_two(pile: Pile, one: Likeness) -> Pair | None:
    """Two documents with alike facts that tell them in one order."""
    if one.score < ALIKE:
        return None
    places = in_order(pile.fingerprints[one.first], pile.fingerprints[one.second])
    if len(places) < FEWEST:
        return None
    share = longest(places) / len(places)
    if share < LEAST:
        return None
    told = f"{longest(places)} of the {len(places)} facts that both give come in the same order"
    return Pair(one.first, one.second, LIFT, told)


def in_order(first: Fingerprint, second: Fingerprint) -> list[int]:
    """Where the second text has the facts that both have, in the order of the first; words left out."""
    theirs = dict(zip(second.facts, array("I", second.places)[::2], strict=True))
    mine = zip(first.facts, array("I", first.places)[::2], strict=True)
    shared = sorted((at, theirs[fact]) for fact, at in mine if fact in theirs and fact[0] not in WORDS)
    # One word is a fact by its letters and by its sound: one place counts once.
    told = dict(shared)
    return list(told.values())


def longest(places: list[int]) -> int:
    """The length of the longest strictly increasing subsequence."""
    tails: list[int] = []
    for place in places:
        at = bisect_left(tails, place)
        tails[at : at + 1] = [place]
    return len(tails)


SIGN = Sign("same-order", False, among_alike(of_two), by_names=True, of_two=of_two)
