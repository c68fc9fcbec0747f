"""A text is made small without moving a place in it."""

from __future__ import annotations

import pytest

from aftername.text.small import small_of


@pytest.mark.parametrize("text", ["ＡＢＣ，ａ；b", "計畫，補助；Plan", "", "데이터，공개"])
def test_no_place_moves(text):
    """It has as many code points as before."""
    assert len(small_of(text, "zh")) == len(text)


def test_wide_commas_stay():
    """A wide comma parts clauses where a narrow one may stand in a number; letters are made small and half-width."""
    assert small_of("ＡＢ，Ｃ", "en") == "ab，c"


def test_only_chinese_is_simplified():
    """Traditional forms are folded in Chinese, and left in Japanese."""
    assert small_of("計畫", "zh") == "计画"
    assert small_of("計画", "ja") == "計画"
