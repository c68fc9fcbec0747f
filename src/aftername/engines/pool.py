"""All cores of this machine, each record under a time and a memory limit.

The standard library's process pool loses everything when one worker dies; here a dead or hanging
worker costs one record, which becomes a Failure, and the rest goes on.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import resource
import signal
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from multiprocessing.connection import Connection, wait
from typing import Any

from aftername.engines.engine import Failure, Given, Key, Made, grouped
from aftername.engines.local import attempt

BATCH = 8  # records a worker is sent at once; hides the parent's writing time
AHEAD = 256  # records under way beyond the next to be given; bounds what waits in memory

Task = tuple[int, Any]


class PoolEngine:
    """Runs in forked processes.

    workers: 0 is one per core. timeout_s: for one record. memory_bytes: address space one worker may
    take beyond what it starts with.
    """

    def __init__(self, workers: int = 0, timeout_s: float = 60.0, memory_bytes: int = 4 << 30) -> None:
        self.workers = workers or len(os.sched_getaffinity(0))
        self.timeout_s = timeout_s
        self.memory_bytes = memory_bytes

    def each(
        self, run: Callable[[Given], Made], records: Iterable[Given]
    ) -> Iterator[tuple[Given, Made | Failure]]:
        waiting = enumerate(records)
        again: deque[Task] = deque()  # tasks whose worker ended before it came to them
        given: dict[int, Any] = {}
        made: dict[int, Any] = {}
        crew: list[_Worker] = []
        turn = 0
        try:
            while True:
                for worker in crew:
                    if not worker.tasks:
                        self._feed(worker, waiting, again, given, turn)
                while len(crew) < self.workers:
                    tasks = _batch(waiting, again, given, turn)
                    if not tasks:
                        break
                    worker = _Worker(run, self.memory_bytes)
                    worker.send(tasks)
                    crew.append(worker)
                busy = [worker for worker in crew if worker.tasks]
                if not busy and turn not in made:
                    break
                if busy and turn not in made:
                    self._gather(crew, busy, made, again)
                while turn in made:
                    yield given.pop(turn), made.pop(turn)
                    turn += 1
        finally:
            for worker in crew:
                worker.close()

    def together(
        self,
        run: Callable[[Key, Sequence[Given]], Made],
        records: Iterable[Given],
        key: Callable[[Given], Key],
    ) -> Iterator[tuple[Key, Made | Failure]]:
        groups = grouped(records, key)
        for pair, answer in self.each(lambda pair: run(*pair), groups.items()):
            yield pair[0], answer

    def _feed(
        self,
        worker: _Worker,
        waiting: Iterator[Task],
        again: deque[Task],
        given: dict[int, Any],
        turn: int,
    ) -> None:
        tasks = _batch(waiting, again, given, turn)
        if tasks:
            worker.send(tasks)

    def _gather(
        self, crew: list[_Worker], busy: list[_Worker], made: dict[int, Any], again: deque[Task]
    ) -> None:
        """Take what workers have ready; end those past their time."""
        now = time.monotonic()
        soonest = min(worker.since + self.timeout_s for worker in busy)
        ready = set(wait([worker.pipe for worker in busy], max(0.0, soonest - now)))
        for worker in busy:
            failure: Failure | None = None
            if worker.pipe in ready:
                try:
                    index, answer = worker.pipe.recv()
                except (EOFError, OSError):
                    failure = Failure("crashed", f"the worker ended: {worker.ending()}")
                else:
                    made[index] = answer
                    worker.tasks.popleft()
                    worker.since = time.monotonic()
                    if isinstance(answer, Failure) and answer.reason == "memory":
                        again.extend(worker.tasks)
                        worker.tasks.clear()
                        worker.close()
                        crew.remove(worker)
            elif time.monotonic() - worker.since >= self.timeout_s:
                failure = Failure("timeout", f"stopped after {self.timeout_s:g} seconds")
            if failure is not None:
                made[worker.tasks.popleft()[0]] = failure
                again.extend(worker.tasks)
                worker.tasks.clear()
                worker.close(kill=True)
                crew.remove(worker)


def _batch(waiting: Iterator[Task], again: deque[Task], given: dict[int, Any], turn: int) -> list[Task]:
    """The next tasks for one worker; those left over from a dead worker go one at a time."""
    if again:
        return [again.popleft()]
    tasks: list[Task] = []
    while len(tasks) < BATCH and len(given) < AHEAD:
        try:
            task = next(waiting)
        except StopIteration:
            break
        given[task[0]] = task[1]
        tasks.append(task)
    return tasks


class _Worker:
    """One forked process and the tasks it was sent, first under way."""

    def __init__(self, run: Callable[[Any], Any], memory_bytes: int) -> None:
        context = multiprocessing.get_context("fork")
        self.pipe, theirs = context.Pipe()
        self.process = context.Process(
            target=_serve, args=(run, theirs, self.pipe, memory_bytes), daemon=True
        )
        self.process.start()
        theirs.close()
        self.tasks: deque[Task] = deque()
        self.since = time.monotonic()

    def send(self, tasks: list[Task]) -> None:
        """Give it tasks. Only an idle worker is sent any, so neither side waits for the other."""
        self.tasks.extend(tasks)
        self.since = time.monotonic()
        # A worker that died idle is met when its pipe is read.
        with contextlib.suppress(BrokenPipeError, OSError):
            self.pipe.send(tasks)

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


def _serve(run: Callable[[Any], Any], pipe: Connection, parents: Connection, memory_bytes: int) -> None:
    """A worker's life: take tasks, answer one by one, until told to stop or the parent is gone."""
    parents.close()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's to answer
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    _limit_memory(memory_bytes)
    while True:
        try:
            tasks = pipe.recv()
        except (EOFError, OSError):
            return
        if tasks is None:
            return
        for index, one in tasks:
            answer = attempt(run, one)
            try:
                pipe.send((index, answer))
            except MemoryError:
                pipe.send((index, Failure("memory", "the answer did not fit into memory")))


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
