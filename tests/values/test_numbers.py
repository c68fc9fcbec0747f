"""Numbers in four scripts are read with their place and value."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aftername.languages.number_words import number_words
from aftername.text.folding import folded
from aftername.values.numbers import numerals_in

READ = [
    ("zh", "三百四十五", 345),
    ("zh", "一千零六", 1006),
    ("zh", "两千六百五", 2650),
    ("zh", "一万三", 13000),
    ("ja", "一万三", 10003),
    ("zh", "十二亿零八万", 1_200_080_000),
    ("zh", "壹佰贰拾叁萬", 1_230_000),
    ("zh", "叁千", 3000),
    ("zh", "一二一六", 1216),
    ("zh", "二〇二四", 2024),
    ("zh", "3.5万", 35000),
    ("zh", "２千", 2000),
    ("zh", "卅五", 35),
    ("zh", "零点七", 0.7),
    ("zh", "五分之三", 0.6),
    ("zh", "二又四分之一", 2.25),
    ("ja", "3分の2", 2 / 3),
    ("ja", "千二百億", 120_000_000_000),
    ("ja", "百十六", 116),
    ("ja", "二十・五", 20.5),
    ("ko", "삼십오", 35),
    ("ko", "2억 8천만", 280_000_000),
    ("ko", "30만9천", 309_000),
    ("ko", "열여섯", 16),
    ("ko", "스물셋", 23),
    ("ko", "오분의 삼", 0.6),
    ("en", "two hundred and five", 205),
    ("en", "forty-two", 42),
    ("en", "3.5 million", 3_500_000),
    ("en", "half a dozen", 6),
    ("en", "three quarters", 0.75),
    ("en", "five and a half", 5.5),
    ("en", "1,234,567", 1234567),
    ("en", "12k", 12000),
    ("en", "1.5e3", 1500),
    ("en", "twenty-third", 23),
]


@pytest.mark.parametrize(("language", "text", "value"), READ, ids=lambda v: str(v))
def test_a_number_is_read_whole(language, text, value):
    """A number written in one script or mixed is one numeral over its whole length."""
    (found,) = numerals_in(folded(text), number_words(), ((0, language),))
    assert (found.start, found.end) == (0, len(text))
    assert found.low == pytest.approx(value)


SPANS = [
    ("zh", "两三", 2, 3),
    ("zh", "十几", 10, 20),
    ("zh", "几十万", 100_000, 1_000_000),
    ("zh", "五百多", 500, None),
    ("ko", "200여", 200, None),
    ("en", "hundreds", 100, 1000),
]


@pytest.mark.parametrize(("language", "text", "low", "high"), SPANS, ids=lambda v: str(v))
def test_an_uncertain_number_keeps_its_bounds(language, text, low, high):
    """Words for an uncertain few give bounds and are marked approximate."""
    (found,) = numerals_in(folded(text), number_words(), ((0, language),))
    assert (found.low, found.high, found.approximate) == (low, high, True)


def test_two_numbers_side_by_side_stay_two():
    """A blank joins parts of one number only when the unit falls."""
    found = numerals_in("三百 五百", number_words(), ((0, "zh"),))
    assert [numeral.low for numeral in found] == [300, 500]


def test_a_version_is_not_a_decimal():
    """Several points make parts, each a number of its own."""
    assert [n.low for n in numerals_in("10.2.33", number_words())] == [10, 2, 33]


def test_words_inside_words_are_no_numbers():
    """ "often" holds ten and "someone" holds one; neither is a number."""
    assert numerals_in("often someone weighs tonnes", number_words(), ((0, "en"),)) == []


@settings(max_examples=150)
@given(st.text("0123456789,. -/十百千万亿零一二三两几多第点分之십백천만억이삼 onetwhudrdmilaf", max_size=60))
def test_numerals_stand_in_order_and_apart(text):
    """Whatever is written, numerals lie inside the text, in order, without overlap."""
    for language in ("zh", "ja", "ko", "en"):
        after = 0
        for numeral in numerals_in(folded(text), number_words(), ((0, language),)):
            assert after <= numeral.start < numeral.end <= len(text)
            after = numeral.end
