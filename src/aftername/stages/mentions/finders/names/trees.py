"""What features say together: boosted trees over the features of a possible name and their weighted sum.

A sum of weights (decide.py) cannot say that a sign counts only beside another: a capital word on a line of its own is a name where one applies
for it, and a heading where nothing else speaks for it. Small trees, one on top of the other, can (aftername.trees). trees.tsv is grown by
benchmarks/names/grow.py. Besides the features of candidates, "sum" is their weighted sum, "letters" the length, "kind=plan" its head noun,
"language=ko".
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from importlib.resources import files

from aftername.trees import read, walk

UNIT = 450  # thousandths of a natural logarithm that are one point of a score


@cache
def _grown() -> Callable[[Mapping[str, int]], int]:
    return walk(read(files(__package__).joinpath("trees.tsv").read_text("utf-8")))


def points(features: Mapping[str, int]) -> int:
    """What the trees say of a candidate with these features, in points of a score: 0 where the odds are even."""
    return round(_grown()(features) / UNIT)
