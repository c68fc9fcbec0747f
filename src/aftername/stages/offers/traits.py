"""By what an offer and a programme may be known again, without their names: sums, benefits, duties, ages, bodies, dates, channels, wording."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import blake2b
from itertools import pairwise
from typing import Any

from aftername.languages.concepts import concepts_in, worth
from aftername.records import (
    Age,
    Amount,
    Anchor,
    BodyName,
    ChannelName,
    Claim,
    Count,
    Date,
    Degree,
    Document,
    Duration,
    MarkedDocument,
    Period,
)
from aftername.records.mention import Normal
from aftername.records.offer import Term
from aftername.stages.offers.terms import OFFERS
from aftername.text.small import small_of

ENDINGS = range(0x3040, 0x30A0)  # hiragana
LONG = 6  # letters of a word that may tell something
RUN = {"wide": 6, "latin": 4}
"""Letters of Han, kana or hangul, or words of other scripts, that make one piece of wording."""


DAY = "2024-01-01"
Key = tuple[Any, ...]
"""What a trait is about, and its key."""


@dataclass(frozen=True, slots=True)
class Trait:
    """One thing said. about: as Point.about. key: what makes it the same as another. words: what it is, for people."""

    about: str
    key: tuple[object, ...]
    words: str


@dataclass(slots=True)
class Traits:
    """What is said in one or several documents. said: where each thing is said first. wording: pieces of text, and where. words: single words, or
    pairs of letters of East Asia, and where. documents: by id, those that the wording stands in."""

    said: dict[Trait, Anchor] = field(default_factory=dict)
    wording: dict[int, tuple[str, int, int]] = field(default_factory=dict)
    words: dict[str, tuple[str, int, int]] = field(default_factory=dict)
    documents: dict[str, Document] = field(default_factory=dict)

    def join(self, other: Traits) -> None:
        """Take in what another says."""
        for trait, anchor in other.said.items():
            self.said.setdefault(trait, anchor)
        for piece, place in other.wording.items():
            self.wording.setdefault(piece, place)
        for word, place in other.words.items():
            self.words.setdefault(word, place)
        self.documents.update(other.documents)

    def anchor(self, document: str, start: int, end: int) -> Anchor:
        """A stretch of one of the documents."""
        return self.documents[document].anchor(start, end)


@dataclass(frozen=True, slots=True)
class Record:
    """What is said of a programme of a case. names: every written form."""

    case: str
    programme: str
    name: str
    names: tuple[str, ...]
    traits: Traits


def traits_of(marked: MarkedDocument, terms: Sequence[Term], names: Iterable[tuple[int, int]] = ()) -> Traits:
    """What a document says. names: places of names of programmes, which are left out of its wording."""
    made = Traits()
    for mention in marked.mentions:
        for trait in _of_value(mention.normal, mention.written):
            made.said.setdefault(trait, mention.anchor)
    for term in terms:
        for trait in _of_term(term):
            made.said.setdefault(trait, term.words)
    small = small_of(marked.document.text, marked.document.language)
    for concept, start, end in concepts_in(small):
        made.said.setdefault(
            Trait("subject", ("concept", concept), concept), marked.document.anchor(start, end)
        )
    places = [*names, *((m.anchor.start, m.anchor.end) for m in marked.mentions if m.kind == "programme")]
    _take_wording(made, marked, places)
    made.documents[marked.document.id] = marked.document
    return made


def of_claim(claim: Claim) -> Traits:
    """What a statement says of its programme."""
    made = Traits()
    if claim.normal is None:
        return made
    for trait in _of_value(claim.normal, claim.value):
        made.said.setdefault(trait, claim.value_anchor)
    label = OFFERS.get(claim.label, "") if claim.fact == "offers" else ""
    if label:
        words = f"{label.replace('-', ' ')}: {claim.value}"
        made.said[Trait("offers", ("gives", label), words)] = claim.value_anchor
        if isinstance(claim.normal, Amount):
            for currency in _currencies(claim.normal):
                key = ("paid", label, currency, claim.normal.per, _top(claim.normal))
                made.said[Trait("offers", key, words)] = claim.value_anchor
    return made


def _of_value(normal: Normal, written: str) -> Iterator[Trait]:
    """What a value or name is known again by."""
    found = _READ.get(type(normal))
    for about, *key in found(normal) if found is not None else ():
        yield Trait(about, tuple(key), written)


def _sums(one: Amount) -> Iterator[Key]:
    for currency in _currencies(one):
        yield "offers", "sum", currency, _top(one)


def _ages(one: Age) -> Iterator[Key]:
    if one.high is not None:
        yield "to whom", "age", one.high


def _days(one: Date | Period) -> Iterator[Key]:
    """The day that is told, or that a stretch ends with; none that is only reckoned."""
    value = one.value if isinstance(one, Date) else one.end or ""
    if len(value) >= len(DAY) and not value.startswith("-") and not one.relative:
        yield "dates", "day", value[: len(DAY)]


def _lengths(one: Duration) -> Iterator[Key]:
    if one.high is not None:
        yield "offers", "time", one.high, one.unit


def _counts(one: Count) -> Iterator[Key]:
    if one.high is not None and one.high > 1:
        yield "to whom", "count", one.high


def _bodies(one: BodyName) -> Iterator[Key]:
    if one.kind != "outlet":
        yield "by whom", "body", one.code or one.key


def _degrees(one: Degree) -> Iterator[Key]:
    yield "to whom", "degree", one.level


def _channels(one: ChannelName) -> Iterator[Key]:
    yield "channels", "channel", one.name.lower().removeprefix("www.")


_READ: Mapping[type, Callable[[Any], Iterator[Key]]] = {
    Amount: _sums,
    Age: _ages,
    Date: _days,
    Period: _days,
    Duration: _lengths,
    Count: _counts,
    BodyName: _bodies,
    Degree: _degrees,
    ChannelName: _channels,
}


def _of_term(one: Term) -> Iterator[Trait]:
    words = f"{one.label.replace('-', ' ')}: {one.words.quote}"
    if one.kind == "gives":
        yield Trait("offers", ("gives", one.label), words)
        if isinstance(one.value, Amount):
            for currency in _currencies(one.value):
                yield Trait("offers", ("paid", one.label, currency, one.value.per, _top(one.value)), words)
    elif one.kind in ("binds", "frees") or (
        one.kind == "states" and one.label in ("law", "court", "part-time")
    ):
        yield Trait("duties", (one.kind, one.label), words)


def worth_of(one: Trait) -> tuple[float, float] | None:
    """What a sum that is paid may be worth in US dollars, from and to; None for other traits and unknown currencies."""
    if one.key[0] != "paid" or not isinstance(figure := one.key[-1], int | float):
        return None
    currency = one.key[2]
    return worth(currency if isinstance(currency, str) else None, figure)


def _currencies(one: Amount) -> tuple[str | None, ...]:
    """The currency of a sum, or all that it may be; none of a sum without a figure."""
    if _top(one) is None:
        return ()
    return (one.currency,) if one.currency is not None else one.candidates or (None,)


def _top(one: Amount) -> int | float | None:
    return one.high if one.high is not None else one.low


def _take_wording(made: Traits, marked: MarkedDocument, names: Sequence[tuple[int, int]]) -> None:
    """Take in the pieces and the words of a text, each with its first place. names: what is left out."""
    document = marked.document
    small = small_of(document.text, document.language)
    hidden = bytearray(len(small))
    for start, end in names:
        hidden[start:end] = b"\1" * (end - start)
    units = list(_units(small, hidden))
    for at, unit in enumerate(units):
        window = units[at : at + (RUN["wide"] if unit[2] else RUN["latin"])]
        if len({one[2] for one in window}) == 1 and _together(window):
            place = (document.id, unit[0], window[-1][1])
            if len(window) == RUN["wide" if unit[2] else "latin"]:
                made.wording.setdefault(
                    _number("\x1f".join(small[low:high] for low, high, _ in window)), place
                )
        word = _word(small, units[at : at + 2])
        if word:
            made.words.setdefault(word, (document.id, unit[0], unit[0] + len(word)))


def _word(small: str, pair: Sequence[tuple[int, int, bool]]) -> str:
    """A long word of an alphabet, or two letters of East Asia side by side, neither of the syllables that endings are written in; else ""."""
    start, end, wide = pair[0]
    if not wide:
        return small[start:end] if end - start >= LONG else ""
    if len(pair) < 2 or pair[1][0] != end or not pair[1][2]:
        return ""
    told = small[start : pair[1][1]]
    return "" if any(ord(one) in ENDINGS for one in told) else told


def _together(window: Sequence[tuple[int, int, bool]]) -> bool:
    return all(second[0] - first[1] <= 2 for first, second in pairwise(window))


def _units(small: str, hidden: bytearray) -> Iterator[tuple[int, int, bool]]:
    """Letters of East Asia and words of other scripts: start, end, whether it is such a letter. Figures are left out: they are traits."""
    at, size = 0, len(small)
    while at < size:
        letter = small[at]
        if hidden[at] or not letter.isalpha():
            at += 1
        elif letter >= "\u2e80":
            yield at, at + 1, True
            at += 1
        else:
            end = at
            while end < size and small[end].isalpha() and small[end] < "\u2e80" and not hidden[end]:
                end += 1
            yield at, end, False
            at = end


def _number(piece: str) -> int:
    """A number that stands for a piece, the same in every run."""
    return int.from_bytes(blake2b(piece.encode(), digest_size=8).digest(), "big")
