"""The words each language uses for time. languages/*/times.words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from aftername.languages import LANGUAGES
from aftername.languages.forms import Forms, read_in
from aftername.languages.pack import Words, pack

Step = tuple[str, int]


@dataclass(frozen=True, slots=True, eq=False)
class TimeWords:
    """Words for time, all in folded form.

    relative: words for a unit of the calendar near now: 去年 is ("year", -1), today ("day", 0). Units are day,
        week, weekend, month, quarter, year, fiscal, school, century; "year:late" is the late part of the year,
        "week:early" the early part of the week; "to date" is the year so far.
    weekdays: names, 0 is Monday. months: names. eras: names, and the year before the first of the era.
    ago, later: words behind a length of time that count it back or forward from now.
    within: words before a length of time that count it forward ("in two weeks").
    past, coming: words before a length that make it a stretch up to now, or from now.
    since_before, since_after, until_before, until_after: words that leave one end open.
    due: words near a date without a year: a deadline. call: near a stretch or its end: a call. Both are to come. done: it is over.
    now: words for the present as the end of a stretch. parts: words for a part of a year or month.
    days: feasts and named days, as (month, day); (0, n) is n days after Easter, (-1, 1) the first of the first lunar month, (9, 110) the first Monday of
        September; see values/stretches.feast_of.
    """

    language: str
    relative: Mapping[str, Step]
    weekdays: Mapping[str, int]
    months: Mapping[str, int]
    eras: Mapping[str, int]
    ago: Words
    later: Words
    within: Words
    past: Words
    coming: Words
    since_before: Words
    afterwards: tuple[str, ...]
    since_after: Words
    until_before: Words
    until_after: Words
    now: Words
    due: Words
    call: Words
    done: Words
    parts: Mapping[str, str]
    days: Mapping[str, tuple[int, int]]


@cache
def of(language: str) -> TimeWords:
    """The words of one language."""
    return TimeWords(language, **pack(language, "times").fields())


@cache
def every() -> tuple[TimeWords, ...]:
    """The words of all languages."""
    return tuple(map(of, LANGUAGES))


@cache
def times(name: str, language: str) -> Forms:
    """The words under one name as a passage of a language means them. name: a field of TimeWords; lists give nothing."""
    return Forms(read_in(language, ((one.language, _meanings(one, name)) for one in every())))


def _meanings(words: TimeWords, name: str) -> Mapping[str, object]:
    table = getattr(words, name)
    return dict.fromkeys(table, "") if isinstance(table, tuple) else table


def words_of_all(name: str) -> frozenset[str]:
    """The words under one name in every language, for a first look that does not know the language yet."""
    return frozenset(word for one in every() for word in getattr(one, name))
