"""Numbers of a series that lie between numbers held, and are not held.

Looks for: years of a series (office code and year) of which at least LEAST_HELD different numbers stand in
the headers of documents, and not all numbers up to the highest.
Why it matters: offices number their papers one after another, so a number that is not there belongs to a
paper that was written. How many are there, and when, shows how much of an office's work can be read.
Example: held are 甲发〔2011〕1, 2 and 5号; 3 and 4 are missing, two of five.
When it is wrong: where the collection was never meant to hold the whole series; where another kind of
paper shares the numbers; where a number was given and the paper never sent.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Set

from aftername.citing.citations import NumberKey, number_key
from aftername.citing.numbers import numbers_in
from aftername.citing.serials import Entry, counters_of, series_from
from aftername.citing.title_keys import comparable
from aftername.languages.bodies import issuer_of
from aftername.languages.reforms import reforms_of
from aftername.records import Anchor, DocumentCard, Gap, YearOfSeries
from aftername.stages.gaps.pile import Pile
from aftername.stages.gaps.rules.rule import Rule

LEAST_HELD = 3  # with one or two numbers held of a year, the collection was not made for that series
MOST_ANCHORS = 12

EXPLANATIONS = (
    "this collection may not have been made to hold the whole series",
    "the paper may be for internal use, about staff, awards or a single case, and never meant for publication",
    "other kinds of paper may take numbers of the same series",
    "the number may have been given and not used",
    "after a merger or a renaming the office may have gone on in another series",
)


def find(pile: Pile) -> Iterable[Gap]:
    """A gap for each year of a series that has missing numbers."""
    bearers: dict[NumberKey, list[DocumentCard]] = {}
    entries = tuple(entries_of(pile.cards.values()))
    counters = {
        (comparable(code), year): comparable(name) for (code, year), name in counters_of(entries).items()
    }
    for card in pile.cards.values():
        for code, year, serial in _keys(card):
            bearers.setdefault((counters.get((code, year), code), year, serial), []).append(card)
    cited = _cited(pile, counters)
    names = _names(pile)
    for one in series_from(entries):
        if one.missing and one.held >= LEAST_HELD:
            yield _gap(pile, one, bearers, cited, names)


def entries_of(cards: Iterable[DocumentCard]) -> Iterable[Entry]:
    """The numbers in the headers of documents, as entries of their series."""
    for card in cards:
        number = card.header.number
        if number is None:
            continue
        dated = card.header.issued or card.header.published
        title = card.header.title
        for one in numbers_in(number.value):
            yield Entry(
                one.series,
                one.year,
                one.serial,
                dated.value if dated else None,
                title.value if title else "",
            )


def _keys(card: DocumentCard) -> tuple[NumberKey, ...]:
    number = card.header.number
    found = numbers_in(number.value) if number else ()
    return tuple((comparable(one.series), one.year, one.serial) for one in found)


def _cited(pile: Pile, counters: Mapping[tuple[str, int | None], str]) -> dict[NumberKey, list[Anchor]]:
    """Where each number is cited."""
    found: dict[NumberKey, list[Anchor]] = {}
    for citation in pile.citations:
        key = number_key(citation.number) if citation.number else None
        if key is not None:
            series, year, serial = key
            found.setdefault((counters.get((series, year), series), year, serial), []).append(citation.anchor)
    return found


def _names(pile: Pile) -> dict[str, str]:
    """For each series the office that most of its documents name; "" where none is named."""
    told: dict[str, dict[str, int]] = {}
    for card in pile.cards.values():
        if card.header.issuer:
            for series, _, _ in _keys(card):
                counts = told.setdefault(series, {})
                counts[card.header.issuer.value] = counts.get(card.header.issuer.value, 0) + 1
    return {series: min(counts, key=lambda name: (-counts[name], name)) for series, counts in told.items()}


def _beyond(one: YearOfSeries, key: str, cited: Mapping[NumberKey, list[Anchor]]) -> list[int]:
    """Numbers above the highest one found that documents cite, as far as twice as high."""
    numbers = (n for series, year, n in cited if series == key and year == one.year)
    return sorted(n for n in numbers if one.highest < n <= 2 * one.highest)


def _said(one: YearOfSeries, elsewhere: list[int], beyond: list[int]) -> str:
    """The gap in a sentence. elsewhere: missing numbers that are cited; beyond: cited ones above the highest."""
    length = one.highest - one.first + 1
    are = "is" if len(one.missing) == 1 else "are"
    parts = [
        f"{len(one.missing):,} of the {length:,} numbers from {one.first} to {one.highest} {are} missing"
    ]
    if elsewhere:
        cited = "is cited" if len(elsewhere) == 1 else "are cited"
        parts.append(f"{len(elsewhere):,} of them {cited} by documents in this case ({_listed(elsewhere)})")
    if beyond:
        parts.append(f"numbers beyond the highest one found are cited ({_listed(beyond)})")
    return "; ".join(parts) + "."


def _beside_holes(held: Iterable[DocumentCard], missing: Set[int]) -> Iterator[Anchor]:
    """Where documents state the numbers right before and behind missing ones."""
    for card in held:
        number = card.header.number
        if number and number.anchor and any({n - 1, n + 1} & missing for _, _, n in _keys(card)):
            yield number.anchor


def _gap(
    pile: Pile,
    one: YearOfSeries,
    bearers: dict[NumberKey, list[DocumentCard]],
    cited: dict[NumberKey, list[Anchor]],
    names: dict[str, str],
) -> Gap:
    key = comparable(one.series)
    year = "across years" if one.year is None else str(one.year)
    office = names.get(key, "")
    length = one.highest - one.first + 1
    elsewhere = [n for n in one.missing if (key, one.year, n) in cited]
    said = _said(one, elsewhere, _beyond(one, key, cited))
    held = [
        card
        for n in range(one.first, one.highest + 1)
        for card in bearers.get((key, one.year, n), ()) or bearers.get((key, None, n), ())
    ]
    anchors = [a for n in elsewhere for a in cited[key, one.year, n][:1]]
    anchors += _beside_holes(held, set(one.missing))
    return Gap(
        kind="missing-serials",
        subject=f"{one.series} {year}" + (f" ({office})" if office else ""),
        key=f"{one.series}|{one.year}",
        statement=said,
        searched=f"the numbers in the headers of {pile.searched}",
        count=len(one.missing),
        of=length,
        unit="numbers",
        explanations=(*_reformed(one), *EXPLANATIONS),
        missing=tuple(f"{n}" for n in one.missing),
        anchors=tuple(dict.fromkeys(anchors))[:MOST_ANCHORS],
        documents=tuple(sorted({card.id for card in held})),
        first=one.begins,
        last=one.ends,
        series=one,
    )


def _reformed(one: YearOfSeries) -> tuple[str, ...]:
    """What reforms of the office in that year, or during a series across years, may have done to its numbers."""
    told = []
    for reform in reforms_of(issuer_of(one.series), one.series, one.year):
        if one.year is None and not (
            one.begins and one.ends and one.begins[:4] <= str(reform.year) <= one.ends[:4]
        ):
            continue
        under = f", as {' or '.join(reform.after)}" if reform.after else ""
        told.append(f"in {reform.year} {reform.what}; the numbers may go on in another series{under}")
    return tuple(told)


def _listed(serials: list[int]) -> str:
    return ", ".join(map(str, serials[:8])) + (" …" if len(serials) > 8 else "")


RULE = Rule("missing-serials", find)
