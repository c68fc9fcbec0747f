"""Precision and recall of the claims stage on the gold set, by fact, language and kind of document.

Run from the repository: PYTHONPATH=src python benchmarks/claims/run.py [first|second|third|fourth|fifth|sixth] [--misses]
Programme names are given as marked; every other mention comes from the finders. A claim is right when fact,
label and programme agree and its value overlaps the wanted one; speaker, time and hedge are counted for those.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from gold_set import GoldDocument, Wanted, gold_documents

from aftername.records import Claim
from aftername.stages.claims import claim

HERE = Path(__file__).resolve().parent


def agrees(found: Claim, wanted: Wanted) -> bool:
    """Whether a claim is the wanted one, speaker, time and hedge aside."""
    if found.fact != wanted.fact or found.label not in wanted.label.split(","):
        return False
    if (found.programme or "-") not in wanted.programmes:
        return False
    here, there = found.value.casefold(), wanted.value.casefold()
    if here in there or there in here:
        return True
    shared = sum((Counter(here) & Counter(there)).values())
    return 2 * shared >= 1.2 * (len(here) + len(there)) / 2 * 1.0 and shared >= 0.6 * max(
        len(here), len(there)
    )


class Tally:
    """Counts for one row of the table."""

    def __init__(self) -> None:
        self.right = self.extra = self.missed = self.speaker = self.time = self.hedge = 0

    def row(self) -> str:
        """Precision, recall, number wanted; share of right ones with right speaker, time, hedge."""
        found, wanted = self.right + self.extra, self.right + self.missed
        share = [
            100 * part / self.right if self.right else 0 for part in (self.speaker, self.time, self.hedge)
        ]
        precision = 100 * self.right / found if found else 0
        recall = 100 * self.right / wanted if wanted else 0
        return f"{precision:5.0f} {recall:5.0f} {wanted:5d}   {share[0]:4.0f} {share[1]:4.0f} {share[2]:4.0f}"


def measure(documents: list[GoldDocument], show: bool) -> dict[str, Tally]:
    """Tallies by "fact: ...", "language: ...", "kind: ..." and "all"."""
    tallies: dict[str, Tally] = {}
    for document in documents:
        found = list(claim(document.marked))
        rows = ["all", f"language: {document.language}", f"kind: {document.kind}"]
        used: set[int] = set()

        def count(fact: str, part: str, rows: list[str] = rows) -> None:
            for key in (*rows, f"fact: {fact}"):
                tally = tallies.setdefault(key, Tally())
                setattr(tally, part, getattr(tally, part) + 1)

        for wanted in document.wanted:
            place = next((i for i, one in enumerate(found) if i not in used and agrees(one, wanted)), None)
            if place is None:
                if not wanted.optional:
                    count(wanted.fact, "missed")
                    if show:
                        print(
                            f"MISSED {document.name}: {wanted.fact} [{wanted.label}] {wanted.value} {wanted.programmes}"
                        )
                continue
            used.add(place)
            if wanted.optional:
                continue
            one = found[place]
            count(wanted.fact, "right")
            for part, good in (
                ("speaker", one.speaker.kind in wanted.speakers),
                ("time", one.as_of in wanted.as_of),
                ("hedge", one.hedge == wanted.hedge),
            ):
                if good:
                    count(wanted.fact, part)
                elif show:
                    print(
                        f"  {part} {document.name}: {one.fact} {one.value}: {one.speaker.kind} {one.as_of} {one.hedge}"
                    )
        for place, one in enumerate(found):
            if place not in used:
                count(one.fact, "extra")
                if show:
                    print(
                        f"EXTRA  {document.name}: {one.fact} [{one.label}] {one.value} {one.programme} {one.others} {one.spread}"
                    )
    return tallies


def main() -> None:
    """Print the tables."""
    halves = [
        one for one in ("first", "second", "third", "fourth", "fifth", "sixth") if one in sys.argv[1:]
    ] or [
        "first",
        "second",
        "third",
    ]
    for half in halves:
        documents = gold_documents(HERE / "gold" / half)
        tallies = measure(documents, "--misses" in sys.argv)
        print(
            f"\n{half} part, {len(documents)} documents   prec  rec  wanted  speaker time hedge (% of right)"
        )
        for key in sorted(tallies):
            print(f"{key:38s} {tallies[key].row()}")


if __name__ == "__main__":
    main()
