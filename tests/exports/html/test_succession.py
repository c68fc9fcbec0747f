"""What carries on, on the page: lineages, every edge with all it rests on, texts side by side, masks."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from aftername.exports.html import edge_choice
from aftername.exports.succession_words import relation_words, when_words


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


@pytest.mark.parametrize(
    ("date", "said", "denied", "words"),
    [
        (None, "2024-06-04", False, "said on 4 June 2024"),
        (None, "2024-06", False, "said in June 2024"),
        (None, "2024-06-04", True, "denied on 4 June 2024"),
        ("2021", "2024-06-04", False, "2021"),
        (None, None, False, "date not stated"),
    ],
)
def test_the_day_of_a_saying_is_not_the_day_of_the_change(edged, tmp_path, date, said, denied, words):
    """Where the change is not dated page, drawing and terminal say when it was said; else only when it changed."""
    edged.edges[:] = [replace(edged.edges[1], date=date, said=said, denied=denied)]
    told = section(edged.write(tmp_path / "d.html"))
    assert when_words(edged.edges[0]) == words
    assert words in text(told[: told.index("<svg ")] + told[told.index("</svg>") :])
    assert words in told[told.index("<desc ") : told.index("</desc>")]
    assert ("<time " in told[told.index('<p class="meaning">') :].split("</p>")[0]) == (date is not None)
    assert ("at the far right: when it changed is not stated" in told) == (date is None)


def test_the_key_of_a_drawing_wraps_and_a_narrow_page_says_how_to_see_it_all(told: str) -> None:
    """The sentences stand as text below the drawing, once each; above it, on narrow screens, that it scrolls."""
    drawing = told[told.index("<svg ") : told.index("</svg>")]
    key = told[told.index('<ul class="key">') : told.index("</ul>", told.index('<ul class="key">'))]
    assert "<b>1</b>" in key
    assert "confirmed by a reader" in key
    shown = re.sub(r"<(title|desc)[^>]*>.*?</\1>", "", drawing, flags=re.S)
    assert "confirmed by a reader" not in shown
    assert told.index('class="aside sideways"') < told.index("<svg ")


def test_standing_is_said_in_words(told: str) -> None:
    """Denied, planned, refused, confirmed, rivals, an end without a later one."""
    plain = text(told)
    for words in (
        "denied", "planned only", "refused by a reader", "confirmed by a reader", "Rin refused it on 2026-01-02",
        "&lt;both&gt; logos", "one of 2 that may come right before it", "no later one named in what was searched",
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
    for first, second in (("鸥翔", "苇航"), ("2018", "2021"), ("40", "45")):
        assert any(first in one for one in gone)
        assert any(second in one for one in come)
    assert "博士学位" not in "".join((*gone, *come))
    assert "四、逾期不予受理" in table
    assert len(re.findall(r"<tr><td lang", table)) <= 9
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


def test_what_no_text_says_plainly_is_told_with_perhaps(edged: Any) -> None:
    """A sentence or a paper says it outright; what is only seen or suggested is never told as so, unless a reader confirmed it."""
    by_grade = {one.grade: one for one in edged.edges if one.relation == "renamed" or one.kind == "programme"}
    assert relation_words(replace(by_grade["explicit"], relation="renamed")) == "was renamed"
    for grade in ("suggested", "structural", "template"):
        weak = replace(by_grade["explicit"], grade=grade, verdict=None)
        assert relation_words(weak) == "was perhaps renamed"
        assert relation_words(replace(weak, relation="ended")) == "perhaps ended"
        assert relation_words(replace(weak, verdict="confirmed")) == "was renamed"
