"""Pages that list several programmes, and what a label in the line above gives to a value."""

from __future__ import annotations

from dataclasses import replace

import pytest
from gold_set import marked_text

from aftername.stages.claims import claim
from aftername.stages.reading.structure import blocks_of

LISTED = [
    (
        "ja",
        "支援のまとめ\n\n[[p:銅鈴支援金]]\n\nもらえる／青空市\n\n個人 10万円 最大\n\n- 申請期間：令和3年3月1日から5月31日まで\n\n"
        "[[q:鉄門給付金]]\n\nもらえる／青空市\n\n個人 20万円 最大\n\n- 申請期間：令和3年4月1日から6月30日まで\n",
        "deadline",
    ),
    (
        "ko",
        "지원 모음\n\n[[p:구리종 사업]]\n\n목적 : 생활 안정\n\n모집인원 : 20명\n\n[[q:철문 사업]]\n\n목적 : 생활 방역\n\n모집인원 : 30명\n",
        "quota",
    ),
    (
        "zh",
        "资助汇总\n\n[[p:铜铃计划]]\n\n科研经费：50万元\n\n[[q:铁门计划]]\n\n科研经费：80万元\n",
        "offers",
    ),
    (
        "en",
        "Grants at a glance\n\n[[p:Copper Bell Scheme]]\n\nResearch grant: up to $50,000\n\n[[q:Iron Gate Plan]]\n\nResearch grant: up to $80,000\n",
        "offers",
    ),
]


@pytest.mark.parametrize(("language", "text", "fact"), LISTED)
def test_what_stands_below_a_line_of_a_name_is_of_that_programme(claims_in, language, text, fact):
    """Each entry of a list is about its own programme, and none about the first of the page."""
    told = [c for c in claims_in(language, text) if c.fact == fact]
    assert {c.programme for c in told} == {"p", "q"}
    half = text.index("[[q:") - len("[[p:]]")
    assert all((c.programme == "q") == (c.value_anchor.start > half) for c in told)


@pytest.mark.parametrize(
    ("language", "text", "fact"),
    [
        # the matter of the page goes on behind the entries
        (
            "ja",
            "まとめ\n\n[[p:銅鈴支援金]]\n\n- 対象者：事業者\n\n[[q:鉄門給付金]]\n\n- 対象者：個人\n\n"
            "上記の各制度のほかにも支援があります。\n\n- 申請期間：令和3年4月1日から6月30日まで\n",
            "deadline",
        ),
        # a label stands a second time: something new began whose name was lost
        (
            "ko",
            "모음\n\n[[p:구리종 사업]]\n\n목적 : 생활 안정\n\n[[q:철문 사업]]\n\n목적 : 생활 방역\n\n목적 : 환경 정비\n\n모집인원 : 30명\n",
            "quota",
        ),
        # a bare list of names heads nothing
        (
            "zh",
            "汇总\n\n[[p:铜铃计划]]\n\n[[q:铁门计划]]\n\n[[r:木梯计划]]\n\n科研经费：80万元\n",
            "offers",
        ),
    ],
)
def test_what_may_be_of_something_else_is_of_none(claims_in, language, text, fact):
    """Behind the end of an entry nothing is claimed of it."""
    assert [c for c in claims_in(language, text) if c.fact == fact] == []


def test_points_below_a_point_that_opens_with_a_programme():
    """The deeper points of an outline are about the programme that the point above opens with."""
    text = (
        "장학금 안내\n\n□ ‘[[p:구리종 장학금]]’은 농업 분야 인재를 위한 장학금이다.\n\n○ 지원 규모는 800명 수준이다.\n\n"
        "□ ‘[[q:철문 장학금]]’은 어업 분야 인재를 위한 장학금이다.\n\n○ 지원 규모는 500명 수준이다.\n"
    )
    marked = marked_text(text, "ko", "2023-05-04")
    document = replace(marked.document, blocks=blocks_of(marked.document.text))
    told = {c.value[:3]: c.programme for c in claim(replace(marked, document=document)) if c.fact == "quota"}
    assert told == {"800": "p", "500": "q"}


@pytest.mark.parametrize(
    ("language", "text", "fact"),
    [
        ("ja", "[[p:銅鈴奨学金]]\n\n対象人数\n\n10名程度\n\n支給方法\n\n毎月\n", "quota"),
        ("ko", "[[p:구리종 장학금]] 안내\n\n모집 인원\n\n10명 내외\n", "quota"),
    ],
)
def test_a_label_alone_in_the_line_above(claims_in, language, text, fact):
    """A label that stands alone belongs to the value in the next line."""
    assert [c.programme for c in claims_in(language, text) if c.fact == fact] == ["p"]


@pytest.mark.parametrize(
    ("language", "text", "fact"),
    [
        ("ja", "[[p:銅鈴奨学金]]\n\n説明会の定員\n\n10名程度\n", "quota"),
        ("ko", "[[p:구리종 장학금]] 안내\n\n심사위원\n\n10명 내외\n", "quota"),
    ],
)
def test_another_label_in_the_line_above(claims_in, language, text, fact):
    """A label of another matter gives none."""
    assert [c for c in claims_in(language, text) if c.fact == fact] == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ja", "事業名：[[p:銅鈴招へい事業]]\n所管：青嵐県研究振興課\n募集人員：30名\n"),
        ("ko", "사업명: [[p:구리종 사업]]\n담당: 일자리팀\n모집인원: 30명\n"),
    ],
)
def test_a_sheet_of_labelled_lines(claims_in, language, text):
    """A sheet is about the programme that its line for the name gives."""
    told = [c for c in claims_in(language, text) if c.fact == "quota"]
    assert [(c.programme, c.binding) for c in told] == [("p", "title")]


def test_two_sheets_are_not_one(claims_in):
    """With two such lines the first does not rule the page."""
    text = "사업명: [[p:구리종 사업]]\n모집인원: 30명\n\n사업명: [[q:철문 사업]]\n모집인원: 20명\n"
    assert not [
        c
        for c in claims_in("ko", text)
        if c.fact == "quota" and c.value.startswith("20") and c.programme == "p"
    ]


def test_a_former_name_in_a_heading_heads_nothing():
    """What stands below "Type II (formerly X)" is not of X."""
    text = "[[p:구리종 제도]] 안내\n\n## 2유형(기존의 [[q:철문 제도]])\n\n지원대상: 만 39세 이하 청년\n"
    marked = marked_text(text, "ko", "2023-05-04")
    document = replace(marked.document, blocks=blocks_of(marked.document.text))
    assert not [c for c in claim(replace(marked, document=document)) if c.programme == "q"]
