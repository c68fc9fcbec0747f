"""Bodies known by the form of their names alone: made-up texts."""

from __future__ import annotations

import pytest

from aftername.find import as_document, mentions_in

FOUND = [
    ("zh", "由青岚省慈善总会、周松涛慈善基金会主办的活动。\n", ["青岚省慈善总会", "周松涛慈善基金会"]),
    ("ja", "北川科学振興事業団と潮見市商工会が実施する。\n", ["北川科学振興事業団", "潮見市商工会"]),
    ("ko", "물결시교육지원청과 식품의약품안전처가 함께한다.\n", ["물결시교육지원청", "식품의약품안전처"]),
    ("en", "It was launched by Enterprise Scotland in 2017.\n", ["Enterprise Scotland"]),
    ("en", "It is run by Northfield Learning and Arts (NLA) today.\n", ["Northfield Learning and Arts", "NLA"]),
    ("en", "Paid by the Northfield Councils of Arts, the Dale Research Council, and the Hill and Sea Agency.\n",
     ["Northfield Councils of Arts", "Dale Research Council", "Hill and Sea Agency"]),
    ("en", "In June, the Government of Northland said so.\n", ["Government of Northland"]),
]  # fmt: skip
NOT = [
    ("zh", "市里拟设立基金会，交通部今日至行政院會報告。\n", ["基金会", "行政院"]),
    ("ja", "拠点大学が実施する。\n", ["拠点大学"]),
    ("ko", "처음과 총회처럼 말했다.\n", ["처", "총회"]),
    ("en", "It was won by South Korea, by New Zealand and by Prime Minister of India.\n", ["South Korea", "New Zealand", "Prime Minister of India"]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "bodies"), FOUND)
def test_found(language, text, bodies):
    said = [one.anchor.quote for one in mentions_in(as_document(text, language)) if one.kind == "body"]
    assert [body for body in bodies if body not in said] == []


@pytest.mark.parametrize(("language", "text", "never"), NOT)
def test_not_found(language, text, never):
    said = [one.anchor.quote for one in mentions_in(as_document(text, language)) if one.kind == "body"]
    assert [one for one in never if one in said] == []
