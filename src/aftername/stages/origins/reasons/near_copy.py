"""Near copy: two texts share at least half of their runs of five letters.

Example: a reprint with another headline and a line of the paper's own. Sketches in bands bring pairs
together, the texts decide. Forms that an office fills in anew each time are no copies: each gives figures that the
other lacks. Wrong for a form without figures. Texts under SHORTEST letters are left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from aftername.stages.origins.pile import Pile
from aftername.stages.origins.reasons.sign import Pair, Sign
from aftername.text.sketches import bands, likeness

SHORTEST = 60  # letters
LEAST = 0.5  # of runs shared; the usual line for near duplicates, where 128 values tell well (Broder 1997)
SKETCHED = 0.38  # as the prints tell it, before the texts are read: three sigmas below LEAST
MOST_MET = 16  # earlier documents under one band that a document is compared with: copies meet the first ones


def find(pile: Pile) -> Iterator[Pair]:
    """Each document with those before it that are near copies; of many alike, with the first that proves it."""
    met: dict[bytes, int | list[int]] = {}  # most bands hold one document, which needs no list
    texts: set[str] = set()
    for place, one in enumerate(pile.fingerprints):
        if one.letters < SHORTEST or one.text in texts:
            continue
        texts.add(one.text)
        for other in sorted(_meet(met, place, bands(one.print))):
            if likeness(one.print, pile.fingerprints[other].print) < SKETCHED:
                continue
            share = _shared(pile, other, place)
            if share >= LEAST and not pile.filled_anew(other, place):
                told = f"{share:.0%} of their stretches of five letters are the same"
                yield Pair(other, place, round(share, 4), told)
                break


def _meet(met: dict[bytes, int | list[int]], place: int, keys: Iterable[bytes]) -> set[int]:
    """The documents met under these bands before, and this one put under them."""
    found: set[int] = set()
    for key in keys:
        held = met.get(key)
        if held is None:
            met[key] = place
        elif isinstance(held, int):
            found.add(held)
            met[key] = [held, place]
        else:
            found.update(held)
            if len(held) < MOST_MET:
                held.append(place)
    return found


def _shared(pile: Pile, first: int, second: int) -> float:
    both, one, other = pile.overlap(first, second)
    return both / (one + other - both)


SIGN = Sign("near-copy", True, find)
