"""A case file that is open: what all else that can be asked of a case rests on."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import Self

from aftername.casefile import Store
from aftername.desk.lookup import matches, nothing_named
from aftername.errors import NotFound
from aftername.exports.masked import Masks
from aftername.origin_counts import Places, Roots
from aftername.records import Document, Match, Mention, Programme


class Opened:
    """A case file that is open. Use as a context manager, or call close()."""

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
    def found(self) -> tuple[str, ...]:
        """The digests of all tables but that of what people said, as of the last seal; () for a case that was changed since."""
        return tuple(self._store.tables(but=("judgements",)))

    @property
    def path(self) -> Path:
        """The case file."""
        return self._store.path

    def __enter__(self) -> Self:
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

    def document(self, document: str) -> Document:
        """One document with its text. Raises NotFound."""
        try:
            return self._store.document(document)
        except KeyError:
            raise NotFound(f"no document {document} in {self.path}") from None

    def programmes(self) -> Iterator[Programme]:
        """Every programme."""
        return self._store.programmes()

    def look_up(self, name: str) -> tuple[Match, ...]:
        """Programmes that a name may mean, each with the name that matched and why; best first.

        name: in any script or spelling, cut short, or initials; or the id of a programme. Raises NotFound.
        """
        found = matches(name, self._store.programmes())
        if not found:
            raise nothing_named(name, self._store.programmes(), self.path)
        return found

    def _roots(self) -> tuple[Roots, Places]:
        if self._counted is None:
            roots = Roots(self._store.origins())
            self._counted = roots, self._store.named_in(roots.divided())
        return self._counted

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


def is_case(path: Path) -> bool:
    """Whether a file looks like a case and not like a table."""
    if not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(16) == b"SQLite format 3\x00"
