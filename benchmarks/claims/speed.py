"""How fast the claims stage is: MB of UTF-8 a second on one core, dense and sparse text, and growth with length.

Run from the repository: PYTHONPATH=src python benchmarks/claims/speed.py [FOLDER of .txt files]
The dense text is the gold set, a claim in nearly every sentence, joined to long documents of one language.
Only the claims stage is timed; mentions are found before.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from gold_set import gold_documents, marked_text

from aftername.records import MarkedDocument
from aftername.stages.claims import claim

HERE = Path(__file__).resolve().parent


def seconds(documents: list[MarkedDocument]) -> tuple[float, int]:
    """Processor seconds for all of them, and how many claims they make."""
    begun = time.process_time()
    made = sum(len(claim(one)) for one in documents)
    return time.process_time() - begun, made


def main() -> None:
    """Print the table."""
    print(f"{'text':28s} {'MB':>6s} {'claims':>7s} {'s':>6s} {'MB/s':>6s}")
    for language in ("zh", "ja", "ko", "en"):
        texts = [
            one.marked.document.text
            for one in gold_documents(HERE / "gold" / "first")
            if one.language == language
        ]
        names = [
            m.written
            for one in gold_documents(HERE / "gold" / "first")
            if one.language == language
            for m in one.marked.mentions
            if m.kind == "programme"
        ]
        joined = "\n".join(texts)
        for name in sorted(set(names), key=lambda one: (-len(one), one)):
            joined = (
                joined.replace(name, f"[[p{names.index(name)}:{name}]]", 1)
                if f":{name}]]" not in joined
                else joined
            )
        for times in (20, 80):
            marked = marked_text("\n".join([joined] * times), language, "2024-01-01", f"{language}{times}")
            row(f"dense {language} x{times}", [marked])
    for folder in sys.argv[1:]:
        made = [
            marked_text(path.read_text("utf-8", errors="replace"), "zh", "2020-01-01", path.name)
            for path in sorted(Path(folder).rglob("*.txt"))
        ]
        row(f"folder {Path(folder).name}", made)


def row(name: str, documents: list[MarkedDocument]) -> None:
    """Time and print one row."""
    size = sum(len(one.document.text.encode()) for one in documents) / 1e6
    took, made = seconds(documents)
    print(f"{name:28s} {size:6.2f} {made:7d} {took:6.2f} {size / took:6.2f}")


if __name__ == "__main__":
    main()
