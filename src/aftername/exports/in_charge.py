"""Which of the bodies that have to do with a programme run it: those that lead or manage it go first."""

from __future__ import annotations

_RANKS = {"leads": 0, "manages": 0, "": 1, "hosts": 1, "reviews": 1}


def rank(label: str) -> int | None:
    """How near a body with this label of run-by is to running a programme, 0 first.

    None for who pays or mediates only: 由省财政给予 says where the money is from, not who is in charge.
    """
    return _RANKS.get(label)
