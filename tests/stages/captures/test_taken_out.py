"""Names and lists that were taken out, and their innocent twins, as the histories of benchmarks/captures tell them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from aftername.stages.captures import has_all
from aftername.stages.captures.heads import counted_people
from aftername.stages.captures.matter import Matter, stands_whole, unwrapped

from .conftest import Page, document

HISTORIES = Path(__file__).parents[3] / "benchmarks" / "captures" / "histories_own4.jsonl"
NAMES = (
    "苍鹭引航计划", "溪声驻村计划", "远帆青年人才计划", "银杏海归计划", "霧笛国際研究者受入事業", "朝凪アーティスト滞在事業",
    "雪割草グローバル招聘事業", "夕凪テック招聘事業", "물총새 해외과학자 초빙사업", "조각달 국제작가 머묾사업", "어울림 국제인재 정착사업",
    "소쩍새 국외박사 유치사업", "Goldcrest Overseas Teaching Programme", "Redstart Makers Residency Programme",
    "Silver Heron Experts Plan", "Sandpiper Overseas Workers Programme",
)  # fmt: skip
HARD = ("own4-d-en1",)  # lines joined into one paragraph, in which nothing shows that an entry was cut out


def told() -> list[dict[str, Any]]:
    return [json.loads(line) for line in HISTORIES.read_text("utf-8").splitlines()]


@pytest.mark.parametrize(
    "one", [each for each in told() if each["id"][5] in "abde"], ids=lambda one: one["id"]
)
def test_names_and_lists_are_told_where_they_were_taken_out_and_nowhere_else(
    page: Page, one: dict[str, Any]
) -> None:
    for capture in one["captures"]:
        whole = capture["title"] + capture["text"]
        named = {f"p{place}": name for place, name in enumerate(NAMES) if name in whole}
        page.text(capture["time"], capture["title"], capture["text"], one["language"], **named)
    said = {"list" if each.kind == "list" else each.what for each in page.history().scrubbed}
    if one["id"] in HARD:
        assert said <= set(one["scrubbed"])
    else:
        assert said == set(one.get("scrubbed", ()))


@pytest.mark.parametrize("one", [each for each in told() if each["id"][5] == "c"], ids=lambda one: one["id"])
def test_a_file_holds_a_list_unless_it_was_never_there(page: Page, one: dict[str, Any]) -> None:
    for capture in one["captures"]:
        page.text(capture["time"], capture["title"], capture["text"], one["language"])
    ways = {
        "lost": [("kx.example/tz/t1.xls", False)],
        "there": [("kx.example/tz/t1.xls", True)],
        "another": [("kx.example/maps/drains.pdf", False)],
        "none": [],
    }
    for way, files in ways.items():
        page.files = {"kx.example": files}
        assert bool(page.history().scrubbed) == (way == "lost")


@pytest.mark.parametrize("one", [each for each in told() if each["id"][5] == "f"], ids=lambda one: one["id"])
def test_a_text_under_the_longer_name_of_its_site_is_the_same_and_another_edition_is_not(
    one: dict[str, Any],
) -> None:
    before, since = one["captures"][0], one["others"][0]["captures"][0]
    ours = document(1, before["title"], before["text"], one["language"])
    theirs = document(2, since["title"], since["text"], one["language"])
    assert has_all(ours, theirs) == (one["verdict"] == "moved")


@pytest.mark.parametrize("one", [each for each in told() if each["id"][5] == "g"], ids=lambda one: one["id"])
def test_a_condition_says_nothing_of_what_was_done(page: Page, one: dict[str, Any]) -> None:
    for capture in one["captures"]:
        page.text(capture["time"], capture["title"], capture["text"], one["language"])
    assert page.history().verdict == one["verdict"]


def test_a_first_word_in_a_sentence_that_came_is_a_short_form(page: Page) -> None:
    name = "Whimbrel International Doctoral Programme"
    stays = "Fees are waived for everybody.\nWrite to the Registrar in the spring."
    page.text("2016-01-01", "Doctorates", f"The {name} admits ten people.\n{stays}", "en", p=name)
    page.text("2018-01-01", "Doctorates", f"Whimbrel candidates are ten a year.\n{stays}", "en")
    assert not page.history().scrubbed


def test_without_its_first_word_a_name_went(page: Page) -> None:
    name = "Whimbrel International Doctoral Programme"
    stays = "Fees are waived for everybody.\nWrite to the Registrar in the spring."
    page.text("2016-01-01", "Doctorates", f"The {name} admits ten people.\n{stays}", "en", p=name)
    page.text("2018-01-01", "Doctorates", f"A national scheme admits ten people.\n{stays}", "en")
    assert [one.what for one in page.history().scrubbed] == [name]


def test_lines_that_one_text_joins_are_parted_where_another_has_them_by_themselves() -> None:
    apart = Matter(document(1, "Life", "Honours\nMedal of the Moss Club (2011)\nSecond prize (2015)", "en"))
    joined = Matter(document(2, "Life", "Honours are told here.\nMedal of the Moss Club (2011)", "en"))
    assert stands_whole(apart, "medalofthemossclub2011secondprize2015")
    assert not stands_whole(apart, "thirdprize2015andagain")
    assert len(unwrapped(apart, joined).sentences) == len(apart.sentences)


@pytest.mark.parametrize(
    ("plain", "count"),
    [
        ("共有六位入选者", {6}), ("四名が入居されました", {4}), ("모두 네 분이 오셨습니다", {4}), ("four members of staff", {4}),
        ("共有六间工作室", set()), ("四棟が使えます", set()), ("네 곳을 새로 포장합니다", set()), ("four papers to sign", set()),
    ],
)  # fmt: skip
def test_people_are_counted_and_things_are_not(plain: str, count: set[int]) -> None:
    assert counted_people(plain) == count
