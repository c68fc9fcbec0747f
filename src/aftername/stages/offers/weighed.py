"""Terms that no rule finds, told by the words of a clause weighed together: learned/*.tsv, fitted by benchmarks/offers/fit.py on marked papers.

A clause is a sentence's part between two stops. Each of its words and pairs of words, or letters of East Asia by one, two and three, is worth
something for each term; those of the whole sentence and of the heading it stands under are worth something too. Where the sum is that of
learned/least.tsv or more, the clause states the term, unless what rules found in it speaks against that.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import sqrt

from aftername.stages.offers.lines import NAMES, Line

UNIT = 100  # what is one natural logarithm of the odds
BESIDE = 100  # the sum that a term needs in a clause of which rules tell another
SURE = 100  # the sum that goes before what a rule reads
SCALE = 6.0  # how long the pieces of a clause are together, however many they are
WHOLE = 0.4  # what a piece of the whole sentence counts beside one of the clause
SHORT = 4  # pieces of a clause that is too short to say anything
ANY = "*"
MOST = 4  # words that are told of what spoke for a term
UNDER = 40  # letters of a heading that count
LONG = 16  # letters of a line that is no heading, though it has no stop
TIMES = ("<duration>", "<period>", "<date>")
MONEY = frozenset(("gives/pay", "gives/bonus", "gives/settling-in", "gives/research-money"))
_CUT = re.compile(r"(?<!\d)[,，](?!\d)|[;；。、:：]|\.\s")
_PIECE = re.compile(r"[a-z]+(?:'[a-z]+)?|\d+|[^\x00-\u2e7f\W\d_]")
STEM = 6  # letters that a long word begins with
_WORD = 4  # letters of a clause that is kept apart
_BARE = re.compile(r"[a-z-]+(?: (?!no\b|not\b|is\b|are\b)[a-z-]+){0,2}\.")
"""A heading that its article goes on behind: "Outside work." """
_APART = {
    ":": 24,
    "：": 24,
    "、": 10,
}  # a label stays with its value, what is spoken of with what is said of it


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause with its pieces. start, end: in the text."""

    start: int
    end: int
    pieces: frozenset[str]


@dataclass(frozen=True, slots=True)
class Told:
    """A term that the words of a clause tell. worth: their sum. why: those that spoke most for it."""

    label: str
    clause: Clause
    worth: int
    why: tuple[str, ...]


def read_once(lines: Sequence[Line]) -> Sequence[Line]:
    """Of the lines of a passage those to be weighed: its cells behind their heads, or the last, which stands behind what it is under."""
    cells = [one for one in lines if one.is_cell]
    headed = [one for one in cells if one.at < one.start]
    return headed or cells or lines[-1:]


def clauses_of(line: Line) -> tuple[tuple[Clause, ...], frozenset[str]]:
    """The clauses of a line, and the pieces of the whole of it."""
    own = max(line.start - line.at, 0)
    tokens = list(_tokens(line))
    under = frozenset(
        "^" + one for one in _pieces([t for t, start, _ in tokens if own - UNDER <= start < own])
    )
    inside = [one for one in tokens if one[1] >= own]
    whole = frozenset("~" + one for one in _pieces([token for token, _, _ in inside]))
    made = []
    for low, high in _cut(line, own):
        within = [one for one in inside if low <= one[1] and one[2] <= high]
        if within:
            pieces = frozenset(_pieces([token for token, _, _ in within])) | under
            made.append(Clause(within[0][1] + line.at, within[-1][2] + line.at, pieces))
    return tuple(made), whole


def _cut(line: Line, own: int) -> Iterator[tuple[int, int]]:
    """Where the clauses of a line stand in what is told; none ends within a value."""
    at = own
    for found in _CUT.finditer(line.told, own):
        if found.start() - at >= _APART.get(found[0], _WORD) and not any(
            one.start < found.end() and found.start() < one.end for one in line.marks
        ):
            yield at, found.start()
            at = found.end()
    if at < len(line.told):
        yield at, len(line.told)


def _tokens(line: Line) -> Iterator[tuple[str, int, int]]:
    """The words of a line, or its letters of East Asia, with their places; a value is one sign, a figure 0."""
    values = [one for one in sorted(line.marks, key=lambda one: one.start) if one.kind not in NAMES]
    at = 0
    for one in values:
        if one.start >= at:
            yield from _plain(line.told, at, one.start)
            yield f"<{one.kind}>", one.start, one.end
            at = one.end
    yield from _plain(line.told, at, len(line.told))


def _plain(told: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    for found in _PIECE.finditer(told, start, end):
        yield ("0" if found[0].isdigit() else found[0]), found.start(), found.end()


def _pieces(tokens: Sequence[str]) -> Iterator[str]:
    """Words, their beginnings, pairs and pairs with one between; letters of East Asia by one, two and three."""
    for at, one in enumerate(tokens):
        yield one
        pair = tokens[at : at + 2]
        three = tokens[at : at + 3]
        if len(one) > STEM:
            yield one[:STEM] + "*"
        if len(pair) == 2:
            yield _joined(pair)
        if len(three) == 3:
            yield _joined(three) if all(map(_is_wide, three)) else f"{three[0]} … {three[2]}"


def _joined(tokens: Sequence[str]) -> str:
    return ("" if all(map(_is_wide, tokens)) else " ").join(tokens)


def _is_wide(token: str) -> bool:
    return token >= "\u2e80" and len(token) == 1


def worths_of(clause: Clause, whole: frozenset[str], language: str) -> dict[str, int]:
    """What the pieces of a clause are worth for each term."""
    worth = table(language)
    sums: dict[str, float] = {}
    for pieces, weight in ((clause.pieces, 1.0), (whole, WHOLE)):
        for piece in pieces:
            for label, one in worth.get(piece, {}).items():
                sums[label] = sums.get(label, 0.0) + one * weight
    scale = scale_of(clause, whole)
    return {label: worth[ANY][label] + round(one * scale) for label, one in sums.items()}


def scale_of(clause: Clause, whole: frozenset[str]) -> float:
    """By what the pieces are multiplied, so that long clauses count no more than short ones."""
    return SCALE / sqrt(len(clause.pieces) + WHOLE * WHOLE * len(whole) or 1)


def told_in(line: Line) -> Iterator[Told]:
    """The terms that the clauses of a line tell, by their words alone: of one matter, the likelier side."""
    least = leasts()[line.language]
    clauses, whole = clauses_of(line) if _states(line) else ((), frozenset())
    for clause in clauses:
        if len(clause.pieces) < SHORT:
            continue
        best: dict[str, tuple[int, str]] = {}
        for label, worth in worths_of(clause, whole, line.language).items():
            if worth >= least and not (label == "states/term" and clause.pieces.isdisjoint(TIMES)):
                matter = label.partition("/")[2]
                best[matter] = max(best.get(matter, (worth, label)), (worth, label))
        for worth, label in best.values():
            yield Told(label, clause, worth, _why(clause, whole, line.language, label))


def denied(line: Line, start: int, label: str) -> bool:
    """Whether the words of the clause at a place say clearly that what a rule reads there is the other side of the matter."""
    clauses, whole = clauses_of(line)
    clause = next((one for one in clauses if one.start <= start < one.end), None)
    if clause is None:
        return False
    worth = worths_of(clause, whole, line.language)
    matter = label.partition("/")[2]
    others = [sum for each, sum in worth.items() if each != label and each.partition("/")[2] == matter]
    return max(others, default=-SURE) >= SURE and worth.get(label, 0) <= -SURE


def _states(line: Line) -> bool:
    """Whether a line may state something: neither a heading nor the name of somebody who is written to."""
    told = line.told.rstrip()
    if _BARE.fullmatch(told):
        return False
    if told.endswith((":", "：", ",", "，")) and not line.is_cell:
        return False
    behind = line.is_cell or line.lead is not None or ":" in told or told.endswith((".", "。", "!"))
    return behind or len(told) >= LONG or any(one.kind not in NAMES for one in line.marks)


def _why(clause: Clause, whole: frozenset[str], language: str, label: str) -> tuple[str, ...]:
    """The pieces that spoke most for a term, the weightiest first."""
    worth = table(language)
    listed = sorted(
        (-worth[one][label], one) for one in clause.pieces if worth.get(one, {}).get(label, 0) > 0
    )
    return tuple(one.removeprefix("^") for _, one in listed[:MOST])


@cache
def leasts() -> Mapping[str, int]:
    """The sum from which on a clause states a term, by language: chosen on sets that were not fitted on (benchmarks/offers/README.md)."""
    text = files(__package__).joinpath("learned/least.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return {language: int(least) for language, least in rows}


@cache
def table(language: str) -> Mapping[str, Mapping[str, int]]:
    """What each piece is worth for each term, in hundredths of a natural logarithm."""
    text = files(__package__).joinpath(f"learned/{language}.tsv").read_text(encoding="utf-8")
    made: dict[str, dict[str, int]] = {}
    for line in text.split("\n"):
        if line and not line.startswith("#"):
            piece, *worths = line.split("\t")
            pairs = (one.rpartition("=") for one in worths)
            made[piece] = {label: int(worth) for label, _, worth in pairs}
    return made
