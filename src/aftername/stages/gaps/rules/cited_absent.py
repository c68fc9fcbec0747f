"""Papers that documents cite, by title or number, and that are not held.

Looks for: titles between title marks, and document numbers, that no header of another document bears. A
carrier is opened (关于印发《甲规划》的通知 holds 甲规划), an office before 关于, a nation before a law and a
version behind it are left aside, scripts are made one. A document never resolves its own citation; what it
calls itself is no citation either, unless a date before it shows that an earlier paper of the same title
is meant.
Why it matters: what others rest on and nobody holds shows where the record is thin, and what to ask for.
Example: three notices cite 《甲人才办法》（甲发〔2011〕4号）, no document held is that paper.
When it is wrong: where the paper is held under a title that says it in other words, or its title could not
be read; where a title between marks is no paper of an office (a book, a standard of a firm, a form).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from aftername.records import DocumentCard, Gap
from aftername.stages.gaps.numbers import numbers_in
from aftername.stages.gaps.pile import HEAD, Citation, NumberKey, Pile, number_key, year_of
from aftername.stages.gaps.rules.rule import Rule
from aftername.text.title_keys import TitleForms, comparable, forms_of, is_paper, is_pointer

SHORT = 8  # a title up to so many characters may be the end of one cited before in the same document
MOST_ANCHORS = 12
FILE_NAME = 6  # characters of a file name that can be a title

_ORDINAL = re.compile(r"^[\d\s._、-]+")

EXPLANATIONS = (
    "it may lie outside what was collected for this case",
    "it may be held under a title in other words, or its title could not be read",
    "laws and standards are published in databases that need not be part of this collection",
    "it may have been repealed and taken down",
    "it may be a paper for internal use",
)


def find(pile: Pile) -> Iterable[Gap]:
    """A gap for each paper that is cited and not held."""
    resolver = Resolver(pile.cards)
    groups = _Groups()
    for citation, forms, later in cited(pile):
        outcome = resolver.resolve(citation, forms)
        if outcome.absent:
            groups.add(citation, later or forms, outcome.since)
    for since, keys, group in groups.merged():
        yield _gap(pile, since, keys, group)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one citation.

    documents: held documents that it is resolved to, sorted; empty when absent or not a citation at all.
    absent: it cites a paper that is not held. since: year said for an earlier paper of the same title.
    """

    documents: tuple[str, ...] = ()
    absent: bool = False
    since: str = ""


class Resolver:
    """Finds the documents held that a citation means."""

    def __init__(self, cards: Mapping[str, DocumentCard]) -> None:
        self.cards = cards
        self.titles: dict[str, list[tuple[str, str]]] = {}
        self.numbers: dict[NumberKey, list[str]] = {}
        for card in cards.values():
            for title in titles_of(card):
                forms = forms_of(title)
                for key in dict.fromkeys((*forms.keys, *forms.carried)):
                    self.titles.setdefault(key, []).append((card.id, forms.office))
            if card.header.number:
                for one in numbers_in(card.header.number.value):
                    place = (comparable(one.series), one.year, one.serial)
                    self.numbers.setdefault(place, []).append(card.id)

    def resolve(self, citation: Citation, forms: TitleForms | None) -> Outcome:
        """The documents a citation means; its own document is never among them.

        forms: of its title, None for a number alone.
        """
        own = citation.document
        found: set[str] = set()
        if forms is not None:
            for key in (*forms.keys, *forms.carried):
                for document, office in self.titles.get(key, ()):
                    if _same_office(forms.office, office):
                        found.add(document)
        number = number_key(citation.number) if citation.number else None
        by_number = self.numbers.get(number, []) if number else []
        found.update(by_number)
        if own not in found:
            return Outcome(tuple(sorted(found))) if found else Outcome(absent=True)
        since = self._earlier(citation)
        if not since or own in by_number:
            return Outcome()
        versions = sorted(d for d in found - {own} if str(year_of(self.cards[d])) == since)
        return Outcome(tuple(versions)) if versions else Outcome(absent=True, since=since)

    def _earlier(self, citation: Citation) -> str:
        """The year said before a title, where it is before any date of the document that cites."""
        header = self.cards[citation.document].header
        own = [field_.value[:4] for field_ in (header.issued, header.published) if field_]
        year = (citation.dated or "")[:4]
        return year if year and own and year < min(own) else ""


def titles_of(card: DocumentCard) -> tuple[str, ...]:
    """The titles a document may be held under: its header's, and names of its files that can be titles."""
    found = [card.header.title.value] if card.header.title else []
    for path in card.paths:
        name = path.replace("!", "/").rsplit("/", 1)[-1].rpartition(".")[0]
        name = _ORDINAL.sub("", name)
        if not card.part and len(comparable(name)) >= FILE_NAME:
            found.append(name)
    return tuple(dict.fromkeys(found))


def _same_office(cited: str, held: str) -> bool:
    return not cited or not held or cited in held or held in cited


def cited(pile: Pile) -> Iterable[tuple[Citation, TitleForms | None, TitleForms | None]]:
    """Each citation with the forms of its title; short names come with the forms of what they stand for."""
    earlier: list[TitleForms] = []
    document = ""
    for citation in pile.citations:
        if citation.document != document:
            document, earlier = citation.document, []
        if not citation.written:
            header = pile.cards[document].header
            if citation.anchor.start < HEAD and header.number is None:
                continue  # most likely the document's own number
            if citation.number is None or number_key(citation.number) is None:
                continue
            if citation.anchor.start < HEAD and _own_history(citation, pile.cards[document]):
                continue
            yield citation, None, None
            continue
        if is_pointer(citation.written) or not is_paper(citation.written):
            continue
        forms = forms_of(citation.written)
        full = None
        if len(forms.whole) <= SHORT:
            full = next((f for f in reversed(earlier) if f.whole != forms.whole and _ends(f, forms)), None)
        if full is not None:
            yield citation, full, full
        else:
            earlier.append(forms)
            yield citation, forms, None


def _own_history(citation: Citation, card: DocumentCard) -> bool:
    """Whether an order's head names another order of its series: the one that revised it or put it forth anew."""
    cited_number, own = citation.number, card.header.number
    if cited_number is None or own is None or cited_number.year is not None:
        return False
    series = comparable(cited_number.series)
    return series.endswith("令") and any(comparable(one.series) == series for one in numbers_in(own.value))


def _ends(full: TitleForms, short: TitleForms) -> bool:
    return any(key.endswith(short.whole) for key in (*full.keys, *full.carried))


class _Groups:
    """Brings together citations that share a form of the title, or the number."""

    def __init__(self) -> None:
        self._parent: dict[str, str] = {}
        self._held: list[tuple[str, str, tuple[str, ...], Citation]] = []

    def add(self, citation: Citation, forms: TitleForms | None, since: str) -> None:
        """Take a citation to the others of the same paper."""
        titles = (*forms.keys, *forms.carried) if forms else ()
        keys = [f"t{since}:{key}" for key in titles]
        number = number_key(citation.number) if citation.number else None
        if number is not None and not since:
            keys.append(f"n:{number}")
        if not keys:
            return
        for key in keys:
            self._join(keys[0], key)
        self._held.append((keys[0], since, titles, citation))

    def merged(self) -> list[tuple[str, tuple[str, ...], list[Citation]]]:
        """The year of an earlier paper or "", the forms of the title, and the citations, of each paper."""
        groups: dict[str, tuple[str, list[str], list[Citation]]] = {}
        for key, since, titles, citation in self._held:
            _, every, citations = groups.setdefault(self._root(key), (since, [], []))
            every.extend(titles)
            citations.append(citation)
        return [(since, tuple(dict.fromkeys(titles)), group) for since, titles, group in groups.values()]

    def _root(self, key: str) -> str:
        parent = self._parent.setdefault(key, key)
        while parent != key:
            self._parent[key] = self._parent[parent]
            key, parent = parent, self._parent[parent]
        return key

    def _join(self, one: str, other: str) -> None:
        first, second = sorted((self._root(one), self._root(other)))
        self._parent[second] = first


def _gap(pile: Pile, since: str, keys: tuple[str, ...], group: list[Citation]) -> Gap:
    """One paper that is cited and not held.

    Its key is the shortest form of its title, which stays when documents are added that cite it otherwise.
    """
    titles = Counter(_on_one_line(c.written) for c in group if c.written)
    numbers = Counter(c.number.value for c in group if c.number)
    title = min(titles, key=lambda t: (-titles[t], -len(t), t)) if titles else ""
    number = min(numbers, key=lambda n: (-numbers[n], n)) if numbers else ""
    subject = title or number
    if title and number:
        subject = f"{title} ({number})"
    if since:
        subject += f" of {since}, an earlier paper of that title"
    documents = sorted({c.document for c in group})
    dates = sorted(d for document in documents if (d := pile.cards[document].header.date))
    times = f"{len(group):,} time{'s' if len(group) != 1 else ''}"
    where = f"{len(documents):,} document{'s' if len(documents) != 1 else ''}"
    forms = sorted(titles)
    untitled = sum(card.header.title is None for card in pile.cards.values())
    blind = f"; {untitled:,} of them state no title that could be read" if untitled else ""
    return Gap(
        kind="cited-absent",
        subject=subject,
        key=(min(keys, key=lambda k: (len(k), k)) if keys else number) + (f"|{since}" if since else ""),
        statement=f"{subject} is cited {times} in {where} and was not found in what was searched.",
        searched=f"the titles, numbers and file names of {pile.searched}{blind}",
        count=len(documents),
        of=len(pile.cards),
        unit="documents",
        explanations=EXPLANATIONS,
        missing=tuple(dict.fromkeys((*forms, *sorted(numbers)))),
        anchors=tuple(c.anchor for c in group[:MOST_ANCHORS]),
        documents=tuple(documents),
        first=dates[0] if dates else None,
        last=dates[-1] if dates else None,
    )


def _on_one_line(title: str) -> str:
    """A title as one line; a line that broke between two Han characters leaves no blank."""
    joined = re.sub(r"(?<=[\u3400-\u9fff”）])[ \t\u3000]*\n[ \t\u3000]*(?=[\u3400-\u9fff“（])", "", title)
    return " ".join(joined.split())


RULE = Rule("cited-absent", find)
