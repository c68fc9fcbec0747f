"""The stages in order: the table of contents of a review.

What each stage runs over, and how that is loaded, run and saved, stands in `jobs.py`, of pages over time in `capture_jobs.py`; `running.py` holds the one loop
that does it.

To add a stage: write its job in jobs.py, list it in STEPS.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import replace
from itertools import dropwhile
from pathlib import Path
from typing import Any

from aftername import capture_jobs, jobs
from aftername.casefile import Store
from aftername.cycles import seldom_sought
from aftername.engines import Engine, Failure
from aftername.errors import NothingGiven
from aftername.origin_counts import Roots
from aftername.quoted_pages import draw_pages
from aftername.records import (
    Claim,
    Dossier,
    Problem,
    SourceFile,
)
from aftername.running import Bench, Progress, Silence, Step, bring_up
from aftername.settings import Settings
from aftername.stage import Stage
from aftername.stages import (
    captures,
    claims,
    dossier,
    gaps,
    intake,
    mentions,
    names,
    origins,
    reading,
    succession,
)
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


MOST_PAGES = 2_000  # pages over time that an account bears; all of them stand in the case


@seldom_sought()
def run(
    store: Store, paths: Sequence[Path], settings: Settings, engine: Engine, progress: Progress
) -> tuple[str, ...]:
    """Take the paths into the case and bring every stage but the dossier up to date.

    Gives the paths of files that an earlier review read and that are there no more; what rests on them is kept.
    """
    bench = Bench(store, settings, engine, progress)
    seen = [*paths, *([Path(settings.metadata)] if settings.metadata else [])]
    engine.reads = None if settings.follow_links else tuple(os.path.realpath(path) for path in seen)
    given, gone = _take_in(bench, paths)
    for step in STEPS:
        engine.programs = step.stage is reading.STAGE
        bring_up(step, replace(bench, given=given))
    return gone


@seldom_sought()
def settle(store: Store, engine: Engine, progress: Progress, settings: Settings | None = None) -> None:
    """Bring names, with what people said of them, and all that follows from names up to date."""
    bench = Bench(store, settings or Settings(), engine, progress)
    for step in dropwhile(lambda step: step.stage is not names.STAGE, STEPS):
        bring_up(step, bench)


@seldom_sought()
def settle_texts(store: Store, engine: Engine, progress: Progress, settings: Settings) -> None:
    """Find everything that the texts of a case give; what was done under the same key is not done again."""
    bench = Bench(store, settings, engine, progress)
    for step in dropwhile(lambda step: step.stage is not mentions.STAGE, STEPS):
        bring_up(step, bench)


@seldom_sought()
def settle_names(store: Store, engine: Engine, progress: Progress, settings: Settings | None = None) -> None:
    """Look for the names that people gave, and bring all that follows up to date."""
    bench = Bench(store, settings or Settings(), engine, progress)
    for step in dropwhile(lambda step: step.stage is not mentions.KNOWN, STEPS):
        bring_up(step, bench)


def compose(store: Store, title: str) -> Dossier:
    """The finished account of what the case holds now."""
    families = tuple(store.origins())
    wrong = {one.subject for one in store.remarks() if one.about == "statement"}
    left: set[str] = set()

    def stands(claim: Claim) -> bool:
        if claim.key in wrong:
            left.add(claim.key)
        return claim.key not in wrong

    said = filter(stands, store.claims_by_document()) if wrong else store.claims_by_document()
    made = dossier.compose(
        title,
        store.files(),
        tuple(store.cards().values()),
        tuple(store.problems()),
        tuple(store.programmes()),
        said,
        tuple(store.gaps()),
        store.explanations(),
        families,
        store.succession(),
        store.named_in(Roots(families).divided()),
    )
    if left:
        made = replace(made, coverage=replace(made.coverage, wrong=len(left)))
    verdicts = tuple(store.verdicts().items())
    pages = tuple(store.telling_histories(MOST_PAGES)) if verdicts else ()
    return replace(
        made, pages=pages, verdicts=verdicts, captured_once=store.captured_once() if verdicts else 0
    )


def mark_succession(store: Store) -> None:
    """Put what people say of edges now on the edges that are held; nothing is looked for anew."""
    programmes = {one.id: one for one in store.programmes()}
    store.replace_succession(judged(tuple(store.succession()), programmes, store.judgements("succession")))


def _settle_files(bench: Bench) -> None:
    bench.store.settle_files()
    bench.store.gather_captures()


def _open_lists(bench: Bench) -> None:
    bench.store.open_lists(reading.CDX)


_Walked = tuple[str, list[SourceFile], list[Problem]]  # the key of a path, its files, what was met there


def _take_in(bench: Bench, paths: Sequence[Path]) -> tuple[tuple[SourceFile, ...], tuple[str, ...]]:
    """Walk the paths, bring the case's list of files up to date; gives what can be read, and paths that are gone."""
    bench.progress.begin(intake.STAGE, None)
    taken = _walked(bench, paths)
    told, unmatched = _told(bench, [file for _, files, _ in taken for file in files])
    with bench.store.change():
        for path in paths:  # cases of earlier versions kept whole paths
            if path.is_absolute():
                bench.store.replace_files(intake.printable(str(path)), (), ())
        for root, files, met in taken:
            held = {file.path: told[file.path] for file in files}
            met += [one for one in unmatched if one.path in held]
            if root == taken[0][0]:
                met += [replace(one, path=intake.shown_of(root)) for one in unmatched if not one.path]
            bench.store.replace_files(root, tuple(held.values()), met)
        if bench.settings.forget:
            bench.store.forget_gone()
        gone = bench.store.settle_files()
    return tuple(one for one in told.values() if one.status == "waiting"), tuple(gone)


def _walked(bench: Bench, paths: Sequence[Path]) -> list[_Walked]:
    """Every file at or below the paths, by path."""
    walk = intake.Walk(paths, bench.settings)
    taken: list[_Walked] = []
    roots = bench.store.roots()
    for path in paths:
        root = intake.root_of(path, roots)
        roots = (*roots, root)
        files: list[SourceFile] = []
        problems: list[Problem] = []
        for one in walk.below(path, intake.shown_of(root)):
            if isinstance(one, Problem):
                problems.append(one)
            else:
                files.append(one)
                bench.progress.step()
        taken.append((root, files, problems))
    return taken


class _Rows:
    """Reads a list in a worker."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def __call__(self, file: SourceFile) -> tuple[Any, ...]:
        return reading.list_rows(file, self._settings)


def _told(bench: Bench, files: Sequence[SourceFile]) -> tuple[dict[str, SourceFile], tuple[Problem, ...]]:
    """The files by their path, with what lists say of them and the columns of tables that a person named.

    Raises NothingGiven where the list that a person named tells of none of them.
    """
    settings = bench.settings
    given = _list_given(settings)
    found = [file for file in files if intake.is_list(file, reading.MAY_BE_LISTS)]
    answers = bench.engine.each(_Rows(settings), [*given, *found])
    lists = [
        intake.Listed(file, rows, file in given) for file, rows in answers if not isinstance(rows, Failure)
    ]
    told, problems = intake.with_lists(files, lists)
    columns = reading.stated_columns(settings)
    return {
        file.path: replace(file, stated=(*file.stated, *columns))
        if file.media in reading.LISTS and file.status == "waiting"
        else file
        for file in told
    }, problems


def _list_given(settings: Settings) -> list[SourceFile]:
    """The list that a person named. Raises NothingGiven where it is no table."""
    if not settings.metadata:
        return []
    path = Path(settings.metadata)
    walked = intake.Walk((path,), settings).below(path, path.name)
    found = [one for one in walked if isinstance(one, SourceFile) and one.media in reading.MAY_BE_LISTS]
    if not found:
        raise NothingGiven(f"{path}: no table that can be read; give a CSV, JSON lines or XLSX")
    return found


STEPS: tuple[Step, ...] = (
    Step(reading.LOOKING, jobs.look),
    Step(reading.OCR, jobs.read_pictures),
    Step(reading.CAPTURES, capture_jobs.read_capture_lists, _open_lists),
    Step(reading.STAGE, jobs.read, _settle_files),
    Step(mentions.STAGE, jobs.mark),
    Step(mentions.KNOWN, jobs.mark_known),
    Step(origins.FINGERPRINTS, jobs.keep_fingerprints),
    Step(names.STAGE, jobs.bring_together),
    Step(origins.STAGE, jobs.find_origins),
    Step(claims.STAGE, jobs.claim),
    Step(succession.STAGE, jobs.find_succession),
    Step(captures.STAGE, capture_jobs.follow_pages),
    Step(gaps.STAGE, jobs.find_gaps),
    Step(reading.DRAWING, draw_pages),
)
"""The stages between the files that are given and the dossier, in their order. From names on they are done again
when a person speaks."""

STAGES: tuple[Stage, ...] = (intake.STAGE, *(step.stage for step in STEPS), dossier.STAGE)
