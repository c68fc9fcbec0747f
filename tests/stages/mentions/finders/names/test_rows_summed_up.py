"""Quoted names in a row that is summed up as schemes; a grant's word said again as what one does."""

from __future__ import annotations

import pytest

from aftername.find import as_document
from aftername.stages.mentions.scan import mentions_in


def named(text: str, language: str) -> list[str]:
    """What is found as a programme."""
    return [m.written for m in mentions_in(as_document(text, language)) if m.kind == "programme"]


@pytest.mark.parametrize(
    ("text", "language", "names"),
    [
        (
            "银行先后参与了“汀兰水窖”、“渔村妇女小额贴息贷款”、“苇航邮包”等多个女性公益项目。",
            "zh",
            {"汀兰水窖", "渔村妇女小额贴息贷款", "苇航邮包"},
        ),
        (
            "市は「汐見はぐくみ便」「波間おむすび便」などの子育て支援事業を行う。",
            "ja",
            {"汐見はぐくみ便", "波間おむすび便"},
        ),
    ],
)
def test_a_row_summed_up_as_schemes_is_a_row_of_names(text, language, names):
    """The last of the row is one as the others are."""
    assert names <= set(named(text, language))


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("市里建成“汀兰大桥”、“苇航隧道”等多个重大项目。", "zh"),
        ("他喜欢“汀兰水窖”、“苇航邮包”等小说。", "zh"),
        ("会议围绕“创新”、“绿色”等主题展开，随后介绍公益项目。", "zh"),
        ("店では「汐見はぐくみ便」「波間おむすび便」などの菓子を売る。", "ja"),
    ],
)
def test_a_row_of_other_things_names_none(text, language):
    """Bridges, novels, watchwords, sweets."""
    assert named(text, language) == []


def test_what_one_does_is_not_the_grant_called_by_it():
    """A grant for rising in one's trade does not make a name of every rise."""
    head = "「ステップアップ助成金」の募集を開始します。"
    assert "ステップアップ" not in named(f"{head}従業員のステップアップを図る事業主に支給します。", "ja")
    assert "ステップアップ" in named(f"{head}申請は「ステップアップ」の窓口へ。", "ja")
