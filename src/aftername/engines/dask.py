"""Dask.distributed: the one file that knows it. Runs in the process of bridge.py, never in that of a review, since it starts threads."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from hashlib import sha256
from typing import Any

import dask
import distributed
from tornado.httpserver import HTTPServer

from aftername.engines.keeper import Packed, Served, Tool, serve

WITHIN_S = 60.0  # seconds in which a cluster that answers has to have a worker; to answer it has what Dask is told (30)
RETRIES = 3  # times that records are handed on whose worker lost the process beside it
DEATHS = 5  # workers that may end over the same records before these are run alone


class DaskCluster:
    """A cluster that runs, by its address; without one, threads of this process, so that no port is opened."""

    def __init__(self, where: str, workers: int) -> None:
        dask.config.set(
            {"distributed.scheduler.allowed-failures": DEATHS, "distributed.admin.tick.limit": "1h"}
        )
        self._local = None if where else _on_this_machine(workers)
        self._client = distributed.Client(self._local or where, set_as_default=False)
        self._client.wait_for_workers(1, timeout=WITHIN_S)
        self._tools: dict[str, distributed.Future] = {}
        self._lost = False

    def alive(self) -> bool:
        """Whether it can still be spoken to, and has all that it was given."""
        return not self._lost and bool(self._client.status == "running")

    def room(self) -> int:
        """How many pieces of work it can do at once now."""
        return sum(self._client.nthreads().values())

    def do(self, tool: Tool, records: Sequence[Packed], done: Callable[[Served | str], None]) -> None:
        """Have records run, at least once; `done` is told what came of them, or in words why nothing did.

        Work is called by its content, so what is done twice is the same twice. The tool is a task of its own, made again when the worker
        that has it is lost.
        """
        if tool.id not in self._tools:
            self._tools = {tool.id: self._client.submit(_same, tool, key=f"aftername-tool-{tool.id}")}
        told = sha256(b"".join(sha256(one).digest() for one in records)).hexdigest()
        future = self._client.submit(
            serve, self._tools[tool.id], tuple(records), key=f"aftername-{tool.id}-{told}", retries=RETRIES
        )
        future.add_done_callback(partial(self._tell, done))

    def _tell(self, done: Callable[[Served | str], None], future: distributed.Future) -> None:
        """What came of work. Where it failed, its worker did; where it was cancelled or cannot be had, the cluster is lost."""
        if future.status == "error":
            trouble = future.exception()
            done(f"{type(trouble).__name__}: {trouble}"[:300])
            return
        try:
            served = future.result()
            assert isinstance(served, Served)
        except BaseException:  # a cancelled one raises what is no Exception
            self._lost = True
        else:
            done(served)

    def close(self) -> None:
        """Let go of the cluster; one that was started here ends."""
        self._client.close(timeout=2)


class _Unheard:
    """Dask opens a port for web pages of its own, whatever it is told; this opens none."""

    def start_http_server(self, *told: Any, **how: Any) -> None:
        self.http_server = HTTPServer(lambda request: None)


class _Scheduler(_Unheard, distributed.Scheduler):  # type: ignore[misc]
    pass


class _Worker(_Unheard, distributed.Worker):  # type: ignore[misc]
    pass


def _on_this_machine(workers: int) -> Any:
    """Dask within this process: its threads speak with each other, and with nobody else."""
    worker = {"nthreads": workers, "memory_limit": 0, "protocol": "inproc://", "dashboard": False}
    return distributed.SpecCluster(
        workers={0: {"cls": _Worker, "options": worker}},
        scheduler={"cls": _Scheduler, "options": {"protocol": "inproc://", "dashboard": False}},
    )


def _same(tool: Tool) -> Tool:
    return tool
