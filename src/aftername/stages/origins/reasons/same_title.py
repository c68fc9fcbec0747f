"""Same title: two texts bear one title, whatever the script, and some of their words are the same.

Example: two versions of a regulation; a notice posted on many sites, each with a frame of its own. Wrong where
two offices give different papers one title ("list of those selected"): so a stretch of the text must be shared, and
an office that both state must be the same. Titles that differ in a year or number alone are a series, not one text.
"""

from __future__ import annotations

from collections.abc import Iterator

from aftername.stages.origins.pile import Pile
from aftername.stages.origins.reasons.sign import Pair, Sign

SHORTEST = 8  # letters; a Latin one needs about three times as many to say as much
SHORTEST_LATIN = 24
SHORTEST_RULE = 6  # the title of a rule is chosen to be its own
# Of the runs of the shorter text. Regulations of one title that were rewritten throughout keep 0.10 to 0.45 of them,
# two on unlike matters share under 0.06 of formulas (231 Chinese regulations).
LEAST = 0.08
LEAST_OTHER = 0.3  # what stands first on the papers of an office is often its name, and all of them share a few formulas
MOST_BEARERS = 60  # a title that more documents bear is a formula


def find(pile: Pile) -> Iterator[Pair]:
    """Each document with those before it that bear its title, as far as a stretch of the text is shared."""
    seen: set[tuple[int, int]] = set()
    for kind in ("rule", "title"):
        for title, who in pile.bearers(kind).items():
            least = SHORTEST_LATIN if title.isascii() else SHORTEST_RULE if kind == "rule" else SHORTEST
            if len(title) < least or len(who) > MOST_BEARERS:
                continue
            for at, second in enumerate(who):
                for first in who[:at]:
                    if (first, second) not in seen and _may_be(pile, first, second):
                        seen.add((first, second))
                        share = pile.shared(first, second)
                        if share >= (LEAST if kind == "rule" else LEAST_OTHER) and not pile.filled_anew(
                            first, second
                        ):
                            told = f"they bear one title, and {share:.0%} of the shorter text stands in the other"
                            places = pile.head_places(first, second, kind, title)
                            yield Pair(first, second, round(max(share, 0.5), 4), told, places)


def _may_be(pile: Pile, first: int, second: int) -> bool:
    """Whether both are of one office as far as they state one, and in one language."""
    if pile.fingerprints[first].language != pile.fingerprints[second].language:
        return False
    one, other = pile.heads(first, "issuer"), pile.heads(second, "issuer")
    return not one or not other or one[0] in other[0] or other[0] in one[0] or bool(pile.heads(first, "rule"))


SIGN = Sign("same-title", True, find)
