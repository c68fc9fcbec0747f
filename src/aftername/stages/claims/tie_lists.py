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
NEVER = -1  # no list has so many names
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
        names = _list(told, n, ids, count_of(counted["number"], language) if counted else 0, start)
        held = any(a < noun.end() and start < b for a, b in here.names)
        if names and not (held and not counted):
            base = group_of(text, language, ((start, noun.end()),))
            made.append(replace(base, names=names, end=noun.end(), stands="list"))
    return made


def is_counted(passage: Passage, at: int, low: int | None = None) -> bool:
    """Whether a number, each or these right before a place says that what stands there is several things: 6개 돌봄사업, 這些個案計畫.

    low: from where the number may stand anywhere before the place; None: right before it.
    """
    if low is not None:
        inner = _counts(passage.language)[0].search(passage.text[low:at])
        return inner is not None and inner.start() > 0
    ahead = passage.text[max(passage.start, at - 10) : at]
    return _counts(passage.language)[1].search(ahead) is not None


@cache
def _counts(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A number of things anywhere, and one, each or these at the end."""
    number = (
        rf"\b(?:{some(language, 'numbers')}) "
        if is_spaced(language)
        else rf"(?:\d|[{HAN_FIGURES}])\s?(?:{some(language, 'counter')})"
    )
    several = some(language, "several")
    return re.compile(number), re.compile(
        rf"(?:{number}|{some(language, 'each')})\s*$|(?:{several})[^\W\d_]{{0,4}}$"
    )


def counted_nouns(text: str, language: str) -> list[str]:
    """The numbers of things that a sentence counts by a noun for schemes: 5개 사업, "three existing grants"."""
    found: list[str] = []
    for noun in _noun(language).finditer(text):
        counted = _leads(language)[0].search(text[max(0, noun.start() - 40) : noun.start()])
        if counted is not None:
            found.append(counted["number"])
    return found


def count_of(number: str, language: str) -> int:
    """What a number says; 0 for one that is not known."""
    numbers = grammar(language, "ties").classes.get("numbers", ())
    if number in numbers:
        return 2 + list(numbers).index(number)
    return int(number) if number.isdigit() else HAN_DIGITS.get(number, 0)


def _list(told: Sequence[Sentence], n: int, ids: Ids, count: int, at: int) -> tuple[Span, ...]:
    """The names of the list nearest to a place, before it rather than behind; () where none fits."""
    for by in (0, *(far for step in range(1, REACH + 1) for far in (-step, step))):
        if 0 <= n + by < len(told):
            names = _in_sentence(told[n + by], ids, count if by <= 0 else count or NEVER, at if not by else 0)
            if not names and by == 1 and count > 1 and len(told[n + 1].ids(ids)) == count:
                names = told[n + 1].names  # "These are A, B of the office, and C"
            off = told[n + by].passage.start - told[n].passage.start
            if names:
                return tuple((start + off, end + off) for start, end in names)
    return ()


def _in_sentence(one: Sentence, ids: Ids, count: int, at: int) -> tuple[Span, ...]:
    """The names of a list of a sentence with so many of them, any number where count is 0; the last before a place goes first."""
    by = one.passage.start
    for group in sorted(one.groups, key=lambda group: (at > 0 and group.start > at, -group.start)):
        named = {ids[start + by, end + by] for start, end in group.names}
        if len(named) > 1 and count in (0, len(named)):
            return group.names
    return ()
