"""Names of organisations across scripts: which Latin name belongs to a Chinese, Japanese or Korean one.

    .venv/bin/python benchmarks/names/across_scripts.py [--skip N] [--limit N] [--country CN]

Data: ../shared/data/names-ror (CC0), one record one organisation. For each country the native names (label or alias
in Han, kana or hangul) are the questions and all Latin names of the country's records the candidates, acronyms left
out. Baseline in the same run: the native name in pinyin (pypinyin; hangul in Revised Romanisation) against
the Latin name by rapidfuzz's token_set_ratio. Both answer with their best candidate and a score; printed are
precision and recall at the score where precision is .97 and .90, and at no threshold, and seconds.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import time
from collections import defaultdict
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "src"))

try:
    from pypinyin import lazy_pinyin
except ModuleNotFoundError:
    sys.exit("the baseline needs pypinyin 0.55, which the product does not: pip install pypinyin")
from rapidfuzz import fuzz, process  # noqa: E402

from aftername.languages.vocabulary import pieces_of  # noqa: E402
from aftername.stages.names.comparing import compare_names  # noqa: E402
from aftername.text.readings.korean import romanised  # noqa: E402

DATA = ROOT.parent / "shared" / "data" / "names-ror" / "ror-names.jsonl"
ADDED = re.compile(r" \((?:China|Japan|South Korea)\)$")  # the register adds the country to names of firms


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--limit", type=int, default=300, help="questions of one country")
    parser.add_argument(
        "--skip",
        type=int,
        default=150,
        help="first questions left out: the vocabulary was made with them in sight",
    )
    parser.add_argument("--country", default=None)
    arguments = parser.parse_args()
    if not DATA.exists():
        sys.exit("names-ror is not here")
    records = [json.loads(line) for line in DATA.read_text(encoding="utf-8").splitlines()]
    print(
        "| country | method | questions | candidates | all: right | P .97: recall | P .90: recall | seconds |"
    )
    print("|---|---|---:|---:|---:|---:|---:|---:|")
    for country in (arguments.country,) if arguments.country else ("CN", "JP", "KR"):
        questions, candidates = gathered(records, country, arguments.skip, arguments.limit)
        for method, answer in (("ours", ours), ("pinyin + rapidfuzz", baseline)):
            began = time.perf_counter()
            answers = answer([name for name, _ in questions], [name for name, _ in candidates])
            seconds = time.perf_counter() - began
            owners = defaultdict(set)
            for name, owner in candidates:
                owners[name].add(owner)
            judged = sorted(
                (
                    (score, owner in owners[found])
                    for (_, owner), (found, score) in zip(questions, answers, strict=True)
                    if found
                ),
                reverse=True,
            )
            right = sum(ok for _, ok in judged)
            at = [at_precision(judged, bar, len(questions)) for bar in (0.97, 0.90)]
            print(
                f"| {country} | {method} | {len(questions)} | {len(candidates)} | {right / len(questions):.3f} | "
                f"{at[0]:.3f} | {at[1]:.3f} | {seconds:.0f} |",
                flush=True,
            )


def gathered(
    records: list[dict], country: str, skip: int, limit: int
) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """Native names and Latin names of a country's records that have both, each with its record."""
    questions, candidates = [], []
    for record in records:
        if record["country"] != country:
            continue
        kept = [one for one in record["names"] if "acronym" not in one["kind"]]
        native = [
            one["name"] for one in kept if one["script"] != "Latn" and one["lang"] in (None, "zh", "ja", "ko")
        ]
        latin = [one["name"] for one in kept if one["script"] == "Latn"]
        if native and latin:
            questions.append((native[0], record["ror"]))
            candidates.extend((ADDED.sub("", name), record["ror"]) for name in latin)
    return questions[skip : skip + limit], candidates


def at_precision(judged: list[tuple[float, bool]], bar: float, total: int) -> float:
    """The largest recall at which precision is still at the bar, down the list of answers by score."""
    best = right = 0
    for place, (_, ok) in enumerate(judged, 1):
        right += ok
        if right / place >= bar:
            best = right
    return best / total


def ours(questions: list[str], candidates: list[str]) -> list[tuple[str | None, float]]:
    """The candidate with the largest share explained, then the lowest cost."""
    holders: dict[int, set[int]] = defaultdict(set)
    for place, name in enumerate(candidates):
        for piece in pieces_of(name):
            for meaning in piece.meanings:
                if piece.weight:
                    holders[meaning].add(place)
    answers: list[tuple[str | None, float]] = []
    for question in questions:
        counts: dict[int, int] = defaultdict(int)
        for piece in pieces_of(question):
            for place in (
                set().union(*(holders[m] for m in piece.meanings)) if piece.weight and piece.meanings else ()
            ):
                counts[place] += piece.weight
        likely = sorted(counts, key=lambda place: (-counts[place], place))[:60] or range(len(candidates))
        best: tuple[float, str | None] = (0.0, None)
        for place in likely:
            found = compare_names(question, candidates[place])
            if found.kind == "none" and found.share == 0:
                continue
            score = found.share - 0.01 * min(found.cost, 20)
            if score > best[0]:
                best = (score, candidates[place])
        answers.append((best[1], best[0]))
    return answers


def baseline(questions: list[str], candidates: list[str]) -> list[tuple[str | None, float]]:
    answers = []
    for question in questions:
        if any("가" <= c <= "힣" for c in question):
            latin = "".join(next(romanised(c))[0] if "가" <= c <= "힣" else c for c in question)
        else:
            latin = " ".join(lazy_pinyin(question))
        found = process.extractOne(latin, candidates, scorer=fuzz.token_set_ratio)
        answers.append((found[0], found[1]) if found else (None, 0.0))
    return answers


if __name__ == "__main__":
    main()
