"""Names of programmes side by side: “汀兰”、“苇航”; "the Tinglan and Weihang plans"; 汀蘭と葦航.

A text that lists two names means two things: the names stage needs to know. Only what stands between two
names found before is read: a joining word and marks, nothing else. A second name in brackets or behind
"or" is a definition and no listing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from aftername.records import Definition, Listing, Mention, ProgrammeName
from aftername.stages.mentions.finder import Finder, Hit, View

LONGEST = 24  # characters between two names of a list

_MARKS = r"[\s“”\"'‘’「」『』《》〈〉]*"
_HEAD = r"(?:plans?|programs?|programmes?|schemes?|projects?|计划|工程|项目|行动|計劃|計画|事業|사업|계획)?"
_JOIN = (
    r"(?:[、,，;；/]|[、,，]?\s*(?:and|&|as well as|along with|alongside|plus|和|与|與|及|以及|并|暨|"
    r"と|や|および|及び|ならびに|並びに|와|과|및|이나|그리고))"
)
_BETWEEN = re.compile(
    rf"{_MARKS}{_HEAD}{_MARKS}{_JOIN}{_MARKS}(?:the|both|its|their|국가|国家|國家)?{_MARKS}", re.IGNORECASE
)


def look(view: View, hits: Sequence[Hit]) -> Iterable[Mention]:
    """One listing for each run of names side by side, in text order."""
    names = sorted(
        (m.anchor.start, m.anchor.end)
        for m in view.found
        if isinstance(m.normal, ProgrammeName) and m.normal.sign != "euphemism"
    )
    defined = {
        (pair[0], pair[1])
        for m in view.found
        if isinstance(m.normal, Definition)
        for pair in ((m.normal.name, m.normal.alias), (m.normal.alias, m.normal.name))
    }
    run: list[tuple[int, int]] = []
    for span in names:
        if run and span[0] < run[-1][1]:
            continue  # a name inside the one before
        if run and not ((run[-1], span) not in defined and _joined(view.text, run[-1][1], span[0])):
            yield from _listing(view, run)
            run = []
        run.append(span)
    yield from _listing(view, run)


def _joined(text: str, end: int, start: int) -> bool:
    return 0 < start - end <= LONGEST and _BETWEEN.fullmatch(text, end, start) is not None


def _listing(view: View, run: list[tuple[int, int]]) -> Iterable[Mention]:
    if len(run) > 1:
        yield view.mention("listing", run[0][0], run[-1][1], Listing(tuple(run)))


FINDER = Finder("listings", ("listing",), (), look)
