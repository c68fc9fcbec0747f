"""The command origin: join, split, undo."""

from __future__ import annotations

import pytest
from click.testing import CliRunner

from aftername import Settings, review
from aftername.cli import main

NOTICE = (
    "The harbour board of Ellmouth met on Tuesday and put off the sale of the two old cranes. A survey of the quay "
    "found cracks in nine of the forty piers, and the board asked its engineer for a plan of repair."
)
OTHER = "산골 초등학교가 개교 70년을 맞아 동문 340명이 모였다. 운동장에는 느티나무 한 그루를 심었다."


@pytest.fixture
def case(tmp_path):
    """A case with two copies and another text."""
    folder = tmp_path / "texts"
    folder.mkdir()
    for name, text in {"a": NOTICE, "b": "Evening paper. " + NOTICE, "c": OTHER}.items():
        (folder / f"{name}.txt").write_text(text, "utf-8")
    review(folder, tmp_path / "x.case", Settings(engine="local")).close()
    return tmp_path / "x.case"


def _run(*words: object):
    return CliRunner().invoke(main, [str(word) for word in words])


def test_split_sticks_and_undo_brings_it_back(case, tmp_path):
    """Split parts two copies, a second review keeps it, undo joins them again."""
    where = {name: str(tmp_path / "texts" / f"{name}.txt") for name in "abc"}
    before = _run("list", case, "origins").output
    assert before.count("\n") == 1
    done = _run(
        "origin", "split", case, where["a"], where["b"], "--because", "two meetings", "--by", "reader"
    )
    assert done.exit_code == 0, done.output
    assert "3 documents, 3 origins" in done.output
    review(tmp_path / "texts", case, Settings(engine="local")).close()
    assert _run("list", case, "origins").output == ""
    assert _run("origin", "undo", case).exit_code == 0
    assert _run("list", case, "origins").output == before


def test_join_needs_documents_and_a_reason(case, tmp_path):
    """Unknown documents and missing reasons are refused; a join against a split is a contradiction."""
    a, b, c = (str(tmp_path / "texts" / f"{name}.txt") for name in "abc")
    assert "no document" in _run("origin", "join", case, a, "zzzz", "--because", "x").output
    assert _run("origin", "join", case, a, b, "--because", " ").exit_code != 0
    assert _run("origin", "join", case, a, c, "--because", "one writer").exit_code == 0
    assert _run("origin", "join", case, b, c, "--because", "one writer").exit_code == 0
    refused = _run("origin", "split", case, a, b, "--because", "two meetings")
    assert refused.exit_code != 0
    assert "joined through other judgements" in " ".join(refused.output.split())
    assert _run("origin", "undo", case, "99").exit_code != 0
