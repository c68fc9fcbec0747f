"""Bodies: ministries, offices, universities, institutes, firms, by the table, by the form of their names, by initials given once.

To add a form: a noun in languages/*/bodies.words.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from aftername.records import Mention
from aftername.stages.mentions.finder import Finder, Hit, View
from aftername.stages.mentions.finders.bodies import agents, east, initials, korean, latin, table
from aftername.stages.mentions.finders.bodies.spot import Spot


def look(view: View, hits: Sequence[Hit]) -> Iterable[Mention]:
    """The longest name at each place; names of the table go before mere forms of the same length."""
    found: list[Spot] = []
    for hit in hits:
        found.extend(table.look(view, hit))
        found.extend(east.look(view, hit))
        found.extend(korean.look(view, hit))
        found.extend(latin.look(view, hit))
    found.extend(agents.look(view))
    found = _outermost(found)
    found = _outermost([*found, *initials.look(view, found)])
    for one in found:
        yield view.mention("body", one.start, one.end, one.normal)


def _outermost(found: Sequence[Spot]) -> list[Spot]:
    made: list[Spot] = []
    for one in sorted(found, key=lambda one: (one.start, -one.end, one.normal.code is None)):
        if not made or one.start >= made[-1].end:
            made.append(one)
    return made


def _triggers() -> tuple[str, ...]:
    every = (table, east, korean, latin, agents)
    return tuple(sorted({one for kind in every for one in kind.triggers()}))


FINDER = Finder("bodies", ("body",), _triggers(), look)
