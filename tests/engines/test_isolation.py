"""Workers are shut off from the network, the case, other files and other programs, as far as the system offers it."""

from __future__ import annotations

import os
import socket
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from aftername.engines import Failure, PoolEngine, isolation
from aftername.engines.isolation import CLOSED, FILES, LIMITS, NETWORK, PRIVILEGES


def asked(what: Callable[[Any], Any], one: Any, *reads: Path) -> tuple[Any, tuple[str, ...]]:
    """What a worker makes of a record, and the levels it reached."""
    engine = PoolEngine(1, 20)
    engine.reads = tuple(map(str, reads))
    ((_, answer),) = engine.each(what, [one])
    return answer, engine.levels


def test_the_levels_are_told(tmp_path: Path) -> None:
    """Limits and closed files hold everywhere; what else is reached is said in words."""
    answer, levels = asked(lambda one: one + 1, 1, tmp_path)
    assert answer == 2
    assert {LIMITS, CLOSED} <= set(levels)
    assert set(levels) <= {LIMITS, CLOSED, PRIVILEGES, NETWORK, FILES}


def test_an_open_case_is_closed(tmp_path: Path) -> None:
    """What the parent has open, a worker has not."""
    held = (tmp_path / "x.case").open("wb")
    try:
        answer, _ = asked(lambda fd: os.fstat(fd).st_size, held.fileno(), tmp_path)
    finally:
        held.close()
    assert isinstance(answer, Failure)
    assert "Bad file descriptor" in answer.detail


def test_no_network(tmp_path: Path) -> None:
    """A worker cannot make a socket."""
    answer, levels = asked(lambda _: socket.socket().close(), 0, tmp_path)
    if NETWORK not in levels:
        pytest.skip("the system does not offer it")
    assert isinstance(answer, Failure)
    assert "not permitted" in answer.detail


def test_no_other_program(tmp_path: Path) -> None:
    """A worker cannot start a program."""
    answer, levels = asked(lambda _: os.execv(sys.executable, [sys.executable, "-c", ""]), 0, tmp_path)
    if NETWORK not in levels:
        pytest.skip("the system does not offer it")
    assert isinstance(answer, Failure)
    assert "not permitted" in answer.detail


def test_only_the_files_of_the_review(tmp_path: Path) -> None:
    """What was given is read; a file beside it is not, and none is written."""
    (tmp_path / "in").mkdir()
    for name in ("in/a.txt", "secret.txt"):
        (tmp_path / name).write_text("words")
    read = lambda path: Path(path).read_text()  # noqa: E731
    answer, levels = asked(read, tmp_path / "in" / "a.txt", tmp_path / "in")
    assert answer == "words"
    if FILES not in levels:
        pytest.skip("the system does not offer it")
    for what, path in ((read, "secret.txt"), (lambda path: Path(path).write_text("x"), "in/new.txt")):
        answer, _ = asked(what, tmp_path / path, tmp_path / "in")
        assert isinstance(answer, Failure)
        assert "Permission denied" in answer.detail
    assert not (tmp_path / "in" / "new.txt").exists()


def test_no_file_is_opened_to_others(tmp_path: Path) -> None:
    """Who may read a file, and when it was changed, is not for a worker to say."""
    held = tmp_path / "x.case"
    held.write_text("words")
    held.chmod(0o600)
    for what in (lambda path: Path(path).chmod(0o777), lambda path: os.utime(path, (1, 1))):
        answer, levels = asked(what, held, tmp_path)
        if NETWORK not in levels:
            pytest.skip("the system does not offer it")
        assert isinstance(answer, Failure)
        assert "not permitted" in answer.detail
    assert held.stat().st_mode & 0o777 == 0o600


def test_no_signal_to_another_process(tmp_path: Path) -> None:
    """A worker cannot end the review, nor anything else that its user runs."""
    answer, levels = asked(lambda _: os.kill(os.getppid(), 0), 0, tmp_path)
    if NETWORK not in levels:
        pytest.skip("the system does not offer it")
    assert isinstance(answer, Failure)
    assert "not permitted" in answer.detail


def test_a_worker_that_aborts_is_one_failure(tmp_path: Path) -> None:
    """Though it can send no signal, one that gives itself up ends; a record after it is run."""
    engine = PoolEngine(1, 20)
    engine.reads = (str(tmp_path),)
    told = [answer for _, answer in engine.each(lambda one: os.abort() if one == 1 else one, [1, 2])]
    assert isinstance(told[0], Failure)
    assert told[1] == 2


def test_the_folder_that_a_review_is_started_in_is_no_place_of_python(tmp_path, monkeypatch) -> None:
    """A folder above the package, a home say, stands in the path of Python where `-m` was called there; it is not read for that."""
    above = Path(isolation.__file__).resolve().parents[3]
    monkeypatch.chdir(above)
    monkeypatch.syspath_prepend(str(above))
    secret = above / "pyproject.toml"
    answer, levels = asked(lambda path: Path(path).read_text(), secret, tmp_path)
    if FILES not in levels:
        pytest.skip("the system does not offer it")
    assert isinstance(answer, Failure)
    answer, _ = asked(lambda _: os.listdir("/etc"), 0, tmp_path)
    assert isinstance(answer, Failure)


def test_a_large_file_cannot_be_written() -> None:
    """Where files may be written at all, none grows past the limit."""
    import resource

    limits = PoolEngine(1, 20)
    ((_, answer),) = limits.each(lambda _: resource.getrlimit(resource.RLIMIT_FSIZE)[0], [0])
    assert 0 < answer <= 64 << 20
