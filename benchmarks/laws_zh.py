"""The regulations of ../shared/data/laws-zh as a folder of text files; shared by the benchmarks that review them.

The data stands beside the repository; AFTERNAME_DATA names its folder where it stands elsewhere.
"""

from __future__ import annotations

import json
import os
from pathlib import Path

_BESIDE = Path(__file__).resolve().parents[1].parent / "shared" / "data"
SHARED = Path(os.environ.get("AFTERNAME_DATA", _BESIDE))
DATA = SHARED / "laws-zh"


def rows_of(path: Path) -> list[dict]:
    """The records of a file with one JSON object a line."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def write_pile(folder: Path) -> None:
    """One text file for each regulation (title, history, text), named as its record is."""
    for row in rows_of(DATA / "cn-laws.jsonl"):
        history = "，".join(
            f"{int(e['date'][:4])}年{int(e['date'][5:7])}月{int(e['date'][8:10])}日{e['event']}"
            for e in row["events"]
        )
        name = Path(row["path"]).with_suffix(".txt").name
        (folder / name).write_text(f"{row['title']}\n（{history}）\n{row['text']}", "utf-8")
