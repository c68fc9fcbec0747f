"""Same credit: both credit one outlet, within days of each other, and their facts are alike.

Example: a report by an agency and an article that says "the agency reported". Alone it says nothing, since two stories of
one agency bear its name too: it lifts a likeness of facts that is there already. Wrong for two stories of an agency on one matter
in one week, when they also share their rarest facts.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from aftername.stages.origins.pile import Pile
from aftername.stages.origins.reasons.sign import Pair, Sign

LIFT = 0.15
LEAST = 0.3  # likeness of facts below which a credit says nothing
DAYS = 21  # between two dates; a story is told on for weeks
MOST_BEARERS = 0.5  # of the documents; an outlet that more credit is the subject of the case or its collector


def find(pile: Pile) -> Iterator[Pair]:
    """Every two documents with alike facts that credit one outlet."""
    credits = [
        {value.split("\t")[0]: value for value in pile.heads(place, "credit")}
        for place in range(len(pile.fingerprints))
    ]
    for one in pile.alike:
        if one.score < LEAST:
            continue
        both = sorted(credits[one.first].keys() & credits[one.second].keys())
        if not both or not is_near(pile.fingerprints[one.first].date, pile.fingerprints[one.second].date):
            continue
        outlet = both[0]
        ways = credits[one.first][outlet], credits[one.second][outlet]
        told = f"both credit {outlet} and their facts are alike"
        places = pile.head_places(one.first, one.second, "credit", ways)
        yield Pair(one.first, one.second, LIFT, told, places)


def is_near(one: str | None, other: str | None) -> bool:
    """Whether two ISO dates lie within DAYS; yes where one of them is not known to the day."""
    if one is None or other is None or len(one) < 10 or len(other) < 10:
        return True
    return abs((date.fromisoformat(one[:10]) - date.fromisoformat(other[:10])).days) <= DAYS


SIGN = Sign("same-credit", False, find, by_names=True)
