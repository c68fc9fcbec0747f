"""In Python: statements with their documents, tables for pandas, and judgements on an open case."""

from __future__ import annotations

import sys

import pytest

from aftername.case import Case, review
from aftername.errors import MissingExtra, NotFound
from aftername.settings import Settings


@pytest.fixture
def case(tmp_path):
    (tmp_path / "in").mkdir()
    (tmp_path / "in/a.txt").write_text(
        "The Skylark Talent Programme is run by the Ministry of Science.\nContact: Mary Wren, mary.wren@office.example\n"
    )
    (tmp_path / "in/b.txt").write_text("The Redwing Talent Programme is run by the Ministry of Works.\n")
    with review(tmp_path / "in", tmp_path / "x.case", Settings(engine="local")) as made:
        yield made


def test_statements_come_with_their_documents(case: Case):
    """By any name of a programme; each with quote, document, file and digest."""
    (one,) = case.statements("skylark talent programme")
    assert (one["programme"], one["code"], one["value"]) == (
        "Skylark Talent Programme",
        "run-by",
        "Ministry of Science",
    )
    assert one["quote"] == "The Skylark Talent Programme is run by the Ministry of Science."
    assert one["file"] == "in/a.txt"
    assert len(case.statements()) == 2
    with pytest.raises(NotFound):
        case.statements("Heron Talent Programme")


def test_judgements_hold_at_once(case: Case):
    """The case stays open and shows what follows; taken back it is as it was."""
    before = {one.name for one in case.programmes()}
    said = case.same("Skylark Talent Programme", "Redwing Talent Programme", "one office", "me")
    assert len(list(case.programmes())) == 1
    assert case.judgements()[0].because == "one office"
    case.undo("me", said.number)
    assert {one.name for one in case.programmes()} == before
    case.is_no_name("Redwing Talent Programme", "a bird", "me")
    assert [one.name for one in case.programmes()] == ["Skylark Talent Programme"]
    with pytest.raises(NotFound):
        case.different("Skylark Talent Programme", "Heron", "no", "me")
    assert [one.name for one in case.programmes()] == ["Skylark Talent Programme"]


def test_pandas_only_where_it_is(case: Case, monkeypatch):
    """A frame with the columns of the table; else one line that says what is missing."""
    try:
        import pandas  # noqa: F401
    except ImportError:
        with pytest.raises(MissingExtra, match="pandas"):
            case.to_pandas()
    else:
        frame = case.to_pandas("names")
        assert set(frame["programme"]) == {"Skylark Talent Programme", "Redwing Talent Programme"}
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(MissingExtra):
        case.to_pandas()
