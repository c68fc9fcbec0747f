"""How Cantonese syllables are written: Jyutping, and the spellings of Hong Kong names."""

from __future__ import annotations

from collections.abc import Iterator

from aftername.text.readings.spelling import Spelling

_INITIALS = {"gw": "kw gw", "kw": "kw", "ng": "ng", "g": "k", "k": "k", "d": "t", "t": "t", "b": "p", "p": "p", "z": "ch ts j", "c": "ch ts", "j": "y", "s": "s sh", "l": "l", "n": "n l", "m": "m", "f": "f", "h": "h", "w": "w", "": ""}  # fmt: skip
_FINALS = {
    "aa": "a ah", "aai": "ai", "aau": "au", "aam": "am", "aan": "an", "aang": "ang", "aap": "ap", "aat": "at", "aak": "ak",
    "ai": "ai", "au": "au ow", "am": "am um", "an": "an un", "ang": "ang", "ap": "ap", "at": "at", "ak": "ak",
    "e": "e", "ei": "ei ay i ee", "eng": "eng", "ek": "ek", "i": "i ee", "iu": "iu", "im": "im", "in": "in", "ing": "ing",
    "ip": "ip", "it": "it", "ik": "ik", "o": "o", "oi": "oi oy", "ou": "o ou ow", "on": "on", "ong": "ong", "ot": "ot", "ok": "ok",
    "oe": "oe", "oeng": "eung ong", "oek": "euk", "eoi": "ui", "eon": "un eon", "eot": "ut", "u": "u oo", "ui": "ui", "un": "un oon",
    "ung": "ung", "ut": "ut", "uk": "uk", "yu": "yu u ue", "yun": "un yuen uen", "yut": "ut uet yuet", "m": "m", "ng": "ng",
}  # fmt: skip


def spellings(reading: str) -> Iterator[Spelling]:
    """Every way a Cantonese syllable, in Jyutping without tone, is written."""
    yield Spelling(reading, "Cantonese", reading, "Jyutping", 1)
    for initial in sorted(_INITIALS, key=len, reverse=True):
        if reading.startswith(initial) and reading[len(initial) :] in _FINALS:
            for first in _INITIALS[initial].split(" "):
                for last in _FINALS[reading[len(initial) :]].split():
                    written = last if first == "y" and last.startswith("y") else first + last
                    yield Spelling(written, "Cantonese", reading, "Hong Kong spelling", 1)
            return
