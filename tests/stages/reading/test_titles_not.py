"""First lines that are no title: the heading of a part, an address, who wrote it. Made-up texts."""

from __future__ import annotations

import pytest

from aftername.stages.reading.header import read_header
from aftername.stages.reading.structure import blocks_of

LONG = {
    "zh": "青岚省松涛计划面向全省青年教师开放，每人资助三万元，由省科学技术厅负责管理，申请材料须在三月底以前寄到指定的地址。",
    "ja": "北川県の銅鈴事業は若手の研究者を対象とし、一人当たり三十万円を支給するもので、申請書は三月末までに県庁へ郵送してください。",
    "ko": "물결도의 구리종 사업은 청년 교사를 대상으로 하며 한 사람에게 삼백만 원을 지원하고 신청서는 삼월 말까지 도청으로 보내야 한다.",
    "en": "The Copper Bell Scheme of Northland is open to young teachers, pays three thousand a year to each of them, and is run by the ministry.",
}


def title_of(line: str, language: str):
    text = f"{line}\n\n{LONG[language]}\n"
    return read_header("d" * 16, text, (), (), {}, language, blocks_of(text)).title


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("zh", "任职要求"),
        ("zh", "https://news.example.org/story/6885/4924090"),
        ("ja", "応募資格"),
        ("ko", "지원 대상"),
        ("ko", "김가람 기자"),
        ("en", "Important dates"),
        ("en", "From Our Staff Reporter"),
    ],
)
def test_no_title(language, line):
    assert title_of(line, language) is None


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("zh", "青岚省扩大松涛计划的资助范围"),
        ("ja", "銅鈴事業の申請期限を延長へ"),
        ("ko", "구리종 사업 신청 기간 늘어난다"),
        ("en", "Copper Bell Scheme extends its deadline"),
    ],
)
def test_a_title(language, line):
    assert title_of(line, language).value == line
