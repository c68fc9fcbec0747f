"""Put a mixed pile together of all parts that lie here, review it, and hold the result against what must come of each file.

usage: run.py [PART ...] [--keep FOLDER] [--engine NAME]

A part is a file beside this one with a function `make(folder)` that writes files and gives a list of Expected (expected.py):
mail, ocr, office, odd, web, writers and others. Each writes below a folder of its name. Exit 1 where one file is not as it must be.
"""

from __future__ import annotations

import argparse
import importlib
import re
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).resolve().parent))

from expected import Expected

from aftername.case import Case, review
from aftername.records import Document
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
    held: dict[str, list[Document]] = defaultdict(list)
    for card in case.documents():
        held[card.file].append(case.document(card.id))
    reasons: dict[str, set[str]] = defaultdict(set)
    for problem in case.problems():
        reasons[problem.path.removeprefix(f"{folder.name}/")].add(problem.reason)
    told = {}
    for one in expected:
        file = files.get(one.path)
        told[one.path] = (
            (OTHER, "is not in the case")
            if file is None
            else _judged(one, file.status, held[file.sha256], reasons[one.path])
        )
    return told


def _judged(
    one: Expected, status: str, documents: Sequence[Document], reasons: Collection[str]
) -> tuple[str, str]:
    told = f"{status}, {', '.join(sorted(reasons)) or 'no problem'}"
    if status != one.status:
        return (READ if status == "read" else PROBLEM if status == "problem" else OTHER), told
    if status == "read" and (wrong := _wrong(one, documents)):
        return READ, wrong
    if status == "problem" and one.reason and one.reason not in reasons:
        return PROBLEM, told
    if one.told and one.told not in reasons:
        return PROBLEM, f"does not tell: {one.told}"
    return RIGHT, ""


def _wrong(one: Expected, documents: Sequence[Document]) -> str:
    """What is wrong with what was read; "" for nothing."""
    holds = [each for each in documents if _bare(one.holds) in _bare(each.text)]
    if not holds:
        return f"its text lacks: {one.holds[:60]}"
    every = [_bare(each.text) for each in documents]
    for words in one.also:
        if not any(_bare(words) in text for text in every):
            return f"no text of it has: {words[:60]}"
    for words in one.lacks:
        if any(_bare(words) in text for text in every):
            return f"a text of it has: {words[:60]}"
    if one.title and not any(each.header.title and each.header.title.value == one.title for each in holds):
        return f"its title is not: {one.title[:60]}"
    if one.date and not any(each.header.date == one.date for each in holds):
        return f"its date is not {one.date} but {holds[0].header.date}"
    for kind, words in one.marked:
        regions = (
            each.text[at.start : at.end] for each in documents for at in each.regions if at.kind == kind
        )
        if not any(_bare(words) in _bare(region) for region in regions):
            return f"not marked as {kind}: {words[:60]}"
    return ""


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
