"""Words and names in the documents of a case, with the reason for each document found."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from aftername.casefile import Store
from aftername.casefile.search import occurrences, parts
from aftername.desk.lookup import alike_names, matches
from aftername.records import Document, DocumentCard, Found, Programme
from aftername.text.han_variants import simplified

SNIPPET = 60  # code points shown on either side of a hit


@dataclass(frozen=True, slots=True)
class Way:
    """One way a part of a query may be written. because: why, in words; "" for the part as it was asked."""

    words: str
    because: str = ""


@dataclass(frozen=True, slots=True)
class Among:
    """Which documents are searched, and from which on they are shown. cards: all of the case. keep: whether one is meant."""

    cards: Mapping[str, DocumentCard]
    keep: Callable[[DocumentCard], bool]
    skip: int = 0


def search(
    store: Store, query: str, most: int, every_name: bool = False, among: Among | None = None
) -> tuple[tuple[Found, ...], int]:
    """The first documents that hold every part of a query, best first, and how many there are.

    A query nothing is found for is asked again by the names of programmes that it may be a spelling of: in
    another script or reading, cut short, or by initials. every_name: a part that is a name of a programme is
    found under every name of that programme.
    """
    asked = [[Way(part)] for part in parts(query)]
    if not every_name and store.matches(_words(asked)):
        return _found(store, asked, most, among)
    programmes = list(store.programmes())
    whole = _ways(query, programmes, every_name)
    by_part = [_ways(one.words, programmes, every_name) for (one,) in asked]
    return _found(store, [whole] if len(whole) > 1 else by_part, most, among)


def _ways(part: str, programmes: Sequence[Programme], every_name: bool) -> list[Way]:
    """A part as it was asked, and the names it may stand for, each once."""
    ways = {part: Way(part)}
    for match in matches(part, programmes):
        programme = match.programme
        if every_name:
            for name in programme.names:
                because = f"{name.written} is a name of {programme.name}"
                if match.how not in ("id", "exact"):
                    because += f"; {match.reason}"
                ways.setdefault(name.written, Way(name.written, because))
        else:
            for written, reason in alike_names(part, programme):
                ways.setdefault(written, Way(written, reason))
    return [way for way in ways.values() if parts(f'"{_bare(way.words)}"')]


def _bare(words: str) -> str:
    """Words without the marks that make a phrase in a query."""
    return words.replace('"', " ").replace("“", " ").replace("”", " ")


def _words(asked: Sequence[Sequence[Way]]) -> list[list[str]]:
    return [[_bare(way.words) for way in ways] for ways in asked]


def _found(
    store: Store, asked: Sequence[Sequence[Way]], most: int, among: Among | None
) -> tuple[tuple[Found, ...], int]:
    words = _words(asked)
    if among is None:
        cards: Mapping[str, DocumentCard] = store.cards()
        ids, count = store.matching(words, most), store.matches(words)
    else:
        cards = among.cards
        every = store.matching(words, len(cards))
        kept = [one for one in every if one in cards and among.keep(cards[one])]
        ids, count = kept[among.skip : among.skip + most], len(kept)
    found = (_shown(store.document(one), cards[one], asked) for one in ids)
    return tuple(one for one in found if one is not None), count


def _shown(document: Document, card: DocumentCard, asked: Sequence[Sequence[Way]]) -> Found | None:
    """A document with every place a part stands in it; None when none does, which the index alone thought."""
    spans: set[tuple[int, int]] = set()
    reasons: list[str] = []
    for ways in asked:
        for way in ways:
            places = occurrences(document.text, _bare(way.words))
            if places:
                spans.update(places)
                reasons.append(way.because or _written(document.text, places, way.words))
    if not spans:
        return None
    ordered = sorted(spans)
    title = card.header.title.value if card.header.title else None
    hits = tuple(document.anchor(start, end) for start, end in ordered)
    snippet, hit = _snippet(document.text, *ordered[0])
    path = card.paths[0] if card.paths else ""
    because = "; ".join(dict.fromkeys(reasons))
    return Found(document.id, title, path, card.language, hits, snippet, hit, because)


def _written(text: str, places: Sequence[tuple[int, int]], words: str) -> str:
    """Whether a part stands somewhere as it was asked, or only but for width, case, marks and forms of Han."""
    if any(text[start:end] == words for start, end in places):
        return f"{words} is written so"
    quoted = {text[start:end] for start, end in places}
    if words != simplified(words) or any(one != simplified(one) for one in quoted):
        return f"{words} is written so but for the forms of characters, width, case or marks"
    return f"{words} is written so but for width, case or marks"


def _snippet(text: str, start: int, end: int) -> tuple[str, tuple[int, int]]:
    """The text around a hit on one line, and where the hit stands in it."""
    left = max(0, start - SNIPPET)
    before, hit, after = text[left:start], text[start:end], text[end : end + SNIPPET]
    pieces = [" ".join(piece.split("\n")) for piece in (before, hit, after)]
    begin = len(pieces[0])
    return "".join(pieces), (begin, begin + len(pieces[1]))
