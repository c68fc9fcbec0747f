"""One report: two texts credit one outlet for what they tell, and what they tell is the same.

Example: a paper and a site that both say "the agency reported", with the figures of its report; or the report itself and a text
that credits it. The report need not be held. What they share counts in points: a telling figure, a paper that both cite, two names
that both have across languages, alike words in one language. A credit without that says nothing, since an outlet reports much.
Wrong for two reports of an outlet on one matter within days, when texts give the same figures of both.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache

from aftername.languages.agencies import every_name, name_of
from aftername.stages.origins.likeness import WordLikeness
from aftername.stages.origins.linking import groups
from aftername.stages.origins.pile import Pile, place_of
from aftername.stages.origins.reasons.sign import Pair, Sign
from aftername.text.accents import unaccented
from aftername.text.comparison import compare_names

ENOUGH = 2.0  # points that two texts must share
DENSE = 0.3  # of the pairs between two groups that must share so much, before they are one: a text that tells of two reports joins neither
MOST_BEARERS = 60  # documents that credit one outlet, up to which all of them are compared with each other
ALIKE, VERY_ALIKE = 0.2, 0.35  # likeness of the words of two texts in one language: a point, two points
NAMES = 2  # names in common across languages that make a point
DAYS = 60  # between the dates of two texts, where the day of the report is not said in both
MOST_PLACES = 4  # shared facts shown of a pair


def find(pile: Pile) -> Iterator[Pair]:
    """Every two documents that tell one report of an outlet, outlet by outlet."""
    told = _Told(pile)
    seen: set[tuple[int, int]] = set()
    for outlet, who in sorted(told.by_outlet.items()):
        points = {pair: told.points(*pair) for pair in told.pairs(outlet, who)}
        enough = [(*pair, 1.0) for pair, point in points.items() if point >= ENOUGH]
        group_of = {place: n for n, group in enumerate(groups(enough, DENSE)) for place in group}
        for first, second, _ in enough:
            if group_of.get(first, -1) == group_of.get(second, -2) and (first, second) not in seen:
                seen.add((first, second))
                yield told.pair(outlet, first, second)


class _Told:
    """What the documents of a pile credit, and how much of what they tell two of them share."""

    def __init__(self, pile: Pile) -> None:
        self.pile = pile
        self.words = WordLikeness(pile.fingerprints)
        self.credits: list[dict[str, set[str]]] = []
        self.days: list[dict[str, str]] = []
        self.by_outlet: dict[str, list[int]] = defaultdict(list)
        for place in range(len(pile.fingerprints)):
            held: dict[str, set[str]] = defaultdict(set)
            for value in pile.heads(place, "credit"):
                outlet, _, how = value.partition("\t")
                held[outlet].add(how)
            self.credits.append(held)
            self.days.append(self._days(place))
            for outlet in held:
                self.by_outlet[outlet].append(place)

    def _days(self, place: int) -> dict[str, str]:
        """For each outlet the day of the report that a text credits first."""
        found: dict[str, tuple[int, str]] = {}
        for kind, value, start, _ in self.pile.fingerprints[place].heads:
            if kind == "told-on":
                outlet, _, day = value.partition("\t")
                found[outlet] = min(found.get(outlet, (start, day)), (start, day))
        return {outlet: day for outlet, (_, day) in found.items()}

    def pairs(self, outlet: str, who: Sequence[int]) -> Iterator[tuple[int, int]]:
        """Documents that may tell one report of an outlet, in order: of many only those that share a telling figure."""
        if len(who) <= MOST_BEARERS:
            met = {(first, second) for at, second in enumerate(who) for first in who[:at]}
        else:
            holders: dict[str, list[int]] = defaultdict(list)
            for place in who:
                for fact in self.pile.telling(place):
                    holders[fact].append(place)
            met = {
                (first, second)
                for held in holders.values()
                if len(held) <= MOST_BEARERS
                for at, second in enumerate(held)
                for first in held[:at]
            }
        for first, second in sorted(met):
            hows = self.credits[first][outlet] | self.credits[second][outlet]
            if hows - {"own"} and self._one_day(outlet, first, second):
                yield first, second

    def _one_day(self, outlet: str, first: int, second: int) -> bool:
        """Whether two texts may credit one report: its day is the same as far as both say it, else their own dates are near."""
        one, other = self.days[first].get(outlet), self.days[second].get(outlet)
        if one is not None and other is not None:
            apart = abs(int(one[-2:]) - int(other[-2:]))
            return apart <= 1 or apart >= 29
        dates = [self.pile.fingerprints[place].date for place in (first, second)]
        if any(told is None or len(told) < 10 for told in dates):
            return True
        days = [date.fromisoformat(str(told)[:10]) for told in dates]
        return abs((days[0] - days[1]).days) <= DAYS

    def points(self, first: int, second: int) -> float:
        """How much of what two texts tell is the same; see ENOUGH."""
        one, other = self.pile.fingerprints[first], self.pile.fingerprints[second]
        found = float(len(self._figures(first, second)))
        facts = set(one.facts) & set(other.facts)
        found += sum(fact[0] == "T" for fact in facts)
        if one.language == other.language:
            alike = self.words.alike(first, second)
            return found + (2 if alike >= VERY_ALIKE else 1 if alike >= ALIKE else 0)
        names = {fact for fact in facts if fact[0] == "L" and fact[1:] not in _outlet_words()}
        return found + (1 if len(names) >= NAMES else 0)

    def _figures(self, first: int, second: int) -> list[str]:
        """The telling figures that both give; a sum that is only converted counts where its source does not."""
        both = self.pile.telling(first) & self.pile.telling(second)
        both -= self.pile.dated(first) | self.pile.dated(second)
        again = {value for place in (first, second) for value in self.pile.heads(place, "restated")}
        plain = sorted(both - again)
        return plain or sorted(both)[:1]

    def pair(self, outlet: str, first: int, second: int) -> Pair:
        """Two documents as a pair, with the figures that both give, or else the credits."""
        one, other = self.pile.fingerprints[first], self.pile.fingerprints[second]
        shared = [fact for fact in self._figures(first, second)][:MOST_PLACES]
        places = tuple((place_of(one, fact), place_of(other, fact)) for fact in shared)
        reason = f"both credit {name_of(outlet)} for what they tell, and what they tell is the same"
        return Pair(first, second, 1.0, reason, places)


@lru_cache(maxsize=4096)
def _one_name(first: str, second: str) -> bool:
    """Whether two outlets that no table has may be one in two scripts."""
    return compare_names(first, second).compatible


@lru_cache(maxsize=1)
def _outlet_words() -> frozenset[str]:
    """Words in the names of outlets, small, without accents."""
    return frozenset(word for name in every_name() for word in unaccented(name.lower()).split())


SIGN = Sign("one-report", True, find)
