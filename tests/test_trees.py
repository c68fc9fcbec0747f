"""Tables of boosted trees: how they are read and walked."""

import pytest

from aftername.trees import read, walk

TABLE = "# what they are for\n-10\nletters<=4\t100\tlanguage=ko<=0\t-20\t7\nthree words<=0\t1\t2\n"


@pytest.mark.parametrize(
    ("signs", "total"),
    [
        ({}, -10 + 100 + 1),
        ({"letters": 4}, -10 + 100 + 1),
        ({"letters": 5}, -10 - 20 + 1),
        ({"letters": 5, "language=ko": 1}, -10 + 7 + 1),
        ({"letters": -3, "three words": 1}, -10 + 100 + 2),
    ],
)
def test_leaves_are_added(signs, total):
    """A sign that is not there is 0; the lower side of a split is that of its number and below."""
    assert walk(read(TABLE))(signs) == total


def test_an_empty_table_says_nothing():
    """No trees, no worth."""
    assert walk(read("# nothing\n\n"))({"letters": 3}) == 0


def test_a_tree_that_breaks_off_is_no_tree():
    """A split without both sides is a fault of the table."""
    with pytest.raises((StopIteration, RuntimeError)):
        read("letters<=4\t100\n")
