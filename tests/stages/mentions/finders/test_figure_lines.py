"""Numbers are looked for in lines that hold a figure, and what begins none of many words is passed over: both find what the whole would."""

from __future__ import annotations

import re
from random import Random

import pytest

from aftername.find import as_document
from aftername.stages.mentions.finder import View
from aftername.stages.mentions.finders.persons import kin, number_forms, roles, short_numbers
from aftername.stages.mentions.finders.persons.figure_lines import figure_lines, in_figure_lines
from aftername.stages.mentions.finders.persons.region import beginning
from aftername.text.folding import folded

PARTS = [
    *("电话5231", "来老师（6189）", "其子", "孫の", "남편 ", "daughter of Ada", "一等奖（每人8000元）：", "First prize: Ada Bell"),
    *("(617) 555-0100", "07000 000000", "A123456(7)", "尾号7743", "내선 1200", "内線 4028", "call 2859 0417", "８７６５－１１０２"),
    *(" ", "\n", "青岚", "가을", "カラ", "the", ":", "，", "7", "12", "305", "TEL", "fax", "K", "ſ"),
]  # fmt: skip
FORMS = (
    *(form for _, form in number_forms._FORMS),
    *(number_forms._POSTAL, number_forms._last(), number_forms._inner(), number_forms._NUMBER),
    *(short_numbers._bare(), short_numbers._behind_label(), short_numbers._behind_calling()),
)


def _view(text: str) -> View:
    return View(as_document(text, "zh"), text, folded(text), None)


def _texts() -> list[str]:
    chance = Random(7)
    return ["".join(chance.choices(PARTS, k=60)) for _ in range(200)]


@pytest.mark.parametrize(
    ("text", "stretches"),
    [
        ("", []),
        ("无\nnone\nなし\n없음", []),
        ("无\n电话 1\n", [(2, 6)]),
        ("12\n3\nnone\n4", [(0, 4), (10, 11)]),
        ("第１号\nなし\n２", [(0, 3), (7, 8)]),
        ("없음\n내선 3", [(3, 7)]),
    ],
)
def test_lines_with_a_figure(text, stretches):
    """Whole lines, those that follow each other as one; none where there is no figure."""
    assert list(figure_lines(_view(text))) == stretches


def test_nothing_is_missed():
    """Each expression finds in these lines what it finds in the whole text."""
    found = 0
    for view in map(_view, _texts()):
        for form in FORMS:
            whole = [one.span() for one in form.finditer(view.folded)]
            assert [one.span() for one in in_figure_lines(form, view)] == whole
            found += len(whole)
    assert found > 1000


@pytest.mark.parametrize("form", [short_numbers._behind_label(), kin._kin(), roles._prizes()])
def test_the_first_letter_leaves_nothing_out(form):
    """What is asked of the first letter changes nothing of what is found."""
    ahead = re.match(r"\(\?i:\(\?=\[(?:\\.|[^\]\\])*\]\)\)", form.pattern)
    assert ahead is not None
    bare, found = re.compile(form.pattern[ahead.end() :]), 0
    for text in _texts():
        whole = [one.span() for one in bare.finditer(text)]
        assert [one.span() for one in form.finditer(text)] == whole
        found += len(whole)
    assert found > 50


@pytest.mark.parametrize("word", ["电话", "내선", "メール", "tel", "TEL", "-x", "]y"])
def test_beginning(word):
    """It matches where a word begins, in either case, and not elsewhere."""
    form = re.compile(beginning(["电", "内", "내", "メ", "Tel", "-", "]"]))
    assert form.match(word)
    assert not form.match("z")
    assert not form.match("カ")
