"""The commands show --lineage and compare."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

from aftername import Settings, open_case, review
from aftername.cli import main

PAPERS = {
    "a.txt": "青岚省科学技术厅通知\n经省政府同意，“汀兰计划”现更名为“苇航计划”，申报条件不变。\n联系人：林小禾\n",
    "b.txt": "青岚省科学技术厅通知\n经省政府同意，“汀兰计划”现更名为“苇航计划”，支持标准不变。\n联系人：顾知远\n",
    "c.txt": "文部科学省は「みなもプログラム」の公募を開始した。採択者に研究費を支給する。",
}


@pytest.fixture(scope="module")
def case(tmp_path_factory):
    folder = tmp_path_factory.mktemp("case")
    (folder / "papers").mkdir()
    for name, text in PAPERS.items():
        (folder / "papers" / name).write_text(text, "utf-8")
    review(folder / "papers", folder / "x.case", Settings(engine="local")).close()
    return folder / "x.case"


def run(*words, code=0):
    done = CliRunner().invoke(main, [str(word) for word in words])
    assert done.exit_code == code, done.output
    return done


def test_show_tells_what_carries_on(case):
    """A programme with a lineage shows it; one without shows none."""
    told = run("show", case, "汀蘭計劃").stdout
    assert "Earlier and later names" in told
    assert "汀兰计划 was renamed 苇航计划" in told
    assert "Earlier and later names" not in run("show", case, "みなもプログラム").stdout


def test_the_lineage_alone_in_full_and_as_json(case):
    """With evidence and titles; as JSON one object a lineage; for one that carries on as nothing, a line that says so."""
    told = run("show", case, "苇航计划", "--lineage").stdout
    assert "explicit: renamed" in told
    assert "经省政府同意" in told
    assert "\nNames\n" not in told
    (line,) = run("show", case, "苇航计划", "--lineage", "--json").stdout.splitlines()
    one = json.loads(line)
    assert [row["name"] for row in one["rows"]] == ["汀兰计划", "苇航计划"]
    assert one["edges"][0]["edge"]["relation"] == "renamed"
    done = run("show", case, "みなもプログラム", "--lineage")
    assert done.stdout == ""
    assert "no earlier or later name was found" in done.stderr
    assert "no programme named" in run("show", case, "无此计划之名", "--lineage", code=2).output


def test_compare_shows_only_what_differs_and_masks_persons(case):
    """What only one text has stands in brackets; names of persons are blocks in both."""
    a, b = (case.parent / "papers" / f"{name}.txt" for name in "ab")
    done = run("compare", case, a, b)
    assert "[-申报条件-]{+支持标准+}不变" in done.stdout
    assert "林小禾" not in done.stdout
    assert "顾知远" not in done.stdout
    assert "[-▇▇▇-]{+▇▇▇+}" in done.stdout
    assert "2 differences" in done.stderr
    assert "0 differences" in run("compare", case, a, a).stderr


def test_compare_as_json_gives_places(case):
    """Each difference with where it stands in both texts."""
    a, b = (case.parent / "papers" / f"{name}.txt" for name in "ab")
    told = [
        json.loads(line) for line in run("compare", case, a, b, "--json", "--unmasked").stdout.splitlines()
    ]
    assert [one["first"]["quote"] for one in told] == ["申报条件", "林小禾"]
    with open_case(case) as held:
        for one in told:
            for side in ("first", "second"):
                text = held.document(one[side]["document"]).text
                assert text[one[side]["start"] : one[side]["end"]] == one[side]["quote"]
    assert "no document" in run("compare", case, "zz", b, code=2).output
    assert "--context" in run("compare", "--help").stdout
