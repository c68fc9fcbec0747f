"""Where the text of a page that does not show it any more stands now: at which other addresses its sentences were captured, as they were.

A text that was there before is no place it moved to, unless both addresses are of one owner: others copy what they read.
"""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Mapping

from aftername.casefile import Store
from aftername.stages import captures
from aftername.text.addresses import site_of
from aftername.text.sketches import bands, likeness

NEAR = 0.5  # likeness from which on two texts are compared by sentences
PART = 0.4  # share of the runs of a text from which on it may stand in another
COMMON = 200  # texts that have a run: one that more have tells nothing
MOST = 6  # addresses

_Left = tuple[str, str, str, bytes]  # page, time, document, sketch


def moves(store: Store) -> dict[str, list[tuple[str, str]]]:
    """By document that its page does not show any more: other pages that had its sentences since, each with the last time."""
    left = list(store.texts_left())
    by_band = _by_band(left)
    parts = _parts(store, left) if left else {}
    found: dict[str, dict[str, str]] = defaultdict(dict)
    first: dict[tuple[int, str], str] = {}
    for page, when, document, sketch in store.texts_captured() if left else ():
        near = {each for band in bands(sketch) for each in by_band.get(band, ())}
        for number in sorted(near | parts.get(document, frozenset())):
            one = left[number]
            held = number in parts.get(document, ())
            if not _may_be(page, one, sketch, held):
                continue
            since = first.setdefault((number, page), when)
            if when >= one[1] and _is_place(page, since, one):
                kept = found[one[2]]
                if page in kept or (len(kept) < MOST and _has_all(store, one[2], document)):
                    kept[page] = max(when, kept.get(page, ""))
    return {document: sorted(pages.items()) for document, pages in found.items()}


def _may_be(page: str, one: _Left, sketch: bytes, held: bool) -> bool:
    """Whether a text at another page is worth comparing by sentences. held: it has most of the runs."""
    return page != one[0] and (held or likeness(one[3], sketch) >= NEAR)


def _parts(store: Store, left: list[_Left]) -> dict[str, frozenset[int]]:
    """By document the texts that were left, by number, of which it has most runs: with another site around it a text is not like itself."""
    numbers: dict[str, list[int]] = defaultdict(list)
    for number, one in enumerate(left):
        numbers[one[2]].append(number)
    samples: dict[int, frozenset[int]] = {}
    holding: dict[int, list[int]] = defaultdict(list)
    for document, sample in store.samples_captured():
        for number in numbers.get(document, ()):
            samples[number] = frozenset(array("I", sample))
            for run in samples[number]:
                holding[run].append(number)
    found: dict[str, frozenset[int]] = {}
    for document, sample in store.samples_captured():
        shared = Counter(
            number
            for run in set(array("I", sample))
            if len(holding.get(run, ())) <= COMMON
            for number in holding.get(run, ())
        )
        kept = {number for number, count in shared.items() if count >= max(2, PART * len(samples[number]))}
        if kept:
            found[document] = frozenset(kept)
    return found


def _is_place(page: str, since: str, one: _Left) -> bool:
    """Whether a text can have moved to a page: it is of the same owner, or had the text only since."""
    return since >= one[1] or owner(page) == owner(one[0])


def _by_band(left: list[_Left]) -> dict[bytes, list[int]]:
    found: dict[bytes, list[int]] = defaultdict(list)
    for number, one in enumerate(left):
        for band in bands(one[3]):
            found[band].append(number)
    return found


def _has_all(store: Store, one: str, other: str) -> bool:
    return captures.has_all(store.document(one), store.document(other))


def owner(page: str) -> str:
    """The part of a host that one owner has: its last two labels, three where the last but one is of a country's registry."""
    labels = site_of(page).split(".")
    count = 3 if len(labels) > 2 and len(labels[-1]) == 2 and len(labels[-2]) <= 3 else 2
    return ".".join(labels[-count:])


def joined(
    prints: Mapping[str, tuple[str, bytes]],
    alike: dict[str, list[tuple[str, str]]],
    moved: Mapping[str, list[tuple[str, str]]],
) -> dict[str, list[tuple[str, str]]]:
    """Where texts stand elsewhere, by their keys: the same letters, and the same sentences with something else around them."""
    made = {key: list(pages) for key, pages in alike.items()}
    for document, pages in moved.items():
        key = prints[document][0] if document in prints else ""
        if key:
            known = {page for page, _ in made.get(key, ())}
            made.setdefault(key, []).extend(one for one in pages if one[0] not in known)
    return made
