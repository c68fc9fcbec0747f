"""What is loaded of the pages that are followed over time together: their captures, texts, and what was found in these."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from aftername.casefile import Store
from aftername.records import Capture
from aftername.stages import captures
from aftername.text.addresses import page_of, site_of


def pages_of(store: Store, bucket: str, names: Mapping[str, Sequence[str]]) -> captures.Pages:
    """The pages of a bucket that were captured more than once. names: every written form of each programme."""
    held = store.captures_of(int(bucket.removeprefix("bucket ").partition("/")[0]))
    papers = sorted({one.document for kept in held.values() for one in kept if one.document})
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
        _elsewhere(store, prints),
    )


def _fronts(store: Store, held: Mapping[str, Sequence[Capture]]) -> dict[str, frozenset[str]]:
    """Keys of texts of the front pages of sites."""
    sites = sorted(set(map(site_of, held)))
    return {site: frozenset(key for _, key, _ in store.texts_at(site)) for site in sites}


def _targets(store: Store, held: Mapping[str, Sequence[Capture]]) -> dict[str, list[tuple[str, str, bytes]]]:
    """Texts that were captured where redirects lead."""
    targets = {page_of(one.leads_to) for kept in held.values() for one in kept if one.leads_to}
    return {target: store.texts_at(target) for target in sorted(targets) if target}


def _elsewhere(store: Store, prints: Mapping[str, tuple[str, bytes]]) -> dict[str, list[tuple[str, str]]]:
    """By the key of a text the pages at which it was captured, where these are more than one."""
    found = {key: store.pages_with(key) for key in sorted({key for key, _ in prints.values() if key})}
    return {key: pages for key, pages in found.items() if len(pages) > 1}
