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
@settings(max_examples=120)
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


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("松涛计划", "Songtao Jihua"),
        ("松涛计划", "Songtaojihua"),
        ("国家松涛计划", "Songtao jihua"),
        ("海外高层次人才引进计划", "hai wai gao ceng ci ren cai yin jin ji hua"),
        ("汀江“321计划”", "Tingjiang“321jihua”"),
        ("바람길 계획", "Baramgil Gyehoek"),
        ("松風計画", "Matsukaze Keikaku"),
        ("브레인허브 사업", "Brain Hub"),
        ("コロンビアード計画", "Columbiad Program"),
        ("㈱青嵐技研", "株式会社青嵐技研"),
        ("乐亭计划", "Laoting Plan"),
        ("汀兰人才计划", "Tinglan"),
        ("汀兰计划（Tinglan Jihua）", "汀兰计划"),
        ("TL（汀兰）计划", "汀兰计划"),
        ("1,000 Plan", "千人计划"),
        ("ABC", "A.B.C."),
    ],
)
def test_names_spelt_out_heard_or_glossed_are_one(first, second):
    """Pinyin of a whole name, a loanword, a name in brackets, a number without its people, a sign for a word."""
    found = compare_names(first, second)
    assert found.compatible, found.reason


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [
        ("松涛计划", "松涛基金", "a plan (计划) and a fund (基金)"),
        ("松涛计划", "松涛奖", "a plan (计划) and an award (奖)"),
        ("松涛计划", "松涛大学", "a plan (计划) and a body (大学)"),
        ("松涛计划", "松涛科技有限公司", "a plan (计划) and a body (公司)"),
        ("松風計画", "松風賞", "a plan (計画) and an award (賞)"),
        ("바람길 계획", "바람길 기금", "a plan (계획) and a fund (기금)"),
        ("Songtao Packages", "Songtao Scheme", "a benefit (packages) and a plan (scheme)"),
        ("Songtao Plan", "Songtao Ltd", "a plan (plan) and a body (ltd)"),
        ("松涛计划", "Songtao Fund", "a plan (计划) and a fund (fund)"),
        ("国家重点气象研究计划", "国家重大气象研究计划", "重点 and 重大"),
        ("국가중점연구계획", "국가중대연구계획", "중점 and 중대"),
    ],
)
def test_one_core_of_another_kind_is_two(first, second, told):
    """A plan, a fund, an award, a university, a firm of one core are different things, and the reason says so."""
    found = compare_names(first, second)
    assert not found.compatible
    assert "same core, another kind" in found.reason
    assert told in found.reason


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("松涛计划", "松涛工程"),
        ("Songtao Plan", "Songtao Scheme"),
        ("松涛基金", "Songtao Foundation"),
        ("松涛学者奖励计划", "松涛学者"),
        ("松涛基金", "松涛基金项目"),
    ],
)
def test_words_put_for_one_another_are_one_kind(first, second):
    """Plan, project and scheme; a fund, its projects and its foundation; scholars and their plan."""
    assert compare_names(first, second).compatible


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("훠옌 계획", "Haiyan Program"),
        ("たいまつ計画", "Taihu Scholars"),
        ("松涛计划", "Weihang Jihua"),
        ("바람길 계획", "Sanbaram Gyehoek"),
        ("バルカン計画", "Falcon Program"),
        ("汀兰计划（海外）", "苇航计划（海外）"),
    ],
)
def test_words_plain_in_one_tradition_are_not_read_as_a_mix(first, second):
    """Pinyin is not read half as Korean, nor a Japanese word as pinyin; another core, another sound."""
    assert not compare_names(first, second).compatible


def test_a_slip_of_one_letter_is_called_one():
    """The reason is the slip and no far-fetched characters; two plain words that differ by a letter are no slip."""
    assert "differ in one letter" in compare_names("Tinlan Talent Plan", "Tinglan Talent Plan").reason
    assert "differ in one letter" not in compare_names("Huashan Plan", "Huangshan Plan").reason
