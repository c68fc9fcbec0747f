"""Many words as one expression that goes letter by letter, so that a long class costs no more than a short one."""

from __future__ import annotations

import re
from collections.abc import Iterable

from aftername.values.number_signs import HAN_DIGITS, HAN_FIGURES

_NUMBER = rf"(?:\d+(?:\.\d+)?|[{''.join(HAN_DIGITS)}{HAN_FIGURES}]+)"
_EDGE_BEFORE, _EDGE_BEHIND = r"(?<![A-Za-z0-9])", r"(?![A-Za-z0-9])"

Tree = dict[str, "Tree"]
_BLANK = " ?"
_LONG = 12  # letters of an expression that are worth telling once
_END = ""  # as a key: a word may end here


def either(words: Iterable[str], loose: bool) -> str:
    """An expression for one of these words, the longest that fits; it may be nothing if "" is among them.

    A Latin edge ends a word, a star at the end stands for an ending, "#" for a number. loose: blanks may be missing.
    """
    latin: Tree = {}
    other: Tree = {}
    for word in sorted(set(words)):
        _enter(latin if word and is_latin(word[0]) else other, _steps(word, loose))
    told = [_EDGE_BEFORE + "".join(_atoms(latin))] if latin else []
    if other:
        told.append("".join(_atoms(other)))
    return "|".join(told)


def is_latin(letter: str) -> bool:
    """Whether a letter or digit is of the kind that must not go on beyond a word's edge."""
    return letter.isascii() and letter.isalnum()


def _steps(word: str, loose: bool) -> list[str]:
    body, star, _ = word.partition("*")
    steps = [_NUMBER if one == "#" else _BLANK if one == " " and loose else re.escape(one) for one in body]
    if star:
        steps.append("[a-z]*")
    if body and is_latin(body[-1]):
        steps.append(_EDGE_BEHIND)
    return steps


def _enter(tree: Tree, steps: list[str]) -> None:
    for step in steps:
        tree = tree.setdefault(step, {})
    tree[_END] = {}


Atoms = list[str]
"""Expressions one behind the other."""


def _atoms(tree: Tree) -> Atoms:
    """Plain letters first, then what stands for several, then the end: the longest word is tried first.

    What many words end with alike is told once: an expression that is a tenth as long is made in a tenth of the time.
    """
    first = [[step, *_atoms(tree[step])] for step in (_BLANK,) if step in tree]
    plain = [[step, *_atoms(tree[step])] for step in sorted(filter(_is_plain, tree))]
    # two plain letters never fit the same place, so their order among each other is free
    told = [*first, *_gathered(plain)]
    for step in sorted(tree, key=lambda step: (step == _END, step == _EDGE_BEHIND, step)):
        if step == _END:
            told.append([])
        elif step != _BLANK and not _is_plain(step):
            told.append([step, *_atoms(tree[step])])
    return _either_of(told)


def _is_plain(step: str) -> bool:
    return len(step) == 1 or (len(step) == 2 and step[0] == "\\")


def _gathered(told: list[Atoms]) -> list[Atoms]:
    """Those with the same end as one."""
    by_end: dict[str, list[Atoms]] = {}
    for one in told:
        by_end.setdefault(one[-1] if len(one) > 1 and len(one[-1]) > _LONG else "", []).append(one)
    return [one for end, group in by_end.items() for one in ([_either_of(group)] if end else group)]


def _either_of(told: list[Atoms]) -> Atoms:
    """One of these, with what all end with behind them once."""
    if len(told) == 1:
        return told[0]
    shared = 0
    while all(len(one) > shared and one[-shared - 1] == told[0][-shared - 1] for one in told):
        shared += 1
    heads = ["".join(one[: len(one) - shared]) for one in told]
    end = told[0][len(told[0]) - shared :]
    if all(map(_is_plain, heads)):
        return [f"[{''.join(heads)}]", *end]
    if len(heads) == 2 and heads[1] == "" and _is_plain(heads[0]):
        return [f"{heads[0]}?", *end]
    return [f"(?:{'|'.join(heads)})", *end]
