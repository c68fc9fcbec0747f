"""What examples/README.md says is found of the made-up case is found."""

from __future__ import annotations

import re
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
    said = {claim.value for claim in case.claims() if claim.fact == "run-by"}
    assert said >= {"과학기술청", "Qinglan Department of Human Resources", "省人力資源社会保障庁"}
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


def test_what_is_only_said_beside_a_name_leaves_nowhere_as_a_statement(case):
    """It is in the case, and neither on the page nor in the tables."""
    assert list(case.said())
    assert "said" not in {row["fact"] for row in case.statements()}
    assert "said" not in {claim.fact for one in case.dossier().programmes for claim in one.claims}


def test_the_page_says_it_once_and_plainly(case, tmp_path):
    """The first screen in sentences; a reprint stands behind what says it by itself; a tie of the lineage is no second statement."""
    page = case.write_dossier(tmp_path / "dossier.html")[0].read_text("utf-8")
    shown = re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", page))
    assert (
        "was renamed 苇航计划 (Weihang Plan) on 12 April 2021 (岚科发〔2021〕6号; 8 documents, 7 independent)."
        in shown
    )
    assert "Documents differ on who runs 苇航计划 (Weihang Plan): 青岚省科学技术厅" in shown
    assert (
        "Who is in 苇航计划 (Weihang Plan) is not published: “名单均不对外公布” (岚科发〔2022〕4号, 2022"
        in shown
    )
    assert "3 texts in 2 copies each, 5 others" in shown
    assert "Other names and programmes it is tied to" not in shown
    above = page[page.index('class="lineage"') : page.index("more passages for this")]
    assert re.sub(r"<[^>]+>", "", above).count("formerly known as the Tinglan Plan") == 1
