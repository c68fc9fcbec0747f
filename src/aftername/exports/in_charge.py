"""Which of the bodies that have to do with a programme run it: those that lead or manage it go first."""

from __future__ import annotations

from aftername.records import Claim

_RANKS = {"leads": 0, "manages": 0, "": 1, "hosts": 1, "reviews": 1}


def rank(label: str) -> int | None:
    """How near a body with this label of run-by is to running a programme, 0 first.

    None for who pays or mediates only: 由省财政给予 says where the money is from, not who is in charge.
    """
    return _RANKS.get(label)


def place_of(claim: Claim) -> int | None:
    """The rank of the body that a statement puts in charge of one programme.

    None where it says something else, denies, doubts or only plans it, or leaves open which programme is meant.
    """
    said = claim.hedge in ("states", "reports") and claim.spread != "undecided"
    return rank(claim.label) if claim.fact == "run-by" and said else None
