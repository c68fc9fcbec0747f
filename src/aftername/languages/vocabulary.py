"""What names of programmes and bodies are made of: a name as words with their meanings, in any of four languages."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from aftername.languages.places import places
from aftername.text.han_variants import simplified
from aftername.text.names import comparable

LONGEST = 12  # characters of one word in Han, kana or hangul
WORDS = 4  # words of one meaning in Latin letters

SUFFIXES = {"province": ("省", "自治区", "市"), "city": ("市", "区", "县")}
"""What a Chinese place may be called besides its name, by its level in the table of places."""

_RUN = re.compile(
    r"[a-z0-9\u00c0-\u024f\u1e00-\u1eff'’.&]+|[\u3400-\u9fff\u3040-\u30ff]+|[\uac00-\ud7a3]+|[^\s]"
)
_SPLIT = re.compile(r"[\s\-‐–/_·・,()（）:]+")


@dataclass(frozen=True, slots=True)
class Meaning:
    """A line of the table. weight: 0 says only the kind of thing or is often left out, 1 usual, 2 telling.

    han: its Chinese and Japanese words, simplified. english: the first English word, for reasons.
    place: whether it is one of the table of places.
    """

    number: int
    weight: int
    english: str
    han: tuple[str, ...]
    place: bool = False


@dataclass(frozen=True, slots=True)
class Piece:
    """A word of a name, or a run of letters that the table has no word for.

    written: in comparable form. meanings: numbers; empty for a run without one. weight: 0 where it can be a
    word of no weight, else of its heaviest meaning; 2 for a run without one: it tells the name from others.
    """

    written: str
    meanings: frozenset[int]
    weight: int


@cache
def _table() -> tuple[tuple[Meaning, ...], dict[str, frozenset[int]]]:
    """Every meaning, and the meanings of every word in comparable form."""
    meanings: list[Meaning] = []
    words: dict[str, set[int]] = {}
    text = files("aftername.languages").joinpath("vocabulary.tsv").read_text("utf-8")
    rows = [line.split("\t") for line in text.splitlines() if line.strip() and not line.startswith("#")]
    for weight, english, chinese, japanese, korean in rows:
        number = len(meanings)
        han = [simplified(word) for word in (*chinese.split("|"), *japanese.split("|"))]
        meanings.append(Meaning(number, int(weight), english.split("|")[0], tuple(dict.fromkeys(han))))
        for word in (*english.split("|"), *chinese.split("|"), *japanese.split("|"), *korean.split("|")):
            if word:
                words.setdefault(_folded(word), set()).add(number)
    for place in places():
        number = len(meanings)
        han = [simplified(name) for name in place.names if "\u4e00" <= name[0] <= "\u9fff"]
        meanings.append(
            Meaning(number, 2, place.latin[0] if place.latin else place.names[0], tuple(han), True)
        )
        for name in (*place.names, *place.latin):
            words.setdefault(_folded(name), set()).add(number)
        for suffix in SUFFIXES.get(place.level, ()):
            for name in han:
                words.setdefault(_folded(name + suffix), set()).add(number)
    return tuple(meanings), {word: frozenset(numbers) for word, numbers in words.items()}


def _folded(word: str) -> str:
    return " ".join(_SPLIT.split(comparable(word))).strip()


def meaning(number: int) -> Meaning:
    """A meaning by its number."""
    return _table()[0][number]


@lru_cache(maxsize=65536)
def pieces_of(name: str) -> tuple[Piece, ...]:
    """The words of a name in their order; empty when nothing is left of it.

    Han, kana and hangul are cut so that the fewest and longest words cover most characters.
    """
    found: list[Piece] = []
    words: list[str] = []
    for part in _SPLIT.split(comparable(name)):
        for run in _RUN.findall(part):
            if run[0] < "\u2e80":
                words.append(run.strip(".'’"))
                continue
            found.extend(_latin(words))
            words = []
            found.extend(_eastern(run))
    found.extend(_latin(words))
    return tuple(found)


def _latin(words: list[str]) -> list[Piece]:
    table = _table()[1]
    found: list[Piece] = []
    at = 0
    words = [word for word in words if word]
    while at < len(words):
        for count in range(min(WORDS, len(words) - at), 0, -1):
            written = " ".join(words[at : at + count])
            meanings = table.get(written)
            if meanings is None and written.endswith("s"):
                # Marks are gone by now: children's is childrens.
                meanings = table.get(written[:-1]) or table.get(written[:-2].rstrip("'’"))
            if meanings is not None:
                found.append(_piece(written, meanings))
                at += count
                break
        else:
            found.append(Piece(words[at], frozenset(), 2))
            at += 1
    return found


def _piece(written: str, meanings: frozenset[int]) -> Piece:
    weights = [meaning(one).weight for one in meanings]
    return Piece(written, meanings, min(weights) and max(weights))


def _eastern(run: str) -> list[Piece]:
    """A run of Han, kana or hangul cut by the cheapest way: a word costs 1, a character without one 1.1."""
    table = _table()[1]
    best: list[tuple[float, int, bool]] = [(0.0, 0, False)]
    for end in range(1, len(run) + 1):
        ways = [(best[end - 1][0] + 1.1, end - 1, False)]
        for start in range(max(0, end - LONGEST), end):
            if run[start:end] in table:
                # A lone character is a word only where nothing longer is: 明 alone says little.
                cost = 1.0 if end - start > 1 else 1.05
                ways.append((best[start][0] + cost, start, True))
        best.append(min(ways))
    cuts: list[tuple[int, int, bool]] = []
    end = len(run)
    while end:
        _, start, known = best[end]
        cuts.append((start, end, known))
        end = start
    found: list[Piece] = []
    loose = ""
    for start, end, known in reversed(cuts):
        if known:
            if loose:
                found.append(Piece(loose, frozenset(), 2))
                loose = ""
            found.append(_piece(run[start:end], table[run[start:end]]))
        else:
            loose += run[start:end]
    if loose:
        found.append(Piece(loose, frozenset(), 2))
    return found
