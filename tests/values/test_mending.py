"""Figures as they were meant: mended where only figures can stand, left alone where letters are meant."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aftername.text.folding import folded
from aftername.values.mending import mended
from aftername.values.written_dates import dates_in

MENDED = [
    ("二○二一年六月三日", "二〇二一年六月三日"),
    ("二０二四年", "二〇二四年"),
    ("一九九o年", "一九九〇年"),
    ("二〇二二年一○月", "二〇二二年一〇月"),
    ("每人8O万元", "每人80万元"),
    ("l5名", "15名"),
    ("3O歳以下", "30歳以下"),
    ("5OO만 원", "500만 원"),
    ("200∼400", "200~400"),
    ("€3,5 million", "€3.5 million"),
    ("240.000 eur", "240,000 eur"),
    ("usd 3.250.000", "usd 3,250,000"),
]


@pytest.mark.parametrize(("text", "meant"), MENDED, ids=lambda v: str(v))
def test_figures_are_read_as_they_were_meant(text, meant):
    """Zeros of many shapes, letters for digits, look-alike tildes, commas and points of other habits."""
    assert mended(text, folded(text))[0] == meant


LEFT = [
    "O2O项目3个",
    "5l水",
    "CO2",
    "A1O号楼",
    "二○路",
    "3,5 people",
    "1.000 kg",
    "version 2.000",
    "in 2,500 million",
    "10l/年",
]


@pytest.mark.parametrize("text", LEFT)
def test_letters_and_points_that_mean_themselves_are_left(text):
    """O2O is a way of trade, 5l a volume, 1.000 kg one kilogram."""
    assert mended(text, folded(text)) == (folded(text), ())


@given(st.text(alphabet="二〇○oO0l15年月日万元名.,€ millionusd人∼", max_size=40))
def test_a_mended_text_keeps_its_length(text):
    """No offset moves."""
    assert len(mended(text, folded(text))[0]) == len(text)


def test_dates_of_headers_share_the_mending():
    """A header's date may be written with any zero, with both years, or by the Republic."""
    for text, value in (
        ("二０二二年七月四日", "2022-07-04"),
        ("令和4(2022)年7月4日", "2022-07-04"),
        ("112年10月2日", "2023-10-02"),
    ):
        assert [one.value for one in dates_in(text)] == [value]
    assert dates_in("创校112年") == ()
