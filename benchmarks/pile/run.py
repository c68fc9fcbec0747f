"""Put a mixed pile together of all parts that lie here, review it, and hold the result against what must come of each file.

usage: run.py [PART ...] [--keep FOLDER] [--engine NAME]

A part is a file beside this one with a function `make(folder)` that writes files and gives a list of Expected (expected.py):
mail, ocr, office, web. Each writes below a folder of its name. Exit 1 where one file is not as it must be.
"""

from __future__ import annotations

import argparse
import importlib
import re
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).resolve().parent))

from expected import Expected

from aftername.case import Case, review
from aftername.records import SourceFile
from aftername.settings import Settings

HERE = Path(__file__).resolve().parent
RIGHT, READ, PROBLEM, OTHER = "right", "wrongly read", "wrong problem", "otherwise wrong"
COLUMNS = (RIGHT, READ, PROBLEM, OTHER)


def parts(wanted: Iterable[str]) -> dict[str, object]:
    """The modules here that make a part of the pile, by name."""
    names = sorted(path.stem for path in HERE.glob("*.py") if path.stem not in ("run", "expected"))
    modules = {name: importlib.import_module(name) for name in names}
    made = {name: one for name, one in modules.items() if hasattr(one, "make")}
    chosen = set(wanted) or set(made)
    return {name: one for name, one in made.items() if name in chosen}


def judged(case: Case, folder: Path, expected: Iterable[Expected]) -> dict[str, tuple[str, str]]:
    """For each file what it was, and in words what is wrong; "" where it is right."""
    files = {one.path.removeprefix(f"{folder.name}/"): one for one in case.files()}
    texts: dict[str, list[str]] = defaultdict(list)
    for card in case.documents():
        texts[card.file].append(_bare(case.document(card.id).text))
    reasons: dict[str, set[str]] = defaultdict(set)
    for problem in case.problems():
        reasons[problem.path.removeprefix(f"{folder.name}/")].add(problem.reason)
    return {one.path: _judged(one, files.get(one.path), texts, reasons) for one in expected}


def _judged(
    one: Expected, file: SourceFile | None, texts: Mapping[str, list[str]], reasons: Mapping[str, set[str]]
) -> tuple[str, str]:
    if file is None:
        return OTHER, "is not in the case"
    told = f"{file.status}, {', '.join(sorted(reasons[one.path])) or 'no problem'}"
    if file.status != one.status:
        return (READ if file.status == "read" else PROBLEM if file.status == "problem" else OTHER), told
    if (
        one.status == "read"
        and one.holds
        and not any(_bare(one.holds) in text for text in texts[file.sha256])
    ):
        return READ, f"its text lacks: {one.holds[:60]}"
    if one.status == "problem" and one.reason and one.reason not in reasons[one.path]:
        return PROBLEM, told
    return RIGHT, ""


def _bare(text: str) -> str:
    return re.sub(r"\s+", "", text)


def main() -> int:
    """Make, review, judge, print."""
    asked = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    asked.add_argument("parts", nargs="*")
    asked.add_argument("--keep", type=Path, help="write the pile here and leave it there")
    asked.add_argument("--engine", default="pool")
    told = asked.parse_args()
    with TemporaryDirectory() as room:
        folder = (told.keep or Path(room)) / "pile"
        expected: dict[str, list[Expected]] = {}
        for name, module in parts(told.parts).items():
            (folder / name).mkdir(parents=True, exist_ok=True)
            made = module.make(folder / name)  # type: ignore[attr-defined]
            expected[name] = [replace(one, path=f"{name}/{one.path}") for one in made]
        began = time.monotonic()
        with review(folder, Path(room) / "pile.case", Settings(engine=told.engine)) as case:
            seconds = time.monotonic() - began
            found = {name: judged(case, folder, made) for name, made in expected.items()}
            untold = len(list(case.files())) - sum(map(len, expected.values()))
    wrong = 0
    print(f"{'part':10}{'files':>8}" + "".join(f"{one:>18}" for one in COLUMNS))
    for name, judgements in found.items():
        count = Counter(kind for kind, _ in judgements.values())
        print(f"{name:10}{len(judgements):>8}" + "".join(f"{count[one]:>18}" for one in COLUMNS))
    for judgements in found.values():
        for path, (kind, words) in judgements.items():
            if kind != RIGHT:
                wrong += 1
                print(f"{kind}: {path}: {words}")
    print(f"{seconds:.1f} s; {untold:,} more files, archives above all, of which nothing is expected")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
