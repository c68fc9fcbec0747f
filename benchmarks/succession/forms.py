"""Succession by form and by structure on made-up notices: found, wrong, and how the time grows with documents.

Usage: PYTHONPATH=src python benchmarks/succession/forms.py [COUNT ...]
The papers are those of tests/cases/planted.py, reviewed in a folder that is thrown away. The time is that of the
whole stage on a finished case, texts read from the case file; processor time, best of three.
"""

from __future__ import annotations

import sys
import tempfile
import time
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "tests" / "cases")]

import planted  # noqa: E402

from aftername import review  # noqa: E402
from aftername.casefile import Store  # noqa: E402
from aftername.records import Succession  # noqa: E402
from aftername.stages import succession  # noqa: E402


def pile_of(store: Store) -> succession.Pile:
    """What the stage looks at, as the pipeline gives it."""
    return succession.Pile(
        tuple(store.claims()),
        {one.id: one for one in store.programmes()},
        store.cards(),
        {one.document: one for one in store.traces()},
        store.origin_of(),
        cache(store.belongings),
        cache(lambda one: tuple(store.mentions(one, succession.KINDS))),
        lambda one: store.document(one).text,
    )


def timed(case: Path) -> tuple[float, tuple[Succession, ...]]:
    """Seconds of the stage on a case, best of three, and what it finds."""
    best, found = float("inf"), ()
    with Store(case) as store:
        for _ in range(3):
            begun = time.process_time()
            found = succession.find(pile_of(store))
            best = min(best, time.process_time() - begun)
    return best, found


def main(counts: list[int]) -> None:
    """One line for each count."""
    before: tuple[int, float] | None = None
    for count in counts:
        with tempfile.TemporaryDirectory() as folder:
            papers, case = Path(folder) / "papers", Path(folder) / "many.case"
            truth = planted.many(papers, count)
            documents = len(list(papers.iterdir()))
            begun = time.perf_counter()
            review(papers, case).close()
            reviewed = time.perf_counter() - begun
            seconds, found = timed(case)
        pairs = {(one.earlier_name, one.later_name): one for one in found}
        hit = set(pairs) & truth
        ratio = ""
        if before is not None:
            ratio = (
                f"  {documents / before[0]:.1f} times the documents, {seconds / before[1]:.1f} times the time"
            )
        before = documents, seconds
        grades = {
            grade: sum(one.grade == grade for one in pairs.values()) for grade in ("structural", "template")
        }
        print(
            f"{documents:6,} documents  review {reviewed:6.1f} s  succession {seconds:6.2f} s"
            f"  found {len(hit)} of {len(truth)}  wrong {len(pairs) - len(hit)}  {grades}{ratio}",
            flush=True,
        )
        for pair in sorted(set(pairs) - truth):
            one = pairs[pair]
            print("   wrong:", *pair, one.relation, one.grade, one.evidence[0].reason, flush=True)


if __name__ == "__main__":
    main([int(one) for one in sys.argv[1:]] or [300, 1_200, 4_800])
