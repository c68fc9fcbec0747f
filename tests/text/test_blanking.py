"""Stretches made blank leave every other character where it was."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from aftername.text.blanking import blanked

TEXT = "溪桥计划 and the Reed Plan 갈대"


def test_stretches_are_blank_and_the_rest_stays():
    """Apart, touching and one inside the other; none leaves the text as it is."""
    assert blanked("abcdef", [(1, 3), (3, 4)]) == "a   ef"
    assert blanked("abcdef", [(0, 5), (1, 2)]) == "     f"
    assert blanked("abcdef", []) == "abcdef"


@given(st.lists(st.tuples(st.integers(0, len(TEXT)), st.integers(0, len(TEXT))), max_size=6))
def test_offsets_stay(ends):
    """What lies in no stretch is the same at the same place."""
    stretches = sorted((min(one), max(one)) for one in ends)
    told = blanked(TEXT, stretches)
    assert len(told) == len(TEXT)
    for at, letter in enumerate(TEXT):
        assert told[at] == (" " if any(start <= at < end for start, end in stretches) else letter)
