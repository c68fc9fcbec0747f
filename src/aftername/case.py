"""Case: the one door for people and programs. Everything the commands do, they do through it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from types import TracebackType

from aftername import pipeline
from aftername.casefile import Store
from aftername.casefile.search import occurrences, parts
from aftername.engines import engine_for
from aftername.errors import CaseError, NothingGiven, NotFound
from aftername.exports import html
from aftername.pipeline import Progress, Silence
from aftername.records import (
    Anchor,
    Claim,
    Coverage,
    Document,
    DocumentCard,
    Dossier,
    Mention,
    Problem,
    Programme,
    SourceFile,
    record,
)
from aftername.settings import Settings
from aftername.stages import intake, reading

SNIPPET = 60  # code points shown on either side of a hit


@record
class Found:
    """A document that a search found. hits: where the query stands, in order; snippet: text around the first."""

    document: str
    title: str | None
    path: str
    language: str
    hits: tuple[Anchor, ...]
    snippet: str
    snippet_hit: tuple[int, int]


@record
class Broken:
    """Something that no longer agrees with the case. what: "file", "document", "quote" or "case"."""

    what: str
    name: str
    detail: str


@record
class Verified:
    """What was checked and what broke; broken is empty when everything agrees.

    files, documents: compared with the folder; 0 when none was given.
    """

    quotes: int
    files: int
    documents: int
    broken: tuple[Broken, ...]


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
        broken = [Broken("case", str(self.path), told) for told in [self._store.soundness()] if told != "ok"]
        quotes = 0
        texts: dict[str, str] = {}

        def text_of(document: str) -> str | None:
            if document not in texts:
                texts.clear()  # anchors come document by document; one text in memory is enough
                try:
                    texts[document] = self._store.document(document).text
                except KeyError:
                    return None
            return texts[document]

        for owner, anchor in self._anchors():
            quotes += 1
            text = text_of(anchor.document)
            if text is None:
                broken.append(Broken("quote", owner, f"its document {anchor.document} is not in the case"))
            elif text[anchor.start : anchor.end] != anchor.quote:
                broken.append(
                    Broken(
                        "quote", owner, f"{anchor.quote[:80]!r} does not stand at {anchor.start}-{anchor.end}"
                    )
                )
        files, documents = (0, 0)
        if folder is not None:
            files, documents, more = self._compare(folder, settings or Settings())
            broken.extend(more)
        return Verified(quotes, files, documents, tuple(broken))

    def write_dossier(self, path: Path, settings: Settings | None = None) -> tuple[Path, ...]:
        """Write the dossier as a page that needs nothing else; gives the files written, the page first."""
        limit = (settings or Settings()).embed_characters
        return html.write_html(self.dossier(), self._store.document, self._persons, path, limit)

    def _persons(self, document: str) -> tuple[Mention, ...]:
        return tuple(self._store.mentions(document, ("person",)))

    def _anchors(self) -> Iterator[tuple[str, Anchor]]:
        """Every anchor in the case with the id of what rests on it, document by document."""
        for mention in self._store.mentions():
            yield mention.id, mention.anchor
        for card in self._store.cards().values():
            for field in card.header.fields():
                if field.anchor is not None:
                    yield f"header of {card.id}", field.anchor
        rest: list[tuple[str, Anchor]] = []
        for claim in self._store.claims():
            rest.extend((claim.id, anchor) for anchor in claim.anchors)
        for programme in self._store.programmes():
            rest.extend((programme.id, name.anchor) for name in programme.names)
            rest.extend((programme.id, anchor) for ground in programme.grounds for anchor in ground.anchors)
        yield from sorted(rest, key=lambda pair: (pair[1].document, pair[1].start, pair[0]))

    def _compare(self, folder: Path, settings: Settings) -> tuple[int, int, list[Broken]]:
        """Hash and read the files of a folder anew; files are matched by content, told by path."""
        if not folder.exists():
            raise NothingGiven(f"{folder}: no such file or folder")
        there = {
            one.sha256: one
            for one in intake.walk((folder,), settings)
            if isinstance(one, SourceFile) and one.sha256
        }
        broken: list[Broken] = []
        files = documents = 0
        wanted: set[str] = set()
        for file in self._store.files():
            if not file.sha256:
                continue
            files += 1
            wanted.add(file.sha256)
            if file.sha256 not in there:
                broken.append(
                    Broken("file", file.path, f"no file with its content (SHA-256 {file.sha256[:16]}…) there")
                )
        cards = self._store.cards().values()
        anew: dict[str, str] = {}
        readable = [there[sha] for sha in sorted({card.file for card in cards} & there.keys())]
        for _, answer in engine_for(settings).each(_Reader(settings), readable):
            anew.update(answer if isinstance(answer, dict) else {})
        for card in cards:
            if card.file not in there:
                continue
            documents += 1
            if anew.get(card.id) != _digest(self._store.document(card.id).text):
                broken.append(
                    Broken("document", card.paths[0], f"{card.part or 'the text'} reads differently now")
                )
        return files, documents, broken


class _Reader:
    """Reads a file and gives the digest of each document's text."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings

    def __call__(self, file: SourceFile) -> dict[str, str]:
        answers = reading.read(file, settings=self.settings)
        return {one.id: _digest(one.text) for one in answers if isinstance(one, Document)}


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


def _plain(name: str) -> str:
    """A name without what does not count when it is looked up."""
    return "".join(c for c in name.casefold() if c.isalnum())


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _snippet(text: str, start: int, end: int) -> tuple[str, tuple[int, int]]:
    """The text around a hit on one line, and where the hit stands in it."""
    left = max(0, start - SNIPPET)
    before, hit, after = text[left:start], text[start:end], text[end : end + SNIPPET]
    parts_ = [" ".join(part.split("\n")) for part in (before, hit, after)]
    begin = len(parts_[0])
    return "".join(parts_), (begin, begin + len(parts_[1]))
