"""Pairs of documents that signs of one text found: kept in the case, and found anew only where what they are found from is another.

To compare texts is most of the work of finding origins, and no word of a person changes a text.
"""

from __future__ import annotations

import zlib
from contextlib import suppress

from aftername.casefile import Store
from aftername.casefile.rows_across import kin_from, kin_packed
from aftername.inputs import of_kin
from aftername.stages import origins


class Kin:
    """What `origins.find` asks for its pairs. fresh: those that were found anew, packed, each with its key."""

    def __init__(self, store: Store) -> None:
        self._held = store.kin()
        self._keys = {by_names: of_kin(store, by_names=by_names) for by_names in (False, True)}
        self.fresh: list[tuple[bool, str, bytes]] = []

    def __call__(self, pile: origins.Pile) -> list[tuple[int, origins.Pair]]:
        """Every pair of a pile."""
        return [one for by_names in (False, True) for one in self._pairs(pile, by_names)]

    def _pairs(self, pile: origins.Pile, by_names: bool) -> list[tuple[int, origins.Pair]]:
        key, packed = self._held.get(by_names, ("", b""))
        if key == self._keys[by_names]:
            with suppress(ValueError, TypeError, zlib.error):  # damaged: found anew
                return [(sign, origins.Pair(*pair)) for sign, pair in kin_from(packed)]
        found = origins.kin(pile, by_names)
        self.fresh.append((by_names, self._keys[by_names], kin_packed(found)))
        return found
