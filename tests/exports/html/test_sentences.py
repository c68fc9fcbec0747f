"""The paragraph on top of a programme: statements alone, each with its passage and its source."""

from __future__ import annotations

import html
import re
from pathlib import Path
from typing import Any

from aftername.records import Age, Date


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
    assert "It is said to be run by more than one body: 青岚省人力资源和社会保障厅" in words
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
        "run by Qinglan Department of Human Resources (reported by two of the people in “Qinglan renames talent program”, 2023)"
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
