"""The table of Han readings: which characters each tradition reads how, and how common a character is.

Readings are written as the source writes them: pinyin without tones, on and kun readings in Latin letters with
long vowels spelt out (kou), hangul syllables, Jyutping without tones, Vietnamese with marks.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Literal, cast

from aftername.text.han_variants import simplified

Tradition = Literal["Mandarin", "Japanese", "Japanese kun", "Korean", "Cantonese", "Vietnamese"]

TRADITIONS: tuple[Tradition, ...] = (
    "Mandarin",
    "Japanese",
    "Japanese kun",
    "Korean",
    "Cantonese",
    "Vietnamese",
)
"""In the order of the columns of readings.tsv."""


@dataclass(frozen=True, slots=True)
class Readings:
    """The readings table, both ways. Characters stand in simplified form.

    of: readings of a character by tradition, usual first. characters: by tradition and reading.
    common: 0 (rare) to 9. ordered: every character, most common first; its place is its bit in a mask.
    place: the place of each. masks: the characters of a tradition and reading as one number.
    """

    of: dict[str, dict[Tradition, tuple[str, ...]]]
    characters: dict[tuple[Tradition, str], frozenset[str]]
    common: dict[str, int]
    ordered: str
    place: dict[str, int]
    masks: dict[tuple[Tradition, str], int]


@cache
def readings() -> Readings:
    """The table, read once."""
    of: dict[str, dict[Tradition, tuple[str, ...]]] = {}
    characters: dict[tuple[Tradition, str], set[str]] = defaultdict(set)
    common: dict[str, int] = {}
    text = resources.files(__package__).joinpath("readings.tsv").read_text(encoding="utf-8")
    for line in text.splitlines():
        if line.startswith("#"):
            continue
        character, degree, *columns = line.split("\t")
        common[character] = int(degree)
        of[character] = {}
        for tradition, column in zip(TRADITIONS, columns, strict=True):
            if column:
                of[character][tradition] = tuple(column.split())
                for reading in of[character][tradition]:
                    characters[tradition, reading].add(character)
    for character, tradition, reading in _more():
        held = of[character].get(tradition, ())
        if reading not in held:
            of[character][tradition] = (*held, reading)
            characters[tradition, reading].add(character)
    ordered = "".join(sorted(of, key=lambda character: (-common[character], character)))
    place = {character: at for at, character in enumerate(ordered)}
    masks = {key: sum(1 << place[character] for character in held) for key, held in characters.items()}
    return Readings(
        of, {key: frozenset(held) for key, held in characters.items()}, common, ordered, place, masks
    )


def _more() -> Iterator[tuple[str, Tradition, str]]:
    """Readings that the table lacks, from more_readings.tsv."""
    text = resources.files(__package__).joinpath("more_readings.tsv").read_text(encoding="utf-8")
    for line in text.splitlines():
        if line and not line.startswith("#"):
            character, tradition, reading = line.split("\t")
            yield character, cast("Tradition", tradition), reading


def readings_of(character: str, tradition: Tradition) -> tuple[str, ...]:
    """How a tradition reads a character in any script form, usual reading first; () when the table has none."""
    return readings().of.get(simplified(character), {}).get(tradition, ())


def characters_read(tradition: Tradition, reading: str) -> frozenset[str]:
    """The characters, in simplified form, that a tradition reads so; empty when there is none."""
    return readings().characters.get((tradition, reading), frozenset())
