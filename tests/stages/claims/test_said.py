"""Figures, dates and bodies beside a name that are no statement are kept apart."""

from __future__ import annotations

import pytest

from aftername.records.claim import SAID

BESIDE = [
    ("zh", "[[p:松涛计划]]办公室设在3层楼的老楼里，藏书12000册。\n", "12000册"),
    ("ja", "[[p:銅鈴事業]]の資料は全部で340点ある。\n", "340点"),
    ("ko", "[[p:구리종 사업]] 자료는 모두 340건이다.\n", "340건"),
    ("en", "The [[p:Copper Bell Scheme]] filled 340 folders.\n", "340 folders"),
]


@pytest.mark.parametrize(("language", "text", "value"), BESIDE)
def test_what_fits_no_fact_is_kept_as_said(claims_in, language, text, value):
    """With the name in its own clause."""
    found = claims_in(language, text)
    assert any(c.fact == SAID and c.value in value for c in found)
    assert all(c.fact == SAID for c in found if c.value in value)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh", "图书馆藏书12000册。[[p:松涛计划]]很有名。\n"),
        ("ja", "資料は全部で340点ある。[[p:銅鈴事業]]は有名だ。\n"),
        ("ko", "자료는 모두 340건이다. [[p:구리종 사업]]은 유명하다.\n"),
        ("en", "There are 340 folders. The [[p:Copper Bell Scheme]] is well known.\n"),
    ],
)
def test_of_another_sentence_nothing_is_kept(claims_in, language, text):
    """A name elsewhere is not enough."""
    assert [c for c in claims_in(language, text) if c.fact == SAID] == []
