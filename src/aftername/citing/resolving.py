"""Citations resolved: which of the documents held a title or number means."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from aftername.citing.citations import Citation, NumberKey, number_key, year_of
from aftername.citing.numbers import numbers_in
from aftername.citing.title_keys import TitleForms, comparable, forms_of, is_paper, is_pointer
from aftername.languages.citing_words import is_work, says_cited
from aftername.records import DocumentCard

HEAD = 400  # a number so near the beginning of a document without a number in its header may be its own
SHORT = 8  # a title up to so many characters may be the end of one cited before in the same document
FILE_NAME = 6  # characters of a file name that can be a title

_LISTED = ("》、", "》，", "》《", "》", "」、", "」「", "」")  # before a title: another one of a list
_ORDINAL = re.compile(r"^[\d\s._、-]+")


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
                    if same_office(forms.office, office):
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


def same_office(cited: str, held: str) -> bool:
    """Whether two names of offices may be of one: either is unknown, or one holds the other."""
    return not cited or not held or cited in held or held in cited


def cited(
    citations: Iterable[Citation],
    cards: Mapping[str, DocumentCard],
    before: Callable[[Citation], str] = lambda _: "",
) -> Iterable[tuple[Citation, TitleForms | None, TitleForms | None]]:
    """Each citation with the forms of its title; short names come with the forms of what they stand for.

    citations: in reading order. before: what stands before a citation in its text, where that is known. A word that points to a paper named before, and what is no paper, are left out.
    """
    earlier: list[TitleForms] = []
    document, works = "", False
    for citation in citations:
        if citation.document != document:
            document, earlier, works = citation.document, [], False
        if not citation.written:
            if says_cited(before(citation)) or _names_another(citation, cards[document]):
                yield citation, None, None
            continue
        works = _is_work(before(citation), works)
        if works or is_pointer(citation.written) or not is_paper(citation.written):
            continue
        forms = forms_of(citation.written)
        full = _spelt_out(forms, earlier)
        if full is None:
            earlier.append(forms)
        yield citation, full or forms, full


def _is_work(before: str, last: bool) -> bool:
    """Whether a title is of a book, a film or a show; in a list of titles it is what the one before it is."""
    plain = before.rstrip()
    return last if plain.endswith(_LISTED) else is_work(before)


def _names_another(citation: Citation, card: DocumentCard) -> bool:
    """Whether a number without a title names a paper other than the document it stands in."""
    if citation.number is None or number_key(citation.number) is None:
        return False
    if citation.anchor.start >= HEAD:
        return True
    # Near the top it is most likely the document's own number, unless its header has one.
    return card.header.number is not None and not _own_history(citation, card)


def _spelt_out(forms: TitleForms, earlier: Sequence[TitleForms]) -> TitleForms | None:
    """The title named before that a short name stands for."""
    if len(forms.whole) > SHORT:
        return None
    return next((one for one in reversed(earlier) if one.whole != forms.whole and _ends(one, forms)), None)


def _own_history(citation: Citation, card: DocumentCard) -> bool:
    """Whether an order's head names another order of its series: the one that revised it or put it forth anew."""
    cited_number, own = citation.number, card.header.number
    if cited_number is None or own is None or cited_number.year is not None:
        return False
    series = comparable(cited_number.series)
    return series.endswith("令") and any(comparable(one.series) == series for one in numbers_in(own.value))


def _ends(full: TitleForms, short: TitleForms) -> bool:
    return any(key.endswith(short.whole) for key in (*full.keys, *full.carried))
