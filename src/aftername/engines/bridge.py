"""A process between a review and a cluster: what a library for clusters starts (threads, connections) stays in here.

It ends when the review does. When it ends before, as with the cluster, the review starts another and hands on anew what was not answered.

To add a cluster: copy dask.py, list it in CLUSTERS and in engines/__init__.py.
"""

from __future__ import annotations

import contextlib
import importlib
import os
import signal
import sys
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from multiprocessing.connection import Connection
from queue import SimpleQueue
from typing import Protocol

from aftername.engines.keeper import Packed, Served, Tool

CLUSTERS = {"dask": ("aftername.engines.dask", "DaskCluster")}

LOOK_S = 5.0  # seconds from one look at the cluster to the next


class Cluster(Protocol):
    """What is wanted of a cluster; dask.py says more."""

    def __init__(self, where: str, workers: int) -> None: ...
    def alive(self) -> bool: ...
    def room(self) -> int: ...
    def do(self, tool: Tool, records: Sequence[Packed], done: Callable[[Served | str], None]) -> None: ...
    def close(self) -> None: ...


@dataclass(frozen=True, slots=True)
class Ready:
    """How many pieces of work can be done at once, or in words why none can."""

    room: int
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class Task:
    """Records to be run with the tool that was sent last."""

    number: int
    records: tuple[Packed, ...]


@dataclass(frozen=True, slots=True)
class Done:
    """What came of a task: answers, or in words why there are none."""

    number: int
    came: Served | str


def main() -> None:
    """Open the cluster, pass on tasks and answers until the review or the cluster is gone."""
    pipe, name, where, workers = Connection(int(sys.argv[1])), *sys.argv[2:5]
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the review's to answer
    try:
        module, kind = CLUSTERS[name]
        cluster: Cluster = getattr(importlib.import_module(module), kind)(where, int(workers))
        room = cluster.room()
    except Exception as trouble:
        pipe.send(Ready(0, f"{type(trouble).__name__}: {trouble}"[:300]))
        return
    try:
        _pass_on(pipe, cluster, room)
    except (EOFError, OSError):
        pass  # the review is over
    finally:
        threading.Timer(LOOK_S, os._exit, (1,)).start()  # whatever a lost cluster keeps waiting for
        cluster.close()
        os._exit(0)


def _pass_on(pipe: Connection, cluster: Cluster, room: int) -> None:
    answers: SimpleQueue[Ready | Done] = SimpleQueue()
    threading.Thread(target=_answer, args=(pipe, answers), daemon=True).start()
    answers.put(Ready(room))
    tool: Tool | None = None
    while cluster.alive():
        if not pipe.poll(LOOK_S):
            if (now := cluster.room()) != room:
                room = now
                answers.put(Ready(room))
            continue
        told = pipe.recv()
        if isinstance(told, Tool):
            tool = told
        elif tool is not None:
            cluster.do(tool, told.records, partial(_put, answers, told.number))


def _put(answers: SimpleQueue[Ready | Done], number: int, came: Served | str) -> None:
    answers.put(Done(number, came))


def _answer(pipe: Connection, answers: SimpleQueue[Ready | Done]) -> None:
    """Send what comes from threads of the cluster, one after the other. Whoever reads the pipe never waits for this, so neither side waits for both."""
    with contextlib.suppress(OSError):  # the review is over
        while True:
            pipe.send(answers.get())
