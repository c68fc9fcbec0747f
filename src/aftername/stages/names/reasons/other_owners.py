"""Against: the same name, but each another's: a province's and the nation's.

Why: places copy the names of national schemes. Example: 汀江省“飞鸿计划” and 国家“飞鸿计划”. Wrong when a place's
name only says where the national scheme was applied for.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from aftername.languages.places import place_name
from aftername.records import Ground
from aftername.stages.names.forms import Form, Pile
from aftername.stages.names.reasons.ground import Link, Rule

MOST = 12  # owners of one name that are set against one another; more say nothing new


def find(pile: Pile) -> Iterator[Link]:
    """A link against for each two owners of one name and kind."""
    for shape in sorted(pile.by_shape):
        listed = pile.by_shape[shape]
        for first, second in combinations(listed[:MOST], 2):
            if first.kind == second.kind and first.owner != second.owner:
                yield Link(first.index, second.index, _ground(first, second))


def _whose(form: Form) -> str:
    return place_name(form.owner) if form.owner else "the nation or nobody named"


def _ground(first: Form, second: Form) -> Ground:
    reason = f"the same name, but one is said to be of {_whose(first)}, the other of {_whose(second)}"
    anchors = (first.first(), second.first())
    return Ground("other-owner", "against", first.written, second.written, reason, anchors)


RULE = Rule("other-owner", find)
