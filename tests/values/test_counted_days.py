"""Numbers where a day is due: days that sheets count, seconds that servers count."""

from __future__ import annotations

import pytest

from aftername.values.counted_days import day_counted


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ("44990", "2023-03-05"),
        ("44990.5", "2023-03-05"),
        ("1678010400", "2023-03-05"),  # ten in the morning at Greenwich, the evening of that day in Japan
        ("1678010400000", "2023-03-05"),
        ("1677945600000", "2023-03-05"),  # midnight in Beijing
        ("1677942000", "2023-03-05"),  # midnight in Seoul
        ("1677951000", "2023-03"),  # half past five in the evening at Greenwich, the next day in Japan
        ("1672507800", None),  # new year's eve here, new year there
    ],
)
def test_days_that_are_counted(told, day):
    counted = day_counted(told)
    assert (counted[0] if counted is not None else None) == day


@pytest.mark.parametrize(
    "told", ["2023", "20230305", "20231", "100000", "4499", "", "第44990号", "12345678901234"]
)
def test_other_numbers_are_no_days(told):
    assert day_counted(told) is None
