"""An offer beside cases: what it states, which criteria its passages bear on, which programmes of the cases it resembles.

Nothing is written: neither what was read nor what was asked.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from aftername.casefile import Store
from aftername.criteria import packs
from aftername.exports.masked import Masks
from aftername.records import Anchor, Document, MarkedDocument, Mention
from aftername.records.offer import OfferReading, Searched, Term
from aftername.stages.offers import Record, Traits, beside, nearest, of_claim, terms_of, traits_of
from aftername.text.small import small_of

MOST_DOCUMENTS = 12  # on one programme that are read whole: the first of them
OWN = 0.6  # share of the names in a document that one programme has, where the document counts as one on it
LEAST_NAME = 2  # letters of a name that is looked for in an offer


@dataclass(frozen=True, slots=True)
class Offered:
    """An offer read, and what is masked of it in what people see."""

    reading: OfferReading
    masks: Masks


def offered(file: str, offer: Store, cases: Mapping[str, Store]) -> Offered:
    """As `read_offer`, with its masks, which need no case any more."""
    reading = read_offer(file, offer, cases)
    return Offered(reading, masks_of(offer, cases, reading))


def named_apart(cases: Iterable[Path]) -> Iterator[tuple[str, Path]]:
    """Each case once, with a name that no other has: that of its file, with a number where several are called alike."""
    held: Counter[str] = Counter()
    for one in dict.fromkeys(path.resolve() for path in cases):
        held[one.stem] += 1
        yield (one.stem if held[one.stem] == 1 else f"{one.stem} ({held[one.stem]})"), one


def read_offer(file: str, offer: Store, cases: Mapping[str, Store]) -> OfferReading:
    """What an offer states, beside the programmes of cases. offer: the case of the offer alone. cases: by name."""
    records = [record for name, store in cases.items() for record in records_of(name, store)]
    known: dict[str, tuple[str, ...]] = {}
    for record in records:
        known[record.programme] = tuple(dict.fromkeys((*known.get(record.programme, ()), *record.names)))
    reading = reading_of(file, [marked_in(offer, one) for one in offer.document_ids()], records, known)
    return replace(
        reading,
        trouble=tuple(problem.detail for problem in offer.problems()),
        searched=tuple(
            Searched(name, sum(one.case == name for one in records), len(store.document_ids()))
            for name, store in cases.items()
        ),
    )


def reading_of(
    file: str, marked: Sequence[MarkedDocument], records: Sequence[Record], known: Mapping[str, Sequence[str]]
) -> OfferReading:
    """What the documents of an offer state. records: of the programmes searched. known: the names of each, by its id."""
    named: dict[str, Anchor] = {}
    names: list[Anchor] = []
    traits = Traits()
    terms: list[Term] = []
    for one in marked:
        its = terms_of(one)
        written = list(_known(one.document, known))
        for programme, anchor in written:
            named.setdefault(programme, anchor)
        names.extend(_names(one, [anchor for _, anchor in written]))
        traits.join(traits_of(one, its, [(each.start, each.end) for _, each in written]))
        terms.extend(its)
    near, nameless = nearest(traits, named, records)
    documents = tuple(one.document.id for one in marked)
    return OfferReading(
        file, documents, (), tuple(names), tuple(terms), beside(packs(), terms), near, nameless, ()
    )


def records_of(name: str, store: Store) -> Iterator[Record]:
    """What a case says of each of its programmes: statements, and what stands in documents on that programme alone."""
    own = _own_documents(store)
    said: dict[str, Traits] = {}
    for claim in store.claims():
        if claim.programme is not None and claim.spread == "one" and claim.hedge != "denies":
            said.setdefault(claim.programme, Traits()).join(of_claim(claim))
    for programme in store.programmes():
        traits = said.get(programme.id, Traits())
        for document in own.get(programme.id, ())[:MOST_DOCUMENTS]:
            marked = marked_in(store, document)
            places = [place for place, _ in store.belongings(document)]
            traits.join(traits_of(marked, terms_of(marked), places))
        names = tuple(one.written for one in programme.names)
        yield Record(name, programme.id, programme.name, names, traits)


def masks_of(offer: Store, cases: Mapping[str, Store], reading: OfferReading) -> Masks:
    """What is masked in what people see of an offer and of the passages of cases beside it; holds all it needs."""
    stores = (offer, *cases.values())
    persons: dict[str, tuple[Mention, ...]] = {}
    texts: dict[str, str] = {}
    for document in _quoted(reading):
        for store in stores:
            try:
                texts[document] = store.document(document).text
            except KeyError:
                continue
            persons[document] = tuple(store.mentions(document, ("person",)))
            break
    everyone = [one for store in stores for one in store.mentions(kinds=("person",))]
    named = frozenset(
        name.written for store in cases.values() for one in store.programmes() for name in one.names
    )
    return Masks(
        lambda one: persons.get(one, ()), lambda one: texts.get(one, ""), lambda: everyone, lambda: named
    )


def _quoted(reading: OfferReading) -> Iterator[str]:
    """The documents that a reading quotes."""
    seen = dict.fromkeys(reading.documents)
    for likeness in (*reading.nearest, *reading.nameless):
        for point in (*likeness.agrees, *likeness.differs):
            if point.record is not None:
                seen.setdefault(point.record.document)
    yield from seen


def marked_in(store: Store, document: str) -> MarkedDocument:
    """A document of a case with its mentions."""
    return MarkedDocument(store.document(document), tuple(store.mentions(document)))


def _own_documents(store: Store) -> dict[str, list[str]]:
    """For each programme the documents that speak of it above all; a name inside another's counts for both."""
    keys = {one.id: one.key for one in store.programmes()}
    made: dict[str, list[str]] = {}
    for document in store.document_ids():
        counts = Counter(ids[0] for _, ids in store.belongings(document) if len(ids) == 1)
        for programme in sorted(counts):
            own = sum(count for other, count in counts.items() if _inside(keys[programme], keys[other]))
            if own >= OWN * counts.total():
                made.setdefault(programme, []).append(document)
    return made


def _inside(one: str, other: str) -> bool:
    """Whether one of two names is the other, or a part of it."""
    return one in other or other in one


def _known(document: Document, known: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, Anchor]]:
    """Names of programmes of the cases where an offer writes them: the programme's id and the place."""
    small = small_of(document.text, document.language)
    for programme, names in known.items():
        for name in names:
            yield from ((programme, place) for place in _places(document, small, name))


def _places(document: Document, small: str, name: str) -> Iterator[Anchor]:
    told = small_of(name, document.language)
    at = small.find(told) if len(told) >= LEAST_NAME else -1
    while at >= 0:
        end = at + len(told)
        if not (
            _is_latin(small[at - 1 : at] if at else "", told[0]) or _is_latin(small[end : end + 1], told[-1])
        ):
            yield document.anchor(at, end)
        at = small.find(told, end)


def _is_latin(beside: str, edge: str) -> bool:
    """Whether a word of Latin letters goes on over the edge of a name."""
    return beside.isascii() and beside.isalnum() and edge.isascii() and edge.isalnum()


def _names(marked: MarkedDocument, known: Sequence[Anchor]) -> Iterator[Anchor]:
    """The names of programmes that an offer writes, each once: those found in it, and those of the cases."""
    seen: set[str] = set()
    own = [one.anchor for one in marked.mentions if one.kind == "programme"]
    for anchor in sorted((*own, *known), key=lambda one: (one.start, -one.end)):
        if anchor.quote not in seen:
            seen.add(anchor.quote)
            yield anchor
