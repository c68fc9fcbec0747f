"""Where two texts differ: exact, whole, and quick."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aftername.text.alignment import differences

TEXTS = st.text(st.sampled_from("ab 计划汀兰\n。3"), max_size=60)


@given(TEXTS, TEXTS)
def test_the_spans_tile_both_texts(first, second):
    """Nothing is lost or told twice; what is called the same is equal; kinds take turns."""
    found = differences(first, second)
    assert "".join(first[a:b] for _, (a, b), _ in found) == first
    assert "".join(second[a:b] for _, _, (a, b) in found) == second
    at = (0, 0)
    for kind, (a, b), (c, d) in found:
        assert (a, c) == at
        at = (b, d)
        assert (kind == "same") == (first[a:b] == second[c:d])
        assert (
            kind
            in {(True, True): ("changed", "same"), (True, False): ("removed",), (False, True): ("added",)}[
                (b > a, d > c)
            ]
        )
    assert all((x[0] == "same") != (y[0] == "same") for x, y in pairwise(found))


@given(TEXTS)
def test_a_text_is_the_same_as_itself(text):
    """One stretch, or none for nothing."""
    assert differences(text, text) == ((("same", (0, len(text)), (0, len(text))),) if text else ())


def told(first, second):
    return [
        (first[a:b], second[c:d]) for kind, (a, b), (c, d) in differences(first, second) if kind != "same"
    ]


@pytest.mark.parametrize(
    ("first", "second", "differing"),
    [
        ("关于申报“汀兰计划”的通知", "关于申报“苇航计划”的通知", [("汀兰", "苇航")]),
        ("The Reed Plan pays 300 crowns.", "The Heron Plan pays 450 crowns.", [("Reed", "Heron"), ("300", "450")]),
        ("a\nb\nc\n", "a\nx\nb\nc\n", [("", "x\n")]),
        ("由青岚省科学技术厅组织实施", "由青岚省人力资源和社会保障厅组织实施", [("科学技术", "人力资源和社会保障")]),
        ("one\n", "one", [("\n", "")]),
    ],
)  # fmt: skip
def test_only_what_differs_is_told(first, second, differing):
    """Names, figures, lines: each difference is as narrow as a word or a character."""
    assert told(first, second) == differing


def test_chance_agreements_go_with_the_differences():
    """Two quite different names that share a sign in the middle are one difference."""
    assert told("（青年海外英才引进）", "（重点外国专家资助）") == [("青年海外英才引进", "重点外国专家资助")]


def test_twenty_thousand_characters_are_quick():
    """Two notices of this length with a swapped name in every line; and two that share nothing, and only line ends."""
    line = "各有关单位：为做好“{}”申报工作，现将有关事项通知如下，请按要求组织申报。\n"
    pairs = [
        ("".join(line.format("汀兰计划") for _ in range(500)), "".join(line.format("苇航计划") for _ in range(500))),
        ("甲" * 20_000, "乙" * 20_000),
        ("\n" * 20_000, "a\n" * 10_000),
    ]  # fmt: skip
    for first, second in pairs:
        start = time.perf_counter()
        differences(first, second)
        assert time.perf_counter() - start < 5
    assert set(told(*pairs[0])) == {("汀兰", "苇航")}
