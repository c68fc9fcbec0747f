"""A command that was killed between case and page leaves both sound: the next one says so and makes the page."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from aftername.case import judge, open_case
from aftername.casefile import Store
from aftername.cli import main
from aftername.cli.opening import state_of
from aftername.settings import Settings


def run(*given: object) -> Result:
    return CliRunner().invoke(main, [str(one) for one in given])


@pytest.fixture
def case(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("in").mkdir()
    Path("in/a.txt").write_text("The Skylark Talent Programme is run by the Ministry of Science.\n")
    Path("in/b.txt").write_text("The Redwing Talent Programme is run by the Ministry of Science.\n")
    assert run("review", "in", "-o", "x.case", "--engine", "local").exit_code == 0
    return Path("x.case")


def test_a_page_says_of_which_state_it_is(case: Path) -> None:
    """Page and case agree after a review and after a judgement; nothing is said then."""
    for asked in (
        (),
        ("different", case, "Skylark Talent Programme", "Redwing Talent Programme", "--because", "two"),
    ):
        if asked:
            assert run(*asked).exit_code == 0
        with open_case(case) as held:
            assert state_of(Path("dossier.html")) == held.state
        assert "older" not in run("list", case, "programmes").stderr


def test_killed_between_case_and_page(case: Path) -> None:
    """The word is in the case and the page is older: the next command makes it, once."""
    names = ("Skylark Talent Programme", "Redwing Talent Programme")
    judge(case, "different", *names, "two", "me", "2026-01-01", Settings(engine="local"))
    told = run("list", case, "programmes")
    assert "dossier.html is older than the case and is made anew" in told.stderr
    assert run("verify", case).exit_code == 0
    assert "older" not in run("list", case, "programmes").stderr


def test_killed_inside_the_change(case: Path) -> None:
    """The word is kept and what follows from it is not done yet: the next command does it and seals the case."""
    with Store(case, writing=True, doing="judgement") as store, store.change():
        store._db.execute("UPDATE manifest SET digest = '999999999' WHERE what = 'open'")
    assert run("verify", case).exit_code == 1
    assert "stopped before its end" in run("show", case, "Skylark Talent Programme").stderr
    assert run("verify", case).exit_code == 0


def test_a_stopped_review_is_told(case: Path) -> None:
    """Who reads a case whose review was killed is told to review again; nothing is done behind their back."""
    with Store(case, writing=True, doing="review") as store, store.change():
        store._db.execute("UPDATE manifest SET digest = '999999999' WHERE what = 'open'")
    assert "review again to go on" in run("list", case, "documents").stderr
    assert run("verify", case).exit_code == 1
    assert run("review", "in", "-o", case, "--engine", "local").exit_code == 0
    assert run("verify", case).exit_code == 0


def test_the_line_that_was_kept(case: Path) -> None:
    """The line a review prints is the one verify reckons; another is told."""
    line = next(x for x in run("verify", case).stdout.splitlines() if x.startswith("Seal:")).split()[1]
    assert run("verify", case, "--seal", line).exit_code == 0
    assert run("verify", case, "--seal", "aftername-1:00").exit_code == 1


def test_an_interrupt_while_a_command_is_loaded(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C in the first moment ends with 130 and one line, as later."""

    def loading(name: str) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("aftername.cli.import_module", loading)
    done = CliRunner().invoke(main, ["review", "x"])
    assert done.exit_code == 130
    assert done.output.splitlines() == ["aftername: stopped before it began"]


def test_ctrl_c_while_the_command_line_is_loaded():
    """It ends with 130 and no traceback, as it does later."""
    stopped = (
        "import sys, runpy\n"
        "class Stops:\n"
        "    def find_spec(self, name, path=None, target=None):\n"
        "        if name == 'aftername.cli':\n"
        "            raise KeyboardInterrupt\n"
        "sys.meta_path.insert(0, Stops())\n"
        "runpy.run_module('aftername', run_name='__main__')\n"
    )
    done = subprocess.run([sys.executable, "-c", stopped], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (130, "")
