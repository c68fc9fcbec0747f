"""Sentences are cut inside blocks and never run over their edges."""

from __future__ import annotations

import pytest

from aftername.records import Block, BlockCell, Document, Header
from aftername.text.block_sentences import block_sentences


def made(text: str, *blocks: Block) -> Document:
    return Document("a" * 64, "", text, "zh", Header(), blocks=blocks)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("柳堤计划启动。申报开始。", ["柳堤计划启动。", "申报开始。"]),
        ("柳堤事業が始まる。募集を開始する。", ["柳堤事業が始まる。", "募集を開始する。"]),
        ("버들 사업을 시작한다. 신청을 받는다.", ["버들 사업을 시작한다.", "신청을 받는다."]),
        ("The Willow Scheme opens. Calls begin.", ["The Willow Scheme opens.", "Calls begin."]),
    ],
)
def test_sentences_of_one_paragraph(text, expected):
    """A paragraph is cut at its stops, in every language."""
    document = made(text, Block(0, len(text), "paragraph"))
    assert [text[one.start : one.end] for one in block_sentences(document)] == expected


def test_no_sentence_runs_from_a_heading_into_a_paragraph():
    """The heading is a sentence of its own, and the paragraph knows it."""
    text = "一、资助\n给予补助。"
    document = made(text, Block(0, 4, "heading", 1, "一、"), Block(5, 10, "paragraph", path=((0, 4),)))
    head, body = block_sentences(document)
    assert (head.end, body.start) == (4, 5)
    assert [text[a:b] for a, b in body.block.path] == ["一、资助"]


def test_a_row_is_one_sentence_and_furniture_none():
    """A row keeps its cells together; a footer is given only when asked for."""
    text = "柳堤计划\t300。万\n版权所有"
    row = Block(0, 10, "table-row", cells=(BlockCell(0, 4), BlockCell(5, 10)))
    document = made(text, row, Block(11, 15, "furniture"))
    assert [one.block.role for one in block_sentences(document)] == ["table-row"]
    assert len(list(block_sentences(document, furniture=True))) == 2


def test_a_text_without_blocks_is_taken_by_its_paragraphs():
    """A document that was made by hand has sentences too."""
    assert len(list(block_sentences(made("甲。乙。\n丙。")))) == 3
