"""Against: one name stands inside a longer one: 飞鸿计划 in 汀江飞鸿计划.

Why: places and parts put a word before a known name. Wrong when the longer one is only the fuller form of
the same name.
"""

from __future__ import annotations

from collections.abc import Iterator

from aftername.records import Ground
from aftername.stages.names.forms import Pile
from aftername.stages.names.reasons.ground import Link, Rule

SHORTEST = 2
MOST_TOLD = 6  # of the forms of one shorter name


def find(pile: Pile) -> Iterator[Link]:
    """A link against for each Han or hangul name that ends with another of the same kind."""
    for form in pile.forms:
        if form.shape.isascii():
            continue
        for cut in range(1, len(form.shape) - SHORTEST + 1):
            for shorter in pile.by_shape.get(form.shape[cut:], ())[:MOST_TOLD]:
                if shorter.kind == form.kind:
                    reason = f"{form.written} is a longer name that ends with {shorter.written}"
                    anchors = (form.first(), shorter.first())
                    ground = Ground("longer-name", "against", form.written, shorter.written, reason, anchors)
                    yield Link(form.index, shorter.index, ground)


RULE = Rule("longer-name", find)
