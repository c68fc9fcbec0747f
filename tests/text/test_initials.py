"""Initials and the words they stand for."""

from __future__ import annotations

import pytest

from aftername.text.initials import are_initials, spelled_out


@pytest.mark.parametrize(
    ("text", "letters", "words"),
    [
        ("run by Northfield Learning and Arts Trust (NLAT) today", "NLAT", "Northfield Learning and Arts Trust"),
        ("the Centre For Songs And Dance (CSD) will", "CSD", "Centre For Songs And Dance"),
        ("pays by card (NLAT) today", "NLAT", "NLAT"),
        ("Northfield Learning and Arts Trust NLAT", "NLAT", "NLAT"),
    ],
)  # fmt: skip
def test_the_words_before_brackets(text, letters, words):
    at = text.index(letters)
    start, end = spelled_out(text, at, at + len(letters), 0)
    assert text[start:end] == words


def test_initials_of_words():
    assert are_initials("NLAT", "Northfield Learning and Arts Trust")
    assert not are_initials("NLT", "Northfield Learning and Arts Trust")
    assert not are_initials("N", "Northfield")
