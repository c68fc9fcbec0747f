"""The letters and words right around a value, as signs: pieces of at most four letters in East Asia, of two words in English.

No list of words knows all the ways to say what a sum is for. Pieces of what stands before, behind, in the label, the heading, the row's first
cell and the value itself were seen on labelled pages; what each is worth for each fact stands in learned/, one table a language, fitted by
benchmarks/claims/fit_learned.py. Figures are folded to 0: no value is learned. A piece has a weight only if three pages have it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from aftername.languages import LANGUAGES, read_as
from aftername.records.block import Span
from aftername.stages.claims.passages import Passage
from aftername.stages.claims.weighed.labelling import first_cell, heading_over, label_at

WHERE: Mapping[str, str] = {
    "B": "right before it",
    "A": "right behind it",
    "b": "before it",
    "a": "behind it",
    "s": "near it",
    "l": "in its label",
    "h": "in the heading above",
    "f": "in the first cell of its row",
    "v": "in it",
}
"""Where a piece stands, in words for a reader: "b:grant" is grant before the value."""

FAR = 60  # letters to either side that are looked at
BEFORE, BEHIND = 20, 16  # letters whose pieces count by side
NEAR = 24  # letters behind a name whose pieces tell whose the value is
LONGEST = 4  # letters of a piece that touches the value
LINE = 40  # letters of a label, heading or cell
WORDS_BEFORE, WORDS_BEHIND = 8, 7
STEM = 7  # letters of a word that count
_FIGURES = re.compile(r"\d+")
_BLANKS = re.compile(r"\s+")
_WORD = re.compile(r"[^\W_]+|[^\w\s]")


def fragments(passage: Passage, place: Span) -> frozenset[str]:
    """The pieces around a value, each with where it stands."""
    text = passage.folded
    before = plain(text[max(passage.start, place[0] - FAR) : place[0]])
    behind = plain(text[place[1] : min(passage.end, place[1] + FAR)])
    lines = {
        "l": label_at(passage, place[0]),
        "h": heading_over(passage),
        "f": first_cell(passage),
        "v": text[slice(*place)],
    }
    told = {where: plain(line)[:LINE] for where, line in lines.items()}
    pieces = _of_words if parts_words(passage.language) else _of_letters
    return frozenset(pieces(before, behind, told))


def between(passage: Passage, name: Span, place: Span) -> Iterator[str]:
    """The pieces of what stands between a name and a value, where that is little: they tell whose the value is (whose.tsv)."""
    side, low, high = ("before", name[1], place[0]) if name[1] <= place[0] else ("behind", place[1], name[0])
    if high - low >= FAR:
        return
    language, told = read_as(passage.language), plain(passage.folded[low:high])
    pieces = words(told) if parts_words(language) else grams(told[:NEAR], 1, 2)
    yield from (f"{language} {side}:{piece}" for piece in pieces)


def parts_words(language: str) -> bool:
    """Whether a language is read by its words, not by its letters."""
    return "latin" in LANGUAGES[read_as(language)]


def plain(text: str) -> str:
    """A text with its figures folded to 0 and its blanks to one."""
    return _FIGURES.sub("0", _BLANKS.sub(" ", text))


def grams(text: str, *sizes: int) -> set[str]:
    """All pieces of a text that have one of these sizes."""
    return {text[at : at + size] for size in sizes for at in range(len(text) - size + 1)}


def words(text: str) -> list[str]:
    """The words of a text, and its marks, each cut to a stem."""
    return [word[:STEM] for word in _WORD.findall(text)]


def _of_letters(before: str, behind: str, told: Mapping[str, str]) -> Iterator[str]:
    for size in range(1, LONGEST + 1):
        yield "B:" + before[-size:]
        yield "A:" + behind[:size]
    yield from _named("b", grams(before[-BEFORE:], 2, 3))
    yield from _named("a", grams(behind[:BEHIND], 2, 3))
    yield from _named("s", grams(before + "|" + behind, 2))
    for where, line in told.items():
        yield from _named(where, grams(line, 1, 2, 3) if where == "v" else grams(line, 2, 3))


def _of_words(before: str, behind: str, told: Mapping[str, str]) -> Iterator[str]:
    left, right = words(before), words(behind)
    for size in (1, 2):
        yield "B:" + " ".join(left[-size:])
        yield "A:" + " ".join(right[:size])
    yield from _named("b", _and_pairs(left[-WORDS_BEFORE:]))
    yield from _named("a", _and_pairs(right[:WORDS_BEHIND]))
    yield from _named("s", left + right)
    for where, line in told.items():
        yield from _named(where, words(line))


def _and_pairs(listed: Sequence[str]) -> Iterator[str]:
    yield from listed
    yield from (f"{one} {other}" for one, other in pairwise(listed))


def _named(where: str, pieces: Iterable[str]) -> Iterator[str]:
    return (f"{where}:{piece}" for piece in pieces)
