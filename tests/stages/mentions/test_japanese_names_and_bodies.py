"""Japanese names with a year or a sum behind them, cards, titles of rules; bodies in kana. Sentences are made up."""

from __future__ import annotations

import pytest

from aftername.find import find_mentions


def found(text: str, *kinds: str) -> set[str]:
    return {one.written for one in find_mentions(text, "ja") if one.kind in kinds}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("青嵐化・AI活用補助金2026とは\n中小企業を支援する補助金です。", "青嵐化・AI活用補助金2026"),
        ("市の「潮騒応援カード」は、2018年4月に始まった。", "潮騒応援カード"),
        ("県の観光支援「14府県しおさい割」は8月に始まった。", "14府県しおさい割"),
        (
            "潮騒ハイスクール（Shiosai High School、略称：SHS）とは、青嵐省が実施した事業である。",
            "潮騒ハイスクール",
        ),
        ("・潮騒新生活支援補助金　上限30万円\n・汀蘭定住支援補助金　上限20万円", "潮騒新生活支援補助金"),
        (
            "平成30年7月潮騒観光支援事業\n平成30年7月潮騒観光支援事業を活用して割り引きます。",
            "平成30年7月潮騒観光支援事業",
        ),
    ],
)
def test_names(text: str, name: str) -> None:
    assert name in found(text, "programme", "candidate")


@pytest.mark.parametrize(
    "text",
    [
        "費用の3割を自己負担とする。",
        "採択決定事業について",
        "2018年秋募集以降と各支援事業の説明会を開く。",
        "他の学内奨学金を受けている学生",
    ],
)
def test_no_names(text: str) -> None:
    assert not found(text, "programme")


def test_a_year_that_goes_on_is_no_part_of_a_name() -> None:
    assert not any(
        one.endswith("2026") for one in found("潮騒応援補助金2026年度分の募集", "programme", "candidate")
    )


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("公益財団法人みなも財団が行う。", "公益財団法人みなも財団"),
        ("さいたま市は補助金を交付する。", "さいたま市"),
        ("青嵐市独自の制度です。", "青嵐市"),
        ("青嵐県主催の塾に参加した。", "青嵐県"),
    ],
)
def test_bodies(text: str, body: str) -> None:
    assert body in found(text, "body")


@pytest.mark.parametrize(
    "text", ["この市は小さい。", "小さな町が集まる。", "青嵐市民が集まる。", "株式会社が多い。"]
)
def test_no_bodies(text: str) -> None:
    assert not found(text, "body")


@pytest.mark.parametrize(
    ("text", "count"), [("20戸を募集", "20戸"), ("71者を採択", "71者"), ("8組が進出", "8組")]
)
def test_counts(text: str, count: str) -> None:
    assert count in found(text, "count")


@pytest.mark.parametrize("text", ["八戸で開く。", "三者で話す。"])
def test_no_counts(text: str) -> None:
    assert not found(text, "count")
