"""A name is looked up in any script, spelling or initials, and the reason is told."""

from __future__ import annotations

import pytest

from aftername.desk.lookup import matches, near, written_as
from aftername.errors import NotFound
from aftername.records import Anchor, Name, Programme


def programme(*written, key=None):
    """A made-up programme of these names."""
    anchor = Anchor("d", 0, 1, "x")
    names = tuple(Name(one, key or one, "zh", "Hans", 1, 1, None, None, anchor) for one in written)
    return Programme(written[0], key or written[0], None, None, names, (), ("d",), 1, None, None)


TINGLAN = programme("汀兰计划", "Tinglan Talent Plan", key="汀兰")
WEIHANG = programme("苇航计划", "葦航計画", key="苇航")
REED = programme("Reed Talents Programme", key="reed talents")
ALL = [TINGLAN, WEIHANG, REED]


@pytest.mark.parametrize(
    ("wanted", "found", "how"),
    [
        ("汀兰计划", TINGLAN, "exact"),
        ("「汀蘭計劃」", TINGLAN, "same"),
        ("汀兰", TINGLAN, "same"),
        ("TINGLAN TALENT PLAN", TINGLAN, "same"),
        ("Reed-Talent programme", REED, "same"),
        ("苇航", WEIHANG, "same"),
        ("Weihang", WEIHANG, "reading"),
        ("ウェイハン計画", WEIHANG, "reading"),
        ("정란계획", TINGLAN, "reading"),
        ("TTP", TINGLAN, "initials"),
    ],
)
def test_any_form_is_found_with_the_reason(wanted, found, how):
    """Case, width, script, reading and initials of a name lead to its programme; the reason names both."""
    first, *_ = matches(wanted, ALL)
    assert (first.programme, first.how) == (found, how)
    assert first.reason


def test_an_id_is_found():
    """The id of a programme is a name of it."""
    (one,) = matches(REED.id, ALL)
    assert one.how == "id"


def test_the_very_name_goes_before_likeness():
    """Where a name is written so, names that only sound alike are not given."""
    other = programme("Tinglan Plan", key="tinglan")
    (one,) = matches("Tinglan Plan", [*ALL, other])
    assert one.programme == other
    assert {m.programme.name for m in matches("Tinglan", [*ALL, other])} == {"Tinglan Plan"}


def test_names_that_only_sound_alike_in_han_are_not_given():
    """香 and 湘 sound alike; nobody who writes one means the other."""
    assert matches("霜江学者", [programme("双江学者", key="双江")]) == ()
    assert matches("无此计划之名", ALL) == ()


def test_written_forms_for_a_judgement():
    """As it stands, then the same but for marks, case and script; else an error that lists near names."""
    written = ["汀兰计划", "Tinglan Talent Plan", "苇航计划"]
    assert written_as("苇航计划", written) == "苇航计划"
    assert written_as("葦航計劃", written) == "苇航计划"
    assert written_as("tinglan talent  plan", written) == "Tinglan Talent Plan"
    with pytest.raises(NotFound, match="near: Tinglan Talent Plan"):
        written_as("Tinlan Talent Plan", written)
    assert near("Weihang", written)[0] == "苇航计划"
    assert near("qqqq", written) == []
