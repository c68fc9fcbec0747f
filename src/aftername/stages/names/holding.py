"""Which single pairs hold a group together: the bridges of a graph."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

Pair = tuple[int, int]


def bridges(pairs: Iterable[Pair]) -> list[Pair]:
    """The pairs without which a graph falls into more parts, sorted; each pair given once, smaller first.

    Method: depth-first search with low points (Tarjan 1974), without recursion; linear time.
    """
    neighbours = _neighbours(pairs)
    entered: dict[int, int] = {}
    low: dict[int, int] = {}
    found: list[Pair] = []
    for start in sorted(neighbours):
        if start in entered:
            continue
        stack: list[tuple[int, int | None, int]] = [(start, None, 0)]
        while stack:
            form, parent, place = stack.pop()
            if place == 0:
                entered[form] = low[form] = len(entered)
            if place < len(neighbours[form]):
                stack.append((form, parent, place + 1))
                other = neighbours[form][place]
                if other not in entered:
                    stack.append((other, form, 0))
                elif other != parent:
                    low[form] = min(low[form], entered[other])
            elif parent is not None:
                low[parent] = min(low[parent], low[form])
                if low[form] > entered[parent]:
                    found.append((min(form, parent), max(form, parent)))
    return sorted(found)


def sides(pairs: Iterable[Pair], bridge: Pair) -> tuple[list[int], list[int]]:
    """What the first and the second of a bridge are held to without it, each sorted."""
    neighbours = _neighbours(pair for pair in pairs if pair != bridge)
    return _reached(bridge[0], neighbours), _reached(bridge[1], neighbours)


def _neighbours(pairs: Iterable[Pair]) -> dict[int, list[int]]:
    neighbours: dict[int, list[int]] = defaultdict(list)
    for first, second in pairs:
        neighbours[first].append(second)
        neighbours[second].append(first)
    return neighbours


def _reached(start: int, neighbours: dict[int, list[int]]) -> list[int]:
    seen, waiting = {start}, [start]
    while waiting:
        for other in neighbours.get(waiting.pop(), ()):
            if other not in seen:
                seen.add(other)
                waiting.append(other)
    return sorted(seen)
