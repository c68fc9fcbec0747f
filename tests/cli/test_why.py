"""`aftername why` names the rule, the words that bind and an example; an id that nothing has is one line."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

from aftername import Settings, review
from aftername.cli import main

TEXT = "The Copper Bell Scheme is administered by the Northern Skills Authority.\n"


@pytest.fixture(scope="module")
def case(tmp_path_factory):
    folder = tmp_path_factory.mktemp("texts")
    (folder / "one.txt").write_text(TEXT, "utf-8")
    path = tmp_path_factory.mktemp("case") / "made-up.case"
    review(folder, path, Settings(engine="local")).close()
    return path


def test_the_rule_and_the_words_are_told(case):
    listed = CliRunner().invoke(main, ["list", str(case), "claims", "--json"]).output
    (claim,) = [one for one in map(json.loads, listed.splitlines()) if one["fact"] == "run-by"]
    told = CliRunner().invoke(main, ["why", str(case), claim["id"][:8]])
    assert told.exit_code == 0
    assert claim["rule"] in told.output
    assert "Copper Bell Scheme" in told.output
    as_json = json.loads(CliRunner().invoke(main, ["why", str(case), claim["id"], "--json"]).output)
    assert as_json["claim"]["id"] == claim["id"]
    assert as_json["patterns"]


def test_an_unknown_id_is_one_line(case):
    told = CliRunner().invoke(main, ["why", str(case), "zzzz"])
    assert told.exit_code != 0
    assert "no statement has such an id" in told.output
    assert "Traceback" not in told.output
