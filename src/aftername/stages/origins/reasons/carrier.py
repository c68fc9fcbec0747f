"""Carrier: the title of one document carries the other (关于转发《…》的通知), and it adds little of its own.

Example: a city passes a ministry's notice on with two lines. Wrong where the carrier adds rules of its own; so what is its
own must be short, or the text carried must stand in it.
"""

from __future__ import annotations

from collections.abc import Iterator

from aftername.stages.origins.pile import Pile
from aftername.stages.origins.reasons.sign import Pair, Sign

SHORT = 400  # letters of a carrier that adds nothing but an address and a date
LEAST = 0.3  # of the runs of the carried text
MOST_BEARERS = 200


def find(pile: Pile) -> Iterator[Pair]:
    """Each carrier with the paper it carries."""
    held: dict[str, list[int]] = {}
    for place, one in enumerate(pile.fingerprints):
        for value in {value for kind, value, _, _ in one.heads if kind in ("title", "rule")}:
            held.setdefault(value, []).append(place)
    for place, one in enumerate(pile.fingerprints):
        for kind, value, _, _ in one.heads:
            papers = held.get(value, ()) if kind == "carries" else ()
            for other in papers if len(papers) <= MOST_BEARERS else ():
                if other == place:
                    continue
                if one.letters <= SHORT or len(pile.runs(place) & pile.runs(other)) >= LEAST * len(
                    pile.runs(other)
                ):
                    first, second = min(place, other), max(place, other)
                    kinds = ("carries", "title") if first == place else ("title", "carries")
                    told = "the title of one carries the other, and it adds little of its own"
                    yield Pair(first, second, 1.0, told, pile.head_places(first, second, kinds, value))


SIGN = Sign("carrier", True, find)
