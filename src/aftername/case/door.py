"""Case: the one door for people and programs. Everything the commands do, they do through it."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from functools import cached_property
from glob import escape as glob_escape
from pathlib import Path
from typing import Any

from aftername import pipeline
from aftername.case.held import Held
from aftername.case.opened import is_case
from aftername.case.said import Said
from aftername.cycles import seldom_sought
from aftername.desk.leaving import account_of, export
from aftername.desk.lookup import near_programmes
from aftername.desk.off_pictures import OffPictures
from aftername.desk.searching import Among, search
from aftername.desk.verification import verify
from aftername.errors import CaseError, MissingExtra
from aftername.exports import html
from aftername.exports.account import Account
from aftername.exports.html.arrange import arrange
from aftername.exports.html.page_model import Persons
from aftername.exports.tables import table
from aftername.origin_counts import Roots
from aftername.records import Claim, Coverage, Dossier, Found, Mention, Programme, Verified
from aftername.settings import Settings


class Case(Held, Said):
    """Everything of one investigation. Use as a context manager, or call close()."""

    def support(self) -> dict[tuple[str | None, str], tuple[int, int]]:
        """For each programme and claim: documents that say the same of it, and their independent origins.

        Keys: the programme's id (None for context) and the claim's id. The same figures as in the dossier.
        """
        return _support(self.dossier(), self._roots()[0])

    def account(self, programme: str | None = None, *, unmasked: bool = False) -> Account:
        """What exports draw on; of one programme, by any of its names, when asked. Raises NotFound.

        unmasked: private persons stand as the documents have them.
        """
        dossier = self.dossier()
        counted, masks = self._roots(), None if unmasked else self.masks
        persons = _nobody if unmasked else self.persons
        whole = account_of(
            self._store,
            dossier,
            masks,
            _support(dossier, counted[0]),
            counted,
            lambda path: self._page(path, dossier, persons, Settings()),
        )
        if programme is None:
            return whole
        found = [match.programme for match in self.look_up(programme)]
        title = f"{dossier.title}: {', '.join(one.name for one in found)}"
        return whole.of([one.id for one in found], title)

    def export(
        self,
        to: str,
        place: Path | str | None = None,
        programme: str | None = None,
        *,
        unmasked: bool = False,
    ) -> tuple[Path, ...]:
        """Write the case, or one programme, in one of the forms of aftername.exports.FORMS; gives the files.

        place: of the file, or of the folder where there are several; beside the case where it is None.
        Raises NotFound, MissingExtra, OSError.
        """
        account = self.account(programme, unmasked=unmasked)
        return export(account, to, Path(place) if place is not None else None, self.path)

    def statements(self, programme: str | None = None, *, unmasked: bool = False) -> list[dict[str, Any]]:
        """Every statement with its document, a dict each, by the columns of the table of statements; masked.

        programme: any of its names. Raises NotFound.
        """
        held = table(self.account(programme, unmasked=unmasked), "statements")
        return [dict(zip(held.names, row, strict=True)) for row in held.rows]

    def to_pandas(self, name: str = "statements", *, unmasked: bool = False) -> Any:
        """A table of aftername.exports.tables as a DataFrame. Raises MissingExtra where pandas is not installed."""
        try:
            from pandas import DataFrame
        except ImportError:
            raise MissingExtra("pandas") from None
        held = table(self.account(unmasked=unmasked), name)
        return DataFrame(list(held.rows), columns=held.names)

    def coverage(self) -> Coverage:
        """What was given and what became of it."""
        return self.dossier().coverage

    def dossier(self) -> Dossier:
        """The finished account."""
        return pipeline.compose(self._store, self.path.stem)

    def find_programme(self, name: str) -> tuple[Programme, ...]:
        """Programmes that a name may mean, as `look_up` finds them. Raises NotFound when there is none."""
        return tuple(match.programme for match in self.look_up(name))

    def near_names(self, name: str) -> list[str]:
        """Names of programmes of the case that a person may have meant by one that is not there, the likest first."""
        return near_programmes(name, self._store.programmes())

    def search(
        self, query: str, most: int = 50, *, every_name: bool = False, among: Among | None = None
    ) -> tuple[tuple[Found, ...], int]:
        """The first documents that hold every part of the query, best first, and how many there are.

        Words apart are asked for apart; what stands in quotation marks is one phrase. What is not found is asked
        again by the names of programmes it may be a spelling of. every_name: names of programmes in the query
        are found under every name of those programmes. Each document says why it was found. among: of these documents
        alone.
        """
        return search(self._store, query, most, every_name, among)

    def verify(
        self, folder: Path | None = None, settings: Settings | None = None, *, deep: bool = False
    ) -> Verified:
        """Check the case and its pages against their seal and every quote against its document.

        folder: what the review was given, or a folder that holds the same files; they are read anew and compared.
        deep: everything is found anew in the texts that are held, and compared.
        """
        return verify(self.path, folder, settings or Settings(), deep)

    def write_dossier(self, path: Path, settings: Settings | None = None) -> tuple[Path, ...]:
        """Write the dossier as a page that needs nothing else; gives the files written, the page first."""
        chosen, drawn = settings or Settings(), html.Drawn(self._store.drawn_files())
        if tables := self._store.tables(html.NOT_DRAWN):
            key = html.key_of(self.path.stem, path.name, chosen.embed_characters, sorted(self.new), tables)
            if held := drawn.whole(path, key, self._store.sealed_with(path)):
                return held
        written = self._page(path, self.dossier(), self.persons, chosen, drawn)
        with suppress(CaseError):  # a case that cannot be written to keeps the seal it has
            self._store.seal_files(path, written, drawn.keys)
        return written

    def page(self, path: Path) -> tuple[Path, ...]:
        """Write the dossier away from the case: nothing is sealed with it; gives the files written, the page first."""
        return self._page(path, self.dossier(), self.persons, Settings())

    def owns(self, page: Path) -> bool:
        """Whether a page beside the case was made of this case and not of another of the same name."""
        sealed = self._store.pages()
        if sealed:
            return page.name in sealed
        beside = self.path.parent.glob(f"{glob_escape(self.path.stem)}.*")
        return not any(one != self.path and is_case(one) for one in beside)

    @seldom_sought()
    def _page(
        self,
        path: Path,
        dossier: Dossier,
        persons: Persons,
        settings: Settings,
        drawn: html.Drawn | None = None,
    ) -> tuple[Path, ...]:
        return html.write_html(
            dossier,
            self._store.document,
            persons,
            path,
            settings.embed_characters,
            self._store.state,
            scans=self.scans,
            waiting=html.Waiting(self.candidates(), self.questions(), self.new),
            drawn=drawn,
        )

    @property
    def scans(self) -> html.Scans:
        """Where the pictures of pages are: of scans, and of PDFs that are quoted."""
        store = self._store
        return html.Scans(lambda one: (*store.scans(one), *store.drawn_pages(one)), store.scan_picture)

    @cached_property
    def off_pictures(self) -> OffPictures:
        """How sure the reader of pictures was of the words at an anchor."""
        return OffPictures(self._store)


def _nobody(document: str) -> tuple[Mention, ...]:
    """No persons to mask."""
    return ()


def _support(dossier: Dossier, roots: Roots) -> dict[tuple[str | None, str], tuple[int, int]]:
    told: list[tuple[str | None, Sequence[Claim]]] = [(a.programme.id, a.claims) for a in dossier.programmes]
    found: dict[tuple[str | None, str], tuple[int, int]] = {}
    for programme, held in (*told, (None, dossier.context)):
        for block in arrange(held, programme or "context", roots):
            for group in block.groups:
                for claim in group.claims:
                    found[programme, claim.id] = (group.documents, group.origins)
    return found
