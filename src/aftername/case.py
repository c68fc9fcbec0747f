"""Case: the one door for people and programs. Everything the commands do, they do through it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from types import TracebackType

from aftername import pipeline
from aftername.casefile import Store
from aftername.engines import engine_for
from aftername.errors import CaseError, ContradictionError, NotFound, NothingGiven
from aftername.exports import html, svg_series
from aftername.exports.html.arrange import arrange
from aftername.lookup import matches, written_as
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
    Match,
    Mention,
    NameJudgement,
    Origin,
    OriginJudgement,
    Problem,
    Programme,
    Question,
    SourceFile,
    Succession,
    Verified,
)
from aftername.records.judgement import Verdict
from aftername.records.origin import OriginVerdict
from aftername.rooting import Places, Roots
from aftername.searching import search
from aftername.settings import Settings
from aftername.stages import names
from aftername.stages.gaps import count_cards, count_table
from aftername.verification import verify

__all__ = [
    "Case",
    "Progress",
    "count_serials",
    "explain",
    "judge",
    "judge_origin",
    "open_case",
    "review",
    "take_back",
    "take_back_origin",
]


class Case:
    """Everything of one investigation. Use as a context manager, or call close()."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._counted: tuple[Roots, Places] | None = None

    @property
    def path(self) -> Path:
        """The case file."""
        return self._store.path

    def __enter__(self) -> Case:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, trouble: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the case file; safe to call twice."""
        self._store.close()

    # What the case holds; every list is sorted by id unless it says otherwise

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

    def mentions(self, document: str | None = None, kinds: Sequence[str] = ()) -> Iterator[Mention]:
        """Everything found as written; of one document, or of some kinds, when asked."""
        return self._store.mentions(document, kinds)

    def programmes(self) -> Iterator[Programme]:
        """Every programme."""
        return self._store.programmes()

    def claims(self, programme: str | None = None) -> Iterator[Claim]:
        """Every claim; of one programme when asked."""
        return self._store.claims(programme)

    def gaps(self) -> Iterator[Gap]:
        """What should be in the record and is not, by kind, most concerned first."""
        return self._store.gaps()

    def explanations(self) -> tuple[Explanation, ...]:
        """What people said to explain gaps, as far as it holds, by gap."""
        return tuple(self._store.explanations())

    def questions(self) -> tuple[Question, ...]:
        """Names that something speaks for holding together and that stay open, most consequential first."""
        return tuple(self._store.questions())

    def judgements(self) -> tuple[NameJudgement, ...]:
        """What people said of names, as far as it holds, in the order they said it."""
        return tuple(self._store.judgements())

    def succession(self) -> Iterator[Succession]:
        """Which programme carries on under another name, with the evidence; sorted by id."""
        return self._store.succession()

    def origins(self) -> Iterator[Origin]:
        """Origins that more than one document goes back to, most documents first."""
        return self._store.origins()

    def origin_judgements(self) -> tuple[OriginJudgement, ...]:
        """What people said of origins, as far as it holds, in the order they said it."""
        return tuple(self._store.origin_judgements())

    def count_origins(self, documents: Iterable[str]) -> int:
        """To how many independent origins these documents go back, each taken whole."""
        return self._roots()[0].count(documents)

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
        dossier = self.dossier()
        told: list[tuple[str | None, Sequence[Claim]]] = [
            (a.programme.id, a.claims) for a in dossier.programmes
        ]
        roots = self._roots()[0]
        found: dict[tuple[str | None, str], tuple[int, int]] = {}
        for programme, held in (*told, (None, dossier.context)):
            for block in arrange(held, programme or "context", roots):
                for group in block.groups:
                    for claim in group.claims:
                        found[programme, claim.id] = (group.documents, group.origins)
        return found

    def series(self) -> Counted:
        """The series of document numbers in the headers of the documents."""
        return count_cards(self.documents())

    def coverage(self) -> Coverage:
        """What was given and what became of it."""
        return self.dossier().coverage

    def dossier(self) -> Dossier:
        """The finished account."""
        return pipeline.compose(self._store, self.path.stem)

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
            raise NotFound(
                f"no programme named {name!r} in {self.path}; see: aftername list {self.path} programmes"
            )
        return found

    def search(
        self, query: str, most: int = 50, *, every_name: bool = False
    ) -> tuple[tuple[Found, ...], int]:
        """The first documents that hold every part of the query, best first, and how many there are.

        Words apart are asked for apart; what stands in quotation marks is one phrase. What is not found is asked
        again by the names of programmes it may be a spelling of. every_name: names of programmes in the query
        are found under every name of those programmes. Each document says why it was found.
        """
        return search(self._store, query, most, every_name)

    def verify(self, folder: Path | None = None, settings: Settings | None = None) -> Verified:
        """Check every quote against its document; with a folder, read the files there anew and compare.

        folder: what the review was given, or a folder that holds the same files.
        """
        return verify(self._store, folder, settings or Settings())

    def write_dossier(self, path: Path, settings: Settings | None = None) -> tuple[Path, ...]:
        """Write the dossier as a page that needs nothing else; gives the files written, the page first."""
        limit = (settings or Settings()).embed_characters
        return html.write_html(self.dossier(), self._store.document, self._persons, path, limit)

    def _persons(self, document: str) -> tuple[Mention, ...]:
        return tuple(self._store.mentions(document, ("person",)))


def review(
    paths: Iterable[Path | str] | Path | str,
    case: Path | str,
    settings: Settings | None = None,
    progress: Progress | None = None,
) -> Case:
    """Read files and folders into a case and find what they tell; gives the case, open.

    case: the case file; made when missing, brought up to date otherwise.
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
    target.parent.mkdir(parents=True, exist_ok=True)
    store = Store(target, writing=True)
    try:
        pipeline.run(store, given, chosen, engine_for(chosen), progress or Silence())
    finally:
        store.finish()
        store.close()
    return open_case(target)


def open_case(path: Path | str) -> Case:
    """Open a case for reading. Raises CaseError when it is missing or no case."""
    return Case(Store(Path(path)))


def explain(case: Path | str, gap: str, because: str, author: str, time: str) -> Gap:
    """Append a person's reason to a gap; an empty reason takes an earlier one back. Gives the gap.

    gap: its id, or the beginning of it. author, time: who says so and when (ISO); both are kept as given.
    Raises NotFound when no gap, or more than one, has that id.
    """
    path = Path(case)
    if not path.is_file():
        raise CaseError(f"{path}: no such case")
    with Store(path, writing=True) as store:
        found = [one for one in store.gaps() if one.id.startswith(gap)] if gap else []
        if len(found) != 1:
            raise NotFound(
                f"{len(found) or 'no'} gaps with the id {gap!r} in {path}; see: aftername list {path} gaps"
            )
        with store.change():
            store.explain(Explanation(found[0].id, because, found[0].statement, author, time))
        store.finish()
    return found[0]


def judge(
    case: Path | str,
    verdict: Verdict,
    first: str,
    second: str,
    because: str,
    author: str,
    time: str,
    settings: Settings | None = None,
    progress: Progress | None = None,
) -> NameJudgement:
    """Append a person's word on two names, and bring names and all that follows up to date.

    first, second: any written form in the case; case, width and script forms do not count.
    author, time: who says so and when (ISO); both are kept as given.
    Raises NotFound for a name that is not in the case, with names that are near; ContradictionError when it
    cannot hold beside what was said before.
    """
    with _opened(case) as store:
        written = _written(store)
        names_ = written_as(first, written), written_as(second, written)
        try:
            one = names.judgement(verdict, *names_, because, author, time)
        except ValueError as trouble:
            raise ContradictionError(str(trouble)) from None
        keys = (one.first_key, one.second_key)
        others = [j for j in store.judgements() if (j.first_key, j.second_key) != keys]
        _refuse_contradiction((*others, one), store.path)
        with store.change():
            number = store.judge(one)
        _settle(store, settings, progress)
    return replace(one, number=number)


def take_back(
    case: Path | str,
    number: int | None,
    author: str,
    time: str,
    settings: Settings | None = None,
    progress: Progress | None = None,
) -> NameJudgement:
    """Take a judgement on names back, the last one when number is None; gives it.

    An earlier word on the same names holds again. Raises NotFound when there is none to take back;
    ContradictionError when the earlier word cannot hold beside others.
    """
    with _opened(case) as store:
        undone = store.undone()
        said = [j for j in store.judgements(holding=False) if j.number not in undone]
        found = [j for j in said if number in (None, j.number)][-1:]
        if not found:
            which = "judgement to take back" if number is None else f"judgement {number} that holds"
            raise NotFound(f"no {which} in {store.path}; see: aftername list {store.path} judgements")
        left = {(j.first_key, j.second_key): j for j in said if j != found[0]}
        _refuse_contradiction(tuple(left.values()), store.path)
        with store.change():
            store.take_back(found[0].number, author, time)
        _settle(store, settings, progress)
    return found[0]


def judge_origin(
    case: Path | str,
    verdict: OriginVerdict,
    first: str,
    second: str,
    because: str,
    author: str,
    time: str,
    settings: Settings | None = None,
    progress: Progress | None = None,
) -> OriginJudgement:
    """Append a person's word on whether two documents go back to one text, and bring origins up to date.

    first, second: ids of documents, the beginnings of ids, or paths of files as given to the review.
    Raises NotFound for a document that is not in the case; ContradictionError when it cannot hold beside what was
    said before.
    """
    with _opened(case) as store:
        one, other = sorted((_document(store, first), _document(store, second)))
        if one == other:
            raise ContradictionError(f"{first} and {second} are one document")
        said = OriginJudgement(verdict, one, other, because, author, time)
        held = [j for j in store.origin_judgements() if (j.first, j.second) != (one, other)]
        _refuse_parted((*held, said), store.path)
        with store.change():
            number = store.judge_origin(said)
        _settle(store, settings, progress)
    return replace(said, number=number)


def take_back_origin(
    case: Path | str,
    number: int | None,
    author: str,
    time: str,
    settings: Settings | None = None,
    progress: Progress | None = None,
) -> OriginJudgement:
    """Take a judgement on origins back, the last one when number is None; gives it.

    Raises NotFound when there is none to take back; ContradictionError when an earlier word on the same documents
    cannot hold beside others.
    """
    with _opened(case) as store:
        said = store.origin_judgements(holding=False)
        found = [j for j in said if number in (None, j.number)][-1:]
        if not found:
            which = "judgement on origins" if number is None else f"judgement {number} on origins"
            raise NotFound(f"no {which} to take back in {store.path}")
        left = {(j.first, j.second): j for j in said if j != found[0]}
        _refuse_parted(tuple(left.values()), store.path)
        with store.change():
            store.take_back(found[0].number, author, time)
        _settle(store, settings, progress)
    return found[0]


def _document(store: Store, told: str) -> str:
    """The id of the one document that is told by its id, the beginning of it, or a path."""
    cards = store.cards().values()
    exact = [card.id for card in cards if card.id == told or told in card.paths]
    found = exact or [card.id for card in cards if told and card.id.startswith(told)]
    if len(found) != 1:
        raise NotFound(
            f"{len(found) or 'no'} documents told by {told!r} in {store.path}; "
            f"see: aftername list {store.path} documents"
        )
    return found[0]


def _refuse_parted(judgements: Sequence[OriginJudgement], path: Path) -> None:
    """Raise ContradictionError when documents said to be split are joined through others."""
    leader: dict[str, str] = {}

    def lead(one: str) -> str:
        while leader.get(one, one) != one:
            one = leader[one]
        return one

    for said in judgements:
        if said.verdict == "joined":
            leader[lead(said.second)] = lead(said.first)
    for said in judgements:
        if said.verdict == "split" and lead(said.first) == lead(said.second):
            raise ContradictionError(
                f"{said.first} and {said.second} are said to be split ({said.number or 'now'}) and are joined through "
                f"other judgements; take one back with: aftername origin undo {path} NUMBER"
            )


@contextmanager
def _opened(case: Path | str) -> Iterator[Store]:
    """A case that exists, open for writing and left as one clean file."""
    path = Path(case)
    if not path.is_file():
        raise CaseError(f"{path}: no such case")
    with Store(path, writing=True) as store:
        try:
            yield store
        finally:
            store.finish()


def _settle(store: Store, settings: Settings | None, progress: Progress | None) -> None:
    chosen = settings or Settings()
    pipeline.settle(store, engine_for(chosen), progress or Silence())


def _written(store: Store) -> list[str]:
    """Every name in the case as written: those of programmes, most documents first, then all others."""
    programmes = sorted(store.programmes(), key=lambda one: (-len(one.documents), one.id))
    held = [name.written for one in programmes for name in one.names]
    held.extend(" ".join(mention.written.split()) for mention in store.mentions(kinds=("programme",)))
    return list(dict.fromkeys(held))


def _refuse_contradiction(judgements: Sequence[NameJudgement], path: Path) -> None:
    against = names.contradicted(judgements)
    if not against:
        return
    parted, *words = against
    told = ", ".join(
        f"{word.first} and {word.second} are the same ({word.number or 'now'})" for word in words
    )
    raise ContradictionError(
        f"{parted.first} and {parted.second} cannot be {parted.verdict} ({parted.number or 'now'}) while {told}; "
        f"take one back with: aftername undo {path} NUMBER"
    )


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
