"""Boosted trees over the signs of something: grown by scikit-learn, written as aftername/trees.py reads them.

Method: gradient boosting on histograms (Ke 2017) as in scikit-learn; no chance in it. Needs numpy and scikit-learn.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier

from aftername.trees import UNIT


class Shape(NamedTuple):
    """How trees are grown. step: how much of each counts. least: how many must come to a leaf. pull: how strongly leaves are drawn to nothing."""

    trees: int
    step: float
    leaves: int
    least: int
    pull: float


class Boosted:
    """Trees over signs of these names; a sign that something does not have is 0."""

    def __init__(self, names: Iterable[str], shape: Shape) -> None:
        self._names = sorted(names)
        self._places = {name: number for number, name in enumerate(self._names)}
        self._shape = shape
        self._model: HistGradientBoostingClassifier | None = None

    def rows(self, seen: Sequence[Mapping[str, int]]) -> np.ndarray:
        """The signs of each, in the order of the names."""
        made = np.zeros((len(seen), len(self._names)), dtype=np.float32)
        for number, signs in enumerate(seen):
            for sign, strength in signs.items():
                if sign in self._places:
                    made[number, self._places[sign]] = strength
        return made

    def grow(self, rows: np.ndarray, right: Sequence[object], weight: Sequence[float]) -> Boosted:
        """Grow them anew on rows of which it is known whether they are right."""
        trees, step, leaves, least, pull = self._shape
        self._model = HistGradientBoostingClassifier(
            max_iter=trees, learning_rate=step, max_leaf_nodes=leaves, min_samples_leaf=least, l2_regularization=pull,
            early_stopping=False,  # else, with many rows, a tenth taken by chance ends it
        ).fit(rows, right, sample_weight=weight)  # fmt: skip
        return self

    def sums(self, rows: np.ndarray) -> np.ndarray:
        """The logarithm of the odds of each row."""
        return self._model.decision_function(rows)

    def chances(self, rows: np.ndarray) -> np.ndarray:
        """How likely each row is right."""
        return self._model.predict_proba(rows)[:, 1]

    def lines(self, doubt: float = 0.0) -> list[str]:
        """The trees as lines of a table. doubt: taken off the logarithm of the odds."""
        start = float(self._model._baseline_prediction.ravel()[0]) - doubt
        trees = ("\t".join(self._walked(tree.nodes, 0)) for (tree,) in self._model._predictors)
        return [str(round(start * UNIT)), *trees]

    def _walked(self, nodes: np.ndarray, at: int) -> list[str]:
        node = nodes[at]
        if node["is_leaf"]:
            return [str(round(float(node["value"]) * UNIT))]
        split = f"{self._names[node['feature_idx']]}<={math.floor(float(node['num_threshold']))}"
        return [split, *self._walked(nodes, node["left"]), *self._walked(nodes, node["right"])]
