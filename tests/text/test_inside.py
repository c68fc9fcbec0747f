"""A place is inside where one of the stretches covers it, however they lie."""

from __future__ import annotations

from aftername.text.inside import Inside


def test_places_in_stretches_that_overlap_and_touch():
    """Ends are outside, beginnings inside; a long stretch covers what lies behind a short one in it."""
    held = Inside([(20, 30), (5, 40), (40, 41), (50, 60)])
    assert [place for place in range(0, 70, 5) if place in held] == [5, 10, 15, 20, 25, 30, 35, 40, 50, 55]
    assert 41 not in held
    assert 60 not in held


def test_no_stretch_holds_nothing():
    """Without stretches it is false and empty."""
    assert 0 not in Inside([])
    assert not Inside([])
