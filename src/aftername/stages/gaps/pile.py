"""What the rules look at: the documents held, what they cite, and the programmes they name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from aftername.citing.citations import Citation
from aftername.records import Document, DocumentCard, NamedInYear, PageHistory, Programme
from aftername.text.plurals import counted


@dataclass(frozen=True)
class Pile:
    """All that is held of a case.

    cards: by document id. citations: in reading order. documents: read once, by rules that need texts. contexts: what
    stands before each citation, by document and place; full once the documents have been read. histories: pages that were removed, or from
    which something went; followed: how many pages of each site were captured more than once; named: of programmes that went from a page,
    how often its site named them.
    """

    cards: Mapping[str, DocumentCard]
    citations: tuple[Citation, ...]
    programmes: tuple[Programme, ...]
    documents: Iterable[Document]
    contexts: Mapping[tuple[str, int], str] = field(default_factory=dict)
    histories: tuple[PageHistory, ...] = ()
    followed: Mapping[str, int] = field(default_factory=dict)
    named: tuple[NamedInYear, ...] = ()

    def before(self, citation: Citation) -> str:
        """What stands right before a citation in its text; "" until the texts have been read."""
        return self.contexts.get((citation.document, citation.anchor.start), "")

    def office(self, document: str) -> str:
        """The office that a document says it comes from; "" where it says none."""
        issuer = self.cards[document].header.issuer
        return issuer.value if issuer else ""

    def dated(self, documents: Iterable[str]) -> tuple[str | None, str | None]:
        """The first and the last date of documents; None for both where none of them has one."""
        dates = [date for one in documents if (date := self.cards[one].header.date)]
        return (min(dates), max(dates)) if dates else (None, None)

    @cached_property
    def searched(self) -> str:
        """What was searched, in words."""
        first, last = self.dated(self.cards)
        span = f", dated {first} to {last}" if first else ", none dated"
        return f"the {counted(len(self.cards), 'document')} of this case{span}"
