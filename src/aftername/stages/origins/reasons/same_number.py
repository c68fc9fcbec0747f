"""Same number: both documents state one document number as their own, and share their title or a good part of the text.

Example: a notice on the office's own site and as a PDF of an association. Wrong where one number covers several papers
(an order that puts forth two rules); so the number alone is not enough.
"""

from __future__ import annotations

from collections.abc import Iterator

from aftername.stages.origins.pile import Pile
from aftername.stages.origins.reasons.sign import Pair, Sign

LEAST = 0.3  # of the runs of the shorter text, where the titles differ
MOST_BEARERS = 200


def find(pile: Pile) -> Iterator[Pair]:
    """The first document of each number with every other that has its title or much of its text."""
    for number, who in pile.bearers("number").items():
        if len(who) > MOST_BEARERS:
            continue
        first = who[0]
        for second in who[1:]:
            one_title = bool(set(pile.heads(first, "title")) & set(pile.heads(second, "title")))
            if one_title or pile.shared(first, second) >= LEAST:
                rest = "title" if one_title else "much of the text"
                told = f"both are {number}, and they share their {rest}"
                yield Pair(first, second, 1.0, told, pile.head_places(first, second, "number", number))


SIGN = Sign("same-number", True, find)
