"""Which document the others come from, and when that stays open."""

from __future__ import annotations

import pytest

from aftername.records import Fingerprint
from aftername.stages.origins.direction import root_of, versions_of

FIGURES = ("#613", "#48", "#127", "#860000", "#391")


def fingerprint(name, date=None, facts=FIGURES, heads=(), text=""):
    """A fingerprint with nothing but what tells direction."""
    told = tuple((kind, value, 0, 5) for kind, value in heads)
    return Fingerprint(name, "en", date, 300, text or name, b"", b"", b"", tuple(sorted(facts)), b"", told)


def test_the_earliest_of_all_that_are_dated():
    """All dated to the day: the first; two of one day: open; one undated: open."""
    a, b = fingerprint("a", "2031-06-05"), fingerprint("b", "2031-06-04")
    assert root_of([a, b])[0] == "b"
    assert root_of([a, b, fingerprint("c", "2031-06-04")])[0] is None
    assert root_of([a, b, fingerprint("c")])[0] is None
    assert root_of([a, fingerprint("c", "2031")])[0] is None
    few = fingerprint("d", facts=("#48",)), fingerprint("e", facts=("#48",))
    assert root_of([a, *few])[0] is None  # the only one with a date is not the first for that


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ([("link", "news.example/p/1")], [("url", "news.example/p/1")]),
        ([("carries", "溪桥管理办法")], [("title", "溪桥管理办法")]),
        ([("credit", "meridiannews\treported")], [("credit", "meridiannews\town")]),
    ],
)
def test_the_one_that_another_names(one, other):
    """An address given as the source, a paper carried, an outlet that reported: whom it names is the root, without dates."""
    assert root_of([fingerprint("a", heads=one), fingerprint("b", heads=other)])[0] == "b"
    later, earlier = fingerprint("b", "2031-06-05", heads=other), fingerprint("a", "2031-06-01", heads=one)
    root, because = root_of([earlier, later])
    assert root is None
    assert "before it" in because


def test_several_that_may_be_named_leave_it_open():
    """Two pages bear the agency's line: which one was copied cannot be told by it."""
    own = [("credit", "meridiannews\town")]
    held = [
        fingerprint("a", heads=[("credit", "meridiannews\treported")]),
        fingerprint("b", heads=own),
        fingerprint("c", heads=own),
    ]
    assert root_of(held)[0] is None


def test_what_lacks_what_others_share_is_not_their_source():
    """An undated summary without the figures that the others share does not keep the dated one from being the root."""
    held = [
        fingerprint("a", "2031-06-04"),
        fingerprint("b", "2031-06-05"),
        fingerprint("c", "2031-06-06"),
        fingerprint("d", facts=("#48",)),
    ]
    assert root_of(held)[0] == "a"
    cut = [fingerprint("a", "2031-06-04", facts=("#48",)), *held[1:3], fingerprint("e", "2031-06-07")]
    root, because = root_of(cut)
    assert root is None
    assert "lacks figures" in because


def test_the_one_without_readings():
    """Pinyin is put in later, whatever the dates."""
    held = [fingerprint("a", "2031-06-01", heads=[("readings", "between")]), fingerprint("b")]
    assert root_of(held)[0] == "b"


def test_versions_need_a_rule_two_dates_and_two_texts():
    """The same text posted again is no version, and neither is a call."""
    rule = [("rule", "溪桥管理办法")]
    a, b = fingerprint("a", "2016", heads=rule), fingerprint("b", "2023", heads=rule)
    assert versions_of([b, a]) == ("a", "b")
    assert versions_of([a, fingerprint("c", "2023", heads=rule, text="a")]) == ()
    assert versions_of([fingerprint("a", "2016"), fingerprint("b", "2023")]) == ()
