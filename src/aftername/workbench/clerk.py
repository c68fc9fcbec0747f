"""The clerk: puts what people said into the case and runs reviews, one after the other, so that a case has one writer.

A word said while a review runs waits in the journal and follows it. Another program that writes to the case is waited for.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import aftername
from aftername.records.wire import plain
from aftername.workbench.journal import Journal

_START = (
    "import os, signal; signal.signal(signal.SIGINT, lambda *_: os._exit(130)); "
    "from aftername.workbench.hand import main; raise SystemExit(main())"
)
"""Starts a hand; one that is stopped while it is still being loaded ends without a word."""

AGAIN_S = 1.0  # after which a case that another program writes to is tried again
TOGETHER_S = 0.3  # words that follow each other so quickly are put into effect together


@dataclass(slots=True)
class Stretch:
    """A stage of what runs. done: so far. total: None where it is not known. began, ended: by a clock that only runs."""

    name: str
    doing: str
    total: int | None
    done: int = 0
    began: float = field(default_factory=time.monotonic)
    ended: float | None = None

    @property
    def left_s(self) -> float | None:
        """Seconds left at the rate so far; None where that cannot be told."""
        if self.ended is not None or not self.total or not self.done:
            return None
        return (time.monotonic() - self.began) / self.done * (self.total - self.done)


@dataclass(slots=True)
class Run:
    """A review, or what follows from words, as far as it is. trouble: why it ended early; "" for no trouble."""

    what: str
    stretches: list[Stretch] = field(default_factory=list)
    ended: bool = False
    cancelled: bool = False
    trouble: str = ""
    told: dict[str, Any] = field(default_factory=dict)

    def take(self, line: dict[str, Any]) -> None:
        """A line of the hand."""
        if "begin" in line:
            self._end_stretch()
            self.stretches.append(Stretch(line["begin"], line["doing"], line["total"]))
        elif "done" in line and self.stretches:
            self.stretches[-1].done = line["done"]
        else:
            self.told.update(line)

    def end(self) -> None:
        """It is over."""
        self._end_stretch()
        self.ended = True

    def _end_stretch(self) -> None:
        if self.stretches:
            self.stretches[-1].ended = time.monotonic()


class Clerk:
    """Works through a case. changed: called when the case has changed."""

    def __init__(self, case: Path, journal: Journal, changed: Callable[[], None]) -> None:
        self._case, self._journal, self._changed = case, journal, changed
        self._wake = threading.Event()
        self._closing = False
        self._asked: tuple[Run, dict[str, Any]] | None = None
        self._unsettled = False
        self._process: subprocess.Popen[bytes] | None = None  # what works now
        self._hand: subprocess.Popen[bytes] | None = None  # what puts words into effect, one after the other
        self._guard = threading.Lock()
        self.review: Run | None = None  # the last one
        self.effect: Run | None = None
        self._thread = threading.Thread(target=self._work, name="clerk", daemon=True)
        self._thread.start()

    def wake(self) -> None:
        """Something was said."""
        self._wake.set()

    def settle(self) -> None:
        """A command was stopped before: what follows from people's words is found once more."""
        self._unsettled = True
        self.wake()

    def ask(self, task: dict[str, Any]) -> bool:
        """Have a review run; False where one runs, or waits, already."""
        with self._guard:
            if self.review is not None and not self.review.ended:
                return False
            self.review = Run("review")
            self._asked = self.review, {"do": "review", "case": str(self._case), **task}
        self.wake()
        return True

    def cancel(self) -> None:
        """Stop the review; what was done is kept."""
        with self._guard:
            run = self.review
            if run is None or run.ended:
                return
            run.cancelled = True
            if self._asked is not None and self._asked[0] is run:
                self._asked = None
                run.end()
            elif self._process is not None:
                self._process.send_signal(signal.SIGINT)

    @property
    def is_busy(self) -> bool:
        """Whether anything is being done to the case, or waits."""
        runs = [run for run in (self.review, self.effect) if run is not None and not run.ended]
        return bool(runs) or bool(self._journal.waiting())

    def close(self) -> None:
        """Stop; words that wait stay in the journal."""
        self._closing = True
        with self._guard:
            if self._process is not None:
                self._process.send_signal(signal.SIGINT)
        self.wake()
        self._thread.join(30)
        if self._hand is not None and self._hand.stdin is not None:
            self._hand.stdin.close()  # one that has nothing to do ends
            self._hand.wait(30)
        self._journal.close()

    def _work(self) -> None:
        while not self._closing:
            self._wake.wait()
            self._wake.clear()
            if self._closing:
                return
            with self._guard:
                asked, self._asked = self._asked, None
            if asked is not None:
                self._review(*asked)
                self.wake()
            elif self._journal.waiting() or self._unsettled:
                self._put_into_effect()

    def _review(self, run: Run, task: dict[str, Any]) -> None:
        self._run(run, task)
        while run.told.get("kind") == "CaseBusy" and not run.cancelled and not self._closing:
            time.sleep(AGAIN_S)
            run.told.clear()
            self._run(run, task)
        self._finish(run)

    def _put_into_effect(self) -> None:
        time.sleep(TOGETHER_S)
        said = self._journal.take()
        run = self.effect = Run("effect")
        task = {
            "do": "effect",
            "case": str(self._case),
            "said": [plain(one) for one in said],
            "settle": self._unsettled,
        }
        self._run(run, task, stays=True)
        if "refused" in run.told:
            self._unsettled = False
            self._journal.over([one.id for one in said], run.told["refused"])
        self._finish(run)
        if "refused" not in run.told and not self._closing:
            time.sleep(AGAIN_S)
            self.wake()

    def _finish(self, run: Run) -> None:
        run.trouble = "" if run.cancelled else str(run.told.get("trouble", ""))
        self._changed()
        run.end()

    def _run(self, run: Run, task: dict[str, Any], *, stays: bool = False) -> None:
        """Give a hand a task, follow what it tells to its end. stays: by a hand that stays for the next."""
        with self._guard:
            if self._closing or run.cancelled:
                return
            process = self._process = self._hand if stays and self._hand is not None else _hand()
            self._hand = process if stays else self._hand
        code: int | None = None
        try:
            for line in _lines(process, task, stays):
                code = line.pop("over", None)
                run.take(line)
        finally:
            with self._guard:
                self._process = None
            if code is None or not stays:
                code = process.wait()
                self._hand = None if stays else self._hand
        if code not in (0, 2, 130) and not run.cancelled:
            run.told["trouble"] = "It stopped before its end; what was done is kept."


def _hand() -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-c", _START],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=environment(),
        start_new_session=True,
    )


def environment() -> dict[str, str]:
    """What a process of the desk is started with: it finds the same program."""
    root = str(Path(aftername.__file__).resolve().parents[1])
    paths = os.pathsep.join(filter(None, (root, os.environ.get("PYTHONPATH", ""))))
    return {**os.environ, "PYTHONPATH": paths}


def _lines(process: subprocess.Popen[bytes], task: dict[str, Any], stays: bool) -> Iterator[dict[str, Any]]:
    """Give a hand its task, and what it tells, line by line, until the task is over."""
    assert process.stdin is not None
    assert process.stdout is not None
    try:
        process.stdin.write((json.dumps(task) + "\n").encode())
        process.stdin.flush()
        if not stays:
            process.stdin.close()
    except BrokenPipeError:
        pass
    for line in process.stdout:
        try:
            told = json.loads(line)
        except ValueError:
            continue
        is_over = "over" in told
        yield told
        if is_over:
            return
