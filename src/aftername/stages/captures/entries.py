"""Entries of lists of the chosen: whether they are alike, what of each names somebody, and heads that announce lists of something else."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache

from aftername.languages.capture_words import pattern, phrases
from aftername.stages.captures.matter import Matter, Sentence, without_counters
from aftername.text.folding import folded
from aftername.text.sketches import letters
from aftername.values.entry_forms import ENTRY_NUMBER
from aftername.values.number_signs import HAN_FIGURES

MOST = 2 / 3  # so many of the entries are alike
_FIGURE = re.compile(r"(?<!\d)\d{1,3}(?!\d)")
_TOLD = re.compile(r"[:：]\s*$")
_APART = re.compile(r"[(（|｜/／、,，;；:：\t\u3000]|\s[-–—]\s|\s{2,}")
_CELLS = re.compile(r"[|｜/／、,，;；:：\t\u3000]|\s[-–—]\s|\s{2,}|(?<=[^\x00-\x7f])\s(?=[^\x00-\x7f])")
_LABELLED = re.compile(r"[^\W\d][^\d:：,，、|｜/／(（]{1,15}[:：]")
_SECTION = re.compile(
    rf"\s*(?:\d{{1,2}}[.\uff0e\u3001\s\u3000]|[{HAN_FIGURES}]{{1,2}}\u3001|\u7b2c[{HAN_FIGURES}\d]+[\u6761\u7ae0\u7bc0\u8282])"
)
REACHED = re.compile(r"@|(?<!\d)\+?0?\d{2,4}[- )]\d{3,}(?:[- ]\d{3,4})?|(?<!\d)\d{7,}")
LEAST = 3  # entries stand above lines of contact
EAST, WEST = 2, 5  # letters of a name at least, by script


def announces_other(head: str) -> bool:
    """Whether a folded sentence announces a list that is not of the chosen: words for such stand behind all words for these."""
    others = [one.start() for one in pattern("other lists").finditer(head)]
    own = [
        one.end()
        for slot in ("chosen", "selection")
        for one in pattern(slot).finditer(head)
        if one[0] not in phrases("people")  # such say only that people follow
    ]
    return bool(others) and max(others) >= max(own, default=-1)


def entries_of(lines: Sequence[Sentence], matter: Matter) -> list[Sentence]:
    """The lines of a list without the heads of its columns and lines of contact below it: where most have a number, those that have one."""
    lines = _without_ends(_without_foot(_without_columns(lines, matter), matter), matter)
    numbered = [one for one in lines if ENTRY_NUMBER.match(matter.document.text[one.start : one.end])]
    return numbered if numbered and len(numbered) >= MOST * len(lines) else list(lines)


def _without_columns(lines: Sequence[Sentence], matter: Matter) -> Sequence[Sentence]:
    """The lines without one in front that is the heads of their columns."""
    return lines[1:] if lines and are_columns(matter.document.text[lines[0].start : lines[0].end]) else lines


def are_columns(written: str) -> bool:
    """Whether a line is nothing but heads of columns of a list of the chosen: two or more."""
    cells = [key for one in _CELLS.split(folded(written)) if (key := letters(one))]
    return len(cells) > 1 and all(one in _column_words() for one in cells)


@cache
def _column_words() -> frozenset[str]:
    return frozenset(map(letters, phrases("columns of lists")))


def _without_foot(lines: Sequence[Sentence], matter: Matter) -> Sequence[Sentence]:
    """The lines without those at their end that have a label, a telephone or an address of the net, where hardly another has one."""
    written = [matter.document.text[one.start : one.end] for one in lines]
    numbered = sum(_SECTION.match(one) is not None for one in written) > 1
    first = next(
        (
            place
            for place, one in enumerate(written)
            if place >= LEAST and (_is_contact(one) or _is_next(one, numbered))
        ),
        len(lines),
    )
    return lines[:first]


def _without_ends(lines: Sequence[Sentence], matter: Matter) -> Sequence[Sentence]:
    """The lines without those above and below the others that lack the sign that most have between what they name and what goes with it."""
    signs = [_signs(matter.document.text[one.start : one.end]) for one in lines]
    counted = Counter(sign for each in signs for sign in each)
    sign, count = max(counted.items(), key=lambda each: (each[1], each[0]), default=("", 0))
    if len(lines) <= LEAST or count < MOST * len(lines):
        return lines
    having = [place for place, each in enumerate(signs) if sign in each]
    return lines[having[0] : having[-1] + 1]


def _signs(written: str) -> set[str]:
    return {hit[0].strip() or " " for hit in _APART.finditer(written)}


def _is_next(written: str, numbered: bool) -> bool:
    """Whether a line is of what stands below a list: it has the number of a section, or says first what no list of the chosen is of."""
    if not numbered and _SECTION.match(written):
        return True
    return pattern("other lists").search(folded(_APART.split(written.strip(), maxsplit=1)[0])) is not None


def is_contact(one: Sentence, matter: Matter) -> bool:
    """Whether a line has a label, a telephone or an address of the net."""
    return _is_contact(matter.document.text[one.start : one.end])


def _is_contact(written: str) -> bool:
    return _LABELLED.match(written) is not None or REACHED.search(written) is not None


def are_alike(entries: Sequence[Sentence], head: str, matter: Matter) -> bool:
    """Whether lines are the entries of one list, below a folded sentence: it ends in a colon or has their number; or most have a
    number, or the same sign between what they name and what goes with it."""
    written = [matter.document.text[one.start : one.end] for one in entries]
    if _TOLD.search(head) or len(entries) in {int(one[0]) for one in _FIGURE.finditer(head)}:
        return True
    if sum(ENTRY_NUMBER.match(one) is not None for one in written) >= MOST * len(entries):
        return True
    signs = Counter(sign for one in written for sign in _signs(one))
    return any(count >= MOST * len(entries) for count in signs.values())


def parts_of(entries: Sequence[Sentence], matter: Matter) -> list[str]:
    """Of each entry the letters of its first part that is its own, by which it may be known where it is written otherwise."""
    found = [_parts(matter.document.text[one.start : one.end]) for one in entries]
    common = Counter(without_counters(part) for parts in found for part in set(parts))
    own = (
        next((one for one in parts if common[without_counters(one)] * 2 <= len(entries) and _tells(one)), "")
        for parts in found
    )
    return [one for one in own if one]


def _parts(written: str) -> list[str]:
    number = ENTRY_NUMBER.match(written)
    return [key for one in _APART.split(written[number.end() if number else 0 :]) if (key := letters(one))]


def _tells(key: str) -> bool:
    return len(key) >= (WEST if key.isascii() else EAST) and not key.isdecimal()
