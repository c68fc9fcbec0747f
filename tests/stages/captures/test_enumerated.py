"""People named one after another in a sentence that stayed without them; and sentences out of which something else went."""

from __future__ import annotations

import pytest

from .conftest import Page

PAGES = {
    "zh": (
        "人事动态",
        "本院今年工作进展顺利。\n{}科研楼于五月启用。\n各项考核按计划进行。",
        "今年新引进沈知微、陆行舟、温如岚、谢怀瑾四位研究员，均已到岗。\n",
        "今年新引进四位研究员，均已到岗。\n",
        "今年新引进沈知微、陆行舟、谢怀瑾三位研究员，均已到岗。\n",
        "今年新引进电镜、质谱仪、离心机、恒温箱四台设备，均已到岗。\n",
        "今年新引进四台设备，均已到岗。\n",
    ),
    "ja": (
        "お知らせ",
        "研究所の近況をお伝えします。\n{}新棟は五月に完成しました。\n見学は随時受け付けています。",
        "本年度は沢村千景、和泉慎吾、古川倫子、榊原凪の四名を研究員として迎えました。\n",
        "本年度は四名を研究員として迎えました。\n",
        "本年度は沢村千景、和泉慎吾、古川倫子の三名を研究員として迎えました。\n",
        "本年度は2月3日、4月5日、6月7日、8月9日の四回、研究員を採用しました。\n",
        "本年度は四回、研究員を採用しました。\n",
    ),
    "ko": (
        "소식",
        "연구소 소식을 전합니다.\n{}새 건물은 오월에 완공되었습니다.\n견학은 언제든지 받습니다.",
        "올해는 심도현, 류가온, 하윤슬, 도은결 등 네 명을 연구원으로 초빙하였습니다.\n",
        "올해는 네 명을 연구원으로 초빙하였습니다.\n",
        "올해는 심도현, 류가온, 하윤슬 등 세 명을 연구원으로 초빙하였습니다.\n",
        "올해는 2월 3일, 4월 5일, 6월 7일, 8월 9일 네 번 연구원을 초빙하였습니다.\n",
        "올해는 네 번 연구원을 초빙하였습니다.\n",
    ),
    "en": (
        "News",
        "The institute has had a good year.\n{}The new building opened in May.\nVisits are welcome at any time.",
        "This year Orla Fenwick, Tomas Birkett, Piers Gale and Imogen Farrow were invited as fellows of the institute.\n",
        "This year four people were invited as fellows of the institute.\n",
        "This year Orla Fenwick, Tomas Birkett and Piers Gale were invited as fellows of the institute.\n",
        "This year in March, on two days in April, in July and once in October guests were invited to talks at the institute.\n",
        "This year guests were invited to talks at the institute.\n",
    ),
}


def scrubbed(page: Page, language: str, before: int, after: int) -> list[str]:
    """The kinds of what went, where one sentence of a page became another."""
    title, text, *said = PAGES[language]
    page.text("2015-01-01", title, text.format(said[before]), language)
    page.text("2018-01-01", title, text.format(said[after]), language)
    return [one.kind for one in page.history().scrubbed]


@pytest.mark.parametrize("language", PAGES)
def test_people_who_went_out_of_a_sentence_are_told(page: Page, language: str) -> None:
    assert scrubbed(page, language, 0, 1) == ["list"]
    [one] = page.history().scrubbed
    assert PAGES[language][2].find(one.anchor.quote) > 0


@pytest.mark.parametrize("language", PAGES)
def test_people_of_whom_one_went_are_not_told(page: Page, language: str) -> None:
    assert scrubbed(page, language, 0, 2) == []


@pytest.mark.parametrize("language", PAGES)
def test_other_things_in_a_row_are_not_told(page: Page, language: str) -> None:
    assert scrubbed(page, language, 3, 4) == []


OTHERS = {
    "zh": ("会议由沈知微、陆行舟、温如岚、谢怀瑾四位同志主持。\n", "会议由四位同志主持。\n"),
    "ja": ("会議では沢村千景、和泉慎吾、古川倫子、榊原凪の四名が発言しました。\n", "会議では四名が発言しました。\n"),
    "ko": ("회의에서는 심도현, 류가온, 하윤슬, 도은결 등 네 명이 발언하였습니다.\n", "회의에서는 네 명이 발언하였습니다.\n"),
    "en": ("Orla Fenwick, Tomas Birkett, Piers Gale and Imogen Farrow spoke at the meeting on the roof.\n", "Four people spoke at the meeting on the roof.\n"),
}  # fmt: skip


@pytest.mark.parametrize("language", OTHERS)
def test_people_who_were_not_chosen_are_not_told(page: Page, language: str) -> None:
    title, text, *_ = PAGES[language]
    before, after = OTHERS[language]
    page.text("2015-01-01", title, text.format(before), language)
    assert page.text("2018-01-01", title, text.format(after), language).history().scrubbed == ()
