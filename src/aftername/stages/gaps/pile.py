"""What the rules look at: the documents held, what they cite, and the programmes they name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from aftername.citing.citations import Citation
from aftername.records import Document, DocumentCard, Programme


@dataclass(frozen=True)
class Pile:
    """All that is held of a case.

    cards: by document id. citations: in reading order. documents: read once, by rules that need texts.
    """

    cards: Mapping[str, DocumentCard]
    citations: tuple[Citation, ...]
    programmes: tuple[Programme, ...]
    documents: Iterable[Document]

    @cached_property
    def searched(self) -> str:
        """What was searched, in words."""
        dates = sorted(card.header.date for card in self.cards.values() if card.header.date)
        span = f", dated {dates[0]} to {dates[-1]}" if dates else ", none dated"
        count = len(self.cards)
        return f"the {count:,} document{'s' if count != 1 else ''} of this case{span}"
