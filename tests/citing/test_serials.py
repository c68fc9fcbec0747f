"""Series of numbers: what is missing, what is a typing error, how long the series may be."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aftername.citing.serials import Entry, series_from
from aftername.text.estimates import chance_of_gap, credible_high, german_tank, runs_score


def made(serials, year=2011, series="甲科发"):
    return [Entry(series, year, serial) for serial in serials]


def only(entries):
    (one,) = series_from(entries)
    return one


@given(st.integers(1, 300))
def test_a_complete_series_has_no_gap(length):
    """A complete series has no gap, and its share is one."""
    one = only(made(range(1, length + 1)))
    assert one.missing == ()
    assert (one.held, one.highest, one.estimate, one.share, one.share_high) == (length, length, length, 1, 1)
    assert one.strays == ()


@given(st.data())
@settings(max_examples=60)
def test_removing_numbers_gives_exactly_those(data):
    """Removing k serials below the last gives exactly those, in order."""
    length = data.draw(st.integers(12, 200))
    gone = data.draw(st.sets(st.integers(1, length - 1), max_size=length // 3))
    one = only(made(n for n in range(1, length + 1) if n not in gone))
    assert one.strays == ()
    assert one.missing == tuple(sorted(gone))
    assert one.held == length - len(gone)


@given(
    st.lists(st.tuples(st.sampled_from("甲乙"), st.integers(2009, 2012), st.integers(1, 60)), min_size=1),
    st.randoms(),
)
@settings(max_examples=60)
def test_order_changes_nothing(numbers, chance):
    """Permuting the input changes nothing."""
    entries = [Entry(s, y, n, f"{y}-0{1 + n % 9}-01", f"t{n % 7}") for s, y, n in numbers]
    mixed = list(entries)
    chance.shuffle(mixed)
    assert series_from(mixed) == series_from(entries)


@given(st.integers(12, 90), st.data())
@settings(max_examples=60)
def test_one_mistyped_number_changes_one_row(length, data):
    """One mistyped number changes one year of one series, and does not inflate it."""
    years = {year: made(range(1, length + 1), year) for year in (2009, 2010, 2011)}
    before = series_from([entry for group in years.values() for entry in group])
    place = data.draw(st.integers(0, length - 2))
    wrong = data.draw(st.integers(1, 40 * length))
    years[2010][place] = Entry("甲科发", 2010, wrong)
    after = series_from([entry for group in years.values() for entry in group])
    assert [a.year for a, b in zip(after, before, strict=True) if a != b] in ([], [2010])
    if wrong > 4 * length:
        assert after[1].highest == length
        assert after[1].strays == (wrong,)
        assert after[1].missing == (place + 1,)


def test_a_lone_134_after_30_is_flagged():
    """134 after 30 is left out of the highest number and named in a caution."""
    one = only(made([*range(1, 12), *range(14, 31), 134]))
    assert (one.highest, one.strays, one.missing) == (30, (134,), (12, 13))
    assert "134" in " ".join(one.cautions)


def test_two_high_numbers_support_each_other():
    """Two neighbours far up are no typing error: a block is missing."""
    one = only(made([*range(1, 31), 133, 134]))
    assert one.highest == 134
    assert one.strays == ()
    assert "blocks" in " ".join(one.cautions)


def test_a_late_number_dated_late_is_kept():
    """A number that its date lets expect is no typing error, though it stands alone."""
    entries = [Entry("甲发", 2011, n, f"2011-{1 + n // 10:02d}-{1 + n % 10 * 2:02d}") for n in range(1, 60)]
    kept = only([*entries, Entry("甲发", 2011, 118, "2011-12-28")])
    assert (kept.highest, kept.strays) == (118, ())
    early = only([*entries, Entry("甲发", 2011, 118, "2011-03-02")])
    assert (early.highest, early.strays) == (59, (118,))


def test_the_last_serial_counts():
    """The highest number held belongs to the series."""
    one = only(made([1, 2, 4]))
    assert (one.highest, one.held, one.missing) == (4, 3, (3,))


def test_repeated_and_clashing_numbers():
    """The same number twice counts once; on two different papers it clashes."""
    entries = [
        Entry("甲发", 2011, 1, "2011-02-01", "关于甲的通知"),
        Entry("甲发", 2011, 1, "2011-02-01", "关于甲的通知"),
        Entry("甲发", 2011, 2, "2011-02-03", "关于乙的通知"),
        Entry("甲发", 2011, 2, "2011-03-03", "关于丙的通知"),
    ]
    one = only(entries)
    assert (one.held, one.repeated, one.clashing) == (2, (1, 2), (2,))


def test_a_corrected_number_is_not_held():
    """A number that is named only to correct it is not held, and is told."""
    one = only([*made([1, 2, 4]), Entry("甲科发", 2011, 3, corrects=True)])
    assert (one.missing, one.corrected) == ((3,), (3,))


def test_orders_run_across_years():
    """Numbers without a year that only grow are one series; its years are shown by date."""
    entries = [
        Entry("甲国令", None, 700 + i, f"{2017 + i // 4}-0{1 + i % 4 * 2}-01") for i in range(12) if i != 5
    ]
    one = only(entries)
    assert (one.year, one.first, one.highest, one.missing) == (None, 700, 711, (705,))
    assert one.years == ((2017, 700, 703), (2018, 704, 707), (2019, 708, 711))


def test_orders_with_a_year_beside_them_still_run_across_years():
    """Orders in a table with a column of years are one series; so is any series that only grows for years."""
    for name in ("甲国令", "Order"):
        entries = [Entry(name, 2015 + i // 5, 640 + i) for i in range(20) if i != 7]
        one = only(entries)
        assert (one.year, one.first, one.missing) == (None, 640, (647,))
        assert one.years[1] == (2016, 645, 649)
    assert only(made(range(705, 712), 2019, "甲国令")).first == 705
    assert len(series_from([*made([3], 2010), *made([5], 2011)])) == 2
    assert len(series_from([*made(range(20, 30), 2010, "乙省令"), *made(range(1, 9), 2011, "乙省令")])) == 2


def test_numbers_of_unknown_year_stand_apart():
    """In a series that begins anew each year, numbers without year and date are told, and nothing more."""
    known, unknown = series_from([*made([1, 2, 3]), Entry("甲科发", None, 40), Entry("甲科发", None, 9)])
    assert (known.year, known.missing) == (2011, ())
    assert (unknown.year, unknown.held, unknown.missing, unknown.high) == (None, 2, (), None)
    assert "not known" in unknown.cautions[0]


def test_numbers_that_begin_again_take_the_year_of_their_date():
    """Numbers without a year that begin again each January are counted by the year of their date."""
    entries = [
        Entry("乙省令", None, n, f"{year}-0{1 + n // 4}-1{n % 9}")
        for year in (2024, 2025)
        for n in range(1, 20)
    ]
    first, second = series_from(entries)
    assert (first.year, second.year) == (2024, 2025)
    assert first.missing == second.missing == ()


def test_a_collection_that_begins_in_december_counts_from_there():
    """Numbers from before the collection began are not counted as missing, and it is said."""
    december = [Entry("丙発", 2024, 200 + i, f"2024-12-{5 + i:02d}") for i in range(9) if i != 4]
    year = [Entry("丙発", 2025, n, f"2025-{1 + n // 20:02d}-05") for n in range(1, 200)]
    first, second = series_from([*december, *year])
    assert (first.first, first.missing, first.before) == (200, (204,), 199)
    assert "2024-12-05" in " ".join(first.cautions)
    assert second.missing == ()


def test_one_number_says_nothing_of_the_length():
    """With one number held there is no interval, and it is said."""
    one = only(made([7]))
    assert (one.high, one.share_low) == (None, None)
    assert one.missing == (1, 2, 3, 4, 5, 6)
    assert any("cannot be estimated" in caution for caution in one.cautions)


def test_estimate_known_values():
    """The textbook case: 60 as the highest of four numbers gives 74; the posterior sums to its mass."""
    assert german_tank(60, 4) == 74
    high = credible_high(60, 4)
    beyond = chance_of_gap(high + 1, 59, 4)  # C(59,3) / C(high,3), the same ratio
    assert beyond <= 0.05 < chance_of_gap(high, 59, 4)
    with pytest.raises(ValueError, match="cannot"):
        german_tank(3, 4)


def test_the_interval_holds_the_truth_as_often_as_it_says():
    """On random samples of random lengths drawn from the prior's reach, the interval covers about 95 %."""
    chance = random.Random(11)
    hits = 0
    for _ in range(600):
        length = chance.randint(20, 400)
        held = sorted(chance.sample(range(1, length + 1), max(3, length // 3)))
        hits += length <= (credible_high(held[-1], len(held)) or 0)
    assert 0.92 <= hits / 600 <= 0.98


def test_blocks_are_told_from_chance():
    """One long hole scores far below chance, alternating holes far above."""
    assert runs_score(50, 50, 2) < -3 < 3 < runs_score(50, 50, 100)


@pytest.mark.parametrize("series", ["国科发专", "文科高", "교육부 공고", "臺教高(五)字", "C"])
def test_names_of_series_are_left_as_they_are(series):
    """Series in any script come back under their own name."""
    assert only(made([1, 3], series=series)).series == series


def test_a_series_too_long_to_list():
    """Of a series of millions the counts are told, not every missing number."""
    one = only(made([5, 1_000, 4_000_000]))
    assert (one.held, one.missing) == (3, ())
    assert round(one.missing_share, 4) == 1.0
    assert any("too long" in caution for caution in one.cautions)


def test_a_series_that_begins_at_a_high_number_is_counted_from_there():
    """1001 to 1004 without 1003 lacks one number, and says where it counts from; 2 and 90 of a year lack the rest."""
    one = only(made([1001, 1002, 1004]))
    assert (one.first, one.missing) == (1001, (1003,))
    assert any("where it begins is not known" in told for told in one.cautions)
    spread = only(made([130, 480, 900]))
    assert (spread.first, len(spread.missing)) == (1, 897)
