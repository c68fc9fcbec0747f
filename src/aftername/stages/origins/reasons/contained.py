"""Contained: most of a shorter text stands, letter by letter, in a longer one.

Example: a trimmed reprint; a notice as the annex of a carrier notice; a page that quotes a report whole.
A sample of runs, the same in every text, brings pairs together, the texts decide. Wrong where a long
collection holds many texts: then all of them would be one family, so a text that holds more than MOST_HELD
others brings none of them in.
"""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterator

from aftername.stages.origins.pile import Pile
from aftername.stages.origins.reasons.sign import Pair, Sign

SHORTEST = 120  # letters; a paragraph
LEAST = 0.6  # of the runs of the shorter text; a trimmed copy with a line of its own keeps that much
SAMPLED = 0.45  # of the sampled runs, before the texts are read: the sample of a short text is small
MOST_HOLDERS = 40  # a run that more documents have brings none together: it is a formula
MOST_HELD = 12


def find(pile: Pile) -> Iterator[Pair]:
    """Each shorter text with the longer ones it stands in."""
    samples = [array("I", one.sample) if one.letters >= SHORTEST else array("I") for one in pile.fingerprints]
    holders: dict[int, list[int]] = defaultdict(list)
    for place, sample in enumerate(samples):
        for run in sample:
            holders[run].append(place)
    found: list[tuple[int, int, float]] = []
    for place, sample in enumerate(samples):
        met: Counter[int] = Counter()
        for run in sample:
            who = holders[run]
            if len(who) <= MOST_HOLDERS:
                met.update(who)
        for other, shared in sorted(met.items()):
            longer = (pile.fingerprints[other].letters, other) > (pile.fingerprints[place].letters, place)
            if not longer or pile.fingerprints[other].text == pile.fingerprints[place].text:
                continue
            if shared >= SAMPLED * len(sample):
                both, one, _ = pile.overlap(place, other)
                share = both / one
                if share >= LEAST and not pile.filled_anew(place, other):
                    found.append((place, other, share))
    held = Counter(whole for _, whole, _ in found)
    for shorter, whole, share in sorted(found):
        if held[whole] <= MOST_HELD:
            told = (
                f"{share:.0%} of the shorter text stands in the longer one, told by stretches of five letters"
            )
            yield Pair(min(shorter, whole), max(shorter, whole), round(share, 4), told)


SIGN = Sign("contained", True, find)
