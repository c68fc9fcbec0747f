"""How much wording two texts in one language share, in points: more than chance and the phrases of a trade, less than a copy.

Looked at are runs of letters, longer where words are spelt in few letters. Two pages of one site share its notes and the habits of its
desk, so they have no points. Measured on copies of four news stories in four languages (benchmarks/origins/README.md): pairs that tell one
report share 0.05 to 0.5 of the runs of the shorter text, other pairs of two sites at most 0.046.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from aftername.records import Fingerprint
from aftername.stages.origins.imprint import values
from aftername.text.sketches import letters

WIDE = ("zh", "und", "ja", "ko", "th")  # a letter is a syllable or a word
SPELT = 16  # letters of a run elsewhere
SOME, MUCH = 0.07, 0.1  # of the runs of the text with fewer: a point, two points
FEWEST, MANY = 10, 24  # runs that two texts must share at least: a point, two points
KEPT = 512  # texts whose runs are held
_HOST = re.compile(r"[/?#]")


class Wording:
    """The wording that texts share, by their places in a list of fingerprints.

    text: gives the text of a document by its id. runs: the runs of five letters of a document by its place.
    """

    def __init__(
        self,
        fingerprints: Sequence[Fingerprint],
        text: Callable[[str], str],
        runs: Callable[[int], frozenset[str]],
    ) -> None:
        self._fingerprints, self._text, self._short_runs = fingerprints, text, runs
        self._cut: dict[int, frozenset[str]] = {}
        self._told: dict[tuple[int, int], tuple[int, float]] = {}

    def points(self, first: int, second: int) -> int:
        """0 to 2."""
        both, share = self._shared(first, second)
        return 2 if share >= MUCH and both >= MANY else int(share >= SOME and both >= FEWEST)

    def share(self, first: int, second: int) -> float:
        """The share of the runs of the text with fewer of them that both have."""
        return self._shared(first, second)[1]

    def of_longer(self, first: int, second: int) -> float:
        """The share of the runs of the text with more of them that both have."""
        both, _ = self._shared(first, second)
        most = max(len(self._runs(first)), len(self._runs(second)))
        return both / most if most else 0.0

    def _shared(self, first: int, second: int) -> tuple[int, float]:
        pair = (min(first, second), max(first, second))
        if pair not in self._told:
            self._told[pair] = self._looked(*pair)
        return self._told[pair]

    def _looked(self, first: int, second: int) -> tuple[int, float]:
        held = self._fingerprints
        if held[first].language != held[second].language or self.of_one_site(first, second):
            return 0, 0.0
        one, other = self._runs(first), self._runs(second)
        fewer = min(len(one), len(other))
        both = len(one & other)
        return both, both / fewer if fewer else 0.0

    def of_one_site(self, first: int, second: int) -> bool:
        """Whether two pages bear the same host, or are the own work of the same outlet."""
        hosts = [
            {_HOST.split(url, maxsplit=1)[0] for url in self._heads(place, "url")}
            for place in (first, second)
        ]
        own = [
            {told for told in self._heads(place, "credit") if told.endswith("\town")}
            for place in (first, second)
        ]
        return not (hosts[0].isdisjoint(hosts[1]) and own[0].isdisjoint(own[1]))

    def _heads(self, place: int, kind: str) -> tuple[str, ...]:
        return values(self._fingerprints[place].heads, kind)

    def _runs(self, place: int) -> frozenset[str]:
        one = self._fingerprints[place]
        if one.language in WIDE:
            return self._short_runs(place)
        if place not in self._cut:
            if len(self._cut) >= KEPT:
                self._cut.clear()
            plain = letters(self._text(one.document))
            self._cut[place] = frozenset(
                plain[at : at + SPELT] for at in range(max(1, len(plain) - SPELT + 1))
            )
        return self._cut[place]
