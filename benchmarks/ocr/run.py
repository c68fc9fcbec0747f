"""Measures how well pages are read off their pictures: wrong letters by letters there are, in four languages.

    python benchmarks/ocr/run.py                    the table, of pages drawn here (about ten minutes of one processor)
    python benchmarks/ocr/run.py --bare             beside Tesseract alone (its own page layout, the right models given)
    python benchmarks/ocr/run.py --only ko --look skewed

Columns: wrong letters (edits by letters, blanks left out), wrong letters with blanks (Korean and English), confidence as it
is told, seconds. Pages are drawn by pages.py from made-up texts; fonts: fonts-noto-cjk.
"""

from __future__ import annotations

import argparse
import io
import sys
import time
from pathlib import Path
from statistics import mean

HERE = Path(__file__).resolve()
sys.path.insert(0, str(HERE.parents[2] / "src"))
sys.path.insert(0, str(HERE.parent))

from rapidfuzz.distance import Levenshtein  # noqa: E402

from aftername.files import commands  # noqa: E402
from aftername.stages.reading.scans import read_page  # noqa: E402
from pages import FACES, Look, page  # noqa: E402

LOOKS = {
    "clean, 300 dpi": Look(),
    "150 dpi, grain, JPEG": Look(dpi=150, noise=6, blur=0.5, jpeg=70),
    "skewed 2.3 degrees": Look(skew=2.3, noise=8, jpeg=60),
    "turned by 90": Look(turn=90, skew=-1),
    "turned by 180": Look(turn=180, dpi=200),
    "seal over the text": Look(stamp=True, jpeg=80),
    "two columns": Look(columns=2, noise=5),
    "table, 200 dpi": Look(table=True, dpi=200, jpeg=60),
    "sans serif, 200 dpi, seal, table": Look(
        serif=False, dpi=200, stamp=True, table=True, skew=-0.7, jpeg=60
    ),
    "hard: 150 dpi, shade, grain": Look(dpi=150, skew=0.8, noise=22, shade=90, blur=1, jpeg=50),
}
VERTICAL = {
    "columns of characters": Look(vertical=True),
    "the same, 200 dpi, skewed": Look(vertical=True, dpi=200, skew=1.1),
}
MODELS = {"zh-Hans": "chi_sim", "zh-Hant": "chi_tra", "ja": "jpn", "ko": "kor", "en": "eng"}


def wrong(true: str, read: str, blanks: bool = False) -> float:
    """Edits by letters; without blanks unless they are asked for."""
    join = " ".join if blanks else "".join
    a, b = join(true.split()), join(read.split())
    return Levenshtein.distance(a, b) / max(len(a), 1)


def bare(content: bytes, language: str) -> str:
    """What Tesseract alone makes of a page."""
    models = "+".join(dict.fromkeys((MODELS[language], "eng")))
    try:
        told = commands.run("tesseract", ("stdin", "stdout", "-l", models, "--psm", "3"), content)
    except commands.CommandTrouble:
        return ""
    return told.decode("utf-8", "replace")


def main() -> None:
    """Print the table."""
    asked = argparse.ArgumentParser()
    asked.add_argument("--only", choices=list(FACES))
    asked.add_argument("--look", default="")
    asked.add_argument("--bare", action="store_true")
    given = asked.parse_args()
    print("| page | language | wrong | with blanks | confidence | s |" + (" bare |" if given.bare else ""))
    print("|---|---|---:|---:|---:|---:|" + ("---:|" if given.bare else ""))
    every: dict[str, list[float]] = {}
    for language in [given.only] if given.only else FACES:
        for name, look in {**LOOKS, **(VERTICAL if language == "ja" else {})}.items():
            if given.look not in name:
                continue
            drawn, true = page(language, look)
            held = io.BytesIO()
            drawn.save(held, "PNG")
            begun = time.process_time() + sum(_children())
            read = read_page(held.getvalue(), "image/png", 1)
            spent = time.process_time() + sum(_children()) - begun
            every.setdefault(language, []).append(wrong(true, read.text))
            blanks = f"{wrong(true, read.text, True):.3f}" if language in ("ko", "en") else ""
            line = f"| {name} | {language} | {every[language][-1]:.3f} | {blanks} | {read.confidence} | {spent:.1f} |"
            print(
                line + (f" {wrong(true, bare(held.getvalue(), language)):.3f} |" if given.bare else ""),
                flush=True,
            )
    for language, values in every.items():
        print(f"| mean | {language} | {mean(values):.3f} | | | |" + (" |" if given.bare else ""))


def _children() -> tuple[float, float]:
    import resource

    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime, used.ru_stime


if __name__ == "__main__":
    main()
