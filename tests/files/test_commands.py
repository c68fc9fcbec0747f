"""Other programs run in a sandbox, under limits, by a process beside the worker that may start none."""

from __future__ import annotations

from typing import Any

import pytest

from aftername.engines import Failure, PoolEngine
from aftername.files import commands

ASKED = ("--list-langs",)


@pytest.mark.usefixtures("tesseract")
def test_a_program_is_run_and_answers():
    """Bytes in, bytes out."""
    assert b"eng" in commands.run("tesseract", ASKED, b"")
    assert commands.level() in commands.LEVELS


@pytest.mark.parametrize(
    "call",
    [
        ("sh", ("-c", "true")),
        ("tesseract", ("/etc/passwd", "out")),
        ("tesseract", ("stdin", "stdout", "-l", "eng;x")),
    ],
)
def test_only_calls_of_the_listed_form_are_run(call):
    """No other program, no file by name, nothing put in between."""
    with pytest.raises(commands.CommandTrouble, match="not a call that is allowed"):
        commands.run(*call, b"")


@pytest.mark.usefixtures("tesseract")
def test_time_and_memory_are_limited(drawn):
    """A program that takes too long is stopped, one that takes too much cannot start."""
    page = drawn("en", None)
    with pytest.raises(commands.CommandTrouble) as late:
        commands.run("tesseract", ("stdin", "stdout"), page, commands.Limits(seconds=0.05))
    assert late.value.reason == "timeout"
    with pytest.raises(commands.CommandTrouble) as full:
        commands.run("tesseract", ("stdin", "stdout"), page, commands.Limits(memory_bytes=30 << 20))
    assert full.value.reason == "crashed"


def test_a_program_that_is_missing_is_told(monkeypatch):
    """The reason says so."""
    monkeypatch.setattr(commands, "place", lambda program: None)
    with pytest.raises(commands.CommandTrouble) as trouble:
        commands.run("tesseract", ASKED, b"")
    assert trouble.value.reason == "missing"
    assert commands.level() == ""


def asked(programs: bool) -> tuple[Any, tuple[str, ...]]:
    engine = PoolEngine(1, 30)
    engine.programs = programs
    engine.reads = ()
    ((_, answer),) = engine.each(lambda _: commands.run("tesseract", ASKED, b""), [0])
    return answer, engine.levels


@pytest.mark.usefixtures("tesseract")
@pytest.mark.parametrize("sandboxed", [True, False])
def test_a_worker_has_programs_run_beside_it(monkeypatch, sandboxed):
    """With bubblewrap and without it; the level that was reached is said."""
    if sandboxed and not commands.is_sandboxed():
        pytest.skip("needs bubblewrap, and to be allowed to use it")
    monkeypatch.setattr(commands, "is_sandboxed", lambda: sandboxed)
    answer, levels = asked(programs=True)
    assert b"eng" in answer
    assert levels[-1] == (commands.SANDBOX if sandboxed else commands.LIMITS_ONLY)


@pytest.mark.usefixtures("tesseract")
def test_a_worker_without_one_can_run_none():
    """A stage that does not ask for programs gets none."""
    answer, levels = asked(programs=False)
    assert isinstance(answer, Failure)
    assert not commands.LEVELS & set(levels)
