"""Sketches of texts."""

from __future__ import annotations

from array import array

from hypothesis import given
from hypothesis import strategies as st

from aftername.text.sketches import PERMUTATIONS, likeness

NUMBERS = st.sampled_from((0, 1, 2**31 - 1, 2**31, 2**31 + 1, 2**32 - 1))
PRINT = st.lists(NUMBERS, min_size=PERMUTATIONS, max_size=PERMUTATIONS)


@given(PRINT, PRINT)
def test_likeness_is_the_share_of_equal_numbers(first, second):
    """All numbers compared at once give what they give one by one, also where only a high or low bit differs."""
    same = sum(a == b for a, b in zip(first, second, strict=True))
    assert likeness(array("I", first).tobytes(), array("I", second).tobytes()) == same / PERMUTATIONS


def test_no_print_is_like_nothing():
    """An empty text is not alike to another empty text."""
    assert likeness(b"", b"") == 0.0
