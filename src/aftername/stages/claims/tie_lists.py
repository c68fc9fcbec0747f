"""Words that point to a list of names: "the three schemes", 这些计划, 5개 사업, 4つの補助金事業.

A number must be the number of names in the list, or the words must say that it is these. The list stands in the same sentence, or in
one of the next few before or behind. Not found: lists over a table, and lists of which some names were not found.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from aftername.languages.rules import grammar
from aftername.stages.claims.passages import Passage
from aftername.stages.claims.tie_groups import Group, group_of, is_spaced, some
from aftername.stages.claims.tie_marks import Span, words_of
from aftername.values.number_signs import HAN_DIGITS, HAN_FIGURES

PRONOUN = re.compile(
    r"[“\"]?(?:it|they)\b(?! (?:is|was) (?:said|reported|clear|unclear|true|not clear|understood|believed|expected that|announced|also said))"
)
Ids = Mapping[Span, tuple[str, ...]]
"""Places of names in a document, with the programmes they may name."""
REACH = 3  # sentences before and behind in which a list may stand


@dataclass(frozen=True, slots=True)
class Sentence:
    """A passage with its groups. places are counted from its start."""

    passage: Passage
    groups: tuple[Group, ...]
    names: tuple[Span, ...]

    def ids(self, ids: Ids) -> tuple[str, ...]:
        """What it names, each once, in order."""
        at = self.passage.start
        return tuple(dict.fromkeys(one for a, b in self.names for one in ids[a + at, b + at]))


@cache
def _noun(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{words_of(language, 'group').pattern})[*※]?")


@cache
def _leads(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A number, or these, and up to a few words: the end of what stands before a noun for schemes."""
    these = words_of(language, "these").pattern
    if is_spaced(language):
        number, between = rf"\b(?P<number>{some(language, 'numbers')}|\d{{1,2}}) ", "(?:[a-z-]+ ){0,2}$"
        return re.compile(number + between), re.compile(rf"(?:{these}) {between}")
    number = rf"(?P<number>\d{{1,2}}|[{''.join(HAN_DIGITS)}{HAN_FIGURES}])(?:{some(language, 'counter')})"
    between = r"[^。、,，;；()「」『』“”‘’\"']{0,14}?$"
    return re.compile(number + between), re.compile(f"(?:{these}){between}")


def pointers(told: Sequence[Sentence], n: int, ids: Ids) -> list[Group]:
    """Groups for the words of a sentence that point to a list, with the names of that list, counted from the sentence's start."""
    here = told[n]
    text, language = here.passage.told, here.passage.language
    made: list[Group] = []
    for noun in _noun(language).finditer(text):
        low = max(0, noun.start() - 40)
        counted, these = (form.search(text[low : noun.start()]) for form in _leads(language))
        lead = counted or these
        if lead is None or (made and noun.start() < made[-1].tail):
            continue
        start = low + lead.start()
        names = _list(told, n, ids, _count(counted["number"], language) if counted else 0, start)
        held = any(a < noun.end() and start < b for a, b in here.names)
        if names and not (held and not counted):
            base = group_of(text, language, ((start, noun.end()),))
            made.append(replace(base, names=names, end=noun.end(), stands="list"))
    return made


def _count(number: str, language: str) -> int:
    """What a number says; 0 for one that is not known."""
    numbers = grammar(language, "ties").classes.get("numbers", ())
    if number in numbers:
        return 2 + list(numbers).index(number)
    return int(number) if number.isdigit() else HAN_DIGITS.get(number, 0)


def _list(told: Sequence[Sentence], n: int, ids: Ids, count: int, at: int) -> tuple[Span, ...]:
    """The names of the list nearest to a place, before it rather than behind; () where none fits."""
    for by in (0, *(x for step in range(1, REACH + 1) for x in (-step, step))):
        if not 0 <= n + by < len(told):
            continue
        other = told[n + by]
        off = other.passage.start - told[n].passage.start
        before = [one for one in other.groups if by or one.end <= at]
        for group in [*reversed(before), *(one for one in other.groups if one not in before)]:
            named = {ids[a + other.passage.start, b + other.passage.start] for a, b in group.names}
            if len(named) > 1 and (len(named) == count or (not count and by <= 0)):
                return tuple((a + off, b + off) for a, b in group.names)
        if by == 1 and count > 1 and len(other.ids(ids)) == count:  # "These are A, B of the office, and C"
            return tuple((a + off, b + off) for a, b in other.names)
    return ()
