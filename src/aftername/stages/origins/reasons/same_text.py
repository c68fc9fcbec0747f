"""Same text: the letters of two documents are the same; blanks, marks, width, case and Han forms do not count.

Example: one notice on two sites, once in simplified and once in traditional characters. Files with the same
bytes are one document already. Wrong when a text is so short that two people write it alike; so texts under
SHORTEST letters are left out.
"""

from __future__ import annotations

from collections.abc import Iterator

from aftername.stages.origins.pile import Pile
from aftername.stages.origins.reasons.sign import Pair, Sign

SHORTEST = 30  # letters; a heading or "page not found" is shorter


def find(pile: Pile) -> Iterator[Pair]:
    """The first document of each text with every other of it."""
    first: dict[str, int] = {}
    for place, one in enumerate(pile.fingerprints):
        if one.letters < SHORTEST:
            continue
        other = first.setdefault(one.text, place)
        if other != place:
            yield Pair(other, place, 1.0, "the same letters from beginning to end")


SIGN = Sign("same-text", True, find)
