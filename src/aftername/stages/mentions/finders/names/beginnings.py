"""Where a name of East Asia really begins: behind the end of a stretch of years, with the whole of the Latin words in front, with its opening mark."""

from __future__ import annotations

import re

from aftername.languages.name_places import PAIRED, YEARS_LEFT
from aftername.stages.mentions.finders.names.candidate import Candidate
from aftername.stages.mentions.finders.names.quotations import key_with
from aftername.stages.mentions.finders.names.quotes import CLOSING
from aftername.stages.mentions.finders.names.trimming import WRITINGS

LONGEST_LEAD = 40  # code points of Latin words in front of a name

_WHOLE_WORDS = frozenset(["ko"])  # languages whose runs of words hold Latin ones
_LEAD = re.compile(r"(?<![A-Za-z0-9.@/])[A-Z][A-Za-z0-9&'’-]*(?: [A-Z0-9][A-Za-z0-9&'’+-]*)*(?: |(?<=\d)\.)$")
_FRAGMENT = re.compile(r"[A-Za-z0-9+&'’.-]+")


def mend_beginning(view_text: str, text: str, one: Candidate) -> None:
    """Move where a name begins. view_text: the text as written; text: folded."""
    if one.spelt:
        return
    _behind_years(text, one)
    _with_latin(view_text, text, one)
    _with_its_mark(text, one)


def _behind_years(text: str, one: Candidate) -> None:
    """Begin behind the rest of a stretch of years that was cut: 111年度|至112年度汀兰计划."""
    left = YEARS_LEFT.match(text, one.start, one.head[0])
    before = text[max(0, one.start - 3) : one.start].rstrip()[-1:]
    if left is None or one.head[0] - left.end() < 2 or not (left["to"] or before.isdigit()):
        return
    _begin(text, one, left.end())


def _with_latin(view_text: str, text: str, one: Candidate) -> None:
    """Begin with the whole of the Latin words in front: REED TIDE実践補助金, REED 2.0+乘車優惠方案."""
    if (
        one.language in _WHOLE_WORDS
        or one.owner_inside
        or one.head[0] <= one.start
        or not text[one.start].isascii()
    ):
        return
    lead = _LEAD.search(view_text, max(0, one.start - LONGEST_LEAD), one.start)
    fragment = _FRAGMENT.match(view_text, one.start, one.head[0])
    if lead is None or fragment is None:
        return
    if lead[0].endswith(" ") and view_text.count(fragment[0]) > view_text.count(lead[0] + fragment[0]):
        return  # said without these words, too
    _begin(text, one, lead.start())


def _with_its_mark(text: str, one: Candidate) -> None:
    """Begin with the mark that a name closes: 「Reed Tide」창작활동."""
    opening = text[one.start - 1 : one.start]
    name = text[one.start : one.end - 1]
    if opening in PAIRED and opening not in name and any(opening == CLOSING.get(mark) for mark in name):
        one.start -= 1


def _begin(text: str, one: Candidate, start: int) -> None:
    one.start = start
    one.stem = text[start : one.head[0]].strip()
    writing = WRITINGS[one.language]
    one.words = writing.words(one.stem)
    one.key = key_with(one.stem, one.kind, text[slice(*one.head)], writing)
    if one.owner is not None and one.owner[0] < start < one.owner[1]:
        one.owner = None
