"""The words each language uses for time. languages/*/times.words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from aftername.languages import LANGUAGES
from aftername.languages.pack import Words, pack
from aftername.languages.value_words import Forms

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
    since_after: Words
    until_before: Words
    until_after: Words
    now: Words
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
def times(name: str) -> Forms:
    """One table of all languages, merged. name: a field of TimeWords; lists give their language as value."""
    merged: dict[str, object] = {}
    for words in every():
        table = getattr(words, name)
        merged.update(dict.fromkeys(table, words.language) if isinstance(table, tuple) else table)
    return Forms(merged)
