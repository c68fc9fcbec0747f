"""Outlets in running text: where they stand, and whether they are credited."""

from __future__ import annotations

import pytest

from aftername.languages.outlets import is_credited, outlets_in


def _credited(text: str) -> list[str]:
    return [one.key for one in outlets_in(text, 0, len(text)) if is_credited(text, one)]


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("The fund is empty, Reuters reported on Tuesday.", "reuters"),
        ("据青岚通讯社6月4日报道", "青岚"),
        ("这一发现来自青岚通讯社看过的512份材料。", "青岚"),
        ("青嵐通信が14日伝えたところによると", "青岚"),
        ("칭란통신은 14일 보도했다", "칭란"),
        ("英紙フィナンシャル・タイムズは16日、そう報じた", "ft"),
        ("월스트리트 저널(WSJ)이 8일 보도했다", "wsj"),
        ("Selon l'agence Marenne, le fonds est vide", "marenne"),
        ("Laut Reuters fehlen 268 Rechnungen", "reuters"),
        ("По данным Рейтер, фонд пуст", "reuters"),
        ("ذكرت رويترز أن الصندوق فارغ", "reuters"),
        ("Menurut Reuters, dana itu kosong", "reuters"),
    ],
)
def test_credited(text, key):
    """In a dozen languages, by the table or by the shape of the name."""
    assert key in _credited(text)


@pytest.mark.parametrize(
    "text",
    [
        "The Reuters building was sold.",
        "共同努力，克服困难。",
        "He walked to the post office.",
        "신문을 읽는 사람",
        "路透社大楼出售。",
    ],
)
def test_not_credited(text):
    """A building, a plain word and a name that nobody cites are no credits."""
    assert _credited(text) == []
