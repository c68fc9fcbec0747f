"""Statements of one fact of one programme that cannot all hold at one time.

Only facts that have one value at a time are looked at: who leads it, when it began and ended, the age it asks for,
the quota, the outcome of one step. No conflict: statements as of different years, a value that holds another
(2018 and 2018-09; under 40 in 40 or under), values that one sentence gives together, denials and doubts, what was only weighed, names of bodies of which one is a part of the
other or which stand in different scripts (they may be translations of each other).
"""

from __future__ import annotations

from collections.abc import Sequence

from aftername.records import Age, BodyName, Claim, Conflict, Count, Date, Normal
from aftername.records.claim import WEIGHED
from aftername.text.names import comparable, script_of

DATED = frozenset({"launched", "ended"})
LEADING = frozenset({"leads", "runs", "manages", "lead", "run", ""})
"""Labels of run-by of which a programme has one at a time; it may have many who host, pay or mediate."""


def conflicts(claims: Sequence[Claim]) -> tuple[Conflict, ...]:
    """The conflicts among the claims of one programme, by fact; () when all may hold together."""
    asked: dict[tuple[str, str], list[Claim]] = {}
    for claim in claims:
        key = _asked(claim)
        firm = claim.hedge in ("states", "reports") and not claim.rule.startswith(WEIGHED)
        if key is not None and firm and claim.spread == "one":
            asked.setdefault((claim.fact, key), []).append(claim)
    made = []
    for (fact, key), held in sorted(asked.items()):
        sides = _sides(held)
        if len(sides) > 1:
            made.append(Conflict(fact, key, sides, _REASONS[fact]))
    return tuple(made)


_REASONS = {
    "run-by": "one is in charge at a time; offices may have changed, or one text may be wrong",
    "launched": "it began once; a track of it may have begun later, or one text may be wrong",
    "ended": "it ended once; a track of it may have ended earlier, or one text may be wrong",
    "requires-age": "one call asks for one age; tracks of it may ask for others",
    "quota": "one call has one quota; the figures may be of different years or tracks",
    "outcome": "one step of one year has one figure; the figures may be of different years or tracks",
}


def _asked(claim: Claim) -> str | None:
    """What a claim has one value of, within its fact; None for facts that have many."""
    if claim.fact == "run-by":
        return claim.label if claim.label in LEADING and _is_body(claim) else None
    if claim.fact in DATED:
        return "" if isinstance(claim.normal, Date) else None
    if claim.fact == "requires-age":
        return claim.label if isinstance(claim.normal, Age) and claim.normal.high is not None else None
    if claim.fact in ("quota", "outcome"):
        return claim.label if isinstance(claim.normal, Count) and claim.as_of else None
    return None


def _sides(claims: list[Claim]) -> tuple[tuple[Claim, ...], ...]:
    """Statements by value, of values that contradict at least one other; () when none does."""
    values = _by_value(claims)
    against = [
        [claim for same in held for claim in same]
        for held in values
        if any(other is not held and _contradict(held, other) for other in values)
    ]
    order = {id(claim): number for number, claim in enumerate(claims)}
    against = [sorted(held, key=lambda claim: order[id(claim)]) for held in against]
    against.sort(key=lambda held: -len({claim.document for claim in held}))
    return tuple(tuple(held) for held in against)


def _by_value(claims: list[Claim]) -> list[list[list[Claim]]]:
    """Statements of values that may be meant by one fact, those that say the very same together: these are compared once."""
    said: dict[tuple[object, ...], list[Claim]] = {}
    for claim in claims:
        said.setdefault((claim.value, claim.normal, claim.as_of, bool(claim.rule)), []).append(claim)
    values: list[list[list[Claim]]] = []
    for same in said.values():
        for held in values:
            if all(_agree(same[0], one[0]) and not _may_be_translations(same[0], one[0]) for one in held):
                held.append(same)
                break
        else:
            values.append([same])
    return values


def _contradict(ones: list[list[Claim]], others: list[list[Claim]]) -> bool:
    passages = {claim.passage for same in ones for claim in same}
    if any(claim.passage in passages for same in others for claim in same):
        return False  # "the bureau and the office jointly": said together, so they hold together
    return any(_at_one_time(a[0], b[0]) and not _agree(a[0], b[0]) for a in ones for b in others)


def _at_one_time(one: Claim, other: Claim) -> bool:
    """Whether two statements are of one year; beginnings and ends are of any."""
    if one.fact in DATED:
        return True
    if one.as_of is None or other.as_of is None:
        return one.fact in ("run-by", "requires-age")
    return one.as_of[:4] == other.as_of[:4]


def _agree(one: Claim, other: Claim) -> bool:
    """Whether two values may both be meant by one fact."""
    a, b = one.normal, other.normal
    if _is_body(one) and _is_body(other):
        first, second = comparable(one.value), comparable(other.value)
        return _is_same(a, b) or _may_be_translations(one, other) or first in second or second in first
    if isinstance(a, Date) and isinstance(b, Date):
        return a.value.startswith(b.value) or b.value.startswith(a.value)
    if isinstance(a, Age) and isinstance(b, Age):
        return a.high == b.high
    if isinstance(a, Count) and isinstance(b, Count):
        return a.low == b.low or a.approximate or b.approximate or _holds(a, b) or _holds(b, a)
    return True


def _is_body(claim: Claim) -> bool:
    """Whether the value names a body: a known form of one, or what a rule for who runs it found in its place."""
    by_rule = claim.normal is None and bool(claim.rule)
    return claim.fact == "run-by" and (isinstance(claim.normal, BodyName) or by_rule)


def _may_be_translations(one: Claim, other: Claim) -> bool:
    """Whether two names of bodies stand in different scripts and nothing tells whether they are of one: they contradict
    nothing, and support nothing either."""
    if not (_is_body(one) and _is_body(other)) or _is_same(one.normal, other.normal):
        return False
    return script_of(comparable(one.value))[:1] != script_of(comparable(other.value))[:1]


def _is_same(one: Normal | None, other: Normal | None) -> bool:
    if not (isinstance(one, BodyName) and isinstance(other, BodyName)):
        return False
    return one.key == other.key or (one.code is not None and one.code == other.code)


def _holds(outer: Count, inner: Count) -> bool:
    """Whether a range holds a figure."""
    low, high, figure = outer.low, outer.high, inner.low
    return figure is not None and (low is None or low <= figure) and (high is None or figure <= high)
