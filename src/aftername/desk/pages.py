"""What people ask of pages that were followed over time: the most telling first, changes that are the same on many pages, a capture of a day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from aftername.errors import NotFound
from aftername.exports.publicity import same_changes, touches
from aftername.records import Capture, PageHistory
from aftername.records.capture import VERDICTS

__all__ = ["in_order", "read_at", "same_changes", "touches", "turns"]


def in_order(held: Iterable[PageHistory]) -> list[PageHistory]:
    """Pages, the most telling first: what went from pages and removed pages that named a programme, then by verdict."""
    return sorted(
        held,
        key=lambda one: (
            not one.scrubbed,
            not (one.verdict == "removed" and one.programmes),
            not any(touches(change) for change in one.changes),
            VERDICTS.index(one.verdict),
            one.page,
        ),
    )


def read_at(captures: Sequence[Capture], page: str, day: str) -> Capture:
    """The capture whose text was read last by a day; where none was by then, the first one after it. Raises NotFound where none was read."""
    read = [one for one in captures if one.document is not None]
    if not captures:
        raise NotFound(f"{page}: no capture of this address; see: aftername captures CASE")
    if not read:
        raise NotFound(f"{page}: no text of this address was read, only that it was captured")
    before = [one for one in read if one.captured[: len(day)] <= day]
    return before[-1] if before else read[0]


def turns(one: PageHistory) -> Iterator[tuple[str, str, str, int]]:
    """What a page showed over time, each stretch of captures alike: what, from, to, how many."""
    start = 0
    for place in range(1, len(one.captures) + 1):
        if place == len(one.captures) or one.captures[place].shows != one.captures[start].shows:
            yield (
                one.captures[start].shows,
                one.captures[start].day,
                one.captures[place - 1].day,
                place - start,
            )
            start = place
