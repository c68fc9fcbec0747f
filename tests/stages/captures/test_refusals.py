"""Texts that came with an answer that refuses, in words that nobody foresaw; and matter that was sent with such an answer."""

from __future__ import annotations

from dataclasses import replace

import pytest

PAGES = {
    "zh": ("每家企业补贴不超过三十万元。\n申请由企业服务中心受理。\n十个工作日内答复。", "守卫正在核对来访\n核对编号 {}\n核对完即可入内"),
    "ja": ("補助は一社につき三十万円を上限とする。\n申請は商工課が受け付ける。\n十日以内に回答する。", "門番が来訪を確かめております\n照合番号 {}\nお済みの方からお入りいただけます"),
    "ko": ("보조는 업체당 삼십만 원을 넘지 않는다.\n신청은 상공과가 접수한다.\n열흘 안에 회신한다.", "문지기가 방문을 살피고 있습니다\n대조 번호 {}\n살핀 분부터 들어오십시오"),
    "en": ("Each firm is paid at most thirty thousand.\nThe business desk takes applications.\nIt answers within ten days.", "The gatekeeper is looking at your visit\nReference {}\nThose who were looked at may come in"),
}  # fmt: skip


def _refused(page, status=403):
    page.captures[-1] = replace(page.captures[-1], status=status)
    return page


@pytest.mark.parametrize("language", PAGES)
@pytest.mark.parametrize("status", [403, 429])
def test_a_text_that_came_with_a_refusal(page, language, status):
    """It is a wall at other captures too, whatever number of the visit it has."""
    text, wall = PAGES[language]
    page.text("2016-01-01", "…", text, language)
    page.text("2019-01-01", "…", wall.format("51f0c2"), language)
    _refused(page.text("2019-06-01", "…", wall.format("77ab10"), language), status)
    one = page.text("2020-01-01", "…", wall.format("a09e3d"), language).history()
    assert [each.shows for each in one.captures] == ["matter", "blocked", "blocked", "blocked"]
    assert one.verdict == "blocked"


@pytest.mark.parametrize("language", PAGES)
def test_matter_that_came_with_a_refusal(page, language):
    """A server that sends the matter itself with 403 hides nothing."""
    text, _ = PAGES[language]
    page.text("2016-01-01", "…", text, language)
    _refused(page.text("2017-01-01", "…", text, language))
    one = page.text("2018-01-01", "…", text, language).history()
    assert [each.shows for each in one.captures][::2] == ["matter", "matter"]
    assert one.verdict == "present"


@pytest.mark.parametrize("language", PAGES)
def test_another_text_than_that_of_the_refusal(page, language):
    """A text that came with 200 alone is judged as before."""
    text, wall = PAGES[language]
    page.text("2016-01-01", "…", text, language)
    _refused(page.text("2017-01-01", "…", wall.format(7), language))
    assert page.text("2018-01-01", "…", text, language).history().verdict == "present"
