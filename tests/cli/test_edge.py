"""Trouble ends in one line, the material never acts on the terminal, and two reviews do not meet."""

from __future__ import annotations

import json
import os
import re
import resource
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from aftername import Settings, open_case, review
from aftername.cli import COMMANDS
from aftername.cli.terminal import harmless
from aftername.exports.html.book import write_whole

ROOT = Path(__file__).resolve().parents[2]
EXAMPLE = ROOT / "examples" / "papers"
NOTICE = "青岚省科学技术厅实施“芦影计划”，资助300万元。The Skylark Plan pays visiting scholars."


def run(*words: object, most_bytes: int | None = None, **named: object) -> subprocess.CompletedProcess[str]:
    """Run the command line in a process of its own; most_bytes: no file may grow beyond it."""

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (most_bytes, most_bytes))

    given: dict[str, object] = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **named}
    return subprocess.run(
        [sys.executable, "-m", "aftername", *map(str, words)],
        text=True,
        errors="surrogateescape",
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
        timeout=120,
        preexec_fn=limit if most_bytes else None,
        **given,  # type: ignore[arg-type]
    )


def one_line(told: subprocess.CompletedProcess[str]) -> str:
    """The one line that a command ended in."""
    assert told.returncode == 2, told.stderr
    assert "Traceback" not in told.stderr
    lines = [line for line in told.stderr.splitlines() if line.startswith("aftername: ")]
    assert len(lines) == 1
    return lines[0]


@pytest.mark.parametrize("most_bytes", [20_000, 150_000, 300_000, 400_000])
def test_a_full_disk_ends_in_one_line_and_a_sound_case(tmp_path, most_bytes):
    """Wherever the disk ends, one line says so, the case is sound, and the next review ends like any other."""
    path = tmp_path / "x.case"
    told = run("review", EXAMPLE, "-o", path, most_bytes=most_bytes)
    if told.returncode:
        assert "cannot be written" in one_line(told) or "file too large" in one_line(told)
    if path.exists() and path.stat().st_size:
        db = sqlite3.connect(path)
        assert db.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
        db.close()
    assert run("review", EXAMPLE, "-o", path).returncode == 0
    whole = tmp_path / "whole.case"
    with review(EXAMPLE, whole, Settings(engine="local")) as one, open_case(path) as other:
        assert list(one.claims()) == list(other.claims())
    assert not list(tmp_path.glob("*.part"))


def test_places_that_cannot_be_written_are_named(tmp_path):
    """A file where a folder is needed, and an output that takes nothing, end in a line."""
    (tmp_path / "blocker").write_text("")
    assert "blocker" in one_line(run("review", EXAMPLE, "-o", tmp_path / "blocker" / "x.case"))
    path = tmp_path / "x.case"
    review(EXAMPLE, path, Settings(engine="local")).close()
    if Path("/dev/full").exists():
        with open("/dev/full", "w") as full:
            for words in (["list", path, "programmes"], ["list", path, "claims", "--json"]):
                assert "no space left" in one_line(run(*words, stdout=full))


def test_an_error_of_its_own_is_a_line(monkeypatch):
    """What nobody foresaw is a line that says how to see more; told to, it is shown in full."""
    from click.testing import CliRunner

    from aftername.cli import verify

    def broken(*given: object, **named: object) -> None:
        raise ZeroDivisionError("by\nzero")

    monkeypatch.setattr(verify, "verify_case", broken)
    monkeypatch.delenv("AFTERNAME_TRACEBACK", raising=False)
    told = CliRunner().invoke(verify.command, ["x.case"])
    assert told.exit_code == 2
    assert "ZeroDivisionError: by zero" in told.output
    monkeypatch.setenv("AFTERNAME_TRACEBACK", "1")
    assert isinstance(CliRunner().invoke(verify.command, ["x.case"]).exception, ZeroDivisionError)


ACTING = ["\x1b]0;owned\x07", "\x1b[2J", "\x9b31m", "\x08\x08", "\u202e", "\u2066", "\x7f", "\u2028"]


def test_text_that_acts_is_shown():
    """Escapes, control characters and turns of direction are shown; letters, tabs and lines stay."""
    for one in ACTING:
        assert (
            not set(harmless(f"a{one}b"))
            & set(one)
            & {"\x1b", "\x07", "\x9b", "\x08", "\u202e", "\u2066", "\x7f"}
        )
    assert harmless("芦影 계획\tプラン\nÉtat 👍🏽") == "芦影 계획\tプラン\nÉtat 👍🏽"


@pytest.fixture(scope="module")
def hostile(tmp_path_factory) -> Path:
    """A case of notices whose titles, texts and file names hold what acts on a terminal."""
    folder = tmp_path_factory.mktemp("hostile")
    papers = folder / "papers"
    papers.mkdir()
    rows = [
        {
            "title": f"Skylark {one} notice {number}",
            "issuer": f"Ministry {one} of Science",
            "date": "2020-01-02",
            "text": f"The Skylark {one} Plan, “{one}芦影计划”, is run by the Ministry {one} of Science and pays "
            f"each of them 3 million yuan {one}. {NOTICE} It was renamed the Redwing {one} Plan in 2021.",
        }
        for number, one in enumerate(ACTING)
    ]
    (papers / "a.jsonl").write_text("\n".join(map(json.dumps, rows)))
    (papers / "b\x1b[31m\u202e.bin").write_bytes(b"\x00\x01\x02\x03" * 99)
    path = folder / "x.case"
    review(papers, path, Settings(engine="local")).close()
    return path


def commands(case: Path) -> list[list[object]]:
    """Every command that prints something of a case."""
    with open_case(case) as held:
        programme = next(iter(held.programmes())).id
        first, second = [card.id for card in held.documents()][:2]
    kinds = "documents files problems mentions programmes claims origins succession gaps questions judgements"
    listed = [["list", case, kind, *more] for kind in kinds.split() for more in ([], ["--json"])]
    return [
        *listed,
        *(["search", case, "Skylark", *more] for more in ([], ["--json"], ["--names"])),
        *(["show", case, programme, *more] for more in ([], ["--json"], ["--lineage"])),
        *(["compare", case, first, second, *more] for more in ([], ["--json"])),
        ["questions", case],
        ["serials", case],
        ["verify", case],
        ["verify", case, "--json"],
        ["origin", "join", case, first, second, "--because", "\x1b[2Jso"],
        ["origin", "undo", case],
    ]


def test_the_material_never_acts_on_the_terminal(hostile):
    """No command prints a control character or a turn of direction; JSON holds the values as they are."""
    from click.testing import CliRunner

    from aftername.cli import main

    acting = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u206f]")
    told = ""
    for words in commands(hostile):
        result = CliRunner().invoke(main, [str(word) for word in words])
        assert result.exit_code == 0, (words, result.output)
        assert not acting.search(result.output), words
        told += result.output
        if "--json" in words:
            for line in result.output.splitlines():
                if line.startswith("{"):
                    json.loads(line)
    assert "\ufffd" in told
    assert "\\u202e" in told


def test_every_command_prints_through_the_terminal():
    """No command prints in a way of its own."""
    for path in (ROOT / "src" / "aftername" / "cli").glob("*.py"):
        if path.name not in ("terminal.py", "progress.py"):
            assert not re.search(
                r"click\.(echo|secho|style)|\bprint\(|json\.dumps", path.read_text("utf-8")
            ), path
    assert COMMANDS


def test_two_pages_written_at_once_do_not_meet(tmp_path):
    """While one page is being written another can be; both come out whole and nothing is left."""
    page = tmp_path / "dossier.html"
    seen: list[set[str]] = []

    def pieces(depth: int):
        yield f"begin {depth} "
        if depth:
            write_whole(page, pieces(depth - 1))
        seen.append({one.name for one in tmp_path.glob("*.part")})
        yield f"end {depth}"

    write_whole(page, pieces(2))
    assert page.read_text() == "begin 2 end 2"
    assert max(map(len, seen)) == 3
    assert [one.name for one in tmp_path.iterdir()] == ["dossier.html"]
