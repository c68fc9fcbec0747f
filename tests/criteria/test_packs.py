"""Packs of criteria: each reads, says what it is and when it was read, and its examples come out."""

from __future__ import annotations

import re

import pytest

from aftername.criteria import CriteriaError, packs, read_pack
from aftername.find import as_document
from aftername.records import MarkedDocument
from aftername.stages.mentions.scan import mentions_in
from aftername.stages.offers import beside, terms_of

PACK = """
title    A made-up rule
place    Nowhere
issued   2024-01-01
version  first
source   https://rule.example
read     2026-11-30
whole    yes
how      all of it
kind     clauses
note     a note

[1]
says     bringing others
bears    binds/recruit
against  frees/recruit
ask      Whom am I to bring?
+ You must recruit two further researchers.

[2]
says     giving up a post
bears    binds/give-up-post
against  frees/give-up-post
needs    the post
ask      May I stay?
+ You must resign from your present position.

[3]
says     what no offer says
ask      What else?
"""
EXAMPLES = [
    (pack.code, one.id, sign, text)
    for pack in packs()
    for one in pack.criteria
    for sign, text in one.examples
]


@pytest.mark.parametrize(("code", "clause", "sign", "text"), EXAMPLES)
def test_every_example_comes_out(code, clause, sign, text):
    """+ has a passage that bears on the clause, ! one against it and none for it, - neither."""
    document = as_document(text)
    terms = terms_of(MarkedDocument(document, mentions_in(document)))
    (reading,) = beside([one for one in packs() if one.code == code], terms)
    (one,) = (each for each in reading.clauses if each.criterion.id == clause)
    assert bool(one.bears) == (sign == "+")
    assert sign != "!" or one.against


def test_the_six_packs_are_there():
    """Four of clauses and two of questions, in their order."""
    told = [(one.code, one.kind) for one in packs()]
    assert told == [(code, "clauses") for code in ("us", "jp", "ca", "au")] + [
        ("uk", "questions"),
        ("eu", "questions"),
    ]


def test_the_american_definition_has_every_number():
    """A with (i) to (ix), B with (i) to (iii), and what policies are not to forbid."""
    (pack,) = (one for one in packs() if one.code == "us")
    numbers = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")
    assert [one.id for one in pack.criteria] == [
        "A",
        *(f"A ({n})" for n in numbers),
        *(f"B ({n})" for n in numbers[:3]),
    ]
    assert any("19232(d)" in line for line in pack.outside)


@pytest.mark.parametrize("pack", packs(), ids=lambda one: one.code)
def test_a_pack_says_where_it_comes_from(pack):
    """Source, dates and what was read are told; what was not read in full says so."""
    assert pack.source.startswith("https://")
    assert re.fullmatch(r"\d{4}-\d{2}-\d{2}", pack.read)
    assert len(pack.how) > 20
    assert all(one.ask.endswith("?") for one in pack.criteria)


@pytest.mark.parametrize("pack", packs(), ids=lambda one: one.code)
def test_no_clause_gives_a_verdict(pack):
    """No clause calls an offer malign or illegal, and none sums up."""
    for one in pack.criteria:
        assert not re.search(
            r"malign|illegal|unlawful|score|total", f"{one.says} {one.needs} {one.ask}", re.I
        )


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (("[2]", "[1]"), "stands twice"),
        (("binds/recruit", "binds recruit"), "no term"),
        (("whole    yes", "whole    mostly"), "yes or no"),
        (("note     a note\n", ""), "note"),
        (("ask      What else?\n", ""), "ask"),
        (("title    A", "titel    A"), "not a line"),
        (("+ You must recruit two further researchers.\n", ""), "needs an example"),
        (("says     bringing others", "say      bringing others"), "not a line"),
    ],
)
def test_a_pack_that_cannot_be_read_says_why(change, told):
    """Each mistake is named."""
    with pytest.raises(CriteriaError, match=told):
        read_pack("xx", PACK.replace(*change, 1))
