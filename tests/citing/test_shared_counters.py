"""Departments that share one counter, and offices that each count for themselves."""

from __future__ import annotations

from aftername.citing.serials import Entry, series_from


def _entries(codes: list[str], count: int, apart: bool = False) -> list[Entry]:
    found = []
    for number in range(1, count + 1):
        for code in codes if apart else [codes[number % len(codes)]]:
            found.append(
                Entry(code, 2031, number, f"2031-{1 + (number - 1) // 5:02d}-{1 + (number - 1) % 5 * 5:02d}")
            )
    return found


def test_one_counter_is_one_series():
    """Codes that differ in the last sign, never clash and rise with the dates are one series with few numbers missing."""
    held = [
        one for one in _entries(["滨经产", "滨经投", "滨经安", "滨经法"], 55) if one.serial not in (9, 27)
    ]
    (one,) = series_from(held)
    assert (one.held, one.missing) == (53, (9, 27))
    assert one.series.startswith("滨经(")


def test_counters_apart_stay_apart():
    """Departments that each count from 1 have the same numbers: each is a series of its own."""
    found = series_from(_entries(["滨经产", "滨经投", "滨经安"], 20, apart=True))
    assert [one.series for one in found] == ["滨经产", "滨经安", "滨经投"]
    assert all(not one.missing for one in found)


def test_an_implausible_series_says_so():
    """Six numbers spread over thousands are no count of papers: nothing is called missing."""
    (one,) = series_from([Entry("滨府", 2031, serial) for serial in (11, 1204, 3377, 5008, 7770, 9120)])
    assert one.missing == ()
    assert one.high is None
    assert "implausible" in one.cautions[0]


def test_a_thin_series_is_counted():
    """Six numbers of forty are a plain gap."""
    (one,) = series_from([Entry("滨府", 2031, serial) for serial in (2, 9, 17, 25, 33, 40)])
    assert len(one.missing) == 34
