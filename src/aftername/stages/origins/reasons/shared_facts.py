"""Shared facts: two texts, in whatever languages, give the same rare figures, dates and names.

Example: a story and its translation, or a copy in other words. Facts are weighed by how rare they are in the
case. In one language facts alone are not enough: some wording, a credit or the order must be the same too, and two offices
never give one text by facts. Wrong for two reports in two languages of one event that rest on one press release.
"""

from __future__ import annotations

from aftername.records import Fingerprint
from aftername.records.fingerprint import WORDS
from aftername.stages.origins.likeness import Likeness
from aftername.stages.origins.pile import Pile, place_of
from aftername.stages.origins.reasons.same_credit import is_near
from aftername.stages.origins.reasons.same_order import in_order, longest
from aftername.stages.origins.reasons.sign import Pair, Sign, among_alike

FIGURES = (
    2  # telling ones that two texts in one language share, or the share of the runs of the shorter one below
)
FIGURES_EAST = 1  # where names are not written in capitals and so are no cheap facts
ONE_SITE = 0.4  # the same of two pages of one site, whose notes and habits are the same
# Where words are spelt in few letters, runs of five meet by chance more often: two reporters at one event shared 0.22.
REWORDED, REWORDED_SPELT = 0.2, 0.25
# Facts that both give, telling figures in Latin letters, and the share of them that comes in one order.
ORDERED, IN_ORDER = 4, 0.75
EASTERN = ("zh", "ja", "ko", "th", "ar", "fa", "hi")  # written without capitals
FORM = 0.3  # of the runs of the shorter text: a copy in other words keeps fewer
MOST_PLACES = 4  # shared facts shown of a pair


_KINDS = (("#D", "figures"), ("LSP", "names"), (WORDS, "words"))


def of_two(pile: Pile, one: Likeness) -> Pair | None:
    """Two documents whose facts are alike, where these tell of one text."""
    return pair(pile, one) if holds(pile, one) else None


def holds(pile: Pile, one: Likeness) -> bool:
    """Whether alike facts tell of one text: what heads tell is asked before texts are read."""
    apart = _are_of_two_kinds(pile, one) or _have_offices(pile, one)
    return not apart and _is_shown(pile, one) and not _is_form(pile, one)


def _is_form(pile: Pile, one: Likeness) -> bool:
    """Whether two texts share their words as one form filled in twice does, not as a copy in other words."""
    alike = pile.fingerprints[one.first].language == pile.fingerprints[one.second].language
    return alike and pile.filled_anew(one.first, one.second) and pile.shared(one.first, one.second) >= FORM


def _is_shown(pile: Pile, one: Likeness) -> bool:
    """Whether two texts in one language share figures that tell something, or a stretch of words, and more than facts.

    Capitals are cheap there: names and places of one matter stand in every text on it, and in a small case all of them are
    rare. A copy in other words keeps the figures. Two reporters at one event give the same figures too, each in an order of its own.
    """
    first, second = pile.fingerprints[one.first], pile.fingerprints[one.second]
    if first.language != second.language:
        return True
    eastern = first.language in EASTERN
    both = pile.telling(one.first) & pile.telling(one.second)
    if pile.wording.of_one_site(one.first, one.second):
        return bool(both) and pile.shared(one.first, one.second) >= ONE_SITE
    if pile.shared(one.first, one.second) >= (REWORDED if eastern else REWORDED_SPELT):
        return True
    if len(both) < (FIGURES_EAST if eastern else FIGURES):
        return False
    if (eastern and pile.wording.points(one.first, one.second)) or _credit_one(pile, one):
        return True
    return (eastern or len(both) >= ORDERED) and _go_in_order(first, second)


def _credit_one(pile: Pile, one: Likeness) -> bool:
    """Whether both credit one outlet within weeks, and one of them retells it: two pages of an outlet are its own work."""
    credits = [
        {tuple(told.split("\t")) for told in pile.heads(place, "credit")} for place in (one.first, one.second)
    ]
    both = {outlet for outlet, _ in credits[0]} & {outlet for outlet, _ in credits[1]}
    retold = {outlet for held in credits for outlet, how in held if how != "own"}
    return bool(both & retold) and is_near(
        pile.fingerprints[one.first].date, pile.fingerprints[one.second].date
    )


def _go_in_order(first: Fingerprint, second: Fingerprint) -> bool:
    """Whether what both give comes in one order, as far as that tells."""
    places = in_order(first, second)
    return len(places) >= ORDERED and longest(places) >= IN_ORDER * len(places)


def _are_of_two_kinds(pile: Pile, one: Likeness) -> bool:
    """Whether one is an advert and the other a report or a paper: whoever copies keeps the kind."""
    kinds = {_kind(pile, one.first), _kind(pile, one.second)}
    return "" not in kinds and len(kinds) > 1 and "advert" in kinds


def _kind(pile: Pile, place: int) -> str:
    return next(iter(pile.heads(place, "kind")), "")


def _have_offices(pile: Pile, one: Likeness) -> bool:
    """Whether both are papers of offices, in one language, and of two offices: calls of two cities ask for much the same."""
    if pile.fingerprints[one.first].language != pile.fingerprints[one.second].language:
        return False
    if pile.heads(one.first, "credit") or pile.heads(one.second, "credit"):
        return False
    first, second = pile.heads(one.first, "issuer"), pile.heads(one.second, "issuer")
    return bool(first and second) and first[0] not in second[0] and second[0] not in first[0]


def pair(pile: Pile, one: Likeness) -> Pair:
    """Two documents with the facts that show it."""
    first, second = pile.fingerprints[one.first], pile.fingerprints[one.second]
    places: dict[tuple[tuple[int, int], tuple[int, int]], None] = {}
    for fact in one.shared:
        if fact[0] not in WORDS and len(places) < MOST_PLACES:
            places[place_of(first, fact), place_of(second, fact)] = None
    begun = {fact[0] for fact in one.shared}
    kinds = [word for letters, word in _KINDS if not begun.isdisjoint(letters)]
    told = f"they share {' and '.join(kinds)} that are rare in the case (likeness {one.score:.2f})"
    return Pair(one.first, one.second, one.score, told, tuple(places))


SIGN = Sign("shared-facts", False, among_alike(of_two), by_names=True, of_two=of_two)
