"""Names of files in bytes are read in the encoding of the machine that packed them."""

from __future__ import annotations

import pytest

from aftername.text.short_names import name_of


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("通知/正文.txt", "gbk"),
        ("汀兰计划实施办法.pdf", "gbk"),
        ("申請須知.doc", "big5"),
        ("計畫辦法(修正).doc", "big5"),
        ("公募/本文.txt", "cp932"),
        ("カタカナ.txt", "cp932"),
        ("さざなみ補助金.txt", "cp932"),
        ("공고/본문.txt", "cp949"),
        ("물결사업 공고문(2023).hwp", "cp949"),
    ],
)
def test_names_in_the_tables_of_east_asia(name: str, code: str) -> None:
    """A short name is told by the table its letters stand in."""
    assert name_of(name.encode(code)) == name


@pytest.mark.parametrize(
    ("name", "code"), [("Übersicht über.txt", "cp1252"), ("plain.txt", "ascii"), ("汀兰.txt", "utf-8")]
)
def test_other_names_stay(name: str, code: str) -> None:
    """A Latin letter with a sign between plain ones is no half of a character."""
    assert name_of(name.encode(code)) == name
