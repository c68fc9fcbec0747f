"""The lunar calendar: days that are known, leap months, the length of years."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest

from aftername.values.lunar import FIRST, LAST, gregorian

KNOWN = [
    ((2024, 1, 1), date(2024, 2, 10)),  # new year
    ((2023, 8, 15), date(2023, 9, 29)),  # mid-autumn
    ((1978, 8, 15), date(1978, 9, 17)),
    ((2000, 1, 1), date(2000, 2, 5)),
    ((1996, 6, 1), date(1996, 7, 16)),
]


@pytest.mark.parametrize(("lunar", "day"), KNOWN)
def test_known_days(lunar, day):
    """Feasts whose Gregorian day is known."""
    assert gregorian(*lunar) == day


def test_leap_months():
    """2023 had a second month twice; 2024 had none."""
    assert gregorian(2023, 2, 1, leap=True) == date(2023, 3, 22)
    assert gregorian(2024, 2, 1, leap=True) is None


def test_every_new_year_stands_where_it_must():
    """New year falls between 20 January and 21 February, and years have 353 to 385 days."""
    days = [gregorian(year, 1, 1) for year in range(FIRST, LAST + 1)]
    for day in days:
        assert (1, 20) <= (day.month, day.day) <= (2, 21)
    assert {(b - a).days for a, b in pairwise(days)} <= {353, 354, 355, 383, 384, 385}
    assert gregorian(1899, 1, 1) is None
    assert gregorian(2024, 1, 31) is None
