"""Blocks come back from the case file as they were given."""

from __future__ import annotations

from aftername.casefile.block_rows import packed, unpacked
from aftername.records import Block, BlockCell

BLOCKS = (
    Block(0, 8, "title"),
    Block(9, 15, "heading", 1, "一、"),
    Block(16, 21, "heading", 2, "（一）", ((9, 15),)),
    Block(21, 40, "paragraph", path=((9, 15), (16, 21))),
    Block(41, 50, "table-row", 1, path=((9, 15),), cells=(BlockCell(41, 44), BlockCell(45, 50))),
    Block(51, 60, "table-row", path=((9, 15),), cells=(BlockCell(51, 54, (41, 44)),)),
    Block(61, 70, "label-value", cells=(BlockCell(66, 70, (61, 64)),)),
    Block(75, 80, "furniture"),
)


def test_every_field_comes_back():
    """Role, level, number, path and cells with their heads survive."""
    assert unpacked(packed(BLOCKS)) == BLOCKS


def test_no_blocks_are_no_blocks():
    """A document read before there were blocks has none."""
    assert unpacked("[]") == ()
    assert packed(()) == "[]"


def test_plain_paragraphs_cost_little():
    """A paragraph under a heading is kept in a dozen characters."""
    told = packed(BLOCKS[:4])
    assert len(told) < 100
