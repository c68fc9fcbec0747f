"""Same address: both were saved from one address, or one names the other's address as where it comes from.

Example: a page saved twice; a reprint with "原文链接: …" below it; a canonical link. Wrong where a site gives every page one
canonical address; so an address that more than MOST_BEARERS documents bear says nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from aftername.stages.origins.pile import Pile
from aftername.stages.origins.reasons.sign import Pair, Sign

LEAST = 0.1  # of the runs of the shorter text, where both are in one language
SAVED = 0.3  # the same of two that were saved from one address: parts of a long page share its frame
ALIKE = 0.3  # likeness of facts, where they are not: a report in another language may name what it rests on
SHORTEST = 12  # characters of an address behind the host that can tell one page
MOST_BEARERS = 20


def find(pile: Pile) -> Iterator[Pair]:
    """The first document of each address with every other that bears it or links to it as its source."""
    for address, who in pile.bearers("url", "link").items():
        _, slash, path = address.partition("/")
        own = [place for place in who if address in pile.heads(place, "url")]
        if not slash or len(path) < SHORTEST or not own or len(who) > MOST_BEARERS:
            continue
        for other in who:
            if other == own[0]:
                continue
            first, second = min(own[0], other), max(own[0], other)
            kinds = _borne(pile, first, address), _borne(pile, second, address)
            if not _share_enough(pile, first, second, kinds):
                continue
            told = (
                f"both were saved from {address}"
                if kinds == ("url", "url")
                else f"one names the other's address, {address}, as its source"
            )
            yield Pair(first, second, 1.0, told, pile.head_places(first, second, kinds, address))


def _share_enough(pile: Pile, first: int, second: int, kinds: tuple[str, str]) -> bool:
    """Whether two have wording in common, or, in two languages, the same facts."""
    if pile.fingerprints[first].language != pile.fingerprints[second].language:
        alike = pile.likeness(first, second)
        return alike is not None and alike.score >= ALIKE
    return pile.shared(first, second) >= (SAVED if kinds == ("url", "url") else LEAST)


def _borne(pile: Pile, place: int, address: str) -> str:
    """Whether an address is a document's own or one that it names."""
    return "url" if address in pile.heads(place, "url") else "link"


SIGN = Sign("same-address", True, find, by_names=True)
