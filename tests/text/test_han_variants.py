"""Han characters in one form."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from aftername.text.han_variants import han_script, simplified


def test_three_forms_of_one_name_agree():
    """Simplified, both traditional and Japanese forms of a name become one."""
    assert {
        simplified(name) for name in ("鸿雁启航计划", "鴻雁啟航計劃", "鴻雁啓航計画", "鴻雁啟航計畫")
    } == {
        "鸿雁启航计划",
        "鸿雁启航计画",
    }


def test_everyday_characters_stay():
    """A character that Chinese writes every day is not read as a Japanese form of another."""
    assert simplified("芸予缶") == "芸予缶"


@given(st.text())
def test_length_never_changes(text):
    """Offsets stay: the text keeps its length."""
    assert len(simplified(text)) == len(text)
    assert simplified(simplified(text)) == simplified(text)


def test_script_is_told_by_characters_of_one_script_only():
    """Characters that one script alone writes tell it; a mixture and neutral characters do not."""
    assert han_script("汀兰计划") == "Hans"
    assert han_script("汀蘭計劃") == "Hant"
    assert han_script("青山工程") == "Hani"
    assert han_script("计劃") == "Hani"
