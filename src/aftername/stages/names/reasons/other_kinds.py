"""Against: the same name with another kind of head: a plan and an action, a fund and a prize.

Why: short names are used again for other things. Example: “飞鸿计划” and “飞鸿”行动. Wrong when one scheme is
loosely called both; a definition in a text may still say so, and is not overruled: this is weak.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from aftername.records import Ground
from aftername.stages.names.forms import Pile
from aftername.stages.names.reasons.ground import Link, Rule

MOST = 12


def find(pile: Pile) -> Iterator[Link]:
    """A link for each two kinds of one name and owner."""
    for shape in sorted(pile.by_shape):
        for first, second in combinations(pile.by_shape[shape][:MOST], 2):
            if first.kind != second.kind and first.owner == second.owner:
                reason = "the same name, but another kind of scheme by its last word"
                anchors = (first.first(), second.first())
                ground = Ground("other-kind", "against", first.written, second.written, reason, anchors)
                yield Link(first.index, second.index, ground)


RULE = Rule("other-kind", find)
