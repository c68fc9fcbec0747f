"""The commands print what the case holds, in words and as JSON, and fail in words."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
EXAMPLE = ROOT / "examples" / "papers"


def run(*words: object, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """Run the command line in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "aftername", *map(str, words)],
        capture_output=True,
        text=True,
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
        timeout=120,
    )


@pytest.fixture(scope="module")
def case(tmp_path_factory) -> Path:
    """The made-up case, reviewed by the command."""
    path = tmp_path_factory.mktemp("cli") / "x.case"
    told = run("review", EXAMPLE, "-o", path)
    assert told.returncode == 0, told.stderr
    assert "files given" in told.stdout
    assert str(path.parent / "dossier.html") in told.stdout
    assert "reading" in told.stderr
    return path


@pytest.mark.parametrize("command", ["", "review", "list", "search", "show", "verify"])
def test_every_command_has_help(command):
    """--help tells what a command does, with examples."""
    told = run(*([command] if command else []), "--help")
    assert told.returncode == 0
    assert "Usage:" in told.stdout
    assert not command or "Examples:" in told.stdout


@pytest.mark.parametrize(
    "kind", ["documents", "files", "problems", "mentions", "programmes", "claims", "blocks"]
)
def test_every_kind_is_listed(case, kind):
    """Each kind is listed in words and as one JSON object a line, sorted by id."""
    assert run("list", case, kind).stdout.strip()
    rows = [json.loads(line) for line in run("list", case, kind, "--json").stdout.splitlines()]
    assert rows
    if kind != "files":
        assert [row["id"] for row in rows] == sorted(row["id"] for row in rows)


def test_json_carries_anchors(case):
    """Mentions and claims carry anchors with document, start, end, quote and page; names carry their counts."""
    for kind in ("mentions", "claims"):
        for line in run("list", case, kind, "--json").stdout.splitlines():
            row = json.loads(line)
            assert row["anchors"]
            for anchor in row["anchors"]:
                assert {"document", "start", "end", "quote", "page"} <= anchor.keys()
                assert anchor["end"] - anchor["start"] == len(anchor["quote"])
    for line in run("list", case, "programmes", "--json").stdout.splitlines():
        for name in json.loads(line)["names"]:
            assert {"written", "language", "script", "documents"} <= name.keys()
    for line in run("list", case, "claims", "--json").stdout.splitlines():
        assert {"programme", "fact", "value", "anchors"} <= json.loads(line).keys()


def test_search_show_and_verify(case):
    """What stands in the papers is found, shown and verified."""
    told = run("search", case, "苇航")
    assert "苇航" in told.stdout
    assert "documents with" in told.stderr
    assert "Not found in what was searched" in run("search", case, "无此词也").stderr
    assert "Names" in run("show", case, "苇航计划").stdout
    assert run("verify", case, EXAMPLE).returncode == 0


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("review", "no-such-folder"), "no such file or folder"),
        (("list", "no-such.case", "claims"), "no such case"),
        (("show", "{case}", "无此计划之名"), "no programme named"),
        (("verify", "{case}", "no-such-folder"), "no such file or folder"),
        (("search", str(ROOT / "README.md"), "x"), "not a case"),
    ],
)
def test_errors_are_said_in_one_line(case, words, message):
    """An error is one line on stderr, exit code 2, and no traceback."""
    told = run(*(word.replace("{case}", str(case)) for word in words))
    assert told.returncode == 2
    assert message in told.stderr
    assert len(told.stderr.strip().splitlines()) == 1


def test_a_dossier_of_another_case_is_left_alone(case, tmp_path):
    """Two cases in one folder have two pages."""
    for name in ("one", "two"):
        assert run("review", EXAMPLE / "press", "-o", tmp_path / f"{name}.case").returncode == 0
    assert {p.name for p in tmp_path.glob("*.html")} == {"dossier.html", "two.dossier.html"}


def test_a_body_that_only_pays_does_not_run_a_programme(tmp_path):
    """The summary, the table and `show` name who manages first; who pays stays a claim and no more."""
    folder = tmp_path / "papers"
    folder.mkdir()
    (folder / "call.txt").write_text(
        "云汀省科技厅关于组织申报2021年度“铜铃计划”的通知\n\n各市科技局：\n\n"
        "一、入选“铜铃计划”者由省财政给予200万元科研经费。\n\n"
        "二、“铜铃计划”由云汀省科技厅组织实施。\n\n云汀省科技厅\n2021年4月8日\n",
        "utf-8",
    )
    told = run("review", folder, "-o", tmp_path / "x.case", "--engine", "local").stdout
    assert "said to be run by 云汀省科技厅\n" in told
    cell = (tmp_path / "dossier.html").read_text("utf-8").split('data-label="Run by, as stated"')[1]
    assert "云汀省科技厅" in cell.split("</td>")[0]
    assert "省财政" not in cell.split("</td>")[0]
    shown = run("show", tmp_path / "x.case", "铜铃计划").stdout
    assert shown.index("manages: 云汀省科技厅") < shown.index("pays: 省财政")


def test_the_engines_that_are_listed_are_offered():
    """--engine names what engines.ENGINES lists, and refuses another."""
    from aftername.engines import AT, ENGINES

    told = run("review", "--help").stdout
    assert f"[{'|'.join(one + '[=ADDRESS]' * (one in AT) for one in sorted(ENGINES))}]" in told
    for strange in ("abacus", "pool=tcp://host:8786", "dask=host:8786"):
        assert run("review", EXAMPLE, "--engine", strange).returncode == 2
    told = run("offer", "--help").stdout  # what is read of an offer leaves no machine
    assert f"[{'|'.join(sorted(ENGINES.keys() - set(AT)))}]" in told


def test_files_that_are_gone_are_told(tmp_path):
    """A file that the last review was given and this one is not is named; nothing is said while all are there."""
    papers = tmp_path / "papers"
    papers.mkdir()
    for name in ("a.txt", "b.txt"):
        (papers / name).write_text(f"The Skylark Plan pays scholars, says {name}.")
    path = tmp_path / "x.case"
    for _ in range(2):
        assert "no longer there" not in run("review", papers, "-o", path).stdout
    (papers / "b.txt").unlink()
    told = run("review", papers, "-o", path).stdout
    assert "1 file read earlier is no longer there: papers/b.txt." in told
    assert "no longer there" not in run("review", papers, "-o", path, "--forget").stdout


def test_show_says_where_it_stays_open_which_programme_is_meant(case):
    """The Korean report says who runs "this programme" right behind both names; what is said of one says nothing of the kind."""
    words = "it stays open which programme is meant"
    lines = run("show", case, "苇航计划", "--all").stdout.splitlines()
    at = next(n for n, line in enumerate(lines) if "manages: 과학기술청" in line)
    assert words in lines[at + 1]
    at = next(n for n, line in enumerate(lines) if "manages: 青岚省人力资源和社会保障厅" in line)
    assert words not in lines[at + 1]
