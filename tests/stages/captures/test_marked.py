"""What stands in marks, in a row or in brackets and no finder took for a name; lists emptied below the line above them; and their twins."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from .conftest import Page

FOLDER = Path(__file__).parents[3] / "benchmarks" / "captures"
TOLD = [
    json.loads(line)
    for name in ("histories_own11.jsonl", "histories_own12.jsonl", "histories_own13.jsonl")
    for line in (FOLDER / name).read_text("utf-8").splitlines()
]
UNNAMED = (
    "row of a table dropped",
    "quoted name replaced",
    "name in brackets",
    "list emptied",
    "two quoted names",
    "quoted name in a line of a life",
)
KNOWN = {"ja-t2": "あまぐもフェローシップ", "zh-t4": "听潮学者"}
MISSED = {"own11-en-01"}  # two words in capitals in a row, which say nothing of whom they bring


def _said(page: Page, one: dict[str, Any], **named: str) -> set[str]:
    for capture in one["captures"]:
        page.text(capture["time"], capture["title"], capture["text"], one["language"], **named)
    return {"list" if each.kind == "list" else each.what for each in page.history().scrubbed}


def _named(one: dict[str, Any]) -> str:
    return re.sub(r"\W", "_", one["id"])


GONE = [one for one in TOLD if one["kind"].startswith(UNNAMED) and one["id"] not in MISSED]
TWINS = [one for one in TOLD if one["kind"].startswith("twin")]


@pytest.mark.parametrize("one", GONE, ids=_named)
def test_what_no_finder_knows_is_told_where_it_was_cut_out(page: Page, one: dict[str, Any]) -> None:
    assert _said(page, one) == set(one["scrubbed"])


@pytest.mark.parametrize("one", TWINS, ids=_named)
def test_their_twins_are_not_told(page: Page, one: dict[str, Any]) -> None:
    name = KNOWN.get(one["id"].removeprefix("own11-"))
    assert _said(page, one, **({"p": name} if name else {})) == set()


EVERYDAY = {
    "zh": ("活动安排", "本馆每周开设“{}”课程。\n{}面向全体居民。\n报名在一楼服务台办理。\n场地开放时间为上午九点到下午五点。", "晨曦健身体操项目"),
    "ja": ("講座のご案内", "当館では{}を開いています。\n市民の方ならどなたでも参加できます。\n申し込みは一階の受付までお願いします。", "あけぼの健康体操プログラム"),
    "ko": ("강좌 안내", "우리 관에서는 {}을 엽니다.\n주민이면 누구나 참여할 수 있습니다.\n신청은 일층 안내대에서 받습니다.", "새벽 체조 프로그램"),
    "en": ("Courses", "The house runs the {} each week.\nEverybody who lives here may take part.\nPlease sign up at the desk on the first floor.", "Daybreak Exercise Programme"),
}  # fmt: skip


@pytest.mark.parametrize("language", EVERYDAY)
def test_courses_for_everybody_are_not_told(page: Page, language: str) -> None:
    title, text, name = EVERYDAY[language]
    page.text("2015-01-01", title, text.replace("{}", name), language, p=name)
    page.text("2018-01-01", title, text.replace("{}", "…"), language)
    assert page.history().scrubbed == ()


@pytest.mark.parametrize("language", EVERYDAY)
def test_a_programme_for_researchers_in_its_place_is_told(page: Page, language: str) -> None:
    title, text, _ = EVERYDAY[language]
    name = {
        "zh": "晨曦英才计划",
        "ja": "あけぼの研究者招聘事業",
        "ko": "새벽 인재 사업",
        "en": "Daybreak Fellowship Programme",
    }[language]
    page.text("2015-01-01", title, text.replace("{}", name), language, p=name)
    page.text("2018-01-01", title, text.replace("{}", "…"), language)
    assert [one.what for one in page.history().scrubbed] == [name]
