"""Languages that are not read otherwise: which one a text is in, and how it writes figures.

They matter where copies are counted: a story comes in a dozen languages, and its figures tell it. To add one: a line of
elsewhere.tsv.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

SAMPLE = 4_000  # code points of a text looked at
LEAST_WORDS = 3  # small words of a language before a text is taken to be in it
OVER_ENGLISH = 1.3  # times the small words of English: names and quotations bring some of those into any text

_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """One language. script: ISO 15924. comma: whether a comma parts the decimals and a point or blank the
    thousands. scales: the power of ten of each word, words without accents, in the order they are tried. small: words
    that hardly any text in it is without."""

    code: str
    script: str
    comma: bool
    scales: tuple[tuple[str, int], ...]
    small: frozenset[str]


PLAIN = Elsewhere("other", "Latn", False, (), frozenset())
"""A language that is not in the table."""


def tongue_of(text: str, language: str) -> str:
    """The code of the language that the words of a text are of; the four that are read keep their own.

    language: as the document says: "zh", "ja", "ko", "en", "other" or "und". Han text that could be Chinese or
    Japanese counts as Chinese. "other" where nothing tells. Method: the script most letters are of, then
    the small words of each language counted.
    """
    if language in ("zh", "ja", "ko"):
        return language
    sample = text[:SAMPLE]
    scripts = Counter(script for letter in sample if (script := _script(letter)))
    if not scripts:
        return "other" if language == "und" else language
    script = max(sorted(scripts), key=lambda one: scripts[one])
    if script == "Hani":
        return "zh"
    held = Counter(_WORD.findall(sample.casefold()))
    counted = {
        one.code: sum(held[word] for word in one.small) for one in table().values() if one.script == script
    }
    if not counted:
        return "other"
    best = max(sorted(counted), key=lambda code: counted[code])
    if script != "Latn":
        return best
    if counted[best] < LEAST_WORDS or counted[best] < OVER_ENGLISH * counted["en"]:
        best = "en" if counted["en"] >= LEAST_WORDS or language == "en" else "other"
    return best


def scale_words(one: Elsewhere) -> re.Pattern[str]:
    """Matches a word that multiplies right behind a figure; group eN is of the N-th power of ten."""
    return _scales(one.scales)


@cache
def _scales(scales: tuple[tuple[str, int], ...]) -> re.Pattern[str]:
    told = "|".join(f"(?P<w{place}_{power}>{re.escape(word)})" for place, (word, power) in enumerate(scales))
    return re.compile(rf"\s?(?:{told})" if told else r"(?!)")


@cache
def table() -> dict[str, Elsewhere]:
    """Every language of the table, by code."""
    text = files("aftername.languages").joinpath("elsewhere.tsv").read_text("utf-8")
    found = {}
    for line in text.splitlines():
        if line.startswith("#") or not line.strip():
            continue
        code, script, decimal, told, small = line.split("\t")
        scales: list[tuple[str, int]] = []
        for one in re.split(r" (?=e\d+=)", told):
            power, words = one.split("=")
            scales.extend((word, int(power[1:])) for word in words.split("|"))
        found[code] = Elsewhere(code, script, decimal == ",", tuple(scales), frozenset(small.split()))
    return found


_BLOCKS = (
    (0x41, 0x24F, "Latn"),
    (0x370, 0x3FF, "Grek"),
    (0x400, 0x52F, "Cyrl"),
    (0x600, 0x6FF, "Arab"),
    (0x900, 0x97F, "Deva"),
    (0xE00, 0xE7F, "Thai"),
    (0x1E00, 0x1EFF, "Latn"),
    (0x3400, 0x9FFF, "Hani"),
)


@cache
def _script(letter: str) -> str:
    if not unicodedata.category(letter).startswith("L"):
        return ""
    return next((script for first, last, script in _BLOCKS if first <= ord(letter) <= last), "")
