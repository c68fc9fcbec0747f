"""Cells and labelled values whose head says that they are names of programmes. All texts are made up."""

from dataclasses import replace

import pytest

from aftername.find import as_document
from aftername.records import ProgrammeName
from aftername.stages.mentions.finder import View
from aftername.stages.mentions.finders.names.by_head import named_cells
from aftername.stages.mentions.scan import mentions_in
from aftername.stages.reading.structure import blocks_of
from aftername.text.folding import folded


def document_of(text, language):
    """A text with its blocks."""
    return replace(as_document(text, language), blocks=blocks_of(text))


def names_in(text, language):
    """The names of programmes that are found in a text, as written."""
    found = mentions_in(document_of(text, language), None)
    return {one.written for one in found if isinstance(one.normal, ProgrammeName)}


def table(*rows):
    """Rows of cells as they stand in a text."""
    return "\n".join("\t".join(row) for row in rows) + "\n"


@pytest.mark.parametrize(
    ("language", "rows", "names"),
    [
        (
            "zh",
            [("计划名称", "科研经费（万元）", "年龄"), ("汀兰计划", "300", "40周岁"), ("苇航计划", "500", "45周岁")],
            {"汀兰计划", "苇航计划"},
        ),
        (
            "zh",
            [("補助名稱", "上限"), ("青嵐返鄉補助", "30萬元"), ("松濤助學補助", "5萬元")],
            {"青嵐返鄉補助", "松濤助學補助"},
        ),
        (
            "ja",
            [("補助金名", "上限額"), ("みらい漁港再生補助金", "300万円"), ("若手農家挑戦補助金", "50万円")],
            {"みらい漁港再生補助金", "若手農家挑戦補助金"},
        ),
        (
            "ko",
            [("사업명", "지원금액", "인원"), ("청년 새싹 창업지원사업", "5천만원", "20명"), ("물결 이음 지원사업", "3백만원", "9명")],
            {"청년 새싹 창업지원사업", "물결 이음 지원사업"},
        ),
        (
            "en",
            [("Scheme name", "Maximum", "Closes"), ("Rural Roofs Grant", "€5,000", "31 May"), ("Harbour Gates Fellowship", "€9,000", "1 June")],
            {"Rural Roofs Grant", "Harbour Gates Fellowship"},
        ),
    ],
)  # fmt: skip
def test_a_column_of_names_names_programmes(language, rows, names):
    """A name that fills a cell below such a head is one."""
    assert names_in(table(*rows), language) >= names


@pytest.mark.parametrize(
    ("language", "rows"),
    [
        ("zh", [("计划名称", "经费"), ("人才计划", "300"), ("专项资金", "500")]),
        ("zh", [("课题名称", "经费"), ("盐沼湿地碳循环研究", "300"), ("海雾成因研究", "500")]),
        ("ja", [("事業名", "上限額"), ("補助金", "300万円"), ("支援事業", "50万円")]),
        ("ko", [("사업명", "금액"), ("지원사업", "300만원"), ("장학금", "50만원")]),
        ("en", [("Scheme name", "Maximum"), ("Grant", "€5,000"), ("Scholarship", "€9,000")]),
    ],
)
def test_a_word_for_the_kind_alone_is_no_name_there(language, rows):
    """What only says of which kind it is, and single projects, are none."""
    assert names_in(table(*rows), language) == set()


def test_cells_are_told_by_their_heads():
    """Only cells below such a head, without marks around."""
    text = table(("事業名", "担当課"), ("「汐見支援事業」", "農政課"), ("1. 岬子育て事業", "福祉課"))
    found = named_cells(View(document_of(text, "ja"), text, folded(text), None))
    assert {text[a:b] for a, b in found.items()} == {"汐見支援事業", "岬子育て事業"}
