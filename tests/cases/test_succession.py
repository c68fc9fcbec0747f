"""What carries on under another name, from files to the case."""

from __future__ import annotations

from pathlib import Path

import pytest

from aftername import review

ROOT = Path(__file__).resolve().parents[2]
SEED = ROOT.parent / "shared" / "seed"


def edges(folder, tmp_path):
    with review(folder, tmp_path / "case.case") as case:
        return list(case.succession())


@pytest.mark.skipif(not SEED.is_dir(), reason="the first input (../shared/seed) is not here")
def test_the_first_input_has_one_edge(tmp_path):
    """One sentence says which programme succeeds which; "used in conjunction with" is no succession."""
    (edge,) = edges(SEED, tmp_path)
    assert (edge.relation, edge.grade, edge.denied) == ("succeeded", "explicit", False)
    assert "Talents" in edge.earlier_name
    assert "Talents" not in edge.later_name
    assert "successor" in edge.evidence[0].anchors[0].quote


def test_the_example_is_renamed_by_five_papers(tmp_path):
    """The made-up notice and four news texts in four languages state one renaming, and point the same way."""
    (edge,) = edges(ROOT / "examples" / "papers", tmp_path)
    assert (edge.earlier_name, edge.later_name, edge.relation) == ("汀兰计划", "苇航计划", "renamed")
    assert len({one.document for one in edge.evidence if one.grade == "explicit"}) == 5
    assert "structural" in {one.grade for one in edge.evidence}
    assert edge.against == ()
