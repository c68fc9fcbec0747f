"""What carries on, on the page: lineages, every edge with all it rests on, texts side by side, masks."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from aftername.exports.html import edge_choice
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


def section(page: str) -> str:
    return page[page.index('<section id="succession"') : page.index('<section id="accounts"')]


def text(html: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", html))


@pytest.fixture
def told(edged: Any, tmp_path: Path) -> str:
    return section(edged.write(tmp_path / "d.html"))


def test_every_edge_stands_once_with_all_its_places(edged: Any, told: str, tmp_path: Path) -> None:
    """Each edge has one place; each anchor of its evidence a mark in the texts and a link to it; and back."""
    page = (tmp_path / "d.html").read_text("utf-8")
    ids = re.findall(r' id="([^"]+)"', page)
    assert len(ids) == len(set(ids))
    for one in edged.edges:
        assert told.count(f'id="s-{one.id}"') == 1
        assert f'href="#s-{one.id}"' in page[page.index('id="texts"') :]
        for evidence in one.evidence:
            for anchor in evidence.anchors:
                assert f'href="#m-{anchor.document}-{anchor.start}-{anchor.end}"' in told
    assert set(re.findall(r'href="#([^"]+)"', told)) <= set(ids)


def test_evidence_without_a_claim_is_shown_with_its_reason(told: str) -> None:
    """Papers, offices and notices say in words what was seen."""
    for words in (
        "the paper repeals the rules of the one",
        "the same office runs both",
        "412 of 420 characters agree",
    ):
        assert words in told
    assert "stated by the document itself" in text(told)


def test_grades_are_explained_once_and_only_those_met(edged: Any, told: str, tmp_path: Path) -> None:
    """Each grade word that occurs has its meaning, once."""
    assert told.count("a sentence in a document says so") == 1
    assert told.count("two notices are the same text once the names are swapped") == 1
    edged.edges[:] = edged.edges[1:2]
    assert "two notices are the same text" not in section(edged.write(tmp_path / "d.html"))


def test_dates_are_as_precise_as_they_are_known(told: str) -> None:
    """A year is a year, a month a month, and none is none."""
    assert '<time datetime="2021">2021</time>' in told
    assert '<time datetime="2021-03">March 2021</time>' in told
    assert "date not stated" in told


def test_standing_is_said_in_words(told: str) -> None:
    """Denied, planned, refused, confirmed, rivals, an end without a later one."""
    plain = text(told)
    for words in (
        "denied", "planned only", "refused by a reader", "confirmed by a reader", "Rin refused it on 2026-01-02",
        "&lt;both&gt; logos", "one of 2 said to come right before it", "no later one named in what was searched",
        "a statement denies it.",
    ):  # fmt: skip
        assert words in plain, words


def test_kinds_come_in_order_and_only_programmes_are_drawn(told: str) -> None:
    """Programmes, then bodies, then papers; one drawing, with title and description and no colours of its own."""
    assert re.findall(r'<h3 class="kind">(\w+)</h3>', told) == ["Programmes", "Bodies", "Papers"]
    assert told.count("<svg ") == 1
    drawing = told[told.index("<svg ") : told.index("</svg>")]
    assert 'role="img"' in drawing
    assert "<title id=" in drawing
    assert "<desc id=" in drawing
    assert not re.search(r"#[0-9a-f]{3,6}\b|rgb| style=", drawing)
    assert told.index("Bodies") > told.index("</svg>")


def test_two_notices_side_by_side_show_only_what_differs(told: str) -> None:
    """Names, years and the age differ and are marked in their column; lines alike are counted."""
    table = told[told.index('<table class="twin"') : told.index("</table>")]
    gone, come = re.findall(r"<del>(.*?)</del>", table), re.findall(r"<ins>(.*?)</ins>", table)
    assert {"鸥翔", "2018", "40"} <= set(gone)
    assert {"苇航", "2021", "45"} <= set(come)
    assert "四、逾期不予受理" in table
    assert len(re.findall(r"<tr><td lang", table)) < OLD.count("\n") + 1
    assert len(re.findall(r'<th scope="col"><a href="#m-', table)) == 2


def test_private_persons_are_masked_everywhere_here(told: str) -> None:
    """In passages, reasons, names of papers, the drawing and the texts side by side."""
    assert "林小禾" not in told
    assert "顾知远" not in told
    assert "▇▇▇" in told
    assert "▇▇▇的办法" in told


def test_many_edges_are_counted_not_listed(edged: Any, tmp_path: Path) -> None:
    """Of very many the first are shown, the rest is counted."""
    first = edged.edges[-2]
    edged.edges += [replace(first, earlier=f"x{n}", later=f"y{n}") for n in range(edge_choice.MOST_EDGES + 3)]
    told = section(edged.write(tmp_path / "d.html"))
    assert told.count('class="group"') == edge_choice.MOST_EDGES
    assert "11 more lines in the case" in text(told)


def test_texts_beside_the_page_are_linked_too(edged: Any, tmp_path: Path) -> None:
    """With the texts in a folder, links lead there and every mark is in its file."""
    edged.write(tmp_path / "d.html", embed_characters=10)
    told = section((tmp_path / "d.html").read_text("utf-8"))
    links = re.findall(r'href="(d-texts/[0-9a-f]{16}\.html)#([^"]+)"', told)
    assert len(links) > 10
    for file, mark in links:
        assert f'id="{mark}"' in (tmp_path / file).read_text("utf-8")


def test_no_edges_no_section(made: Any, tmp_path: Path) -> None:
    """Without edges the page has no such section."""
    assert 'id="succession"' not in made.write(tmp_path / "d.html")
