"""What each stage has to do in a case: what it runs over and under which key, how that is loaded, run and saved.

To add one: copy the smallest of its kind (`keep_fingerprints`, per document; `find_gaps`, across the case), list it in pipeline.STEPS.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, partial
from typing import Any

from aftername import warming
from aftername.capture_jobs import telling
from aftername.casefile.mention_rows import MentionRow, mention_row
from aftername.casefile.search import words
from aftername.engines import Failure
from aftername.files.opening import Opened, by_archive
from aftername.inputs import across, of_gaps, of_names, of_origins, of_succession
from aftername.kin import Kin, kept_papers, paper_ties
from aftername.records import (
    Claim,
    Document,
    Fingerprint,
    MarkedDocument,
    Mention,
    Origin,
    Problem,
    Scan,
    SourceFile,
    Succession,
    content_id,
)
from aftername.running import Bench, Job
from aftername.settings import Settings
from aftername.stages import claims, gaps, mentions, names, origins, reading, succession
from aftername.stages.succession.judging import judged
from aftername.text.names import comparable

# Per file


def look(bench: Bench) -> Job:
    """Look which pages of PDFs and pictures have no text of their own."""
    store, one = bench.store, bench.settings
    key = f"{reading.LOOKING.version}:{content_id(one.ocr, one.pixels_only, one.pages, one.file_bytes)}"
    files = {file.sha256: file for file in reversed(bench.given) if file.media in reading.SCANNED}
    keys = {file.sha256: key for file in by_archive(files.values())}

    def lost(sha256: str, key: str, failure: Failure) -> None:
        told = f"pages that are pictures were not looked for: {failure.detail}"
        store.save_pictures(sha256, key, (), Scan(0, reason=failure.reason, trouble=told))

    return Job(keys, files.__getitem__, reading.Looker(one), store.save_pictures, lost)


def read_pictures(bench: Bench) -> Job:
    """Read each page that is a picture, by itself: what befalls one costs that page alone."""
    store = bench.store
    files = {file.sha256: file for file in reversed(bench.given)}
    pages = {f"{sha256}:{page}": (sha256, page) for sha256, page in store.pictures() if sha256 in files}
    key = f"{reading.OCR.version}:{content_id(*reading.reader_key())}" if pages else ""

    def load(subject: str) -> tuple[SourceFile, int]:
        sha256, page = pages[subject]
        return files[sha256], page

    def save(subject: str, key: str, scan: Scan) -> None:
        store.save_scan(pages[subject][0], key, scan)

    def lost(subject: str, key: str, failure: Failure) -> None:
        sha256, page = pages[subject]
        store.save_scan(sha256, key, Scan(page, reason=failure.reason, trouble=failure.detail))

    return Job(dict.fromkeys(pages, key), load, reading.PageReader(bench.settings), save, lost)


class _Reader:
    """What reading gives, each document with its words for the index: made where there is a core to spare."""

    def __init__(self, settings: Settings) -> None:
        self._settings, self._opened = settings, Opened()

    def __call__(
        self, task: tuple[SourceFile, tuple[Scan, ...]]
    ) -> tuple[tuple[Document | Problem, str], ...]:
        answers = reading.read(task[0], self._settings, self._opened, task[1])
        return tuple((one, words(one.text) if isinstance(one, Document) else "") for one in answers)


def read(bench: Bench) -> Job:
    """Read each different content once, under the limits that shape what is read."""
    store, one = bench.store, bench.settings
    seen = store.scan_keys()
    limits = (one.file_bytes, one.text_characters, one.pages, one.members, one.cells)
    key = f"{reading.STAGE.version}:{content_id(*limits, one.unpacked_bytes, one.ratio)}"
    lists = store.only_lists(reading.CDX)
    files = {file.sha256: file for file in reversed(bench.given) if file.sha256 not in lists}

    def save(sha256: str, key: str, answer: Sequence[tuple[Document | Problem, str]]) -> None:
        documents = [(one, indexed) for one, indexed in answer if isinstance(one, Document)]
        store.save_reading(sha256, key, documents, [one for one, _ in answer if isinstance(one, Problem)])

    def lost(sha256: str, key: str, failure: Failure) -> None:
        problem = Problem(failure.reason, files[sha256].path, failure.detail, reading.STAGE.name)
        store.save_reading(sha256, key, [], [problem])

    keys = {
        file.sha256: _read_key(key, file, seen.get(file.sha256, ""), one)
        for file in by_archive(files.values())
    }
    return Job(keys, lambda sha256: (files[sha256], store.scans(sha256)), _Reader(one), save, lost)


def _read_key(key: str, file: SourceFile, seen: str, settings: Settings) -> str:
    """The key of a file; of one that may have pages that are pictures, with what was read off them."""
    key = _stated_key(key, file)
    if file.media not in reading.SCANNED:
        return key
    return f"{key}:{content_id(seen, settings.ocr == 'no', settings.pixels_only)}"


def _stated_key(key: str, file: SourceFile) -> str:
    """The key of a file, other where something else is stated of it."""
    told = (file.url or "", file.captured or "", *(part for pair in file.stated for part in pair))
    key = ":".join(filter(None, (key, reading.read_by(file.media))))
    return f"{key}+{content_id(*told)}" if any(told) else key


# Per document


def mark(bench: Bench) -> Job:
    """Find the mentions of each document."""
    store = bench.store

    def save(
        document: str, key: str, answer: tuple[list[MentionRow], Sequence[mentions.Stopped]]
    ) -> list[Failure]:
        store.save_mention_rows(document, key, answer[0])
        return [Failure("crashed", _told(one)) for one in answer[1]]

    def lost(document: str, key: str, failure: Failure) -> None:
        store.save_mention_rows(document, key, ())

    keys = dict.fromkeys(store.in_order(), mentions.STAGE.version)
    return Job(keys, store.document, _marked, save, lost, warming.for_mentions(bench))


def _told(one: mentions.Stopped) -> str:
    """What is missing where a finder stopped."""
    if one.places < one.of:
        return f"{one.finder} stopped at {one.places:,} of {one.of:,} places ({one.detail})"
    return f"{one.finder} found nothing, since it stopped ({one.detail})"


def _marked(document: Document) -> tuple[list[MentionRow], tuple[mentions.Stopped, ...]]:
    """The mentions of a document as rows of the case file, made where there is a core to spare."""
    found, stopped = mentions.search(document)
    return [mention_row(one, document.text) for one in found], stopped


def mark_known(bench: Bench) -> Job:
    """Find the names that the documents of the case establish in those that bear no sign of them."""
    store = bench.store
    known = mentions.Known(store.mentions(kinds=("programme",)))
    given = mentions.Given(store.names_given())
    bare = mentions.Bare(store.mentions(kinds=mentions.BESIDE))

    def find(marked: MarkedDocument) -> tuple[Mention, ...]:
        said = given.find(marked.document, marked.mentions)
        found = known.find(marked.document, marked.mentions)
        found = tuple(one for one in found if not _overlaps(one, said))
        own = (one for one in marked.mentions if getattr(one.normal, "sign", "") not in ("known", "given"))
        beside = bare.find(marked.document, (*own, *said, *found))
        return (*said, *found, *beside)

    def save(document: str, key: str, found: Sequence[Mention]) -> None:
        store.save_known(document, f"{key}:{content_id(*(one.id for one in found))}", found)

    def lost(document: str, key: str, failure: Failure) -> None:
        store.save_known(document, key, ())

    keys = dict.fromkeys(store.in_order(), f"{mentions.KNOWN.version}:{known.id}:{given.id}:{bare.id}")
    return Job(
        keys,
        lambda one: MarkedDocument(store.document(one), tuple(store.mentions(one, mentions.BESIDE))),
        find,
        save,
        lost,
    )


def _overlaps(mention: Mention, others: Sequence[Mention]) -> bool:
    a = mention.anchor
    return any(a.start < other.anchor.end and other.anchor.start < a.end for other in others)


def keep_fingerprints(bench: Bench) -> Job:
    """Keep what tells texts alike of each document."""
    store = bench.store
    known = store.work(mentions.KNOWN.name)
    version = f"{origins.FINGERPRINTS.version}:{mentions.STAGE.version}"

    def save(document: str, key: str, made: Fingerprint) -> None:
        store.save_fingerprint(made, key)

    def lost(document: str, key: str, failure: Failure) -> None:
        store.save_fingerprint(origins.blank(store.document(document)), key)

    keys = {one: f"{version}:{known.get(one, '').rpartition(':')[2]}" for one in store.in_order()}
    return Job(
        keys,
        lambda one: MarkedDocument(store.document(one), tuple(store.mentions(one, origins.KINDS))),
        lambda marked: origins.fingerprint(marked.document, marked.mentions),
        save,
        lost,
    )


def claim(bench: Bench) -> Job:
    """Find the claims of each document that is new or whose programmes changed."""
    store = bench.store
    version = f"{claims.STAGE.version}:{mentions.STAGE.version}"

    def save(document: str, key: str, found: Sequence[Claim]) -> None:
        store.save_claims(document, key, found)

    def lost(document: str, key: str, failure: Failure) -> None:
        store.save_claims(document, key, ())

    return Job(
        {one: f"{version}:{content_id(store.belongings(one))}" for one in store.in_order()},
        lambda one: MarkedDocument(store.document(one), tuple(store.mentions(one)), store.belongings(one)),
        claims.claim,
        save,
        lost,
        warming.for_claims(bench),
    )


# Across the whole case


def bring_together(bench: Bench) -> Job:
    """Which mentions name which programmes."""
    store = bench.store
    ignored = {one.key for one in store.names_given() if one.verdict == "ignore"}

    def named() -> Iterator[Mention]:
        for one in store.mentions(kinds=names.KINDS):
            if not (ignored and one.kind == "programme" and comparable(one.written) in ignored):
                yield one

    def save(found: tuple[Any, Any, Any]) -> None:
        programmes, belongings, questions = found
        store.replace_programmes(programmes, belongings)
        store.replace_questions(questions)

    return across(
        names.STAGE,
        bench,
        of_names,
        lambda: (named(), store.cards(), store.judgements("names")),
        lambda given: names.settle(*given),
        save,
        lambda: save(((), (), ())),
    )


def find_origins(bench: Bench) -> Job:
    """Which documents go back to one text."""
    store = bench.store

    def load() -> list[Fingerprint]:
        naming = {document for one in store.programmes() for document in one.documents}
        return [
            origins.naming(one, store.belongings(one.document)) if one.document in naming else one
            for one in store.fingerprints()
        ]

    def find(fingerprints: list[Fingerprint]) -> tuple[tuple[Origin, ...], list[tuple[int, str, bytes]]]:
        telling, kin = store.mentions, Kin(store)
        found = origins.find(
            fingerprints,
            store.document,
            store.judgements("origins"),
            lambda one: tuple(telling(one, origins.TELLING)),
            kin,
        )
        return found, kin.fresh

    def save(answer: tuple[tuple[Origin, ...], list[tuple[int, str, bytes]]]) -> None:
        store.replace_origins(answer[0])
        store.save_kin(answer[1])

    def lost() -> None:
        alone = "other documents could not be looked at"
        store.replace_origins([Origin((one,), one, alone) for one in store.document_ids()])

    return across(origins.STAGE, bench, of_origins, load, find, save, lost)


def find_succession(bench: Bench) -> Job:
    """What carries on under another name."""
    store = bench.store

    def load() -> succession.Pile:
        return succession.Pile(
            tuple(store.claims()),
            {one.id: succession.seen(one) for one in store.programmes()},
            store.cards(),
            {one.document: one for one in store.fingerprints()},
            store.origin_of(),
            cache(store.belongings),
            cache(lambda one: tuple(store.mentions(one, succession.KINDS))),
            lambda one: store.document(one).text,
            paper_ties(store),
        )

    def find(pile: succession.Pile) -> tuple[tuple[Succession, ...], list[tuple[int, str, bytes]]]:
        found = judged(succession.find(pile), pile.programmes, store.judgements("succession"))
        return found, kept_papers(store, pile)

    def save(answer: tuple[tuple[Succession, ...], list[tuple[int, str, bytes]]]) -> None:
        store.replace_succession(answer[0])
        store.save_kin(answer[1])

    lost = partial(store.replace_succession, ())
    return across(succession.STAGE, bench, of_succession, load, find, save, lost, by_own=True)


def find_gaps(bench: Bench) -> Job:
    """What should be in the record and is not."""
    store = bench.store
    return across(
        gaps.STAGE,
        bench,
        of_gaps,
        lambda: (
            store.cards(),
            store.mentions(kinds=gaps.KINDS),
            store.programmes(),
            store.documents(store.document_ids()),
            telling(store),
        ),
        lambda given: gaps.find(*given),
        store.replace_gaps,
        lambda: store.replace_gaps(()),
    )
