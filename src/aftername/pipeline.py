"""The stages in order, and what each has to do in a case: the table of contents of a review.

Each stage states here what it runs over and under which key, how that is loaded, run and saved; `running.py` holds
the one loop that does it.

To add a stage: write its job beside the others, list it in STEPS.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from aftername.casefile import Store
from aftername.casefile.rows import Row, mention_row
from aftername.casefile.search import words
from aftername.engines import Engine, Failure
from aftername.files.opening import Opened, by_archive
from aftername.origin_counts import Roots
from aftername.records import (
    Claim,
    Document,
    Dossier,
    Fingerprint,
    MarkedDocument,
    Mention,
    Origin,
    Problem,
    SourceFile,
    content_id,
)
from aftername.running import Bench, Job, Progress, Silence, Step, bring_up
from aftername.settings import Settings
from aftername.stage import Stage
from aftername.stages import claims, dossier, gaps, intake, mentions, names, origins, reading, succession
from aftername.stages.succession.judging import judged

__all__ = ["STAGES", "STEPS", "Progress", "Silence", "compose", "mark_succession", "run", "settle"]


def run(
    store: Store, paths: Sequence[Path], settings: Settings, engine: Engine, progress: Progress
) -> tuple[str, ...]:
    """Take the paths into the case and bring every stage but the dossier up to date.

    Gives the paths of files that an earlier review was given there and this one is not.
    """
    bench = Bench(store, settings, engine, progress)
    given, gone = _take_in(bench, paths)
    for step in STEPS:
        bring_up(step, replace(bench, given=given))
    return gone


def settle(store: Store, engine: Engine, progress: Progress, settings: Settings | None = None) -> None:
    """Bring names, with what people said of them, and all that follows from names up to date."""
    bench = Bench(store, settings or Settings(), engine, progress)
    for step in STEPS[STEPS.index(NAMES) :]:
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
        store.claims(),
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
    for path in paths:
        files: list[SourceFile] = []
        problems: list[Problem] = []
        for one in walk.below(path):
            if isinstance(one, Problem):
                problems.append(one)
            else:
                files.append(one)
                bench.progress.step()
        taken.append((intake.printable(str(path)), files, problems))
    gone: list[str] = []
    with bench.store.change():
        for root, files, problems in taken:
            gone.extend(bench.store.replace_files(root, files, problems))
        bench.store.settle_files()
    return tuple(one for _, files, _ in taken for one in files if one.status == "waiting"), tuple(gone)


# Per file


class _Reader:
    """What reading gives, each document with its words for the index: made where there is a core to spare."""

    def __init__(self, settings: Settings) -> None:
        self._settings, self._opened = settings, Opened()

    def __call__(self, file: SourceFile) -> tuple[tuple[Document | Problem, str], ...]:
        answers = reading.read(file, self._settings, self._opened)
        return tuple((one, words(one.text) if isinstance(one, Document) else "") for one in answers)


def _reading(bench: Bench) -> Job:
    """Read each different content once, under the limits that shape what is read."""
    store, one = bench.store, bench.settings
    limits = (one.file_bytes, one.text_characters, one.pages, one.members, one.cells)
    key = f"{reading.STAGE.version}:{content_id(*limits, one.unpacked_bytes, one.ratio)}"
    files = {file.sha256: file for file in reversed(bench.given)}

    def save(sha256: str, key: str, answer: Sequence[tuple[Document | Problem, str]]) -> None:
        documents = [(one, indexed) for one, indexed in answer if isinstance(one, Document)]
        store.save_reading(sha256, key, documents, [one for one, _ in answer if isinstance(one, Problem)])

    def lost(sha256: str, key: str, failure: Failure) -> None:
        problem = Problem(failure.reason, files[sha256].path, failure.detail, reading.STAGE.name)
        store.save_reading(sha256, key, [], [problem])

    keys = {file.sha256: key for file in by_archive(files.values())}
    return Job(keys, files.__getitem__, _Reader(bench.settings), save, lost)


# Per document


def _mentions(bench: Bench) -> Job:
    """Find the mentions of each document."""
    store = bench.store

    def save(document: str, key: str, answer: tuple[list[Row], Sequence[mentions.Stopped]]) -> list[Failure]:
        found, stopped = answer
        store.save_mention_rows(document, key, found)
        return [Failure("crashed", _told(one)) for one in stopped]

    def lost(document: str, key: str, failure: Failure) -> None:
        store.save_mention_rows(document, key, ())

    keys = dict.fromkeys(store.document_ids(), mentions.STAGE.version)
    return Job(keys, store.document, _marked, save, lost)


def _told(one: mentions.Stopped) -> str:
    """What is missing where a finder stopped."""
    if one.places < one.of:
        return f"{one.finder} stopped at {one.places:,} of {one.of:,} places ({one.detail})"
    return f"{one.finder} found nothing, since it stopped ({one.detail})"


def _marked(document: Document) -> tuple[list[Row], tuple[mentions.Stopped, ...]]:
    """The mentions of a document as rows of the case file, made where there is a core to spare."""
    found, stopped = mentions.search(document)
    return [mention_row(one) for one in found], stopped


def _known(bench: Bench) -> Job:
    """Find the names that the documents of the case establish in those that bear no sign of them."""
    store = bench.store
    known = mentions.Known(store.mentions(kinds=("programme",)))

    def save(document: str, key: str, found: Sequence[Mention]) -> None:
        store.save_known(document, f"{key}:{content_id(*(one.id for one in found))}", found)

    def lost(document: str, key: str, failure: Failure) -> None:
        store.save_known(document, key, ())

    keys = dict.fromkeys(store.document_ids(), f"{mentions.KNOWN.version}:{known.id}")
    return Job(
        keys,
        lambda one: MarkedDocument(store.document(one), tuple(store.mentions(one, mentions.NAMES))),
        lambda marked: known.find(marked.document, marked.mentions),
        save,
        lost,
    )


def _fingerprints(bench: Bench) -> Job:
    """Keep what tells texts alike of each document."""
    store = bench.store
    known = store.work(mentions.KNOWN.name)
    version = f"{origins.FINGERPRINTS.version}:{mentions.STAGE.version}"

    def save(document: str, key: str, made: Fingerprint) -> None:
        store.save_fingerprint(made, key)

    def lost(document: str, key: str, failure: Failure) -> None:
        store.save_fingerprint(origins.blank(store.document(document)), key)

    keys = {one: f"{version}:{known.get(one, '').rpartition(':')[2]}" for one in store.document_ids()}
    return Job(
        keys,
        lambda one: MarkedDocument(store.document(one), tuple(store.mentions(one, origins.KINDS))),
        lambda marked: origins.fingerprint(marked.document, marked.mentions),
        save,
        lost,
    )


def _claims(bench: Bench) -> Job:
    """Find the claims of each document that is new or whose programmes changed."""
    store = bench.store
    version = f"{claims.STAGE.version}:{mentions.STAGE.version}"

    def save(document: str, key: str, found: Sequence[Claim]) -> None:
        store.save_claims(document, key, found)

    def lost(document: str, key: str, failure: Failure) -> None:
        store.save_claims(document, key, ())

    return Job(
        {one: f"{version}:{content_id(store.belongings(one))}" for one in store.document_ids()},
        lambda one: MarkedDocument(store.document(one), tuple(store.mentions(one)), store.belongings(one)),
        claims.claim,
        save,
        lost,
    )


# Across the whole case


def _across(
    stage: Stage,
    load: Callable[[], Any],
    run: Callable[[Any], Any],
    save: Callable[[Any], None],
    lost: Callable[[], None],
) -> Job:
    """The job of a stage that sees everything at once and is run anew each time."""
    return Job(
        {"": stage.version},
        lambda _: load(),
        run,
        lambda _, __, found: save(found),
        lambda _, __, ___: lost(),
    )


def _names(bench: Bench) -> Job:
    """Which mentions name which programmes."""
    store = bench.store

    def save(found: tuple[Any, Any, Any]) -> None:
        programmes, belongings, questions = found
        store.replace_programmes(programmes, belongings)
        store.replace_questions(questions)

    return _across(
        names.STAGE,
        lambda: (store.mentions(kinds=names.KINDS), store.cards(), store.judgements("names")),
        lambda given: names.settle(*given),
        save,
        lambda: save(((), (), ())),
    )


def _origins(bench: Bench) -> Job:
    """Which documents go back to one text."""
    store = bench.store

    def load() -> list[Fingerprint]:
        naming = {document for one in store.programmes() for document in one.documents}
        return [
            origins.naming(one, store.belongings(one.document)) if one.document in naming else one
            for one in store.fingerprints()
        ]

    def find(fingerprints: list[Fingerprint]) -> tuple[Origin, ...]:
        telling = store.mentions
        return origins.find(
            fingerprints,
            store.document,
            store.judgements("origins"),
            lambda one: tuple(telling(one, origins.TELLING)),
        )

    def lost() -> None:
        alone = "other documents could not be looked at"
        store.replace_origins([Origin((one,), one, alone) for one in store.document_ids()])

    return _across(origins.STAGE, load, find, store.replace_origins, lost)


def _succession(bench: Bench) -> Job:
    """What carries on under another name."""
    store = bench.store

    def load() -> succession.Pile:
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

    return _across(
        succession.STAGE,
        load,
        lambda pile: judged(succession.find(pile), pile.programmes, store.judgements("succession")),
        store.replace_succession,
        lambda: store.replace_succession(()),
    )


def _gaps(bench: Bench) -> Job:
    """What should be in the record and is not."""
    store = bench.store
    return _across(
        gaps.STAGE,
        lambda: (
            store.cards(),
            store.mentions(kinds=gaps.KINDS),
            store.programmes(),
            store.documents(store.document_ids()),
        ),
        lambda given: gaps.find(*given),
        store.replace_gaps,
        lambda: store.replace_gaps(()),
    )


NAMES = Step(names.STAGE, _names)

STEPS: tuple[Step, ...] = (
    Step(reading.STAGE, _reading, lambda bench: bench.store.settle_files()),
    Step(mentions.STAGE, _mentions),
    Step(mentions.KNOWN, _known),
    Step(origins.FINGERPRINTS, _fingerprints),
    NAMES,
    Step(origins.STAGE, _origins),
    Step(claims.STAGE, _claims),
    Step(succession.STAGE, _succession),
    Step(gaps.STAGE, _gaps),
)
"""The stages between the files that are given and the dossier, in their order. From names on they are done again
when a person speaks."""

STAGES: tuple[Stage, ...] = (intake.STAGE, *(step.stage for step in STEPS), dossier.STAGE)
