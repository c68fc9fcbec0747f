"""Telephone numbers without the code of a town, and those inside a house: where their line says what they are.

Examples: "芮宁（系统）3452019", "电话5231", "（門冬，8765-1102）", "内線 4028、4029", "call 2859 0417". Wrong for a number of seven or eight
digits right behind the name of an office that counts something; a unit behind it, or a label of papers before it, keeps it readable.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from aftername.records import Mention, PersonName
from aftername.stages.mentions.finder import View
from aftername.stages.mentions.finders.persons.figure_lines import in_figure_lines
from aftername.stages.mentions.finders.persons.number_forms import is_free
from aftername.stages.mentions.finders.persons.private import person
from aftername.stages.mentions.finders.persons.region import any_of, beginning, details, overlapping
from aftername.stages.mentions.finders.persons.where_names_end import EAST
from aftername.stages.mentions.finders.persons.word_kinds import any_number, number_words

TAKEN = frozenset({"amount", "percent", "document-number"})
"""What other finders found that is no telephone; 8765-1102 looks like a span of years, too."""

_SPAN = r"(?!(?:19|20)\d\d[ -]?(?:19|20)\d\d)(?!(?:19|20)\d{6}(?!\d))"


@cache
def _counters() -> str:
    """Units that stand behind a number that counts something."""
    return any_of(word for one in details() for word in one.counters)


@cache
def _bare() -> re.Pattern[str]:
    """Seven or eight digits that are no span of years, no day, and nothing with a unit behind it."""
    return re.compile(
        rf"(?<!\d[.,])(?<![A-Za-z0-9.@#$£€¥￥/+〔\[-]){_SPAN}(?:[1-9]\d{{3}}[ -]\d{{4}}|[1-9]\d{{2}}-\d{{4}}|[1-9]\d{{6,7}})"
        rf"(?![A-Za-z0-9%％]|[.,]\d|[ ]?(?:{_counters()}))"
    )


@cache
def _more() -> re.Pattern[str]:
    """Another number behind one: 4028、4029; 02-2110-4410, 4412."""
    return re.compile(
        rf"[ \t]?[、,，/;；~～〜][ \t]?(?:(?i:{any_number()})[ .]?)?(?P<number>\d{{1,8}}(?:-\d{{4}})?)(?![\d.%/-]|[ ]?(?:{_counters()}))"
    )


@cache
def _before() -> re.Pattern[str]:
    return re.compile(
        rf"(?:[{EAST}][ \t　,，、:：(（|]{{1,4}}|[)）〕][ \t　,，、;；:：(（|]{{0,4}}|(?:{any_number()}))$"
        r"|[A-Za-z] ?\($|(?i:\b(?:at|on|call|tel|telephone|phone|fax|dial|ring|hotline|extension|to)\b[.: ]{1,3}$)"
    )


@cache
def _behind_label() -> re.Pattern[str]:
    return re.compile(
        rf"{beginning(number_words())}(?i:(?<![a-z])(?:{any_number()}))[ \t　.:：)）]{{0,3}}(?P<number>(?!1\d{{2}}(?!\d)|1\d{{4}}(?!\d))[1-9]\d{{2,7}}|[2-9]\d-\d{{4}}|0\d{{1,4}}-\d{{1,4}}-\d{{3,4}})(?![A-Za-z0-9%％-]|[.,:：]\d|[ ]?(?:{_counters()}))"
    )


@cache
def _behind_calling() -> re.Pattern[str]:
    """The number inside a house in brackets behind somebody's calling: 来老师（6189）."""
    callings = any_of(word for one in details() for word in one.staff_titles if not word.isascii())
    return re.compile(rf"(?:{callings})[ 　]?[(（](?P<number>[1-9]\d{{2,5}})[)）]")


def numbers(view: View, found: Sequence[Mention]) -> Iterator[Mention]:
    """Every such number. found: what other rules found; a number that follows one of theirs is one too."""
    text = view.folded
    made: list[tuple[int, int]] = []
    for bare in in_figure_lines(_bare(), view):
        line = text.rfind("\n", 0, bare.start()) + 1
        if _before().search(text, max(line, bare.start() - 16), bare.start()) and is_free(
            view, *bare.span(), TAKEN
        ):
            made.append(bare.span())
    for told in in_figure_lines(_behind_label(), view):
        if not overlapping(view, *told.span("number"), TAKEN):
            made.append(told.span("number"))
    for told in in_figure_lines(_behind_calling(), view):
        made.append(told.span("number"))
    known = [(one.anchor.start, one.anchor.end) for one in found if _is_phone(one)]
    for _, end in (*made, *known):
        for _ in range(4):
            more = _more().match(text, end)
            if more is None:
                break
            made.append(more.span("number"))
            end = more.end()
    for start, end in sorted(set(made)):
        yield person(view, start, end, "phone")


def _is_phone(one: Mention) -> bool:
    return isinstance(one.normal, PersonName) and one.normal.sign == "phone"
