"""At a worker of a cluster: a process without threads that keeps a worker shut off, as the pool does, and hands it records.

Workers of clusters have threads, and what is forked beside threads may hang; so they start this process afresh, and it forks. Foreign bytes are
read in what it forks, under the same limits and as far shut off as on one machine. Only `serve` is called by a cluster, whichever it is.
"""

from __future__ import annotations

import contextlib
import os
import pickle
import platform
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from multiprocessing.connection import Connection, Pipe
from pathlib import Path
from typing import Any

from aftername.engines.engine import Failure
from aftername.engines.pool import Crew, PoolEngine, dismiss
from aftername.engines.worker import Limits, die_with
from aftername.version import VERSION

PYTHON = ".".join(platform.python_version_tuple()[:2])

Packed = bytes  # a record or an answer on its way


@dataclass(frozen=True, slots=True)
class Tool:
    """What is run over records, packed; under which limits; and what has to be the same where it runs."""

    run: bytes
    limits: Limits
    version: str = VERSION
    python: str = PYTHON

    @property
    def id(self) -> str:
        """What is the same for the same tool."""
        return sha256(self.run + repr((self.limits, self.version, self.python)).encode()).hexdigest()

    def unfit(self) -> str:
        """Why this machine cannot run it, in words; "" where it can."""
        here = socket.gethostname()
        if (self.version, self.python) != (VERSION, PYTHON):
            return f"{here} has Aftername {VERSION} on Python {PYTHON}; {self.version} on {self.python} is wanted"
        lacking = [one for one in self.limits.reads or () if not os.path.lexists(one)]
        if lacking:
            return f"{here} does not see {lacking[0]}; it has to lie at the same path on every machine"
        return ""


@dataclass(frozen=True, slots=True)
class Served:
    """Answers, packed, in the order of the records; how far the worker was shut off; why it is not fit for the tool, if so."""

    answers: tuple[Packed | Failure, ...]
    levels: tuple[str, ...] = ()
    unfit: str = ""


class Run:
    """Runs a function over packed records; what it makes is packed too, so that who passes it on need not look into it."""

    def __init__(self, run: Callable[[Any], Any]) -> None:
        self._run = run

    def __call__(self, packed: Packed) -> Packed | Failure:
        made = self._run(pickle.loads(packed))
        try:
            return pickle.dumps(made, pickle.HIGHEST_PROTOCOL)
        except MemoryError:
            return Failure("memory", "the answer did not fit into memory")
        except Exception as trouble:  # an answer that cannot be sent
            told = f"the answer cannot be sent: {type(trouble).__name__}: {trouble}"
            return Failure("crashed", told[:500])


_IDLE: list[_Keeper] = []
_ONE = threading.Lock()


def serve(tool: Tool, records: Sequence[Packed]) -> Served:
    """What a tool makes of records here. Raises OSError or EOFError where the process beside this one was lost."""
    if unfit := tool.unfit():
        return Served((), unfit=unfit)
    with _ONE:
        keeper = _IDLE.pop() if _IDLE else None
    keeper = keeper or _Keeper()
    try:
        served = keeper.do(tool, records)
    except BaseException:
        keeper.close()
        raise
    with _ONE:
        _IDLE.append(keeper)
    return served


class _Keeper:
    """The process, from the other side. It ends with the thread that started it, and with this process."""

    def __init__(self) -> None:
        self._pipe, theirs = Pipe()
        self._process = started("aftername.engines.keeper", theirs, os.getpid())
        self._tool = ""

    def do(self, tool: Tool, records: Sequence[Packed]) -> Served:
        if self._tool != tool.id:
            self._pipe.send(tool)
            self._tool = tool.id
        self._pipe.send(tuple(records))
        told = self._pipe.recv()
        assert isinstance(told, Served)
        return told

    def close(self) -> None:
        self._pipe.close()
        self._process.kill()
        self._process.wait()


def started(module: str, pipe: Connection, *told: object, **how: Any) -> subprocess.Popen[bytes]:
    """A process of ours begun afresh, which speaks through a pipe; the pipe is closed here."""
    package = str(Path(__file__).resolve().parents[2])
    paths = [package, *filter(None, os.environ.get("PYTHONPATH", "").split(os.pathsep))]
    with pipe:
        return subprocess.Popen(
            [
                sys.executable,
                "-P",
                "-c",
                f"from {module} import main; main()",
                str(pipe.fileno()),
                *map(str, told),
            ],
            pass_fds=(pipe.fileno(),),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(dict.fromkeys(paths))},
            **how,
        )


def main() -> None:
    """The life of the process: take a tool, then records, answer, until the one that began it is gone."""
    pipe, parent = Connection(int(sys.argv[1])), int(sys.argv[2])
    die_with(parent)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    crew: Crew = []
    run: Callable[[Any], Any] | None = None
    engine = PoolEngine(1)
    with contextlib.suppress(EOFError, OSError):
        while True:
            told = pipe.recv()
            if isinstance(told, Tool):
                dismiss(crew)
                run, engine = Run(pickle.loads(told.run)), _engine(told.limits)
                continue
            assert run is not None
            answers = tuple(answer for _, answer in engine.by(crew, run, told))
            pipe.send(Served(answers, engine.levels))


def _engine(limits: Limits) -> PoolEngine:
    engine = PoolEngine(1, limits.timeout_s, limits.memory_bytes)
    engine.reads, engine.programs = limits.reads, limits.programs
    return engine
