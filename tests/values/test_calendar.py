"""Dates as precise as they are known."""

from __future__ import annotations

from aftername.values.calendar import Moment, around, easter, moment, moved, nth_weekday, week_of, weekday


def test_iso_is_as_precise_as_the_date():
    """A part that is not known is not written."""
    assert Moment(2024).iso == "2024"
    assert Moment(2024, 3).iso == "2024-03"
    assert Moment(None, 3, 7).iso == "--03-07"
    assert moment("2024-03") == Moment(2024, 3)
    assert moment("no date") is None


def test_impossible_days_are_told():
    """30 February is not possible; 29 February is where the year is not known."""
    assert not Moment(2023, 2, 30).possible
    assert not Moment(2023, 2, 29).possible
    assert Moment(None, 2, 29).possible


def test_a_month_from_the_last_day_is_the_last_day():
    """A month from 31 January is the last of February."""
    assert moved(Moment(2023, 1, 31), "month", 1) == Moment(2023, 2, 28)


def test_a_month_without_its_year_is_past_first():
    """In August, "March" was this year and "October" last year; both also come again."""
    base = Moment(2023, 8, 26)
    assert around(base, 3, None) == (Moment(2023, 3), Moment(2024, 3))
    assert around(base, 10, None) == (Moment(2022, 10), Moment(2023, 10))


def test_weeks_begin_on_monday():
    """The week of a Saturday ends on the next day."""
    assert week_of(Moment(2023, 8, 26)) == (Moment(2023, 8, 21), Moment(2023, 8, 27))
    assert weekday(Moment(2023, 8, 26), 0, -1) == Moment(2023, 8, 14)
    assert nth_weekday(2024, 5, 0, -1) == Moment(2024, 5, 27)
    assert nth_weekday(2024, 5, 0, 5) is None


def test_easter_is_reckoned():
    """Easter moves between March and April."""
    assert easter(2024) == Moment(2024, 3, 31)
    assert easter(2025) == Moment(2025, 4, 20)
