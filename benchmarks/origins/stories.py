"""Copies of news stories and reports of others: families, false families and roots of one review.

Usage: PYTHONPATH=src python benchmarks/origins/stories.py FOLDER
FOLDER: documents.csv (id, title, published, url, language), texts/ID.txt, origins.jsonl (id, story or null, root).
"""

from __future__ import annotations

import csv
import json
import sys
import tempfile
from collections import Counter
from itertools import combinations
from math import comb
from pathlib import Path

from aftername import Settings, review


def rand(truth: dict[str, str], got: dict[str, str]) -> float:
    """The adjusted Rand index of two groupings."""
    both = sum(comb(n, 2) for n in Counter((truth[one], got[one]) for one in truth).values())
    first = sum(comb(n, 2) for n in Counter(truth.values()).values())
    second = sum(comb(n, 2) for n in Counter(got[one] for one in truth).values())
    chance = first * second / comb(len(truth), 2)
    most = (first + second) / 2
    return 1.0 if most == chance else (both - chance) / (most - chance)


def table(folder: Path, at: Path) -> Path:
    """The folder as a table of documents with a column of text."""
    with (folder / "documents.csv").open(encoding="utf-8", newline="") as told:
        rows = [
            {**row, "text": (folder / "texts" / f"{row['id']}.txt").read_text("utf-8")}
            for row in csv.DictReader(told)
        ]
    with at.open("w", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(out, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    return at


def main(folder: Path) -> None:
    """Print every family with its root, then the figures."""
    told = [json.loads(line) for line in (folder / "origins.jsonl").read_text("utf-8").splitlines()]
    truth = {one["id"]: one["story"] or one["id"] for one in told}
    roots = {one["story"]: one["id"] for one in told if one["root"] and one["story"]}
    got = {one: one for one in truth}
    with (folder / "documents.csv").open(encoding="utf-8", newline="") as listed:
        addresses = {line["url"]: line["id"] for line in csv.DictReader(listed)}
    right = Counter[str]()
    with tempfile.TemporaryDirectory() as box:
        source = table(folder, Path(box) / "pages.csv")
        with review(source, Path(box) / "pages.case", settings=Settings(engine="local")) as case:
            urls = {card.id: card.header.url for card in case.documents()}
            row = {one: addresses[url.value] for one, url in urls.items() if url is not None}
            for origin in case.origins():
                members = sorted(row[one] for one in origin.documents)
                got.update(dict.fromkeys(members, origin.id))
                if len(members) > 1:
                    named = row.get(origin.root or "", "unknown")
                    print(f"{len(members)} root {named} | {origin.because}\n   {members}")
                    story = Counter(truth[one] for one in members).most_common(1)[0][0]
                    want = roots.get(story)
                    right["families"] += 1
                    right["roots"] += named == (want if want in members else "unknown")
                    right["false"] += len({truth[one] for one in members}) > 1
    pairs = list(combinations(sorted(truth), 2))
    kin = {pair for pair in pairs if truth[pair[0]] == truth[pair[1]]}
    made = {pair for pair in pairs if got[pair[0]] == got[pair[1]]}
    print(
        f"ARI {rand(truth, got):.3f}  pairs right {len(kin & made)} wrong {len(made - kin)} missed {len(kin - made)}"
        f"  recall {len(kin & made) / max(1, len(kin)):.3f}"
        f"  families {right['families']} of which mixed {right['false']}, root right {right['roots']}"
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]))
