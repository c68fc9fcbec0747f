"""Sentences and lines of a document, as they are read for names; and the kinds of character."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from aftername.languages.name_letters import KINDS_OF_MARKS, RANGES_OF_KINDS, SENTENCE_ENDS
from aftername.languages.name_words import heads_of, name_words
from aftername.languages.programme_words import programme_words
from aftername.stages.mentions.finder import View
from aftername.stages.mentions.finders.names.text import HAN_ALONE, LANGUAGES

LONG_LINE = 40  # characters from which a line is read by sentences
SHORTEST = 2


@dataclass(frozen=True, slots=True)
class Stretch:
    """text[start:end], a sentence or a line, in one language. line: where the line it stands in begins and ends."""

    start: int
    end: int
    language: str
    line: tuple[int, int]


def stretches(view: View) -> Iterator[Stretch]:
    """The sentences and short lines of a document, in order."""
    changes = [at for at, _ in view.languages[1:]]
    at = 0
    for line in view.text.split("\n"):
        begin, end = at, at + len(line)
        at = end + 1
        if len(line) < SHORTEST:
            continue
        cuts = {begin, end, *(change for change in changes if begin < change < end)}
        if len(line) > LONG_LINE:
            cuts.update(begin + stop.end() for stop in SENTENCE_ENDS.finditer(line))
        ordered = sorted(cuts)
        for first, last in itertools.pairwise(ordered):
            if last - first >= SHORTEST:
                language = view.language_at(first)
                yield Stretch(first, last, language if language in LANGUAGES else "en", (begin, end))


@cache
def kind_of(letter: str) -> str:
    """The kind of a character, as one letter."""
    if letter in KINDS_OF_MARKS:
        return KINDS_OF_MARKS[letter]
    if letter.isspace():
        return "_"
    for low, high, kind in RANGES_OF_KINDS:
        if low <= letter <= high:
            return kind
    if letter.isdigit():
        return "d"
    if letter.isalpha():
        return "A" if letter.isupper() else "a"
    return "x"


@cache
def listed(language: str) -> dict[str, tuple[str, ...]]:
    """The words of a language that tell something of names, and what each tells."""
    words, more = programme_words(language), name_words(language)
    told: dict[str, set[str]] = {}
    for kind, given in (
        ("head", (*heads_of(language), *more.head_forms)),
        ("act", words.acts),
        ("science", words.research),
        ("talent", words.talent),
        ("plain", (*words.plain, *more.ordinary)),
        ("cut", words.cuts),
        ("before", more.slot_before),
        ("behind", more.slot_after),
        ("body", words.bodies),
        ("entering", (*words.entering, *more.entering)),
        ("called", (*words.called, *words.calling)),
        ("kind", more.called_kind),
        ("common", (*words.generic, *more.generic)),
        ("thing", more.things),
        ("no-thing", more.no_things),
        ("verb", more.verbs),
        ("runner", (*more.runner_before, *more.runner_behind)),
        ("starts", more.starts),
        ("offers", (*more.offers, *words.benefits)),
        ("alias", tuple(words.aliases)),
        ("follows", (*words.back, *words.followed)),
    ):
        for word in given:
            if word.strip() and (len(word) > 1 or language not in HAN_ALONE):
                told.setdefault(word, set()).add(kind)
    return {word: tuple(sorted(kinds)) for word, kinds in told.items()}
