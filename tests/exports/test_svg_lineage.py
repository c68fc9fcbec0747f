"""Drawings of lineages: valid, told in words, readable without colour, safe for any name."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aftername.exports.lineage_text import lines
from aftername.exports.succession_words import date_words
from aftername.exports.svg_lineage import MOST_ROWS, WIDTH, draw
from aftername.records import (
    Anchor,
    Evidence,
    LevelSpan,
    Lineage,
    LineageEdge,
    LineageRow,
    Speaker,
    Succession,
)

SVG = "{http://www.w3.org/2000/svg}"
QUOTE = "“汀兰计划”现更名为“苇航计划”。"


def row(name, first="2019-03-05", last="2021", level="central", **more):
    spans = (LevelSpan(level, first, last, 3),) if first else (LevelSpan(level, None, None, 1),)
    return LineageRow(f"id {name}", name, spans, first, last, 3, **more)


def edge(rows, earlier, later, relation="renamed", date="2021-04-12", standing="stated", **more):
    anchor = Anchor("d", 0, len(QUOTE), QUOTE)
    evidence = Evidence(
        "explicit", relation, "states", Speaker("document", "Notice 6"), date, "c", (anchor,), "seen"
    )
    verdict = {"refused": "refused"}.get(standing, more.pop("verdict", None))
    made = Succession(
        rows[earlier].thing, "" if later is None else rows[later].thing, rows[earlier].name,
        "" if later is None else rows[later].name, relation, "explicit", date, standing == "denied", (evidence,),
        ("a statement denies it",) if standing == "denied" else (), ("d", "e"), planned=standing == "planned",
        verdict=verdict, because="Rin said so" if verdict else "",
    )  # fmt: skip
    return LineageEdge(made, earlier, later, standing, 1, **more)


def lineage(names=("汀兰计划", "苇航计划"), edges=None, **more):
    rows = tuple(row(name) for name in names)
    return Lineage("programme", rows, edges(rows) if edges else (edge(rows, 0, 1),), **more)


def drawn(one, **more):
    return ElementTree.fromstring(draw(one, **more))


def words(root):
    return [text.text or "".join(part.text for part in text) for text in root.iter(f"{SVG}text")]


def test_a_drawing_has_title_description_and_all_it_shows_in_words():
    """An image with a title; names, dates by level, and the edge as a sentence, for those who do not see it."""
    root = drawn(lineage())
    assert root.get("role") == "img"
    assert root.find(f"{SVG}title").text == "Lineage: 汀兰计划 → 苇航计划"
    told = root.find(f"{SVG}desc").text
    assert "汀兰计划: 3 documents (central 5 March 2019 to 2021, 3)." in told
    assert (
        "汀兰计划 was renamed 苇航计划; 12 April 2021; explicit; 2 documents, 1 independent origin." in told
    )
    marks = {root.find(f"{SVG}title").get("id"), root.find(f"{SVG}desc").get("id")}
    assert set(root.get("aria-labelledby").split()) == marks


def test_text_is_not_tiny_and_nothing_has_a_colour_of_its_own():
    """At the width of a printed page (178 mm) letters are over 8 points; colours come from the text around."""
    told = draw(lineage())
    size = float(re.search(r'font-size="(\d+)"', told).group(1))
    assert size / WIDTH * 178 / 25.4 * 72 > 7.5
    assert not re.search(r"#[0-9a-f]{3,6}\b|rgb|url\(| style=", told)


@pytest.mark.parametrize(
    ("standing", "drawing", "explained"),
    [
        ("planned", 'stroke-dasharray="7 4"', "dashed, planned only"),
        ("denied", 'stroke-dasharray="1.5 4"', "dotted with two strokes, denied"),
        ("refused", "l14 14", "crossed out, refused by a reader"),
    ],
)
def test_each_standing_is_drawn_its_own_way_and_said(standing, drawing, explained):
    """Not by colour: by dash, strokes and heads; and a plain line has none of them."""
    plain = draw(lineage())
    told = draw(lineage(edges=lambda rows: (edge(rows, 0, 1, standing=standing),)))
    assert drawing in told
    assert explained in told
    assert drawing not in plain
    assert explained not in plain


def test_a_confirmed_line_has_a_double_ring():
    """And a line that nobody confirmed a single one."""
    told = draw(lineage(edges=lambda rows: (edge(rows, 0, 1, verdict="confirmed"),)))
    assert told.count("<circle") == 2
    assert "double ring, confirmed by a reader" in told
    assert draw(lineage()).count("<circle") == 1


def test_rivals_are_all_drawn_and_said():
    """Three predecessors: three lines, three sentences, none preferred; lines do not run into one another."""
    names = ("甲计划", "乙计划", "丙计划", "丁计划")
    root = drawn(lineage(names, lambda rows: tuple(edge(rows, n, 3, before=3) for n in range(3))))
    told = words(root)
    assert sum("one of 3 that may come" in one for one in told) == 3
    rings = [float(one.get("cx")) for one in root.iter(f"{SVG}circle")]
    assert min(abs(a - b) for n, a in enumerate(rings) for b in rings[:n]) >= 24


def test_what_stands_beside_has_a_bracket_and_a_letter():
    """Parts and siblings are no arrows on the timeline."""
    rows = (row("汀兰计划"), row("苇航计划"), row("青年项目", beside=True))
    one = Lineage("programme", rows, (edge(rows, 0, 1),), (edge(rows, 2, 1, "part-of"),))
    told = draw(one)
    assert "Beside it, and no succession:" in told
    assert told.count("<circle") == 1
    assert "青年项目 is part of 苇航计划" in told


def test_an_end_has_a_bar_and_no_later_name():
    """No later one named in what was searched."""
    told = draw(lineage(("汀兰计划",), lambda rows: (edge(rows, 0, None, "ended", date=None),)))
    assert "汀兰计划 ended; no later one named in what was searched; date not stated" in told
    assert "a bar instead of a head, ended" in told
    assert "Lines at the far right: when it changed is not stated." in told


@pytest.mark.parametrize("date", [None, "2019", "2019-13", "99999999", "soon", "2019-02-30", "²019", "0000"])
def test_any_date_can_be_drawn(date):
    """Dates that are none are no trouble; neither are rows without any."""
    rows = (row("a", None, None), row("b", date, date))
    ElementTree.fromstring(draw(Lineage("programme", rows, (edge(rows, 0, 1, date=date),))))
    assert lines(Lineage("programme", rows, (edge(rows, 0, 1, date=date),)), full=True)


@given(st.lists(st.text(max_size=200), min_size=2, max_size=4))
@settings(max_examples=30)
def test_names_of_any_kind_make_valid_drawings(names):
    """Markup, marks that reorder, control characters, very long names: valid, and inside the frame."""
    ElementTree.fromstring(draw(lineage(names)))


def test_names_can_be_masked():
    """What is shown for a name is said everywhere, the description included."""
    told = draw(lineage(("林小禾计划", "苇航计划")), say=lambda name: name.replace("林小禾", "▇▇▇"))
    # Sentences and titles alike.
    assert "林小禾" not in told
    assert "▇▇▇计划" in told


def test_a_long_lineage_is_cut_and_counted():
    """Of very many names the first are drawn."""
    names = [f"计划{n}" for n in range(MOST_ROWS + 7)]
    told = draw(lineage(names, lambda rows: tuple(edge(rows, n, n + 1) for n in range(len(rows) - 1))))
    assert "7 more names are not drawn." in told
    ElementTree.fromstring(told)


def test_in_lines_short_and_full():
    """Short: names and edges; full: bars by level, reasons, what speaks against, passages, the grade in words."""
    one = lineage(edges=lambda rows: (edge(rows, 0, 1, standing="denied", verdict="confirmed"),))
    short = "\n".join(lines(one))
    assert "1  汀兰计划  (3 documents, 2019-03-05 to 2021)" in short
    assert (
        "1 → 2  汀兰计划 was renamed 苇航计划; 12 April 2021; explicit; denied; confirmed by a reader"
        in short
    )
    assert QUOTE not in short
    full = "\n".join(lines(one, full=True, title=lambda document: f"title of {document}"))
    for part in (
        "central  ",
        "█",
        "against: a statement denies it",
        "Rin said so",
        f"“{QUOTE}”  title of d",
        ": seen",
    ):
        assert part in full, part
    assert "explicit: a sentence in a document says so" in full


@pytest.mark.parametrize(
    ("iso", "told"),
    [("2019", "2019"), ("2019-03", "March 2019"), ("2019-03-05", "5 March 2019"), (None, "date not stated"),
     ("2019/2020", "2019/2020"), ("2019-19", "2019-19")],
)  # fmt: skip
def test_dates_in_words(iso, told):
    """As precise as known; what is no date stays as it is."""
    assert date_words(iso) == told
