"""Lists of which nothing but the heads of their columns stays; and second names in brackets behind a name."""

from __future__ import annotations

import pytest

from aftername.stages.captures.entries import are_columns
from aftername.stages.captures.forms import beside

from .conftest import Page

TABLES = {
    "zh": ("评审结果", "现将评审结果予以公布。\n入选人员名单\n{}各单位应当按照规定落实资助经费。\n报送时间为年底。", "序号 姓名 工作单位\n", "1 陈望舒 北岭大学\n2 李知非 南湖研究院\n3 周以宁 东港工业大学\n"),
    "ja": ("審査結果", "審査が終わりましたので、結果をお知らせします。\n採択者一覧\n{}採択された機関は、年度末までに報告書を提出してください。\n様式は別に定めます。", "番号 氏名 所属\n", "1 小野寺葵 北浜大学\n2 真鍋湊 南洋研究所\n3 榊原凪 東都工科大学\n"),
    "ko": ("평가 결과", "평가를 마치고 결과를 안내합니다.\n선정자 명단\n{}선정 기관은 연말까지 보고서를 제출하여 주시기 바랍니다.\n서식은 따로 정합니다.", "번호 성명 소속\n", "1 윤가람 북강대학교\n2 남보라 남해연구원\n3 도은결 동산공업대학교\n"),
    "en": ("Results", "The review of applications has ended.\nList of selected fellows\n{}Host institutions are asked to report by the end of the year.\nForms are sent by post.", "No. | Name | Institution\n", "1 | Ada Brookfield | Northmoor University\n2 | Tobias Lindqvist | Southlake Institute\n3 | Imogen Farrow | Eastport Polytechnic\n"),
}  # fmt: skip


@pytest.mark.parametrize("language", TABLES)
def test_a_list_emptied_to_the_heads_of_its_columns_is_told(page: Page, language: str) -> None:
    title, text, columns, rows = TABLES[language]
    page.text("2015-01-01", title, text.format(columns + rows), language)
    page.text("2018-01-01", title, text.format(columns), language)
    assert [one.kind for one in page.history().scrubbed] == ["list"]


@pytest.mark.parametrize("language", TABLES)
def test_heads_of_columns_that_went_alone_are_not_told(page: Page, language: str) -> None:
    title, text, columns, rows = TABLES[language]
    page.text("2015-01-01", title, text.format(columns + rows), language)
    assert page.text("2018-01-01", title, text.format(rows), language).history().scrubbed == ()


@pytest.mark.parametrize(
    ("written", "are"),
    [
        ("序号｜姓名｜单位", True),
        ("序號 姓名 國籍", True),
        ("氏名 所属", True),
        ("연번, 성명, 소속기관", True),
        ("Name | Host institution | Year", True),
        ("姓名", False),  # one word is a label
        ("姓名 陈望舒", False),
        ("氏名 真鍋湊", False),
        ("성명 윤가람", False),
        ("Name | Ada Brookfield", False),
        ("", False),
    ],
)
def test_heads_of_columns(written: str, are: bool) -> None:
    assert are_columns(written) == are


@pytest.mark.parametrize(
    ("text", "name", "second"),
    [
        ("“星桥计划”（SBP）今年启动。", "星桥计划", {"SBP"}),
        ("「架け橋事業」（略称：KAKE）を始めます。", "架け橋事業", {"KAKE"}),
        ("'새빛 인재 사업'(이하 NLP)을 공고합니다.", "새빛 인재 사업", {"NLP"}),
        ("the Harbour Lights Fellowship (HLF for short) is open.", "Harbour Lights Fellowship", {"HLF"}),
        ("“星桥计划”（三年）今年启动。", "星桥计划", set()),
        ("「架け橋事業」（三年間）を始めます。", "架け橋事業", set()),
        ("'새빛 인재 사업'(삼 년)을 공고합니다.", "새빛 인재 사업", set()),
        ("the Harbour Lights Fellowship (three years) is open.", "Harbour Lights Fellowship", set()),
        ("the Harbour Lights Fellowship is open; write to the office (HLO).", "Harbour Lights Fellowship", set()),
    ],
)  # fmt: skip
def test_second_names_in_brackets(text: str, name: str, second: set[str]) -> None:
    at = text.index(name)
    assert beside([(at, at + len(name))], text) == second


@pytest.mark.parametrize("stays", [True, False])
def test_a_name_whose_abbreviation_stays_did_not_go(page: Page, stays: bool) -> None:
    """The initials do not give it: only the brackets told that it is the same."""
    text = "各有关单位：\n现启动{}申报工作，请认真组织。\n申报人应当具有博士学位，年龄不超过四十周岁。\n入选者由省财政给予五十万元资助。"
    page.text("2015-01-01", "通知", text.format("“星桥计划”（XQP）"), p="星桥计划")
    page.text("2018-01-01", "通知", text.format("XQP" if stays else "有关项目"))
    assert bool(page.history().scrubbed) != stays
