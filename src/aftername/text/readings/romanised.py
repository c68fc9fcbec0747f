"""A whole name spelt out in Latin letters, the word for a plan and all: 松涛计划 and Songtao Jihua, 바람길 계획 and Baramgil Gyehoek.

Unlike text/comparison.py nothing is guessed: each character of the one name, in its order, is read by one tradition as the
letters that stand at its place in the other.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Literal

from aftername.text.readings.kana import latin_of
from aftername.text.readings.korean import romanised
from aftername.text.readings.lattice import plain_of, sounds_of
from aftername.text.readings.table import readings_of

_NOT_LETTERS = re.compile(r"[^a-z0-9ü\u3400-\u9fff\u30a1-\u30ff\uac00-\ud7a3]+")
_LONG = (("ou", "o"), ("oo", "o"), ("uu", "u"))
_LONGEST = 120  # letters; longer than any name

Tradition = Literal["Mandarin", "Japanese", "Korean"]


def spelt_out(first: str, second: str) -> Tradition | None:
    """The tradition in which one name is the other in Latin letters; None when it is not."""
    for name, letters in ((first, second), (second, first)):
        if letters.isascii() and not name.isascii():
            return _spelt(letters_of(name), letters_of(letters))
    return None


def letters_of(name: str) -> str:
    """What of a name is read: small letters without marks, figures, Han in simplified form, katakana, hangul."""
    return _NOT_LETTERS.sub("", plain_of(sounds_of(name)))


@lru_cache(maxsize=65536)
def _spelt(name: str, letters: str) -> Tradition | None:
    if not len(name) <= len(letters) <= min(_LONGEST, 6 * len(name)):
        return None
    traditions = {_tradition(one) for one in name if not one.isascii()}
    if len(traditions) != 1:
        return None
    tradition = traditions.pop()
    if tradition == "Japanese":
        read = latin_of(name)
        return tradition if read and _short(read) == _short(letters) else None
    left = {letters}
    for character in name:
        spellings = _spellings(character)
        left = {rest[len(one) :] for rest in left for one in spellings if rest.startswith(one)}
        if not left:
            return None
    return tradition if "" in left else None


def _short(letters: str) -> str:
    """Japanese in Latin letters without long vowels."""
    for long, short in _LONG:
        letters = letters.replace(long, short)
    return letters


def _tradition(character: str) -> Tradition:
    if "\uac00" <= character <= "\ud7a3":
        return "Korean"
    return "Mandarin" if "\u3400" <= character <= "\u9fff" else "Japanese"


@cache
def _spellings(character: str) -> frozenset[str]:
    """How a character may be written in small Latin letters; a figure or letter as itself."""
    if character.isascii():
        return frozenset({character})
    if "\uac00" <= character <= "\ud7a3":
        found = {letters_of(written) for written, _, _ in romanised(character)}
    else:
        read = {plain_of(one) for one in readings_of(character, "Mandarin")}
        found = {one.replace("ü", letter) for one in read for letter in ("ü", "u", "v")}
    return frozenset(found - {""})
