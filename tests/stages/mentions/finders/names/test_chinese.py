"""Names of programmes in Chinese."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aftername.find import as_document
from aftername.records import ProgrammeName
from aftername.stages.mentions.finders import names
from aftername.stages.mentions.scan import mentions_in


def named(text: str) -> list[tuple[str, str]]:
    """(written, key) of each programme found."""
    return [(m.written, m.normal.key) for m in found(text)]


def found(text: str):
    document = as_document(text, "zh")
    mentions = [m for m in mentions_in(document, finders=(names.FINDER,)) if m.kind == "programme"]
    assert all(document.text[m.anchor.start : m.anchor.end] == m.anchor.quote for m in mentions)
    assert all(isinstance(m.normal, ProgrammeName) for m in mentions)
    return mentions


@pytest.mark.parametrize(
    ("text", "written", "key"),
    [
        ("他入选“汀兰计划”。", "汀兰计划", "汀兰"),
        ("实施“汀兰”计划，引进海外人才。", "“汀兰”计划", "汀兰"),
        ("開展「汀蘭計劃」，吸引海外人才。", "汀蘭計劃", "汀兰"),
        ("推進「汀蘭計畫」，延攬海外人才。", "汀蘭計畫", "汀兰"),
        ("加强“霁光工程”建设，推进平安社区。", "霁光工程", "霁光"),
        ("组织实施“银线护航”行动。", "“银线护航”行动", "银线护航"),
        ("入选汀江省百千人计划的专家", "汀江省百千人计划", "百千人"),
        ("申报汀江百千人计划人才项目。", "汀江百千人计划", "汀江百千人"),
        ("学校多名海外专家入选7315计划。", "7315计划", "7315"),
        ("获批汀山产业领军人才工程。", "汀山产业领军人才工程", "汀山产业领军人才"),
        ("入选青年卓越人才支持计划", "青年卓越人才支持计划", "青年卓越人才支持"),
        ("他受聘汀江学者特聘教授", "汀江学者", "汀江学者"),
        ("入选汀江学者奖励计划", "汀江学者奖励计划", "汀江学者"),
        ("入选云汀大学讲席人才计划", "云汀大学讲席人才计划", "讲席人才"),
        ("国家重点科技支撑计划资助", "国家重点科技支撑计划", "重点科技支撑"),
        ("持有Y字签证的高层次人才", "Y字签证", "y字"),
    ],
)
def test_names(text, written, key):
    """Quoted names, number plans, scholars' titles, place and talent, what a scheme does."""
    assert (written, key) in named(text)


@pytest.mark.parametrize(
    "text",
    [
        "制定年度工作计划和采购计划，引进人才。",
        "出台三年行动计划（2021—2023年），培养人才。",
        "“行动计划”提出，到2025年引进人才。",
        "按照“十四五”规划和五年计划推进。",
        "避免搞“一把手”工程和“形象工程”。",
        "依托各类人才计划引进专家。",
        "本项目由软件工程学院承担，海外专家参与。",
        "计划生育政策和计划单列市。",
        "公司有五千人计划参加招聘会。",
        "汀兰大学与汀兰创投联合投资人才项目。",
        "电影“夺宝计划”上映。",
        "“人才、项目和资金”计划统筹。",
        "国家自然科学基金委员会负责评审。",
    ],
)
def test_common_nouns_and_bodies_are_none(text):
    """Generic plans, works, bodies, films and phrases are no programmes."""
    assert named(text) == []


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("汀江省“汀兰计划”入选人才", "汀江省"),
        ("国家“汀兰计划”入选人才", "国家"),
        ("浙江“汀兰计划”入选人才", "浙江"),
        ("省“汀兰计划”入选人才", "省"),
        ("“汀兰计划”入选人才", None),
    ],
)
def test_owner_stands_apart_from_the_name(text, owner):
    """Whose the programme is stands in its own field, and the key is the same."""
    (mention,) = found(text)
    assert (mention.normal.owner, mention.normal.key) == (owner, "汀兰")


@pytest.mark.parametrize(
    ("text", "track"),
    [
        ("入选“汀兰计划（青年）”", "青年"),
        ("入选“汀兰计划”（海外）的博士", "海外"),
        ("入选“汀兰计划”青年项目的博士", "青年项目"),
        ("入选“汀兰计划”3.0版的博士", "3.0版"),
        ("青年林业科学基金项目（Ａ类）资助博士", "Ａ类"),
        ("实施汀山产业领军人才工程创新人才项目", "创新人才项目"),
    ],
)
def test_tracks_and_versions_stand_apart(text, track):
    """A named part or version is the track of the same programme."""
    assert [m.normal.track for m in found(text)] == [track]


def test_longer_name_wins_over_the_one_inside():
    """A name inside a longer one is not found by itself."""
    assert named("入选鹭城汀兰计划的海外人才") == [("鹭城汀兰计划", "鹭城汀兰")]


def test_euphemism_points_to_a_set():
    """A wording of level and talent is a euphemism, not a name."""
    (mention,) = found("获国家级青年人才项目资助。")
    assert (mention.written, mention.normal.sign) == ("国家级青年人才项目", "euphemism")


def test_unquoted_coined_name_needs_the_text_around():
    """“X计划” without quotes counts in a paper on talent and not in one on trains."""
    talent = "关于开展2024年度霁川计划申报工作的通知\n面向海外引进高层次人才，申请人应有博士学位。该计划提供安家费。"
    assert ("霁川计划", "霁川") in named(talent)
    assert named("铁路部门公布列车霁川计划，调整时刻。该计划于下月实行。") == []


def test_name_without_head_behind_a_naming_phrase():
    """A quotation is a name where the words around call it a plan or one is selected for it."""
    assert named("一个名为“启岸”的人才计划吸引海外科学家。") == [("启岸", "启岸")]
    assert named("一家名为“启岸”的餐厅吸引海外游客。") == []


@settings(max_examples=60)
@given(
    st.lists(st.sampled_from("“”《》（）计划工程学者汀兰人才入选的，。\n 国家3"), max_size=60).map("".join)
)
def test_any_text_gives_ordered_mentions_that_do_not_overlap(text):
    """Whatever the text, mentions are quotes of it, in order, and do not overlap."""
    spans = [(m.anchor.start, m.anchor.end) for m in found(text)] if text else []
    assert all(a[1] <= b[0] for a, b in pairwise(spans))
