"""What a sentence above a list, or around one, says of it: that its entries were chosen, or that people are counted or announced below it
who came with a programme. A pointer alone ("they are:", 記) speaks for the sentence before it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from aftername.languages.capture_words import pattern, phrases
from aftername.languages.number_words import number_words
from aftername.stages.captures.entries import announces_other
from aftername.stages.captures.matter import Matter, Sentence
from aftername.text.folding import folded
from aftername.text.sketches import letters
from aftername.values.entry_forms import PEOPLE_WEST
from aftername.values.numbers import numerals_in

Spans = Sequence[tuple[int, int]]
POINTER_EAST, POINTER_WEST = 4, 14  # letters of a pointer at most, by script
BETWEEN = 3  # words between a number and the people it counts, in Latin letters
_TOLD = re.compile(r"[:：]\s*$")


class Head(NamedTuple):
    """What a head says, folded. chosen: words over lists of the chosen; selection: words that say that some were chosen; people: names a
    programme and announces people; counts: names one, in a sentence; numbers: of people in it."""

    written: str
    chosen: bool
    selection: bool
    people: bool
    counts: bool
    numbers: frozenset[int]


def head_at(place: int, matter: Matter, names: Spans) -> Head | None:
    """What the sentence at a place says of what stands below it; None where it announces something else. names: places of programmes."""
    one = matter.sentences[place]
    written = _folded(matter, one)
    named = _is_named(one, names)
    told = [one]
    if place and _is_pointer(one, written):
        before = matter.sentences[place - 1]
        written = f"{_folded(matter, before)}\n{written}"
        named = named or _is_named(before, names)
        told.insert(0, before)
    if announces_other(written):
        return None
    plain = "\n".join(without_names(matter, each, names) for each in told)
    count = counted_people(plain)
    people = count or speaks_of_people(plain)
    announced = _TOLD.search(written) is not None or (
        not one.listed and pattern("announced").search(plain) is not None
    )
    return Head(
        written,
        pattern("chosen").search(written) is not None,
        pattern("selection").search(written) is not None,
        named and announced and not pattern("other lists").search(plain) and bool(people),
        named and not one.listed and not pattern("other lists").search(plain),
        count,
    )


def is_note(one: Sentence) -> bool:
    """Whether a line is nothing but the sign under which a list stands."""
    return one.key in _notes()


@cache
def _notes() -> frozenset[str]:
    return frozenset(form for one in phrases("note") for form in (one, letters(one)))


def _is_pointer(one: Sentence, written: str) -> bool:
    """Whether it only points to what stands below it."""
    if is_note(one):
        return True
    most = POINTER_WEST if one.key.isascii() else POINTER_EAST
    return len(one.key) <= most and _TOLD.search(written) is not None


def _is_named(one: Sentence, names: Spans) -> bool:
    return any(one.start < end and start < one.end for start, end in names)


def _folded(matter: Matter, one: Sentence) -> str:
    return folded(matter.document.text[one.start : one.end])


def without_names(matter: Matter, one: Sentence, names: Spans) -> str:
    """A sentence, folded, without the names of programmes in it."""
    text = matter.document.text[one.start : one.end]
    for start, end in names:
        low, high = max(start, one.start) - one.start, min(end, one.end) - one.start
        if low < high:
            text = text[:low] + " " * (high - low) + text[high:]
    return folded(text)


def speaks_of_people(plain: str) -> bool:
    """Whether folded words speak of people."""
    return pattern("people").search(plain) is not None or PEOPLE_WEST.search(plain) is not None


def counted_people(plain: str) -> frozenset[int]:
    """The numbers of people in folded words."""
    found = set()
    for one in numerals_in(plain, number_words()):
        behind = plain[one.end : one.end + 60].lstrip()
        if one.high == one.low and int(one.low) == one.low and _are_people(behind):
            found.add(int(one.low))
    return frozenset(found)


def _are_people(behind: str) -> bool:
    """Whether what stands behind a number counts people."""
    if behind.startswith(tuple(each for each in phrases("counted people") if not each.isascii())):
        return True
    words = re.match(rf"(?:[a-z'’-]+\s+){{0,{BETWEEN}}}[a-z'’-]+", behind)
    return words is not None and speaks_of_people(words[0])
