"""A document's text as the finder of names reads it: simplified, by language, by line, by sentence."""

from __future__ import annotations

from collections.abc import Sequence

from aftername.languages.programme_words import ProgrammeWords
from aftername.stages.mentions.finder import View, once
from aftername.text.han_variants import simplified

SENTENCE_STOPS = "。！？!?\n；;"
SPELT, HAN_ALONE = (
    frozenset(["en"]),
    frozenset(["zh"]),
)  # written with blanks and capitals; in characters alone
LANGUAGES = ("zh", "ja", "ko", "en")


@once
def plain(view: View) -> str:
    """The folded text with Han characters simplified; the same length as the text."""
    return simplified(view.folded)


def language_at(view: View, offset: int) -> str:
    """The language a place is in, one of zh, ja, ko, en."""
    language = view.language_at(offset)
    return language if language in LANGUAGES else "en"


def left_of(text: str, start: int, reach: int) -> str:
    """The part of the sentence before an offset, at most `reach` long."""
    left = text[max(0, start - reach) : start]
    for stop in SENTENCE_STOPS:
        left = left.rpartition(stop)[2]
    return left.rpartition(". ")[2]


def right_of(text: str, end: int, reach: int) -> str:
    """The part of the sentence behind an offset, at most `reach` long."""
    right = text[end : end + reach]
    for stop in SENTENCE_STOPS:
        right = right.partition(stop)[0]
    return right.partition(". ")[0]


def near(text: str, words: Sequence[str]) -> int:
    """How many of the words stand in a text."""
    return sum(1 for word in words if word in text)


def line_around(text: str, start: int, end: int, reach: int = 160) -> tuple[int, int]:
    """The line that a stretch stands in; cut off `reach` characters away from the stretch."""
    first = text.rfind("\n", max(0, start - reach), start) + 1 or max(0, start - reach)
    last = text.find("\n", end, end + reach)
    return first, last if last >= 0 else min(len(text), end + reach)


def followed_by(text: str, at: int, words: ProgrammeWords) -> bool:
    """Whether a name that ends here is the beginning of the name of a body (大学, ventures)."""
    while at < len(text) and text[at] in " \u3000”’\"'」』":
        at += 1
    return text.startswith(words.bodies, at)
