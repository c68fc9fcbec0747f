"""Against: one name is a part of the other, by what stands in brackets: 苇航基金（海外） of 苇航基金.

Why: a track for those abroad has its own call, terms and people; it belongs to the whole and is not another name for it.
Example: “苇航青年基金项目” and “苇航青年基金项目（海外）”. Wrong where a paper adds the bracket out of habit and means the whole.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from aftername.records import Ground
from aftername.stages.names.forms import Form, Pile
from aftername.stages.names.owners import part_of
from aftername.stages.names.reasons.ground import Link, Rule

MOST = 12  # parts of one name that are set against one another; more say nothing new


def find(pile: Pile) -> Iterator[Link]:
    """A link against for each part and its whole, and for two parts of one."""
    wholes: dict[str, list[Form]] = defaultdict(list)
    parted = set()
    for form in pile.forms:
        whole, part = part_of(form.shape)
        wholes[whole].append(form)
        if part:
            parted.add(whole)
    for whole in sorted(parted):
        for first, second in combinations(wholes[whole][:MOST], 2):
            if first.shape != second.shape and first.kind == second.kind:
                yield Link(first.index, second.index, _ground(first, second))


def _ground(first: Form, second: Form) -> Ground:
    parts = [part_of(form.shape)[1] for form in (first, second)]
    if all(parts):
        reason = f"{parts[0]} and {parts[1]} are two parts of one scheme"
    else:
        whole, part = (first, second) if parts[1] else (second, first)
        reason = f"{part.written} is named as a part of {whole.written}"
    return Ground("part", "against", first.written, second.written, reason, (first.first(), second.first()))


RULE = Rule("part", find)
