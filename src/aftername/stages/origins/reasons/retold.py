"""Retold: a text that credits nobody, or somebody at second hand, tells in its words and figures what one that credits an outlet tells.

Example: a paper has the report of an agency translated and names "people familiar with the matter" alone; a site credits the wrong
agency. Both must share much wording, as seen from the longer text too, and a telling figure, within weeks. Wrong for two reporters who
quote one speech at length and give one of its figures.
"""

from __future__ import annotations

from aftername.stages.origins.likeness import Likeness
from aftername.stages.origins.pile import Pile, place_of
from aftername.stages.origins.reasons.same_credit import is_near
from aftername.stages.origins.reasons.shared_facts import FORM
from aftername.stages.origins.reasons.sign import Pair, Sign, among_alike
from aftername.stages.origins.wording import SOME

LEAST = 0.5  # likeness of facts
MUCH = 2  # points of wording
FIGURES, ONE_FIGURE = (
    2,
    0.15,
)  # telling figures; where there is one, the share of wording: two reports of one event had 0.1 and an age
MOST_PLACES = 4  # shared facts shown of a pair


def of_two(pile: Pile, one: Likeness) -> Pair | None:
    """Two documents of which one credits an outlet and the other has its words and a figure."""
    first, second = one.first, one.second
    if one.score < LEAST or not (_credits(pile, first) or _credits(pile, second)):
        return None
    dates = pile.fingerprints[first].date, pile.fingerprints[second].date
    both = _figures(pile, first) & _figures(pile, second)
    if not both or not is_near(*dates) or pile.wording.points(first, second) < MUCH:
        return None
    if len(both) < FIGURES and pile.wording.share(first, second) < ONE_FIGURE:
        return None
    form = pile.shared(first, second) >= FORM and pile.filled_anew(first, second)
    if pile.wording.of_longer(first, second) < SOME or form:
        return None
    held = pile.fingerprints
    shown = sorted(both)[:MOST_PLACES]
    places = tuple((place_of(held[first], fact), place_of(held[second], fact)) for fact in shown)
    told = "one has the words and the figures of the other, which credits an outlet"
    return Pair(first, second, 1.0, told, places)


def _credits(pile: Pile, place: int) -> bool:
    return any(told.endswith("\treported") for told in pile.heads(place, "credit"))


def _figures(pile: Pile, place: int) -> frozenset[str]:
    return pile.telling(place) - pile.dated(place) - frozenset(pile.heads(place, "restated"))


SIGN = Sign("retold", True, among_alike(of_two), by_names=True, of_two=of_two)
