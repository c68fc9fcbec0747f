"""Two texts side by side: what is the same, and what changed, once names are swapped.

Method: the longest common subsequence of tokens (rapidfuzz's Indel, bit by bit); runs too short to be read as
"the same" are counted among the changes around them. Texts too long for that are laid line on line first.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

Likeness = Literal["same", "swapped", "changed", "only-first", "only-second"]
Span = tuple[int, int]

LEAST = (
    3  # letters of a run between two changes; a Han character that two sentences chance to share says nothing
)
MOST = 400_000_000  # pairs of tokens laid out at once: 20,000 Han characters against as many, 50 MB of bits
_TOKEN = re.compile(
    r"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]|\d+|[^\W\d_]+?(?=[\u3400-\u9fff])|[^\W\d_]+|\s+|.",
    re.S,
)


class Difference(NamedTuple):
    """One stretch of two texts laid side by side.

    kind: "swapped" is a name that stands where the other text has its own; only where names were given.
    first, second: start and end in either text; empty where the other text alone has something.
    """

    kind: Likeness
    first: Span
    second: Span


def differences(
    first: str,
    second: str,
    first_names: Iterable[Span] = (),
    second_names: Iterable[Span] = (),
    least: int = LEAST,
) -> tuple[Difference, ...]:
    """Two texts as stretches that are the same or not, in order; together they cover both texts.

    first_names, second_names: where the names stand that count as one and the same; those that overlap another
    are left out. least: letters that a same run between two changes must have.
    """
    one, other = _tokens(first, first_names), _tokens(second, second_names)
    rows = _settled(_joined(_laid(_codes(first, one), _codes(second, other))), first, one, least)
    made: list[Difference] = []
    for same, a, b, c, d in rows:
        if same:
            made.extend(_split(first, second, one[a:b], other[c:d]))
        else:
            kind: Likeness = "only-second" if a == b else "only-first" if c == d else "changed"
            made.append(Difference(kind, _reach(one, a, b, len(first)), _reach(other, c, d, len(second))))
    return tuple(made)


def share(first: str, second: str, found: Sequence[Difference]) -> float:
    """The share of letters, names and figures left out, that stand in runs that are the same; 0 for no letters.

    Figures are left out because those of a yearly notice change in any case; what they mean is compared elsewhere.
    """
    same = every = 0
    for kind, (a, b), (c, d) in found:
        if kind == "swapped":
            continue
        count = sum(map(str.isalpha, first[a:b])) + sum(map(str.isalpha, second[c:d]))
        every += count
        same += count if kind == "same" else 0
    return same / every if every else 0.0


class _Token(NamedTuple):
    start: int
    end: int
    name: bool


def _tokens(text: str, names: Iterable[Span]) -> list[_Token]:
    """Names, single Han characters, figures, words, blanks and marks, in order and without gaps."""
    made: list[_Token] = []
    at = 0
    for start, end in (*sorted(names), (len(text), len(text))):
        if start < at or end < start or end > len(text):
            continue
        made.extend(_Token(m.start(), m.end(), False) for m in _TOKEN.finditer(text, at, start))
        if end > start:
            made.append(_Token(start, end, True))
        at = end
    return made


def _codes(text: str, tokens: Sequence[_Token]) -> list[str]:
    """What is compared: the token, or one mark for every name."""
    return ["\x00" if name else text[start:end] for start, end, name in tokens]


_Row = tuple[bool, int, int, int, int]


def _laid(one: Sequence[str], other: Sequence[str]) -> list[_Row]:
    """Rows of tokens that are the same, or not, with their places in both; in order, without gaps."""
    if len(one) * len(other) <= MOST:
        return _aligned(one, other)
    lines, others = _lines(one), _lines(other)
    firsts, seconds = [one[a:b] for a, b in lines], [other[a:b] for a, b in others]
    if len(lines) * len(others) > MOST:
        return [(False, 0, len(one), 0, len(other))]
    made: list[_Row] = []
    rows = _aligned([tuple(line) for line in firsts], [tuple(line) for line in seconds])
    for same, a, b, c, d in _joined(rows):
        w, x = _reach_of(lines, a, b, len(one))
        y, z = _reach_of(others, c, d, len(other))
        if same or (x - w) * (z - y) > MOST or w == x or y == z:
            made.append((same, w, x, y, z))
        else:
            made.extend(
                (told, w + e, w + f, y + g, y + h) for told, e, f, g, h in _aligned(one[w:x], other[y:z])
            )
    return made


def _aligned(one: Sequence[object], other: Sequence[object]) -> list[_Row]:
    from rapidfuzz.distance import Indel

    number: dict[object, int] = {}
    coded = [[number.setdefault(part, len(number)) for part in side] for side in (one, other)]
    return [
        (code.tag == "equal", code.src_start, code.src_end, code.dest_start, code.dest_end)
        for code in Indel.opcodes(*coded)
    ]


def _lines(tokens: Sequence[str]) -> list[Span]:
    """Runs of tokens up to and with a line's end."""
    made, at = [], 0
    for place, token in enumerate(tokens, 1):
        if "\n" in token or place == len(tokens):
            made.append((at, place))
            at = place
    return made


def _reach_of(spans: Sequence[Span], a: int, b: int, end: int) -> Span:
    start = spans[a][0] if a < len(spans) else end
    return start, spans[b - 1][1] if b > a else start


def _reach(tokens: Sequence[_Token], a: int, b: int, end: int) -> Span:
    start = tokens[a].start if a < len(tokens) else end
    return start, tokens[b - 1].end if b > a else start


def _settled(rows: Sequence[_Row], text: str, tokens: Sequence[_Token], least: int) -> list[_Row]:
    """Rows in which short runs that are the same between two changes are part of the change around them."""
    made: list[_Row] = []
    for place, (same, a, b, c, d) in enumerate(rows):
        if same and 0 < place < len(rows) - 1 and not any(one.name for one in tokens[a:b]):
            same = sum(_letters(text[one.start : one.end]) for one in tokens[a:b]) >= least
        made.append((same, a, b, c, d))
    return _joined(made)


def _joined(rows: Sequence[_Row]) -> list[_Row]:
    """Neighbours of one kind as one; what one text lost and the other gained in its place is one change."""
    made: list[_Row] = []
    for same, a, b, c, d in rows:
        if made and made[-1][0] == same:
            made[-1] = (same, made[-1][1], b, made[-1][3], d)
        else:
            made.append((same, a, b, c, d))
    return made


def _split(first: str, second: str, one: Sequence[_Token], other: Sequence[_Token]) -> list[Difference]:
    """A run of tokens that are the same, cut where names were swapped."""
    made: list[Difference] = []
    for left, right in zip(one, other, strict=True):
        kind: Likeness = "same"
        if left.name and first[left.start : left.end] != second[right.start : right.end]:
            kind = "swapped"
        if made and kind == "same" == made[-1].kind:
            before = made.pop()
            made.append(Difference(kind, (before.first[0], left.end), (before.second[0], right.end)))
        else:
            made.append(Difference(kind, (left.start, left.end), (right.start, right.end)))
    return made


def _letters(text: str) -> int:
    return sum(map(str.isalnum, text))
