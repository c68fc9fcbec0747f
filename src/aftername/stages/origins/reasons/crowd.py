"""Crowd: more documents give the same figures than can all be compared, and each is alike to most of some of them.

Example: one story retold a thousand times in other words. Documents meet through pairs of telling figures that stand together in
most of the texts that give the rarer one; some documents of such a crowd that are alike are its core, and each other one is held against
the core alone, so the work grows with the number of documents. Wrong where two stories share two figures and half of their facts.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import combinations

from aftername.stages.origins.likeness import MOST_HOLDERS, Likeness
from aftername.stages.origins.linking import groups
from aftername.stages.origins.pile import Pile
from aftername.stages.origins.reasons.shared_facts import holds, pair
from aftername.stages.origins.reasons.sign import Pair, Sign

CORE = 24  # documents of a crowd that others are held against, spread over it
FEWEST = 6  # documents of a core
BEST = 0.4  # of the core, the documents that each other one is alike to: a retelling leaves some facts out
LEAST = 0.5  # average likeness to the core, as for any two groups
TOGETHER = 0.5  # of the documents with the rarer figure of a pair: chance pairs stand together far less
SAME_FIGURES, NEARLY_ALL = (
    4,
    0.8,
)  # telling figures that both give, and the share of those of the text with fewer
MOST_FIGURES = 12  # of a document, the rarest first, of which pairs are made


def find(pile: Pile) -> Iterator[Pair]:
    """Each document of a crowd with one of its core."""
    found: dict[int, int] = {}
    for crowd in _crowds(pile):
        left = [place for place in crowd if place not in found]
        found.update(gathered(left, lambda first, second: _likeness(pile, first, second), LEAST))
    for place, core in sorted(found.items()):
        first, second = min(core, place), max(core, place)
        score, shared = pile.alikeness.of(first, second, 0.0)
        yield pair(pile, Likeness(first, second, max(score, LEAST), shared))


def gathered(crowd: Sequence[int], likeness: Callable[[int, int], float], least: float) -> dict[int, int]:
    """For each document that belongs to the core of a crowd, or is alike to the best part of it: one of the core.

    likeness: of two places, the first below the second. Empty where no core is found.
    """
    if len(crowd) <= CORE:
        return {}
    some = [crowd[at * len(crowd) // CORE] for at in range(CORE)]
    scored = [(first, second, likeness(first, second)) for first, second in combinations(sorted(some), 2)]
    core = max(
        groups([one for one in scored if one[2]], least), key=lambda group: (len(group), group), default=()
    )
    if len(core) < FEWEST:
        return {}
    best = max(FEWEST, math.ceil(BEST * len(core)))
    found = dict.fromkeys(core[1:], core[0])
    for place in crowd:
        if place not in core:
            alike = sorted((likeness(min(place, one), max(place, one)) for one in core), reverse=True)
            if sum(alike[:best]) >= least * best:
                found[place] = core[0]
    return found


def _crowds(pile: Pile) -> Iterator[tuple[int, ...]]:
    """Documents that share two figures that many have and that go together, the largest crowd first."""
    telling = [pile.telling(place) - pile.dated(place) for place in range(len(pile.fingerprints))]
    held = Counter(fact for facts in telling for fact in facts)
    many = {fact for fact, count in held.items() if count > MOST_HOLDERS}
    holders: dict[tuple[str, str], list[int]] = defaultdict(list)
    for place, facts in enumerate(telling if many else ()):
        rarest = sorted(sorted(facts & many), key=held.__getitem__)[:MOST_FIGURES]
        for both in combinations(sorted(rarest), 2):
            holders[both].append(place)
    crowds = {
        tuple(who)
        for both, who in holders.items()
        if len(who) > MOST_HOLDERS and len(who) >= TOGETHER * min(held[fact] for fact in both)
    }
    yield from sorted(crowds, key=lambda who: (-len(who), who))


def _likeness(pile: Pile, first: int, second: int) -> float:
    """The likeness of two documents of a crowd by facts; 0 where shared facts do not tell of one text.

    In a crowd it is enough that both give nearly all of the same telling figures, in whatever words.
    """
    score, shared = pile.alikeness.of(first, second, 0.05)
    if score and holds(pile, Likeness(first, second, score, shared)):
        return score
    one, other = (pile.telling(place) - pile.dated(place) for place in (first, second))
    both = len(one & other)
    return 1.0 if both >= SAME_FIGURES and both >= NEARLY_ALL * min(len(one), len(other)) else 0.0


SIGN = Sign("shared-facts", True, find, by_names=True)
