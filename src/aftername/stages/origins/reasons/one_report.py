"""One report: two texts credit one outlet for what they tell, and what they tell is the same.

Example: a paper and a site that both say "the agency reported", with the figures of its report; or the report itself and a text
that credits it. The report need not be held. What they share counts in points: a telling figure, the day of the report, a paper
that both cite, names that both have across languages, alike words in one language. A credit without that says nothing, since an
outlet reports much. Wrong for two reports of an outlet on one matter within days, when texts give the same figures of both.

Pairs make groups, as dense as DENSE asks, so that a text that tells of two reports joins neither. Then groups, which may be in
two languages, are held against each other with all that their texts tell.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from aftername.languages.agencies import every_name, name_of
from aftername.stages.origins.likeness import WordLikeness
from aftername.stages.origins.linking import groups
from aftername.stages.origins.pile import Pile, place_of
from aftername.stages.origins.reasons.credits_held import Credits, one_day
from aftername.stages.origins.reasons.crowd import gathered
from aftername.stages.origins.reasons.sign import Pair, Sign
from aftername.text.accents import unaccented

ENOUGH = 2.0  # points that two texts, or two groups of texts, must share
DENSE = 0.3  # of the pairs between two groups that must share so much before they are one
MOST_BEARERS = 60  # documents that credit one outlet, up to which all of them are compared with each other
ALIKE, VERY_ALIKE = 0.2, 0.3  # likeness of the words of two texts in one language: a point, two points
NAMES = 2  # names in common across languages that make a point
# Names in common, and of the text with fewer, that make a point where texts on one day credit the outlet and do not say for which day.
MANY_NAMES, OF_NAMES = 4, 0.3
MANY = 4  # texts of a group from which on only figures that two of them give count
SHARE = 0.25  # of the figures of the group with fewer, that two groups must share where they are held together by figures
MOST_PLACES = 4  # shared facts shown of a pair


def find(pile: Pile) -> Iterator[Pair]:
    """Documents that tell one report of an outlet: each with the one of its group that it shares most with."""
    told = _Told(pile, Credits(pile))
    seen: set[tuple[int, int]] = set()
    for outlet, who in sorted(told.credits.by_outlet.items()):
        if len(who) < 2:
            continue
        met = told.credits.pairs(outlet, who)
        enough = [
            (first, second, 1.0) for first, second in met if told.points(outlet, first, second) >= ENOUGH
        ]
        crowds = _crowded(told, outlet, who)
        for group in _joined(told, outlet, groups(enough, DENSE, crowds), who, met):
            for first, second in _tree(told, outlet, group):
                if (first, second) not in seen:
                    seen.add((first, second))
                    yield told.pair(outlet, first, second)


def _crowded(told: _Told, outlet: str, who: Sequence[int]) -> list[tuple[int, int]]:
    """Of documents that give a figure with more others than can all be compared: each with one of the core that tells the same."""
    found: dict[int, int] = {}
    for crowd in told.credits.crowds(who):
        left = [place for place in crowd if place not in found]
        found.update(gathered(left, lambda a, b: float(told.points(outlet, a, b) >= ENOUGH), 2 * DENSE))
    return sorted((core, place) for place, core in found.items())


def _joined(
    told: _Told,
    outlet: str,
    made: list[tuple[int, ...]],
    who: Sequence[int],
    met: Sequence[tuple[int, int]],
) -> list[tuple[int, ...]]:
    """Groups of an outlet, with those held together that share enough as wholes: those that share most go first."""
    inside = {place for group in made for place in group}
    alone = [(place,) for place in who if place not in inside]
    held = {n: told.whole(outlet, group) for n, group in enumerate([*made, *alone])}
    of = {place: n for n, one in held.items() for place in one.places}
    near = _pairs((of[first], of[second]) for first, second in met)
    while near:
        best, low, high = max((told.shared(held[one], held[other]), -one, -other) for one, other in near)
        if best < ENOUGH:
            break
        one, other = -low, -high
        held[one] = told.whole(outlet, (*held[one].places, *held.pop(other).places))
        near = _pairs((one if a == other else a, one if b == other else b) for a, b in near)
    return [tuple(sorted(one.places)) for _, one in sorted(held.items()) if len(one.places) > 1]


def _pairs(some: Iterable[tuple[int, int]]) -> set[tuple[int, int]]:
    """Pairs of two that differ, the lower first."""
    return {(min(pair), max(pair)) for pair in some if pair[0] != pair[1]}


def _tree(told: _Told, outlet: str, group: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Pairs that hold a group together: each with the one before it that it shares most with."""
    for at, second in enumerate(group[1:], 1):
        some = group[:at][-MOST_BEARERS:]
        yield max(some, key=lambda one: (told.points(outlet, one, second), -one)), second


@dataclass(frozen=True, slots=True)
class _Whole:
    """What the texts of a group tell together. day: of the report that most of them credit. dated: the days of the texts."""

    places: tuple[int, ...]
    figures: frozenset[str]
    others: frozenset[str]
    day: str | None
    dated: frozenset[date]


class _Told:
    """How much of what documents tell is the same."""

    def __init__(self, pile: Pile, credits: Credits) -> None:
        self.pile = pile
        self.credits = credits
        self.words = WordLikeness(pile.fingerprints)
        self._held: dict[int, frozenset[str]] = {}

    def whole(self, outlet: str, places: Sequence[int]) -> _Whole:
        """What the texts at some places tell together."""
        figures = Counter(fact for place in places for fact in self._telling(place))
        least = 2 if len(places) >= MANY else 1
        days = Counter(day for place in places if (day := self.credits.day(outlet, place)) is not None)
        return _Whole(
            tuple(places),
            frozenset(fact for fact, count in figures.items() if count >= least),
            frozenset(fact for place in places for fact in self._names(place)),
            min(days, key=lambda day: (-days[day], day)) if days else None,
            frozenset(own for place in places if (own := self.pile.day(place)) is not None),
        )

    def points(self, outlet: str, first: int, second: int) -> float:
        """How much of what two texts tell is the same; see ENOUGH."""
        return self.shared(self.whole(outlet, (first,)), self.whole(outlet, (second,)))

    def shared(self, one: _Whole, other: _Whole) -> float:
        """How much of what two groups tell is the same; 0 where they credit reports of two days."""
        if not one_day(one.day, other.day):
            return 0.0
        figures = self._counted(one, other)
        fewer = min(len(one.figures), len(other.figures))
        if figures and len(one.figures & other.figures) < SHARE * fewer:
            figures = 0
        both = one.others & other.others
        names = sum(fact[0] == "L" for fact in both)
        told, across = self._worded(one, other)
        cited = sum(fact[0] == "T" for fact in both)
        if one.day is not None and other.day is not None:
            return float(figures + 1 + cited + max(told, across and names >= NAMES))
        named = across and _share_many_names(one, other, names)
        day = (told or named) and _of_one_day(one, other)
        return float(figures + day + cited + max(told, named, across and not day and names >= NAMES))

    def _worded(self, one: _Whole, other: _Whole) -> tuple[int, bool]:
        """Points for the most wording that a text of one group shares with one of the other; whether two are in two languages."""
        told, across = 0, False
        for a in one.places[:MOST_BEARERS]:
            for b in other.places[:MOST_BEARERS]:
                if self.pile.fingerprints[a].language != self.pile.fingerprints[b].language:
                    across = True
                elif told < 2 and not self.pile.wording.of_one_site(a, b):
                    alike = self.words.alike(a, b)
                    told = max(told, (alike >= ALIKE) + (alike >= VERY_ALIKE), self.pile.wording.points(a, b))
        return told, across

    def _counted(self, one: _Whole, other: _Whole) -> int:
        """How many figures two groups share: both ends of one stretch count once, and a sum given again with its source."""
        both = one.figures & other.figures
        if not both:
            return 0
        again = {
            value for place in (*one.places, *other.places) for value in self.pile.heads(place, "restated")
        }
        kept = both - again or frozenset(sorted(both)[:1])
        return min(self._apart(group, kept) for group in (one, other))

    def _apart(self, group: _Whole, facts: frozenset[str]) -> int:
        """How many of some facts never stand at one place in a text of a group."""
        leader = {fact: fact for fact in facts}
        for place in group.places:
            one = self.pile.fingerprints[place]
            held = set(one.facts)
            at: dict[tuple[int, int], str] = {}
            for fact in sorted(facts & held):
                where = place_of(one, fact)
                leader[fact] = leader[at.setdefault(where, fact)]
        return len(set(leader.values()))

    def _telling(self, place: int) -> frozenset[str]:
        if place not in self._held:
            self._held[place] = self.pile.telling(place) - self.pile.dated(place)
        return self._held[place]

    def _names(self, place: int) -> frozenset[str]:
        """Papers cited, and names in Latin letters that are none of an outlet."""
        return frozenset(
            fact
            for fact in self.pile.fingerprints[place].facts
            if fact[0] == "T" or (fact[0] == "L" and fact[1:] not in _outlet_words())
        )

    def pair(self, outlet: str, first: int, second: int) -> Pair:
        """Two documents as a pair, with figures that both give."""
        one, other = self.pile.fingerprints[first], self.pile.fingerprints[second]
        shared = sorted(self._telling(first) & self._telling(second))[:MOST_PLACES]
        places = tuple((place_of(one, fact), place_of(other, fact)) for fact in shared)
        reason = f"both credit {name_of(outlet)} for what they tell, and what they tell is the same"
        return Pair(first, second, 1.0, reason, places)


def _share_many_names(one: _Whole, other: _Whole, names: int) -> bool:
    """Whether so many names in Latin letters are shared that they speak for one report; see MANY_NAMES."""
    fewer = min(sum(fact[0] == "L" for fact in group.others) for group in (one, other))
    return names >= max(MANY_NAMES, OF_NAMES * fewer)


def _of_one_day(one: _Whole, other: _Whole) -> bool:
    """Whether a text of one group is dated within a day of one of the other."""
    return any(abs((a - b).days) <= 1 for a in one.dated for b in other.dated)


@lru_cache(maxsize=1)
def _outlet_words() -> frozenset[str]:
    """Words in the names of outlets, small, without accents."""
    return frozenset(word for name in every_name() for word in unaccented(name.lower()).split())


SIGN = Sign("one-report", True, find)
