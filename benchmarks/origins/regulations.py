"""Versions of regulations: documents with one title must be one family, others none.

Usage: PYTHONPATH=src python benchmarks/origins/regulations.py FILE.jsonl
FILE: one JSON object a line with title, file_date and text.
"""

from __future__ import annotations

import json
import sys
from dataclasses import replace
from itertools import combinations
from pathlib import Path

from aftername.records import Document, Field, Header, Segment
from aftername.stages import mentions, origins


def main(path: Path) -> None:
    """Print pairs found and missed, families that hold several titles, and roots by date."""
    held: list[Document] = []
    title: dict[str, str] = {}
    for number, line in enumerate(path.read_text("utf-8").splitlines()):
        told = json.loads(line)
        text = f"{told['title']}\n{told['text']}"
        published = Field(told["file_date"], None, "given") if told["file_date"] else None
        segments = (Segment(0, len(text), "zh"),)
        one = Document(f"{number:06d}", "", text, "zh", Header(published=published), segments=segments)
        heading = Field(told["title"], one.anchor(0, len(told["title"])))  # as the reading stage finds it
        one = replace(one, header=Header(title=heading, published=published))
        held.append(one)
        title[one.id] = told["title"]
    fingerprints = [
        origins.fingerprint(one, (m for m in mentions.find(one) if m.kind in origins.KINDS)) for one in held
    ]
    date = {one.document: one.date for one in fingerprints}
    found = origins.find(fingerprints, {one.id: one for one in held}.__getitem__)
    got = {pair for one in found for pair in combinations(one.documents, 2)}
    truth = {(a, b) for a, b in combinations(sorted(title), 2) if title[a] == title[b]}
    print(
        f"{len(held)} documents, {len(truth)} pairs of versions, {len(got)} pairs found, {len(got & truth)} right"
    )
    for first, second in sorted(got - truth):
        print(f"  not one title: {title[first]} {date[first]} / {title[second]} {date[second]}")
    for first, second in sorted(truth - got):
        print(f"  not found: {title[first]} {date[first]} / {date[second]}")
    families = [one for one in found if len(one.documents) > 1]
    rooted = [
        one for one in families if one.root and date[one.root] == min(str(date[d]) for d in one.documents)
    ]
    print(f"{len(families)} families, {len(rooted)} with the earliest version as root")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
