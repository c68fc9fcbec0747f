"""What features say together: boosted trees over the features of a possible name and their weighted sum.

A sum of weights (decide.py) cannot say that a sign counts only beside another: a capital word on a line of its own is a name where one applies
for it, and a heading where nothing else speaks for it. Small trees, one on top of the other, can. Each leaf is worth thousandths of a natural
logarithm of the odds; all leaves that a candidate comes to are added. Method: gradient boosting (Friedman 2001), grown by benchmarks/names/grow.py.

trees.tsv holds a tree a line, in the order in which it is walked: a split is "feature<=number", its lower side follows first; a bare number
is a leaf. Besides the features of candidates, "sum" is their weighted sum, "letters" the length, "kind=plan" its head noun, "language=ko".
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import TypeAlias

Tree: TypeAlias = "int | tuple[str, int, Tree, Tree]"

UNIT = 450  # thousandths of a natural logarithm that are one point of a score


@cache
def grown() -> tuple[Tree, ...]:
    """The trees of trees.tsv; the first is a leaf, what every candidate is worth."""
    return read(files(__package__).joinpath("trees.tsv").read_text("utf-8"))


def read(table: str) -> tuple[Tree, ...]:
    """The trees of a table."""
    lines = (line for line in table.splitlines() if line and not line.startswith("#"))
    return tuple(_tree(iter(line.split())) for line in lines)


def _tree(signs: Iterator[str]) -> Tree:
    sign = next(signs)
    feature, split, most = sign.rpartition("<=")
    if not split:
        return int(sign)
    lower = _tree(signs)
    return feature, int(most), lower, _tree(signs)


def points(features: Mapping[str, int]) -> int:
    """What the trees say of a candidate with these features, in points of a score: 0 where the odds are even."""
    worth, asked = _walk()
    return round(worth(*[features.get(feature, 0) for feature in asked]) / UNIT)


@cache
def _walk() -> tuple[Callable[..., int], tuple[str, ...]]:
    """All leaves added up, as one function of the features that are asked for, and these.

    Written out as Python and compiled once: some hundred trees a candidate are walked six times as fast as node by node.
    """
    names: dict[str, str] = {}

    def told(tree: Tree) -> str:
        if isinstance(tree, int):
            return str(tree)
        feature, most, lower, higher = tree
        name = names.setdefault(feature, f"f{len(names)}")
        return f"({told(lower)} if {name} <= {most} else {told(higher)})"

    worth = "+".join(map(told, grown()))
    # Nothing of the table is run: of its signs, `read` has made numbers, and names stand for its features.
    walk: Callable[..., int] = eval(f"lambda {','.join(names.values())}: {worth}", {})
    return walk, tuple(names)
