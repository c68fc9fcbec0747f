"""Papers as things: what a document held and a title cited are known by, and which editions of a paper are held."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from aftername.citing.citations import Citation, NumberKey, number_key
from aftername.citing.numbers import numbers_in
from aftername.citing.resolving import same_office, titles_of
from aftername.citing.title_keys import comparable, forms_of, is_pointer
from aftername.records import Anchor, DocumentCard
from aftername.records.succession import thing_id
from aftername.stages.succession.paper_titles import (
    _carried,
    base_of,
    file_of,
    is_draft,
    plain_key,
    rank_of,
    shown,
    standing,
)

NOT_PAPERS = ("news", "advert", "e-mail")  # kinds of document that speak of papers and are none


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper. key: of its thing_id. name: for a reader. base: what all its editions share. date: ISO, of this
    edition, "" if unknown. rank: of its edition by its title alone, lower is earlier. documents: held, sorted."""

    key: str
    name: str
    base: str
    date: str = ""
    rank: tuple[int, float] = (1, 0.0)
    documents: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        return thing_id("document", self.key)


@dataclass
class Papers:
    """The papers of a case.

    cards: every document held. titles: where each states its title; documents that state none are left out.
    revised: the day each was last amended, as its own head says; documents without such a history are left out.
    """

    cards: Mapping[str, DocumentCard]
    titles: Mapping[str, Anchor]
    revised: Mapping[str, str]
    of: dict[str, Paper] = field(default_factory=dict)

    def __post_init__(self) -> None:
        groups: dict[str, list[str]] = defaultdict(list)
        for one in sorted(self.cards):
            groups[self._key(one)].append(one)
        for key, documents in groups.items():
            self._group(key, documents)
        self._titles: dict[str, dict[Paper, str]] = defaultdict(dict)
        self._numbers: dict[NumberKey, dict[Paper, None]] = defaultdict(dict)
        for one, card in sorted(self.cards.items()):
            own = (self.titles[one].quote,) if one in self.titles else ()
            for title in dict.fromkeys((*titles_of(card), *own)):
                forms = forms_of(title)
                for key in (*forms.keys, *forms.carried):
                    self._titles[key].setdefault(self.of[one], forms.office)
            for number in numbers_in(card.header.number.value) if card.header.number else ():
                place = (comparable(number.series), number.year, number.serial)
                self._numbers[place].setdefault(self.of[one])

    def _key(self, document: str) -> str:
        """What a document held is known by: its title, else its number, else itself alone."""
        title = self.title(document)
        if title and not is_pointer(title):
            return plain_key(title)
        number = self.cards[document].header.number
        return comparable(number.value) if number else document

    def _group(self, key: str, documents: Sequence[str]) -> None:
        """One title: a paper for each office and edition that can be told apart."""
        offices = {self._office(one) for one in documents} - {""}
        longest = max(offices, key=lambda one: (len(one), one), default="")
        several = any(one not in longest for one in offices)
        dates: dict[str, str] = {}
        editions: dict[tuple[str, str], list[str]] = defaultdict(list)
        for one in documents:
            date = self.date_of(one)
            number = self.cards[one].header.number
            if number is not None and one not in self.revised:
                date = dates.setdefault(number.value, date)  # one number is one paper, held twice or not
            editions[self._office(one) if several else "", date].append(one)
        dated = len({date for _, date in editions if date}) > 1
        for (office, date), held in editions.items():
            title = self.title(held[0])
            number = self.cards[held[0]].header.number
            name = shown(title) if title else number.value if number else file_of(self.cards[held[0]])
            told = [part for part in (office, date if dated else "") if part]
            shown_as = name + (f" ({', '.join(told)})" if told else "")
            made = Paper("|".join((key, *told)), shown_as, base_of(name), date, rank_of(name), tuple(held))
            for one in held:
                self.of[one] = made

    def date_of(self, document: str) -> str:
        """The day of this edition: when it was last amended, else issued; "" when it says neither."""
        issued = self.cards[document].header.issued
        return self.revised.get(document) or (issued.value if issued else "")

    def title(self, document: str) -> str:
        """The title a document is known by, which is what it carries where it carries one; "" without one."""
        header = self.cards[document].header
        if header.title is not None:
            return _carried(header.title.value)
        return _carried(self.titles[document].quote) if document in self.titles else ""

    def _office(self, document: str) -> str:
        issuer = self.cards[document].header.issuer
        return issuer.value if issuer else ""

    def cited(self, citation: Citation, *, earlier: bool = True) -> Paper:
        """The paper that a citation means: held, where a document held is it, else known by its title or number.

        earlier: it is repealed or amended by the paper that cites it, so that it is never that paper itself: of one
        title, the edition before is meant.
        """
        own = self.of[citation.document]
        title = shown(citation.written) if citation.written else ""
        number = citation.number.value if citation.number else ""
        key, name = (plain_key(title), title) if title else (comparable(number), number)
        place = number_key(citation.number) if citation.number else None
        numbered = [one for one in self._numbers.get(place, ()) if one != own] if place else []
        if numbered:
            return max(numbered, key=_by_date)
        named = self._named(title)
        named = [one for one in named if one.key.split("|")[0] == key] or named
        if own in named:
            return self._before(own, named, citation, key, name) if earlier else own
        if not named:
            return Paper(key, name, base_of(name), rank=rank_of(name))
        office = self._office(citation.document)
        named = [one for one in named if office and self._office(one.documents[0]) == office] or named
        return max([one for one in named if not own.date or one.date <= own.date] or named, key=_by_date)

    def _named(self, title: str) -> list[Paper]:
        """The papers held that a title may mean, each once."""
        forms = forms_of(title)
        found: dict[Paper, None] = {}
        for key in (*forms.keys, *forms.carried) if title else ():
            for one, office in self._titles.get(key, {}).items():
                if same_office(forms.office, office):
                    found[one] = None
        return list(found)

    def _before(self, own: Paper, named: Sequence[Paper], citation: Citation, key: str, name: str) -> Paper:
        """The earlier edition that a paper means by its own title: held, else known by its year."""
        year = (citation.dated or "")[:4]
        if not year and citation.number and citation.number.year:
            year = str(citation.number.year)
        held = [one for one in named if one.date and own.date and one.date < own.date]
        held = [one for one in held if not year or year in self._years(one)]
        told = year or "earlier"
        return max(held, key=_by_date) if held else Paper(f"{key}|{told}", f"{name} ({told})", base_of(name))

    def _years(self, paper: Paper) -> set[str]:
        """The years an edition held is of: of its issue and of its last amendment."""
        issued = [self.cards[one].header.issued for one in paper.documents]
        return {paper.date[:4], *(day.value[:4] for day in issued if day)}

    def editions(self) -> list[tuple[Paper, Paper, str]]:
        """Pairs of papers held of which the second is the next edition of the first, with the reason in words.

        Papers are brought together by what their titles share and sorted, so the work grows with their number.
        """
        groups: dict[str, list[Paper]] = defaultdict(list)
        for one in dict.fromkeys(self.of.values()):
            title = self.title(one.documents[0])
            kind = self.cards[one.documents[0]].header.kind
            speaks_of = kind is not None and kind.value in NOT_PAPERS
            if title and not speaks_of and not is_draft(title) and one.base.endswith(standing()):
                groups[one.base].append(one)
        found = []
        for group in groups.values():
            ordered = sorted(
                group, key=lambda one: (one.rank[0] if not one.date else 1, one.date, one.rank, one.key)
            )
            for earlier, later in pairwise(ordered):
                reason = self._next(earlier, later)
                if reason:
                    found.append((earlier, later, reason))
        return found

    def _next(self, earlier: Paper, later: Paper) -> str:
        """Why the second is an edition after the first; "" where it cannot be told."""
        offices = [self._office(one.documents[0]) for one in (earlier, later)]
        if all(offices) and not same_office(*offices):
            return ""
        if earlier.date and later.date and earlier.date != later.date:
            return f"the same title, in an edition of {earlier.date} and one of {later.date}"
        if earlier.date != later.date and (earlier.date or later.date) and earlier.rank == later.rank:
            return ""
        if earlier.rank < later.rank:
            return "the same title, first for trial or in a lower version"
        return ""


def _by_date(paper: Paper) -> tuple[str, str]:
    return paper.date, paper.key
