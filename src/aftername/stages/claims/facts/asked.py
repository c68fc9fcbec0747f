"""Which facts look at a passage: those of whose phrases or mentions it holds one."""

from __future__ import annotations

from functools import cache, lru_cache

from aftername.stages.claims.facts import FACTS
from aftername.stages.claims.facts.fact import Fact
from aftername.stages.claims.passages import Passage


@cache
def _askers() -> dict[str, int]:
    """For each kind of mention, and each fact of phrases, those of FACTS that look at it: bit n for the n-th."""
    made: dict[str, int] = {}
    for place, fact in enumerate(FACTS):
        for one in (*fact.kinds, *fact.phrases):
            made[one] = made.get(one, 0) | 1 << place
    return made


@lru_cache(maxsize=4096)
def _chosen(bits: int) -> tuple[Fact, ...]:
    return tuple(fact for place, fact in enumerate(FACTS) if bits >> place & 1)


def asked_of(passage: Passage) -> tuple[Fact, ...]:
    """The facts that have something to look at in a passage, in their order."""
    askers = _askers()
    bits = 0
    for one in passage.kinds():
        bits |= askers.get(one, 0)
    for one in passage.facts():
        bits |= askers.get(one, 0)
    return _chosen(bits)
