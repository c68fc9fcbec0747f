"""Case: the one door for people and programs. Everything the commands do, they do through it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, suppress
from datetime import UTC, datetime
from functools import cached_property
from glob import escape as glob_escape
from pathlib import Path
from tempfile import TemporaryDirectory
from types import TracebackType
from typing import Any, TypeVar

from aftername import pipeline
from aftername.casefile import Store
from aftername.cycles import seldom_sought
from aftername.desk import offers
from aftername.desk.blocks import placed
from aftername.desk.candidates import names_to_decide
from aftername.desk.crates import is_crate, verify_crate
from aftername.desk.judging import (
    explain,
    judge,
    judge_origin,
    judge_succession,
    take_back,
    take_back_origin,
    take_back_succession,
)
from aftername.desk.leaving import account_of, export
from aftername.desk.lookup import document_told, matches, near_programmes, nothing_named
from aftername.desk.naming import append_new, give
from aftername.desk.off_pictures import OffPictures
from aftername.desk.pages import read_at
from aftername.desk.roots import roots_shown, settled
from aftername.desk.saying import put_into_effect
from aftername.desk.searching import Among, search
from aftername.desk.verification import verify
from aftername.desk.why import Why, why
from aftername.engines import engine_for
from aftername.errors import CaseError, MissingExtra, NotFound, NothingGiven
from aftername.exports import html, svg_series
from aftername.exports.account import Account
from aftername.exports.html.arrange import arrange
from aftername.exports.html.page_model import Persons
from aftername.exports.masked import Masks
from aftername.exports.tables import table
from aftername.origin_counts import Places, Roots
from aftername.pipeline import Progress, Silence
from aftername.records import (
    Claim,
    Counted,
    Coverage,
    Document,
    DocumentCard,
    Dossier,
    Explanation,
    Found,
    Gap,
    Judgement,
    Lineage,
    Match,
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
    Verified,
)
from aftername.records.judgement import About
from aftername.settings import Settings
from aftername.stages.dossier import lineages
from aftername.stages.gaps import count_cards, count_table
from aftername.text.addresses import page_of
from aftername.text.alignment import Difference, differences
from aftername.text.names import comparable

__all__ = [
    "Among",
    "Case",
    "Progress",
    "count_serials",
    "explain",
    "give",
    "judge",
    "judge_origin",
    "judge_succession",
    "open_case",
    "put_into_effect",
    "read_offer",
    "review",
    "settle",
    "take_back",
    "take_back_origin",
    "take_back_succession",
    "verify_case",
]

T = TypeVar("T")


def now() -> str:
    """The time of this moment, ISO, in UTC."""
    return datetime.now(UTC).isoformat(timespec="seconds")


class Case:
    """Everything of one investigation. Use as a context manager, or call close()."""

    def __init__(
        self,
        store: Store,
        gone: tuple[str, ...] = (),
        isolation: tuple[str, ...] | None = None,
    ) -> None:
        """gone: files that an earlier review read and that were no longer there; what rests on them is kept. isolation: how far what read
        the files was shut off, in words; empty for not at all, None where no review was run."""
        self._store = store
        self.gone = gone
        self.isolation = isolation
        self._counted: tuple[Roots, Places] | None = None

    @property
    def new(self) -> frozenset[str]:
        """The documents that the last review added to those that were there; none of a first review."""
        return self._store.new()

    @property
    def changed(self) -> frozenset[str]:
        """The paths at which the last review found another content than the one before."""
        return self._store.changed()

    @property
    def path(self) -> Path:
        """The case file."""
        return self._store.path

    def __enter__(self) -> Case:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        trouble: BaseException | None,
        fingerprint: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the case file; safe to call twice."""
        self._store.close()

    # What the case holds; every list is sorted by id unless it says otherwise

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

    def document(self, document: str) -> Document:
        """One document with its text. Raises NotFound."""
        try:
            return self._store.document(document)
        except KeyError:
            raise NotFound(f"no document {document} in {self.path}") from None

    def blocks(self, document: str | None = None) -> Iterator[PlacedBlock]:
        """What the documents are made of, in the order of each text; of one document when asked."""
        return placed(map(self.document, self._store.document_ids() if document is None else (document,)))

    def mentions(self, document: str | None = None, kinds: Sequence[str] = ()) -> Iterator[Mention]:
        """Everything found as written; of one document, or of some kinds, when asked."""
        return self._store.mentions(document, kinds)

    def programmes(self) -> Iterator[Programme]:
        """Every programme."""
        return self._store.programmes()

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

    def _roots(self) -> tuple[Roots, Places]:
        if self._counted is None:
            roots = Roots(self._store.origins())
            self._counted = roots, self._store.named_in(roots.divided())
        return self._counted

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

    def series(self) -> Counted:
        """The series of document numbers in the headers of the documents."""
        return count_cards(self.documents())

    def coverage(self) -> Coverage:
        """What was given and what became of it."""
        return self.dossier().coverage

    def dossier(self) -> Dossier:
        """The finished account."""
        return pipeline.compose(self._store, self.path.stem)

    # What people say; the case is brought up to date with it

    def same(self, first: str, second: str, because: str, by: str) -> Judgement:
        """Two names are one programme. by: who says so. Raises NotFound, ContradictionError."""
        return self._said(lambda: judge(self.path, "same", first, second, because, by, now()))

    def different(self, first: str, second: str, because: str, by: str) -> Judgement:
        """Two names are two programmes. Raises NotFound, ContradictionError."""
        return self._said(lambda: judge(self.path, "different", first, second, because, by, now()))

    def unsure(self, first: str, second: str, because: str, by: str) -> Judgement:
        """Two names stay undecided. Raises NotFound."""
        return self._said(lambda: judge(self.path, "unsure", first, second, because, by, now()))

    def undo(self, by: str, number: int | None = None) -> Judgement:
        """Withdraw a judgement on names, the last one where no number is given. Raises NotFound."""
        return self._said(lambda: take_back(self.path, number, by, now()))

    def is_name(self, written: str, because: str, by: str) -> NameGiven:
        """A name is the name of a programme."""
        return self._said(lambda: give(self.path, "name", written, because, by, now()))

    def is_no_name(self, written: str, because: str, by: str) -> NameGiven:
        """A name is not the name of a programme."""
        return self._said(lambda: give(self.path, "ignore", written, because, by, now()))

    def confirm(self, edge: str | tuple[str, str], because: str, by: str) -> Judgement:
        """A succession holds. edge: its id, or the two names. Raises NotFound."""
        return self._said(lambda: judge_succession(self.path, "confirmed", edge, because, by, now()))

    def refuse(self, edge: str | tuple[str, str], because: str, by: str) -> Judgement:
        """A succession does not hold. edge: its id, or the two names. Raises NotFound."""
        return self._said(lambda: judge_succession(self.path, "refused", edge, because, by, now()))

    def copies(self, first: str, second: str, because: str, by: str) -> Judgement:
        """Two documents go back to one text. Raises NotFound, ContradictionError."""
        return self._said(lambda: judge_origin(self.path, "joined", first, second, because, by, now()))

    def independent(self, first: str, second: str, because: str, by: str) -> Judgement:
        """Two documents do not go back to one text. Raises NotFound, ContradictionError."""
        return self._said(lambda: judge_origin(self.path, "split", first, second, because, by, now()))

    def explain(self, gap: str, because: str, by: str) -> Gap:
        """A gap has this reason. gap: its id or the beginning of it. Raises NotFound."""
        return self._said(lambda: explain(self.path, gap, because, by, now()))

    def _said(self, say: Callable[[], T]) -> T:
        """Let somebody speak: the case is closed meanwhile, and open again behind it."""
        self._store.close()
        try:
            return say()
        finally:
            self._store, self._counted = Store(self.path), None
            for name in ("masks", "off_pictures"):
                self.__dict__.pop(name, None)

    # Questions

    def find_programme(self, name: str) -> tuple[Programme, ...]:
        """Programmes that a name may mean, as `look_up` finds them. Raises NotFound when there is none."""
        return tuple(match.programme for match in self.look_up(name))

    def look_up(self, name: str) -> tuple[Match, ...]:
        """Programmes that a name may mean, each with the name that matched and why; best first.

        name: in any script or spelling, cut short, or initials; or the id of a programme. Raises NotFound.
        """
        found = matches(name, self._store.programmes())
        if not found:
            raise nothing_named(name, self._store.programmes(), self.path)
        return found

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

    @property
    def seal(self) -> str:
        """One line that stands for every row of the case and every page beside it."""
        return self._store.seal_line

    @property
    def state(self) -> str:
        """A digest of all that a page is made of."""
        return self._store.state

    @property
    def stopped(self) -> str:
        """What was being done to the case when it was stopped: "review" or "judgement"; "" where nothing was."""
        return self._store.stopped()

    @cached_property
    def masks(self) -> Masks:
        """What is masked in what people see of the case."""
        return Masks(
            self.persons,
            lambda one: self.document(one).text,
            lambda: self._store.mentions(kinds=("person",)),
            lambda: (name.written for one in self._store.programmes() for name in one.names),
        )

    def persons(self, document: str) -> tuple[Mention, ...]:
        """The persons found in one document, for masking."""
        return tuple(self._store.mentions(document, ("person",)))


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


def review(
    paths: Iterable[Path | str] | Path | str,
    case: Path | str,
    settings: Settings | None = None,
    progress: Progress | None = None,
    said: Iterable[NameGiven] = (),
    *,
    add: bool = False,
) -> Case:
    """Read files and folders into a case and find what they tell; gives the case, open.

    case: the case file; made when missing, brought up to date otherwise. said: names that the reader knows, or wants
    ignored; kept with the case. add: a folder that only bears the name of one that the case holds is added to it.
    Raises NothingGiven for a path that does not exist, CaseError for a case that cannot be used.
    """
    given = [Path(paths)] if isinstance(paths, Path | str) else [Path(path) for path in paths]
    if not given:
        raise NothingGiven("no path was given to review")
    for path in given:
        if not path.exists() and not path.is_symlink():
            raise NothingGiven(f"{path}: no such file or folder")
    chosen = settings or Settings()
    target = Path(case)
    if target.is_dir():
        raise CaseError(f"{target}: is a folder; name a file for the case")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
    except OSError as trouble:
        why = (trouble.strerror or str(trouble)).lower()
        raise CaseError(
            f"{target.parent}: no folder can be made there ({why}); name another place"
        ) from trouble
    store = Store(target, writing=True, doing="review")
    try:
        given = settled(store, given, add)
        append_new(store, said)
        before = store.held()
        engine = engine_for(chosen)
        gone = pipeline.run(store, given, chosen, engine, progress or Silence())
        with store.change():
            store.set_news(*before)
        store.finish()
    except BaseException:
        with suppress(CaseError):
            store.fold()
        raise
    finally:
        store.close()
    return Case(Store(target), gone, engine.levels)


def read_offer(
    file: Path | str, cases: Sequence[Path | str] = (), settings: Settings | None = None
) -> offers.Offered:
    """What an offer or contract states, beside the programmes of some cases, and what is to be masked of it.

    The offer is read as a review reads it, into a case in a folder of its own that is gone when this returns.
    Raises NothingGiven, CaseError.
    """
    with TemporaryDirectory(prefix="aftername-") as folder, ExitStack() as open_:
        made = open_.enter_context(review(file, Path(folder) / "offer.case", settings))
        stores = {name: open_.enter_context(Store(one)) for name, one in offers.named_apart(map(Path, cases))}
        return offers.offered(Path(file).name, made._store, stores)


def open_case(path: Path | str) -> Case:
    """Open a case for reading. Raises CaseError when it is missing or no case."""
    return Case(Store(Path(path)))


def settle(path: Path) -> None:
    """Do what follows from people's words in a case once more, where a command was stopped in between; and seal it."""
    with Store(path, writing=True, doing="judgement") as store:
        settings = Settings()
        pipeline.settle_names(store, engine_for(settings), Silence(), settings)
        store.finish()


def verify_case(path: Path | str, folder: Path | None = None, *, deep: bool = False) -> Verified:
    """Check a case, damaged or not, as Case.verify does; or an archive that pack made, against its manifest.

    Raises CaseError for a file that is neither.
    """
    if is_crate(Path(path)):
        return verify_crate(Path(path), folder, Settings())
    return verify(Path(path), folder, Settings(), deep)


def count_serials(path: Path, held: Sequence[tuple[str, str]] = (), svg: Path | None = None) -> Counted:
    """The series of document numbers in a table, or in a case; written as a chart too when asked.

    held: of a table, column and value pairs; only rows that have all of them count.
    """
    if is_case(path):
        with open_case(path) as case:
            counted = case.series()
    else:
        counted = count_table(path, held)
    if svg is not None:
        svg.write_text(svg_series.sheet(counted.series), "utf-8")
    return counted


def is_case(path: Path) -> bool:
    """Whether a file looks like a case and not like a table."""
    if not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(16) == b"SQLite format 3\x00"
