"""Mirror: two encyclopedia pages on one lemma in one language, with a good part of the text shared.

Example: an article, an older version of it, and a site that copies it. Encyclopedia pages are rewritten all the
time, so less is asked for than of other copies. Wrong for two encyclopedias that wrote on one thing apart: those share little text.
"""

from __future__ import annotations

from collections.abc import Iterator

from aftername.stages.origins.pile import Pile
from aftername.stages.origins.reasons.sign import Pair, Sign

LEAST = 0.25  # of the runs of the shorter text; two articles on one thing written apart share under a tenth
MOST_BEARERS = 60


def find(pile: Pile) -> Iterator[Pair]:
    """The first page of each lemma with every other that shares its text."""
    for lemma, who in pile.bearers("lemma").items():
        if len(who) > MOST_BEARERS:
            continue
        for at, second in enumerate(who):
            for first in who[:at]:
                if pile.fingerprints[first].language != pile.fingerprints[second].language:
                    continue
                share = pile.shared(first, second)
                if share >= LEAST:
                    told = f"both are encyclopedia pages on one lemma, and {share:.0%} of the shorter one stands in the other"
                    yield Pair(
                        first, second, round(share, 4), told, pile.head_places(first, second, "lemma", lemma)
                    )


SIGN = Sign("mirror", True, find)
