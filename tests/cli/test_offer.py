"""aftername offer prints terms, programmes and criteria with their passages, masked, and says what it is not."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from aftername.cli import main

OFFER = """Dear Dr Wen,

You will be paid a salary of $250,000 a year under the Heron Chair Programme.
You must resign from your present position. Please do not mention this offer to your employer.
Contact: Rowan Vale, tel. +86 571 8000 0002.
"""
CALL = "The Heron Chair Programme pays a salary of $250,000 a year.\nContact: Mara Ellison, tel. +86 571 8000 0001.\n"
SECRETS = ("Ellison", "Vale", "8000 000")


def run(*given: object) -> Result:
    return CliRunner().invoke(main, [str(one) for one in given])


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("in").mkdir()
    Path("in", "call.txt").write_text(CALL)
    Path("offer.txt").write_text(OFFER)
    assert run("review", "in", "-o", "x.case", "--engine", "local").exit_code == 0
    return tmp_path


def offer(*given: object) -> Result:
    told = run("offer", *given, "--engine", "local")
    assert told.exit_code == 0, told.output
    return told


def test_what_is_printed(place):
    """Terms with passages, the programme, clauses, what they need and what was not found."""
    told = offer("offer.txt", "--case", "x.case").stdout
    assert "giving up the present post" in told
    assert "“You must resign from your present position.”" in told
    assert "Heron Chair Programme" in told
    assert "A (viii)" in told
    assert "needs besides:" in told
    assert "not found in this document:" in told
    assert "no legal advice" in told


def test_no_verdict_is_printed(place):
    """Only the name of the law says malign; nothing is called illegal, and nothing is summed up."""
    told = offer("offer.txt", "--case", "x.case").stdout
    told = told.replace("Definition of a malign foreign talent recruitment program", "")
    told = told.replace("not illegal in itself", "")
    assert not re.search(r"malign|illegal|total", told, re.I)


@pytest.mark.parametrize("form", [(), ("--json",)])
def test_private_persons_are_masked(place, form):
    """In lines and in JSON."""
    told = offer("offer.txt", "--case", "x.case", *form).stdout
    assert not any(secret in told for secret in SECRETS)


def test_json_is_the_whole_reading(place):
    """Terms, packs and programmes with their anchors, in one object."""
    told = json.loads(offer("offer.txt", "--case", "x.case", "--json").stdout)
    assert {"terms", "packs", "nearest", "nameless", "searched", "not_this"} <= told.keys()
    passage = told["terms"][0]["passage"]
    assert passage["quote"]
    assert passage["end"] > passage["start"]


def test_packs_may_be_chosen(place):
    """Those that are asked for; a strange one is named; none may be wanted."""
    told = offer("offer.txt", "--criteria", "ca").stdout
    assert "Canada" in told
    assert "Australia" not in told
    assert "Canada" not in offer("offer.txt", "--criteria", "none").stdout
    strange = run("offer", "offer.txt", "--criteria", "mars", "--engine", "local")
    assert strange.exit_code != 0
    assert "mars" in strange.output


def test_two_sheets_are_written(place):
    """One for the office, one for the researcher; masked, and able to do nothing."""
    offer("offer.txt", "--case", "x.case", "--sheets", "sheets")
    pages = {one.name: one.read_text() for one in Path("sheets").iterdir()}
    assert set(pages) == {"offer-office.html", "offer-researcher.html"}
    for page in pages.values():
        assert not any(secret in page for secret in SECRETS)
        assert "default-src &#39;none&#39;" in page
        assert "<script" not in page
        assert "no legal advice" in page
    assert "Questions to ask before signing" in pages["offer-researcher.html"]


def test_nothing_is_written_unless_asked(place):
    """No case, page or log is left."""
    before = {one: one.read_bytes() for one in Path().rglob("*") if one.is_file()}
    offer("offer.txt", "--case", "x.case")
    assert {one: one.read_bytes() for one in Path().rglob("*") if one.is_file()} == before


def test_none_of_what_was_searched(place):
    """An offer that resembles none says so."""
    Path("job.txt").write_text("The company hires you as research engineer. The salary is £31,000 a year.\n")
    assert "none of what was searched" in offer("job.txt", "--case", "x.case").stdout


def test_what_cannot_be_read_is_told(place):
    """Of a file that cannot be read nothing is said but why: no clause is "not found" in it."""
    for name, held in (
        ("broken.pdf", b"%PDF-1.4 broken"),
        ("empty.txt", b""),
        ("a\x1b[31mb.bin", b"\x00\xff\x9c" * 99),
    ):
        Path(name).write_bytes(held)
        told = run("offer", name, "--engine", "local")
        assert told.exit_code == 2
        assert "could be read: " in told.output
        assert "not found in this document" not in told.output
        assert "\x1b" not in told.output


def test_a_hostile_name_does_not_act(place):
    """What would act on a terminal is shown, and in a page it is text."""
    Path("offer.txt").write_text(
        OFFER.replace("Heron Chair Programme", "Heron \x1b[31m<b>Chair</b> Programme")
    )
    told = offer("offer.txt", "--sheets", "sheets").stdout
    assert "\x1b[31m" not in told
    assert "<b>Chair" not in Path("sheets", "offer-office.html").read_text()
