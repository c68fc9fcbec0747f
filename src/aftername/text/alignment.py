"""Where two texts differ: lines that are the same first, then words and characters between them.

Method: longest common subsequence (rapidfuzz), of lines over the whole, of tokens inside what is left. A token is a
word, a number, one character of Han, kana or hangul, or one other sign. Two or three signs that happen to agree
between two differences are no likeness and go with the differences.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Literal

from rapidfuzz.distance import LCSseq

Kind = Literal["same", "changed", "removed", "added"]
Span = tuple[int, int]
Difference = tuple[Kind, Span, Span]

MOST_WORK = 500_000_000  # tokens of one times tokens of the other, 60 MB; more are told as one difference
ALIKE = 0.5  # share of signs in common from which two lines are versions of one line

_TOKEN = re.compile(
    r"[^\W\d_\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U000323af]+|\d+|\s+|.", re.S
)


def differences(first: str, second: str) -> tuple[Difference, ...]:
    """Both texts cut into stretches that are the same or differ, in order: kind, span in first, span in second.

    The spans tile both texts; "same" ones are equal letter by letter, "removed" ones are empty in the second text,
    "added" ones in the first. Two that are the same, or differ, never touch. () for two empty texts.
    """
    found: list[tuple[bool, Span, Span]] = []
    for same, one, other in _aligned(first, second, _lines(first), _lines(second)):
        if same:
            found.append((True, one, other))
            continue
        for left, right in _paired(first, second, one, other):
            a, b = first[slice(*left)], second[slice(*right)]
            found.extend(
                (kind, (left[0] + x, left[0] + y), (right[0] + u, right[0] + v))
                for kind, (x, y), (u, v) in _aligned(a, b, _tokens(a), _tokens(b))
            )
    return tuple(
        ("same" if same else _kind(one, other), one, other)
        for same, one, other in _joined(_without_chance(_joined(found), first))
    )


def _kind(one: Span, other: Span) -> Kind:
    if one[0] == one[1]:
        return "added"
    return "removed" if other[0] == other[1] else "changed"


def _lines(text: str) -> list[str]:
    return text.splitlines(keepends=True)


def _tokens(text: str) -> list[str]:
    return _TOKEN.findall(text)


def _aligned(
    first: str, second: str, ones: Sequence[str], others: Sequence[str]
) -> Iterable[tuple[bool, Span, Span]]:
    """Two texts cut into pieces (that tile them) aligned: same or not, and the spans."""
    head = 0
    while head < min(len(ones), len(others)) and ones[head] == others[head]:
        head += 1
    tail = 0
    while tail < min(len(ones), len(others)) - head and ones[-1 - tail] == others[-1 - tail]:
        tail += 1
    middle = ones[head : len(ones) - tail], others[head : len(others) - tail]
    at_one, at_other = sum(map(len, ones[:head])), sum(map(len, others[:head]))
    end_one, end_other = len(first) - sum(map(len, ones[len(ones) - tail :])), len(second)
    end_other -= sum(map(len, others[len(others) - tail :]))
    if head:
        yield True, (0, at_one), (0, at_other)
    if middle[0] or middle[1]:
        starts = _starts(middle[0], at_one), _starts(middle[1], at_other)
        for same, (a, b), (c, d) in _common(*middle):
            yield same, (starts[0][a], starts[0][b]), (starts[1][c], starts[1][d])
    if tail:
        yield True, (end_one, len(first)), (end_other, len(second))


def _paired(first: str, second: str, one: Span, other: Span) -> Iterable[tuple[Span, Span]]:
    """Lines that differ, each with its like, where there are as many and each is like its own; else all together."""
    a, b = _lines(first[slice(*one)]), _lines(second[slice(*other)])
    if len(a) != len(b) or any(LCSseq.normalized_similarity(x, y) < ALIKE for x, y in zip(a, b, strict=True)):
        yield one, other
        return
    yield from zip(pairwise(_starts(a, one[0])), pairwise(_starts(b, other[0])), strict=True)


def _starts(pieces: Sequence[str], at: int) -> list[int]:
    found = [at]
    for piece in pieces:
        found.append(found[-1] + len(piece))
    return found


def _common(ones: Sequence[str], others: Sequence[str]) -> Iterable[tuple[bool, Span, Span]]:
    """Pieces of the longest common subsequence and those between them, by place."""
    whole = (0, len(ones)), (0, len(others))
    if not ones or not others or len(ones) * len(others) > MOST_WORK:
        yield False, *whole
        return
    # What goes and what comes in its place are two codes; here they are one difference.
    yield from _joined(
        (code.tag == "equal", (code.src_start, code.src_end), (code.dest_start, code.dest_end))
        for code in LCSseq.opcodes(ones, others)
    )


def _joined(pieces: Iterable[tuple[bool, Span, Span]]) -> list[tuple[bool, Span, Span]]:
    """Neighbours of one kind made one; empty ones left out."""
    found: list[tuple[bool, Span, Span]] = []
    for same, one, other in pieces:
        if one[0] == one[1] and other[0] == other[1]:
            continue
        if found and found[-1][0] == same:
            _, before, ahead = found.pop()
            one, other = (before[0], one[1]), (ahead[0], other[1])
        found.append((same, one, other))
    return found


def _without_chance(
    pieces: Sequence[tuple[bool, Span, Span]], first: str
) -> Iterable[tuple[bool, Span, Span]]:
    """What agrees between two differences, and is far shorter than both, differs too: it agrees by chance."""
    for place, (same, one, other) in enumerate(pieces):
        if same and 0 < place < len(pieces) - 1:
            around = [max(b - a, d - c) for _, (a, b), (c, d) in (pieces[place - 1], pieces[place + 1])]
            length = one[1] - one[0]
            agreed = first[slice(*one)]
            if 2 * length <= min(around) and length <= 3 and "\n" not in agreed:
                same = False
        yield same, one, other
