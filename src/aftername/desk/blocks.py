"""The blocks of a document as they are listed: with what stands there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from aftername.records import Document, PlacedBlock


def placed(documents: Iterable[Document]) -> Iterator[PlacedBlock]:
    """Each block with its document and its words, in the order of the documents and their texts."""
    for document, one in ((held, one) for held in documents for one in held.blocks):
        yield PlacedBlock(
            document.id,
            one.role,
            one.level,
            one.number,
            document.anchor(one.start, one.end),
            tuple(document.anchor(*span) for span in one.path),
            tuple(
                (document.anchor(cell.start, cell.end), document.anchor(*cell.head) if cell.head else None)
                for cell in one.cells
            ),
        )
