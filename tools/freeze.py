"""Keeps, and compares, one hash per stage and document of reviews: what a change of the code changes in what comes out.

    python tools/freeze.py keep frozen.json examples/papers ...   # folders or files
    python tools/freeze.py compare frozen.json examples/papers ...

`compare` names every stage and document whose hash differs, and ends with 1 if there is any. The file holds names and hashes only.
"""

from __future__ import annotations

import hashlib
import json
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

from aftername import Case, Settings, review
from aftername.records.wire import dumps


def hashed(records: Iterable[object]) -> str:
    """One hash of records in their order."""
    told = hashlib.sha256()
    for one in records:
        told.update(dumps(one).encode("utf-8", "surrogatepass"))
    return told.hexdigest()[:16]


def frozen(case: Case) -> dict[str, str]:
    """Keys such as "stage of document" to hash; stages that see the whole case stand without a document."""
    made: dict[str, str] = {}
    for card in case.documents():
        name = f"{card.paths[0]} {card.part}".strip()
        made[f"reading of {name}"] = hashed([case.document(card.id)])
        made[f"mentions of {name}"] = hashed(case.mentions(card.id))
        made[f"claims of {name}"] = hashed(one for one in case.claims() if one.document == card.id)
    for stage in ("problems", "programmes", "questions", "origins", "succession", "gaps"):
        made[stage] = hashed(getattr(case, stage)())
    return made


def main(words: list[str]) -> int:
    """Keep or compare; the exit code."""
    if len(words) < 3 or words[0] not in ("keep", "compare"):
        print(__doc__)
        return 2
    now: dict[str, str] = {}
    for folder in words[2:]:
        with (
            tempfile.TemporaryDirectory() as box,
            review(Path(folder), Path(box) / "frozen.case", Settings(engine="local")) as case,
        ):
            now |= {f"{folder}: {key}": value for key, value in frozen(case).items()}
    kept = Path(words[1])
    if words[0] == "keep":
        kept.write_text(json.dumps(now, indent=0, sort_keys=True, ensure_ascii=False) + "\n", "utf-8")
        print(f"{len(now)} hashes kept in {kept}")
        return 0
    before: dict[str, str] = json.loads(kept.read_text("utf-8"))
    changed = sorted(key for key in before.keys() | now.keys() if before.get(key) != now.get(key))
    for key in changed:
        print(f"{'new' if key not in before else 'gone' if key not in now else 'changed'}  {key}")
    print(f"{len(changed)} of {len(before.keys() | now.keys())} differ")
    return 1 if changed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
