"""Thirty made-up stories from papers to edges: renamed, merged, split, ended, going on. Run with -s for the table.

Floors are what was measured, not what is wished for: with another grammar of sentences they may rise, never fall.
"""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

import pytest

from aftername import review

_SPEC = importlib.util.spec_from_file_location("planted", Path(__file__).with_name("planted.py"))
assert _SPEC is not None
assert _SPEC.loader is not None
planted = importlib.util.module_from_spec(_SPEC)
sys.modules["planted"] = planted
_SPEC.loader.exec_module(planted)


@pytest.fixture(scope="module")
def told(tmp_path_factory):
    """The stories, and the edges found in their papers by the names of both ends."""
    folder = tmp_path_factory.mktemp("planted")
    stories = planted.papers(folder / "papers")
    with review(folder / "papers", folder / "planted.case") as case:
        edges = {(one.earlier_name, one.later_name): one for one in case.succession()}
        quotes = case.verify()
    assert not quotes.broken
    _print(stories, edges)
    return stories, edges


def _print(stories, edges):
    true = set()
    for number, story in enumerate(stories):
        names = ", ".join(one.name for one in story.earlier), ", ".join(one.name for one in story.later)
        true |= story.pairs
        found = [
            f"{edges[pair].relation} ({edges[pair].grade})" if pair in edges else "missed"
            for pair in sorted(story.pairs)
        ]
        print(
            f"{number:02d} {story.fate:9} {story.how:20} {names[0]} -> {names[1]}: {'; '.join(found) or '-'}"
        )
    ended = {(one.name, "") for story in of(stories, "ended") for one in story.earlier}
    print("ended:", ", ".join(sorted(name for name, _ in ended & set(edges))))
    for pair in sorted(set(edges) - true - ended):
        print("wrong:", *pair, edges[pair].relation, edges[pair].grade)


def of(stories, fate, how=None):
    return [one for one in stories if one.fate == fate and how in (None, one.how)]


def test_the_set_is_as_told(told):
    """Thirty stories: ten renamed, five of them in a sentence; three merge, two split, five end, ten go on."""
    stories, _ = told
    assert [len(of(stories, fate)) for fate in ("renamed", "merged", "split", "ended", "goes on")] == [
        10,
        3,
        2,
        5,
        10,
    ]
    assert len(of(stories, "renamed", "said")) == 5


def test_every_renaming_is_found(told):
    """All ten, the five that nobody says among them, in four languages."""
    stories, edges = told
    for story in of(stories, "renamed"):
        (pair,) = story.pairs
        assert pair in edges, pair
        assert not edges[pair].denied
        # Changed terms make a succession of what no sentence calls a renaming.
        assert edges[pair].relation == ("succeeded" if story.how == "form" else "renamed"), pair


def test_the_grade_says_what_was_seen(told):
    """Structure where the terms stay, the form alone where they changed, both where both stay."""
    stories, edges = told
    for how, grade, seen in (
        ("form and conditions", "structural", {"structural", "template"}),
        ("form", "template", {"template"}),
        ("conditions", "structural", {"structural"}),
    ):
        for story in of(stories, "renamed", how):
            (pair,) = story.pairs
            assert edges[pair].grade == grade, pair
            assert {one.grade for one in edges[pair].evidence} == seen, pair


def test_said_renamings_are_explicit(told):
    """The sentence is read in all five, in Chinese, Korean and English, also where a notice says nothing but that."""
    stories, edges = told
    assert {edges[pair].grade for story in of(stories, "renamed", "said") for pair in story.pairs} == {
        "explicit"
    }


def test_every_part_of_mergers_and_splits_is_found(told):
    """Three mergers of two, two splits in two: ten edges, each said in a sentence."""
    stories, edges = told
    for fate in ("merged", "split"):
        for pair in sorted(pair for story in of(stories, fate) for pair in story.pairs):
            assert pair in edges, pair
            assert (edges[pair].relation, edges[pair].grade) == (fate, "explicit"), pair


def test_what_ended_leads_nowhere(told):
    """All five ends are read; each leads to nothing, and nothing else does."""
    stories, edges = told
    ended = {one.name for story in of(stories, "ended") for one in story.earlier}
    found = {pair[0] for pair in edges if not pair[1]}
    assert found == ended
    assert {edges[name, ""].relation for name in found} == {"ended"}


def test_nothing_is_tied_by_timing(told):
    """No edge but those that are true: none from, to or among the programmes that end or go on, though two of them
    begin in the office, the year and the form in which others end."""
    stories, edges = told
    true = set().union(*(story.pairs for story in stories))
    assert {pair for pair in edges if pair[1]} <= true
    still = {
        one.name for fate in ("ended", "goes on") for story in of(stories, fate) for one in story.earlier
    }
    assert not [pair for pair in edges if pair[1] and still & set(pair)]


def test_every_ground_is_shown(told):
    """What was seen has its reason in words and passages in two papers."""
    _, edges = told
    for edge in edges.values():
        for one in edge.evidence:
            if one.grade in ("structural", "template"):
                assert one.reason
                assert one.anchors[0].document != one.anchors[1].document
