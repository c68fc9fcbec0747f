"""Rates of the user's own: two shapes of table, the rule for missing days, sums converted exactly."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aftername.values.rates import RatesError, converted, rates_from

LONG = "date,currency,rate,base\n2020-03-02,CNY,8,EUR\n2020-03-02,JPY,120,EUR\n2020-03-05,JPY,121,EUR\n"
WIDE = "Date,CNY,JPY,\n2020-03-05,N/A,121,\n2020-03-02,8,120,\n"


@pytest.mark.parametrize("table", [LONG, WIDE])
def test_a_cross_rate_takes_the_last_day_both_have(table):
    """On the 5th only one of the two has a rate; the 2nd is used for both."""
    made = converted(3_000_000, 5_000_000, "CNY", "JPY", "2020-03-06", rates_from(table))
    assert (made.low, made.high) == (Decimal("45000000.00"), Decimal("75000000.00"))
    assert (made.rate, made.on, made.why) == (Decimal(15), "2020-03-02", "")


def test_the_base_needs_no_rate_of_its_own():
    """To and from the base; a wide table must be told what it is."""
    assert converted(80, 80, "CNY", "eur", "2020-03-02", rates_from(LONG)).low == Decimal("10.00")
    assert converted(80, 80, "CNY", "EUR", "2020-03-02", rates_from(WIDE, "EUR")).low == Decimal("10.00")
    untold = converted(80, 80, "CNY", "EUR", "2020-03-02", rates_from(WIDE))
    assert untold.low is None
    assert untold.why == "no rate for EUR in the table"


def test_seven_days_back_and_no_further():
    """The ninth of March is seven days after the second; the tenth has no rate. Nor has any day before the first."""
    rates = rates_from(LONG)
    assert converted(1, 1, "CNY", "EUR", "2020-03-09", rates).on == "2020-03-02"
    for day in ("2020-03-10", "2020-03-01"):
        made = converted(1, 1, "CNY", "EUR", day, rates)
        assert (made.low, made.rate, made.on) == (None, None, None)
        assert "7 days before" in made.why


def test_what_cannot_be_converted_says_why():
    """An open currency, a date that is no day, no date."""
    rates = rates_from(LONG)
    assert converted(1, 1, None, "EUR", "2020-03-02", rates).why == "the text leaves the currency open"
    assert converted(1, 1, "CNY", "EUR", "2020-03", rates).why == "no day to convert at: 2020-03"
    assert converted(1, 1, "CNY", "EUR", None, rates).why == "no day to convert at"
    assert converted(None, 5, "CNY", "CNY", "2020-03-02", rates).high == Decimal("5.00")
    assert converted(None, 5, "CNY", "CNY", "2020-03-02", rates).low is None


@pytest.mark.parametrize(
    "table",
    [
        "",
        "day,CNY\n2020-03-02,8",
        "date,other\n2020-03-02,8",
        "date,CNY\n2020-03-02,eight",
        "date,CNY\n2020-03-02,-8",
        "date,CNY\n2 March,8",
        "date,CNY\n2020-03-02,N/A",
        "date,currency,rate,base\n2020-03-02,CNY,8,EUR\n2020-03-02,CNY,8,USD",
    ],
)
def test_a_table_that_is_none_is_refused(table):
    """No header, no rates, no numbers, two bases: one plain error."""
    with pytest.raises(RatesError):
        rates_from(table)


@given(st.integers(1, 10**12), st.decimals("0.0001", "9999", places=4))
def test_there_and_back_is_the_same_sum(sum_, rate):
    """Converted and converted back, a sum differs by what rounding to hundredths can do."""
    rates = rates_from(f"date,currency,rate,base\n2020-03-02,CNY,{rate},EUR\n")
    there = converted(sum_, sum_, "EUR", "CNY", "2020-03-02", rates).low
    assert there is not None
    back = converted(float(there), None, "CNY", "EUR", "2020-03-02", rates).low
    assert back is not None
    assert abs(back - sum_) <= Decimal("0.01") + Decimal("0.01") / rate + Decimal(sum_) * Decimal("1e-15")
