"""What a case holds, list by list."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from aftername.case.opened import Opened
from aftername.desk.blocks import placed
from aftername.desk.candidates import names_to_decide
from aftername.desk.lookup import document_told
from aftername.desk.pages import read_at
from aftername.desk.roots import roots_shown
from aftername.desk.why import Why, why
from aftername.errors import NotFound
from aftername.records import (
    Claim,
    Counted,
    Document,
    DocumentCard,
    Explanation,
    Gap,
    Judgement,
    Lineage,
    Mention,
    NamedInYear,
    NameGiven,
    NameToDecide,
    Origin,
    PageHistory,
    PlacedBlock,
    Problem,
    Programme,
    Question,
    Remark,
    SourceFile,
    Succession,
)
from aftername.records.judgement import About
from aftername.stages.dossier import lineages
from aftername.stages.gaps import count_cards
from aftername.text.addresses import page_of
from aftername.text.alignment import Difference, differences
from aftername.text.names import comparable


class Held(Opened):
    """What a case holds; every list is sorted by id unless it says otherwise."""

    def roots(self) -> list[str]:
        """What the files and folders are called that the case was made of, sorted."""
        return roots_shown(self._store)

    def files(self) -> Iterator[SourceFile]:
        """Every file given, by path."""
        return self._store.files()

    def problems(self) -> Iterator[Problem]:
        """Everything that could not be read, or only in part."""
        return self._store.problems()

    def documents(self) -> Iterator[DocumentCard]:
        """Every document, without its text."""
        return iter(self._store.cards().values())

    def blocks(self, document: str | None = None) -> Iterator[PlacedBlock]:
        """What the documents are made of, in the order of each text; of one document when asked."""
        return placed(map(self.document, self._store.document_ids() if document is None else (document,)))

    def mentions(self, document: str | None = None, kinds: Sequence[str] = ()) -> Iterator[Mention]:
        """Everything found as written; of one document, or of some kinds, when asked."""
        return self._store.mentions(document, kinds)

    def claims(self, programme: str | None = None) -> Iterator[Claim]:
        """Every claim; of one programme when asked."""
        return self._store.claims(programme)

    def claims_in(self, document: str) -> Iterator[Claim]:
        """The claims of one document, in the order of its text."""
        return self._store.claims_in(document)

    def said(self, programme: str | None = None) -> Iterator[Claim]:
        """Figures, dates and bodies beside the names of programmes that are no statement, their role not being known."""
        return self._store.said(programme)

    def why(self, claim: str) -> Why:
        """Why a claim is made, by its id or the beginning of it. Raises NotFound."""
        return why(self.claims(), claim, {one.id: one.language for one in self.documents()})

    def pages(self, address: str | None = None) -> Iterator[PageHistory]:
        """Pages that were captured more than once, each with its history, by address; one page, however its address is written."""
        return self._store.histories(None if address is None else page_of(address) or address)

    def verdicts(self) -> dict[str, int]:
        """How many of these pages have each verdict."""
        return self._store.verdicts()

    def captured_once(self) -> int:
        """How many pages were captured once alone."""
        return self._store.captured_once()

    def named_by_year(self) -> Iterator[NamedInYear]:
        """How often sites named programmes, year by year, with how many of their pages were captured."""
        return self._store.named_by_year()

    def gaps(self) -> Iterator[Gap]:
        """What should be in the record and is not, by kind, most concerned first."""
        return self._store.gaps()

    def explanations(self) -> tuple[Explanation, ...]:
        """What people said to explain gaps, as far as it holds, by gap."""
        return tuple(self._store.explanations())

    def questions(self) -> tuple[Question, ...]:
        """Names that something speaks for holding together and that stay open, most consequential first."""
        return tuple(self._store.questions())

    def judgements(self, about: About | None = None) -> tuple[Judgement, ...]:
        """What people said of names, origins and succession, or of one of them, as far as it holds, as they said it."""
        kinds: tuple[About, ...] = ("names", "origins", "succession") if about is None else (about,)
        said = [one for kind in kinds for one in self._store.judgements(kind)]
        return tuple(sorted(said, key=lambda one: one.number))

    def remarks(self) -> tuple[Remark, ...]:
        """Notes, tags, kept searches, and statements that people say are wrong, as far as they stand, as they wrote them."""
        return tuple(self._store.remarks())

    def candidates(self) -> tuple[NameToDecide, ...]:
        """What may be the name of a programme, for a person to decide; those with most for them first."""
        waiting = self._store.mentions(kinds=("candidate",))
        return names_to_decide(
            waiting, self._store.programmes(), self._store.names_given(), self._store.succession()
        )

    def names_given(self) -> tuple[NameGiven, ...]:
        """What people said of single names, as far as it holds, in the order they said it."""
        return tuple(self._store.names_given())

    def succession(self) -> Iterator[Succession]:
        """Which programme carries on under another name, with the evidence; sorted by id."""
        return self._store.succession()

    def lineages(self) -> tuple[Lineage, ...]:
        """What carries on as what, as chains: programmes before bodies before papers, then by first date."""
        store = self._store
        return lineages(store.succession(), store.programmes(), store.cards().values(), self._roots()[0])

    def lineages_of(self, name: str) -> tuple[Lineage, ...]:
        """The lineages that a programme, body or paper stands in, by any name or id. Raises NotFound for no such thing.

        A programme that carries on as nothing, and nothing as it, has none.
        """
        every = self.lineages()
        key = comparable(name)
        bare = {
            row.thing for one in every for row in one.rows if row.thing == name or comparable(row.name) == key
        }
        try:
            things = {match.programme.id for match in self.look_up(name)}
        except NotFound:
            if not bare:
                raise
            things = set()
        return tuple(one for one in every if any(row.thing in things | bare for row in one.rows))

    def compare(self, first: str, second: str) -> tuple[Document, Document, tuple[Difference, ...]]:
        """Two documents and where their texts differ, see text.alignment.differences.

        first, second: ids, the beginnings of ids, or paths of files (the end of one where it is plain). Raises NotFound.
        """
        cards = self._store.cards().values()
        one, other = (self.document(document_told(told, cards, self.path)) for told in (first, second))
        return self._compared(one, other)

    def compare_captures(
        self, address: str, first: str, second: str
    ) -> tuple[Document, Document, tuple[Difference, ...]]:
        """The same of two captures of an address: of each day the last one by then, else the first one after it. Raises NotFound."""
        page = page_of(address) or address
        captures = self._store.captures_at(page)
        one, other = (self.document(read_at(captures, page, day).document or "") for day in (first, second))
        return self._compared(one, other)

    def _compared(self, one: Document, other: Document) -> tuple[Document, Document, tuple[Difference, ...]]:
        """Two documents and where their texts differ."""
        return one, other, differences(one.text, other.text)

    def origins(self) -> Iterator[Origin]:
        """Origins that more than one document goes back to, most documents first."""
        return self._store.origins()

    def count_origins(self, documents: Iterable[str]) -> int:
        """To how many independent origins these documents go back, each taken whole."""
        return self._roots()[0].count(documents)

    def basis_of_origins(self, documents: Iterable[str]) -> str:
        """What a count of origins rests on, in words; "" where every document is an origin of its own."""
        return self._roots()[0].basis(documents)

    def count_origins_of(self, one: Programme | Succession | Gap) -> int:
        """To how many independent origins what is said of it goes back; a passage that a copy adds is one of its own."""
        return self._roots()[0].count_for(one, self._roots()[1])

    def series(self) -> Counted:
        """The series of document numbers in the headers of the documents."""
        return count_cards(self.documents())
