"""How alike the facts of two documents are, each fact weighted by how rare it is in the case.

Method: cosine with squared inverse document frequency (Spärck Jones 1972), one for each family of facts,
summed with weights. Pairs are not all compared: a document meets others only through its rarest facts, and only
those with which it shares more than one. No fact brings more than MOST_HOLDERS together, so the work grows with the
number of documents and not with its square.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from heapq import nsmallest
from itertools import chain
from typing import NamedTuple

from aftername.records import Fingerprint
from aftername.records.fingerprint import WORDS
from aftername.stages.origins.fingerprints import SMALL, is_year

# Tried on every second of the 65 translated news stories (names 0.5-1, words 0.5-1) and checked on the others.
# Names by sound are noisier than figures. See benchmarks/origins/README.md.
WEIGHTS: dict[str, float] = {"#": 1.0, "L": 0.5, "S": 0.5, "W": 0.5}
BACKGROUND = 60  # documents added to every case, so that in a small one not every fact is rare
RAREST = 40  # facts of each family through which a document meets others
MOST_HOLDERS = 60  # a fact that more documents have brings none together
# Rarest figures that the text with fewer is taken to have at least, so that one or two do not make kin. Swept 0-6 on the news
# stories, 2026-11: without it 50 wrong pairs, from 2 to 6 none and as many right.
FLOOR = 3
SHORTEST = 60  # letters; a shorter text says too little to be told by its facts
# Halves of rare facts; two documents are compared when they share more. One fact alone can never weigh WEIGHT, and in
# a large case most pairs that share anything rare share one fact: of 100,000 made-up texts 3.4 million pairs did. On
# the stories 1, 2 and 3 find the same.
MEETING = 2
# What shared facts must weigh together, as a multiple of what the rarest fact of the case can weigh; of a name
# in letters and by sound the heavier counts, words of one language half, and a name is no word. Above 1 no single
# fact makes kin, in a case of any size: that is why it is not lower, though on the stories alone 0-0.8 finds 6 % more
# and nothing wrong. A fact that weighs w is shared by chance once in exp(w) pairs, so among the n * n / 2 pairs of a
# case about n ** (2 - WEIGHT) weigh so much by chance, as long as facts are independent: fewer for each document the
# larger the case is.
WEIGHT = 1.2
WEIGHT_OF_WORDS = 0.5
# How alike the words of two texts in one language must be. Regulations share round sums and terms without
# being kin: on 231 of them 0 gives 45 false pairs, 0.1 gives 7, 0.2 gives 3; from 0.3 on stories are lost.
WORDS_ALIKE = 0.15
MOST_SHOWN = 8  # shared facts kept of a pair
SLACK = 1e-6  # a likeness is rounded to so much, so that a bound that is no lower says nothing


class Likeness(NamedTuple):
    """How alike two documents are. first, second: places in the list given, in order. shared: some facts
    that both have, those that weigh most first."""

    first: int
    second: int
    score: float
    shared: tuple[str, ...]


class WordLikeness:
    """How alike the words of two texts in one language are, each weighted by how rare it is in the case."""

    def __init__(self, fingerprints: Sequence[Fingerprint]) -> None:
        self._fingerprints = fingerprints
        self._held: dict[int, tuple[frozenset[str], float]] = {}

    @cached_property
    def _squares(self) -> dict[str, float]:
        held = Counter(fact for one in self._fingerprints for fact in one.facts if fact[0] in WORDS)
        return {fact: weight**2 for fact, weight in _rarity(held, len(self._fingerprints)).items()}

    def _words(self, place: int) -> tuple[frozenset[str], float]:
        if place not in self._held:
            words = frozenset(fact for fact in self._fingerprints[place].facts if fact[0] in WORDS)
            self._held[place] = words, math.sqrt(math.fsum(map(self._squares.__getitem__, words)))
        return self._held[place]

    def alike(self, first: int, second: int) -> float:
        """0 to 1, by places in the list given."""
        (one, length), (other, other_length) = self._words(first), self._words(second)
        both = math.fsum(map(self._squares.__getitem__, one & other))
        return both / (length * other_length) if both else 0.0


def _rarity(held: Mapping[str, int], documents: int) -> dict[str, float]:
    total = documents + BACKGROUND
    return {fact: math.log(total / (count + _common(fact))) for fact, count in held.items()}


def _common(fact: str) -> int:
    """In how many of the BACKGROUND documents a fact is taken to stand."""
    if fact[0] == "#":
        value = float(fact[1:])
        if value <= SMALL:
            return 30
        if value <= 31 or is_year(value) or value == 100:
            return 12
    if fact[0] == "D" and len(fact) <= len("D2031-06"):
        return 12  # a year or a month
    return 0


class Alikeness:
    """How alike any two documents of a case are; `every` gives those that meet.

    Facts are numbers here, the rarest first, and of each document only those that others have too.
    """

    def __init__(self, fingerprints: Sequence[Fingerprint]) -> None:
        held = Counter(chain.from_iterable(one.facts for one in fingerprints))
        weights = _rarity({fact: count for fact, count in held.items() if count > 1}, len(fingerprints))
        self._facts = sorted(weights, key=lambda fact: (-weights[fact], fact))
        self._number = {fact: number for number, fact in enumerate(self._facts)}
        self._weights = [weights[fact] for fact in self._facts]
        self._squares = [weight**2 for weight in self._weights]
        self._holders = [held[fact] for fact in self._facts]
        self._total = len(fingerprints) + BACKGROUND
        self._heavy = WEIGHT * math.log(self._total)
        self._languages = [_family_of_words(one) for one in fingerprints]
        self._sets: list[_Families] = []
        self._lengths: list[dict[str, float]] = []
        for one in fingerprints:
            shared, lengths = self._families(one)
            self._sets.append(shared)
            self._lengths.append(lengths)

    def _families(self, one: Fingerprint) -> tuple[_Families, dict[str, float]]:
        """The facts of a document that others have too, by family, and how much all of its facts weigh; none for a text that is too short."""
        shared: dict[str, list[int]] = defaultdict(list)
        alone: dict[str, float] = defaultdict(float)
        rarest = math.log(self._total) ** 2
        number_of = self._number
        for fact in one.facts if one.letters >= SHORTEST else ():
            family = _FAMILY[fact[0]]
            number = number_of.get(fact)
            if number is not None:
                shared[family].append(number)
            elif family == "#":
                alone[family] += math.log(self._total / (1 + _common(fact))) ** 2
            else:
                alone[family] += rarest
        lengths = {
            family: math.sqrt(alone[family] + self._weight(shared[family])) for family in {*alone, *shared}
        }
        return {family: frozenset(facts) for family, facts in shared.items()}, lengths

    def _weight(self, facts: Iterable[int]) -> float:
        """The squares of what some facts weigh; the same in any order."""
        return math.fsum(map(self._squares.__getitem__, facts))

    def every(self, least: float, touched: Collection[int] | None = None) -> list[Likeness]:
        """Every pair of documents that meet and are at least so alike, in order; with `touched` those in which one of these stands."""
        pairs = self._meeting(range(len(self._sets)), self._wanted(touched))
        if touched is not None:
            pairs = (one for one in pairs if one[0] in touched or one[1] in touched)
        return self._alike_among(pairs, least)

    def among(self, places: Collection[int], least: float) -> list[Likeness]:
        """Those of `every` in which two of these documents stand, in order."""
        return self._alike_among(self._meeting(sorted(places), self._wanted(places)), least)

    def _alike_among(self, pairs: Iterable[tuple[int, int]], least: float) -> list[Likeness]:
        told = ((first, second, self.of(first, second, least)) for first, second in pairs)
        return sorted(Likeness(first, second, *one) for first, second, one in told if one[0] >= least)

    def _meeting(self, places: Iterable[int], wanted: Iterable[int]) -> Iterator[tuple[int, int]]:
        """Every two of some documents, in order of their places, that meet through some facts; in any order."""
        holders: dict[int, list[int]] = {number: [] for number in wanted}
        for place in places:  # those before it have been put under their facts
            here = [fact for facts in self._sets[place].values() for fact in facts if fact in holders]
            for other in self._met(place, holders) if here else ():
                yield other, place
            for fact in here:
                holders[fact].append(place)

    def _wanted(self, touched: Collection[int] | None) -> Iterable[int]:
        """The facts that bring documents together; with `touched` those that one of these has."""
        among: Iterable[int] = range(len(self._holders))
        if touched is not None:
            among = {fact for place in touched for facts in self._sets[place].values() for fact in facts}
        return filter(self._brings, among)

    def _brings(self, fact: int) -> bool:
        return 2 <= self._holders[fact] <= MOST_HOLDERS

    def pair(self, first: int, second: int, least: float) -> Likeness | None:
        """Two documents, the first before the second, as they stand in `every`; None where they do not stand there."""
        one = self._sets[first]
        here = {fact: [first] for facts in one.values() for fact in facts}
        if not self._met(second, here):
            return None
        score, shared = self.of(first, second, least)
        return Likeness(first, second, score, shared) if score >= least else None

    def _met(self, place: int, holders: Mapping[int, Sequence[int]]) -> list[int]:
        """The documents with which one shares more than one rare fact, or one and a word, or three words, in any order.

        holders: documents by some facts.
        """
        halves = chain.from_iterable(
            holders[fact]
            for family, facts in self._sets[place].items()
            for fact in (each for each in self._rarest(facts) if each in holders)
            for _ in range(1 if family == "W" else 2)
        )
        return [other for other, count in Counter(halves).items() if count > MEETING]

    def _rarest(self, facts: frozenset[int]) -> list[int]:
        """The RAREST of these facts that bring documents together, in any order."""
        bringing = [fact for fact in facts if self._brings(fact)]
        return nsmallest(RAREST, bringing) if len(bringing) > RAREST else bringing

    def of(self, first: int, second: int, least: float) -> tuple[float, tuple[str, ...]]:
        """How alike two documents are, and what they share; (0, ()) where that is less than asked.

        A name that both have in letters is one fact and not a word as well: else one rare name that two texts share by
        chance would outweigh `heavy`, and in a large case many do.
        """
        one, other = self._sets[first], self._sets[second]
        every_word = one.get("W", _NOTHING) & other.get("W", _NOTHING)
        words = self._alike("W", every_word, first, second)
        if words < WORDS_ALIKE and self._languages[first] == self._languages[second]:
            return 0.0, ()
        # What the pair can come to at most, less with each family that is looked at: most pairs are told by two of them.
        alike: dict[str, float] = {}
        weighed = [family for family in "#LS" if family in one and family in other]
        bound = WEIGHTS["W"] * words + sum(map(WEIGHTS.__getitem__, weighed)) + SLACK
        both: dict[str, frozenset[int]] = {}
        for family in weighed:
            both[family] = one[family] & other[family]
            alike[family] = self._alike(family, both[family], first, second)
            bound -= WEIGHTS[family] * (1 - alike[family])
            if bound < least:
                return 0.0, ()
        both |= {family: one[family] & other[family] for family in "PT" if family in one and family in other}
        names = {"E" + self._facts[name][1:] for name in both.get("L", ())} if every_word else ()
        both["W"] = every_word.difference(self._number[name] for name in names if name in self._number)
        if not self._outweighs(both):
            return 0.0, ()
        alike["W"] = (
            words if len(both["W"]) == len(every_word) else self._alike("W", both["W"], first, second)
        )
        score = round(math.fsum(WEIGHTS[family] * share for family, share in alike.items()), 6)
        if score < least:
            return 0.0, ()
        shown = sorted(fact for family, facts in both.items() if family != "W" for fact in facts)
        # Words are many and never shown; one tells that there are some.
        told = [self._facts[fact] for fact in shown[:MOST_SHOWN]]
        return score, (*told, *sorted(self._facts[fact] for fact in both["W"])[:1])

    def _outweighs(self, both: _Families) -> bool:
        """Whether what two documents share weighs more than any single fact can.

        Programmes and bodies are told under one key in every script, so they let documents pass the bound; they do not
        make them alike, since every report on a programme names it.
        """
        figures, *named = (self._sum(both[family]) if both.get(family) else 0.0 for family in "#LSP")
        told = figures + max(named)
        if told >= self._heavy:  # words are many, so they are asked only where they decide
            return True
        return told + WEIGHT_OF_WORDS * self._sum(both["W"]) >= self._heavy

    def _sum(self, facts: frozenset[int]) -> float:
        # fsum: the sum of the same figures in any order is the same to the last digit.
        return math.fsum(map(self._weights.__getitem__, facts))

    def _alike(self, family: str, facts: frozenset[int], first: int, second: int) -> float:
        """The likeness of one family of facts, 0 to 1."""
        if not facts:
            return 0.0
        weight = self._weight(facts)
        one, other = self._lengths[first][family], self._lengths[second][family]
        if family != "#":
            return weight / (one * other)
        # Figures by the text with fewer of them: a page's own figures and converted sums thin out any cosine.
        return weight / max(min(one, other) ** 2, min(FLOOR * (self._heavy / WEIGHT) ** 2, one * other))


def likenesses(fingerprints: Sequence[Fingerprint], least: float) -> list[Likeness]:
    """Every pair of documents that meet and are at least so alike, in order."""
    return Alikeness(fingerprints).every(least)


_Families = dict[str, frozenset[int]]
"""Facts by family, as numbers in the order of their rarity."""


_NOTHING = frozenset[int]()

_FAMILY = {"#": "#", "D": "#", "L": "L", "S": "S", "P": "P", "T": "T", **dict.fromkeys(WORDS, "W")}


def _family_of_words(one: Fingerprint) -> str:
    """Texts whose words can be compared have the same; "und" is Chinese or Japanese in Han alone."""
    return "zh" if one.language == "und" else one.language
