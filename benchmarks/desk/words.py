"""What one word of a person costs behind the screens: seconds of each stage, for a word of each kind.

usage: words.py [--count 2000] [--case FILE] [KIND ...]

Documents are those of benchmarks/load (short notices in four languages, all made up). With --case a case that is there is used, which is not
changed. A first word is put into effect and not measured, so that what is kept between words is there. For each kind the seconds by the clock
and of processors, and those of each stage by the clock, with how many it had to do. Starting a process is not in it: the desk keeps one.
"""

from __future__ import annotations

import argparse
import resource
import shutil
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "load"))

import loads

from aftername import Settings, review
from aftername.case import put_into_effect
from aftername.records import Saying
from aftername.records.saying import SayingKind
from aftername.stage import Stage
from aftername.workbench.items import items
from aftername.workbench.snapshot import Snapshot

Word = tuple[str, SayingKind, str, str]


class Laps:
    """Seconds of each stage by the clock."""

    def __init__(self) -> None:
        self._at, self._name = time.perf_counter(), "keep"
        self.told: list[str] = []

    def begin(self, stage: Stage, total: int | None) -> None:
        """A stage begins: the one before it is over."""
        self.over(f"{stage.name}[{total}]")

    def step(self) -> None:
        """One is done."""

    def over(self, following: str = "") -> None:
        """What ran is over."""
        now = time.perf_counter()
        self.told.append(f"{self._name} {now - self._at:.1f}")
        self._at, self._name = now, following


def words(case: Path) -> Iterator[Word]:
    """A word of each kind that the case offers: what it is, its kind, and what it is said of."""
    snap = Snapshot(case)
    held = {one.kind: one for one in reversed(items(snap))}
    names = [one.names[0].written for one in snap.programmes]
    middle = len(names) // 2
    pair = names[middle], names[middle + 1]
    yield "two names held for one", "same", *pair
    yield "two names held apart", "different", *pair
    if "name" in held:
        yield "a candidate is a name", "name", held["name"].first, ""
    yield "a name is none", "ignore", names[len(names) // 3], ""
    if "origin" in held:
        yield "two documents held apart", "split", held["origin"].first, held["origin"].second
        yield "two documents are copies", "joined", held["origin"].first, held["origin"].second
    yield "a note", "note", "case", ""


def said(case: Path, kind: SayingKind, first: str, second: str, progress: Laps) -> None:
    """Put one word into effect."""
    one = Saying("1", kind, first, second, "measured", "", "benchmark", "2026-01-01T00:00:00")
    put_into_effect(case, [one], Settings(), progress)


def processors() -> float:
    """Seconds of processors so far, of this process and of those that it started."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in used)


def main() -> int:
    """Measure a word of each kind."""
    asked = argparse.ArgumentParser(description="What one word costs behind the screens.")
    asked.add_argument("--count", type=int, default=2_000, help="documents")
    asked.add_argument("--case", type=Path, help="a case that is there")
    asked.add_argument("kinds", nargs="*", help="kinds of words; all unless you name some")
    told = asked.parse_args()
    with TemporaryDirectory() as folder:
        case, work = Path(folder) / "x.case", Path(folder) / "y.case"
        if told.case is not None:
            shutil.copy(told.case, case)
        else:
            loads.pile(Path(folder) / "in", told.count)
            review(Path(folder) / "in", case, Settings()).close()
        names = [one.names[0].written for one in Snapshot(case).programmes]
        said(case, "same", names[0], names[1], Laps())
        for what, kind, first, second in words(case):
            if told.kinds and kind not in told.kinds:
                continue
            shutil.copy(case, work)
            laps, began, used = Laps(), time.perf_counter(), processors()
            said(work, kind, first, second, laps)
            laps.over()
            clock, used = time.perf_counter() - began, processors() - used
            print(
                f"{what:<26} {clock:6.1f} s   processors {used:6.1f} s   {'; '.join(laps.told)}", flush=True
            )
    return 0


if __name__ == "__main__":
    sys.exit(main())
