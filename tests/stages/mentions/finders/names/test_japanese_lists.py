"""Names in Japanese lists of grants and prizes, and lines of such lists that name nothing."""

from __future__ import annotations

import pytest

from aftername.find import as_document
from aftername.stages.mentions.scan import mentions_in


def named(text: str) -> list[str]:
    """What is found as a programme."""
    document = as_document(text, "ja")
    return [m.written for m in mentions_in(document) if m.kind == "programme"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "雇用の助成金一覧\n事業主に支給します。\n■65歳超汐見雇用助成金\n対象者：定年を引き上げた事業主\n上限：50万円\n",
            "65歳超汐見雇用助成金",
        ),
        (
            "助成金一覧\n正社員にした事業主に支給します。\n■汐見キャリア助成金\n対象者：中小の事業主\n上限：50万円\n",
            "汐見キャリア助成金",
        ),
        (
            "公益財団法人のご案内\n\n汐見記念文化賞\n\n美術部門\n\n賞金 50万円\n\n汐見記念文化賞の募集は春です。奨学金も助成します。",
            "汐見記念文化賞",
        ),
    ],
)
def test_a_line_of_a_list_names_what_stands_under_it(text, name):
    """A name with an age in it, for employers, or with blank lines under it, is read whole."""
    assert name in named(text)


@pytest.mark.parametrize(
    "text",
    [
        "助成金一覧\n新設された助成金\n対象者：事業主\n上限：50万円\n",
        "助成金一覧\n拡充した補助金\n対象者：事業主\n上限：50万円\n",
        "事業主は継続雇用制度を導入し、支援を受けた場合に50万円が支給される。",
        "福利厚生\n社員向けの支援です。\n汐見住まい手当\n上限：2万円\n",
        "当社の制度\n65歳以上の社員に手当を支給します。\n",
        "汐見製作所のあゆみ\n\n汐見記念\n\n本社の移転\n\n資本金 50万円\n",
    ],
)
def test_what_tells_of_grants_names_none(text):
    """A heading of new grants, a system of employment, a firm's allowance are no names."""
    assert named(text) == []
