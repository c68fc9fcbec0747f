"""The commands same, different, unsure, undo and questions."""

from __future__ import annotations

import json
import sqlite3

import pytest
from click.testing import CliRunner

from aftername import Settings, review
from aftername.case import judge, take_back
from aftername.cli import main

PAPERS = {
    "a.txt": "青岚省组织实施“汀兰计划”，引进海外高层次人才，入选者给予科研经费300万元。",
    "b.txt": "The ministry launched the Heron Crest Plan to recruit scholars. Heron Crest Plan scholars must be under 40.",
    "c.txt": "文部科学省は「みなもプログラム」の公募を開始した。採択者に研究費を支給する。",
    "d.txt": "青岚省科学技术厅发布“苇航计划”2021年度申报通知，申请人年龄不超过40周岁。",
}
DERIVED = (
    "programmes",
    "names",
    "grounds",
    "programme_mentions",
    "questions",
    "claims_in_words",
    "gaps",
    "mentions_in_words",
)


@pytest.fixture
def case(tmp_path):
    """Four papers in three languages, reviewed."""
    papers = tmp_path / "papers"
    papers.mkdir()
    for name, text in PAPERS.items():
        (papers / name).write_text(text, "utf-8")
    with review(papers, tmp_path / "x.case", Settings(engine="local")) as made:
        made.write_dossier(tmp_path / "dossier.html")
    return tmp_path / "x.case"


def run(*words, code=0):
    """Run a command; gives what it printed."""
    done = CliRunner().invoke(main, [str(word) for word in words])
    assert done.exit_code == code, done.output
    return done


def derived(case):
    """All rows of the tables that are made from documents and judgements."""
    db = sqlite3.connect(case)
    rows = {table: db.execute(f"SELECT * FROM {table} ORDER BY 1, 2, 3").fetchall() for table in DERIVED}
    db.close()
    return rows


def together(case):
    """The written names of each programme."""
    lines = run("list", case, "programmes", "--json").stdout.splitlines()
    return [{name["written"] for name in json.loads(line)["names"]} for line in lines]


def test_same_joins_and_undo_gives_the_same_bytes(case):
    """Two names become one programme with claims of both; undone, every derived table is as it was."""
    before = derived(case)
    page = (case.parent / "dossier.html").read_bytes()
    done = run("same", case, "汀蘭計劃", "heron crest plan", "--because", "one leaflet", "--by", "Rin")
    assert done.stdout.startswith("1: ")
    assert any({"汀兰计划", "Heron Crest Plan"} <= names for names in together(case))
    assert derived(case) != before
    told = (case.parent / "dossier.html").read_text("utf-8")
    assert "one leaflet" in told
    assert "one leaflet" in run("show", case, "汀兰计划").stdout
    run("verify", case)
    assert "1: no longer same" in run("undo", case).stdout
    assert derived(case) == before
    assert (case.parent / "dossier.html").read_bytes() == page


def test_different_and_unsure_part_and_are_taken_back_by_number(case):
    """Later words on other names do not matter to the one taken back."""
    run("same", case, "汀兰计划", "苇航计划", "--because", "renamed in the year between")
    run("same", case, "汀兰计划", "みなもプログラム", "--because", "one leaflet")
    assert {"汀兰计划", "苇航计划", "みなもプログラム"} in together(case)
    run("undo", case, 1)
    assert {"汀兰计划", "みなもプログラム"} in together(case)
    run("unsure", case, "汀兰计划", "みなもプログラム", "--because", "the leaflet may be forged")
    assert {"汀兰计划"} in together(case)
    (asked,) = [json.loads(line) for line in run("questions", case, "--json").stdout.splitlines()]
    assert asked["unsure"]
    assert {asked["first"], asked["second"]} == {"汀兰计划", "みなもプログラム"}
    assert (asked["documents"], asked["mentions"]) == (1, 1)
    done = run("questions", case)
    assert "may be forged" in done.stdout
    assert "unsure" in done.stdout
    assert "1 open question" in done.stderr
    run("different", case, "みなもプログラム", "汀兰计划", "--because", "it was forged")
    assert run("questions", case, "--json").stdout == ""
    listed = [json.loads(line) for line in run("list", case, "judgements", "--json").stdout.splitlines()]
    assert [(one["verdict"], one["because"]) for one in listed] == [("different", "it was forged")]


@pytest.mark.parametrize("order", [(1, 2, 3), (3, 1, 2), (2, 3, 1)])
def test_words_taken_back_in_any_order_leave_nothing(case, order):
    """Whatever was said and in whatever order it is taken back, every derived table ends as it began."""
    before = derived(case)
    local = Settings(engine="local")
    said = [
        ("same", "汀兰计划", "Heron Crest Plan"),
        ("different", "汀兰计划", "苇航计划"),
        ("unsure", "Heron Crest Plan", "みなもプログラム"),
    ]
    for verdict, first, second in said:
        judge(case, verdict, first, second, "x", "Rin", "2026-01-02T03:04:05+00:00", local)
    assert derived(case) != before
    for number in order:
        take_back(case, number, "Rin", "2026-01-02T03:04:05+00:00", local)
    assert derived(case) == before


def test_judgements_are_kept_when_more_is_read(case):
    """A second review, with a new file, keeps to what was said."""
    run("same", case, "汀兰计划", "Heron Crest Plan", "--because", "one leaflet")
    (case.parent / "papers" / "e.txt").write_text("青岚省继续实施“汀蘭計劃”，引進海外人才。", "utf-8")
    review(case.parent / "papers", case, Settings(engine="local")).close()
    assert any({"汀兰计划", "汀蘭計劃", "Heron Crest Plan"} <= names for names in together(case))
    before = derived(case)
    fresh = case.parent / "y.case"
    review(case.parent / "papers", fresh, Settings(engine="local")).close()
    run("same", fresh, "汀兰计划", "Heron Crest Plan", "--because", "one leaflet")
    mine, others = before["programme_mentions"], derived(fresh)["programme_mentions"]
    assert mine == others


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("same", "{case}", "汀兰计划", "无此计划之名", "--because", "x"), "no name '无此计划之名'"),
        (("same", "{case}", "Heron Crests", "苇航计划", "--because", "x"), "near: Heron Crest"),
        (("different", "{case}", "汀兰计划", "“汀兰计划”", "--because", "x"), "is one name"),
        (("undo", "{case}"), "no judgement on names to take back"),
        (("undo", "{case}", "7"), "no judgement 7 on names to take back"),
        (("same", "none.case", "a", "b", "--because", "x"), "no such case"),
    ],
)
def test_trouble_is_one_line(case, words, message):
    """A name that is not there, one name twice, nothing to undo: one line, exit code 2, nothing changed."""
    before = derived(case)
    done = run(*(word.replace("{case}", str(case)) for word in words), code=2)
    assert message in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1
    assert derived(case) == before


def test_words_that_cannot_all_hold_are_refused(case):
    """What two earlier words say together is not contradicted by a third; the numbers are told."""
    run("same", case, "汀兰计划", "苇航计划", "--because", "x")
    run("same", case, "苇航计划", "Heron Crest Plan", "--because", "x")
    done = run("different", case, "汀兰计划", "Heron Crest Plan", "--because", "x", code=2)
    assert "(1)" in done.stderr
    assert "(2)" in done.stderr
    assert len(run("list", case, "judgements").stdout.splitlines()) == 2


def test_a_reason_is_needed():
    """Without a reason nothing is said."""
    assert CliRunner().invoke(main, ["same", "x.case", "a", "b"]).exit_code == 2
    assert CliRunner().invoke(main, ["same", "x.case", "a", "b", "--because", "  "]).exit_code == 2


def test_show_takes_any_form_and_says_why(case):
    """A reading, other characters or another case of a name lead to the programme; the reason is told beside it."""
    done = run("show", case, "汀蘭計劃")
    assert "汀兰计划" in done.stdout
    assert "script form" in done.stderr
    done = run("show", case, "Weihang")
    assert "苇航计划" in done.stdout
    assert "wei, hang" in done.stderr
    assert run("show", case, "苇航计划").stderr == ""
    run("show", case, "Qqq", code=2)


def test_show_tells_the_weakest_link(case):
    """What alone holds a programme together is told, with what would stand apart without it."""
    assert "Weakest link" not in run("show", case, "汀兰计划").stdout
    run("same", case, "汀兰计划", "Heron Crest Plan", "--because", "one leaflet")
    told = run("show", case, "汀兰计划").stdout
    assert (
        "Weakest link: 汀兰计划 – Heron Crest Plan" in told
        or "Weakest link: Heron Crest Plan – 汀兰计划" in told
    )
    assert "without it apart" in told


def test_search_takes_any_form_and_widens_to_every_name(case):
    """What is not written so is found by reading, with the reason; --names finds a programme under all its names."""
    asked = run("search", case, "ウェイハン", "--json").stdout.splitlines()
    (one,) = map(json.loads, asked)
    assert one["hits"][0]["quote"] == "苇航计划"
    assert "Mandarin" in one["because"]
    (one,) = map(json.loads, run("search", case, "HERON crest plan", "--json").stdout.splitlines())
    assert "but for width, case or marks" in one["because"]
    run("same", case, "汀兰计划", "Heron Crest Plan", "--because", "one leaflet")
    assert len(run("search", case, "汀兰计划", "--json").stdout.splitlines()) == 1
    found = list(map(json.loads, run("search", case, "汀蘭計劃", "--names", "--json").stdout.splitlines()))
    assert {hit["quote"] for one in found for hit in one["hits"]} == {"汀兰计划", "Heron Crest Plan"}
    assert any("Heron Crest Plan is a name of" in one["because"] for one in found)
    assert "found: " in run("search", case, "汀兰计划", "--names").stdout
    both = run("search", case, "汀兰计划 ministry", "--names", "--json").stdout.splitlines()
    assert len(both) == 1
    assert run("search", case, "无此词也", "--names").stdout == ""
