"""A written name as the syllables it may be made of, each with the characters that some tradition reads so.

A foreign spelling of a Chinese, Japanese or Korean name stands for a string of Han characters that is not
written. Every spelling is cut into syllables in all possible ways; a syllable holds the set of characters
that a tradition reads and spells so.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from aftername.text.han_variants import simplified
from aftername.text.readings import cantonese, japanese, korean, mandarin, vietnamese
from aftername.text.readings.spelling import Effort, Spelling
from aftername.text.readings.table import readings

Source = Literal["Han", "Mandarin", "Japanese", "Korean", "Cantonese", "Vietnamese"]

LONGEST = 8  # letters of one syllable (Wade-Giles ch'uang), or kana
BLANKS = " '-’‘`·.・-"
_SOUNDLESS = frozenset({"n", "ng", "m", "hm", "hng"})  # grunts that would cut any name in two
_HAN = re.compile("[\u3400-\u9fff]")


@dataclass(frozen=True, slots=True)
class Arc:
    """A syllable from one place of a name to another.

    end: where it ends. source: the tradition; "Han" for a character that is written itself.
    effort: as Spelling.effort. characters: a mask over Readings.ordered, never 0; two arcs share a character
        where their masks meet, and the lowest bit of what they share is the most common one.
    """

    end: int
    source: Source
    effort: Effort
    characters: int


@cache
def _written() -> dict[str, dict[tuple[Source, Effort], list[Spelling]]]:
    """For each written syllable the spellings behind it, by tradition and effort."""
    held: dict[str, dict[tuple[Source, Effort], list[Spelling]]] = defaultdict(lambda: defaultdict(list))
    for spelling in _every():
        if len(spelling.written) <= LONGEST:
            source: Source = "Japanese" if spelling.tradition == "Japanese kun" else spelling.tradition
            held[spelling.written][source, spelling.effort].append(spelling)
    return dict(held)


@lru_cache(maxsize=8192)
def _spelled(written: str) -> tuple[tuple[Source, Effort, int, tuple[Spelling, ...]], ...]:
    """The traditions and efforts of a written syllable with their characters and the spellings behind them."""
    masks = readings().masks
    seen: dict[Source, int] = {}
    listed = []
    for (source, effort), spellings in sorted(
        _written().get(written, {}).items(), key=lambda item: item[0][1]
    ):
        every = 0
        for one in spellings:
            every |= masks[one.tradition, one.reading]
        # What a usual spelling explains needs no rarer one.
        new = every & ~seen.get(source, 0)
        if new:
            seen[source] = seen.get(source, 0) | new
            listed.append((source, effort, new, tuple(spellings)))
    return tuple(listed)


def _every() -> Iterator[Spelling]:
    for tradition, reading in readings().characters:
        if reading in _SOUNDLESS:
            continue
        if tradition == "Mandarin":
            yield from mandarin.spellings(reading)
        elif tradition in ("Japanese", "Japanese kun"):
            yield from japanese.spellings(reading, tradition)
        elif tradition == "Korean":
            yield from korean.spellings(reading)
        elif tradition == "Cantonese":
            yield from cantonese.spellings(reading)
        else:
            yield from vietnamese.spellings(reading)


def sounds_of(written: str) -> str:
    """A name as its syllables are looked up: composed, small letters, hiragana as katakana, Han simplified."""
    text = unicodedata.normalize("NFKC", written).lower()
    text = "".join(chr(ord(c) + 0x60) if "ぁ" <= c <= "ゖ" else c for c in text)
    return simplified(text)


def arcs_at(sounds: str, plain: str, start: int) -> list[Arc]:
    """The syllables that begin at a place, in a fixed order; blanks before them are passed over.

    plain: the sounds without tones and marks, letter for letter.
    """
    while start < len(sounds) and sounds[start] in BLANKS:
        start += 1
    if start == len(sounds):
        return []
    if _HAN.match(sounds[start]):
        place = readings().place.get(sounds[start])
        return [Arc(start + 1, "Han", 0, 1 << place)] if place is not None else []
    found: list[Arc] = []
    for end in range(start + 1, min(len(sounds), start + LONGEST) + 1):
        part, bare = sounds[start:end], plain[start:end]
        for source, effort, characters, _ in _spelled(part):
            found.append(Arc(end, source, effort, characters))
        if bare != part:
            found.extend(
                Arc(end, source, effort, characters)
                for source, effort, characters, _ in _spelled(bare)
                if source in ("Mandarin", "Cantonese")
            )
    return found


def plain_of(sounds: str) -> str:
    """The same letters without tones and marks, one for one."""
    return "".join(_bare(letter) for letter in sounds)


@cache
def _bare(letter: str) -> str:
    if "\uac00" <= letter <= "\ud7a3":
        return letter
    base = unicodedata.normalize("NFD", letter)[0]
    return "d" if base == "đ" else base


def spelling_of(written: str, source: Source, character: str) -> Spelling | None:
    """How a written syllable comes to be read as a character; None for a character that is written itself."""
    part = sounds_of(written)
    characters = readings().characters
    best: Spelling | None = None
    for form in dict.fromkeys((part, plain_of(part))):
        for tradition, _, _, spellings in _spelled(form):
            if tradition != source:
                continue
            for one in spellings:
                if character in characters[one.tradition, one.reading] and (
                    best is None or one.effort < best.effort
                ):
                    best = one
    return best
