"""Two names side by side: same, read alike, cut short, of one meaning, or two."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aftername.stages.names.comparing import compare_names


@pytest.mark.parametrize(
    ("first", "second", "kind"),
    [
        ("国家“汀兰计划”", "汀兰", "same"),
        ("汀兰计划", "汀蘭計劃", "script"),
        ("Tinglan Plan", "the “Tinglan” Program", "same"),
        ("汀兰计划", "Tinglan talent plan", "reading"),
        ("汀蘭計画", "정란계획", "reading"),
        ("飞鸿工程", "フェイホン計画", "reading"),
        ("海外优秀青年引进计划", "海优", "short"),
        ("Outer Harbour Plan", "OHP", "initials"),
        ("汀兰计划", "TL", "initials"),
        ("Tinglan Plan", "TL", "initials"),
        ("千帆计划", "Thousand Sails Plan", "meaning"),
        ("青年学者登峰计划", "Young Scholars Summit Programme", "meaning"),
        ("海外高层次人才引进计划", "High-Level Overseas Talent Recruitment Program", "meaning"),
        ("海外ハイレベル人材招致計画", "海外高层次人才引进计划", "meaning"),
        ("북극성 계획", "北極星計画", "reading"),
        ("东湖明珠计划", "Donghu Pearl Program", "meaning"),
        ("长江学者", "Yangtze River Scholar", "meaning"),
    ],
)
def test_names_of_one_thing(first, second, kind):
    """Each way two names can be one, with a reason and a cost that its parts explain."""
    found = compare_names(first, second)
    assert (found.kind, found.compatible) == (kind, True), found.reason
    assert found.share == 1.0
    assert found.reason


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("香江学者", "湘江学者"),
        ("千人计划", "万人计划"),
        ("天府万人计划", "万人计划"),
        ("Keimei", "Keimyung University"),
        ("Qiming Venture Partners", "启明计划"),
        ("人才计划", "Talent Plan"),
        ("青年科学家项目", "Young Engineers Project"),
        ("汀兰计划", "Sails Plan"),
        ("海外优秀青年引进计划", "海青优"),
        ("Outer Harbour Plan", "OPH"),
        ("Tinglan Plan", "TA"),
        ("", "汀兰"),
    ],
)
def test_names_of_two_things(first, second):
    """Homophones in other characters, longer names, bodies, common words and other orders are two."""
    assert not compare_names(first, second).compatible


def test_what_only_one_name_has_is_said_with_its_cost():
    """A word without a partner is named in the costs and the reason."""
    found = compare_names("汀江千帆计划", "Thousand Sails Plan")
    assert not found.compatible
    assert any("only one of the names has it" in part for part, _ in found.costs)
    assert "汀江" in found.reason


@given(st.text(max_size=20), st.text(max_size=20))
@settings(max_examples=120, deadline=None)
def test_any_two_texts_are_compared_the_same_both_ways_round(first, second):
    """Nothing breaks it; whether two names fit does not hang on their order."""
    assert compare_names(first, second).compatible == compare_names(second, first).compatible


def test_the_example_of_the_documentation_holds():
    """What docs/names.md shows of compare_names is what it gives."""
    from aftername import compare_names as public

    found = public("Keimei", "Qiming")
    assert found.reason == (
        "keimei: kei, mei (Japanese) · qiming: qi, ming (Mandarin) · both can be 启命 or 启明 or 启名"
    )
    assert round(found.cost, 1) == 1.1
    assert [round(cost, 2) for _, cost in found.costs] == [0.89, 0.22]
