"""Candidates that stand in a row with sure names: X, Y and Z, with quotation marks or without."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence

from aftername.languages.name_places import BETWEEN_NAMES
from aftername.stages.mentions.finder import View
from aftername.stages.mentions.finders.names.candidate import Candidate

Row = list[int]


def rows_of(view: View, listed: Sequence[Candidate]) -> list[Row]:
    """The candidates that hang together in rows, by their places in the list; those that stand alone are left out."""
    starts: dict[int, Row] = defaultdict(list)
    for index, one in enumerate(listed):
        starts[one.start].append(index)
        if one.quote is not None:
            starts[one.quote.start].append(index)
    group = list(range(len(listed)))

    def root(index: int) -> int:
        while group[index] != index:
            group[index] = group[group[index]]
            index = group[index]
        return index

    for index, one in enumerate(listed):
        last = one.end if one.quote is None else max(one.end, one.quote.end)
        joint = BETWEEN_NAMES.match(view.text, last)
        for other in starts.get(joint.end(), ()) if joint is not None else ():
            group[root(other)] = root(index)
    rows: dict[int, Row] = defaultdict(list)
    for index in range(len(listed)):
        rows[root(index)].append(index)
    return [row for row in rows.values() if len(row) > 1]


def in_rows(listed: Sequence[Candidate], rows: Sequence[Row], sure: Callable[[Candidate], bool]) -> None:
    """Say of each member of a row whether another one, apart from it, is a sure name."""
    for row in rows:
        names = [listed[index] for index in row if sure(listed[index])]
        if not names:
            continue
        first, last = min(one.start for one in names), max(one.end for one in names)
        for index in row:
            one = listed[index]
            apart = (first + 1 > one.end or one.start > last - 1) or any(
                other.end <= one.start or one.end <= other.start for other in names[:64]
            )
            if apart:
                one.shown["row"] = 1
