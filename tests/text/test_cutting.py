"""A text is cut between words."""

from __future__ import annotations

import pytest

from aftername.text.cutting import word_end, word_start


@pytest.mark.parametrize(
    ("text", "at", "shown"),
    [
        ("The main successor is named", 1, "main successor is named"),
        ("The main successor is named", 4, "main successor is named"),
        ("지원사업의 후속은 이것이다", 2, "후속은 이것이다"),
        ("of domestic scientists", 2, "domestic scientists"),
        ("现更名为苇航计划", 3, "为苇航计划"),
        ("現在は葦航計画という", 2, "は葦航計画という"),
        ("x" * 60, 5, "x" * 55),
    ],
)
def test_a_cut_at_the_beginning(text, at, shown):
    """A word that it would part is left out; letters without blanks between words are cut anywhere."""
    assert text[word_start(text, at, len(text)) :] == shown


@pytest.mark.parametrize(
    ("text", "at", "shown"),
    [
        ("run by the Ministry of Tides", 13, "run by the"),
        ("run by the Ministry of Tides", 10, "run by the"),
        ("후속은 이것이다", 6, "후속은"),
        ("由青岚省科学技术厅牵头", 5, "由青岚省科"),
        ("青嵐県が所管する", 3, "青嵐県"),
        ("x" * 60, 30, "x" * 30),
    ],
)
def test_a_cut_at_the_end(text, at, shown):
    assert text[: word_end(text, at, 0)] == shown


def test_what_is_to_be_seen_is_never_cut_away():
    assert word_start("successor", 3, 5) == 3
    assert word_end("successor", 5, 2) == 5
