"""What examples/README.md says is found of the made-up case is found."""

from __future__ import annotations

from pathlib import Path

import pytest

from aftername.case import Case, review
from aftername.settings import Settings

PAPERS = Path(__file__).resolve().parents[2] / "examples" / "papers"


@pytest.fixture(scope="module")
def case(tmp_path_factory) -> Case:
    with review(PAPERS, tmp_path_factory.mktemp("found") / "x.case", Settings(engine="local")) as made:
        yield made


def test_rename_conflict_and_names(case):
    """The rename with its date, who runs it in two papers of one year, eleven spellings."""
    (edge,) = case.succession()
    assert (edge.earlier_name, edge.later_name, edge.date, edge.grade) == (
        "汀兰计划",
        "苇航计划",
        "2021-04-12",
        "explicit",
    )
    assert len(edge.documents) == 8
    assert case.count_origins_of(edge) == 7
    differing = {one.programme.name: one.conflicts for one in case.dossier().programmes}
    assert not differing["汀兰计划"]
    (conflict,) = differing["苇航计划"]
    assert conflict.fact == "run-by"
    sides = [{claim.value for claim in side} for side in conflict.sides]
    assert sides == [{"青岚省科学技术厅"}, {"青岚省人力资源和社会保障厅"}]
    assert sum(len({name.written for name in one.names}) for one in case.programmes()) == 11


def test_copies_gaps_and_the_broken_file(case):
    """One origin for reprint and copy, the number that is missing, the file cut short."""
    assert case.origins()
    gaps = {gap.kind: gap for gap in case.gaps()}
    assert "13" in gaps["missing-serials"].missing or any(
        "13" in one for one in gaps["missing-serials"].missing
    )
    assert "〔2019〕13号" in gaps["cited-absent"].statement
    assert [one.reason for one in case.problems()] == ["damaged"]


def test_private_persons_are_masked(case):
    """Nobody of the contact lines and lists stands in the tables that leave."""
    told = str(case.statements())
    for name in ("林小禾", "13000000001"):
        assert any(name in case.document(one.id).text for one in case.documents())
        assert name not in told
