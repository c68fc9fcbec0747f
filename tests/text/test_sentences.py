"""Sentences and paragraphs in four languages."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aftername.text.sentences import paragraphs, sentences


def cut(text: str) -> list[str]:
    return [text[s.start : s.end] for s in sentences(text)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("It pays 1.5 million. It began in 2019.", ["It pays 1.5 million.", "It began in 2019."]),
        (
            "The U.S. Department of Ferries said so. Dr. Alder agreed.",
            ["The U.S. Department of Ferries said so.", "Dr. Alder agreed."],
        ),
        ("It pays Rs. 5 lakh a family. It is new.", ["It pays Rs. 5 lakh a family.", "It is new."]),
        ("He lives in the U.S. The plan does not.", ["He lives in the U.S.", "The plan does not."]),
        ("A Ph.D. I hold is enough, J. Birch said.", ["A Ph.D. I hold is enough, J. Birch said."]),
        ("It was quiet.Officials spoke.", ["It was quiet.", "Officials spoke."]),
        ("See www.bell.example for the list.", ["See www.bell.example for the list."]),
        (
            "“We wait. They change.” The office closed.",
            ["“We wait. They change.”", "The office closed."],
        ),
        ("“We wait. They change,” she said. It ended.", ["“We wait. They change,” she said.", "It ended."]),
        (
            "该计划已启动。申请人须全职工作！何时截止？",
            ["该计划已启动。", "申请人须全职工作！", "何时截止？"],
        ),
        ("他说：“名额不多。要快。”会后散去。", ["他说：“名额不多。要快。”", "会后散去。"]),
        ("「待つ。急がない。」と述べた。次に移る。", ["「待つ。急がない。」と述べた。", "次に移る。"]),
        (
            "신청 기간은 2025. 9. 30. 까지이다. 문의는 없다.",
            ["신청 기간은 2025. 9. 30. 까지이다.", "문의는 없다."],
        ),
        ("1. 年龄不超过40周岁。\n2. 具有博士学位。", ["1. 年龄不超过40周岁。", "2. 具有博士学位。"]),
        ("一、申报条件\n年龄不限", ["一、申报条件", "年龄不限"]),
        ("가. 지원 대상\n나. 지원 내용", ["가. 지원 대상", "나. 지원 내용"]),
        ("", []),
        (" \n\u3000\n", []),
    ],
)
def test_sentences(text, wanted):
    """A sentence ends at its stop, not in numbers, abbreviations, item numbers or quotations."""
    assert cut(text) == wanted


PAGE = """The Harbour Office announces that applications for the Lantern Fellowship
are open from today until the end of the month, and that each fellow will
receive a grant of two hundred thousand crowns which is paid in two parts over
the first year. Applicants must hold a doctorate and must not be older than
thirty-five years on the day on which the call is closed by the office.

Contact
"""


def test_lines_of_a_page_run_on():
    """Lines that end at the margin of a page are one paragraph; a heading is not drawn in."""
    made = paragraphs(PAGE)
    assert len(made) == 2
    assert PAGE[slice(*made[1])] == "Contact"
    assert len(cut(PAGE)) == 3


def test_lines_of_a_chinese_page_run_on():
    """The same in Chinese, and a numbered item begins anew."""
    text = (
        "为吸引海外优秀青年人才来本市创新创业，经研究决定启动本年度申报工作，现将有关事项通知如下，请各单位\n"
        "认真组织，按时报送材料，逾期不予受理，申报材料须经所在单位审核盖章后统一报送市引才办公室并附电子\n"
        "版一份，具体要求按照附件执行。\n"
        "一、申报人应当具有博士学位，年龄一般不超过四十周岁，在海外知名高校或者科研机构有三年以上连续的工\n"
        "作经历，并全职到岗工作。\n"
    )
    assert len(paragraphs(text)) == 2


def test_lines_that_are_paragraphs_stay_apart():
    """A list of short lines is not line-broken text."""
    assert len(paragraphs("支持对象\n海外人才\n支持内容\n安家费\n")) == 4


@given(st.text(alphabet="ab. \n。“”「」1A가あ中(", max_size=80))
def test_sentences_cover_the_text_in_order(text):
    """Sentences do not overlap, stand in order, and leave nothing but blanks between them."""
    last = 0
    for sentence in sentences(text):
        assert last <= sentence.start < sentence.end <= len(text)
        assert not text[last : sentence.start].strip()
        last = sentence.end
    assert not text[last:].strip()
