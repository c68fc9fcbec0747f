"""Features of a candidate's borders, from all places where its words stand in the document.

A name ends where marks, blanks or particles stand, and different words stand beside it in different places; words that
always have the same letter beside them are a piece of something longer. Method: accessor variety (Feng and others 2004).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from ahocorasick_rs import AhoCorasick, MatchKind

from aftername.languages.name_borders import (
    ENDS_BEFORE,
    LETTER,
    OPENS_BEHIND,
    STANDS_BEFORE,
    STANDS_BEHIND,
    SYLLABLE,
)
from aftername.languages.name_places import YEARS_FIRST
from aftername.languages.name_words import heads_of, name_words
from aftername.languages.programme_words import programme_words
from aftername.stages.mentions.finder import View
from aftername.stages.mentions.finders.names.candidate import Candidate
from aftername.stages.mentions.finders.names.hangul import PARTICLE
from aftername.stages.mentions.finders.names.text import HAN_ALONE, plain

BLANKS = frozenset(["ko", "en"])  # languages with blanks between words
LONGEST_BEFORE = 4  # code points of a word behind which a name may begin
MOST_SAID = 3  # times said again that count

_CAPITAL_BEFORE = re.compile(
    r"(?<![\w’'])(?!(?:The|An?|This|In|For|Under|Through|By|With|From|As|To|Its?|Our|New) )[A-Z][\w’'&-]* $"
)
_CAPITAL_BEHIND = re.compile(r" [A-Z]")


@dataclass(slots=True)
class _Places:
    """Where words stand: how often, what stands beside them ("" where nothing that belongs to a word)."""

    count: int = 0
    left: set[str] = field(default_factory=set)
    right: set[str] = field(default_factory=set)


def borders(view: View, listed: Sequence[Candidate]) -> None:
    """Find the features of borders of all candidates of a document, sorted by start and longest first."""
    places = _places(view, listed)
    inside = _inside(view, listed)
    for one in listed:
        form = view.folded[one.start : one.end]
        told, shown = places.get(form), one.shown
        left, right = _beside(view, one.start, one.end, one.language)
        if left:
            shown["open-left"] = 1
        parted = one.track is not None and one.track[0] >= one.end
        if right and not parted:
            shown["open-right"] = 1
        if inside.get(form):
            shown["never-alone"] = 1
        _edges(one, form)
        if told is None:
            continue
        if told.count > 1:
            shown["said"] = min(MOST_SAID, told.count - 1)
        _side(shown, told.count, told.left, "left")
        if not parted:
            _side(shown, told.count, told.right, "right")


def _edges(one: Candidate, form: str) -> None:
    """What the words of a candidate begin with and hold that a name seldom does."""
    shown, more = one.shown, name_words(one.language)
    if form.startswith(_openers(one.language)):
        shown["starts-badly"] = 1
    if YEARS_FIRST.match(form) is not None:
        shown["year-first"] = 1
    if "(" in form or "\uff08" in form:
        shown["bracket"] = 1
    if form.endswith(more.no_things) and one.head[0] == one.head[1]:
        shown["no-thing"] = 1


@cache
def _openers(language: str) -> tuple[str, ...]:
    """Words that no name begins with, with the blank behind them where words have blanks."""
    words = {*name_words(language).starts, *programme_words(language).cuts, *name_words(language).slot_before}
    if language in BLANKS:
        return tuple(f"{word} " for word in words)
    return tuple(word for word in words if len(word) > 1)


@cache
def _heads(language: str) -> tuple[str, ...]:
    return tuple(heads_of(language))


@cache
def _closers(language: str) -> tuple[str, ...]:
    """Words that stand right behind names."""
    more = name_words(language)
    return (
        *more.slot_after,
        *more.runner_behind,
        *more.office_behind,
        *more.scholar_behind,
    )


def _side(shown: dict[str, int], count: int, beside: set[str], side: str) -> None:
    if "" not in beside:
        shown[f"never-clean-{side}"] = 1
    if count < 2:
        return
    if len(beside) > 1:
        shown[f"free-{side}"] = 1
    elif "" not in beside:
        shown[f"stuck-{side}"] = 1


def _places(view: View, listed: Sequence[Candidate]) -> dict[str, _Places]:
    forms = sorted({view.folded[one.start : one.end] for one in listed})
    if not forms:
        return {}
    found = {form: _Places() for form in forms}
    language = {view.folded[one.start : one.end]: one.language for one in listed}
    automaton = AhoCorasick(forms, matchkind=MatchKind.Standard)
    text = view.folded
    for index, start, end in automaton.find_matches_as_indexes(text, overlapping=True):
        if _inside_word(text, start, end):
            continue
        told = found[forms[index]]
        told.count += 1
        left, right = _beside(view, start, end, language[forms[index]])
        told.left.add(left)
        told.right.add(right)
    return found


def _inside_word(text: str, start: int, end: int) -> bool:
    before, after = text[start - 1 : start], text[end : end + 1]
    first, last = text[start], text[end - 1]
    return (before.isascii() and before.isalnum() and first.isascii() and first.isalnum()) or (
        after.isascii() and after.isalnum() and last.isascii() and last.isalnum()
    )


def _beside(view: View, start: int, end: int, language: str) -> tuple[str, str]:
    """The letters beside a stretch that may belong to the same name; "" where none does."""
    text = view.text
    if text[start].isascii() and text[end - 1].isascii():
        before = _CAPITAL_BEFORE.search(text, max(0, start - 24), start)
        behind = _CAPITAL_BEHIND.match(text, end)
        return (before[0] if before is not None else "", text[end : end + 2] if behind is not None else "")
    left, right = text[start - 1 : start], text[end : end + 1]
    read = plain(view) if language in HAN_ALONE else view.folded
    parted = not LETTER.match(left) or left in OPENS_BEHIND or not LETTER.match(text[start])
    if parted or _told(STANDS_BEFORE, language).search(read, max(0, start - LONGEST_BEFORE), start):
        left = ""
    if (
        not LETTER.match(right)
        or right in ENDS_BEFORE
        or not LETTER.match(text[end - 1])
        or (SYLLABLE.match(right) and PARTICLE.match(text, end) is not None)
        or read.startswith(_closers(language), end)
        or _told(STANDS_BEHIND, language).match(read, end)
    ):
        right = ""
    return left, right


_NEVER = re.compile(r"(?!)")


def _told(table: Mapping[str, re.Pattern[str]], language: str) -> re.Pattern[str]:
    return table.get(language, _NEVER)


def _inside(view: View, listed: Sequence[Candidate]) -> dict[str, bool]:
    """For each form, whether every candidate of it stands inside a longer one with a sign of its own."""
    made: dict[str, bool] = {}
    reach, longest = -1, (-1, -1)
    for one in listed:
        form = view.folded[one.start : one.end]
        held = reach >= one.end and longest != (one.start, one.end)
        made[form] = made.get(form, True) and held
        if one.end > reach and "by-place" not in one.shown and not one.stem.endswith(_heads(one.language)):
            reach, longest = one.end, (one.start, one.end)
    return made
