"""What a second review costs with one file in a hundred new, by stage, against the first one; and one with nothing new.

    .venv/bin/python benchmarks/again.py [--documents 1000 3000] [--of papers notices] [--share 0.01] [--engine local]

The papers are those of scale_texts.py, the notices those of load/loads.py. Files that are new in the second review are drawn by lot from the whole pile, so
that every office gets some. Each review, its page included, is in a process of its own; seconds are those of processors. By stage they are told of one process
(--engine local); of others only as a whole. Where --check is given, a last review takes all files at once into a case of its own: what the two cases found and
all files of the two dossiers are compared.
"""

from __future__ import annotations

import argparse
import cProfile
import gc
import json
import os
import re
import resource
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE / "load"), str(HERE.parent / "src")]

import loads  # noqa: E402

import scale_texts  # noqa: E402

KINDS = {"papers": scale_texts.pile, "notices": loads.pile}
ENVIRONMENT = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
STATE = re.compile(rb'(?<=name="aftername-state" content=")[^"]*')
"""The digest of the rows that a page was drawn from: they are the same, in another order."""


class Clock:
    """Keeps the processor time at which each stage began. profiled: the stage that is looked into, "" for none."""

    def __init__(self, profiled: str = "") -> None:
        self.begun: list[tuple[str, float]] = [("start", 0.0)]
        self.profile = cProfile.Profile()
        self._profiled = profiled

    def begin(self, stage: Any, total: int | None) -> None:
        """A stage begins."""
        self.turn_to(stage.name)

    def turn_to(self, name: str) -> None:
        """From here on it is another stage."""
        self.begun.append((name, time.process_time()))
        self.profile.disable()
        if name == self._profiled:
            self.profile.enable()

    def step(self) -> None:
        """One record is done."""


def only(folder: Path, case: Path, engine: str, profiled: str) -> None:
    """Review a folder and write its page; prints seconds of this process by stage."""
    from aftername import Settings, review

    clock, settings = Clock(profiled), Settings(engine=engine, workers=2)
    with review(folder, case, settings, clock) as made:
        clock.turn_to("page")
        made.write_dossier(case.with_name("dossier.html"), settings)
        clock.turn_to("")
    if profiled:
        clock.profile.dump_stats(f"{profiled}.prof")
    told: dict[str, float] = {}
    for (name, began), (_, ended) in zip(clock.begun, clock.begun[1:], strict=False):
        told[name] = told.get(name, 0.0) + ended - began
    print(json.dumps(told))
    gc.freeze()  # as the command does: else Python looks for cycles in all that is left when it ends


def measured(folder: Path, case: Path, engine: str, profiled: str = "") -> dict[str, float]:
    """Seconds of processors of a review in a process of its own, by stage and all."""
    before = sum(resource.getrusage(resource.RUSAGE_CHILDREN)[:2])
    command = [sys.executable, str(HERE / "again.py"), "--only", str(folder), str(case), "--engine", engine]
    told = subprocess.run(
        [*command, "--profile", profiled], capture_output=True, text=True, check=True, env=ENVIRONMENT
    )
    stages: dict[str, float] = json.loads(told.stdout)
    whole = sum(resource.getrusage(resource.RUSAGE_CHILDREN)[:2]) - before
    return {**stages, "end": max(0.0, whole - sum(stages.values())), "all": whole}


def unlike(one: Path, other: Path) -> list[str]:
    """Tables of two cases and files of their dossiers that are not the same."""
    found = [table for table, told in _rows(one).items() if told != _rows(other)[table]]
    files = [
        {p.relative_to(c.parent): STATE.sub(b"", p.read_bytes()) for p in c.parent.rglob("*.html")}
        for c in (one, other)
    ]
    found += sorted(str(name) for name in files[0].keys() | files[1].keys() if files[0].get(name) != files[1].get(name))  # fmt: skip
    return found


def _rows(case: Path) -> dict[str, list[Any]]:
    with closing(sqlite3.connect(case)) as db:
        names = [
            name
            for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'view' ORDER BY name")
            if name != "work_done"
        ]
        return {name: sorted(db.execute(f"SELECT * FROM {name}").fetchall(), key=repr) for name in names}


def grown(kind: str, count: int, asked: argparse.Namespace) -> None:
    """Make a pile, review it without some files, with all, with all again; print."""
    with TemporaryDirectory(prefix="again-") as place:
        into, aside, case = Path(place, "in"), Path(place, "aside"), Path(place, "case", "x.case")
        into.mkdir()
        case.parent.mkdir()
        more = round(count * asked.share)
        KINDS[kind](into, count + more)
        files = sorted(one for one in into.rglob("*") if one.is_file())
        new = Random(7).sample(files, more)
        for one in new:
            to = aside / one.relative_to(into)
            to.parent.mkdir(parents=True, exist_ok=True)
            one.rename(to)
        runs = [measured(into, case, asked.engine)]
        for one in new:
            (aside / one.relative_to(into)).rename(one)
        runs += [measured(into, case, asked.engine, asked.profile), measured(into, case, asked.engine)]
        if asked.check:
            fresh = Path(place, "fresh", "x.case")
            fresh.parent.mkdir()
            for _ in range(2):  # the second time nothing is new, as in the other
                measured(into, fresh, asked.engine)
        first = runs[0]["all"]
        print(f"\n### {count:,} {kind} and {more} more, {asked.engine}: {runs[1]['all'] / first:.3f} of the first, nothing new {runs[2]['all'] / first:.3f}\n")  # fmt: skip
        print(
            "| stage | first, s | with new files | of all of the first | nothing new |\n|---|---:|---:|---:|---:|"
        )
        for name in runs[0]:
            one, two, three = (run.get(name, 0.0) for run in runs[:3])
            if max(one, two, three) >= 0.05:
                print(f"| {name} | {one:.2f} | {two:.2f} | {two / first:.3f} | {three:.2f} |")
        if asked.check:
            print("\nnot the same as all at once:", ", ".join(unlike(case, fresh)) or "nothing")
        sys.stdout.flush()


def main() -> None:
    """Make the piles, review them, print."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--documents", type=int, nargs="+", default=[1000])
    asked.add_argument("--of", nargs="+", default=["papers"], choices=sorted(KINDS))
    asked.add_argument("--share", type=float, default=0.01)
    asked.add_argument("--engine", default="local")
    asked.add_argument("--check", action="store_true")
    asked.add_argument("--profile", default="", metavar="STAGE", help="keep STAGE.prof of the second review")
    asked.add_argument("--only", nargs=2, type=Path, metavar=("FOLDER", "CASE"), help=argparse.SUPPRESS)
    told = asked.parse_args()
    if told.only:
        only(*told.only, told.engine, told.profile)
        return
    for kind in told.of:
        for count in told.documents:
            grown(kind, count, told)


if __name__ == "__main__":
    main()
