"""Two names word by word: whether the words of the one mean what those of the other mean, and what is left over."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from aftername.languages.vocabulary import Piece, meaning, pieces_of
from aftername.text.comparison import Comparison as ByReading
from aftername.text.comparison import compare_names as compare_readings
from aftername.text.plain_spellings import Step

Kind = Literal["same", "script", "reading", "short", "initials", "meaning", "none"]

LEAST_WEIGHT = 2  # of shared words that tell: "talent plan" and 人才计划 share too little to be one name
RUN = 1.0  # cost below which a part of a name is taken for a spelling of a part of another
DIVISIONS = frozenset("省市区县州镇都府県道시도구군")
"""Characters behind the name of a place that a translation leaves out."""
UNEXPLAINED = 1.0  # what a word of weight 1 that only one name has costs
PEOPLE = frozenset({"talent", "expert", "scholar", "scientist", "researcher"})
"""Words for those a scheme is for, by their first English word. English adds them to a name or leaves them out
("the Qiming talent plan"); but scholars are no experts: two names with different ones are two."""
NUMBERS = frozenset({"hundred", "thousand", "ten thousand", "hundred thousand", "million"})
OPTIONAL = PEOPLE | {"research"}


@dataclass(frozen=True, slots=True)
class Comparison:
    """What two names have to do with each other.

    kind: "same" but for quotes, width, case, plural and head; "script": the same but for simplified,
        traditional and Japanese characters; "reading": spellings of one string of Han characters; "short": one
        is the other cut short (海优 and 海外优秀青年); "initials"; "meaning": the words mean the same; "none".
    compatible: whether the two can be names of one thing. Never more than that: names that sound or mean
        alike are borne by different things too.
    han: strings of Han characters that explain both, for kind "reading"; else ().
    steps: for kind "reading", syllable by syllable; else ().
    cost: 0 for the same name; more the more liberty is taken; infinite for kind "none".
    costs: each liberty, in words, with what it costs. share: how much of both names is explained, 0 to 1.
    reason: one line for a reader.
    """

    first: str
    second: str
    kind: Kind
    compatible: bool
    han: tuple[str, ...]
    steps: tuple[Step, ...]
    cost: float
    costs: tuple[tuple[str, float], ...]
    share: float
    reason: str


def by_meaning(first: str, second: str, read: ByReading | None) -> Comparison:
    left, right = list(pieces_of(first)), list(pieces_of(second))
    pairs: list[tuple[str, str]] = []
    weight = 0.0
    taken: set[int] = set()
    open_left: list[int] = []
    for place, piece in enumerate(left):
        match = _meant(piece, right, taken)
        if match is None:
            open_left.append(place)
            continue
        taken.add(match)
        weight += piece.weight
        if piece.weight:
            pairs.append((piece.written, right[match].written))
    open_right = [place for place in range(len(right)) if place not in taken]
    runs = [_runs(left, open_left), _runs(right, open_right)]
    costs: list[tuple[str, float]] = []
    steps: list[Step] = []
    spare = list(runs[1])
    unread: list[tuple[str, int]] = []
    explained = 2 * weight
    for text, heavy in runs[0]:
        best = min(
            ((_spelt(text, other[0]), other) for other in spare), key=lambda pair: pair[0].cost, default=None
        )
        if best is not None and best[0].compatible and best[0].cost < RUN:
            spare.remove(best[1])
            pairs.append((text, best[1][0]))
            costs.extend(best[0].costs)
            steps.extend(best[0].steps)
            explained += heavy + best[1][1]
            weight += 2
        else:
            unread.append((text, heavy))
    unread.extend(spare)
    missing = 0.0
    telling = any(piece.weight > 1 for text, _ in pairs for piece in pieces_of(text))
    places = [any(_is_place(piece) for piece in side) for side in (left, right)]
    for text, heavy in unread:
        if heavy:
            words = [piece for piece in pieces_of(text) if piece.weight]
            optional = all(is_optional(piece) for piece in words)
            # Whose it is may be left out of a name that tells enough without: the Shanghai Pujiang plan.
            optional = optional or (telling and not all(places) and all(_is_place(piece) for piece in words))
            charge = UNEXPLAINED * (0.5 if optional else heavy)
            costs.append((f"{text}: only one of the names has it", charge))
            missing += 0 if optional else heavy
    total = explained + sum(heavy for _, heavy in unread)
    share = explained / total if total else 0.0
    people = other_people(first, second)
    enough = weight >= LEAST_WEIGHT or any(_is_number(one) for one, _ in pairs)
    compatible = missing == 0 and enough and not people
    cost = sum(charge for _, charge in costs) + 0.5 if pairs else float("inf")
    if not pairs:
        reason = read.reason if read is not None else f"{first} and {second} share nothing that was looked at"
        return Comparison(first, second, "none", False, (), (), float("inf"), (), share, reason)
    told = ", ".join(f"{one} = {other}" for one, other in pairs)
    reason = f"{first} and {second} mean the same word by word: {told}"
    if not compatible:
        rest = ", ".join(text for text, heavy in unread if heavy)
        reason = f"{first} and {second} agree in {told}" + (
            f"; not in {rest}" if rest else "; that is too little"
        )
    kind: Kind = "meaning" if compatible else "none"
    return Comparison(first, second, kind, compatible, (), tuple(steps), cost, tuple(costs), share, reason)


def _is_number(written: str) -> bool:
    """Whether a word is a number of at least a hundred, which tells a plan without the word for its people."""
    return any(meaning(one).english in NUMBERS for piece in pieces_of(written) for one in piece.meanings) or (
        written.isdecimal() and int(written) >= 100
    )


def other_people(first: str, second: str) -> str:
    """The words by which two names are for different people (scholars, experts); "" where they are not."""
    found = []
    for name in (first, second):
        words = {}
        for piece in pieces_of(name):
            meant = frozenset(meaning(one).english for one in piece.meanings) & PEOPLE
            if meant:
                words[piece.written] = meant
        found.append(words)
    one, other = (frozenset().union(*words.values()) for words in found)
    if one and other and not one & other:
        return " and ".join(word for words in found for word in words)
    return ""


def _meant(piece: Piece, others: list[Piece], taken: set[int]) -> int | None:
    """The first word not yet taken that has a meaning in common, or is the same run of letters."""
    for place, other in enumerate(others):
        if place not in taken and (piece.meanings & other.meanings or piece.written == other.written):
            return place
    return None


def _runs(pieces: list[Piece], places: list[int]) -> list[tuple[str, int]]:
    """Words that found no partner, neighbours in one run, with their weight together."""
    made: list[tuple[str, int]] = []
    before = -2
    for place in places:
        piece = pieces[place]
        if piece.weight == 0:
            continue
        if place == before + 1 and made:
            gap = " " if piece.written.isascii() else ""
            made[-1] = (made[-1][0] + gap + piece.written, made[-1][1] + piece.weight)
        else:
            made.append((piece.written, piece.weight))
        before = place
    return made


@lru_cache(maxsize=65536)
def _spelt(one: str, other: str) -> ByReading:
    """Two runs by their readings; a Latin word with a meaning also by the Han words of that meaning."""
    best = compare_readings(one, other)
    for short, opposite in ((one[:-1], other), (other[:-1], one)):
        if len(short) > 1 and (one + other)[len(one) - 1 if opposite is other else -1] in DIVISIONS:
            read = compare_readings(short, opposite)
            if read.cost < best.cost:
                best = replace(read, first=one, second=other)
    for text, opposite, turned in ((one, other, False), (other, one, True)):
        for piece in pieces_of(text) if text.isascii() else ():
            if piece.written == text:
                for number in sorted(piece.meanings):
                    for han in meaning(number).han:
                        if len(han) > 1:
                            pair = (opposite, han) if turned else (han, opposite)
                            read = compare_readings(*pair)
                            if read.cost < best.cost:
                                best = replace(read, first=one, second=other)
    return best


def is_optional(piece: Piece) -> bool:
    return any(meaning(one).english in OPTIONAL for one in piece.meanings)


def _is_place(piece: Piece) -> bool:
    return any(meaning(one).place for one in piece.meanings)
