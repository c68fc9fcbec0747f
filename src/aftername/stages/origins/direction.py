"""Which document of a family the others most likely come from; unknown where nothing tells.

Method: the date alone. The one that is dated before every other, when all are dated to the day, is taken for
the root. Wrong when the true root is not in the case, or when a page carries the date it was saved.
"""

from __future__ import annotations

from collections.abc import Sequence

from aftername.records import Trace

DAY = 10  # characters of an ISO date to the day


def root_of(members: Sequence[Trace]) -> tuple[str | None, str]:
    """The root's id, or None, and why."""
    undated = sum(1 for one in members if one.date is None or len(one.date) < DAY)
    if undated:
        return None, f"{undated} of {len(members)} documents are not dated to the day"
    ordered = sorted(members, key=lambda one: (str(one.date)[:DAY], one.document))
    earliest = str(ordered[0].date)[:DAY]
    if str(ordered[1].date)[:DAY] == earliest:
        return None, f"more than one document bears the earliest date, {earliest}"
    return ordered[0].document, f"it is dated {earliest}, before every other"
