"""Many words as one expression that goes letter by letter, so that a long class costs no more than a short one."""

from __future__ import annotations

import re
from collections.abc import Iterable

from aftername.values.number_signs import HAN_DIGITS, HAN_FIGURES

_NUMBER = rf"(?:\d+(?:\.\d+)?|[{''.join(HAN_DIGITS)}{HAN_FIGURES}]+)"
_EDGE_BEFORE, _EDGE_BEHIND = r"(?<![A-Za-z0-9])", r"(?![A-Za-z0-9])"

Tree = dict[str, "Tree"]
_END = ""  # as a key: a word may end here


def either(words: Iterable[str], loose: bool) -> str:
    """An expression for one of these words, the longest that fits; it may be nothing if "" is among them.

    A Latin edge ends a word, a star at the end stands for an ending, "#" for a number. loose: blanks may be missing.
    """
    latin: Tree = {}
    other: Tree = {}
    for word in sorted(set(words)):
        _enter(latin if word and is_latin(word[0]) else other, _steps(word, loose))
    told = [f"{_EDGE_BEFORE}{_told(latin)}"] if latin else []
    if other:
        told.append(_told(other))
    return "|".join(told)


def is_latin(letter: str) -> bool:
    """Whether a letter or digit is of the kind that must not go on beyond a word's edge."""
    return letter.isascii() and letter.isalnum()


def _steps(word: str, loose: bool) -> list[str]:
    body, star, _ = word.partition("*")
    steps = [_NUMBER if one == "#" else " ?" if one == " " and loose else re.escape(one) for one in body]
    if star:
        steps.append("[a-z]*")
    if body and is_latin(body[-1]):
        steps.append(_EDGE_BEHIND)
    return steps


def _enter(tree: Tree, steps: list[str]) -> None:
    for step in steps:
        tree = tree.setdefault(step, {})
    tree[_END] = {}


def _told(tree: Tree) -> str:
    """Plain letters first, then what stands for several, then the end: the longest word is tried first."""
    order = sorted(tree, key=lambda step: (step == _END, step == _EDGE_BEHIND, len(step) > 2, step))
    parts = [step + _told(tree[step]) if step != _END else "" for step in order]
    return parts[0] if len(parts) == 1 else f"(?:{'|'.join(parts)})"
