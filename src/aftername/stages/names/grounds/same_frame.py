"""Same frame: two names that are alike are told of the same body or the same figures, in different documents.

For: a scheme keeps who runs it and what it pays when its name is translated. Example: 汀兰计划 … 汀江省科技厅 …
500万元 in one paper, "Tinglan … Tingjiang … 5 million yuan" in another. Only names that read or mean alike are
looked at. Wrong where one office runs two schemes of like names with like sums.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from aftername.records import Age, Amount, Anchor, BodyName, Count, Ground, Mention
from aftername.stages.names.alikeness import alike
from aftername.stages.names.forms import REACH, Form, Pile
from aftername.stages.names.grounds.ground import Link, Rule

BODIES = frozenset({"ministry", "party", "local", "university", "institute"})
"""Kinds of body that run schemes; outlets and firms stand beside any name."""
LOOKED = 40  # mentions of one form that are looked around

Thing = tuple[str, ...]


def find(pile: Pile) -> Iterator[Link]:
    """A link for each two alike forms of different documents with a body or a figure in common beside them."""
    around: dict[int, dict[Thing, Anchor]] = {}
    for first, second in alike(pile):
        for one in (first, second):
            if one not in around:
                around[one] = _around(pile, pile.forms[one])
        shared = sorted(around[first].keys() & around[second].keys())
        apart = [thing for thing in shared if around[first][thing].document != around[second][thing].document]
        if apart:
            yield Link(
                first,
                second,
                _ground(pile.forms[first], pile.forms[second], apart, around[first], around[second]),
            )


def _ground(
    one: Form, other: Form, shared: list[Thing], left: dict[Thing, Anchor], right: dict[Thing, Anchor]
) -> Ground:
    told = " and ".join(f"“{left[thing].quote}” / “{right[thing].quote}”" for thing in shared[:3])
    reason = f"{one.written} and {other.written} stand beside the same in different documents: {told}"
    anchors = tuple(side[thing] for thing in shared[:3] for side in (left, right))
    return Ground("same-frame", "strong", one.written, other.written, reason, anchors)


def _around(pile: Pile, form: Form) -> dict[Thing, Anchor]:
    """What stands beside a form, each thing with the first place where it does."""
    found: dict[Thing, Anchor] = {}
    for mention in form.mentions[:LOOKED]:
        values = pile.near.get(mention.anchor.document, [])
        starts = [value.anchor.start for value in values]
        at = bisect_left(starts, mention.anchor.start - REACH)
        while at < len(values) and starts[at] <= mention.anchor.end + REACH:
            thing = _thing(values[at])
            if thing is not None:
                found.setdefault(thing, values[at].anchor)
            at += 1
    return found


def _thing(mention: Mention) -> Thing | None:
    """What a value or body is, comparable across languages; None for what stands beside any name."""
    normal = mention.normal
    if isinstance(normal, BodyName):
        return ("body", normal.code or normal.key) if normal.kind in BODIES else None
    if isinstance(normal, Amount) and normal.low is not None and normal.currency is not None:
        return ("amount", str(normal.low), str(normal.high), normal.currency)
    if isinstance(normal, Count):
        value = getattr(normal, "low", None)
        return ("count", str(value)) if value is not None and value >= 30 and value % 100 else None
    if isinstance(normal, Age):
        return None
    return None


RULE = Rule("same-frame", find)
