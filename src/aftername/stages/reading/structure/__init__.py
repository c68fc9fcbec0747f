"""The blocks of a text: titles, headings, paragraphs, items, rows, labelled lines, letterhead, signature, furniture."""

from __future__ import annotations

from aftername.records import Block
from aftername.text.sentences import paragraphs


def blocks_of(text: str) -> tuple[Block, ...]:
    """What a text is made of, in its order; without overlap, only blanks between them."""
    return tuple(Block(start, end, "paragraph") for start, end in paragraphs(text))
