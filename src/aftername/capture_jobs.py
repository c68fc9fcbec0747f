"""What the stages that follow pages over time have to do in a case, as jobs.py says of the others; and what is loaded for them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from aftername.capture_moves import joined, moves
from aftername.casefile import Store
from aftername.casefile.capture_rows import listed_rows, packed_rows
from aftername.engines import Failure
from aftername.files.opening import by_archive
from aftername.records import Capture, SourceFile, content_id
from aftername.running import Bench, Job
from aftername.stages import captures, claims, gaps, reading
from aftername.text.addresses import page_of, site_of


def read_capture_lists(bench: Bench) -> Job:
    """Read the captures that lists and tables name, a piece of a large list at a time."""
    store, one = bench.store, bench.settings
    key = f"{reading.CAPTURES.version}:{content_id(one.file_bytes, one.text_column)}"
    kinds = reading.LISTS | {reading.CDX}
    files = {file.sha256: file for file in reversed(bench.given) if file.media in kinds}
    keys = {
        f"{file.sha256}:{piece}": key
        for file in by_archive(files.values())
        for piece in range(reading.pieces_of(file))
    }

    def load(subject: str) -> tuple[SourceFile, int]:
        sha256, _, piece = subject.partition(":")
        return files[sha256], int(piece)

    def save(subject: str, key: str, found: bytes) -> None:
        sha256, _, piece = subject.partition(":")
        store.save_listed(sha256, int(piece), key, listed_rows(found))

    def lost(subject: str, key: str, failure: Failure) -> None:
        save(subject, key, packed_rows(()))

    return Job(
        keys, load, lambda given: packed_rows(reading.captures_listed(given[0], one, given[1])), save, lost
    )


def follow_pages(bench: Bench) -> Job:
    """What the captures of pages amount to, some hundred captures at a time."""
    store = bench.store
    buckets = store.buckets()
    if buckets:
        with store.change():
            store.set_capture_texts()
    key = f"{captures.STAGE.version}:{claims.STAGE.version}:{store.captures_key()}" if buckets else ""
    names = _written_forms(store) if buckets else {}
    moved = moves(store) if buckets else {}
    files = _files(store) if buckets else {}

    def lost(bucket: str, key: str, failure: Failure) -> None:
        store.save_histories(bucket, key, ())

    return Job(
        dict.fromkeys(buckets, key),
        lambda bucket: pages_of(store, bucket, names, moved, files),
        captures.histories,
        store.save_histories,
        lost,
    )


def _written_forms(store: Store) -> dict[str, tuple[str, ...]]:
    """Every written form of each programme."""
    return {one.id: tuple(name.written for name in one.names) for one in store.programmes()}


def _papers(held: Mapping[str, Sequence[Capture]]) -> set[str]:
    """The papers that were read at captures."""
    return {one.document for kept in held.values() for one in kept if one.document}


def pages_of(
    store: Store,
    bucket: str,
    names: Mapping[str, Sequence[str]],
    moved: Mapping[str, list[tuple[str, str]]],
    files: Mapping[str, list[tuple[str, bool]]],
) -> captures.Pages:
    """The pages of a bucket that were captured more than once. names: every written form of each programme; moved: of texts
    that their pages do not show any more, where they stand now; files: of papers, by site."""
    held = store.captures_of(int(bucket.removeprefix("bucket ").partition("/")[0]))
    papers = sorted(_papers(held))
    prints = store.prints_of(papers)
    places = {one: store.belongings(one) for one in papers}
    named = {programme for kept in places.values() for _, ids in kept for programme in ids}
    return captures.Pages(
        held,
        {one: store.document(one) for one in papers},
        places,
        {one: tuple(store.claims_of(one)) for one in papers if places[one]},
        {one: tuple(store.mentions(one, captures.FIGURES)) for one in papers},
        {one: names[one] for one in sorted(named) if one in names},
        prints,
        _fronts(store, held),
        _targets(store, held),
        joined(prints, _elsewhere(store, prints), moved),
        {site: files[site] for site in sorted(set(map(site_of, held))) if site in files},
        {one: tuple(store.mentions(one, ("candidate",))) for one in papers},
    )


def _files(store: Store) -> dict[str, list[tuple[str, bool]]]:
    """The files of papers that were captured, by site, each with whether any capture may have had it."""
    found: dict[str, list[tuple[str, bool]]] = {}
    for page, there in store.paper_files():
        found.setdefault(site_of(page), []).append((page, there))
    return found


def _fronts(store: Store, held: Mapping[str, Sequence[Capture]]) -> dict[str, list[tuple[str, bytes]]]:
    """Texts of the front pages of sites."""
    sites = sorted(set(map(site_of, held)))
    return {site: [(key, sketch) for _, key, sketch in store.texts_at(site)] for site in sites}


def _targets(store: Store, held: Mapping[str, Sequence[Capture]]) -> dict[str, list[tuple[str, str, bytes]]]:
    """Texts that were captured where redirects lead."""
    targets = {page_of(one.leads_to) for kept in held.values() for one in kept if one.leads_to}
    return {target: store.texts_at(target) for target in sorted(targets) if target}


def _elsewhere(store: Store, prints: Mapping[str, tuple[str, bytes]]) -> dict[str, list[tuple[str, str]]]:
    """By the key of a text the pages at which it was captured, where these are more than one."""
    found = {key: store.pages_with(key) for key in sorted({key for key, _ in prints.values() if key})}
    return {key: pages for key, pages in found.items() if len(pages) > 1}


def telling(store: Store) -> gaps.Pages:
    """What checks for gaps need of pages that were followed over time."""
    found = tuple(store.histories(telling=True))
    went = {one.programme for page in found for one in page.scrubbed if one.programme}
    named = tuple(one for one in store.named_by_year() if one.programme in went) if went else ()
    return found, store.followed() if found else {}, named
