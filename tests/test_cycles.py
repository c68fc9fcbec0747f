"""Python looks for cycles more seldom during a review, and as before after it."""

from __future__ import annotations

import gc

import pytest

from aftername import review
from aftername.cycles import SELDOM, seldom_sought


@seldom_sought()
def _fails(told):
    told.append(gc.get_threshold())
    raise ValueError("no")


def test_it_is_as_before_afterwards_whatever_happens():
    """Also when what is run meanwhile ends in an error."""
    before = gc.get_threshold()
    told = []
    with pytest.raises(ValueError, match="no"):
        _fails(told)
    assert told == [SELDOM]
    assert gc.get_threshold() == before


def test_a_review_looks_seldom(tmp_path):
    """The stages run under it, and the reader of the case does not."""
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text("“汀兰计划”由青岚省科学技术厅组织实施。", "utf-8")
    seen = []

    class Watch:
        def begin(self, stage, total):
            seen.append(gc.get_threshold())

        def step(self):
            pass

    before = gc.get_threshold()
    with review(tmp_path / "in", tmp_path / "x.case", progress=Watch()):
        assert gc.get_threshold() == before
    assert set(seen) == {SELDOM}
