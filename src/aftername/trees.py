"""Boosted trees as tables: what signs say together that no sum of their weights can say. Method: gradient boosting (Friedman 2001).

A table holds a tree a line, in the order in which it is walked: a split is "sign<=number", its lower side follows first; a bare number is a
leaf, worth thousandths of a natural logarithm of the odds. The leaves that something comes to are added. A sign that it does not have is 0.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TypeAlias

Tree: TypeAlias = "int | tuple[str, int, Tree, Tree]"

UNIT = 1000  # what is one natural logarithm


def read(table: str) -> tuple[Tree, ...]:
    """The trees of a table; the first is a leaf, what everything is worth."""
    lines = (line for line in table.splitlines() if line and not line.startswith("#"))
    return tuple(_tree(iter(line.split("\t"))) for line in lines)


def _tree(parts: Iterator[str]) -> Tree:
    part = next(parts)
    sign, split, most = part.rpartition("<=")
    if not split:
        return int(part)
    lower = _tree(parts)
    return sign, int(most), lower, _tree(parts)


def worth(trees: Iterable[Tree], signs: Mapping[str, int]) -> int:
    """What trees say of something with these signs."""
    total = 0
    get = signs.get
    for node in trees:
        while isinstance(node, tuple):
            node = node[2] if get(node[0], 0) <= node[1] else node[3]
        total += node
    return total
