"""Papers that a regulation repeals by name: which of them the claims say have ended.

Run from the repository: PYTHONPATH=src python benchmarks/succession/repeals_in_claims.py [FOLDER]
FOLDER holds cn-laws.jsonl (title, text) and cn-laws-abolition.jsonl (titles repealed); without it ../shared/data/laws-zh is
looked for. Titles and sentences are found, nothing is given. A repeal of a part ("the rules on X in Y") is none.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from aftername.records import Document, Header, MarkedDocument, Segment
from aftername.stages.claims import claim
from aftername.stages.mentions.scan import mentions_in

ROOT = Path(__file__).resolve().parents[2]


def main(folder: Path) -> None:
    """Print how many repealed titles are found, and those that are not, or wrongly."""
    if not folder.is_dir():
        print("no regulations here: give the folder that holds cn-laws.jsonl")
        return
    wanted = {
        title
        for line in (folder / "cn-laws-abolition.jsonl").read_text("utf-8").splitlines()
        for title in json.loads(line)["abolished"]
    }
    found: set[str] = set()
    ties = 0
    for number, line in enumerate((folder / "cn-laws.jsonl").read_text("utf-8").splitlines()):
        told = json.loads(line)
        text = f"{told['title']}\n{told['text']}"
        document = Document(
            f"{number:064d}", "", text, "zh", Header(), segments=(Segment(0, len(text), "zh"),)
        )
        for one in claim(MarkedDocument(document, tuple(mentions_in(document)))):
            if one.fact == "succession" and one.label == "ended":
                found.add(one.value)
            elif one.fact == "succession":
                ties += 1
    print(
        f"{len(wanted)} titles repealed, {len(found)} found, {len(found & wanted)} right; {ties} other ties"
    )
    for title in sorted(wanted - found):
        print(f"  not found: {title}")
    for title in sorted(found - wanted):
        print(f"  not repealed: {title}")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if sys.argv[1:] else ROOT.parent / "shared" / "data" / "laws-zh")
