"""What a programme is said to offer, one row for each benefit and sum, however many papers say it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from aftername.records import Amount, Claim, Offer


def offers(claims: Sequence[Claim]) -> tuple[Offer, ...]:
    """The offers among some claims, by kind of benefit and then as the claims come; () when nothing is offered.

    Claims of one benefit with one sum make one row. A sum given again in another currency ("3 million yuan
    (60 million yen)") stands with the sum it repeats and makes no row of its own.
    """
    offered = [claim for claim in claims if claim.fact == "offers"]
    places = {(claim.document, claim.value_anchor.start) for claim in offered}
    rows: dict[tuple[str, str], list[Claim]] = {}
    again: list[Claim] = []
    for claim in offered:
        repeated = claim.normal.restates if isinstance(claim.normal, Amount) else None
        if repeated is not None and _near(places, claim.document, repeated[0]):
            again.append(claim)
        else:
            rows.setdefault((claim.label, _sum(claim)), []).append(claim)
    made = []
    for (label, _), held in sorted(rows.items(), key=lambda item: item[0][0]):
        twins = tuple(one for one in again if any(_repeats(one, claim) for claim in held))
        made.append(Offer(label, tuple(held), twins))
    return tuple(made)


def _near(places: set[tuple[str, int]], document: str, start: int) -> bool:
    """Whether a sum that is repeated is among the offers; bounds (up to) may stand before the figure."""
    return any((document, start - back) in places for back in range(16))


def _repeats(one: Claim, other: Claim) -> bool:
    if not isinstance(one.normal, Amount) or one.normal.restates is None or one.document != other.document:
        return False
    start, end = one.normal.restates
    return other.value_anchor.start <= start and end <= other.value_anchor.end


def _sum(claim: Claim) -> str:
    """What must be the same for two claims to offer the same: the sum, or the words where there is none."""
    if isinstance(claim.normal, Amount):
        return repr(replace(claim.normal, restates=None))
    return repr(claim.normal) if claim.normal is not None else " ".join(claim.value.split()).casefold()
