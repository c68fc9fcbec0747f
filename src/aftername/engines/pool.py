"""All cores of this machine, each record under a time and a memory limit.

The standard library's process pool loses everything when one worker dies; here a dead or hanging
worker costs one record, which becomes a Failure, and the rest goes on. A worker is shut off (isolation.py). Time is the worker's own processor
time, so that a busy machine loses no file; by the clock a record may take PATIENCE times as long.
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
from collections.abc import Callable, Iterable, Iterator, Sequence
from multiprocessing.connection import Connection, wait
from typing import Any

from aftername.engines import isolation
from aftername.engines.engine import Failure, Given, Key, Made, grouped
from aftername.engines.interrupts import no_interrupt
from aftername.engines.local import attempt
from aftername.files import commands

BATCH = 8  # records a worker is sent at once; hides the parent's writing time
AHEAD = 256  # records under way beyond the next to be given; bounds what waits in memory
PATIENCE = 10  # times the limit of processor time that a record may take by the clock
UNHURRIED_S = 100_000.0  # seconds of processor time of what looks across a whole case, which may be as large as it likes
GREETING_S = 10.0  # seconds a new worker has to shut itself off
LOOK_AGAIN = 0.05  # seconds; a worker at its limit is not asked more often
DIE_WITH_PARENT = 1  # PR_SET_PDEATHSIG of Linux

Task = tuple[int, Any]


class PoolEngine:
    """Runs in forked processes.

    workers: 0 is one per core. timeout_s: processor time for one record. memory_bytes: address space one
    worker may take beyond what it starts with. reads: folders and files that workers may read beside Python's own;
    None for every one. levels: how far the workers so far could be shut off. programs: whether each worker has a process
    beside it that runs programs of the system for it (files/commands.py).
    """

    reads: tuple[str, ...] | None = None
    levels: tuple[str, ...] = ()
    programs: bool = False

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
        most = (
            1 if self.programs else BATCH
        )  # what programs do takes seconds: the pages of one scan go to all cores
        try:
            while True:
                for worker in crew:
                    if not worker.tasks:
                        _hand(worker, _batch(waiting, again, given, most), made, again)
                while len(crew) < self.workers:
                    tasks = _batch(waiting, again, given, most)
                    if not tasks:
                        break
                    worker = _Worker(run, self)
                    self.levels = _reached(self.levels, worker.levels)
                    crew.append(worker)
                    _hand(worker, tasks, made, again)
                busy = [worker for worker in crew if worker.tasks]
                if not busy and not again and turn not in made:
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

    def apart(self, run: Callable[[], Made]) -> Made | Failure:
        alone = PoolEngine(1, UNHURRIED_S, self.memory_bytes)
        ((_, answer),) = alone.each(lambda _: run(), (None,))
        return answer

    def _gather(
        self, crew: list[_Worker], busy: list[_Worker], made: dict[int, Any], again: deque[Task]
    ) -> None:
        """Take what workers have ready; end those past their time."""
        soonest = min(worker.left(self.timeout_s) for worker in busy)
        ready = set(wait([worker.pipe for worker in busy], max(LOOK_AGAIN, soonest)))
        for worker in busy:
            failure: Failure | None = None
            if worker.pipe in ready:
                try:
                    index, answer = worker.pipe.recv()
                except (EOFError, OSError):
                    failure = Failure("crashed", f"the worker ended: {worker.ending()}")
                except Exception as trouble:  # an answer that cannot be put together again
                    failure = Failure(
                        "crashed", f"the answer was lost: {type(trouble).__name__}: {trouble}"[:500]
                    )
                else:
                    made[index] = answer
                    worker.tasks.popleft()
                    worker.start()
                    if isinstance(answer, Failure) and answer.reason == "memory":
                        again.extend(worker.tasks)
                        worker.tasks.clear()
                        worker.close()
                        crew.remove(worker)
            elif worker.left(self.timeout_s) <= 0:
                failure = worker.overdue(self.timeout_s)
            if failure is not None:
                made[worker.tasks.popleft()[0]] = failure
                again.extend(worker.tasks)
                worker.tasks.clear()
                worker.close(kill=True)
                crew.remove(worker)


def _reached(before: tuple[str, ...], now: tuple[str, ...]) -> tuple[str, ...]:
    """How far the last worker was shut off, and how far the programs that one before it had run."""
    programs = (one for one in before if one in commands.LEVELS)
    return tuple(dict.fromkeys((*now, *programs))) if now else before


def _batch(waiting: Iterator[Task], again: deque[Task], given: dict[int, Any], most: int) -> list[Task]:
    """The next tasks for one worker, at the most so many; those left over from a dead worker go one at a time."""
    if again:
        return [again.popleft()]
    tasks: list[Task] = []
    while len(tasks) < most and len(given) < AHEAD:
        try:
            task = next(waiting)
        except StopIteration:
            break
        given[task[0]] = task[1]
        tasks.append(task)
    return tasks


def _hand(worker: _Worker, tasks: list[Task], made: dict[int, Any], again: deque[Task]) -> None:
    """Give an idle worker its tasks; a record that cannot be sent fails, those with it are sent alone."""
    if not tasks:
        return
    try:
        worker.send(tasks)
    except Exception as trouble:  # whatever a record does to the one that packs it
        if len(tasks) > 1:
            again.extend(tasks)
        else:
            told = f"it cannot be handed on: {type(trouble).__name__}: {trouble}"
            made[tasks[0][0]] = Failure("crashed", told[:500])


class _Worker:
    """One forked process and the tasks it was sent, first under way."""

    def __init__(self, run: Callable[[Any], Any], engine: PoolEngine) -> None:
        context = multiprocessing.get_context("fork")
        self.pipe, theirs = context.Pipe()
        limits = engine.memory_bytes, engine.timeout_s, engine.reads, engine.programs
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


def _die_with(parent: int) -> None:
    """Have this process ended when its parent is, however that ends; where the system cannot, an idle one ends."""
    with contextlib.suppress(OSError, AttributeError):
        ctypes.CDLL(None).prctl(DIE_WITH_PARENT, signal.SIGKILL, 0, 0, 0)
    if os.getppid() != parent:
        os._exit(1)  # it was over before this process could ask


def _serve(
    run: Callable[[Any], Any],
    pipe: Connection,
    parents: Connection,
    limits: tuple[int, float, tuple[str, ...] | None, bool],
    parent: int,
) -> None:
    """A worker's life: take tasks, answer one by one, until told to stop or the parent is gone."""
    _die_with(parent)
    parents.close()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's to answer
    memory_bytes, timeout_s, reads, programs = limits
    kept = [pipe.fileno(), *(_beside(pipe) if programs else ())]
    _limit_memory(memory_bytes)
    levels = isolation.shut_off(kept, reads, timeout_s)
    pipe.send((*levels, commands.level()) if programs and commands.level() else levels)
    while True:
        try:
            tasks = pipe.recv()
        except (EOFError, OSError):
            return
        if tasks is None:
            return
        for index, one in tasks:
            isolation.renew(timeout_s)
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
            _die_with(worker)
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
