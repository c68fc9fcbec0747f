"""A name is looked up in any script, spelling or initials, and the reason is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from aftername.desk.lookup import (
    document_told,
    matches,
    near,
    near_programmes,
    nothing_named,
    written_as,
)
from aftername.errors import NotFound
from aftername.records import Anchor, DocumentCard, Header, Name, Programme


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


@pytest.mark.parametrize(
    ("wanted", "offered"),
    [
        ("汀蓝计划", "汀兰计划"),
        ("Reeed Talents Programme", "Reed Talents Programme"),
        ("Raed Talents Programme", "Reed Talents Programme"),
    ],
)
def test_a_near_name_is_offered(wanted, offered):
    """One wrong character or letter: the name is not taken for another, the near one is offered."""
    assert near_programmes(wanted, ALL)[0] == offered
    assert f"did you mean {offered}" in str(nothing_named(wanted, ALL, Path("x.case")))


def test_of_one_programme_one_name_is_offered():
    """The likest name of each programme; none where nothing is near."""
    assert near_programmes("Tinglam Talent Plan", ALL)[0] == "Tinglan Talent Plan"
    assert len(near_programmes("葦航計劃", ALL)) == len(set(near_programmes("葦航計劃", ALL)))
    assert near_programmes("qqqq", ALL) == []
    assert "did you mean" not in str(nothing_named("qqqq", ALL, Path("x.case")))


def card(id_, *paths):
    """A document of a file under these paths."""
    return DocumentCard(id_, "f", "", paths, "en", 1, Header())


def test_a_paper_is_meant_by_the_end_of_its_path():
    """The name of its file, with or without its ending, where only one document has it."""
    cards = [card("a1", "in/2019/call.txt"), card("b2", "in/2022/call.txt"), card("c3", "in/list.csv")]
    case = Path("x.case")
    assert document_told("list.csv", cards, case) == "c3"
    assert document_told("list", cards, case) == "c3"
    assert document_told("2022/call.txt", cards, case) == "b2"
    with pytest.raises(NotFound, match=r"2 documents.*in/2019/call.txt, in/2022/call.txt"):
        document_told("call.txt", cards, case)
    with pytest.raises(NotFound, match="did you mean in/list.csv"):
        document_told("lists.csv", cards, case)
    with pytest.raises(NotFound, match="no document"):
        document_told("ist.csv", cards, case)
