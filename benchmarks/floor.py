"""Processor time of each stage of a review, as times the floor and as times another checkout, in one run.

    nice python benchmarks/floor.py [--series notices papers mix] [--folder FOLDER ...] [--count 2000] [--against CHECKOUT] [--rounds 1]

Series: `notices`, made-up notices of 300 letters (`load/loads.py`); `papers`, made-up papers of 20,000 letters, a hundredth
as many; `mix`, the texts of the folders given, each as often as --copies says with a last line of its own, and as many made-up
notices as texts. The floor decodes each file and indexes it (`review.py`), and does nothing else. Runs with one checkout and
the other take turns, in one process each, in the local engine, so that all time is in that process; of rounds the quickest counts.
Then a second review, with one file in a hundred new; ten files; and how long `--help` takes.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE / "load")]

import loads  # noqa: E402

import review as whole  # noqa: E402

ROOT = HERE.parent
sys.path.remove(str(ROOT / "src"))  # review.py puts it in front; here PYTHONPATH says which checkout is run
ENVIRONMENT = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
Run = dict[str, float]


class Watch:
    """Processor time by stage."""

    def __init__(self) -> None:
        self.spent: Run = {}
        self.name, self.since = "import", 0.0

    def begin(self, stage: object, total: int | None) -> None:
        """A stage begins."""
        now = time.process_time()
        self.spent[self.name] = self.spent.get(self.name, 0.0) + now - self.since
        self.name, self.since = getattr(stage, "name", str(stage)), now

    def step(self) -> None:
        """One record is done."""


def only(what: str, folder: Path, case: Path) -> None:
    """Make one run, print its figures as JSON."""
    watch = Watch()
    if what == "floor":
        whole.floor(folder, case)
        watch.begin("end", None)
    else:
        from aftername import Settings, review

        with review(folder, case, Settings(engine=what), watch) as made:
            watch.begin("page", None)
            made.write_dossier(case.with_suffix(".html"))
            watch.begin("end", None)
    told = {
        "stages": watch.spent,
        "bytes": case.stat().st_size,
        "peak": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }
    print(json.dumps(told))


def run(what: str, folder: Path, case: Path, tree: Path) -> Run:
    """One run in a process of its own: processor time of each stage, "all", bytes of the case, peak in MiB."""
    before = sum(resource.getrusage(resource.RUSAGE_CHILDREN)[:2])
    told = subprocess.run(
        [sys.executable, __file__, "--only", what, str(folder), str(case)],
        stdout=subprocess.PIPE,
        text=True,
        check=True,
        env={**ENVIRONMENT, "PYTHONPATH": str(tree / "src")},
    )
    made = json.loads(told.stdout)
    spent = sum(resource.getrusage(resource.RUSAGE_CHILDREN)[:2]) - before
    return {**made["stages"], "all": spent, "bytes": made["bytes"], "peak": made["peak"]}


def _least(rounds: list[Run]) -> Run:
    """The least of each figure."""
    return {name: min(one.get(name, 0.0) for one in rounds) for name in rounds[-1]}


def fill(series: str, into: Path, asked: argparse.Namespace) -> int:
    """Write the files of a series; their bytes."""
    if series == "notices":
        return loads.pile(into, asked.count)
    if series == "papers":
        return loads.papers(into, max(asked.count // 100, 1))
    into.mkdir(parents=True)
    size = sum(whole.copies(folder, asked.copies, into) for folder in asked.folder)
    return size + loads.pile(into, sum(1 for one in into.iterdir() if one.is_file()))


def compared(series: str, place: Path, asked: argparse.Namespace) -> None:
    """The table of one series."""
    size = fill(series, place / "in", asked)
    count = sum(1 for one in (place / "in").rglob("*") if one.is_file())
    trees = [ROOT, *([asked.against] if asked.against else [])]
    rounds: dict[Path | str, list[Run]] = {}
    for number in range(asked.rounds):
        rounds.setdefault("floor", []).append(run("floor", place / "in", place / f"f{number}", ROOT))
        for at, tree in enumerate(trees):
            made = run(asked.engine, place / "in", place / f"{number}-{at}.case", tree)
            rounds.setdefault(tree, []).append(made)
    floor, here = _least(rounds["floor"]), _least(rounds[ROOT])
    other = _least(rounds[asked.against]) if asked.against else {}
    print(f"\n{series}: {count:,} texts, {size / 1e6:.1f} MB; floor {floor['all']:.2f} s of processor time\n")
    print("| stage | s | times the floor | of the other |\n|---|---:|---:|---:|")
    for name, spent in here.items():
        if name not in ("bytes", "peak") and spent > 0.005 * here["all"]:
            share = f"{spent / other[name]:.2f}" if other.get(name) else ""
            print(f"| {name} | {spent:.2f} | {spent / floor['all']:.1f} | {share} |")
    print(f"\ncase {here['bytes'] / size:.1f} times the text, peak {here['peak']:.0f} MiB", flush=True)
    if other:
        print(f"other: case {other['bytes'] / size:.1f} times the text, peak {other['peak']:.0f} MiB")
    new = place / "in" / "new"
    new.mkdir()
    for number in range(max(count // 100, 1)):
        text = loads.short(10**6 + number, loads.names(60), loads.Random(number))
        (new / f"{number}.txt").write_text(text, "utf-8")
    for at, tree in enumerate(trees):
        again = run(asked.engine, place / "in", place / f"0-{at}.case", tree)
        told = ", ".join(f"{name} {again[name]:.2f}" for name in again if again[name] > 0.05 * again["all"])
        base = (here if tree == ROOT else other)["all"]
        print(f"again with {max(count // 100, 1)} new, {tree.name}: {again['all'] / base:.1%} ({told})")


def started(place: Path, trees: list[Path]) -> None:
    """Ten files, and `--help`."""
    loads.pile(place / "ten", 10)
    for tree in trees:
        own = place / tree.name
        own.mkdir()
        run("local", place / "ten", own / "x.case", tree)  # compiles the modules
        ten = min(run("pool", place / "ten", own / f"{n}.case", tree)["all"] for n in range(3))
        least = 1e9
        for _ in range(5):
            began = time.perf_counter()
            subprocess.run(
                [sys.executable, "-m", "aftername", "--help"],
                check=True,
                stdout=subprocess.DEVNULL,
                env={**ENVIRONMENT, "PYTHONPATH": str(tree / "src")},
            )
            least = min(least, time.perf_counter() - began)
        print(
            f"\n{tree.name}: ten files {ten:.2f} s of processor time in the pool; --help {least * 1000:.0f} ms"
        )


def main() -> None:
    """Make the series, run, print."""
    if sys.argv[1:2] == ["--only"]:
        only(sys.argv[2], Path(sys.argv[3]), Path(sys.argv[4]))
        return
    told = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    told.add_argument("--series", nargs="*", default=["notices", "papers"])
    told.add_argument("--folder", type=Path, nargs="+", default=[])
    told.add_argument("--copies", type=int, default=1)
    told.add_argument("--count", type=int, default=2000, help="notices")
    told.add_argument("--against", type=Path)
    told.add_argument("--rounds", type=int, default=1)
    told.add_argument("--engine", default="local")
    told.add_argument("--no-start", action="store_true")
    asked = told.parse_args()
    for series in asked.series:
        with TemporaryDirectory() as place:
            compared(series, Path(place), asked)
    if not asked.no_start:
        with TemporaryDirectory() as place:
            started(Path(place), [ROOT, *([asked.against] if asked.against else [])])


if __name__ == "__main__":
    main()
