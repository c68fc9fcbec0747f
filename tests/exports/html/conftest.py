"""The made-up case of the exports with edges of succession of every grade, standing and kind."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from aftername.records import Anchor, Document, Evidence, Speaker, Succession

OLD = """关于组织申报2018年度“鸥翔计划”的通知
各有关单位：
现将“鸥翔计划”申报工作有关事项通知如下。
一、申报人须具有博士学位。
二、申报人年龄不超过40周岁。
三、材料一式五份。
四、逾期不予受理。
五、本通知自发布之日起施行。
联系人：林小禾
"""
NEW = (
    OLD.replace("鸥翔计划", "苇航计划")
    .replace("2018", "2021")
    .replace("40周岁", "45周岁")
    .replace("林小禾", "顾知远")
)
REPEAL = (
    "关于废止部分文件的通知\n自本通知施行之日起，《鸥翔计划管理办法》同时废止，以《苇航计划管理办法》为准。\n"
)


def at(document: Document, words: str) -> Anchor:
    start = document.text.index(words)
    return document.anchor(start, start + len(words))


def piece(grade: str, *anchors: Anchor, wording: str = "renamed", **more: Any) -> Evidence:
    told: dict[str, Any] = {
        "hedge": "states", "speaker": Speaker("document", "Notice 6"), "as_of": "2021-03", "claim": "", "reason": "",
    }  # fmt: skip
    return Evidence(grade, wording, anchors=anchors, **{**told, **more})  # type: ignore[arg-type]


def edge(
    first: tuple[str, str], second: tuple[str, str], relation: str, *pieces: Evidence, **more: Any
) -> Succession:
    documents = tuple(sorted({anchor.document for one in pieces for anchor in one.anchors}))
    made = Succession(
        first[0], second[0], first[1], second[1], relation, pieces[0].grade, pieces[0].as_of, False,  # type: ignore[arg-type]
        pieces, (), documents,
    )  # fmt: skip
    return replace(made, **more)


@pytest.fixture
def edged(made: Any) -> Any:
    """The made-up case with edges of every grade, standing and kind."""
    notice, renamed, city = list(made.documents.values())[:3]
    old = made.read("t/old.txt", OLD, "zh", "2018-02-01", level="central")
    new = made.read("t/new.txt", NEW, "zh", "2021-03-01", level="central")
    repeal = made.read("t/repeal.txt", REPEAL, "zh", "2021", level="central")
    made.person(old, "林小禾")
    made.person(new, "顾知远")
    gull = made.programme("鸥翔计划", (old, "鸥翔计划", "Hans"))
    reed = made.programme("汀兰计划", (notice, "汀兰计划", "Hans"))
    main = next(one.id for one in made.programmes if one.name == "苇航计划")
    swift = next(one.id for one in made.programmes if one.name == "雨燕计划")
    gull_, reed_, main_, swift_ = (
        (gull, "鸥翔计划"), (reed, "汀兰计划"), (main, "苇航计划"), (swift, "雨燕计划")
    )  # fmt: skip
    twin = piece(
        "template", at(old, "现将“鸥翔计划”申报工作有关事项通知如下。"), at(new, "现将“苇航计划”申报工作有关事项通知如下。"),
        wording="same text, other name", reason="412 of 420 characters agree; contact 林小禾 in the first",
    )  # fmt: skip
    paper = piece(
        "documentary", at(repeal, "《鸥翔计划管理办法》同时废止，以《苇航计划管理办法》为准"), at(repeal, "鸥翔计划"),
        at(repeal, "苇航计划"), wording="repeals", as_of="2021", reason="the paper repeals the rules of the one",
    )  # fmt: skip
    said = piece(
        "explicit",
        at(renamed, "经研究，“汀兰计划”现更名为“苇航计划”。"),
        at(renamed, "汀兰计划"),
        at(renamed, "苇航计划"),
    )
    frame = piece("structural", at(city, "省“苇航计划”由青岚省人力资源和社会保障厅主管"), at(notice, "组织实施"),
                  wording="same office", reason="the same office runs both")  # fmt: skip
    made.edges += [
        edge(gull_, main_, "succeeded", paper, twin, date="2021"),
        edge(reed_, main_, "renamed", said, verdict="confirmed", because="Rin confirmed it on 2026-01-02: <both> logos"),
        edge(swift_, main_, "renamed", replace(said, hedge="denies"), denied=True, against=("a statement denies it",)),
        edge(main_, gull_, "succeeded", frame, verdict="refused", because="Rin refused it on 2026-01-02: two budgets"),
        edge(main_, ("", ""), "ended", replace(frame, hedge="plans"), planned=True, date=None),
        edge(swift_, reed_, "part-of", frame),
        edge(("b1", "人才局"), ("b2", "人才厅"), "restructured", said, kind="body"),
        edge(("d1", "林小禾的办法"), ("d2", "新办法"), "version-of", piece("documentary", at(old, "联系人：林小禾")), kind="document"),
    ]  # fmt: skip
    return made
