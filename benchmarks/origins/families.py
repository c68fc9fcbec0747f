"""Families of translated stories: pairs found by the origins stage and by plain MinHash, in one run.

Usage: PYTHONPATH=src python benchmarks/origins/families.py FILE.jsonl
FILE: one JSON object a line with family, lang and text.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterable
from itertools import combinations
from pathlib import Path

from aftername.records import Document, Header, Segment
from aftername.stages import mentions, origins
from aftername.text.sketches import bands, letters, runs, sketch

LANGUAGES = {"zh-Hans": "zh", "zh-Hant": "zh"}


def documents(path: Path) -> list[tuple[str, str, Document]]:
    """Family, language and document of every line."""
    found = []
    for number, line in enumerate(path.read_text("utf-8").splitlines()):
        told = json.loads(line)
        language = LANGUAGES.get(told["lang"], told["lang"])
        text = told["text"]
        segments = (Segment(0, len(text), language),)
        made = Document(f"{number:06d}", "", text, language, Header(), segments=segments)
        found.append((told["family"], told["lang"], made))
    return found


def report(label: str, got: set[tuple[str, str]], truth: set[tuple[str, str]], seconds: float) -> None:
    """One line: precision, recall and F1 of pairs."""
    hit = len(got & truth)
    precision, recall = hit / max(1, len(got)), hit / max(1, len(truth))
    both = 2 * precision * recall / max(1e-9, precision + recall)
    print(f"{label:38} precision {precision:.3f}  recall {recall:.3f}  F1 {both:.3f}  {seconds:.1f} s")


def pairs(groups: Iterable[Iterable[str]]) -> set[tuple[str, str]]:
    """Every pair inside each group."""
    return {pair for group in groups for pair in combinations(sorted(group), 2)}


def plain_minhash(held: list[Document], least: float) -> set[tuple[str, str]]:
    """Pairs of documents that meet in a band and whose runs of letters share so much."""
    cut = {one.id: runs(letters(one.text)) for one in held}
    met: dict[bytes, list[str]] = {}
    for one in held:
        for key in bands(sketch(cut[one.id])):
            met.setdefault(key, []).append(one.id)
    near = {pair for who in met.values() for pair in combinations(sorted(set(who)), 2)}
    return {(a, b) for a, b in near if len(cut[a] & cut[b]) >= least * len(cut[a] | cut[b])}


def best_pairs(held: list[Document], truth: set[tuple[str, str]]) -> set[tuple[str, str]]:
    """All pairs compared by Jaccard of pairs of letters, cut where F1 is best. *The line is picked with hindsight."""
    cut = {}
    for one in held:
        plain = letters(one.text)
        cut[one.id] = {plain[at : at + 2] for at in range(len(plain) - 1)}
    scored = sorted(
        ((len(cut[a] & cut[b]) / len(cut[a] | cut[b]), a, b) for a, b in combinations(sorted(cut), 2)),
        reverse=True,
    )
    best, hit, at = 0.0, 0, 0
    for count, (_, a, b) in enumerate(scored, 1):
        hit += (a, b) in truth
        if 2 * hit / (count + len(truth)) > best:
            best, at = 2 * hit / (count + len(truth)), count
    return {(a, b) for _, a, b in scored[:at]}


def main(path: Path) -> None:
    """Print both, for all pairs and by whether the two languages are the same."""
    told = documents(path)
    held = [one for _, _, one in told]
    family = {one.id: name for name, _, one in told}
    language = {one.id: spoken for _, spoken, one in told}
    every = list(combinations(sorted(family), 2))
    truth = {(a, b) for a, b in every if family[a] == family[b]}
    begun = time.perf_counter()
    found = [
        origins.fingerprint(one, (m for m in mentions.find(one) if m.kind in origins.KINDS)) for one in held
    ]
    by_id = {one.id: one for one in held}
    made = pairs(one.documents for one in origins.find(found, by_id.__getitem__))
    seconds = time.perf_counter() - begun
    odd = {name for place, name in enumerate(sorted(set(family.values()))) if place % 2}
    tuned = {(a, b) for a, b in every if family[a] in odd and family[b] in odd}
    other = {(a, b) for a, b in every if family[a] not in odd and family[b] not in odd}
    alike = {(a, b) for a, b in every if language[a][:2] == language[b][:2]}
    report("origins", made, truth, seconds)
    report("origins, half it was tuned on", made & tuned, truth & tuned, seconds)
    report("origins, the other half", made & other, truth & other, seconds)
    report("origins, both Chinese", made & alike, truth & alike, seconds)
    report("origins, across languages", made - alike, truth - alike, seconds)
    begun = time.perf_counter()
    alike_most = best_pairs(held, truth)
    report("letter pairs, all compared, best line*", alike_most, truth, time.perf_counter() - begun)
    for least in (0.5, 0.2, 0.1):
        begun = time.perf_counter()
        plain = plain_minhash(held, least)
        report(f"MinHash, Jaccard {least}", plain, truth, time.perf_counter() - begun)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
