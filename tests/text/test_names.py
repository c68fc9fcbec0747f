"""Names as written and as compared."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aftername.text.names import comparable, script_of, shape_of


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("“汀兰”计划", "汀蘭計劃"),
        ("ＴＬ计划", "tl计划"),
        ("Tinglan  Plan", "tinglan plan"),
        ("‘웨이항 계획’", "웨이항계획"),
        ("「葦航 計画」", "苇航計画"),
        ("4,000 Lanterns", "4000 lanterns"),
    ],
)
def test_quotes_width_case_script_and_blanks_fall_away(first, second):
    """Spellings of one name compare equal."""
    assert comparable(first) == comparable(second)


def test_wording_stays():
    """Another word is another name."""
    assert comparable("汀兰计划") != comparable("汀兰工程")
    assert comparable("Harbour Light") != comparable("Harbour Lights")


def test_shape_lets_plural_hyphen_and_blank_go():
    """Plural s, hyphens, blanks and a possessive are varied freely."""
    assert shape_of("harbour lights") == shape_of("harbour-light") == "harbourlight"
    assert shape_of("glass") == "glass"
    assert shape_of("汀兰·青年") == "汀兰青年"


@pytest.mark.parametrize("marks", ["「」", "｢｣", "﹁﹂", "︽︾"])
def test_quotes_of_any_width_go(marks):
    """Half-width and upright quotation marks are laid aside like the others."""
    assert comparable(f"{marks[0]}汀兰计划{marks[1]}") == "汀兰计划"


@given(st.text(max_size=40))
def test_comparing_twice_changes_nothing(text):
    """A comparable form is its own comparable form."""
    assert comparable(comparable(text)) == comparable(text)


@pytest.mark.parametrize(
    ("written", "language", "script"),
    [
        ("汀兰计划", "zh", "Hans"),
        ("汀蘭計劃", "zh", "Hant"),
        ("青山工程", "zh", "Hani"),
        ("葦航計画", "ja", "Jpan"),
        ("あけぼの計画", "", "Jpan"),
        ("웨이항 계획", "", "Kore"),
        ("Tinglan Plan", "", "Latn"),
        ("TL计划", "zh", "Hans"),
        ("Tinglan Plan 计划", "", "Mixed"),
    ],
)
def test_script_of_a_name(written, language, script):
    """The script a name is written in, with the language around it where characters tell nothing."""
    assert script_of(written, language) == script
