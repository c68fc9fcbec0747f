"""The stages in order: the table of contents of a review.

What each stage runs over, and how that is loaded, run and saved, stands in `jobs.py`; `running.py` holds the one loop
that does it.

To add a stage: write its job in jobs.py, list it in STEPS.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import replace
from itertools import dropwhile
from pathlib import Path

from aftername import jobs
from aftername.casefile import Store
from aftername.engines import Engine
from aftername.origin_counts import Roots
from aftername.records import (
    Dossier,
    Problem,
    SourceFile,
)
from aftername.running import Bench, Progress, Silence, Step, bring_up
from aftername.settings import Settings
from aftername.stage import Stage
from aftername.stages import claims, dossier, gaps, intake, mentions, names, origins, reading, succession
from aftername.stages.succession.judging import judged

__all__ = [
    "STAGES",
    "STEPS",
    "Progress",
    "Silence",
    "compose",
    "mark_succession",
    "run",
    "settle",
    "settle_names",
    "settle_texts",
]


def run(
    store: Store, paths: Sequence[Path], settings: Settings, engine: Engine, progress: Progress
) -> tuple[str, ...]:
    """Take the paths into the case and bring every stage but the dossier up to date.

    Gives the paths of files that an earlier review was given there and this one is not.
    """
    bench = Bench(store, settings, engine, progress)
    engine.reads = None if settings.follow_links else tuple(os.path.realpath(path) for path in paths)
    given, gone = _take_in(bench, paths)
    for step in STEPS:
        bring_up(step, replace(bench, given=given))
    return gone


def settle(store: Store, engine: Engine, progress: Progress, settings: Settings | None = None) -> None:
    """Bring names, with what people said of them, and all that follows from names up to date."""
    bench = Bench(store, settings or Settings(), engine, progress)
    for step in dropwhile(lambda step: step.stage is not names.STAGE, STEPS):
        bring_up(step, bench)


def settle_texts(store: Store, engine: Engine, progress: Progress, settings: Settings) -> None:
    """Find everything that the texts of a case give; what was done under the same key is not done again."""
    bench = Bench(store, settings, engine, progress)
    for step in dropwhile(lambda step: step.stage is not mentions.STAGE, STEPS):
        bring_up(step, bench)


def settle_names(store: Store, engine: Engine, progress: Progress, settings: Settings | None = None) -> None:
    """Look for the names that people gave, and bring all that follows up to date."""
    bench = Bench(store, settings or Settings(), engine, progress)
    for step in dropwhile(lambda step: step.stage is not mentions.KNOWN, STEPS):
        bring_up(step, bench)


def compose(store: Store, title: str) -> Dossier:
    """The finished account of what the case holds now."""
    families = tuple(store.origins())
    return dossier.compose(
        title,
        store.files(),
        tuple(store.cards().values()),
        tuple(store.problems()),
        tuple(store.programmes()),
        store.claims_by_document(),
        tuple(store.gaps()),
        store.explanations(),
        families,
        store.succession(),
        store.named_in(Roots(families).divided()),
    )


def mark_succession(store: Store) -> None:
    """Put what people say of edges now on the edges that are held; nothing is looked for anew."""
    programmes = {one.id: one for one in store.programmes()}
    store.replace_succession(judged(tuple(store.succession()), programmes, store.judgements("succession")))


def _take_in(bench: Bench, paths: Sequence[Path]) -> tuple[tuple[SourceFile, ...], tuple[str, ...]]:
    """Walk the paths, bring the case's list of files up to date; gives what can be read, and paths that are gone."""
    bench.progress.begin(intake.STAGE, None)
    walk = intake.Walk(paths, bench.settings)
    taken: list[tuple[str, list[SourceFile], list[Problem]]] = []
    roots = bench.store.roots()
    for path in paths:
        files: list[SourceFile] = []
        problems: list[Problem] = []
        root = intake.root_of(path, roots)
        roots = (*roots, root)
        for one in walk.below(path, intake.shown_of(root)):
            if isinstance(one, Problem):
                problems.append(one)
            else:
                files.append(one)
                bench.progress.step()
        taken.append((root, files, problems))
    gone: list[str] = []
    with bench.store.change():
        for path in paths:  # cases of earlier versions kept whole paths
            if path.is_absolute():
                bench.store.replace_files(intake.printable(str(path)), (), ())
        for root, files, problems in taken:
            gone.extend(bench.store.replace_files(root, files, problems))
        bench.store.settle_files()
    return tuple(one for _, files, _ in taken for one in files if one.status == "waiting"), tuple(gone)


STEPS: tuple[Step, ...] = (
    Step(reading.STAGE, jobs.read, lambda bench: bench.store.settle_files()),
    Step(mentions.STAGE, jobs.mark),
    Step(mentions.KNOWN, jobs.mark_known),
    Step(origins.FINGERPRINTS, jobs.keep_fingerprints),
    Step(names.STAGE, jobs.bring_together),
    Step(origins.STAGE, jobs.find_origins),
    Step(claims.STAGE, jobs.claim),
    Step(succession.STAGE, jobs.find_succession),
    Step(gaps.STAGE, jobs.find_gaps),
)
"""The stages between the files that are given and the dossier, in their order. From names on they are done again
when a person speaks."""

STAGES: tuple[Stage, ...] = (intake.STAGE, *(step.stage for step in STEPS), dossier.STAGE)
