"""Same credit: both credit one outlet, within days of each other, and their facts are alike.

Example: a report by an agency and an article that says "the agency reported". Alone it says nothing, since two stories of
one agency bear its name too: it lifts a likeness of facts that is there already. Wrong for two stories of an agency on one matter
in one week, when they also share their rarest facts.
"""

from __future__ import annotations

from datetime import date

from aftername.stages.origins.likeness import Likeness
from aftername.stages.origins.pile import Pile
from aftername.stages.origins.reasons.sign import Pair, Sign, among_alike

LIFT = 0.15
LEAST = 0.3  # likeness of facts below which a credit says nothing
DAYS = 21  # between two dates; a story is told on for weeks
MOST_BEARERS = 0.5  # of the documents; an outlet that more credit is the subject of the case or its collector


def of_two(pile: Pile, one: Likeness) -> Pair | None:
    """Two documents with alike facts that credit one outlet."""
    if one.score < LEAST:
        return None
    first, second = _credits(pile, one.first), _credits(pile, one.second)
    both = sorted(first.keys() & second.keys())
    if not both or not is_near(pile.fingerprints[one.first].date, pile.fingerprints[one.second].date):
        return None
    outlet = both[0]
    told = f"both credit {outlet} and their facts are alike"
    places = pile.head_places(one.first, one.second, "credit", (first[outlet], second[outlet]))
    return Pair(one.first, one.second, LIFT, told, places)


def _credits(pile: Pile, place: int) -> dict[str, str]:
    """What a document credits, by outlet."""
    return {value.split("\t")[0]: value for value in pile.heads(place, "credit")}


def is_near(one: str | None, other: str | None) -> bool:
    """Whether two ISO dates lie within DAYS; yes where one of them is not known to the day."""
    if one is None or other is None or len(one) < 10 or len(other) < 10:
        return True
    return abs((date.fromisoformat(one[:10]) - date.fromisoformat(other[:10])).days) <= DAYS


SIGN = Sign("same-credit", False, among_alike(of_two), by_names=True, of_two=of_two)
