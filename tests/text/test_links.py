"""Addresses of links and pictures are no text; the words of links are."""

from __future__ import annotations

import pytest

from aftername.text.links import without_links


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("See [the port](https://port.example/a_1) now", "See the port now"),
        ("![图片](https://img.example/om/OQ3/641) 灯油", "灯油"),
        ('[灯油](/tags/2330 "oil")价格', "灯油 价格"),
        ("詳細 https://port.example/n/8812 まで", "詳細 まで"),
        ("[부두](https://port.example/(a)/77)에서", "부두 에서"),
    ],
)
def test_addresses_are_blanked(text, kept):
    """What is left has the same length and no address."""
    made = without_links(text)
    assert len(made) == len(text)
    assert " ".join(made.split()) == kept


@pytest.mark.parametrize("text", ["[1] 灯油 (3,417桶)", "the list [a](b) of keys", "등유 [서울](부두)"])
def test_other_brackets_stay(text):
    """Brackets that hold no address are text."""
    assert without_links(text) == text
