"""All cores of this machine, each record under a time and a memory limit.

The standard library's process pool loses everything when one worker dies; here a dead or hanging
worker costs one record, which becomes a Failure, and the rest goes on. What a worker is: worker.py.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from multiprocessing.connection import wait
from typing import Any

from aftername.engines.engine import Failure, Given, Key, Made, grouped
from aftername.engines.worker import Limits, Task, Worker
from aftername.files import commands

BATCH = 8  # records a worker is sent at once; hides the parent's writing time
AHEAD = 256  # records under way beyond the next to be given; bounds what waits in memory
UNHURRIED_S = 100_000.0  # seconds of processor time of what looks across a whole case, which may be as large as it likes
LOOK_AGAIN = 0.05  # seconds; a worker at its limit is not asked more often


Crew = list[Worker]


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
        crew: Crew = []
        try:
            yield from self.by(crew, run, records)
        finally:
            dismiss(crew)

    def by(
        self, crew: Crew, run: Callable[[Given], Made], records: Iterable[Given]
    ) -> Iterator[tuple[Given, Made | Failure]]:
        """The same by workers that stay; those that are in the crew already were started for the same run."""
        waiting = enumerate(records)
        again: deque[Task] = deque()  # tasks whose worker ended before it came to them
        given: dict[int, Any] = {}
        made: dict[int, Any] = {}
        turn = 0
        most = (
            1 if self.programs else BATCH
        )  # what programs do takes seconds: the pages of one scan go to all cores
        while True:
            for worker in crew:
                if not worker.tasks:
                    _hand(worker, _batch(waiting, again, given, most), made, again)
            while len(crew) < self.workers:
                tasks = _batch(waiting, again, given, most)
                if not tasks:
                    break
                worker = Worker(run, Limits(self.memory_bytes, self.timeout_s, self.reads, self.programs))
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

    def _gather(self, crew: Crew, busy: Crew, made: dict[int, Any], again: deque[Task]) -> None:
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


def _hand(worker: Worker, tasks: list[Task], made: dict[int, Any], again: deque[Task]) -> None:
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


def dismiss(crew: Crew) -> None:
    """End the workers of a crew."""
    while crew:
        crew.pop().close()
