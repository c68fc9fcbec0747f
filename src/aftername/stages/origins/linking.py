"""Likenesses between documents -> groups of documents that are alike on the average.

Method: average-link clustering (Sokal and Michener 1958) over the pairs that met; a pair that did not meet
counts as not alike at all. So one chance likeness never chains two families together.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Mapping


def companies(pairs: Iterable[tuple[int, int]]) -> list[tuple[int, ...]]:
    """Documents that pairs hold together, one by one, however far apart the ends are; each sorted, in order."""
    leader: dict[int, int] = {}

    def lead(one: int) -> int:
        while leader.setdefault(one, one) != one:
            leader[one] = leader[leader[one]]
            one = leader[one]
        return one

    for first, second in pairs:
        one, other = lead(first), lead(second)
        leader[max(one, other)] = min(one, other)
    members: dict[int, list[int]] = {}
    for place in sorted(leader):
        members.setdefault(lead(place), []).append(place)
    return [tuple(held) for held in members.values()]


def groups(
    pairs: Iterable[tuple[int, int, float]],
    least: float,
    together: Iterable[tuple[int, int]] = (),
    apart: Iterable[tuple[int, int]] = (),
    labels: Mapping[int, Mapping[str, str]] | None = None,
) -> list[tuple[int, ...]]:
    """Groups of two or more, each sorted, in order.

    pairs: two documents and how alike they are, each pair once. least: average likeness of two groups that
    are joined. together: pairs that are held together from the start, in the order given,
    whatever their likeness. apart: pairs that never stand in one group; a pair of together that would bring them
    together is passed over. labels: what a document is one of, by name (the issue of a series); two that bear another
    value under one name never stand in one group either.
    """
    leader: dict[int, int] = {}

    def lead(one: int) -> int:
        while leader.get(one, one) != one:
            leader[one] = leader.get(leader[one], leader[one])
            one = leader[one]
        return one

    members: dict[int, list[int]] = {}
    marked = {place: dict(told) for place, told in (labels or {}).items() if told}
    strangers: dict[int, set[int]] = {}
    for first, second in apart:
        strangers.setdefault(first, set()).add(second)
        strangers.setdefault(second, set()).add(first)

    def barred(one: int, other: int) -> bool:
        """Whether two groups hold a pair that stays apart."""
        if one in marked and other in marked:
            fewer, more = sorted((marked[one], marked[other]), key=len)
            if any(more.get(name, value) != value for name, value in fewer.items()):
                return True
        if not strangers:
            return False
        there = members.get(other, [other])
        return any(not strangers[m].isdisjoint(there) for m in members.get(one, [one]) if m in strangers)

    def mark(one: int, other: int) -> None:
        """Let a group bear the labels of one that joins it."""
        if other in marked:
            marked[one] = {**marked.pop(other), **marked.get(one, {})}

    for first, second in together:
        one, other = lead(first), lead(second)
        if one != other and not barred(one, other):
            low, high = min(one, other), max(one, other)
            leader[high] = low
            mark(low, high)
            members[low] = members.get(low, [low]) + members.pop(high, [high])
    sums: dict[int, dict[int, float]] = {}
    for first, second, score in sorted(pairs):
        one, other = lead(first), lead(second)
        if one != other:
            for a, b in ((one, other), (other, one)):
                row = sums.setdefault(a, {})
                row[b] = row.get(b, 0.0) + score

    def average(one: int, other: int) -> float:
        sizes = len(members.get(one, (one,))) * len(members.get(other, (other,)))
        return sums[one][other] / sizes

    waiting = [
        (-average(one, other), one, other)
        for one, row in sorted(sums.items())
        for other in sorted(row)
        if one < other and average(one, other) >= least
    ]
    heapq.heapify(waiting)
    while waiting:
        score, one, other = heapq.heappop(waiting)
        if one not in sums or other not in sums[one] or -average(one, other) != score:
            continue  # one of them has been joined with another since
        if barred(one, other):
            continue
        mark(one, other)
        gone = sums.pop(other)
        members[one] = members.get(one, [one]) + members.pop(other, [other])
        kept = sums[one]
        del kept[other], gone[one]
        for third, value in sorted(gone.items()):
            del sums[third][other]
            kept[third] = sums[third][one] = kept.get(third, 0.0) + value
        for third in sorted(kept):
            if (now := average(one, third)) >= least:
                heapq.heappush(waiting, (-now, min(one, third), max(one, third)))
    return sorted(tuple(sorted(group)) for group in members.values() if len(group) > 1)
