"""Names that the reader gives or dismisses, and names left for a person to decide."""

from __future__ import annotations

import pytest
from click.testing import CliRunner

from aftername.cli import main

TEXT = "产业补贴办法\n汀蘭在省里很有名。Suimei was praised; Suimeis fly.\n申请企业可享受综合培育工程支持，融资费用补贴5万元。\n"


@pytest.fixture
def case(tmp_path):
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    return tmp_path / "x.case"


def run(*words):
    done = CliRunner().invoke(main, [str(word) for word in words])
    assert done.exit_code == 0, done.output
    return done.output


def test_a_review_without_a_sure_name_says_what_there_is_to_decide(case):
    """It never ends with "no programme was found" while candidates exist, and lists them."""
    said = run("review", case.with_name("a.txt"), "-o", case)
    assert "to decide" in said
    assert "No programme was found" not in said
    assert "综合培育工程" in run("list", case, "candidates")


def test_a_name_given_is_found_in_any_script_form_and_taken_back(case):
    """A simplified name is found where traditional characters stand; --undo takes it back."""
    run("review", case.with_name("a.txt"), "-o", case)
    run("name", case, "汀兰")
    assert "汀蘭" in run("list", case, "programmes")
    run("name", case, "汀兰", "--undo")
    assert "汀蘭" not in run("list", case, "programmes")


def test_a_name_ignored_is_neither_programme_nor_candidate(case):
    """It leaves both lists and stays out when the case is reviewed again."""
    run("review", case.with_name("a.txt"), "-o", case)
    run("ignore", case, "综合培育工程")
    run("review", case.with_name("a.txt"), "-o", case)
    assert "综合培育工程" not in run("list", case, "candidates") + run("list", case, "programmes")


def test_a_file_of_names_gives_several_spellings_a_row(case, tmp_path):
    """Spellings of one row are one programme; letters that go on are another word."""
    known = tmp_path / "known.csv"
    known.write_text("# names we know\n汀兰,Suimei\n", "utf-8")
    run("review", case.with_name("a.txt"), "-o", case, "--names", known)
    (line,) = run("list", case, "programmes").splitlines()
    assert "Suimei" in line
    assert "汀蘭" in line
    assert "Suimeis" not in line
