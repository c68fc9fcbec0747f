"""Whom the documents of a case credit, and for a report of which day: what sign one_report looks at."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from aftername.languages.agencies import is_known
from aftername.stages.origins.pile import Pile, place_of
from aftername.text.comparison import compare_names
from aftername.text.names import script_of

MOST_BEARERS = 60  # documents that credit one outlet, up to which all of them are compared with each other
MOST_FOREIGN = 200  # outlets that no table has, up to which names in two scripts are held against each other
DAYS = 60  # between the dates of two texts, where the day of the report is not said in both
NEAR_TOP = 600  # code points from the beginning in which an outlet's own text gives its day
BACKGROUND = 400  # code points behind the first outlet that a text credits, from which on another is credited for what was before
LAST = 29  # days of a month apart, from which on one is the end of a month and the other its beginning


def one_day(one: str | None, other: str | None) -> bool:
    """Whether two days (08-24, or 24) may be one, told in two time zones; yes where one is not known."""
    if one is None or other is None:
        return True
    apart = abs(int(one[-2:]) - int(other[-2:]))
    near = apart <= 1 or apart >= LAST
    return near and (len(one) < 5 or len(other) < 5 or one[:2] == other[:2] or apart >= LAST)


class Credits:
    """The credits of a pile. by_outlet: places of the documents that credit each outlet, their own included; not those that
    credit it only far behind another, for older reports."""

    def __init__(self, pile: Pile) -> None:
        self.pile = pile
        self.ways: list[dict[str, set[str]]] = []
        self._days: list[dict[str, str]] = []
        self.by_outlet: dict[str, list[int]] = defaultdict(list)
        one_of = _scripts_apart(
            {v.split("\t")[0] for one in pile.fingerprints for k, v, _, _ in one.heads if k == "credit"}
        )
        for place, one in enumerate(pile.fingerprints):
            held: dict[str, set[str]] = defaultdict(set)
            days: dict[str, tuple[int, str]] = {}
            first: dict[str, int] = {}
            for kind, value, start, _ in one.heads:
                outlet, _, told = value.partition("\t")
                outlet = one_of.get(outlet, outlet)
                if kind == "credit":
                    held[outlet].add(told)
                    first[outlet] = min(first.get(outlet, start), start if told == "reported" else 0)
                elif kind == "told-on":
                    days[outlet] = min(days.get(outlet, (start, told)), (start, told))
            self.ways.append(dict(held))
            self._days.append({outlet: day for outlet, (_, day) in days.items()})
            begins = min((at for outlet, at in first.items() if "reported" in held[outlet]), default=0)
            for outlet in held:
                if first[outlet] <= begins + BACKGROUND:
                    self.by_outlet[outlet].append(place)

    def day(self, outlet: str, place: int) -> str | None:
        """The day of the report of an outlet that a text credits first; of the outlet's own text its own date."""
        told = self._days[place].get(outlet)
        if told is not None or "own" not in self.ways[place].get(outlet, ()):
            return told
        one = self.pile.fingerprints[place]
        if one.date is not None and len(one.date) >= 10:
            return one.date[5:10]
        days = (fact for fact in self.pile.telling(place) if fact[0] == "D" and fact[1] != "-")
        placed = min(((place_of(one, fact)[0], fact) for fact in days), default=(NEAR_TOP, ""))
        return placed[1][6:11] if placed[0] < NEAR_TOP else None

    def pairs(self, outlet: str, who: Sequence[int]) -> list[tuple[int, int]]:
        """Documents that may tell one report of an outlet, in order: of many only those that share a telling figure."""
        if len(who) <= MOST_BEARERS:
            met = {(first, second) for at, second in enumerate(who) for first in who[:at]}
        else:
            holders = self._holders(who)
            met = {
                (first, second)
                for held in holders.values()
                if len(held) <= MOST_BEARERS
                for at, second in enumerate(held)
                for first in held[:at]
            }
        return [pair for pair in sorted(met) if self._may_be(outlet, *pair)]

    def crowds(self, who: Sequence[int]) -> list[list[int]]:
        """Of many documents that credit one outlet those that give one figure, where more do than can all be compared."""
        if len(who) <= MOST_BEARERS:
            return []
        found = [held for _, held in sorted(self._holders(who).items()) if len(held) > MOST_BEARERS]
        return sorted(found, key=lambda held: -len(held))

    def _holders(self, who: Sequence[int]) -> dict[str, list[int]]:
        """Which of some documents give each telling figure."""
        holders: dict[str, list[int]] = defaultdict(list)
        for place in who:
            for fact in self.pile.telling(place) - self.pile.dated(place):
                holders[fact].append(place)
        return holders

    def _may_be(self, outlet: str, first: int, second: int) -> bool:
        """Whether one of two texts retells an outlet, and their days or dates go together."""
        if not (self.ways[first][outlet] | self.ways[second][outlet]) - {"own"}:
            return False
        one, other = self.day(outlet, first), self.day(outlet, second)
        if one is not None and other is not None:
            return one_day(one, other)
        dates = [self.pile.fingerprints[place].date for place in (first, second)]
        if any(told is None or len(told) < 10 for told in dates):
            return True
        days = [date.fromisoformat(str(told)[:10]) for told in dates]
        return abs((days[0] - days[1]).days) <= DAYS


def _scripts_apart(outlets: set[str]) -> dict[str, str]:
    """For outlets that no table has and that are one in two scripts: the first of each, by its letters."""
    unknown = sorted(one for one in outlets if not is_known(one))
    found: dict[str, str] = {}
    for at, second in enumerate(unknown if len(unknown) <= MOST_FOREIGN else ()):
        for first in unknown[:at]:
            if second not in found and script_of(first) != script_of(second) and _one_name(first, second):
                found[second] = found.get(first, first)
    return found


@lru_cache(maxsize=65536)
def _one_name(first: str, second: str) -> bool:
    return compare_names(first, second).compatible
