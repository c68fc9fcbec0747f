"""Commands of the README, the tutorial and the cookbook are run word for word on the made-up example."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from urllib.request import HTTPCookieProcessor, build_opener

import pytest
from click.testing import CliRunner

from aftername.cli import main

ROOT = Path(__file__).resolve().parents[2]
OURS = ("./aftername ", "aftername ")


def lines_of(page: str) -> list[str]:
    """Commands in the blocks of a page, in their order; those with a FOLDER or file of the reader's left out."""
    told = (ROOT / page).read_text("utf-8")
    told = re.sub(r"(?ms)^```python\n.*?^```$", "", told)
    blocks = [one[1] for one in re.finditer(r"(?ms)^```sh\n(.*?)^```$", told)]
    found = "\n".join([*blocks, *re.findall(r"(?m)^    (\./aftername .*)$", told)])
    return [line for line in found.splitlines() if line.strip() and "FOLDER" not in line]


def pythons_of(page: str) -> list[str]:
    return re.findall(r"(?ms)^```python\n(.*?)^```$", (ROOT / page).read_text("utf-8"))


def run(line: str) -> str:
    """A command of ours in this process; its output. Any other by the shell."""
    if not line.startswith(OURS):
        told = subprocess.run(line, shell=True, capture_output=True, text=True, timeout=120, check=False)
        assert told.returncode == 0, (line, told.stderr)
        return told.stdout
    words = shlex.split(line, comments=True)[1:]
    if words[0] == "desk":
        return opened(words)
    if words[0] == "review":
        words += ["--engine", "local"]
    told = CliRunner().invoke(main, words)
    assert told.exit_code == 0, (line, told.output)
    return told.output


def opened(words: list[str]) -> str:
    """The desk is served until it is ended: its first page, asked for at the address that it prints."""
    told = subprocess.Popen(
        [sys.executable, "-m", "aftername", *words, "--no-browser"], stdout=subprocess.PIPE, text=True
    )
    try:
        assert told.stdout is not None
        address = told.stdout.readline().split()[-1]
        with build_opener(HTTPCookieProcessor()).open(address, timeout=60) as answer:
            page: str = answer.read().decode()
        assert answer.status == 200
        return page
    finally:
        told.terminate()
        told.wait(60)


@pytest.fixture
def place(tmp_path, monkeypatch) -> Path:
    """A folder as that of the repository: with the example in it."""
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_every_file_of_ours_that_pages_name_is_there():
    """Tests and measurements that a reader is sent to."""
    pages = [
        ROOT / "README.md",
        ROOT / "ARCHITECTURE.md",
        *(ROOT / "docs").glob("*.md"),
        *(ROOT / "examples").glob("*.md"),
    ]
    named = {
        one
        for page in pages
        for one in re.findall(r"\b(?:tests|benchmarks)/[\w/]+\.py\b", page.read_text("utf-8"))
    }
    assert len(named) > 10
    assert not [one for one in sorted(named) if not (ROOT / one).exists()]


@pytest.mark.parametrize("page", ["README.md", "docs/tutorial.md"])
def test_every_command_runs_as_it_stands(place, page):
    """From the first to the last, in one folder."""
    lines = lines_of(page)
    assert len(lines) > 8
    for line in lines:
        run(line)


def test_the_tutorial_says_what_is_printed(place):
    """What it quotes of the output stands there."""
    said = {line.split("--because")[0]: run(line) for line in lines_of("docs/tutorial.md")}
    whole = " ".join("\n".join(said.values()).split())
    for words in (
        "15 files given: 14 read, 1 of them a copy of another, 1 not read.",
        "2 programmes with",
        "3 names to decide",
        "汀兰计划 was renamed 苇航计划; 12 April 2021; explicit; 8 documents, 7 independent origins",
        "岚科发〔2021〕6号",
        "经省政府同意，“汀兰计划”现更名为“苇航计划”",
        "岚科发〔2019〕13号",
        "everything agrees",
    ):
        assert words in whole, words


def test_the_cookbook_runs(place):
    """Commands of other programs where these are installed; ours always; then what is written in Python."""
    for line in lines_of("docs/cookbook.md"):
        program = shlex.split(line, comments=True)[0]
        if program == "aftername" or shutil.which(program):
            told = run(line)
            if line.startswith(("sqlite3", "datasette talent", "duckdb")):
                assert told.strip() not in ("", "[]"), line
    for number, code in enumerate(pythons_of("docs/cookbook.md")):
        if all(find_spec(one) for one in ("pandas", "duckdb") if one in code):
            path = place / f"{number}.py"
            path.write_text(code)
            paths = os.pathsep.join([str(ROOT / "src"), os.environ.get("PYTHONPATH", "")])
            told = subprocess.run(
                [sys.executable, path.name], capture_output=True, text=True, env={**os.environ, "PYTHONPATH": paths},
                cwd=place, timeout=120, check=False,
            )  # fmt: skip
            assert told.returncode == 0, told.stderr
            assert told.stdout.strip()


def test_links_between_pages_lead_somewhere():
    """Every relative link of README and docs is a file of the repository."""
    for page in (
        ROOT / "README.md",
        ROOT / "benchmarks" / "README.md",
        *sorted((ROOT / "docs").glob("*.md")),
    ):
        for target in re.findall(r"\]\(([^)#\s]+)(?:#[^)]*)?\)", page.read_text("utf-8")):
            if "://" not in target:
                assert (page.parent / target).exists(), (page.name, target)
