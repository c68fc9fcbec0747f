"""Many machines, or this one by way of a library for clusters: what runs over single records goes there, the case stays here.

What a record's run is, its limits and how it is shut off are those of the pool (keeper.py), so answers are the same. What looks across a whole
case runs on this machine, as in the pool, since it reads the case. Nothing is kept on the cluster: answers are saved here as they come, in
their order, and a review that is stopped goes on from what it had saved.
"""

from __future__ import annotations

import contextlib
import io
import os
import pickle
import subprocess
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from multiprocessing.connection import Connection, Pipe
from typing import Any

from aftername.engines.bridge import Done, Ready, Task
from aftername.engines.engine import Failure, Given, Made
from aftername.engines.keeper import Packed, Served, Tool, started
from aftername.engines.pool import PoolEngine
from aftername.engines.worker import Limits
from aftername.errors import AfternameError
from aftername.files import commands

BATCH, BATCH_BYTES = 8, 512 << 10  # records that go together
ALONE = 256  # records that programs of the system may read and that go one by one before others go together: few scans go to all
WAITING = 4  # pieces that wait for each that is worked on, so that no worker stands idle, and a cluster that grows by need does
AHEAD_BYTES = 256 << 20  # under way at once
ANEW = 3  # times that a lost cluster is looked for again with nothing answered in between


@dataclass(slots=True)
class _Piece:
    """Records that go together. packed: as they are sent; left out of it is what could not be packed, which has its answer."""

    tool: Tool
    records: list[Any]
    packed: dict[int, Packed]
    answers: dict[int, Any]

    @property
    def size(self) -> int:
        return sum(map(len, self.packed.values()))


class ClusterEngine(PoolEngine):
    """Runs by a library for clusters in a process of its own (bridge.py). where: an address; "" for this machine alone."""

    def __init__(self, name: str, where: str, workers: int, timeout_s: float, memory_bytes: int) -> None:
        super().__init__(workers, timeout_s, memory_bytes)
        self.name, self.where = name, where
        self._process = os.getpid()
        self._bridge: _Bridge | None = None
        self._number = 0
        self._tasks: dict[int, tuple[_Piece, list[int]]] = {}
        self._lost = 0

    def each(
        self, run: Callable[[Given], Made], records: Iterable[Given]
    ) -> Iterator[tuple[Given, Made | Failure]]:
        tool = Tool(_packed_run(run), Limits(self.memory_bytes, self.timeout_s, self.reads, self.programs))
        pieces = _pieces(tool, records, ALONE if self.programs else 0)
        under_way: deque[_Piece] = deque()
        try:
            while True:
                self._hand_on(pieces, under_way)
                if not under_way:
                    return
                piece = under_way[0]
                while len(piece.answers) < len(piece.records):
                    self._take_one()
                under_way.popleft()
                for at, record in enumerate(piece.records):
                    yield record, piece.answers[at]
        except BaseException:  # left early: what is under way is nobody's any more
            self._end()
            raise

    def _hand_on(self, pieces: Iterator[_Piece], under_way: deque[_Piece]) -> None:
        """Send pieces until enough are under way."""
        while not under_way or (
            len(under_way) < self._most() and sum(one.size for one in under_way) < AHEAD_BYTES
        ):
            piece = next(pieces, None)
            if piece is None:
                return
            under_way.append(piece)
            if piece.packed:
                self._send(piece, list(piece.packed))

    def _most(self) -> int:
        """How many pieces may be under way."""
        return (1 + WAITING) * max(self._open().room, 1)

    def _send(self, piece: _Piece, places: list[int]) -> None:
        self._number += 1
        self._tasks[self._number] = piece, places
        with contextlib.suppress(OSError):  # a lost bridge is met when it is listened to
            self._open().send(piece.tool, Task(self._number, tuple(piece.packed[at] for at in places)))

    def _take_one(self) -> None:
        """Take one answer, of whatever piece; look for the cluster again where it was lost."""
        try:
            told = self._open().pipe.recv()
        except (EOFError, OSError):
            self._begin_anew()
            return
        if isinstance(told, Ready):
            self._open().room = told.room
        elif isinstance(told, Done) and told.number in self._tasks:
            self._keep(*self._tasks.pop(told.number), told.came)

    def _keep(self, piece: _Piece, places: list[int], came: Served | str) -> None:
        """Keep the answers of a task. Records whose worker was lost time and again are sent alone, then given up."""
        if isinstance(came, str):
            if len(places) > 1:
                for at in places:
                    self._send(piece, [at])
            else:
                piece.answers[places[0]] = Failure("crashed", f"the worker ended: {came}"[:500])
            return
        if came.unfit:
            raise AfternameError(came.unfit)
        self._lost = 0
        self.levels = _least(self.levels, came.levels)
        for at, answer in zip(places, came.answers, strict=True):
            piece.answers[at] = answer if isinstance(answer, Failure) else _unpacked(answer)

    def _begin_anew(self) -> None:
        """Open the cluster again and hand on what was not answered."""
        self._close()
        self._lost += 1
        if self._lost > ANEW:
            raise AfternameError(
                f"the cluster {self.where or 'on this machine'} was lost; what was done is kept, the same command goes on"
            )
        waiting, self._tasks = self._tasks, {}
        for piece, places in waiting.values():
            self._send(piece, places)

    def _open(self) -> _Bridge:
        if self._bridge is None:
            self._bridge = _Bridge(self.name, self.where, self.workers)
        return self._bridge

    def _close(self) -> None:
        if self._bridge is not None:
            self._bridge.close()
            self._bridge = None

    def _end(self) -> None:
        self._close()
        self._tasks.clear()

    def __del__(self) -> None:
        if os.getpid() == self._process:  # in what is forked the bridge is the parent's
            self._close()


class _Bridge:
    """The process between, from this side."""

    def __init__(self, name: str, where: str, workers: int) -> None:
        self.pipe: Connection
        self.pipe, theirs = Pipe()
        self._process = started(
            "aftername.engines.bridge", theirs, name, where, workers, start_new_session=True
        )
        self._tool = ""
        try:
            ready: Ready = self.pipe.recv()
        except (EOFError, OSError):
            ready = Ready(0, "it ended at once")
        if ready.trouble:
            self.close()
            raise AfternameError(f"no cluster by {name} {where or 'on this machine'}: {ready.trouble}")
        self.room = ready.room

    def send(self, tool: Tool, task: Task) -> None:
        if self._tool != tool.id:
            self.pipe.send(tool)
            self._tool = tool.id
        self.pipe.send(task)

    def close(self) -> None:
        self.pipe.close()
        try:
            self._process.wait(10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()


def _packed_run(run: Callable[..., Any]) -> bytes:
    """A function for another machine: functions made in functions by value, the others by name."""
    import cloudpickle

    return bytes(cloudpickle.dumps(run))


def _pieces(tool: Tool, records: Iterable[Any], alone: int) -> Iterator[_Piece]:
    """Records in pieces, the first ones alone, packed one by one; one that cannot be packed has its answer already."""
    piece = _Piece(tool, [], {}, {})
    size = 0
    for number, record in enumerate(records):
        at = len(piece.records)
        piece.records.append(record)
        try:
            packed = io.BytesIO()
            pickle.dump(record, packed, pickle.HIGHEST_PROTOCOL)
            piece.packed[at] = packed.getvalue()
            size += len(piece.packed[at])
        except Exception as trouble:  # whatever a record does to the one that packs it
            told = f"it cannot be handed on: {type(trouble).__name__}: {trouble}"
            piece.answers[at] = Failure("crashed", told[:500])
        if number < alone or len(piece.records) == BATCH or size > BATCH_BYTES:
            yield piece
            piece, size = _Piece(tool, [], {}, {}), 0
    if piece.records:
        yield piece


def _unpacked(answer: Packed) -> Any:
    try:
        return pickle.loads(answer)
    except Exception as trouble:  # an answer that cannot be put together again
        return Failure("crashed", f"the answer was lost: {type(trouble).__name__}: {trouble}"[:500])


def _least(before: tuple[str, ...], now: tuple[str, ...]) -> tuple[str, ...]:
    """How far all workers so far were shut off, and how far the programs that some of them had run."""
    own = [one for one in now if one in before or not before or one in commands.LEVELS]
    return tuple(dict.fromkeys((*own, *(one for one in before if one in commands.LEVELS))))
