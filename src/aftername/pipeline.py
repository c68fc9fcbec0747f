"""The stages in order: the table of contents of a review.

Stages that run per file or per document are remembered under a key (the version of the stage and what
it depended on), so a second review does only what is new or changed. Each document's results are
written in one transaction: a run that is killed leaves the old or the new state of a document.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cache, partial
from itertools import islice
from pathlib import Path
from typing import Any, Protocol

from aftername.casefile import Store
from aftername.casefile.rows import mention_row
from aftername.casefile.search import words
from aftername.engines import Engine, Failure
from aftername.origin_counts import Roots
from aftername.records import (
    Document,
    Dossier,
    Fingerprint,
    MarkedDocument,
    Mention,
    Problem,
    SourceFile,
    content_id,
)
from aftername.settings import Settings
from aftername.stage import Stage
from aftername.stages import claims, dossier, gaps, intake, mentions, names, origins, reading, succession
from aftername.stages.succession.judging import judged
from aftername.text.names import comparable

STAGES: tuple[Stage, ...] = (
    intake.STAGE,
    reading.STAGE,
    mentions.STAGE,
    mentions.KNOWN,
    origins.FINGERPRINTS,
    names.STAGE,
    origins.STAGE,
    claims.STAGE,
    succession.STAGE,
    gaps.STAGE,
    dossier.STAGE,
)

TOGETHER = 64  # results written in one transaction: little is lost, and writing stays quick


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


def run(store: Store, paths: Sequence[Path], settings: Settings, engine: Engine, progress: Progress) -> None:
    """Take the paths into the case and bring every stage but the dossier up to date."""
    given = _take_in(store, paths, settings, progress)
    _read(store, given, settings, engine, progress)
    _mark(store, engine, progress)
    _mark_known(store, progress)
    _fingerprint(store, engine, progress)
    settle(store, engine, progress)


def settle(store: Store, engine: Engine, progress: Progress) -> None:
    """Bring names, with what people said of them, and all that follows from names up to date."""
    _resolve(store, progress)
    _find_origins(store, progress)
    _claim(store, engine, progress)
    _succeed(store, progress)
    _find_gaps(store, progress)


def settle_names(store: Store, engine: Engine, progress: Progress) -> None:
    """Look for the names that people gave, and bring all that follows up to date."""
    _mark_known(store, progress)
    _fingerprint(store, engine, progress)
    settle(store, engine, progress)


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


def _take_in(
    store: Store, paths: Sequence[Path], settings: Settings, progress: Progress
) -> tuple[SourceFile, ...]:
    """Walk the paths, bring the case's list of files up to date, and give what can be read."""
    progress.begin(intake.STAGE, None)
    taken: list[tuple[str, list[SourceFile], list[Problem]]] = []
    for path in paths:
        files: list[SourceFile] = []
        problems: list[Problem] = []
        for one in intake.walk((path,), settings):
            if isinstance(one, Problem):
                problems.append(one)
            else:
                files.append(one)
                progress.step()
        taken.append((str(path), files, problems))
    with store.change():
        for root, files, problems in taken:
            store.replace_files(root, files, problems)
        store.settle_files()
    return tuple(one for _, files, _ in taken for one in files if one.status == "waiting")


def _read(
    store: Store, given: Sequence[SourceFile], settings: Settings, engine: Engine, progress: Progress
) -> None:
    """Read each different content once; files read before under the same key are left as they are."""
    limits = content_id(settings.file_bytes, settings.text_characters, settings.pages, settings.members)
    key = f"{reading.STAGE.version}:{limits}"
    done = store.work(reading.STAGE.name)
    waiting = {one.sha256: one for one in reversed(given) if done.get(one.sha256) != key}
    files = [waiting[sha256] for sha256 in sorted(waiting)]
    progress.begin(reading.STAGE, len(files))

    def save(file: SourceFile, answer: tuple[tuple[Document | Problem, str], ...] | Failure) -> None:
        if isinstance(answer, Failure):
            answer = ((Problem(answer.reason, file.path, answer.detail, reading.STAGE.name), ""),)
        documents = [(one, indexed) for one, indexed in answer if isinstance(one, Document)]
        problems = [one for one, _ in answer if isinstance(one, Problem)]
        store.save_reading(file.sha256, key, documents, problems)

    _write(store, engine.each(partial(_readied, settings=settings), files), save, progress)
    with store.change():
        store.settle_files()


def _readied(file: SourceFile, settings: Settings) -> tuple[tuple[Document | Problem, str], ...]:
    """What reading gives, each document with its words for the index: made where there is a core to spare."""
    answers = reading.read(file, settings=settings)
    return tuple((one, words(one.text) if isinstance(one, Document) else "") for one in answers)


def _marked(document: Document) -> list[tuple[Any, ...]]:
    """The mentions of a document as rows of the case file, made where there is a core to spare."""
    return [mention_row(one) for one in mentions.find(document)]


def _mark(store: Store, engine: Engine, progress: Progress) -> None:
    """Find the mentions of each document that has none of this version yet."""
    key = mentions.STAGE.version
    done = store.work(mentions.STAGE.name)
    waiting = [one for one in store.document_ids() if done.get(one) != key]
    progress.begin(mentions.STAGE, len(waiting))

    def save(document: Document, answer: tuple[Any, ...] | Failure) -> None:
        store.save_mention_rows(document.id, key, () if isinstance(answer, Failure) else answer)
        _note_failure(store, document, answer, mentions.STAGE)

    _write(store, engine.each(_marked, store.documents(waiting)), save, progress)


def _mark_known(store: Store, progress: Progress) -> None:
    """Find the names that the documents of the case establish in those that bear no sign of them."""
    known = mentions.Known(store.mentions(kinds=("programme",)))
    given = mentions.Given(store.names_given())
    key = f"{mentions.KNOWN.version}:{known.id}:{given.id}:"
    done = store.work(mentions.KNOWN.name)
    waiting = [one for one in store.document_ids() if not done.get(one, "").startswith(key)]
    progress.begin(mentions.KNOWN, len(waiting))
    with store.change():
        for one in waiting:
            document, held = store.document(one), tuple(store.mentions(one, mentions.NAMES))
            said = given.find(document, held)
            found = (*said, *(m for m in known.find(document, held) if not _overlaps(m, said)))
            store.save_known(one, key + content_id(*(mention.id for mention in found)), found)
            progress.step()


def _overlaps(mention: Mention, others: Sequence[Mention]) -> bool:
    a = mention.anchor
    return any(a.start < other.anchor.end and other.anchor.start < a.end for other in others)


def _fingerprint(store: Store, engine: Engine, progress: Progress) -> None:
    """Keep what tells texts alike of each document that has no fingerprint of this version yet."""
    known = store.work(mentions.KNOWN.name)
    done = store.work(origins.FINGERPRINTS.name)
    keys = {
        one: f"{origins.FINGERPRINTS.version}:{mentions.STAGE.version}:{known.get(one, '').rpartition(':')[2]}"
        for one in store.document_ids()
    }
    waiting = [one for one, key in keys.items() if done.get(one) != key]
    progress.begin(origins.FINGERPRINTS, len(waiting))

    def save(marked: MarkedDocument, answer: Fingerprint | Failure) -> None:
        document = marked.document
        made = origins.blank(document) if isinstance(answer, Failure) else answer
        store.save_fingerprint(made, keys[document.id])
        _note_failure(store, document, answer, origins.FINGERPRINTS)

    marked = (
        MarkedDocument(store.document(one), tuple(store.mentions(one, origins.KINDS))) for one in waiting
    )
    _write(store, engine.each(_fingerprinted, marked), save, progress)


def _fingerprinted(marked: MarkedDocument) -> Fingerprint:
    return origins.fingerprint(marked.document, marked.mentions)


def _find_origins(store: Store, progress: Progress) -> None:
    """Which documents go back to one text, across the whole case."""
    progress.begin(origins.STAGE, 1)
    naming = {document for one in store.programmes() for document in one.documents}
    found = origins.find(
        [
            origins.naming(one, store.belongings(one.document)) if one.document in naming else one
            for one in store.fingerprints()
        ],
        store.document,
        store.origin_judgements(),
        lambda one: tuple(store.mentions(one, origins.TELLING)),
    )
    with store.change():
        store.replace_origins(found)
    progress.step()


def _resolve(store: Store, progress: Progress) -> None:
    """Which mentions name which programmes, across the whole case."""
    progress.begin(names.STAGE, 1)
    ignored = {one.key for one in store.names_given() if one.verdict == "ignore"}
    found = (m for m in store.mentions(kinds=names.KINDS) if not _is_ignored(m, ignored))
    programmes, belongings, questions = names.settle(found, store.cards(), store.judgements())
    with store.change():
        store.replace_programmes(programmes, belongings)
        store.replace_questions(questions)
    progress.step()


def _is_ignored(mention: Mention, ignored: set[str]) -> bool:
    """Whether a person said that a name is no programme's, as written or without its head."""
    return bool(ignored) and mention.kind == "programme" and comparable(mention.written) in ignored


def _claim(store: Store, engine: Engine, progress: Progress) -> None:
    """Find the claims of each document that is new or whose programmes changed."""
    done = store.work(claims.STAGE.name)
    keys: dict[str, str] = {}
    for one in store.document_ids():
        key = f"{claims.STAGE.version}:{mentions.STAGE.version}:{content_id(store.belongings(one))}"
        if done.get(one) != key:
            keys[one] = key
    progress.begin(claims.STAGE, len(keys))

    def save(marked: MarkedDocument, answer: tuple[Any, ...] | Failure) -> None:
        document = marked.document
        store.save_claims(document.id, keys[document.id], () if isinstance(answer, Failure) else answer)
        _note_failure(store, document, answer, claims.STAGE)

    marked = (
        MarkedDocument(store.document(one), tuple(store.mentions(one)), store.belongings(one)) for one in keys
    )
    _write(store, engine.each(claims.claim, marked), save, progress)


def _succeed(store: Store, progress: Progress) -> None:
    """What carries on under another name, across the whole case."""
    progress.begin(succession.STAGE, 1)
    pile = succession.Pile(
        tuple(store.claims()),
        {one.id: one for one in store.programmes()},
        store.cards(),
        {one.document: one for one in store.fingerprints()},
        store.origin_of(),
        cache(store.belongings),
        cache(lambda one: tuple(store.mentions(one, succession.KINDS))),
        lambda one: store.document(one).text,
    )
    with store.change():
        store.replace_succession(
            judged(succession.find(pile), pile.programmes, store.succession_judgements())
        )
    progress.step()


def mark_succession(store: Store) -> None:
    """Put what people say of edges now on the edges that are held; nothing is looked for anew."""
    programmes = {one.id: one for one in store.programmes()}
    store.replace_succession(judged(tuple(store.succession()), programmes, store.succession_judgements()))


def _find_gaps(store: Store, progress: Progress) -> None:
    """What should be in the record and is not, across the whole case."""
    progress.begin(gaps.STAGE, 1)
    found = gaps.find(
        store.cards(),
        store.mentions(kinds=gaps.KINDS),
        store.programmes(),
        store.documents(store.document_ids()),
    )
    with store.change():
        store.replace_gaps(found)
    progress.step()


def _note_failure(store: Store, document: Document, answer: object, stage: Stage) -> None:
    """Set or clear the problem of a document that a stage gave no answer for; its text stays."""
    problem = None
    if isinstance(answer, Failure):
        problem = Problem(answer.reason, "", answer.detail, stage.name, False, document.part)
    store.set_stage_problem(document.file, stage.name, document.part, problem)


def _write(
    store: Store,
    answers: Iterable[tuple[Any, Any]],
    save: Callable[[Any, Any], None],
    progress: Progress,
) -> None:
    """Save answers as they come, TOGETHER of them in one transaction."""
    coming = iter(answers)
    while batch := list(islice(coming, TOGETHER)):
        with store.change():
            for one, answer in batch:
                save(one, answer)
        for _ in batch:
            progress.step()
