"""Succession by form and by structure on made-up notices: found, wrong, and how the time grows with documents.

Usage: PYTHONPATH=src python benchmarks/succession/forms.py [COUNT ... | sweep]
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
from aftername.stages.succession.reasons import structural, template  # noqa: E402


def pile_of(store: Store) -> succession.Pile:
    """What the stage looks at, as the pipeline gives it."""
    return succession.Pile(
        tuple(store.claims()),
        {one.id: one for one in store.programmes()},
        store.cards(),
        {one.document: one for one in store.fingerprints()},
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


LINES = (
    (template, "SAME", (0.93, 0.95, 0.96, 0.97, 0.98, 0.99)),
    (template, "REWORDED", (0.7, 0.8, 0.85, 0.9, 0.95)),
    (template, "NEARER", (0.25, 0.5, 0.75, 1.0)),
    (template, "FORM", (0.3, 0.4, 0.5, 0.6, 0.7)),
    (structural, "LEAST", (0.8, 1.0, 1.2, 1.45, 1.7, 2.0)),
    (structural, "TELLING", (0.1, 0.2, 0.3, 0.4)),
)


def sweep() -> None:
    """Each line alone: right and wrong pairs that its own look finds, in the thirty stories and in 600 notices."""
    with tempfile.TemporaryDirectory() as folder:
        base = Path(folder)
        stories = planted.papers(base / "stories")
        renamed = frozenset[tuple[str, str]]().union(*(one.pairs for one in stories if one.fate == "renamed"))
        truths = {"stories": renamed, "many": planted.many(base / "many", 600)}
        piles = {}
        for name in truths:
            review(base / name, base / f"{name}.case").close()
            piles[name] = pile_of(Store(base / f"{name}.case"))
        for module, line, values in LINES:
            kept = getattr(module, line)
            for value in values:
                setattr(module, line, value)
                row = []
                for name, pile in piles.items():
                    names = {one.id: one.name for one in pile.programmes.values()}
                    found = {(names[one.edge.earlier], names[one.edge.later]) for one in module.look(pile)}
                    row.append(
                        f"{name} {len(found & truths[name])}/{len(truths[name])} wrong {len(found - truths[name])}"
                    )
                mark = " *" if value == kept else ""
                print(f"{line} {value}{mark}: {'; '.join(row)}", flush=True)
            setattr(module, line, kept)


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
    if sys.argv[1:] == ["sweep"]:
        sweep()
        raise SystemExit
    main([int(one) for one in sys.argv[1:]] or [300, 1_200, 4_800])
