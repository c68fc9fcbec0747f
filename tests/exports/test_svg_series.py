"""Charts of series: valid, readable without colour, never larger than the page, safe for any name."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aftername.citing.serials import Entry, series_from
from aftername.exports.svg_series import MOST_RUNS, chart, charts, runs, sheet

NAME = "{http://www.w3.org/2000/svg}"


def years(serials, series="甲发", year=2011):
    return series_from(Entry(series, year, n) for n in serials)


@given(st.sets(st.integers(1, 300), min_size=1, max_size=80))
@settings(max_examples=40)
def test_runs_cover_the_series_once(serials):
    """Stretches of held and missing numbers follow one another and cover the series exactly; where nothing is counted there is one."""
    (one,) = years(serials)
    stretches = runs(one)
    if any(caution.startswith("implausible") for caution in one.cautions):
        assert stretches == ((one.first, one.highest, False),)
        return
    assert stretches[0][0] == one.first
    assert stretches[-1][1] == one.highest
    assert all(a[1] + 1 == b[0] and a[2] != b[2] for a, b in pairwise(stretches))
    assert sum(b - a + 1 for a, b, held in stretches if held) == one.held


def test_a_chart_has_title_description_and_rows():
    """A chart is an image with a title and a description in words; each year is a row; no colours."""
    told = chart((*years({1, 2, 5}), *years({1, 3, 4}, year=2012)))
    root = ElementTree.fromstring(told)
    assert root.get("role") == "img"
    assert "甲发" in root.find(f"{NAME}title").text
    assert "2011: 3 of 5 held" in root.find(f"{NAME}desc").text
    assert [t.text for t in root.iter(f"{NAME}text") if t.text in ("2011", "2012")] == ["2011", "2012"]
    assert not re.search(r"#[0-9a-f]{3,6}|rgb", told)


@pytest.mark.parametrize("name", ["国科发专", "教育部<b>&\"'", "x\x00\u202ey", "교육부 공고"])
def test_names_of_any_kind_make_valid_charts(name):
    """Names in any script, with marks of markup or control characters, give valid XML."""
    for told in (chart(years({1, 2}, name)), sheet(years({1, 2}, name))):
        ElementTree.fromstring(told)


def test_a_series_of_thousands_stays_small():
    """A long series with very many holes is drawn as columns of their share."""
    (one,) = years({n for n in range(1, 20_000) if n % 7})
    assert len(runs(one)) > MOST_RUNS
    told = chart((one,))
    assert len(told) < 60_000
    ElementTree.fromstring(told)


def test_one_sheet_holds_all_series():
    """All series stand in one file below one another."""
    series = (*years({1, 2}), *years({1, 4}, "乙发"))
    assert [name for name, _ in charts(sorted(series, key=lambda s: s.series))] == ["乙发", "甲发"]
    root = ElementTree.fromstring(sheet(series))
    assert len(root.findall(f"{NAME}svg")) == 2
    ElementTree.fromstring(sheet(()))


def test_a_chart_needs_a_year():
    """A chart of nothing is refused."""
    with pytest.raises(ValueError, match="at least one"):
        chart(())
