"""Which programmes an offer resembles, by what is said of both, and what agrees, differs and is not known.

What few of the programmes searched have in common counts more than what many have. A name that the offer writes counts too, in one of two lists; the other leaves
every name out. Where no programme comes to LEAST, none is given.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from math import log

from aftername.records import Anchor
from aftername.records.offer import Likeness, Point
from aftername.stages.offers.traits import Record, Trait, Traits, worth_of

MOST = 5
LEAST = 40  # tenths; swept on benchmarks/offers/own, 2026-11 (benchmarks/offers/README.md)
NAME = 100
WEIGHTS: Mapping[object, int] = {
    "sum": 30,
    "paid": 15,
    "gives": 4,
    "age": 18,
    "degree": 4,
    "body": 30,
    "channel": 40,
    "concept": 14,
    "day": 20,
    "time": 8,
    "count": 8,
    "binds": 8,
    "frees": 8,
    "states": 4,
}
"""What a trait counts that one programme alone has, in tenths."""
COMMON = ("gives", "binds", "frees", "states", "degree", "time", "count")
MOST_COMMON = 24
"""What all that any contract may have counts together: it ranks, and never makes an offer resemble a programme by itself."""
MOST_CONCEPTS = 42
WORTH, MOST_WORTH, NEAR_WORTH = 14, 36, 1.08
"""What a sum counts that may be worth the same as one for the same thing in another currency, or nearly; all such together; how far off it may be."""
MOST_WORDING = 60
MOST_WORDS, EACH_WORD, NAMED, CROWD = 24, 1.5, 6, 10
"""What words of one programme alone count in all, and each; how many of them are told; programmes from which on they count in full."""
PIECES = 40  # pieces of wording in common, of few programmes, that count in full
DIFFERS: Mapping[object, int] = {"age": 10, "paid": 6}
"""What it takes away where both say something of the same matter and it is not the same."""
SHOWN = 8  # things not known that are named


def nearest(
    offer: Traits, names: Mapping[str, Anchor], records: Sequence[Record]
) -> tuple[tuple[Likeness, ...], tuple[Likeness, ...]]:
    """The programmes nearest to an offer, with names and without: two lists of at most MOST, nearest first.

    names: for a programme's id the place where the offer writes one of its names. records: of every programme searched.
    """
    rarity = _Rarity(records)
    nameless = [_compared(offer, one, rarity) for one in records]
    named = [
        _with_name(one, names[record.programme], record) if record.programme in names else one
        for one, record in zip(nameless, records, strict=True)
    ]
    return _best(named), _best(nameless)


def _best(listed: Iterable[Likeness]) -> tuple[Likeness, ...]:
    near = [one for one in listed if one.weight >= LEAST]
    return tuple(sorted(near, key=lambda one: (-one.weight, one.case, one.programme))[:MOST])


def _with_name(one: Likeness, anchor: Anchor, record: Record) -> Likeness:
    point = Point("name", f"the offer writes {anchor.quote}", anchor, None, NAME)
    return Likeness(
        one.case, one.programme, one.name, (point, *one.agrees), one.differs, one.unknown, one.unsaid
    )


class _Rarity:
    """How few programmes have what one has: 1 for one alone, 0 for all of many."""

    def __init__(self, records: Sequence[Record]) -> None:
        self._all = len(records)
        self._records = records
        self._traits: dict[tuple[object, ...], int] = {}
        self._pieces: dict[object, int] = {}
        for one in records:
            for key in {trait.key for trait in one.traits.said}:
                self._traits[key] = self._traits.get(key, 0) + 1
            for piece in (*one.traits.wording, *one.traits.words):
                self._pieces[piece] = self._pieces.get(piece, 0) + 1

    def of(self, key: tuple[object, ...]) -> float:
        return self._share(self._traits.get(key, 1))

    @property
    def crowd(self) -> float:
        """How much it tells that one programme alone has a word: little where few were searched."""
        return min(1.0, self._all / CROWD)

    def is_alone(self, word: str) -> bool:
        """Whether one programme alone has a word."""
        return self._all > 1 and self._pieces.get(word, 1) == 1

    def of_worth(self, one: Trait, mine: tuple[float, float]) -> float:
        """How few programmes pay a sum that may be worth as much for the same thing."""
        return self._share(
            sum(any(_alike(one, mine, other) for other in each.traits.said) for each in self._records)
        )

    def of_piece(self, piece: object) -> float:
        return self._share(self._pieces.get(piece, 1))

    def _share(self, count: int) -> float:
        return 1.0 if self._all < 2 else max(0.0, 1 - log(count) / log(self._all + 1))


def _compared(offer: Traits, record: Record, rarity: _Rarity) -> Likeness:
    said = {one.key: one for one in record.traits.said}
    telling: list[Point] = list(_wording(offer, record, rarity))
    common: list[Point] = list(_words(offer, record, rarity))
    about: list[Point] = []
    for trait, anchor in offer.said.items():
        share = rarity.of(trait.key) * (rarity.crowd if trait.key[0] == "concept" else 1)
        weight = round(WEIGHTS[trait.key[0]] * share) if trait.key in said else 0
        if weight:
            point = Point(trait.about, trait.words, anchor, record.traits.said[said[trait.key]], weight)
            kind = trait.key[0]
            (common if kind in COMMON else about if kind == "concept" else telling).append(point)
    worths = list(_at_most(MOST_WORTH, _worths(offer, record, rarity)))
    agrees = [*telling, *worths, *_at_most(MOST_CONCEPTS, about), *_at_most(MOST_COMMON, common)]
    differs = tuple(one for one in _differs(offer, record) if not _is_worth(one, worths))
    return Likeness(
        record.case,
        record.programme,
        record.name,
        tuple(sorted(_once(agrees), key=lambda one: (-one.weight, one.about, one.says))),
        differs,
        _only(record.traits, offer),
        _only(offer, record.traits),
    )


def _worths(offer: Traits, record: Record, rarity: _Rarity) -> Iterator[Point]:
    """Sums for the same thing that may be worth the same, in two currencies or nearly so in one."""
    for trait, anchor in offer.said.items():
        mine = worth_of(trait)
        if mine is None or trait.key in {one.key for one in record.traits.said}:
            continue
        other = next((one for one in record.traits.said if _alike(trait, mine, one)), None)
        weight = 0 if other is None else round(WORTH * rarity.crowd * rarity.of_worth(trait, mine))
        if other is not None and weight:
            says = f"{trait.words}; about as much as is said of the programme: {other.words}"
            yield Point("offers", says, anchor, record.traits.said[other], weight)


def _alike(one: Trait, mine: tuple[float, float], other: Trait) -> bool:
    """Whether two sums are for the same thing and time, and may be worth the same."""
    theirs = worth_of(other)
    return (
        theirs is not None
        and one.key[1] == other.key[1]
        and (one.key[3] == other.key[3] or None in (one.key[3], other.key[3]))
        and mine[0] <= theirs[1] * NEAR_WORTH
        and theirs[0] <= mine[1] * NEAR_WORTH
    )


def _is_worth(one: Point, worths: Iterable[Point]) -> bool:
    return any(one.offer == other.offer for other in worths)


def _at_most(most: int, points: Iterable[Point]) -> Iterator[Point]:
    """Points whose weights together come to no more than this, the weightiest first; what is over counts nothing and is still told."""
    for one in sorted(points, key=lambda point: (-point.weight, point.about, point.says)):
        yield replace(one, weight=min(one.weight, most))
        most -= min(one.weight, most)


def _once(points: Iterable[Point]) -> Iterator[Point]:
    """A sum counts once where it is also what is paid for something."""
    held: list[Point] = []
    for one in sorted(points, key=lambda point: -point.weight):
        if one.offer is not None and any(
            other.offer is not None and other.about == one.about and other.offer == one.offer
            for other in held
        ):
            continue
        held.append(one)
        yield one


def _wording(offer: Traits, record: Record, rarity: _Rarity) -> Iterator[Point]:
    """The wording that both have, as one point with its longest stretch."""
    theirs = record.traits
    shared = [piece for piece in offer.wording if piece in theirs.wording]
    weight = round(MOST_WORDING * min(1.0, sum(rarity.of_piece(one) ** 2 for one in shared) / PIECES))
    if not weight:
        return
    first, last = max(_runs(offer, shared), key=lambda run: run[2])[:2]
    document, start, _ = offer.wording[first]
    end = offer.wording[last][2]
    where, low, high = theirs.wording[first]
    other, _, behind = theirs.wording[last]
    if other == where and low < behind <= low + 2 * (end - start):
        high = behind
    yield Point(
        "wording",
        f"{len(shared)} pieces of the text are worded alike",
        offer.anchor(document, start, end),
        theirs.anchor(where, low, high),
        weight,
    )


def _words(offer: Traits, record: Record, rarity: _Rarity) -> Iterator[Point]:
    """The words that both have and no other programme, as one point that tells the longest."""
    theirs = record.traits
    shared = [one for one in offer.words if one in theirs.words and rarity.is_alone(one)]
    weight = min(MOST_WORDS, round(len(shared) * EACH_WORD * rarity.crowd))
    if not weight:
        return
    stretches = sorted(_stretches(offer, shared), key=lambda one: (one[1] - one[2], one))
    told = [offer.anchor(*one).quote for one in stretches]
    first = next(one for one in shared if offer.words[one][:2] == stretches[0][:2])
    yield Point(
        "wording",
        f"words that no other programme searched has: {', '.join(dict.fromkeys(told[:NAMED]))}",
        offer.anchor(*stretches[0]),
        theirs.anchor(*theirs.words[first]),
        weight,
    )


def _stretches(offer: Traits, shared: Iterable[str]) -> Iterator[tuple[str, int, int]]:
    """The places of words in an offer, those that overlap as one: pairs of letters become words again."""
    held: tuple[str, int, int] | None = None
    for place in sorted(offer.words[one] for one in shared):
        if held is not None and place[0] == held[0] and place[1] < held[2]:
            held = (*held[:2], max(held[2], place[2]))
            continue
        if held is not None:
            yield held
        held = place
    if held is not None:
        yield held


def _runs(offer: Traits, shared: Sequence[int]) -> Iterator[tuple[int, int, int]]:
    """Stretches of the offer that pieces in common cover without a break: the first piece, the last, how many letters."""
    placed = sorted(shared, key=lambda one: offer.wording[one])
    first = last = placed[0]
    for piece in [*placed[1:], None]:
        if piece is not None and _follows(offer.wording[last], offer.wording[piece]):
            last = piece
            continue
        yield first, last, offer.wording[last][2] - offer.wording[first][1]
        if piece is not None:
            first = last = piece


def _follows(one: tuple[str, int, int], other: tuple[str, int, int]) -> bool:
    return one[0] == other[0] and other[1] < one[2]


def _differs(offer: Traits, record: Record) -> Iterator[Point]:
    """What both speak of, and not alike: ages, and what is paid for the same, in the same currency and for the same time."""
    for kind, weight in DIFFERS.items():
        ours, theirs = _matters(offer, kind), _matters(record.traits, kind)
        for matter in [one for one in ours if one in theirs]:
            if {one.key for one in ours[matter]} & {one.key for one in theirs[matter]}:
                continue
            mine, other = ours[matter][0], theirs[matter][0]
            says = f"{mine.words}; said of the programme: {other.words}"
            yield Point(mine.about, says, offer.said[mine], record.traits.said[other], -weight)


def _matters(traits: Traits, kind: object) -> dict[tuple[object, ...], list[Trait]]:
    """Traits of a kind by what they speak of: all of the key but the figure at its end."""
    made: dict[tuple[object, ...], list[Trait]] = {}
    for trait in traits.said:
        if trait.key[0] == kind:
            made.setdefault(trait.key[:-1], []).append(trait)
    return made


def _only(one: Traits, other: Traits) -> tuple[str, ...]:
    """What one says of matters that the other does not speak of, a few."""
    theirs = {trait.key for trait in other.said}
    spoken = {trait.key[0] for trait in other.said}
    told = [
        trait.words
        for trait in one.said
        if trait.key not in theirs
        and (
            trait.key[0] in ("gives", "binds", "frees")
            or (trait.key[0] in ("age", "day", "channel", "body") and trait.key[0] not in spoken)
        )
    ]
    return tuple(dict.fromkeys(told))[:SHOWN]
