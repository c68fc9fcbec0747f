"""What only may be the name of a programme, and went by itself from a page that stayed; and what does not speak for a name."""

from __future__ import annotations

import pytest

from .conftest import Page

PAGES = {
    "zh": (
        "雁桥计划",
        "工作总结",
        "今年我院新进教师三十一人。\n{}全院科研经费比上年增长一成。\n图书馆新馆于九月开放。\n食堂改造已经完成，运行情况良好。",
        "其中四人由雁桥计划支持来院。\n",
        "其中四人由有关项目支持来院。\n",
        "体育馆将在明年改建。\n后勤处公布了新的班车时刻。\n校友会在十月召开年会。\n",
    ),
    "ja": (
        "しおさい事業",
        "年次報告",
        "今年度の新任教員は三十一名です。\n{}研究費は前年より一割増えました。\n新しい図書館は九月に開館しました。\n食堂の改修も終わりました。",
        "このうち四名はしおさい事業で来日しました。\n",
        "このうち四名は国の制度で来日しました。\n",
        "体育館は来年改築します。\n新しいバスの時刻を掲示しました。\n同窓会は十月に総会を開きます。\n",
    ),
    "ko": (
        "물수리 사업",
        "연차 보고",
        "올해 새로 온 교원은 서른한 명입니다.\n{}연구비는 지난해보다 일 할 늘었습니다.\n새 도서관은 구월에 문을 열었습니다.\n식당 공사도 끝났습니다.",
        "그 가운데 네 명은 물수리 사업으로 왔습니다.\n",
        "그 가운데 네 명은 정부 지원으로 왔습니다.\n",
        "체육관은 내년에 다시 짓습니다.\n새 버스 시간표를 붙였습니다.\n동문회는 시월에 총회를 엽니다.\n",
    ),
    "en": (
        "Kittiwake scheme",
        "Annual report",
        "Thirty-one teachers joined us this year.\n{}Research income grew by a tenth.\nThe new library opened in September.\nWork on the canteen is over.",
        "Four of them came with the Kittiwake scheme.\n",
        "Four of them came with support from the state.\n",
        "The gymnasium is rebuilt next year.\nNew timetables of buses were put up.\nThe alumni meet in October.\n",
    ),
}


@pytest.mark.parametrize("language", PAGES)
@pytest.mark.parametrize("instead", ["general words", "nothing"])
def test_what_went_by_itself_is_told(page: Page, language: str, instead: str) -> None:
    name, title, text, said, general, _ = PAGES[language]
    page.text("2015-01-01", title, text.format(said), language).may_name(name)
    page.text("2018-01-01", title, text.format(general if instead == "general words" else ""), language)
    [one] = page.history().scrubbed
    assert (one.kind, one.what, one.programme, one.named, one.without) == ("name", name, None, 1, 1)


@pytest.mark.parametrize("language", PAGES)
def test_what_went_with_other_changes_is_not_told(page: Page, language: str) -> None:
    """Other sentences came: the page was brought up to date, and what is no more than a candidate says nothing."""
    name, title, text, said, _, news = PAGES[language]
    page.text("2015-01-01", title, text.format(said), language).may_name(name)
    assert page.text("2018-01-01", title, text.format(news), language).history().scrubbed == ()


FOR_PEOPLE = {
    "zh": "雁桥英才计划",
    "ja": "しおさいプログラム",
    "ko": "물수리 프로그램",
    "en": "Kittiwake fellowship scheme",
}


def told_of(language: str, name: str) -> tuple[str, str, str]:
    """A page, its text, and the sentence with another name in it."""
    known, title, text, said, _, _ = PAGES[language]
    return title, text, said.replace(known, name)


@pytest.mark.parametrize("language", PAGES)
def test_what_was_hardly_weighed_as_a_name_is_told_where_nothing_else_changed(
    page: Page, language: str
) -> None:
    name = FOR_PEOPLE[language]
    title, text, said = told_of(language, name)
    page.text("2015-01-01", title, text.format(said), language).may_name(name, score=7)
    page.text("2018-01-01", title, text.format(""), language)
    assert [one.what for one in page.history().scrubbed] == [name]


@pytest.mark.parametrize("language", PAGES)
@pytest.mark.parametrize("score", [5, 7])
def test_what_was_hardly_weighed_as_a_name_is_not_told_otherwise(
    page: Page, language: str, score: int
) -> None:
    """Another sentence went with it, or it was hardly weighed as a name at all."""
    name = FOR_PEOPLE[language]
    title, text, said = told_of(language, name)
    page.text("2015-01-01", title, text.format(said), language).may_name(name, score)
    later = text.format("") if score == 5 else text.format("").rsplit("\n", 1)[0]
    assert page.text("2018-01-01", title, later, language).history().scrubbed == ()


@pytest.mark.parametrize("language", PAGES)
def test_what_was_hardly_weighed_and_has_no_word_for_people_is_not_told(page: Page, language: str) -> None:
    name, title, text, said, _, _ = PAGES[language]
    page.text("2015-01-01", title, text.format(said), language).may_name(name, score=7)
    assert page.text("2018-01-01", title, text.format(""), language).history().scrubbed == ()


LINKS = {
    "zh": ("常用链接", "高新企业认定\n{}技术合同登记\n科技报告呈交\n图书查询\n", "雁桥专项申报系统\n", "雁桥专项"),
    "ja": ("リンク集", "国際交流会館\n{}留学生同窓会\n県立図書館\n市民活動センター\n", "しおさいプログラム申込サイト\n", "しおさいプログラム"),
    "ko": ("관련 사이트", "평생교육진흥원\n{}도립도서관\n청소년센터\n일자리포털\n", "물수리 프로그램 누리집\n", "물수리 프로그램"),
    "en": ("Useful links", "Ethics committee\n{}Library catalogue\nAnimal booking\nData plans\n", "Kittiwake fellowship portal\n", "Kittiwake fellowship"),
}  # fmt: skip


@pytest.mark.parametrize("language", LINKS)
@pytest.mark.parametrize("others", ["stay", "come"])
def test_a_link_taken_out_of_a_page_of_links(page: Page, language: str, others: str) -> None:
    """It is told where nothing else changed; where other links came, the page was brought up to date."""
    head, text, link, name = LINKS[language]
    page.text("2015-01-01", head, f"{head}\n{text.format(link)}", language)
    came = {"zh": "停车缴费\n", "ja": "駐車場案内\n", "ko": "주차 안내\n", "en": "Car parks\n"}[language]
    page.text("2018-01-01", head, f"{head}\n{text.format('')}{came if others == 'come' else ''}", language)
    assert [one.what for one in page.history().scrubbed] == ([name] if others == "stay" else [])


@pytest.mark.parametrize("language", PAGES)
def test_what_is_there_again_is_not_told(page: Page, language: str) -> None:
    name, title, text, said, general, _ = PAGES[language]
    page.text("2015-01-01", title, text.format(said), language)
    page.text("2018-01-01", title, text.format(general), language)
    assert page.text("2019-01-01", title, text.format(said), language).may_name(name).history().scrubbed == ()


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("zh", "人才引进计划"),  # no word of its own
        ("zh", "雁桥"),  # no word for what a programme is
        ("ja", "研究支援事業"),
        ("ja", "しおさい"),
        ("ko", "연구 지원 사업"),
        ("ko", "물수리"),
        ("en", "research grant scheme"),
        ("en", "Kittiwake"),
    ],
)
def test_words_that_are_no_name_are_not_told(page: Page, language: str, words: str) -> None:
    name, title, text, said, general, _ = PAGES[language]
    page.text("2015-01-01", title, text.format(said.replace(name, words)), language).may_name(words)
    assert page.text("2018-01-01", title, text.format(general), language).history().scrubbed == ()


@pytest.mark.parametrize("language", PAGES)
def test_a_part_of_a_known_name_is_not_told_by_itself(page: Page, language: str) -> None:
    """The programme is told, once."""
    name, title, text, said, general, _ = PAGES[language]
    page.text("2015-01-01", title, text.format(said), language, p=name).may_name(name)
    page.text("2018-01-01", title, text.format(general), language)
    assert [one.programme for one in page.history().scrubbed] == ["p"]


@pytest.mark.parametrize(
    ("language", "link"),
    [("zh", "防汛工作方案\n"), ("ja", "会計年度任用制度のご案内\n"), ("ko", "기초연금 제도 안내\n"), ("en", "Parking scheme\n")],
)  # fmt: skip
def test_a_link_to_a_plan_of_an_office_is_none_to_a_programme(page: Page, language: str, link: str) -> None:
    head, text, _, _ = LINKS[language]
    page.text("2015-01-01", head, f"{head}\n{text.format(link)}", language)
    page.text("2018-01-01", head, f"{head}\n{text.format('')}", language)
    assert page.history().scrubbed == ()
