"""What a paper says of itself is found with its place; what it does not say stays unknown."""

from __future__ import annotations

import pytest

from aftername.records import Region
from aftername.stages.reading.header import read_header
from aftername.text.segments import segments_of


def header(text: str, fields=None, regions=()):
    """The header of a made-up text; every anchor is checked on the way."""
    _, language = segments_of(text)
    made = read_header("d" * 16, text, regions, (), fields or {}, language)
    for field in made.fields():
        if field.anchor is not None:
            assert text[field.anchor.start : field.anchor.end] == field.anchor.quote
        else:
            assert field.because
    return made


def values(made) -> dict[str, str]:
    names = ("title", "issuer", "number", "kind", "level", "issued", "published", "openness")
    return {name: getattr(made, name).value for name in names if getattr(made, name)}


NOTICE = """青岚省科学技术厅文件
岚科发〔2021〕6号

青岚省科学技术厅关于组织申报
“晨曦计划”的通知

各有关单位：
现将有关事项通知如下。根据《办法》（国科发专〔2017〕145号），申报截止2021年5月1日。
（此件公开发布）

青岚省科学技术厅
2021年4月12日
"""


def test_a_chinese_notice():
    """Red line, number, title over two lines, signature, date and openness mark."""
    assert values(header(NOTICE)) == {
        "title": "青岚省科学技术厅关于组织申报 “晨曦计划”的通知",
        "issuer": "青岚省科学技术厅",
        "number": "岚科发〔2021〕6号",
        "kind": "通知",
        "level": "provincial",
        "issued": "2021-04-12",
        "openness": "此件公开发布",
    }


def test_the_level_says_why():
    """A level that follows from the issuer has no place of its own but a reason."""
    level = header(NOTICE).level
    assert level.anchor is None
    assert "青岚省科学技术厅" in level.because


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Province renames its programme\n\nDAWNTON, May 16, 2023 (Harbour Wire) - A programme goes on.\n" * 1,
            {"kind": "news", "published": "2023-05-16", "issuer": "Harbour Wire", "level": "press"},
        ),
        ("青嵐省の人材誘致\n\n2023年5月18日　沿岸新報\n\n中国・青嵐省が計画を続けていることが分かった。", {"kind": "news", "published": "2023-05-18", "issuer": "沿岸新報"}),
        ("칭란성 사업 계속\n\n2023년 5월 18일 연안일보\n\n중국 칭란성이 계획을 계속하고 있다.", {"kind": "news", "published": "2023-05-18", "issuer": "연안일보"}),
        ("The programme goes on, three people familiar with it said.\nOfficials said so.\n2023-08-26 21:21:00", {"published": "2023-08-26", "kind": "news"}),
        ("晨曦计划管理办法\n（2000年3月20日国务院令第285号发布　自2000年4月1日起施行）\n第一条 为了规范管理，制定本办法。", {"number": "国务院令第285号", "issued": "2000-03-20", "level": "central"}),
        ("二〇一八年九月二十九日\n关于做好申报工作的通知\n各单位：请按要求办理有关申报事项，逾期不予受理。", {"title": "关于做好申报工作的通知"}),
    ],
)  # fmt: skip
def test_other_forms(text, expected):
    """News with datelines and bylines, orders, dates on the last line."""
    found = values(header(text))
    assert {name: found.get(name) for name in expected} == expected


LONG = "The scheme for engineers from abroad goes on under another name, and its money comes from the same budget as before."


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (f"Scheme goes on\n\nJune 5, 2024, The Quill and Reed\n\n{LONG}", None),
        (f"Scheme goes on\n\nHarbour Bramble | 5 June 2024\n\n{LONG} It is old, a clerk said on Monday.", "news"),
        (f"Scheme goes on\n\nMarch Department of Tides, 5 June 2024\n\n{LONG} It is old, according to it.", None),
        (f"Scheme goes on\n\nBy Hanne Quillby, June 5, 2024\n\n{LONG}", None),
        ("技術者の招聘を継続\n\n2024年6月5日　ノースゲート・プレス\n\n省が終了したとしていた招聘事業が、別の名称で続いている。", "news"),
        ("技術者の招聘を継続\n\n2024年6月5日　さざなみ\n\n省が終了したとしていた招聘事業が、別の名称で続いている。", None),
        ("改名續招外國工程師\n\n2024年6月5日　北門通訊社\n\n官員稱已於2021年結束的項目，正以另一名稱繼續進行。", "news"),
        ("改名續招外國工程師\n\n2024年6月5日　北門之聲\n\n官員稱已於2021年結束的項目，正以另一名稱繼續進行。", None),
        ("기술자 유치 계속\n\n2024년 6월 5일 노스게이트 프레스\n\n성이 끝냈다고 밝힌 유치 사업이 다른 이름으로 계속되고 있다.", "news"),
        ("기술자 유치 계속\n\n2024년 6월 5일 물빛누리\n\n성이 끝냈다고 밝힌 유치 사업이 다른 이름으로 계속되고 있다.", None),
    ],
)  # fmt: skip
def test_a_date_beside_an_unheard_of_outlet_counts_as_published(text, kind):
    """A first line that is a date and a few words dates the text; news it is only where other signs agree."""
    found = values(header(text))
    assert found["published"] == "2024-06-05"
    assert found.get("kind") == kind


@pytest.mark.parametrize(
    "line",
    [
        "报名截止2024年6月5日",
        "报名截止　2024年6月5日",
        "Deadline, June 5, 2024",
        "Applications close June 5, 2024",
        "The office opened on June 5, 2024 in Dawnton",
        "It was shut, June 5, 2024.",
        "Born June 5, 1984",
        "出生日期 1984年6月5日",
        "生年月日　1984年6月5日",
        "1984年6月5日 生",
        "締切　2024年6月5日",
        "2024年6月5日に開催",
        "2024년 6월 5일까지",
        "마감 2024년 6월 5일",
        "생년월일 1984년 6월 5일",
        "June 5, 2024, Opening Ceremony",
        "June 5, 2024, Harbour Walk\nJune 6, 2024, River Walk",
    ],
)
def test_a_date_that_means_something_else_is_not_published(line):
    """Deadlines, birthdays, meetings, sentences and timetables do not date a text."""
    body = (
        LONG
        if line.isascii()
        else "该计划面向海外工程师，经费由同一预算列支，申请条件与此前公布的内容完全相同，不作调整。"
    )
    assert "published" not in values(header(f"Some call or other\n\n{line}\n\n{body}"))


@pytest.mark.parametrize(
    "text",
    [
        "为贯彻落实有关规划，推动产业创新发展，特制定本方案。方案的实施期为2013至2025年。\n一、战略意义\n这是基础性产业。",
        "、指导思想\n坚持创新发展，推动转型升级，加快形成新的增长点，为全省经济社会发展提供有力支撑。",
        "第一章 总则\n第一条 为了规范管理，制定本办法，适用于全省范围内的有关活动，具体由主管部门负责解释。",
    ],
)
def test_a_text_that_simply_begins_has_no_title(text):
    """A first sentence, a section heading or a broken one is not taken for a title."""
    assert "title" not in values(header(text))


def test_a_cited_number_is_not_the_papers_own():
    """A number inside a sentence is a citation."""
    text = "关于做好申报工作的通知\n根据《管理办法》（国科发专〔2017〕145号）的要求，现将有关事项通知如下，请遵照执行。"
    assert "number" not in values(header(text))


def test_metadata_go_first_and_keep_days_apart():
    """What a table or a page's box says wins; made and published stay two dates."""
    text = "title: 晨曦计划管理办法\nissued: 2019年11月8日\npublished: 2019-11-15\nlevel: 省级\n\n第一条 为了规范管理，制定本办法。"
    fields = {}
    for name in ("title", "issued", "published"):
        start = text.index(f"{name}: ") + len(name) + 2
        fields[name] = (start, text.index("\n", start))
    made = header(text, fields, (Region(0, 60, "metadata"),))
    assert values(made)["title"] == "晨曦计划管理办法"
    assert (values(made)["issued"], values(made)["published"]) == ("2019-11-08", "2019-11-15")


def test_lost_brackets_are_marked():
    """A repaired number says so in its anchor."""
    made = header(
        "岚科发20216号\n关于组织申报“晨曦计划”的通知\n各有关单位：现将有关事项通知如下，请认真做好组织申报工作。"
    )
    assert made.number.value == "岚科发〔2021〕6号"
    assert made.number.anchor.found == "repaired"


@pytest.mark.parametrize(
    ("number", "title"),
    [
        ("岚科发〔2021〕6号", "关于组织申报晨曦计划的通知"),
        ("푸른솔교육부 공고 제2025-31호", "새벽빛 사업 신규 과제 모집 공고"),
        ("青嵐省告示第六号", "晨光プログラム公募要領"),
    ],
)
def test_a_number_above_the_title_is_no_title(number, title):
    """A first line that is the paper's number is passed over in every language that writes a sign behind it."""
    made = header(f"{number}\n\n{title}\n\n")
    assert made.title is not None
    assert made.title.value == title


def test_a_title_may_name_a_number():
    """A title that ends in another word is one, though a number stands in it."""
    assert header("晨曦计划2021年第6号简报的通知\n\n").title is not None
