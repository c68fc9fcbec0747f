"""Any engine gives the same answers in the same order, and one bad record disturbs nothing."""

from __future__ import annotations

import importlib.util
import multiprocessing
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from aftername.engines import Engine, Failure, PoolEngine, engine_for
from aftername.errors import AfternameError
from aftername.settings import Settings

DASK = pytest.param(
    "dask",
    marks=pytest.mark.skipif(
        importlib.util.find_spec("distributed") is None, reason="needs Dask; .ci/run installs it"
    ),
)
LIMITED = ("pool", DASK)
"""Engines with limits, whose workers are processes of their own."""


def made(name: str, workers: int = 2, timeout_s: float = 30, memory_bytes: int = 4 << 30) -> Engine:
    """An engine by its name."""
    if name == "dask":
        import cloudpickle

        # What stands in this file goes to workers by value: they do not import it.
        cloudpickle.register_pickle_by_value(sys.modules[__name__])
    return engine_for(Settings(engine=name, workers=workers, timeout_s=timeout_s, memory_bytes=memory_bytes))


@pytest.fixture(scope="module", params=("local", *LIMITED))
def engine(request):
    """Every engine, used by one test after the other."""
    return made(request.param)


def squared(number: int) -> int:
    return number * number


def test_answers_come_in_the_order_given(engine):
    """Answers come in the order given, however many there are."""
    assert list(engine.each(squared, range(1000))) == [(n, n * n) for n in range(1000)]


def test_nothing_given_gives_nothing(engine):
    """No records give no answers."""
    assert list(engine.each(squared, [])) == []


def test_together_groups_by_key(engine):
    """Records under one key are run together, in the order given."""
    answers = dict(engine.together(lambda key, group: (key, list(group)), range(10), lambda n: n % 3))
    assert answers == {0: (0, [0, 3, 6, 9]), 1: (1, [1, 4, 7]), 2: (2, [2, 5, 8])}


def test_a_run_that_raises_is_a_failure(engine):
    """A run that raises is a Failure in its place; the others are answered."""

    def picky(number: int) -> int:
        if number == 5:
            raise ValueError("five")
        return number

    answers = dict(engine.each(picky, range(20)))
    assert answers[5] == Failure("crashed", "ValueError: five")
    assert [answers[n] for n in range(20) if n != 5] == [n for n in range(20) if n != 5]


@pytest.mark.parametrize("limited", LIMITED)
def test_a_hanging_record_is_stopped(limited):
    """A record that waits for ever is stopped by the clock; those sent with it are still answered."""

    def slow(number: int) -> int:
        if number == 3:
            time.sleep(60)
        return number

    answers = list(made(limited, 2, timeout_s=0.1).each(slow, range(30)))
    assert [n for n, a in answers if isinstance(a, Failure)] == [3]
    assert dict(answers)[3].reason == "timeout"
    assert [n for n, _ in answers] == list(range(30))


@pytest.mark.parametrize("limited", LIMITED)
def test_a_dying_worker_costs_one_record(limited):
    """A worker that dies costs the record it was at, and no other."""

    def deadly(number: int) -> int:
        if number in (0, 17):
            os._exit(9)
        return number

    answers = dict(made(limited, 2, timeout_s=30).each(deadly, range(40)))
    assert {n for n, a in answers.items() if isinstance(a, Failure)} == {0, 17}
    assert answers[17].reason == "crashed"


@pytest.mark.parametrize("limited", LIMITED)
def test_a_record_that_eats_memory_is_stopped(limited):
    """A record that wants more memory than the limit fails; the next ones are answered."""

    def hungry(number: int) -> int:
        return len(bytearray(2 << 30)) if number == 2 else number

    answers = dict(made(limited, 1, timeout_s=30, memory_bytes=256 << 20).each(hungry, range(6)))
    assert answers[2].reason == "memory"
    assert [answers[n] for n in (0, 1, 3, 4, 5)] == [0, 1, 3, 4, 5]


@pytest.mark.parametrize("limited", LIMITED)
def test_large_answers_do_not_block(limited):
    """Large records and large answers pass without either side waiting for the other."""
    answers = list(made(limited, 2, timeout_s=30).each(lambda text: text * 2, ["x" * 1_000_000] * 30))
    assert all(len(answer) == 2_000_000 for _, answer in answers)


@pytest.mark.parametrize("limited", LIMITED)
def test_an_engine_may_be_left_early(limited):
    """Leaving in the middle ends the workers."""
    answers = made(limited, 2, timeout_s=30).each(squared, range(1000))
    assert next(answers) == (0, 0)
    answers.close()


def test_an_engine_that_is_not_installed_says_so(monkeypatch):
    """Without Dask its engine is named with the page that tells how to install it."""
    monkeypatch.setattr("aftername.engines.find_spec", lambda name: None)
    with pytest.raises(AfternameError, match=r"needs Dask; docs/clusters\.md"):
        engine_for(Settings(engine="dask"))


@pytest.mark.parametrize("told", ["pool=tcp://host:8786", "dask=host:8786", "dask=http://host"])
def test_strange_addresses_are_refused(told, monkeypatch):
    """An address where none belongs, or of another kind, is refused before anything is opened."""
    monkeypatch.setattr("aftername.engines.find_spec", lambda name: name)
    with pytest.raises(AfternameError, match="address"):
        engine_for(Settings(engine=told))


def test_unknown_engine_is_named():
    """An engine that does not exist is named with those that do."""
    with pytest.raises(AfternameError, match="dask, local, pool"):
        engine_for(Settings(engine="abacus"))


def busy(seconds: float) -> None:
    """Use so much processor time."""
    begun = time.process_time()
    while time.process_time() - begun < seconds:
        pass


@pytest.mark.parametrize("limited", LIMITED)
def test_processor_time_is_what_counts(limited):
    """A record that works past its time is stopped; one that waits for as long by the clock is not."""

    def run(number: int) -> int:
        if number == 3:
            busy(30)
        if number == 4:
            time.sleep(1.5)
        return number

    answers = dict(made(limited, 2, timeout_s=0.6).each(run, range(8)))
    assert answers.pop(3) == Failure("timeout", "stopped after 0.6 seconds of work")
    assert answers == {n: n for n in range(8) if n != 3}


@pytest.mark.parametrize("limited", LIMITED)
def test_a_crowded_machine_loses_no_record(limited):
    """Eight workers on whatever cores there are, each within its processor time: all are answered."""

    def run(number: int) -> int:
        busy(0.3)
        return number

    answers = list(made(limited, 8, timeout_s=0.6).each(run, range(16)))
    assert answers == [(n, n) for n in range(16)]


class Unsent:
    """A record or an answer that cannot be packed."""

    def __reduce__(self):
        raise RecursionError("packed in itself")


@pytest.mark.parametrize("limited", LIMITED)
def test_what_cannot_be_sent_fails_alone(limited):
    """A record that cannot be handed on, and an answer that cannot be handed back, cost themselves."""
    records = [0, 1, 2, Unsent(), 4, 5, 6, 7, 8, 9, 10]

    def run(one):
        return Unsent() if one == 8 else one

    answers = [answer for _, answer in made(limited, 2, timeout_s=30).each(run, records)]
    assert [n for n, answer in enumerate(answers) if isinstance(answer, Failure)] == [3, 8]
    assert "cannot be handed on: RecursionError" in answers[3].detail
    assert "cannot be sent: RecursionError" in answers[8].detail


@pytest.mark.parametrize("error", [RecursionError("deep"), UnicodeError("half"), MemoryError()])
def test_no_error_leaves_its_record(engine, error):
    """Errors that come of odd material are failures of their record in every engine."""

    def run(number: int) -> int:
        if number == 2:
            raise error
        return number

    answers = dict(engine.each(run, range(5)))
    assert answers[2].reason == ("memory" if isinstance(error, MemoryError) else "crashed")
    assert [answers[n] for n in (0, 1, 3, 4)] == [0, 1, 3, 4]


def test_an_interrupt_while_forking_is_kept():
    """Ctrl-C that comes while a worker is forked is raised afterwards, and no worker stays."""
    pressed: list[int] = []

    def press() -> None:
        if pressed and pressed.pop():
            os.kill(os.getpid(), signal.SIGINT)

    os.register_at_fork(before=press)
    held = signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell's background job ignores Ctrl-C
    try:
        for _ in range(3):
            pressed.append(1)
            with pytest.raises(KeyboardInterrupt):
                list(PoolEngine(2, timeout_s=30).each(squared, range(100)))
    finally:
        signal.signal(signal.SIGINT, held)
    deadline = time.monotonic() + 10
    while multiprocessing.active_children() and time.monotonic() < deadline:
        time.sleep(0.02)
    assert multiprocessing.active_children() == []


@pytest.mark.skipif(sys.platform != "linux", reason="other systems end idle workers only")
@pytest.mark.parametrize("limited", LIMITED)
def test_workers_end_with_their_parent(tmp_path, limited):
    """A parent that is killed leaves no worker behind, whatever the worker is at, nor what stands between."""
    code = (
        "import os, sys, time\n"
        "from pathlib import Path\n"
        "from aftername.engines import engine_for\n"
        "from aftername.settings import Settings\n"
        "place = sys.argv[1]\n"
        "def run(number):\n"
        "    Path(place, str(os.getpid())).touch()\n"
        "    Path(place, str(os.getppid())).touch()\n"
        "    while True:\n"
        "        sum(range(1000))\n"
        "list(engine_for(Settings(engine=sys.argv[2], workers=2)).each(run, range(20)))\n"
    )
    source = Path(__file__).resolve().parents[2] / "src"
    parent = subprocess.Popen(
        [sys.executable, "-c", code, str(tmp_path), limited], env={**os.environ, "PYTHONPATH": str(source)}
    )
    deadline = time.monotonic() + 30
    between = 2 if limited == "dask" else 1  # each worker has a parent of its own, or all have one
    while len(list(tmp_path.iterdir())) < 2 + between and time.monotonic() < deadline:
        time.sleep(0.02)
    workers = [int(one.name) for one in tmp_path.iterdir()]
    assert len(workers) == 2 + between
    parent.kill()
    parent.wait()
    while any(alive(worker) for worker in workers) and time.monotonic() < deadline:
        time.sleep(0.02)
    assert not any(alive(worker) for worker in workers)


def alive(process: int) -> bool:
    """Whether a process runs; one that ended and that nobody asked after does not."""
    try:
        stat = Path(f"/proc/{process}/stat").read_text()
    except OSError:
        return False
    return stat.rpartition(")")[2].split()[0] not in ("Z", "X")


@pytest.mark.parametrize("limited", LIMITED)
@pytest.mark.parametrize(("programs", "workers"), [(True, 2), (False, 1)])
def test_what_programs_read_goes_to_all_workers(programs, workers, limited):
    """The few pages of one scan, which take seconds each, are read side by side; small records go out together."""

    def slow(_: int) -> int:
        time.sleep(0.3)
        return os.getpid()

    engine = made(limited)
    engine.programs = programs
    assert len({pid for _, pid in engine.each(slow, range(4))}) == workers
