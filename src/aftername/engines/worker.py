"""One worker of the pool: a forked process that is shut off and runs what it is sent, record by record.

Time is the worker's own processor time, so that a busy machine loses no file; by the clock a record may take PATIENCE times as long.
"""

from __future__ import annotations

import contextlib
import ctypes
import multiprocessing
import os
import resource
import signal
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from typing import Any

from aftername.engines import isolation
from aftername.engines.engine import Failure
from aftername.engines.interrupts import no_interrupt
from aftername.engines.local import attempt
from aftername.files import commands

PATIENCE = 10  # times the limit of processor time that a record may take by the clock
GREETING_S = 10.0  # seconds a new worker has to shut itself off
DIE_WITH_PARENT = 1  # PR_SET_PDEATHSIG of Linux

Task = tuple[int, Any]


@dataclass(frozen=True, slots=True)
class Limits:
    """What a worker may take and do.

    memory_bytes: address space beyond what it starts with. timeout_s: processor time for one record. reads: folders and files it may read
    beside Python's own; None for every one. programs: whether it has a process beside it that runs programs of the system for it.
    """

    memory_bytes: int
    timeout_s: float
    reads: tuple[str, ...] | None
    programs: bool


class Worker:
    """One forked process and the tasks it was sent, first under way."""

    def __init__(self, run: Callable[[Any], Any], limits: Limits) -> None:
        context = multiprocessing.get_context("fork")
        self.pipe, theirs = context.Pipe()
        self.process = context.Process(
            target=_serve, args=(run, theirs, self.pipe, limits, os.getpid()), daemon=True
        )
        with no_interrupt():
            self.process.start()
        theirs.close()
        self.levels = self._greeted()
        self.tasks: deque[Task] = deque()
        self.start()

    def _greeted(self) -> tuple[str, ...]:
        """The levels of isolation that the worker tells first; none where it does not come to that."""
        with contextlib.suppress(EOFError, OSError):
            if self.pipe.poll(GREETING_S):
                return tuple(self.pipe.recv())
        return ()

    def start(self) -> None:
        """The next task begins now."""
        self.since, self.spent = time.monotonic(), _processor_time(self.process.pid)

    def left(self, timeout_s: float) -> float:
        """Seconds until the task under way may be over its time; none are left when it is."""
        clock = time.monotonic() - self.since
        spent = _processor_time(self.process.pid)
        if spent is None or self.spent is None:
            return timeout_s - clock
        return min(timeout_s - (spent - self.spent), PATIENCE * timeout_s - clock)

    def overdue(self, timeout_s: float) -> Failure:
        """What is said of a task that took too long."""
        clock = time.monotonic() - self.since
        if clock >= PATIENCE * timeout_s:
            return Failure("timeout", f"stopped after {clock:,.0f} seconds without an answer")
        return Failure("timeout", f"stopped after {timeout_s:g} seconds of work")

    def send(self, tasks: list[Task]) -> None:
        """Give it tasks. Only an idle worker is sent any, so neither side waits for the other."""
        self.start()
        # A worker that died idle is met when its pipe is read.
        with contextlib.suppress(BrokenPipeError, OSError):
            self.pipe.send(tasks)
        self.tasks.extend(tasks)

    def ending(self) -> str:
        """How the process ended, in words."""
        self.process.join(1.0)
        code = self.process.exitcode
        return f"signal {-code}" if code is not None and code < 0 else f"exit code {code}"

    def close(self, kill: bool = False) -> None:
        """End the process."""
        if kill or self.tasks:
            self.process.kill()
        else:
            with contextlib.suppress(BrokenPipeError, OSError):
                self.pipe.send(None)
        self.pipe.close()
        self.process.join(5.0)
        if self.process.is_alive():
            self.process.kill()
            self.process.join()


def _processor_time(process: int | None) -> float | None:
    """Seconds of processor time a process has used; None where /proc does not tell."""
    try:
        with open(f"/proc/{process}/stat", "rb") as stat:
            told = stat.read().rpartition(b")")[2].split()
    except OSError:
        return None
    return (int(told[11]) + int(told[12])) / os.sysconf("SC_CLK_TCK")


def die_with(parent: int) -> None:
    """Have this process ended when its parent is, however that ends; where the system cannot, an idle one ends."""
    with contextlib.suppress(OSError, AttributeError):
        ctypes.CDLL(None).prctl(DIE_WITH_PARENT, signal.SIGKILL, 0, 0, 0)
    if os.getppid() != parent:
        os._exit(1)  # it was over before this process could ask


def _serve(
    run: Callable[[Any], Any], pipe: Connection, parents: Connection, limits: Limits, parent: int
) -> None:
    """A worker's life: take tasks, answer one by one, until told to stop or the parent is gone."""
    die_with(parent)
    parents.close()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's to answer
    kept = [pipe.fileno(), *(_beside(pipe) if limits.programs else ())]
    _limit_memory(limits.memory_bytes)
    levels = isolation.shut_off(kept, limits.reads, limits.timeout_s)
    pipe.send((*levels, commands.level()) if limits.programs and commands.level() else levels)
    while True:
        try:
            tasks = pipe.recv()
        except (EOFError, OSError):
            return
        if tasks is None:
            return
        for index, one in tasks:
            isolation.renew(limits.timeout_s)
            answer = attempt(run, one)
            try:
                pipe.send((index, answer))
            except MemoryError:
                pipe.send((index, Failure("memory", "the answer did not fit into memory")))
            except OSError:
                return
            except Exception as trouble:  # an answer that cannot be sent
                told = f"the answer cannot be sent: {type(trouble).__name__}: {trouble}"
                pipe.send((index, Failure("crashed", told[:500])))


def _beside(pipe: Connection) -> tuple[int, ...]:
    """Start the process that runs programs for this one, which may not; gives the file they speak through."""
    if not commands.level():
        return ()
    mine, theirs = multiprocessing.Pipe()
    worker = os.getpid()
    if os.fork() == 0:
        try:
            die_with(worker)
            mine.close()
            isolation.without_files((theirs.fileno(),))
            if not commands.is_sandboxed():
                isolation.kept_to_programs()
            commands.serve(theirs)
        finally:
            os._exit(0)
    theirs.close()
    commands.through(mine)
    return (mine.fileno(),)


def _limit_memory(memory_bytes: int) -> None:
    """Let this process take that much address space beyond what it has; no limit where /proc is missing."""
    try:
        with open("/proc/self/statm", "rb") as statm:
            has = int(statm.read().split()[0]) * resource.getpagesize()
    except OSError:
        return
    hard = resource.getrlimit(resource.RLIMIT_AS)[1]
    limit = has + memory_bytes
    if hard != resource.RLIM_INFINITY:
        limit = min(limit, hard)
    resource.setrlimit(resource.RLIMIT_AS, (limit, hard))
