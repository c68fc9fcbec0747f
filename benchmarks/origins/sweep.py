"""How pairs found change with the constants of likeness: on translated stories (every second one) and regulations.

Usage: PYTHONPATH=src python benchmarks/origins/sweep.py STORIES.jsonl REGULATIONS.jsonl
"""

from __future__ import annotations

import json
import sys
from itertools import combinations
from pathlib import Path

from aftername.records import Document, Header, Segment
from aftername.stages import mentions, origins
from aftername.stages.origins import likeness

LANGUAGES = {"zh-Hans": "zh", "zh-Hant": "zh"}
Held = tuple[list[origins.Fingerprint], dict[str, Document], set[tuple[str, str]]]


def read(path: Path, family: str, odd_only: bool) -> Held:
    """Traces, texts and true pairs."""
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    names = sorted({row[family] for row in rows})
    kept = set(names[1::2] if odd_only else names)
    fingerprints, held, of = [], {}, {}
    for number, row in enumerate(rows):
        if row[family] not in kept:
            continue
        language = LANGUAGES.get(row.get("lang", "zh"), row.get("lang", "zh"))
        text = row["text"]
        one = Document(
            f"{number:06d}", "", text, language, Header(), segments=(Segment(0, len(text), language),)
        )
        fingerprints.append(
            origins.fingerprint(one, (m for m in mentions.find(one) if m.kind in origins.KINDS))
        )
        held[one.id], of[one.id] = one, row[family]
    return fingerprints, held, {(a, b) for a, b in combinations(sorted(of), 2) if of[a] == of[b]}


def told(held: Held) -> str:
    """Right, wrong and missed pairs."""
    fingerprints, documents, truth = held
    got = {
        p for one in origins.find(fingerprints, documents.__getitem__) for p in combinations(one.documents, 2)
    }
    return f"right {len(got & truth):4} wrong {len(got - truth):4} missed {len(truth - got):4}"


def main(stories: Path, regulations: Path) -> None:
    """One line for each value of each constant, the others as they are."""
    held = read(stories, "family", True), read(regulations, "title", False)
    for name, values in (("WORDS_ALIKE", (0.0, 0.1, 0.2, 0.3)), ("WEIGHT", (0.0, 0.8, 1.2, 1.6, 2.0))):
        before = getattr(likeness, name)
        for value in values:
            setattr(likeness, name, value)
            print(f"{name:12} {value:4}  stories {told(held[0])}   regulations {told(held[1])}", flush=True)
        setattr(likeness, name, before)
    for value in (0.3, 0.4, 0.45, 0.5, 0.55, 0.6):
        origins.LEAST = value
        print(f"{'LEAST':12} {value:4}  stories {told(held[0])}   regulations {told(held[1])}", flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
