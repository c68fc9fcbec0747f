"""The example of docs/judgements.md does what the page says."""

from __future__ import annotations

import json
import re
import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner

from aftername.cli import main

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "judgements.md").read_text("utf-8")


@pytest.fixture
def steps(tmp_path, monkeypatch):
    """The commands of the page, one by one, in a folder with the papers of its table."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "papers").mkdir()
    papers = re.findall(r"^\| `(\w+\.txt)` \| (.*) \|$", PAGE, re.M)
    assert len(papers) == 3
    for name, text in papers:
        (tmp_path / "papers" / name).write_text(text, "utf-8")
    found = re.findall(r"^    aftername (.*)$", PAGE, re.M)
    assert [one.split()[0] for one in found] == ["review", "same", "unsure", "questions", "list", "undo"]
    return [shlex.split(one) for one in found]


def run(words):
    """Run a command that must do well; gives what it printed."""
    done = CliRunner().invoke(main, words)
    assert done.exit_code == 0, done.output
    return done.stdout


def programmes():
    """The names of each programme, and all that is told of them."""
    told = [json.loads(line) for line in run(["list", "talent.case", "programmes", "--json"]).splitlines()]
    return sorted(sorted(name["written"] for name in one["names"]) for one in told), told


def test_the_example_does_what_the_page_says(steps):
    """Three programmes; after same two, with claims of both and the reason; after undo three as before."""
    review, same, unsure, questions, listed, undo = steps
    run(review)
    names, before = programmes()
    assert names == [["Heron Crest Plan"], ["みなもプログラム"], ["汀兰计划"]]
    run(same)
    names, told = programmes()
    assert ["Heron Crest Plan", "汀兰计划"] in names
    (joined,) = [one for one in told if len(one["names"]) == 2]
    (ground,) = [one for one in joined["grounds"] if one["kind"] == "judgement"]
    assert re.fullmatch(r"Rin judged them one on [\d-]{10}: one leaflet names both", ground["reason"])
    assert joined["weakest"]["grounds"][0]["kind"] == "judgement"
    claims = [json.loads(line) for line in run(["list", "talent.case", "claims", "--json"]).splitlines()]
    assert any(one["programme"] == joined["id"] and one["fact"] == "requires-age" for one in claims)
    run(unsure)
    assert "the call has no seal" in run(questions)
    assert len(run(listed).splitlines()) == 2
    run(undo)
    assert programmes() == (sorted(names_of(before)), before)


def names_of(told):
    """The written names of each programme."""
    return [sorted(name["written"] for name in one["names"]) for one in told]
