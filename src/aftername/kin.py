"""Pairs of documents that signs of one text found, and what papers do to papers: kept in the case, and found anew only where what they are
found from is another.

To compare texts is most of the work of finding origins, and no word of a person changes a text. A word on names changes which programmes
documents name: pairs are looked at again where one of the two names a programme that another document names now and did not, or no longer.
"""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from contextlib import suppress

from aftername.casefile import Store
from aftername.casefile.kin_rows import (
    kin_from,
    kin_packed,
    named_from,
    named_packed,
    overlaps_from,
    overlaps_packed,
    paper_ties_from,
    paper_ties_packed,
)
from aftername.inputs import of_kin, of_papers
from aftername.records import PaperTie, content_id
from aftername.stages import origins, succession

TEXTS, NAMES, NAMED, PAPERS, FAINT, OVERLAPS = range(6)
"""What is kept: pairs by signs that look at texts alone; by signs that look at which programmes documents name too; which these
were; what papers do to papers; pairs that are only faintly alike, of companies; and how much the letters of two texts share, which new
documents leave as it is."""

FORM = "2"  # of what is kept: raised where other pairs are kept


class Kin(origins.KinHeld):
    """What `origins.find` asks for its pairs. fresh: those that were found anew, packed, each with its key, and what documents named."""

    def __init__(self, store: Store) -> None:
        self._held = store.kin()
        self._keys = {one: f"{FORM}:{of_kin(store, by_names=bool(one))}" for one in (TEXTS, NAMES)}
        self._overlaps_key = f"{FORM}:{origins.FINGERPRINTS.version}"
        self.fresh: list[tuple[int, str, bytes]] = []

    def overlaps(self) -> dict[tuple[str, str], origins.Overlap]:
        """How much the letters of two texts share, of those that were looked at before."""
        held, packed = self._held.get(OVERLAPS, ("", b""))
        if held == self._overlaps_key:
            with suppress(ValueError, TypeError, zlib.error):
                return dict(overlaps_from(packed))
        return {}

    def pairs(self, pile: origins.Pile) -> list[tuple[int, origins.Pair]]:
        """Every pair of a pile."""
        return [one for which in (TEXTS, NAMES) for one in self._pairs(pile, which)]

    def faint(self, pile: origins.Pile, among: Sequence[tuple[int, ...]]) -> list[tuple[int, origins.Pair]]:
        """Every pair of some companies that is only faintly alike."""
        key = f"{self._keys[NAMES]} {content_id(*map(str, among))}"
        held, packed = self._held.get(FAINT, ("", b""))
        pairs = _unpacked(packed) if held == key else None
        if pairs is None:
            pairs = origins.faint_kin(pile, among)
            self.fresh.append((FAINT, key, kin_packed(pairs)))
        return pairs

    def _pairs(self, pile: origins.Pile, which: int) -> list[tuple[int, origins.Pair]]:
        key = self._keys[which]
        held, packed = self._held.get(which, ("", b""))
        if held == key and (pairs := _unpacked(packed)) is not None:
            return pairs
        before = self._before(pile, held, packed) if which == NAMES else None
        found = origins.kin(pile, which == NAMES, before)
        self.fresh.append((which, key, kin_packed(found)))
        if which == TEXTS:  # these ask for nearly all
            self.fresh.append((OVERLAPS, self._overlaps_key, overlaps_packed(pile.overlaps)))
        if which == NAMES:
            told = {one.document: origins.named(one) for one in pile.fingerprints}
            self.fresh.append((NAMED, self._named_key(key), named_packed(told)))
        return found

    def _before(
        self, pile: origins.Pile, held: str, pairs: bytes
    ) -> tuple[list[tuple[int, origins.Pair]], frozenset[int]] | None:
        """The pairs of the same texts when they named other programmes, and which documents that concerns; None where there are none."""
        key, packed = self._held.get(NAMED, ("", b""))
        if key != self._named_key(held) or (found := _unpacked(pairs)) is None:
            return None
        with suppress(ValueError, TypeError, zlib.error):
            return found, origins.touched(pile.fingerprints, named_from(packed))
        return None

    def _named_key(self, key: str) -> str:
        """Of what documents named when pairs were found under a key: these texts and no others."""
        return f"{self._keys[TEXTS]} {key}"


def _unpacked(packed: bytes) -> list[tuple[int, origins.Pair]] | None:
    """Pairs that were kept; None where they are damaged or there are none: they are found anew."""
    if packed:
        with suppress(ValueError, TypeError, zlib.error):
            return [(sign, origins.Pair(*pair)) for sign, pair in kin_from(packed)]
    return None


def paper_ties(store: Store) -> tuple[PaperTie, ...] | None:
    """What papers do to papers, as it was kept of these texts; None where it is to be looked for."""
    key, packed = store.kin().get(PAPERS, ("", b""))
    if key == of_papers(store):
        with suppress(ValueError, TypeError, KeyError, zlib.error):
            return tuple(paper_ties_from(packed))
    return None


def kept_papers(store: Store, pile: succession.Pile) -> list[tuple[int, str, bytes]]:
    """What papers do to papers, to be kept; [] where it was."""
    return [(PAPERS, of_papers(store), paper_ties_packed(pile.paper_ties))] if pile.held is None else []
