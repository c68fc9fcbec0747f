"""The sentences of a document, block by block: none runs over the edge of a block."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from aftername.records.block import Block
from aftername.records.document import Document
from aftername.text.sentences import paragraphs, split


class BlockSentence(NamedTuple):
    """text[start:end] is a sentence of a block; number: of the block among those of the document, from 0.

    The headings above it are block.path, the cells of a row block.cells; a row of a table is one sentence.
    """

    start: int
    end: int
    block: Block
    number: int


def block_sentences(document: Document, furniture: bool = False) -> Iterator[BlockSentence]:
    """The sentences of a document in order, without the blanks around them.

    furniture: whether menus, footers and the like are given too. A text without blocks is taken by its paragraphs.
    """
    text = document.text
    blocks = document.blocks or tuple(Block(start, end, "paragraph") for start, end in paragraphs(text))
    for number, block in enumerate(blocks):
        if block.role == "furniture" and not furniture:
            continue
        if block.role == "table-row":
            yield BlockSentence(block.start, block.end, block, number)
            continue
        for start, end in split(text, block.start, block.end):
            yield BlockSentence(start, end, block, number)
