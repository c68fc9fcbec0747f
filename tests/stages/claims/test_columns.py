"""Tables with a programme a column: what stands in a cell is of the programme that its head names."""

from __future__ import annotations

import pytest


def ages(claims) -> set[tuple[str | None, str, str]]:
    """Programme, value and binding of the ages that are asked for."""
    return {(one.programme, one.value, one.binding) for one in claims if one.fact == "requires-age"}


COMPARED = {
    "zh": (
        "两个计划有什么不同？\n\n| 项目 | [[p:苇航计划]]（过去） | [[q:汀兰计划]]（现在） |\n| 申请条件 | 申请人须在35岁以下 | 申请人须在45岁以下 |\n",
        {("p", "35岁以下", "row"), ("q", "45岁以下", "row")},
    ),
    "ja": (
        "二つの事業の違い\n\n| 項目 | [[p:銅鈴事業]](以前) | [[q:白鷺事業]](現在) |\n| 応募資格 | 35歳以下の者 | 45歳以下の者 |\n",
        {("p", "35歳以下", "row"), ("q", "45歳以下", "row")},
    ),
    "ko": (
        "두 사업은 어떻게 다를까?\n\n| 항목 | [[p:구리종 사업]] (과거) | [[q:물새 사업]] (현재) |\n| 신청 자격 | 만 35세 이하인 자 | 만 45세 이하인 자 |\n",
        {("p", "만 35세 이하", "row"), ("q", "만 45세 이하", "row")},
    ),
    "en": (
        "How the two differ\n\n| Matter | [[p:Copper Bell Scheme]] (past) | [[q:Heron Scheme]] (now) |\n| Eligibility | Applicants must be aged 35 or under | Applicants must be aged 45 or under |\n",
        {("p", "aged 35 or under", "row"), ("q", "aged 45 or under", "row")},
    ),
}


@pytest.mark.parametrize("language", sorted(COMPARED))
def test_a_cell_is_of_what_its_head_names(read_in, language):
    """Each value belongs to the programme above it."""
    text, wanted = COMPARED[language]
    assert ages(read_in(language, text)) == wanted


@pytest.mark.parametrize("language", sorted(COMPARED))
def test_a_cell_whose_head_names_both_is_of_neither(read_in, language):
    """Of two names in one head nothing is known; nor of a column beside them that no name heads."""
    text, _ = COMPARED[language]
    opened, rest = text.split("[[q:")
    name, below = rest.split("]]", 1)
    both = opened.rstrip("| ") + f" / [[q:{name}]] | -" + below[below.index(" |") :]
    assert ages(read_in(language, both)) == set()


@pytest.mark.parametrize("language", sorted(COMPARED))
def test_a_third_column_without_a_name_is_of_none(read_in, language):
    """What stands under a head of its own is not the programme's beside it."""
    text, wanted = COMPARED[language]
    head, row = text.rstrip("\n").split("\n")[-2:]
    cells = [one.strip() for one in row.strip("| ").split("|")]
    third = cells[2].replace("45", "60")
    more = text.replace(head, f"{head} - |").replace(row, f"{row} {third} |")
    found = ages(read_in(language, more))
    assert found
    assert found <= wanted
