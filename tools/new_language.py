"""Writes the folder of a new language: every .words file with every slot declared empty, and folders for its rules.

    python tools/new_language.py vi Vietnamese FOLDER

FOLDER is where the folder `vi` goes, mostly src/aftername/languages. Files that are there already are left alone.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "src"))

from aftername.languages.rules import PURPOSES
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


def rules(purpose: str, language: str) -> str:
    """The first file of a folder of rules, without a rule yet. language: its English name."""
    return (
        f"# Classes of words for {purpose} in {language}, shared by the files beside this one.\n"
        "# General knowledge, written for this project. Licence: as the project. Last looked over: never.\n"
        "# To extend: see docs/languages.md.\n"
    )


def main() -> None:
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    code, name, where = sys.argv[1:]
    folder = Path(where) / code
    folder.mkdir(parents=True, exist_ok=True)
    made = {f"{kind}.words": skeleton(kind, name) for kind in kinds()}
    made |= {f"{purpose}/classes.rules": rules(purpose, name) for purpose in PURPOSES}
    for file, text in made.items():
        path = folder / file
        if path.exists():
            print(f"{path}: left as it is")
            continue
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, "utf-8")
        print(path)


if __name__ == "__main__":
    main()
