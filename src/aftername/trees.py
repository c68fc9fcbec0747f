"""Boosted trees as tables: what signs say together that no sum of their weights can say. Method: gradient boosting (Friedman 2001).

A table holds a tree a line, in the order in which it is walked: a split is "sign<=number", its lower side follows first; a bare number is a
leaf, worth thousandths of a natural logarithm of the odds. The leaves that something comes to are added. A sign that it does not have is 0.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
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


def walk(trees: Iterable[Tree]) -> Callable[[Mapping[str, int]], int]:
    """A function of the signs of something that adds up the leaves it comes to.

    The trees are written out as Python and compiled once: some hundred are walked six times as fast as node by node.
    """
    names: dict[str, str] = {}

    def told(tree: Tree) -> str:
        if isinstance(tree, int):
            return str(tree)
        sign, most, lower, higher = tree
        name = names.setdefault(sign, f"f{len(names)}")
        return f"({told(lower)} if {name} <= {most} else {told(higher)})"

    worth = "+".join(map(told, trees)) or "0"
    # Nothing of a table is run: of its numbers `read` has made whole numbers, and names stand for its signs.
    added: Callable[..., int] = eval(f"lambda {','.join(names.values())}: {worth}", {})
    asked = tuple(names)
    return lambda signs: added(*[signs.get(sign, 0) for sign in asked])
