"""Rules see an item of a list behind the words that open the list, and a cell behind its head."""

from __future__ import annotations

from dataclasses import replace

from tests.stages.offers.conftest import marked

from aftername.records import MarkedDocument
from aftername.records.block import Block, Cell
from aftername.stages.offers import terms_of
from aftername.stages.offers.lines import lines_of


def blocks_of(text: str, *roles: str) -> MarkedDocument:
    """A text whose lines are blocks of these roles."""
    one = marked(text)
    made, at = [], 0
    for line, role in zip(text.split("\n"), roles, strict=True):
        made.append(Block(at, at + len(line), role))  # type: ignore[arg-type]
        at += len(line) + 1
    return replace(one, document=replace(one.document, blocks=tuple(made)))


def found(one: MarkedDocument) -> set[str]:
    return {f"{term.kind}/{term.label}" for term in terms_of(one)}


def test_an_item_is_read_behind_what_opens_its_list():
    """What the line before the list says holds for its items."""
    text = "You are not required to:\nresign from your present post before June"
    assert found(blocks_of(text, "paragraph", "list-item")) == {"frees/give-up-post"}


def test_the_line_that_opens_the_list_goes_with_the_term():
    """Whoever reads the passage sees what it was read behind."""
    text = "You are not required to:\nresign from your present post before June"
    (term,) = terms_of(blocks_of(text, "paragraph", "list-item"))
    assert term.under is not None
    assert term.under.quote == "You are not required to:"


def test_a_head_says_what_its_cell_is():
    """Housing over "two rooms" is housing; over "none" it is not."""
    for words, wanted in (("two rooms", {"gives/housing"}), ("none", set())):
        one = marked(f"Housing\n{words}")
        row = Block(8, 8 + len(words), "table-row", cells=(Cell(8, 8 + len(words), (0, 7)),))
        one = replace(one, document=replace(one.document, blocks=(Block(0, 7, "table-row"), row)))
        assert found(one) == wanted


def test_an_item_of_no_list_stands_alone():
    """Without such a line it is read as it stands."""
    text = "The post is described below.\nresign from your present post before June"
    assert found(blocks_of(text, "paragraph", "list-item")) == {"binds/give-up-post"}


def test_what_comes_behind_the_list_is_none_of_it():
    """A paragraph closes the list."""
    text = "You are not required to:\npay a fee\nThe house is old.\nresign from your present post before June"
    one = blocks_of(text, "paragraph", "list-item", "paragraph", "list-item")
    assert "binds/give-up-post" in found(one)


def test_a_cell_is_read_behind_its_head():
    """The head of a column is the label of its cells, and the row is the passage."""
    text = "Salary\n800,000 yuan"
    one = marked(text)
    row = Block(7, 19, "table-row", cells=(Cell(7, 19, (0, 6)),))
    one = replace(one, document=replace(one.document, blocks=(Block(0, 6, "table-row"), row)))
    assert any(line.told == "salary:800,000 yuan" for line in lines_of(one.document, one.mentions))


def test_a_row_is_read_behind_its_first_cell():
    """Under "Content" a cell is what the first cell of its row says; a first cell that is a sentence or a figure is no label."""
    for first, wanted in (("Housing", {"gives/housing"}), ("In the year 2019", set())):
        text = f"Item\nContent\n{first}\ntwo rooms"
        one = marked(text)
        at = 13 + len(first) + 1
        cells = (Cell(13, 13 + len(first), (0, 4)), Cell(at, at + 9, (5, 12)))
        row = Block(13, at + 9, "table-row", cells=cells)
        one = replace(one, document=replace(one.document, blocks=(Block(0, 12, "table-row"), row)))
        assert found(one) == wanted


def test_a_name_that_reaches_into_a_value_is_none():
    """A value stands where a finder of bodies took a piece of it for a name."""
    one = marked("毎年3か月以上潮騒大学に滞在するものとする。", "ja")
    kinds = [mark.kind for line in lines_of(one.document, one.mentions) for mark in line.marks]
    assert "duration" in kinds
