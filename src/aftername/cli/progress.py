"""How far a review is: a bar per stage on a terminal, plain lines otherwise."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Iterator
from typing import TextIO

from aftername.case import Progress
from aftername.stage import Stage


@contextlib.contextmanager
def progress_for(out: TextIO) -> Iterator[Progress]:
    """A progress that suits where it is written."""
    if out.isatty():
        with bars(out) as shown:
            yield shown
    else:
        lines = Lines(out)
        yield lines
        lines.end()


class Lines:
    """One line when a stage begins and one when it is done."""

    def __init__(self, out: TextIO) -> None:
        self.out = out
        self.stage: Stage | None = None
        self.done = 0

    def begin(self, stage: Stage, total: int | None) -> None:
        """Say what begins; nothing of what has nothing to do."""
        self.end()
        if total == 0:
            return
        self.stage, self.done = stage, 0
        of = "" if total is None else f" ({total:,} to do)"
        print(f"{stage.name}: {stage.doing}{of}", file=self.out, flush=True)

    def step(self) -> None:
        """Count one."""
        self.done += 1

    def end(self) -> None:
        """Say what was done."""
        if self.stage is not None:
            print(f"{self.stage.name}: {self.done:,} done", file=self.out, flush=True)
        self.stage = None


@contextlib.contextmanager
def bars(out: TextIO) -> Iterator[Progress]:
    """A bar per stage. Drawn by this thread alone: workers are forked while it is shown."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TaskID, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Bars

    shown = Bars(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        console=Console(file=out),
        auto_refresh=False,
    )

    class _Bars:
        def __init__(self) -> None:
            self.task: TaskID | None = None
            self.drawn = 0.0

        def begin(self, stage: Stage, total: int | None) -> None:
            self._full()
            self.task = None if total == 0 else shown.add_task(stage.doing, total=total)
            shown.refresh()

        def step(self) -> None:
            if self.task is not None:
                shown.advance(self.task)
            now = time.monotonic()
            if now - self.drawn > 0.1:
                self.drawn = now
                shown.refresh()

        def _full(self) -> None:
            if self.task is not None:
                done = shown.tasks[-1].completed
                shown.update(self.task, total=done or 1, completed=done or 1)

    with shown:
        drawn = _Bars()
        yield drawn
        drawn._full()
        shown.refresh()
