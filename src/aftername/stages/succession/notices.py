"""Notices: papers about one programme, each with its date and the office behind it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar
from urllib.parse import urlsplit

from aftername.languages.expressions import any_of
from aftername.records import (
    Anchor,
    BodyName,
    ChannelName,
    Claim,
    DocumentCard,
    DocumentNumber,
    Mention,
    Speaker,
)
from aftername.stages.succession.corpus import Corpus, Places
from aftername.text.sketches import letters

ASKING: frozenset[str] = frozenset(
    (
        "offers",
        "requires-age",
        "requires-degree",
        "requires-experience",
        "requires-abroad",
        "requires-rank",
        "deadline",
    )
)
"""Facts that a call states: what it asks for, what it gives and until when."""

MAIN = (
    0.5  # of the names in a paper: a call names its own programme most; a list of many names has no main one
)
GENERAL = re.compile(rf"^{any_of('layout', 'offices unnamed')}")
_PARTS = re.compile(r"[\s、，,;；]+")

LEAST_SERIES = 5  # letters of a series that names its office; 宁政发 is of two governments

T = TypeVar("T")
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Notice:
    """A paper whose main programme is plain; press reports are none.

    date: ISO as precise as known; dated: where it stands, None where only metadata have it. offices: keys of who issued it (name, number series, where neither is stated the
    body said to run the programme); hosts: of its address and of the sites it names. names: places of the main
    programme's name. claims: what it says of that programme.
    """

    document: str
    programme: str
    date: str
    dated: Anchor | None
    offices: frozenset[str]
    hosts: frozenset[str]
    names: tuple[Span, ...]
    claims: tuple[Claim, ...]

    @property
    def year(self) -> int:
        return int(self.date[:4])

    @property
    def is_call(self) -> bool:
        """Whether it states conditions: two different facts of those that calls state."""
        return len({one.fact for one in self.claims if one.fact in ASKING}) > 1


def find_notices(corpus: Corpus) -> tuple[Notice, ...]:
    """The notices of a case, by date and document; papers without a date or a main programme are left out.

    A paper that names no issuer is taken to come from the office that alone uses its number series; else the body
    that runs the programme stands for the office, else the series, where it is no mere code that several may use.
    """
    said: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in corpus.claims:
        if claim.programme is not None and claim.spread == "one" and claim.hedge != "denies":
            said[claim.document, claim.programme].append(claim)
    made: list[Notice] = []
    series: dict[str, str] = {}
    using: dict[str, set[str]] = defaultdict(set)
    for document, card in corpus.cards.items():
        date = card.header.date
        if not date or not re.match(r"\d{4}", date) or is_press(card):
            continue
        programme, names = _main(corpus.places(document), card)
        if programme in corpus.programmes:
            claims = tuple(said.get((document, programme), ()))
            mentions = corpus.mentions(document)
            offices = issuers(card)
            if numbered := _series(card, mentions):
                series[document] = numbered
                using[numbered] |= offices
            offices = offices or _running(claims) or frozenset((numbered,) if numbered else ())
            field = card.header.published or card.header.issued
            dated = field.anchor if field else None
            made.append(
                Notice(document, programme, date, dated, offices, _hosts(card, mentions), names, claims)
            )
    told = [_settled(one, series.get(one.document, ""), using) for one in made]
    return tuple(sorted(told, key=lambda one: (one.date, one.document)))


def _settled(notice: Notice, series: str, using: Mapping[str, set[str]]) -> Notice:
    """A notice with the office that its series alone belongs to, or without a series that may be anybody's."""
    if any(one.startswith("name:") for one in notice.offices) or not series:
        return notice
    if len(using[series]) == 1:
        return replace(notice, offices=frozenset(using[series]))
    if notice.offices == {series} and len(series) < len("series:") + LEAST_SERIES:
        return replace(notice, offices=frozenset())
    return notice


def is_press(card: DocumentCard) -> bool:
    """Whether a document is a report of the press, as far as its header tells."""
    header = card.header
    return (header.level is not None and header.level.value == "press") or (
        header.kind is not None and header.kind.value == "news"
    )


def _main(places: Places, card: DocumentCard) -> tuple[str, tuple[Span, ...]]:
    """The programme that a paper is about: the one in its title, else the most named; "" where that is open."""
    plain = [(span, ids[0]) for span, ids in places if len(ids) == 1]
    title = card.header.title.anchor if card.header.title else None
    titled = {one for span, one in plain if title and title.start <= span[0] and span[1] <= title.end}
    if len(titled) > 1:
        return "", ()
    counted = Counter(one for _, one in plain).most_common(2)
    if not counted:
        return "", ()
    main, count = counted[0]
    if titled:
        main = titled.pop()
    elif (len(counted) > 1 and counted[1][1] == count) or count < MAIN * len(plain):
        return "", ()
    return main, tuple(span for span, one in plain if one == main)


def _series(card: DocumentCard, mentions: Iterable[Mention]) -> str:
    """The key of the series that a paper is numbered in; "" where it has no number."""
    number = card.header.number.anchor if card.header.number else None
    for one in mentions:
        if number and isinstance(one.normal, DocumentNumber) and one.anchor.start == number.start:
            return f"series:{letters(one.normal.issuer or one.normal.series)}"
    return ""


def issuers(card: DocumentCard) -> frozenset[str]:
    """Keys of the bodies that issued a paper."""
    said = card.header.issuer.value if card.header.issuer else ""
    found = {letters(part) for part in (said, *_PARTS.split(said))}
    return frozenset(f"name:{key}" for key in found if len(key) > 3)


def _running(claims: Iterable[Claim]) -> frozenset[str]:
    """Keys of the bodies that a paper says run its programme."""
    found = set()
    for claim in claims:
        if claim.fact == "run-by" and claim.label in ("manages", "leads") and not GENERAL.match(claim.value):
            key = letters(claim.normal.key if isinstance(claim.normal, BodyName) else claim.value)
            if len(key) > 3:
                found.add(f"run-by:{key}")
    return frozenset(found)


def _hosts(card: DocumentCard, mentions: Iterable[Mention]) -> frozenset[str]:
    found = {letters(m.normal.name) for m in mentions if isinstance(m.normal, ChannelName)}
    url = card.header.url
    if url is not None and (host := urlsplit(url.value).hostname):
        found.add(letters(host))
    return frozenset(one for one in found if one)


def by(made: Iterable[T], key: Callable[[T], str]) -> dict[str, list[T]]:
    """Records by a key, in the order in which they come."""
    held: dict[str, list[T]] = defaultdict(list)
    for one in made:
        held[key(one)].append(one)
    return held


@dataclass(frozen=True, slots=True)
class Turn:
    """One programme ends where another begins. last: the earlier one's last papers, first: the later one's first."""

    earlier: str
    later: str
    last: tuple[Notice, ...]
    first: tuple[Notice, ...]


Start = tuple[str, str]
"""A date and the programme whose first or last notice bears it."""

WITHIN = 2  # years between the last call under the old name and the first under the new one; a skipped year is common


class Lives:
    """When each programme is first and last called, among notices by date."""

    def __init__(self, held: Sequence[Notice]) -> None:
        self.papers = by(held, lambda one: one.programme)
        self.starts = sorted((papers[0].date, one) for one, papers in self.papers.items())
        self.ends = sorted((papers[-1].date, one) for one, papers in self.papers.items())

    def years(self, programme: str) -> frozenset[int]:
        return frozenset(one.year for one in self.papers.get(programme, ()))

    def begin_after(self, programme: str, most: int, starts: Sequence[Start] | None = None) -> list[str]:
        """Programmes whose first notice comes after the last of this one, in a later year and within reach.

        most: one more than so many are given at most, so that a caller sees there are more. starts: dates and
        programmes to look among, by date; all when None.
        """
        among = self.starts if starts is None else starts
        year = self.papers[programme][-1].year
        return _between(among, year + 1, year + WITHIN + 1, most)

    def end_before(self, programme: str, most: int) -> list[str]:
        """Programmes whose last notice comes before the first of this one, in an earlier year and within reach."""
        year = self.papers[programme][0].year
        return _between(self.ends, year - WITHIN, year, most)

    def turn(self, earlier: str, later: str, most: int = 2) -> Turn:
        """The last notices of one and the first of another, at most so many of each."""
        return Turn(earlier, later, tuple(self.papers[earlier][-most:]), tuple(self.papers[later][:most]))


def _between(among: Sequence[Start], year: int, before: int, most: int) -> list[str]:
    at = bisect_left(among, (f"{year:04d}", ""))
    to = bisect_left(among, (f"{before:04d}", ""))
    return [one for _, one in among[at : min(to, at + most + 1)]]


def speaker_of(card: DocumentCard) -> Speaker:
    """The paper itself, by its number or title."""
    told = card.header.number or card.header.title
    return Speaker("document", told.value if told else "the document", None, told.anchor if told else None)


def name_anchor(corpus: Corpus, notice: Notice) -> Anchor:
    """Where a notice first names its programme."""
    start, end = notice.names[0]
    for one in corpus.mentions(notice.document):
        if (one.kind, one.anchor.start, one.anchor.end) == ("programme", start, end):
            return one.anchor
    return Anchor(notice.document, start, end, corpus.text(notice.document)[start:end])


def passage_anchor(corpus: Corpus, notice: Notice) -> Anchor:
    """The title of a notice where it names the programme, else the line in which it is first named."""
    title = corpus.cards[notice.document].header.title
    name = name_anchor(corpus, notice)
    if title is not None and title.anchor is not None and title.anchor.document == notice.document:
        held = title.anchor
        if any(held.start <= start and end <= held.end for start, end in notice.names):
            return held
    text = corpus.text(notice.document)
    start = text.rfind("\n", 0, name.start) + 1
    end = text.find("\n", name.end)
    start, end = max(start, name.start - 100), min(len(text) if end < 0 else end, name.end + 100)
    return Anchor(notice.document, start, end, text[start:end], name.page, name.found)
