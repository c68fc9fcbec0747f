"""The ledger tells of each written form how it is read and which grounds speak of it."""

from __future__ import annotations

import json

from aftername.desk.ledger import ledger
from aftername.records import Anchor, Ground, Name, Programme


def programme(*written, grounds=()):
    """A made-up programme of these names."""
    anchor = Anchor("d", 0, 1, "x")
    names = tuple(Name(one, one, "zh", "Hans", 2, 3, "2019", "2021-05", anchor) for one in written)
    return Programme(written[0], "key", None, None, names, grounds, ("d",), 1, None, None)


def test_each_name_tells_how_it_is_read():
    """A spelling in one tradition, one in two, and names in Han or by meaning, which are not read."""
    told = ledger(programme("汀兰计划", "Tinglan Plan", "チンラン計画", "정란계획", "Riverside Orchid Plan"))
    read = {name["written"]: name["read"] for name in told["names"]}
    assert read["汀兰计划"] == []
    assert read["Tinglan Plan"] == [["ting", "Mandarin"], ["lan", "Mandarin"]]
    assert {tradition for _, tradition in read["정란계획"]} == {"Korean"}
    assert read["Riverside Orchid Plan"] == []


def test_each_name_carries_counts_dates_and_its_grounds():
    """Language, script, documents, first and last, and the places of the grounds that name it; all as JSON."""
    grounds = (
        Ground("reading", "strong", "汀兰计划", "Tinglan Plan", "both can be 汀兰"),
        Ground("script-variant", "explicit", "汀兰计划", "汀蘭計劃", "other forms of the same characters"),
    )
    told = json.loads(json.dumps(ledger(programme("汀兰计划", "Tinglan Plan", "汀蘭計劃", grounds=grounds))))
    assert [name["grounds"] for name in told["names"]] == [[0, 1], [0], [1]]
    for name in told["names"]:
        assert {
            "written",
            "language",
            "script",
            "documents",
            "mentions",
            "first",
            "last",
            "anchor",
        } <= name.keys()
    assert len(told["grounds"]) == 2
    assert told["id"]


def test_a_lone_spelling_is_not_read():
    """Nothing explains a spelling that stands alone."""
    assert ledger(programme("Tinglan Plan"))["names"][0]["read"] == []


def test_spellings_explain_one_another_where_no_name_is_in_han():
    """Three spellings of one name nobody writes in Han: each in its tradition, mixed ones syllable by syllable."""
    told = ledger(programme("Chengming Plan", "Chomei Program", "Chengmei", "Stone Bridge Award"))
    read = {name["written"]: name["read"] for name in told["names"]}
    assert [tradition for _, tradition in read["Chengming Plan"]] == ["Mandarin", "Mandarin"]
    assert [tradition for _, tradition in read["Chomei Program"]] == ["Japanese", "Japanese"]
    assert [tradition for _, tradition in read["Chengmei"]] == ["Mandarin", "Japanese"]
    assert read["Stone Bridge Award"] == []
