"""What of a case is held ready for the screens, as of one seal: the account, and what is asked for on every page."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from copy import copy
from functools import cached_property
from pathlib import Path
from threading import RLock
from typing import Any, TypeVar

from aftername.case import Case, open_case
from aftername.exports.html.headline import Headline
from aftername.exports.html.headlines import Badge, badges, headlines, in_order
from aftername.exports.html.page_model import Sheet
from aftername.exports.html.page_needs import blank_sheet
from aftername.exports.html.waiting import Waiting
from aftername.exports.masking import Mask
from aftername.origin_counts import Roots
from aftername.records import DocumentCard, Gap, Programme, ProgrammeAccount, Remark, Succession
from aftername.text.names import comparable

T = TypeVar("T")


class Snapshot:
    """A case at one time. Made once, read by many requests at once; nothing in it changes but what it works out when first asked."""

    def __init__(self, path: Path) -> None:
        """Read a case. Raises CaseError."""
        self.path = path
        with open_case(path) as case:
            self.seal = case.seal
            self.stopped = case.stopped
            self.found = case.found
            self.explanations = case.explanations()
            self.dossier = case.dossier()
            self.roots = Roots(self.dossier.origins)
            self.questions = case.questions()
            self.candidates = case.candidates()
            self.judgements = case.judgements()
            self.names_given = case.names_given()
            self.remarks = case.remarks()
            self.new = case.new
            self.changed = tuple(sorted(case.changed))
            self.media = {one.path: one.media for one in case.files()}
            self.gone = tuple(one.path for one in case.files() if one.status == "gone")
            names = (name.written for one in self.dossier.programmes for name in one.programme.names)
            self.mask = Mask(case.mentions(kinds=("person",)), named=frozenset(names))
        self.waiting = Waiting(self.candidates, self.questions, self.new)
        self.cards: dict[str, DocumentCard] = {one.id: one for one in self.dossier.documents}
        self.accounts: dict[str, ProgrammeAccount] = {
            one.programme.id: one for one in self.dossier.programmes
        }
        self.ranked = in_order(self.dossier, self.new)
        self.badges: dict[str, tuple[Badge, ...]] = badges(self.dossier, self.new)
        self.headlines: tuple[Headline, ...] = headlines(self.dossier, self.roots)
        self._drawn: dict[str, Any] = {}
        self._drawing = RLock()

    def with_remarks(self, case: Case) -> Snapshot | None:
        """The same with the notes and tags of a case as they are now; None where anything else in it is another, and it has to be read anew."""
        remarks = case.remarks()
        now = case.found, case.judgements(), case.names_given(), case.explanations(), _wrong(remarks)
        then = self.found, self.judgements, self.names_given, self.explanations, _wrong(self.remarks)
        if not self.found or now != then:
            return None
        made = copy(self)
        made.seal, made.stopped, made.remarks = case.seal, case.stopped, remarks
        with self._drawing:
            made._drawn = {name: drawn for name, drawn in self._drawn.items() if name != "filters"}
        return made

    def keep(self, name: str, make: Callable[[], T]) -> T:
        """What a screen drew of this snapshot, made once."""
        with self._drawing:
            if name not in self._drawn:
                self._drawn[name] = make()
            return self._drawn[name]  # type: ignore[no-any-return]

    @property
    def programmes(self) -> list[Programme]:
        """Every programme, the most telling first."""
        return [one.programme for one in self.ranked]

    @cached_property
    def edges(self) -> dict[str, Succession]:
        """The successions by id."""
        return {one.id: one for one in self.dossier.succession}

    @cached_property
    def gaps(self) -> dict[str, Gap]:
        """The gaps by id."""
        return {one.id: one for one in self.dossier.gaps}

    @cached_property
    def naming(self) -> dict[str, list[str]]:
        """For each document the programmes it names."""
        found: dict[str, list[str]] = defaultdict(list)
        for one in self.programmes:
            for document in one.documents:
                found[document].append(one.id)
        return found

    @cached_property
    def keys(self) -> dict[str, str]:
        """The programme of each name, in comparable form."""
        found: dict[str, str] = {}
        for one in self.programmes:
            for name in one.names:
                found.setdefault(comparable(name.written), one.id)
        return found

    @cached_property
    def by_number(self) -> dict[str, list[str]]:
        """The documents of each number that a header states, as it is compared."""
        found: dict[str, list[str]] = defaultdict(list)
        for card in self.cards.values():
            if card.header.number is not None:
                found[bare(card.header.number.value)].append(card.id)
        return found

    @cached_property
    def sheet(self) -> Sheet:
        """The sheet of the whole case, of which the texts that a screen needs are taken."""
        return blank_sheet(self.dossier, waiting=self.waiting)

    def remarks_on(self, on: str, subject: str) -> tuple[Remark, ...]:
        """Remarks on a document, a passage, a programme (by the comparable form of any name) or a statement."""
        return tuple(one for one in self.remarks if (one.on, one.subject) == (on, subject))


def _wrong(remarks: Iterable[Remark]) -> list[Remark]:
    """The statements that people say are wrong: the account is made without them."""
    return [one for one in remarks if one.about == "statement"]


def bare(number: str) -> str:
    """A document number as it is compared: letters and digits alone."""
    return "".join(letter for letter in comparable(number) if letter.isalnum())
