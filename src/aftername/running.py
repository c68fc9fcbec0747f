"""The one loop that brings a stage up to date: what is waiting is loaded, run and saved, and what fails is told.

Stages that run per file or per document are remembered under a key (the version of the stage and what it depended
on), so a second review does only what is new or changed. Results are written together, TOGETHER in one transaction:
a run that is killed leaves the old or the new state of a document. No trouble leaves its record: a record, or a
whole case, that a stage stops at becomes a problem, and the review goes on with what it has.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import islice
from typing import Any, Protocol

from aftername.casefile import Store, of_the_disk
from aftername.engines import Engine, Failure
from aftername.errors import AfternameError
from aftername.records import Problem, SourceFile, content_id
from aftername.settings import Settings
from aftername.stage import Stage

TOGETHER = 64  # results written in one transaction: little is lost, and writing stays quick

FAILED = "!"  # stands in a key behind which are the limits under which a record failed


class Progress(Protocol):
    """Who is told how far a review is."""

    def begin(self, stage: Stage, total: int | None) -> None:
        """A stage begins, with so many records to do; None when that is not known yet."""
        ...

    def step(self) -> None:
        """One record is done."""
        ...


class Silence:
    """Progress that nobody is told of."""

    def begin(self, stage: Stage, total: int | None) -> None:
        """Tell nobody."""

    def step(self) -> None:
        """Tell nobody."""


@dataclass(frozen=True, slots=True)
class Bench:
    """What a stage works with. given: the files of this review that can be read. key: under which a stage across the case is
    run, where that is known; "" where it is to be worked out."""

    store: Store
    settings: Settings
    engine: Engine
    progress: Progress
    given: Sequence[SourceFile] = ()
    key: str = ""


@dataclass(frozen=True, slots=True)
class Job:
    """What a stage has to do in a case now, and how.

    keys: what it runs over (digests of files, ids of documents, or "" for the whole case), each with the key under
        which it is up to date; a key may be kept with what was found behind it, after a colon.
    load: what is run of one of these. run: a pure function over that; in another process, but for a whole case.
    save: keeps the answer under a key; gives the troubles in it, if any. lost: keeps that there is none.
    ready: what is done before so many are run; it changes no answer.
    """

    keys: Mapping[str, str]
    load: Callable[[str], Any]
    run: Callable[[Any], Any]
    save: Callable[[str, str, Any], Iterable[Failure] | None]
    lost: Callable[[str, str, Failure], None]
    ready: Callable[[int], None] | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """A stage in the pipeline. job: what it has to do, asked when its turn comes. after: what follows on it."""

    stage: Stage
    job: Callable[[Bench], Job]
    after: Callable[[Bench], None] | None = None


def bring_up(step: Step, bench: Bench) -> None:
    """Bring one stage up to date."""
    store, stage = bench.store, step.stage
    try:
        job = step.job(bench)
        done = store.work(stage.name)
    except Exception as trouble:
        _tell_of_case(store, stage, _failure(trouble))
        return
    if stage.per != "case":
        _tell_of_case(store, stage, None)
    limits = _limits(bench.settings)
    waiting = [
        one for one, key in job.keys.items() if not _is_done(done.get(one), key, limits, bench.settings)
    ]
    bench.progress.begin(stage, len(waiting))
    if waiting and job.ready is not None:
        job.ready(len(waiting))
    answers = (
        _across(step, bench, job, waiting)
        if stage.per == "case"
        else _each(stage, job, waiting, bench.engine)
    )
    while batch := list(islice(answers, TOGETHER)):
        with store.change():
            for subject, answer in batch:
                _keep(stage, job, store, limits, subject, answer)
        for _ in batch:
            bench.progress.step()
    if step.after is not None:
        with store.change():
            step.after(bench)


def _limits(settings: Settings) -> str:
    """What is the same for the same limits under which a record may fail."""
    return content_id(settings.engine.partition("=")[0], settings.timeout_s, settings.memory_bytes)


def _is_done(held: str | None, key: str, limits: str, settings: Settings) -> bool:
    """Whether what was kept of a record is up to date; what failed under other limits is not."""
    if held is None:
        return False
    reached, failed, under = held.partition(FAILED)
    if failed and (settings.retry or under != limits):
        return False
    return reached == key or reached.startswith(f"{key}:")


def _each(
    stage: Stage, job: Job, waiting: Sequence[str], engine: Engine
) -> Iterator[tuple[str, Any | Failure]]:
    """Each record with what the stage makes of it, in order."""
    loaded = ((one, _attempt(job.load, one)) for one in waiting)
    engine.programs = stage.programs
    for (one, _), answer in engine.each(_Loaded(job.run), loaded):
        yield one, answer


def _across(
    step: Step, bench: Bench, job: Job, waiting: Sequence[str]
) -> Iterator[tuple[str, Any | Failure]]:
    """What a stage makes of the whole case. It loads that itself, where it runs, so that this process never holds it."""

    def run(one: str) -> Any:
        with Store(bench.store.path) as store:
            here = step.job(replace(bench, store=store, key=job.keys[one]))
            return here.run(here.load(one))

    for one in waiting:
        with bench.store.away():
            answer = bench.engine.apart(partial(run, one))
        yield one, answer


class _Loaded:
    """Runs a stage over what was loaded; what could not be loaded stays a failure."""

    def __init__(self, run: Callable[[Any], Any]) -> None:
        self._run = run

    def __call__(self, task: tuple[str, Any | Failure]) -> Any:
        given = task[1]
        return given if isinstance(given, Failure) else self._run(given)


def _attempt(run: Callable[[Any], Any], given: Any) -> Any | Failure:
    """What is made of it, or the failure it ended in."""
    try:
        return run(given)
    except Exception as trouble:
        return _failure(trouble)


def _failure(trouble: Exception) -> Failure:
    """An error as the failure of one record. Raises it again where the disk or a person is at fault, not the record."""
    if isinstance(trouble, AfternameError) or of_the_disk(trouble):
        raise trouble
    if isinstance(trouble, MemoryError):
        return Failure("memory", "needed more memory than there is")
    return Failure("crashed", f"{type(trouble).__name__}: {trouble}"[:500])


def _keep(stage: Stage, job: Job, store: Store, limits: str, subject: str, answer: Any | Failure) -> None:
    """Save what a stage gave of one record, or that it gave nothing, with what is to be told of it."""
    key = job.keys[subject]
    failed = f"{key}{FAILED}{limits}"
    told: list[Failure] = []
    if not isinstance(answer, Failure):
        try:
            with store.part():
                told = list(job.save(subject, key, answer) or ())
        except Exception as trouble:
            answer = _failure(trouble)
    if isinstance(answer, Failure):
        told = [answer]
        job.lost(subject, failed, answer)
    elif told and stage.per == "document":
        store.note_work(stage.name, subject, failed)
    if stage.per == "document":
        store.set_stage_problems(subject, stage.name, [_problem(stage, one) for one in told])
    elif stage.per == "page" and told:
        _tell_of_case(store, stage, told[0])
    elif stage.per == "case":
        _tell_of_case(store, stage, told[0] if told else None)


def _problem(stage: Stage, failure: Failure, path: str = "") -> Problem:
    """What is told of a stage that stopped. The words for a reader that crashed do not fit it."""
    reason = "stopped" if failure.reason == "crashed" else failure.reason
    detail = " ".join(filter(None, (stage.lost, f"{stage.doing}: {failure.detail}")))
    return Problem(reason, path, detail, stage.name, fatal=False)


def _tell_of_case(store: Store, stage: Stage, failure: Failure | None) -> None:
    """Set or clear the problem of a stage with the whole case."""
    store.set_case_problem(
        stage.name, None if failure is None else _problem(stage, failure, "the whole case")
    )
