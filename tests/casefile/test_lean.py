"""What is kept short comes back whole, wherever an anchor stands."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aftername.casefile.lean import full, lean, short
from aftername.records import Anchor, BodyName, PersonName
from aftername.records.wire import dumps, normal_from

TEXT = "“汀兰计划”由青岚省科学技术厅组织实施，入选者给予30万元。"
PASSAGE = Anchor("d", 5, 25, TEXT[5:25], 2)


@given(
    st.integers(0, 29),
    st.integers(0, 8),
    st.sampled_from(["d", "e"]),
    st.sampled_from([None, 2, 3]),
    st.sampled_from(["exact", "repaired"]),
    st.sampled_from(["", "held", None]),
)
def test_an_anchor_comes_back(start, length, document, page, found, held):
    """Inside the passage, across its ends, outside, in another document, on another page."""
    one = Anchor(document, start, start + length, TEXT[start : start + length], page, found)
    words = one.quote if held == "held" else held
    told = json.loads(dumps(short(one, PASSAGE, words)))
    assert full(told, PASSAGE, words or "") == one


def test_a_place_inside_the_passage_is_two_figures():
    """Its quote is a slice of the passage's."""
    assert short(Anchor("d", 6, 9, TEXT[6:9], 2), PASSAGE) == [6, 9]
    assert short(None, PASSAGE) is None


@pytest.mark.parametrize(
    ("kind", "one", "told"),
    [
        ("person", PersonName("contact"), {"sign": "contact"}),
        ("person", PersonName("office", True), {"sign": "office", "public": True}),
        ("body", BodyName("青岚省", None, "ministry"), None),
    ],
)
def test_what_is_usual_is_left_out(kind, one, told):
    """And is there again when it is read."""
    assert told is None or lean(one) == told
    assert normal_from(kind, json.loads(dumps(lean(one)))) == one
