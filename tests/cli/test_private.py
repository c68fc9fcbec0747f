"""Commands mask private persons unless they are asked not to, and then say so."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from aftername.cli import main

TEXTS = {
    "a": "The Skylark Talent Programme pays 3 million yuan.\nContact: Mara Ellison, tel. +86 571 8000 0001.\n",
    "b": "The Skylark Talent Programme pays 5 million yuan.\nContact: Rowan Vale, tel. +86 571 8000 0002.\n",
}
SECRETS = ("Ellison", "Vale", "8000 000")


def run(*given: object) -> Result:
    return CliRunner().invoke(main, [str(one) for one in given])


@pytest.fixture
def case(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("in").mkdir()
    for name, text in TEXTS.items():
        Path("in", f"{name}.txt").write_text(text)
    assert run("review", "in", "-o", "x.case", "--engine", "local").exit_code == 0
    return Path("x.case")


@pytest.mark.parametrize(
    "asked",
    [
        ("list", "blocks"),
        ("list", "blocks", "--json"),
        ("list", "mentions"),
        ("list", "mentions", "--json"),
        ("list", "claims", "--json"),
        ("search", "Contact"),
        ("search", "Contact", "--json"),
        ("show", "Skylark Talent Programme"),
        ("compare", "in/a.txt", "in/b.txt"),
        ("compare", "in/a.txt", "in/b.txt", "--json"),
    ],
)
def test_what_is_printed_is_masked(case: Path, asked: tuple[str, ...]) -> None:
    """No name in a contact line and no number is printed, in lines or in JSON."""
    command, *rest = asked
    told = run(command, case, *rest)
    assert told.exit_code == 0
    assert not any(secret in told.stdout for secret in SECRETS)
    assert "Skylark" in told.stdout or command == "compare" or rest[0] == "Contact"


@pytest.mark.parametrize(
    "asked", [("list", "blocks"), ("search", "Contact"), ("compare", "in/a.txt", "in/b.txt")]
)
def test_unmasked_says_what_it_does(case: Path, asked: tuple[str, ...]) -> None:
    """Asked for, the plain text is printed, with a warning beside it."""
    command, *rest = asked
    told = run(command, case, *rest, "--unmasked")
    assert "Ellison" in told.stdout
    assert "Not masked" in told.stderr


def test_a_file_is_found_by_its_whole_path(case: Path) -> None:
    """What the case calls in/a.txt may be named with the folders of the machine before it."""
    assert run("compare", case, Path("in/a.txt").resolve(), "in/b.txt").exit_code == 0
