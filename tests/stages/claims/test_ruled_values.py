"""What the value of a fact decides itself."""

from __future__ import annotations

import pytest

from aftername.records import Date, Number, Percent, Period
from aftername.stages.claims.facts.ruled_values import settled


@pytest.mark.parametrize(
    ("start", "end", "label"),
    [
        (None, "2024-05-31", "closes"),
        ("2024-04-01", None, "opens"),
        ("2024-04-01", "2024-05-31", "window"),
        (None, None, "opens"),
    ],
)
def test_a_period_says_whether_it_opens_or_closes(start, end, label):
    """Its ends decide, not the word of the rule."""
    assert settled("deadline", "opens", Period(start, end))[0] == label


def test_what_was_launched_in_a_period_began_with_it():
    """The start of the period is the date; without one the period stays."""
    assert settled("launched", "", Period("2019-04", None))[1] == Date("2019-04", "month")
    assert settled("ended", "", Period(None, "2019"))[1] == Date("2019", "year")
    assert settled("launched", "", Period(None, "2019"))[1] == Period(None, "2019")


def test_a_share_is_a_percentage():
    """Two thirds of the costs are 66.67 %; a number that is no share stays."""
    assert settled("offers", "subsidy", Number(2 / 3, 2 / 3))[1] == Percent(66.67, 66.67)
    assert settled("offers", "subsidy", Number(3, 3))[1] == Number(3, 3)
    assert settled("quota", "", Number(0.5, 0.5))[1] == Number(0.5, 0.5)
