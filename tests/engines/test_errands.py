"""A worker that may start no program has one run by another process, in a box, and only those that are listed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from aftername.engines import Failure, PoolEngine
from aftername.files import programs
from aftername.files.programs import BOXED, LIMITED, Program, ProgramTrouble
from aftername.settings import Settings

SETTINGS = Settings(timeout_s=5)


def shell(script: str) -> Program:
    return Program("sh", ("-c", script), "given", "made/out")


@pytest.fixture(params=["here", "worker"])
def run(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Callable[[str, bytes], Any]:
    """Runs a script as a listed program: in this process, and for a worker that is shut off."""

    def asked(script: str, content: bytes = b"") -> Any:
        monkeypatch.setitem(programs.PROGRAMS, "script", shell(script))

        def one(given: bytes) -> Any:
            try:
                return programs.run("script", given, SETTINGS)
            except ProgramTrouble as trouble:
                return trouble.reason, trouble.detail

        if request.param == "here":
            return one(content)
        engine = PoolEngine(1, 30)
        ((_, answer),) = engine.each(one, [content])
        assert set(engine.levels) & {BOXED, LIMITED}
        assert not isinstance(answer, Failure), answer
        return answer

    return asked


def test_a_program_makes_a_file_of_another(run: Callable[..., Any]) -> None:
    """The bytes go in and what it makes comes out."""
    assert run("tr a-z A-Z < given > made/out", b"tide\0plan") == b"TIDE\0PLAN"


def test_one_that_gives_nothing_is_told(run: Callable[..., Any]) -> None:
    """No file, or a link in its place, is trouble with the file."""
    assert run("exit 3")[0] == "damaged"
    assert run("ln -s /etc/passwd made/out")[0] == "damaged"


def test_limits_of_size_and_time_hold(monkeypatch: pytest.MonkeyPatch) -> None:
    """A program that writes or works without end is stopped."""
    small = Settings(timeout_s=1, file_bytes=1 << 16)
    for script, reasons in (
        ("yes > made/out", {"too-large"}),
        ("while :; do :; done", {"timeout"}),
        ("sleep 60", {"timeout"}),
    ):
        monkeypatch.setitem(programs.PROGRAMS, "script", shell(script))
        with pytest.raises(ProgramTrouble) as met:
            programs.run_here("script", b"", small)
            pytest.fail(script)
        assert met.value.reason in reasons, script


def test_it_sees_no_file_and_no_network() -> None:
    """In the box there is nothing of the person's files, and no network."""
    if programs.level() == LIMITED or not programs._has_box():
        pytest.skip("bubblewrap is not installed, or not allowed here")
    secret = Path(__file__).resolve()
    programs.PROGRAMS["script"] = shell(
        f"(cat {secret}; ls /home /root; cat /proc/net/route) > made/out 2>/dev/null; :"
    )
    try:
        told = programs.run_here("script", b"", SETTINGS)
    finally:
        del programs.PROGRAMS["script"]
    assert b"\t" not in told.partition(b"Iface")[2].partition(b"\n")[2]
    assert b"import" not in told


def test_one_that_is_not_installed_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    """The reason says that it is absent."""
    monkeypatch.setitem(programs.PROGRAMS, "script", Program("no-such-program", (), "a", "b"))
    with pytest.raises(ProgramTrouble) as met:
        programs.run_here("script", b"", SETTINGS)
    assert met.value.reason == "absent"
