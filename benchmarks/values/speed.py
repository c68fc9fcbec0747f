"""How fast all value kinds together read: UTF-8 bytes a second of processor time, one core, by kind of text.

python benchmarks/values/speed.py            megabytes a second
python benchmarks/values/speed.py --profile  where the time goes
"""

from __future__ import annotations

import argparse
import cProfile
import json
import pstats
import sys
import time
from pathlib import Path

HERE = Path(__file__).resolve()
sys.path.insert(0, str(HERE.parents[2] / "src"))

from aftername.find import as_document  # noqa: E402
from aftername.records import Document  # noqa: E402
from aftername.stages.mentions import scan  # noqa: E402
from aftername.stages.mentions.finders import (  # noqa: E402
    ages,
    amounts,
    counts,
    dates,
    degrees,
    durations,
    numbers,
    percents,
)  # fmt: skip

DATA = HERE.parents[3] / "shared" / "data"
VALUES = tuple(
    one.FINDER for one in (ages, dates, amounts, percents, durations, counts, degrees, numbers)
)  # fmt: skip
REFERENCE = "2018-10-05"


def texts(folder: Path) -> dict[str, list[Document]]:
    """Documents by kind of text: policies in Chinese, and news stories by language."""
    made: dict[str, list[Document]] = {}
    papers = sorted((folder / "policies-zh" / "docs").glob("*.txt"))
    made["policies zh"] = [as_document(path.read_text("utf-8"), "zh", REFERENCE) for path in papers]
    for line in (folder / "families-ntrex" / "ntrex-docs.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        listed = made.setdefault(f"news {row['lang']}", [])
        listed.append(as_document(row["text"], row["lang"][:2], REFERENCE))
    return made


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--profile", action="store_true")
    asked = parser.parse_args()
    if not asked.data.is_dir():
        raise SystemExit(f"{asked.data}: no such folder; give --data")
    # Only the value finders, with an automaton over their own triggers, as a reader of values alone would run them.
    scan.FINDERS = VALUES  # type: ignore[misc]
    scan._automaton.cache_clear()
    made = texts(asked.data)
    for documents in made.values():
        scan.mentions_in(documents[0], REFERENCE, VALUES)
    watch = cProfile.Profile()
    if asked.profile:
        watch.enable()
    for name, documents in made.items():
        size = sum(len(document.text.encode()) for document in documents)
        best = min(_took(documents) for _ in range(1 if asked.profile else 3))
        print(f"{name:14}{len(documents):>5} documents{size / 1e6:>7.2f} MB{size / 1e6 / best:>7.2f} MB/s")
    if asked.profile:
        watch.disable()
        pstats.Stats(watch).sort_stats("tottime").print_stats(28)


def _took(documents: list[Document]) -> float:
    start = time.process_time()
    for document in documents:
        scan.mentions_in(document, REFERENCE, VALUES)
    return time.process_time() - start


if __name__ == "__main__":
    main()
