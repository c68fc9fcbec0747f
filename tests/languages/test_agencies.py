"""Outlets by the names they are credited under."""

from __future__ import annotations

import pytest

from aftername.languages.agencies import agency_of, is_known


@pytest.mark.parametrize(
    "written", ["Reuters", "路透社", "ロイター通信", "로이터통신", "The Associated Press", "新華社"]
)
def test_names_of_the_table(written):
    """In every script, with or without the article, in both forms of Han."""
    assert is_known(written)
    assert agency_of(written) in ("reuters", "ap", "xinhua")


@pytest.mark.parametrize("written", ["The Harbour News", "聯灣新報", "Ｈａｒｂｏｕｒ Wire", ""])
def test_names_that_are_not_there(written):
    """An article, traditional characters or full width do not make a name known."""
    assert not is_known(written)
