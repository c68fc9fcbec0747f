"""Writes the folder of a new language: every .words file with every slot declared empty.

    python tools/new_language.py vi Vietnamese FOLDER

FOLDER is where the folder `vi` goes, mostly src/aftername/languages. Files that are there already are left alone.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "src"))

from aftername.languages.schema import kinds, slots


def skeleton(kind: str, language: str) -> str:
    """A .words file of a kind in which nothing is filled yet. language: its English name."""
    lines = [
        f"# {language} words: {kind}.",
        "# General knowledge, written for this project. Licence: as the project. Last looked over: never.",
        '# To extend: see docs/languages.md; what is filled loses its word "empty".',
    ]
    for slot in slots(kind).values():
        lines += ["", *([f"# {slot.what}"] if slot.what else []), f"[{slot.name}] empty"]
    return "\n".join(lines) + "\n"


def main() -> None:
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    code, name, where = sys.argv[1:]
    folder = Path(where) / code
    folder.mkdir(parents=True, exist_ok=True)
    for kind in kinds():
        path = folder / f"{kind}.words"
        if path.exists():
            print(f"{path}: left as it is")
            continue
        path.write_text(skeleton(kind, name), "utf-8")
        print(path)


if __name__ == "__main__":
    main()
