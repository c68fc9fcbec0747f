"""A hand of the desk: a process that does things to a case, a review or what follows from words, and tells how far it is.

It reads tasks from its standard input, a JSON object a line, and writes JSON lines: a stage that begins, steps done, the outcome, that
the task is over. What was put together for one task, such as the rules of a language, is there for the next.
Work that forks workers stands apart from the server with its threads; when the server dies, it is stopped as by Ctrl-C, and what was
done is kept.
"""

from __future__ import annotations

import contextlib
import ctypes
import json
import signal
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from aftername.case import now, put_into_effect, review
from aftername.desk.naming import given
from aftername.errors import AfternameError
from aftername.records import Saying
from aftername.records.wire import rebuilt
from aftername.settings import Settings
from aftername.stage import Stage

EVERY_S = 0.2  # how often steps are told
_DIES_WITH = 1  # PR_SET_PDEATHSIG
TROUBLE, STOPPED = 2, 130


def tell(**told: Any) -> None:
    """Write a line."""
    print(json.dumps(told), flush=True)


class Told:
    """Progress as lines."""

    def __init__(self) -> None:
        self._done, self._at = 0, 0.0

    def begin(self, stage: Stage, total: int | None) -> None:
        """A stage begins."""
        self._last()
        self._done, self._at = 0, time.monotonic()
        tell(begin=stage.name, doing=stage.doing, total=total)

    def step(self) -> None:
        """One is done."""
        self._done += 1
        if time.monotonic() - self._at > EVERY_S:
            self._last()

    def _last(self) -> None:
        if self._done:
            self._at = time.monotonic()
            tell(done=self._done)


def main() -> int:
    """Do the tasks, until there are no more; 130 when it was stopped."""
    with contextlib.suppress(OSError, AttributeError):
        ctypes.CDLL(None).prctl(_DIES_WITH, signal.SIGINT)
    try:
        signal.signal(signal.SIGINT, signal.default_int_handler)
        while line := sys.stdin.readline():
            tell(over=_done(json.loads(line)))
    except KeyboardInterrupt:
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # it ends, and is not stopped once more meanwhile
        return STOPPED
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    return 0


def _done(task: dict[str, Any]) -> int:
    """Do one task; 0 when it is done, 2 for trouble that is told."""
    try:
        {"effect": _effect, "review": _review}[task["do"]](task)
    except (AfternameError, OSError, MemoryError) as trouble:
        tell(trouble=str(trouble) or type(trouble).__name__, kind=type(trouble).__name__)
        return TROUBLE
    return 0


def _effect(task: dict[str, Any]) -> None:
    said = [rebuilt(Saying, one) for one in task["said"]]
    refused = put_into_effect(Path(task["case"]), said, Settings(), Told(), settle=task["settle"])
    tell(refused=refused)


def _review(task: dict[str, Any]) -> None:
    case, by = Path(task["case"]), task["by"]
    rows: Sequence[Sequence[str]] = task["names"]
    said = [given("name", name, "given with the documents", by, now()) for row in rows for name in row]
    paths = [Path(one) for one in task["paths"]]
    made = review(paths, case, Settings(**task["settings"]), Told(), said, add=task["add"])
    gone = list(made.gone)
    made.close()
    because = "spellings of one row of the names given"
    pairs = [(row[0], other) for row in rows for other in row[1:]]
    joined = [Saying(f"{one}={other}", "same", one, other, because, "", by, now()) for one, other in pairs]
    refused = put_into_effect(case, joined, Settings(**task["settings"]), Told()) if joined else {}
    tell(reviewed=True, gone=gone, refused=list(refused.values()))
