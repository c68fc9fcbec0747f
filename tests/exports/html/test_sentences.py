"""The paragraph on top of a programme: statements alone, each with its passage and its source."""

from __future__ import annotations

import html
import re
from pathlib import Path
from typing import Any

import pytest
from markupsafe import Markup

from aftername.exports.html.sentences import opened, with_article
from aftername.records import Age, Date, Speaker


def story(page: str, name: str) -> str:
    """The paragraph of a programme, as HTML."""
    for account in page.split('<article class="account"')[1:]:
        if f">{name}</bdi>" in account.split("</h3>")[0]:
            found = re.search(r'<p class="story">(.*?)</p>', account, re.S)
            return found[1] if found else ""
    raise AssertionError(name)


def plain(told: str) -> str:
    return re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]+>", "", told)))


def test_a_story_is_made_of_statements(edged: Any, tmp_path: Path) -> None:
    """What it was called, who runs it, what it offers; every value leads to a mark in a text."""
    page = edged.write(tmp_path / "d.html")
    told = story(page, "苇航计划")
    words = plain(told)
    assert "汀兰计划" in words
    assert "was renamed 苇航计划" in words
    assert "苇航计划 is said to be run, in different texts, by 青岚省人力资源和社会保障厅" in words
    assert "research money: 200万元至300万元 (CNY 2,000,000 to 3,000,000)" in words
    for place in re.findall(r'href="#([^"]+)"', told):
        assert f'id="{place}"' in page


def test_a_story_says_nothing_that_is_doubtful(made: Any, tmp_path: Path) -> None:
    """What may be of another programme, and a fact that it has no words for, stand below and not in the paragraph."""
    page = made.write(tmp_path / "d.html")
    assert "海外青年學者" not in story(page, "苇航计划")
    assert "海外青年學者" in page


def test_speakers_who_are_not_named_are_told_with_their_paper(made: Any, tmp_path: Path) -> None:
    """ "Reported by two of the people" says in which paper."""
    agency = made.cards[3]
    for claim in [one for one in made.claims if one.fact == "run-by" and one.document != agency.id]:
        made.claims.remove(claim)
    told = plain(story(made.write(tmp_path / "d.html"), "苇航计划"))
    assert (
        "run by the Qinglan Department of Human Resources (reported by two of the people in “Qinglan renames talent program”, 2023)"
        in told
    )


def test_dates_and_requirements_in_plain_words(made: Any, tmp_path: Path) -> None:
    """A day, a month and an age in English; what is not stated is left out."""
    plan = made.programmes[0].id
    notice = made.documents[made.cards[0].id]
    line = "申报人年龄不超过40周岁。"
    made.claim(plan, notice, "requires-age", line, "不超过40周岁", Age(None, 40, True, True))
    made.claim(plan, notice, "launched", line, "40", Date("2019-03", "month"))
    told = plain(story(made.write(tmp_path / "d.html"), "苇航计划"))
    assert "It began in March 2019 (岚科发〔2019〕11号, 2019)." in told
    assert "The age asked for is 不超过40周岁 (40 or under)" in told
    assert "It ended" not in told


def test_a_programme_without_statements_has_no_story(blank: Any, tmp_path: Path) -> None:
    """Where nothing is said, nothing is made up."""
    case = blank()
    document = case.read("a.txt", "鸥翔计划\n无。\n", "zh")
    case.programme("鸥翔计划", (document, "鸥翔计划", "Hans"))
    assert story(case.write(tmp_path / "d.html"), "鸥翔计划") == ""


def test_a_value_has_one_row_with_its_quotes_folded_by_origin(made: Any, tmp_path: Path) -> None:
    """Columns that nothing fills are not there, and "not said" stands nowhere."""
    page = made.write(tmp_path / "d.html")
    offers = page[page.index('class="block offers"') :].split("</section>")[0]
    assert "Paid by" not in offers
    assert "Condition" not in offers
    assert "not said" not in page
    assert offers.count("<summary>1 passage</summary>") == 3


def test_a_shorter_form_of_a_body_is_no_second_body(blank: Any, tmp_path: Path) -> None:
    """省科学技术厅 beside 青岚省科学技术厅 is one office; another office is a second."""
    case = blank()
    first = case.read("a.txt", "通知\n“鸥翔计划”由青岚省科学技术厅主管。\n", "zh", "2019-03-05")
    second = case.read("b.txt", "办法\n“鸥翔计划”由省科学技术厅主管。\n", "zh", "2020-03-05")
    plan = case.programme("鸥翔计划", (first, "鸥翔计划", "Hans"), (second, "鸥翔计划", "Hans"))
    case.claim(
        plan, first, "run-by", "“鸥翔计划”由青岚省科学技术厅主管。", "青岚省科学技术厅", label="manages"
    )
    case.claim(plan, second, "run-by", "“鸥翔计划”由省科学技术厅主管。", "省科学技术厅", label="manages")
    assert "It is run by 青岚省科学技术厅 (“通知”, 2019)." in plain(
        story(case.write(tmp_path / "d.html"), "鸥翔计划")
    )
    third = case.read("c.txt", "意见\n“鸥翔计划”由青岚省教育厅主管。\n", "zh", "2021-03-05")
    case.claim(plan, third, "run-by", "“鸥翔计划”由青岚省教育厅主管。", "青岚省教育厅", label="manages")
    assert "run, in different texts, by" in plain(story(case.write(tmp_path / "e.html"), "鸥翔计划"))


def test_one_paper_is_named_once(blank: Any, tmp_path: Path) -> None:
    """Where all rests on one paper, it stands at the end; speakers and other years stay beside their values."""
    case = blank()
    text = "Harbour news\nThe Gull Plan pays for homes. Two clerks said it pays 3 million yuan.\nNo names are given out.\n"
    paper = case.read("a.txt", text, "en", "2023-03-05")
    plan = case.programme("Gull Plan", (paper, "Gull Plan", "Latn"))
    case.claim(plan, paper, "offers", "The Gull Plan pays for homes.", "homes", label="housing")
    case.claim(
        plan, paper, "offers", "Two clerks said it pays 3 million yuan.", "3 million yuan", label="money",
        speaker=Speaker("anonymous", "Two clerks", 2),
    )  # fmt: skip
    case.claim(
        plan, paper, "publicity", "No names are given out.", "No names are given out", label="names withheld"
    )
    told = plain(story(case.write(tmp_path / "d.html"), "Gull Plan"))
    assert told == (
        "It offers housing: homes; money: 3 million yuan (Two clerks). "
        "Who is in it is not published: “No names are given out”. All this is from “Harbour news”, 2023."
    )


def test_a_paper_that_is_cited_is_told_with_the_paper_that_cites_it(made: Any, tmp_path: Path) -> None:
    """ "A notice" named in a report is not the report, and the report is not the notice."""
    agency = made.documents[made.cards[3].id]
    plan = next(one.id for one in made.programmes if one.name == "苇航计划")
    at = agency.text.index("Selected researchers")
    speaker = Speaker("document", "Selected researchers", None, agency.anchor(at, at + 20))
    made.claim(
        plan,
        agency,
        "requires-degree",
        "Selected researchers receive 3 million to 5 million yuan.",
        "million",
        speaker=speaker,
    )
    told = plain(story(made.write(tmp_path / "d.html"), "苇航计划"))
    assert (
        "the degree asked for is million (Selected researchers in “Qinglan renames talent program”"
        in told.replace("The degree", "the degree")
    )


def test_what_a_paper_says_itself_is_quoted_first(blank: Any, tmp_path: Path) -> None:
    """Of equal values the one that an official paper states goes before a report of it."""
    case = blank()
    report = case.read("a.txt", "소식\n‘갈매기 계획’은 만 40세 이하를 뽑는다.\n", "ko", "2019-01-05")
    notice = case.read("b.txt", "通知\n“鸥翔计划”申报人年龄不超过40周岁。\n", "zh", "2020-03-05")
    plan = case.programme("鸥翔计划", (notice, "鸥翔计划", "Hans"))
    age = Age(None, 40, True, True)
    case.claim(plan, report, "requires-age", "‘갈매기 계획’은 만 40세 이하를 뽑는다.", "만 40세 이하", age,
               speaker=Speaker("outlet", "항구신문"))  # fmt: skip
    case.claim(plan, notice, "requires-age", "“鸥翔计划”申报人年龄不超过40周岁。", "不超过40周岁", age)
    told = plain(story(case.write(tmp_path / "d.html"), "鸥翔计划"))
    assert (
        told == "The age asked for is 不超过40周岁 (40 or under) (“通知”, 2020; 2 documents, 2 independent)."
    )


def test_one_silence_is_told_once(blank: Any, tmp_path: Path) -> None:
    """Two papers that say in their own words that names are withheld make one sentence, with both counted."""
    case = blank()
    first = case.read("a.txt", "通知\n“鸥翔计划”名单不对外公布。\n", "zh", "2022-03-08")
    second = case.read("b.txt", "報道\n「鸥翔计划」の名簿は公表されていない。\n", "ja", "2023-05-18")
    plan = case.programme("鸥翔计划", (first, "鸥翔计划", "Hans"), (second, "鸥翔计划", "Hans"))
    case.claim(
        plan, first, "publicity", "“鸥翔计划”名单不对外公布。", "名单不对外公布", label="names withheld"
    )
    line = "「鸥翔计划」の名簿は公表されていない。"
    case.claim(plan, second, "publicity", line, "名簿は公表されていない", label="names withheld")
    told = plain(story(case.write(tmp_path / "d.html"), "鸥翔计划"))
    assert (
        told == "Who is in it is not published: “名单不对外公布” (“通知”, 2022; 2 documents, 2 independent)."
    )


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("1,000 Talents Plan", "the 1,000 Talents Plan"),
        ("Redwing Fellowships", "the Redwing Fellowships"),
        ("The Redwing Plan", "The Redwing Plan"),
        ("Qinglan’s Redwing Plan", "Qinglan’s Redwing Plan"),
        ("Keimei", "Keimei"),
        ("Plan", "Plan"),
        ("苇航计划", "苇航计划"),
        ("葦航計画", "葦航計画"),
        ("웨이항 계획", "웨이항 계획"),
    ],
)
def test_an_english_name_has_its_article(name: str, told: str) -> None:
    """Where it ends in what it is; no other name has one."""
    made = with_article(Markup("<bdi>{}</bdi>").format(name))
    assert made.striptags() == told
    assert opened(made).striptags() == told[:1].upper() + told[1:]
