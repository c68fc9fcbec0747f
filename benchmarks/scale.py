"""A review of many made-up two-page papers: speed, memory of every process, size of the case, growth, and what is found of what is planted.

    .venv/bin/python benchmarks/scale.py [--documents 1000 10000] [--engine pool dask ...] [--workers 2]

The papers are those of scale_texts.py, in four languages, with programmes, copies, renamings and numbers left out. Each line is a review in a
process of its own; memory is the most that each process had at any time, looked at every LOOK_S seconds, so one that lives shorter may be
missed. Memory that processes share is counted in each of them. The exponent of growth is that of the processors' seconds, from one count to
the next: 1 is as much for each document as before, 2 is a square. Linux only.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import subprocess
import sys
import time
from bisect import bisect
from collections import defaultdict
from collections.abc import Iterable
from itertools import combinations
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "src")]

import scale_texts  # noqa: E402

LOOK_S = 0.5
ENVIRONMENT = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}


class Clock:
    """Keeps when each stage began."""

    def __init__(self) -> None:
        self.begun: list[tuple[str, float]] = []

    def begin(self, stage: Any, total: int | None) -> None:
        """A stage begins."""
        self.turn_to(stage.name)

    def turn_to(self, name: str) -> None:
        """From here on it is another stage."""
        self.begun.append((name, time.monotonic()))

    def step(self) -> None:
        """One record is done."""


def reviewed(folder: Path, case: Path, engine: str, workers: int) -> dict[str, Any]:
    """Review a folder and write its page; gives seconds by stage and what was found."""
    from aftername import Settings, review

    clock, settings = Clock(), Settings(engine=engine, workers=workers)
    with review(folder, case, settings, clock) as made:
        clock.turn_to("page")
        made.write_dossier(case.with_name("dossier.html"), settings)
        clock.turn_to("")
        size = case.stat().st_size
        return {"begun": clock.begun, "case": size, "found": found(made)}


def found(made: Any) -> dict[str, Any]:
    """What a case has of what may be planted, as lists."""
    files = {card.id: [Path(path).name for path in card.paths] for card in made.documents()}
    series = [one.series for one in made.gaps() if one.series is not None]
    return {
        "programmes": [[name.written for name in one.names] for one in made.programmes()],
        "renamed": [[one.earlier_name, one.later_name] for one in made.succession() if one.later_name],
        "families": [
            [name for one in family.documents for name in files[one]]
            for family in made.origins()
            if len(family.documents) > 1
        ],
        "gaps": [[one.series, one.year, number] for one in series for number in one.missing],
        "problems": sum(1 for _ in made.problems()),
    }


def quality(found: dict[str, Any], planted: scale_texts.Planted) -> str:
    """How much of what is planted was found, and how much else."""
    names = {name for one in found["programmes"] for name in one}
    hit = [one for one in found["programmes"] if planted.programmes & set(one)]
    pairs, true = _pairs(found["families"]), _pairs(planted.families)
    edges = {(earlier, later) for earlier, later in found["renamed"]}
    gaps = {_gap(*one) for one in found["gaps"]}
    told = [
        _share("programmes", planted.programmes & names, planted.programmes, len(found["programmes"]) - len(hit)),
        _share("renamings", planted.renamed & edges, planted.renamed, len(edges - planted.renamed)),
        _share("pairs of copies", pairs & true, true, len(pairs - true)),
        _share("gaps", {one for one in planted.gaps if _is_told(one, gaps)}, planted.gaps, len(gaps) - sum(_is_told(one, gaps) for one in planted.gaps)),
        f"problems {found['problems']}",
    ]  # fmt: skip
    return "; ".join(told)


def _share(what: str, hit: Any, all_: Any, more: int) -> str:
    missed = sorted(all_ - hit)[:2]
    return f"{what} {len(hit):,} of {len(all_):,} and {more:,} more" + (
        f" (missed {missed})" if missed else ""
    )


def _pairs(families: Iterable[Iterable[str]]) -> set[tuple[str, str]]:
    return {pair for one in families for pair in combinations(sorted(set(one)), 2)}


def _gap(series: str, year: int | None, number: int) -> tuple[str, int, int]:
    return series.replace(" ", "").casefold(), year or 0, number


def _is_told(planted: tuple[str, int, int], gaps: set[tuple[str, int, int]]) -> bool:
    """Whether a number that is left out is missed in a series of its code. The series of Korean notices bear the office's whole name."""
    code, year, number = planted
    return any(
        (at, missed) == (year, number) and series.startswith(code.casefold()) for series, at, missed in gaps
    )


class Watch:
    """The most memory that each process below one had, MiB, by what it is, and the processor time of all."""

    def __init__(self, root: int) -> None:
        self._root, self._peaks = root, dict[int, float]()
        self._kinds: dict[int, str] = {}
        self._spent: dict[int, float] = {}
        self.spent: list[tuple[float, float]] = [(time.monotonic(), 0.0)]

    def look(self) -> None:
        """Look at every process that lives now."""
        parents: dict[int, int] = {}
        spent: dict[int, float] = {}
        for one in Path("/proc").iterdir():
            if one.name.isdigit():
                try:
                    stat = (one / "stat").read_text()
                except OSError:
                    continue
                told = stat.rpartition(")")[2].split()
                parents[int(one.name)] = int(told[1])
                spent[int(one.name)] = (int(told[11]) + int(told[12])) / os.sysconf("SC_CLK_TCK")
        for pid in parents:
            above = pid
            while above in parents and above != self._root:
                above = parents[above]
            if above == self._root:
                self._spent[pid] = spent[pid]
                self._keep(pid)
        self.spent.append((time.monotonic(), sum(self._spent.values())))

    def by_stage(self, begun: list[tuple[str, float]]) -> dict[str, tuple[float, float]]:
        """Seconds by the clock and of all processors, by stage."""
        whens = [when for when, _ in self.spent]
        ends = [self.spent[min(bisect(whens, when), len(whens) - 1)][1] for _, when in begun]
        return {
            name: (begun[at + 1][1] - when, ends[at + 1] - ends[at])
            for at, (name, when) in enumerate(begun[:-1])
        }

    def _keep(self, pid: int) -> None:
        try:
            told = Path(f"/proc/{pid}/status").read_text()
            command = Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode()
        except OSError:
            return
        peak = next((line.split()[1] for line in told.splitlines() if line.startswith("VmHWM")), "")
        if not peak:  # it has ended and nobody has asked after it yet
            return
        self._peaks[pid] = int(peak) / 1024
        kinds = ("engines.bridge", "engines.keeper", "distributed")
        named = next((one.rpartition(".")[2] for one in kinds if one in command), "")
        parent = next(line.split()[1] for line in told.splitlines() if line.startswith("PPid"))
        own = self._kinds.get(int(parent), "")
        self._kinds[pid] = (
            "here" if pid == self._root else f"worker of {own}" if named == own else named or "worker"
        )

    def told(self) -> str:
        """The largest of each kind, with how many there were, and all processes of these kinds at their peaks together."""
        kinds = defaultdict[str, list[float]](list)
        for pid, peak in self._peaks.items():
            kinds[self._kinds[pid]].append(peak)
        return ", ".join(f"{kind} {max(peaks):.0f}" + (f" (largest of {len(peaks)})" if len(peaks) > 1 else "") for kind, peaks in sorted(kinds.items()))  # fmt: skip


def measured(folder: Path, engine: str, workers: int) -> dict[str, Any]:
    """Review in a process of its own, watched."""
    with TemporaryDirectory(prefix="scale-") as place, open(f"{place}/told", "w+") as told:
        command = [
            *(sys.executable, str(HERE / "scale.py"), "--only", str(folder), f"{place}/x.case"),
            *("--engine", engine, "--workers", str(workers)),
        ]
        child = subprocess.Popen(command, stdout=told, env=ENVIRONMENT)
        watch = Watch(child.pid)
        while child.poll() is None:
            watch.look()
            time.sleep(LOOK_S)
        if child.returncode:
            sys.exit(f"the review of {folder} by {engine} ended with {child.returncode}")
        told.seek(0)
        run = json.load(told)
        return {**run, "peaks": watch.told(), "stages": watch.by_stage(run["begun"])}


def line(count: int, engine: str, planted: scale_texts.Planted, run: dict[str, Any], last: Any) -> None:
    """Print what one review took."""
    stages = run["stages"]
    stages["all"] = seconds, spent = tuple(map(sum, zip(*stages.values(), strict=True)))
    print(f"\n### {count:,} documents, {planted.bytes / 1e6:.1f} MB, {engine}\n")
    print(
        f"{seconds:.0f} s by the clock, {spent:.0f} s of processors; {count / seconds:.1f} documents a second, {planted.bytes / 1e6 / seconds:.3f} MB/s;"
        f" case {run['case'] / count:,.0f} bytes a document, {run['case'] / planted.bytes:.1f} times the text"
    )
    print(f"most memory, MiB: {run['peaks']}")
    print(f"found: {quality(run['found'], planted)}\n")
    print("| stage | s | s of processors | ms of these a document | exponent |\n|---|---:|---:|---:|---:|")
    for name, (took, worked) in stages.items():
        before = last[1].get(name, (0, 0))[1] if last else 0
        grown = (
            f"{math.log(worked / before) / math.log(count / last[0]):.2f}" if before > 0.5 and worked else ""
        )
        print(f"| {name} | {took:.1f} | {worked:.1f} | {1000 * worked / count:.2f} | {grown} |")
    sys.stdout.flush()


def main() -> None:
    """Make the papers, review them, print."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--documents", type=int, nargs="+", default=[1000, 10_000])
    asked.add_argument("--engine", nargs="+", default=["pool"])
    asked.add_argument("--workers", type=int, default=2)
    asked.add_argument("--only", nargs=2, type=Path, metavar=("FOLDER", "CASE"), help=argparse.SUPPRESS)
    told = asked.parse_args()
    if told.only:
        print(json.dumps(reviewed(*told.only, told.engine[0], told.workers)))
        return
    last: dict[str, Any] = {}
    for count in told.documents:
        with TemporaryDirectory(prefix="scale-") as place:
            planted = scale_texts.pile(Path(place), count)
            for engine in told.engine:
                run = measured(Path(place), engine, told.workers)
                line(count, engine, planted, run, last.get(engine))
                last[engine] = (count, run["stages"])


if __name__ == "__main__":
    main()
