"""Same frame: two names that are alike are told of the same body or the same figures, in different documents.

For: a scheme keeps who runs it and what it pays when its name is translated. Example: 汀兰计划 … 汀江省科技厅 …
500万元 in one paper, "Tinglan … Tingjiang … 5 million yuan" in another. Only names that read or mean alike are
looked at. Wrong where one office runs two schemes of like names with like sums.
"""

from __future__ import annotations

from collections.abc import Iterator

from aftername.records import Anchor, Ground
from aftername.stages.names.alikeness import alike
from aftername.stages.names.beside import Thing, beside
from aftername.stages.names.forms import Form, Pile
from aftername.stages.names.reasons.ground import Link, Rule


def find(pile: Pile) -> Iterator[Link]:
    """A link for each two alike forms of different documents with a body or a figure in common beside them."""
    around: dict[int, dict[Thing, Anchor]] = {}
    for first, second in alike(pile):
        for one in (first, second):
            if one not in around:
                around[one] = beside(pile, pile.forms[one])
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


RULE = Rule("same-frame", find)
