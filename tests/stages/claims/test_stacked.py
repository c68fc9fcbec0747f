"""Facts of tables that a page gives with one cell a line: whose they are, and where the table does not say."""

from __future__ import annotations

import pytest

from aftername.stages.reading.structure import blocks_of


def told(claims, *facts: str) -> set[tuple[str | None, str, str]]:
    """Programme, fact and value of the claims of some facts."""
    return {(one.programme, one.fact, one.value) for one in claims if one.fact in facts}


OF_ONE = {
    "zh": (
        "关于申报[[p:青鸟学者计划]]的通知\n\n名额安排如下。\n\n单位\n\n资助名额\n\n资助标准\n\n1. 东湖\n\n14名\n\n20万元\n\n2. 西湖\n\n15名\n\n30万元\n\n3. 南湖\n\n16名\n\n40万元\n\n",
        {"14名", "15名", "16名"},
        {"20万元", "30万元", "40万元"},
    ),
    "ja": (
        "[[p:青鳥研究事業]]の公募について\n\n概要は次のとおりです。\n\n区分\n\n採択予定件数\n\n助成額\n\n1. 青波\n\n14件\n\n20万円\n\n2. 白砂\n\n15件\n\n30万円\n\n3. 緑丘\n\n16件\n\n40万円\n\n",
        {"14件", "15件", "16件"},
        {"20万円", "30万円", "40万円"},
    ),
    "ko": (
        "[[p:물새장학사업]] 장학생 선발 안내\n\n아래와 같이 안내합니다.\n\n재단\n\n선발 인원\n\n지원금\n\n1. 동호\n\n14명\n\n20만원\n\n2. 서호\n\n15명\n\n30만원\n\n3. 남호\n\n16명\n\n40만원\n\n",
        {"14명", "15명", "16명"},
        {"20만원", "30만원", "40만원"},
    ),
    "en": (
        "Call for applications: [[p:Harbour Grant]]\n\nThe awards are listed below.\n\nDonor\n\nNumber of awards\n\nAward value\n\n1. East Lake\n\n14 awards\n\n$2,000\n\n2. West Lake\n\n15 awards\n\n$3,000\n\n3. South Lake\n\n16 awards\n\n$4,000\n\n",
        {"14", "15", "16"},
        {"$2,000", "$3,000", "$4,000"},
    ),
}


@pytest.mark.parametrize("language", sorted(OF_ONE))
def test_the_rows_of_a_page_about_one_programme(read_in, language):
    """Each figure is read under the head of its column, for what the title names."""
    text, counts, sums = OF_ONE[language]
    claims = read_in(language, text)
    found = told(claims, "quota", "offers")
    assert {one[0] for one in found} == {"p"}
    assert {one[2].split()[0] for one in found if one[1] == "quota"} == counts
    assert {one[2] for one in found if one[1] == "offers"} == sums


TURNED = {
    "zh": "关于申报[[t:青湖人才工程]]的通知\n类别 |\n[[p:青鸟学者计划]] |\n[[q:白鹭学者计划]] |\n资助名额 |\n8名 |\n14名 |\n资助标准 |\n20万元 |\n30万元 |\n期限 |\n3年 |\n2年 |\n",
    "ja": "[[t:青湖総合事業]]の公募について\n区分 |\n[[p:青鳥研究事業]] |\n[[q:白鷺研究事業]] |\n採択予定件数 |\n8件 |\n14件 |\n助成額 |\n20万円 |\n30万円 |\n期間 |\n3年 |\n2年 |\n",
    "ko": "[[t:푸른호수사업]] 모집 안내\n분야 |\n[[p:물새장학사업]] |\n[[q:들꽃장학사업]] |\n선발 인원 |\n8명 |\n14명 |\n지원금 |\n20만원 |\n30만원 |\n기간 |\n3년 |\n2년 |\n",
    "en": "Call for applications: [[t:Lake Scheme]]\nKind |\n[[p:Tide Grant]] |\n[[q:Reef Grant]] |\nNumber of awards |\n8 awards |\n14 awards |\nAward value |\n$2,000 |\n$3,000 |\nLength |\n3 years |\n2 years |\n",
}


@pytest.mark.parametrize("language", sorted(TURNED))
def test_columns_belong_to_what_heads_them(read_in, language):
    """A turned table with a programme over each column."""
    found = told(read_in(language, TURNED[language]), "quota", "offers")
    first = {(one[0], one[1]) for one in found if one[2].startswith(("8", "20万", "20만", "$2"))}
    second = {(one[0], one[1]) for one in found if one[2].startswith(("14", "30万", "30만", "$3"))}
    assert first == {("p", "quota"), ("p", "offers")}
    assert second == {("q", "quota"), ("q", "offers")}
    assert len(found) == 4


@pytest.mark.parametrize("language", sorted(TURNED))
def test_names_over_a_short_row_say_nothing_of_the_columns(read_in, language):
    """Which columns a wide name stands over is not certain: then neither they nor the title take the figures."""
    text = TURNED[language]
    for one in (
        "8名 |",
        "8件 |",
        "8명 |",
        "8 awards |",
        "20万元 |",
        "20万円 |",
        "20만원 |",
        "$2,000 |",
        "3年 |",
        "3년 |",
        "3 years |",
    ):
        text = text.replace(f"\n{one}", f"\n{one}\n{one}")
    at = text.index("]] |\n", text.index("[[q:")) + 5
    text = f"{text[:at]}|\n{text[at:]}"
    bare = text.replace("[[p:", "").replace("[[q:", "").replace("]]", "")
    rows = [one for one in blocks_of(bare) if one.role == "table-row"]
    assert [len(one.cells) for one in rows] == [3, 4, 4, 4]
    assert all(cell.head is not None for one in rows[1:] for cell in one.cells[1:])
    assert told(read_in(language, text), "quota", "offers") == set()


def test_rows_without_certain_heads_say_nothing(read_in):
    """One head too many: no count is read under a head that may be another's (sums say by themselves what they are)."""
    text = OF_ONE["ko"][0].replace("재단\n\n", "유형\n\n재단\n\n", 1)
    assert told(read_in("ko", text), "quota") == set()
