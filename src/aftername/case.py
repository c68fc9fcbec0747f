"""Case: the one door for people and programs. Everything the commands do, they do through it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from types import TracebackType

from aftername import pipeline
from aftername.casefile import Store
from aftername.casefile.search import occurrences, parts
from aftername.engines import engine_for
from aftername.errors import CaseError, NotFound, NothingGiven
from aftername.exports import html, svg_series
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
    Mention,
    Problem,
    Programme,
    SourceFile,
    Verified,
)
from aftername.settings import Settings
from aftername.stages.gaps import count_cards, count_table
from aftername.verification import verify

__all__ = ["Case", "Progress", "count_serials", "explain", "open_case", "review"]

SNIPPET = 60  # code points shown on either side of a hit


class Case:
    """Everything of one investigation. Use as a context manager, or call close()."""

    def __init__(self, store: Store) -> None:
        self._store = store

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
        """Programmes of that id or any of whose names is this one, most documents first.

        Width, case, blanks and quotation marks do not count. Raises NotFound when there is none.
        """
        wanted = _plain(name)
        found = [
            one
            for one in self._store.programmes()
            if one.id == name or any(wanted in (_plain(n.written), _plain(n.key)) for n in one.names)
        ]
        if not found:
            raise NotFound(
                f"no programme named {name!r} in {self.path}; see: aftername list {self.path} programmes"
            )
        return tuple(sorted(found, key=lambda one: (-len(one.documents), one.id)))

    def search(self, query: str, most: int = 50) -> tuple[tuple[Found, ...], int]:
        """The first documents that hold every part of the query, best first, and how many there are.

        Words apart are asked for apart; what stands in quotation marks is one phrase.
        """
        asked = parts(query)
        cards = self._store.cards()
        found = []
        for id_ in self._store.matching(query, most):
            document = self._store.document(id_)
            spans = sorted({span for part in asked for span in occurrences(document.text, part)})
            if not spans:
                continue
            card = cards[id_]
            title = card.header.title.value if card.header.title else None
            hits = tuple(document.anchor(start, end) for start, end in spans)
            snippet, hit = _snippet(document.text, *spans[0])
            path = card.paths[0] if card.paths else ""
            found.append(Found(id_, title, path, card.language, hits, snippet, hit))
        return tuple(found), self._store.matches(query)

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


def _plain(name: str) -> str:
    """A name without what does not count when it is looked up."""
    return "".join(c for c in name.casefold() if c.isalnum())


def _snippet(text: str, start: int, end: int) -> tuple[str, tuple[int, int]]:
    """The text around a hit on one line, and where the hit stands in it."""
    left = max(0, start - SNIPPET)
    before, hit, after = text[left:start], text[start:end], text[end : end + SNIPPET]
    parts_ = [" ".join(part.split("\n")) for part in (before, hit, after)]
    begin = len(parts_[0])
    return "".join(parts_), (begin, begin + len(parts_[1]))
