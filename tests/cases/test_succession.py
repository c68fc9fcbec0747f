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
    assert [one.wording for one in edge.evidence] == ["succeeds", "continues", "continues"]
    assert "being carried on" in edge.evidence[2].anchors[0].quote
    assert edge.evidence[0].speaker.name.startswith("several documents and interviews")


def test_the_example_is_renamed_by_five_papers(tmp_path):
    """The made-up notice and four news texts in four languages state one renaming, and point the same way."""
    (edge,) = edges(ROOT / "examples" / "papers", tmp_path)
    assert (edge.earlier_name, edge.later_name, edge.relation) == ("汀兰计划", "苇航计划", "renamed")
    assert (edge.date, edge.said) == ("2021-04-12", "2021-04-12")  # the numbered notice does what it says
    assert len({one.document for one in edge.evidence if one.grade == "explicit"}) == 5
    assert "structural" in {one.grade for one in edge.evidence}
    assert edge.against == ()


def test_what_a_paper_does_stands_once(tmp_path):
    """A repeal is a sentence and an act: one edge, documentary, from the old paper to the new one."""
    folder = tmp_path / "papers"
    folder.mkdir()
    (folder / "new.txt").write_text(
        "柳城市溪桥人才管理办法\n第一条 为了规范溪桥人才的管理，制定本办法。\n第二条 本办法自2022年5月1日起施行。2015年3月1日柳城市人民政府"
        "发布的《柳城市溪桥人才管理暂行规定》同时废止。\n",
        "utf-8",
    )
    (folder / "old.txt").write_text(
        "柳城市溪桥人才管理暂行规定\n第一条 为了管理溪桥人才，制定本规定。\n第二条 本规定自2015年3月1日起施行。\n",
        "utf-8",
    )
    (edge,) = edges(folder, tmp_path)
    assert (edge.kind, edge.grade, edge.relation) == ("document", "documentary", "succeeded")
    assert "暂行规定" in edge.earlier_name
    assert "管理办法" in edge.later_name
    assert edge.date == "2022-05-01"


def test_a_span_of_years_dates_no_change(tmp_path):
    """From 2008 to 2018 a scheme ran: neither year is that of its renaming; "in 2018" is."""
    folder = tmp_path / "papers"
    folder.mkdir()
    told = "2008년부터 2018년까지 시행됐던 ‘바람결 인재 계획’은 ‘물길 인재 계획’으로 개칭되었다.\n"
    (folder / "a.txt").write_text(told, "utf-8")
    (tmp_path / "first").mkdir()
    (edge,) = edges(folder, tmp_path / "first")
    assert (edge.relation, edge.date) == ("renamed", None)
    (folder / "a.txt").write_text("2018년 ‘바람결 인재 계획’은 ‘물길 인재 계획’으로 개칭되었다.\n", "utf-8")
    (tmp_path / "second").mkdir()
    (edge,) = edges(folder, tmp_path / "second")
    assert (edge.relation, edge.date) == ("renamed", "2018")
