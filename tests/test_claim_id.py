"""A claim keeps its id once it was asked for; that shows nowhere else."""

from __future__ import annotations

import pickle
from dataclasses import replace

from aftername.records import Anchor, Claim, Speaker


def claim(programme: str = "p") -> Claim:
    """A made-up claim."""
    anchor = Anchor("d", 0, 4, "made")
    return Claim(programme, "offers", "", "made", None, anchor, anchor, None, Speaker("document", "No. 1"))


def test_asked_for_or_not_it_is_the_same_record() -> None:
    """Equal, with the same hash and the same bytes; a copy has an id of its own fields."""
    asked, other = claim(), claim()
    told = asked.id
    assert asked.id is told == claim().id
    assert (asked, hash(asked), repr(asked)) == (other, hash(other), repr(other))
    assert pickle.dumps(asked) == pickle.dumps(other)
    assert pickle.loads(pickle.dumps(asked)).id == told
    assert replace(asked, programme="q").id == claim("q").id != told
