"""A record is made of its fields as a dataclass is: by place or by name, with its defaults, checked, and never changed."""

from __future__ import annotations

import pickle
from dataclasses import FrozenInstanceError, replace

import pytest

from aftername.records import Anchor, record


@record
class Pair:
    """Made for these tests."""

    first: int
    second: str = "two"

    def __post_init__(self) -> None:
        if self.first < 0:
            raise ValueError("below nothing")


def test_by_place_and_by_name():
    """Both make the same record, and a default stands for what is not given."""
    assert Pair(1) == Pair(first=1, second="two") == Pair(1, "two")
    assert Pair(1) != Pair(1, "three")
    assert repr(Pair(1)) == "Pair(first=1, second='two')"
    assert hash(Pair(1)) == hash(Pair(1, "two"))


def test_what_is_wrong_is_said():
    """A field that is missing, one too many, and one that a record refuses."""
    with pytest.raises(TypeError, match=r"Pair.__init__\(\) missing 1 required positional argument: 'first'"):
        Pair()  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="third"):
        Pair(1, third=3)  # type: ignore[call-arg]
    with pytest.raises(ValueError, match="below nothing"):
        Pair(-1)
    with pytest.raises(ValueError, match="below nothing"):
        replace(Pair(1), first=-1)


def test_it_stays_as_it_is():
    """No field is set again; another record is made of it, or sent to another process."""
    one = Anchor("d", 1, 2, "q")
    with pytest.raises(FrozenInstanceError):
        one.start = 3  # type: ignore[misc]
    assert replace(one, start=3) == Anchor("d", 3, 2, "q", None, "exact")
    assert pickle.loads(pickle.dumps(one)) == one
