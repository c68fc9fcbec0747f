"""Names side by side are listed; a name and its second name are not."""

from __future__ import annotations

import pytest

from aftername.find import find_mentions


def listings(text):
    found = find_mentions(text)
    for mention in found:
        assert mention.anchor.quote == text[mention.anchor.start : mention.anchor.end]
    return [[text[a:b] for a, b in m.normal.names] for m in found if m.kind == "listing"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("青岚省实施“汀兰计划”、“苇航计划”和“雁归计划”，引进海外高层次人才。", ["汀兰计划", "苇航计划", "雁归计划"]),
        ("文部省は「アケボノ計画」と「ヨアケ計画」の公募を始めた。海外の研究者に研究費を支給する。", ["アケボノ計画", "ヨアケ計画"]),
        ("정부는 ‘새벽별 사업’과 ‘아침해 사업’으로 해외 과학자를 유치하고 연구비를 지원한다.", ["새벽별 사업", "아침해 사업"]),
        ("The Weihang Plan and the Tinglan Plan recruit scientists from abroad with research grants.", ["Weihang Plan", "Tinglan Plan"]),
    ],
)  # fmt: skip
def test_names_side_by_side_are_a_listing(text, names):
    """Commas, joining words and marks between names make a list of them, in text order."""
    (listed,) = listings(text)
    assert [one.strip("“”「」‘’") for one in listed] == names


@pytest.mark.parametrize(
    "text",
    [
        "青岚省海外高层次人才引进计划（以下简称“汀兰计划”）面向海外人才，提供科研经费。",
        "The Weihang Plan recruits scientists from abroad. Officials said the Tinglan Plan ended in 2019 and offers no grants.",
        "青岚省实施“汀兰计划”，引进海外高层次人才，提供科研经费。",
    ],
)
def test_other_neighbours_are_no_listing(text):
    """A definition, two sentences, and a name alone list nothing."""
    assert listings(text) == []
