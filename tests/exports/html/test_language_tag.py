"""Simplified or traditional: told by more characters of the one than of the other, however the conversion is cut short."""

from __future__ import annotations

from random import Random

import pytest

from aftername.exports.html import language_tag
from aftername.exports.html.language_tag import chinese

SIMPLIFIED, TRADITIONAL, BOTH = (
    "国发学计划关于实验队员奖励",
    "國發學計劃關於實驗隊員獎勵",
    "人才大中小山水天地年月日",
)


@pytest.mark.parametrize("seed", range(20))
def test_as_by_both_conversions(seed: int) -> None:
    """One that looks at both conversions each time says the same, of texts that mix both writings."""
    chance = Random(seed)
    text = "".join(chance.choice(chance.choice((SIMPLIFIED, TRADITIONAL, BOTH))) for _ in range(seed))
    simplified, traditional = (converter.convert(text) for converter in language_tag._converters())
    changed = [sum(a != b for a, b in zip(text, one, strict=False)) for one in (simplified, traditional)]
    assert chinese(text) == ("zh-Hant" if changed[0] > changed[1] else "zh-Hans")


def test_each_writing() -> None:
    """What is written one way alone is told; what is the same in both is called simplified."""
    assert [chinese(one) for one in (SIMPLIFIED, TRADITIONAL, BOTH)] == ["zh-Hans", "zh-Hant", "zh-Hans"]
