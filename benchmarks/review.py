"""The whole review against its floor, on the same texts in one run.

    .venv/bin/python benchmarks/review.py FOLDER [--copies 1 4 16] [--against CHECKOUT]

FOLDER holds text files. Each is copied with a line of its own, so that no copy is dropped as a
duplicate. The floor decodes every file and puts it into the same full-text index, in one process,
and does nothing else; the review does all of it: walking, hashing, reading, finding, resolving,
storing and writing the dossier. Prints a table of documents and megabytes a second, the ratio to the
floor, peak memory, and growth. With another checkout of this repository the same runs are made there, one
behind the other, and the last column says how many times their processor time this one takes.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import sqlite3
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
# Compiled modules are kept, as on any machine that has run the program once.
ENVIRONMENT = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
sys.path.insert(0, str(HERE.parent / "src"))


def copies(folder: Path, times: int, into: Path) -> int:
    """Write each text so many times, each copy with its own last line; gives the bytes written."""
    total = 0
    for path in sorted(p for p in folder.rglob("*") if p.is_file()):
        text = path.read_bytes()
        for number in range(times):
            told = text + f"\n\ncopy {number}\n".encode()
            (into / f"{path.stem}-{number:04d}{path.suffix}").write_bytes(told)
            total += len(told)
    return total


def floor(folder: Path, case: Path) -> None:
    """Decode each file and index it; nothing else."""
    from aftername.casefile.search import words

    db = sqlite3.connect(case)
    db.execute("PRAGMA journal_mode = WAL")
    db.execute("CREATE TABLE texts (id INTEGER PRIMARY KEY, text TEXT)")
    db.execute(
        "CREATE VIRTUAL TABLE search USING fts5(words, content='', tokenize='unicode61 remove_diacritics 0')"
    )
    for path in sorted(one for one in folder.rglob("*") if one.is_file()):
        text = path.read_bytes().decode("utf-8", "replace")
        row = db.execute("INSERT INTO texts (text) VALUES (?)", (text,)).lastrowid
        db.execute("INSERT INTO search (rowid, words) VALUES (?, ?)", (row, words(text)))
    db.commit()


def whole(folder: Path, case: Path, engine: str) -> None:
    """The review with its dossier."""
    from aftername import Settings, review

    settings = Settings(engine=engine)
    with review(folder, case, settings) as made:
        made.write_dossier(case.with_suffix(".html"), settings)


def measured(what: str, folder: Path, tree: Path = HERE.parent) -> dict[str, float]:
    """Run one of the three in a process of its own: seconds, seconds of processor time and peak memory in MiB."""
    before = sum(resource.getrusage(resource.RUSAGE_CHILDREN)[:2])
    with tempfile.TemporaryDirectory() as place:
        told = subprocess.run(
            [
                *(sys.executable, str(tree / "benchmarks" / "review.py"), str(folder)),
                *("--only", what, "--case", f"{place}/x.case"),
            ],
            capture_output=True,
            text=True,
            check=True,
            env={**ENVIRONMENT, "PYTHONPATH": str(tree / "src")},
        )
    spent = sum(resource.getrusage(resource.RUSAGE_CHILDREN)[:2]) - before
    return {**json.loads(told.stdout), "spent": spent}


def only(what: str, folder: Path, case: Path) -> None:
    """Run one and print seconds and peak memory as JSON."""
    begin = time.perf_counter()
    if what == "floor":
        floor(folder, case)
    else:
        whole(folder, case, what)
    seconds = time.perf_counter() - begin
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    theirs = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    print(json.dumps({"seconds": seconds, "peak": own / 1024, "worker": theirs / 1024}))


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("folder", type=Path)
    asked.add_argument("--copies", type=int, nargs="+", default=[1, 4, 16])
    asked.add_argument("--against", type=Path)
    asked.add_argument("--only", choices=["floor", "local", "pool"])
    asked.add_argument("--case", type=Path)
    told = asked.parse_args()
    if told.only:
        only(told.only, told.folder, told.case)
        return
    with tempfile.TemporaryDirectory() as place:
        (Path(place) / "one.txt").write_text("to compile the modules once")
        for tree in filter(None, (HERE.parent, told.against)):
            measured("local", Path(place), tree)
    print(
        "| texts | MB | run | s | documents/s | MB/s | times the floor | peak MiB (worker) | times the other |"
    )
    print("|---:|---:|---|---:|---:|---:|---:|---:|---:|")
    for times in told.copies:
        with tempfile.TemporaryDirectory() as place:
            size = copies(told.folder, times, Path(place)) / 1e6
            count = sum(1 for _ in Path(place).iterdir())
            base = 0.0
            for what in ("floor", "local", "pool"):
                run = measured(what, Path(place))
                base = base or run["seconds"]
                worker = f" ({run['worker']:.0f})" if what == "pool" else ""
                other = measured(what, Path(place), told.against)["spent"] if told.against else 0.0
                times_other = f"{run['spent'] / other:.2f}" if other else ""
                print(
                    f"| {count:,} | {size:.1f} | {what} | {run['seconds']:.1f} | {count / run['seconds']:.0f} "
                    f"| {size / run['seconds']:.2f} | {run['seconds'] / base:.1f} | {run['peak']:.0f}{worker} "
                    f"| {times_other} |",
                    flush=True,
                )


if __name__ == "__main__":
    main()
