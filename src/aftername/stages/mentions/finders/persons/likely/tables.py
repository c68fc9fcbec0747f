"""What is known of letters and words: how likely they are in names, and which words are ordinary ones. Written by benchmarks/privacy/words.py."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

_HERE = Path(__file__).parent


class Odds(NamedTuple):
    """Of a letter, how much likelier it is in names than in words, in tenths of a natural logarithm.

    zh1, zh2: the first and second letter of a Chinese given name; zhf: a family name. jaf, jag: Japanese family and given
    names. ko1, ko2, kof: the same for Korean.
    """

    zh1: int = 0
    zh2: int = 0
    zhf: int = 0
    jaf: int = 0
    jag: int = 0
    ko1: int = 0
    ko2: int = 0
    kof: int = 0


NOTHING = Odds()


def _lines(name: str) -> Iterator[str]:
    for line in (_HERE / name).read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line


@cache
def letters() -> dict[str, Odds]:
    """Every letter that a name or word was seen with."""
    rows = (line.split("\t") for line in _lines("letters.tsv"))
    next(rows)
    return {letter: Odds(*map(int, held)) for letter, *held in rows}


@cache
def words(name: str) -> frozenset[str]:
    """The words of a table that is grouped by first letters: "ordinary", "families", "givens"."""
    return frozenset(line[0] + rest for line in _lines(f"{name}.tsv") for rest in line[1:].split(" "))


@cache
def latin(name: str) -> frozenset[str]:
    """Words in Latin letters: "given" and "family" names, "word" for words of English."""
    return frozenset(
        word
        for line in _lines("latin.tsv")
        if line.startswith(f"{name}\t")
        for word in line.split("\t")[1].split()
    )
