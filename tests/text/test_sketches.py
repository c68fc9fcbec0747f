"""Sketches of texts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aftername.text.sketches import PERMUTATIONS, likeness

NUMBERS = st.sampled_from((0, 1, 127, 128, 129, 255))
PRINT = st.lists(NUMBERS, min_size=PERMUTATIONS, max_size=PERMUTATIONS)


@given(PRINT, PRINT)
def test_likeness_is_the_share_of_equal_numbers(first, second):
    """All numbers compared at once give what they give one by one, also where only a high or low bit differs; two numbers
    of which one byte is kept are equal by chance once in 256."""
    other = sum(a != b for a, b in zip(first, second, strict=True)) / PERMUTATIONS
    assert likeness(bytes(first), bytes(second)) == pytest.approx(max(0.0, 1 - other * 256 / 255))


def test_no_print_is_like_nothing():
    """An empty text is not alike to another empty text."""
    assert likeness(b"", b"") == 0.0
