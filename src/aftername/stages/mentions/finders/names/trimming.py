"""Where a stretch that may be a name begins and ends: without marks, years, brackets, words of notices."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from aftername.languages.name_places import INNER, MARKS, YEARS_FIRST
from aftername.languages.name_words import heads_of, name_words
from aftername.languages.programme_words import programme_words
from aftername.stages.mentions.finder import View
from aftername.stages.mentions.finders.names import hangul
from aftername.stages.mentions.finders.names.candidate import Span
from aftername.stages.mentions.finders.names.han import HAN
from aftername.stages.mentions.finders.names.hangul import HANGUL
from aftername.stages.mentions.finders.names.kana import KANA
from aftername.stages.mentions.finders.names.text import HAN_ALONE, SPELT, plain

WRITINGS = {"zh": HAN, "ja": KANA, "ko": HANGUL}
SHORTEST, LONGEST, LONGEST_SPELT = 3, 32, 90
MOST_WORDS = 5  # words of a Korean name that may be left out in front

_BLANKS = frozenset(["ko"])
_BEHIND = re.compile(r" ?[(（\[][^()（）\[\]\n]*[)）\]]?$")
CLOSING = frozenset(")\uff09")
_ARTICLES = ("the ", "a ", "an ")


def borders_of(view: View, start: int, end: int, language: str, speaks: bool) -> Iterator[Span]:
    """The stretches of text[start:end] that may be a name. speaks: whether its place does; else its last word must."""
    text = plain(view) if language in HAN_ALONE else view.folded
    if not speaks and not _may_end(text, start, end, language):
        return
    shortest, longest = (2, LONGEST_SPELT) if language in SPELT else (SHORTEST, LONGEST)
    seen: set[Span] = set()
    for stretch in _trimmings(text, start, end, language, speaks):
        a, b = _without_marks(text, *stretch)
        if (a, b) in seen or not shortest <= b - a <= longest:
            continue
        seen.add((a, b))
        if speaks or text[a:b].endswith(_ends(language)):
            yield a, b


def _without_marks(text: str, start: int, end: int) -> Span:
    """A stretch without the marks around it; a bracket that opens inside it stays closed."""
    while start < end and text[start] in MARKS:
        start += 1
    while end > start and text[end - 1] in MARKS:
        if text[end - 1] in CLOSING and text.find("(", start, end) >= 0:
            break
        end -= 1
    return start, end


def _may_end(text: str, start: int, end: int, language: str) -> bool:
    """Whether a stretch ends as a scheme may, or in words of a notice that are taken off."""
    while end > start and text[end - 1] in MARKS:
        end -= 1
    return text.endswith(_ends(language), start, end) or text.endswith(_behind(language), start, end)


@cache
def _ends(language: str) -> tuple[str, ...]:
    """Last words of what may be a scheme."""
    return (*heads_of(language), *name_words(language).things)


def _trimmings(text: str, start: int, end: int, language: str, speaks: bool) -> Iterator[Span]:
    year = YEARS_FIRST.match(text, start, end)
    if year is not None and year.end() < end - 1:
        start = year.end()
    yield start, end
    bracket = _BEHIND.search(text, start, end)
    core = bracket.start() if bracket is not None else end
    if core < end:
        yield start, core
    if language in SPELT:
        article = next((one for one in _ARTICLES if text.startswith(one, start)), "")
        yield start + len(article), core
        return
    begin = _begin(text, start, core, language)
    yield begin, core
    yield begin, end
    stop = _stop(text, begin, core, language)
    yield begin, stop
    if language in _BLANKS:
        yield from _korean_starts(text, begin, stop)
    elif speaks or text.endswith(_ends(language), begin, stop):
        owner = WRITINGS[language].owner_inside(text, begin, stop)
        if owner is not None and owner[1] < stop - 2:
            yield owner[1], stop


@cache
def _before(language: str) -> re.Pattern[str]:
    """Words that stand before a name."""
    more, blank = name_words(language), language in _BLANKS
    words = {*more.slot_before, *more.starts, *programme_words(language).cuts}
    told = sorted((word for word in words if blank or len(word) > 1), key=lambda word: (-len(word), word))
    return re.compile(rf"(?:{'|'.join(map(re.escape, told))}){' ' if blank else ''}")


@cache
def _behind(language: str) -> tuple[str, ...]:
    """Words that stand behind a name, the longest first."""
    more = name_words(language)
    words = {word for word in (*more.slot_after, *more.no_things) if len(word) > 1}
    return tuple(sorted(words, key=lambda word: (-len(word), word)))


def _begin(text: str, start: int, end: int, language: str) -> int:
    """Where a name begins behind the words that none begins with."""
    before = _before(language)
    while True:
        year = YEARS_FIRST.match(text, start, end) or before.match(text, start, end)
        if year is None or year.end() >= end - 1 or year.end() == start:
            break
        start = year.end()
    for one in INNER[language].finditer(text, start, end):
        if one.end() < end - 2 and one.start() - start < 3:
            start = one.end()
    return start


def _stop(text: str, start: int, end: int, language: str) -> int:
    """Where a name ends before the words of a notice, such as those of applying."""
    cut = INNER[language].search(text, start + 2, end)
    end = cut.start() if cut is not None else end
    words = _behind(language)
    while True:
        while end > start and text[end - 1] in MARKS:
            end -= 1
        if not text.endswith(words, start, end):
            return end
        word = next(word for word in words if text.endswith(word, start, end))
        if end - len(word) - start <= 2:
            return end
        end -= len(word)


def _korean_starts(text: str, start: int, end: int) -> Iterator[Span]:
    """From each word on, back to one that bears a particle."""
    at = end
    for _ in range(MOST_WORDS):
        blank = text.rfind(" ", start, at)
        if blank < 0:
            return
        yield blank + 1, end
        if hangul.bears_particle(text[text.rfind(" ", start, blank) + 1 : blank]):
            return
        at = blank
