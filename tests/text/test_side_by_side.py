"""Rows side by side: what differs with a little around it, nothing lost between."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from aftername.text.alignment import differences
from aftername.text.side_by_side import rows

TEXTS = st.text(st.sampled_from("ab汀兰\n"), max_size=50)


@given(TEXTS, TEXTS, st.integers(0, 3))
def test_all_rows_tile_both_texts(first, second, context):
    """With as many rows around as there are, and no cuts, both texts are there; a few rows hold every difference."""
    aligned = differences(first, second)
    shown, left = rows(first, second, aligned, 99, 999)
    pieces = [piece for row in shown for piece in row.pieces]
    if first != second:
        assert left == 0
        assert "".join(first[slice(*piece.first)] for piece in pieces) == first
        assert "".join(second[slice(*piece.second)] for piece in pieces) == second
    few, _ = rows(first, second, aligned, context, 999)
    differing = [piece for row in few for piece in row.pieces if piece.kind == "differs"]
    assert differing == [piece for piece in pieces if piece.kind == "differs"]


def _told(first, second, **more):
    shown, left = rows(first, second, differences(first, second), **more)
    return [
        (row.skipped, "".join(first[slice(*p.first)] if p.kind != "cut" else "…" for p in row.pieces))
        for row in shown
    ], left


def test_rows_far_from_a_difference_are_counted():
    """One line in the middle differs: two lines around it, the rest as counts."""
    lines = [f"line {n}\n" for n in range(10)]
    other = [*lines]
    other[5] = "line five\n"
    told, left = _told("".join(lines), "".join(other))
    assert told == [(3, "line 3\n"), (0, "line 4\n"), (0, "line 5\n"), (0, "line 6\n"), (0, "line 7\n")]
    assert left == 2


def test_an_added_line_is_a_row_of_its_own():
    """Nothing stands beside it."""
    shown, _ = rows("a\nb\n", "a\nx\nb\n", differences("a\nb\n", "a\nx\nb\n"), 0)
    (row,) = shown
    assert [(p.first, p.second) for p in row.pieces] == [((2, 2), (2, 4))]


def test_long_lines_are_cut_around_differences():
    """Of a paragraph that differs in one word, only what stands near the word is shown."""
    first, second = "前" * 500 + "汀兰" + "后" * 500, "前" * 500 + "苇航" + "后" * 500
    told, _ = _told(first, second, around=3)
    assert told == [(0, "…前前前汀兰后后后…")]


def test_alike_texts_show_nothing():
    """No row at all."""
    assert rows("a\nb", "a\nb", differences("a\nb", "a\nb")) == ((), 2)
