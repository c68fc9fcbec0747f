"""What a review of very much holds in memory and leaves on disk: many short notices, one text full of names, one of statements.

usage: run.py [--count 20000] [--engine pool] [--only pile papers names claims]

For each stage: seconds, and the peak of memory of the process that reviews and of the largest one it starts. Then the
size of the case, the number, size and largest of the pages. Everything is made up (loads.py). Linux only: peaks are read
from /proc.
"""

from __future__ import annotations

import argparse
import contextlib
import sqlite3
import sys
import threading
import time
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).resolve().parent))

import loads

from aftername import Settings, review
from aftername.stage import Stage

LOOK_S = 0.05


def peak_mb(process: str = "self") -> float:
    """The most memory a process had so far, MiB; 0 where it is gone."""
    try:
        told = Path(f"/proc/{process}/status").read_text()
    except OSError:
        return 0.0
    line = next((one for one in told.splitlines() if one.startswith("VmHWM")), "VmHWM: 0")
    return int(line.split()[1]) / 1024


class Watch:
    """Prints a line for each stage, and watches the processes that are started meanwhile."""

    def __init__(self) -> None:
        self.name, self.since, self.others = "", 0.0, 0.0
        self.largest = [0.0, 0.0]
        threading.Thread(target=self._look, daemon=True).start()

    def _look(self) -> None:
        children = Path("/proc/self/task") / str(threading.main_thread().native_id) / "children"
        while True:
            for one in children.read_text().split():
                self.others = max(self.others, peak_mb(one))
            time.sleep(LOOK_S)

    def begin(self, stage: Stage, total: int | None) -> None:
        """A stage begins."""
        self.start(stage.name)

    def start(self, name: str) -> None:
        self.end()
        Path("/proc/self/clear_refs").write_text("5")  # the peak is counted from here
        self.name, self.since, self.others = name, time.monotonic(), 0.0

    def step(self) -> None:
        """One record is done."""

    def end(self) -> None:
        """Print what the stage took."""
        if self.name:
            own = peak_mb()
            self.largest = [max(self.largest[0], own), max(self.largest[1], self.others)]
            seconds = time.monotonic() - self.since
            print(f"| {self.name} | {seconds:.1f} | {own:.0f} | {self.others:.0f} |", flush=True)
        self.name = ""


def rooms(case: Path) -> str:
    """How much of a case each table takes with its indexes, in percent, the largest first."""
    with contextlib.closing(sqlite3.connect(case)) as db:
        told = db.execute(
            "SELECT s.tbl_name, sum(d.pgsize) FROM dbstat d JOIN sqlite_schema s ON s.name = d.name GROUP BY 1 ORDER BY 2 DESC"
        ).fetchall()
    whole = sum(size for _, size in told)
    return ", ".join(f"{name} {size / whole:.0%}" for name, size in told[:8])


def measured(what: str, folder: Path, size: float, place: Path, engine: str) -> None:
    """Review a folder, print the table."""
    print(
        f"\n{what}, {size / 1e6:.2f} MB\n\n| stage | s | MiB here | MiB of the largest worker |\n|---|---:|---:|---:|"
    )
    watch, began = Watch(), time.monotonic()
    with review(folder, place / "x.case", Settings(engine=engine), watch) as case:
        watch.start("page")
        pages = case.write_dossier(place / "dossier.html")
        watch.end()
    sizes = [one.stat().st_size for one in pages]
    own, theirs = watch.largest
    print(f"| all | {time.monotonic() - began:.1f} | {own:.0f} | {theirs:.0f} |\n")
    held = (place / "x.case").stat().st_size / 1e6
    print(f"case {held:.1f} MB, {held * 1e6 / size:.1f} times the text: {rooms(place / 'x.case')}")
    print(f"{len(sizes)} pages, {sum(sizes) / 1e6:.1f} MB, the largest {max(sizes) / 1e6:.2f} MB")


def main() -> None:
    """Make the files, review them, print."""
    asked = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    asked.add_argument("--count", type=int, default=20_000, help="short notices")
    asked.add_argument("--engine", default="pool")
    asked.add_argument("--only", nargs="*", default=["pile", "papers", "names", "claims"])
    told = asked.parse_args()
    for what in told.only:
        with TemporaryDirectory(prefix="load-") as folder:
            place = Path(folder)
            (place / "in").mkdir()
            if what == "pile":
                size, title = loads.pile(place / "in", told.count), f"{told.count:,} short notices"
            elif what == "papers":
                count = max(told.count // 100, 1)
                size, title = loads.papers(place / "in", count), f"{count:,} long papers"
            else:
                text = loads.many_names(1000) if what == "names" else loads.many_claims(33_000)
                size = (place / "in" / "one.txt").write_bytes(text.encode())
                title = "1,000 names in one text" if what == "names" else "33,000 statements in one text"
            measured(title, place / "in", size, place, told.engine)


if __name__ == "__main__":
    main()
