"""The tree of an origin: what is known of who comes from whom, and nothing else."""

from __future__ import annotations

from aftername.exports.html.origin_tree import CREDITS, LATER, SHARES, UNKNOWN, tree_of
from aftername.records import Kinship, Origin, Report


def origin(root=None, signs=(), versions=(), report=None):
    return Origin(("a", "b", "c"), root, "told by the test", signs, (), versions, report)


def layers(tree):
    return {layer.told: layer.documents for layer in tree.layers}


def test_a_report_that_is_not_held_stands_above_all():
    """Who credits it stands below it; who does not is not said to come from any."""
    tree = tree_of(origin(report=Report("Meridian", "2031-06-04", ("a", "c"))), ("a", "b", "c"))
    assert tree.top is None
    assert layers(tree) == {CREDITS: ("a", "c"), UNKNOWN: ("b",)}


def test_the_outlets_own_text_is_the_top():
    """The document that holds the report stands above those that credit it."""
    tree = tree_of(origin("b", report=Report("Meridian", None, ("a", "c"), "b")), ("a", "b", "c"))
    assert (tree.top, layers(tree)) == ("b", {CREDITS: ("a", "c")})


def test_a_root_stands_above_what_shares_its_text():
    """A sign between the root and a document puts it below; a document without one is left open."""
    tree = tree_of(origin("a", (Kinship("near-copy", "a", "b", 0.9, "told"),)), ("a", "b", "c"))
    assert (tree.top, layers(tree)) == ("a", {SHARES: ("b",), UNKNOWN: ("c",)})


def test_editions_stand_in_their_order():
    """Of a rule the earliest edition is the top, the others follow in order."""
    tree = tree_of(origin("c", versions=("c", "a", "b")), ("a", "b", "c"))
    assert (tree.top, layers(tree)) == ("c", {LATER: ("a", "b")})


def test_where_no_direction_is_known_there_is_no_tree():
    """Two copies without a root are a list."""
    assert tree_of(origin(), ("a", "b", "c")) is None
