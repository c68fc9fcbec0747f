"""Abbreviation: one name is the other cut short, or its initials.

For: papers shorten what they name often. Example: 海优 of 海外优秀青年计划; TLP of Tinglan Plan. Only names of one
document are compared. Wrong where two long names shorten alike; a definition in the text is better evidence.
"""

from __future__ import annotations

from collections.abc import Iterator

from aftername.records import Ground
from aftername.stages.names.alikeness import alike
from aftername.stages.names.forms import Pile
from aftername.stages.names.reasons.ground import Link, Rule


def find(pile: Pile) -> Iterator[Link]:
    """A link for each short name or initials, with the longer name of the same document."""
    for (first, second), compared in alike(pile).items():
        if compared.kind in ("short", "initials"):
            one, other = pile.forms[first], pile.forms[second]
            anchors = (one.first(), other.first())
            ground = Ground("abbreviation", "strong", one.written, other.written, compared.reason, anchors)
            yield Link(first, second, ground)


RULE = Rule("abbreviation", find)
