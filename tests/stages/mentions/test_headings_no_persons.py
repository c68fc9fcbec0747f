"""Headings of a table and words of grammar are no persons; the names beside them are."""

from __future__ import annotations

import pytest

from aftername import find_mentions


def persons(text: str, language: str) -> list[str]:
    return [one.anchor.quote for one in find_mentions(text, language=language) if one.kind == "person"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("姓名　金额（万元）\n", "zh"),
        ("申报人应为1984年1月1日以后出生。", "zh"),
        ("氏名　金額（万円）\n", "ja"),
        ("성명　금액\n", "ko"),
    ],
)
def test_a_heading_is_no_person(text, language):
    assert persons(text, language) == []


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("姓名　林小禾\n性别　女", "zh", "林小禾"),
        ("联系人：应小禾", "zh", "应小禾"),
        ("氏名　佐倉陽翔\n", "ja", "佐倉陽翔"),
        ("성명: 김서윤\n", "ko", "김서윤"),
    ],
)
def test_a_name_is_one(text, language, name):
    assert name in persons(text, language)


def test_the_place_of_a_report_is_no_person():
    """HONG KONG (Agency) - opens a report; the same capitals elsewhere may be a person."""
    for opening in (
        "HONG KONG (Harbour Wire) - The Gull Plan began.",
        "HONG KONG/SINGAPORE/LISBON (Harbour Wire) – The Gull Plan began.",
        "News\nHONG KONG, May 16, 2023 (Harbour Wire) - The Gull Plan began.",
    ):
        assert persons(opening, "en") == [], opening
    assert persons("KIM MINJUN (Seoul) spoke.", "en") == ["KIM MINJUN"]
    assert persons("Write to LEE WANG, director.", "en") == ["LEE WANG"]
