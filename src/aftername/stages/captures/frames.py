"""What of two texts of a page is its matter, and what its frame: lines around it that were made anew with the look of the site.

A menu that was redone is no change of what a page says; and a page that has only its frame in common with another has nothing of it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import groupby

from aftername.stages.captures.churn import is_of_visit
from aftername.stages.captures.matter import Matter, Sentence, has, is_short, stands_whole, without_counters
from aftername.text.sketches import letters

REDONE = 2  # lines that differ above, and below
TOGETHER = 3  # lines in a row that both texts have are matter, sentences or not
_ROW = re.compile(r"(?:url|captured|status|title|location): ")
TINY = 8  # letters of what is no sentence, whatever sign it ends with
ENOUGH_EAST, ENOUGH_WEST = (
    30,
    60,
)  # letters of full sentences by which a text is known to be about something else, by script
STAYS = 0.4  # share of a text that may be another where only its frame is looked for


def prose(matter: Matter) -> list[Sentence]:
    """The full sentences of a page: no entries, no headings, not its title."""
    return [
        one
        for one in matter.sentences
        if not one.listed and one.role != "heading" and one.key != matter.title
    ]


def lost(earlier: Matter, later: Matter) -> float:
    """Which share of what a page says, by letters, another text does not say; full sentences alone count where there are enough."""
    told = prose(earlier)
    if sum(len(one.key) for one in told) < _enough(told) / 1.5:
        told = [one for one in earlier.sentences if one.key != earlier.title]
    size = sum(len(one.key) for one in told)
    return sum(len(one.key) for one in told if one.key not in later.keys) / size if size else 0.0


def are_apart(one: Matter, other: Matter) -> bool:
    """Whether two texts that each say enough in full sentences have none of these in common, edited or not."""
    told, others = prose(one), prose(other)
    if any(sum(len(each.key) for each in said) < _enough(said) for said in (told, others)):
        return False
    return not any(has(other, each) for each in told) and not any(has(one, each) for each in others)


def _enough(told: Sequence[Sentence]) -> int:
    return ENOUGH_WEST if all(one.key.isascii() for one in told) else ENOUGH_EAST


def differing(earlier: Matter, later: Matter) -> tuple[list[Sentence], list[Sentence]]:
    """Sentences that went and that came; without lines around the matter that differ in a counter or with the look of the site."""
    if earlier.keys == later.keys:
        return [], []
    frame = edges(earlier, later)
    return _left(earlier, later, frame), _left(later, earlier, frame)


def _left(ours: Matter, theirs: Matter, frame: frozenset[str]) -> list[Sentence]:
    new = [one for one in ours.sentences if one.key not in frame and not stands_whole(theirs, one.key)]
    if any(_is_visit(one, theirs) for one in theirs.sentences):
        new = [one for one in new if not _is_visit(one, ours)]
    return _within(new, ours, theirs)


def _within(new: list[Sentence], ours: Matter, theirs: Matter) -> list[Sentence]:
    """Without the lines around the matter that differ in their counters alone."""
    counted = [one for one in new if without_counters(one.key) in theirs.counted]
    places = _bounds(ours, theirs) if counted else None
    if places is None:
        return new
    outside = {one.start for one in counted if not places[0] <= one.start < places[1]}
    return [one for one in new if one.start not in outside]


def _is_visit(one: Sentence, matter: Matter) -> bool:
    return one.listed and is_of_visit(matter.document.text[one.start : one.end], matter.days)


def edges(earlier: Matter, later: Matter) -> frozenset[str]:
    """The keys of lines around the matter of two texts that differ because the site was redone; empty where it was not.

    It was redone where several lines, menus and footers too, differ both above and below what the two have in common.
    """
    ours, theirs = _bounds(earlier, later), _bounds(later, earlier)
    if max(lost(earlier, later), lost(later, earlier)) > STAYS:
        return frozenset()
    if ours is None or theirs is None:
        return frozenset()
    sides = ((None, ours[0], None, theirs[0]), (ours[1], None, theirs[1], None))
    if not all(_differ(earlier, later, *side) for side in sides):
        return frozenset()
    return frozenset(
        one.key
        for matter, bounds in ((earlier, ours), (later, theirs))
        for one in matter.sentences
        if _may_be_frame(one, bounds)
    )


def _may_be_frame(one: Sentence, bounds: tuple[int, int]) -> bool:
    """Whether a sentence stands around the matter, and is short; above it no full sentence does."""
    above = one.start < bounds[0] and (one.listed or one.role == "heading" or len(one.key) <= TINY)
    return is_short(one.key) and (above or one.start >= bounds[1])


def _differ(
    earlier: Matter, later: Matter, start: int | None, end: int | None, begin: int | None, stop: int | None
) -> bool:
    """Whether two stretches of pages have other lines, more than one, counters aside."""
    ours = _lines(earlier.document.text[start:end])
    theirs = _lines(later.document.text[begin:stop])
    return "".join(ours) != "".join(theirs) and len(set(ours) ^ set(theirs)) >= REDONE


def _lines(text: str) -> list[str]:
    """The letters of all lines, without figures."""
    lines = (without_counters(letters(line)) for line in text.splitlines() if not _ROW.match(line))
    return [line for line in lines if line]


def _bounds(matter: Matter, other: Matter) -> tuple[int, int] | None:
    """Where what a page has in common with another begins and ends; None where they share too little."""
    common = [one.key in other.keys for one in matter.sentences]
    held = sorted(_matter_places(matter.sentences, common, matter.title))
    if not held:
        return None
    return matter.sentences[held[0]].start, matter.sentences[held[-1]].end


def _matter_places(sentences: Sequence[Sentence], common: Sequence[bool], title: str) -> Collection[int]:
    """Places of what both texts have: full sentences, lines that stand together, and the title right above."""
    found = {
        place
        for place, one in enumerate(sentences)
        if common[place] and not one.listed and one.role != "heading" and one.key != title
    }
    for shared, group in groupby(range(len(sentences)), key=lambda place: common[place]):
        places = list(group)
        if shared and len(places) >= TOGETHER:
            found.update(places)
    if not found or sentences[min(found)].key in title:
        return found
    titles = [place for place in range(min(found)) if common[place] and sentences[place].key in title]
    return found | set(titles[-1:])
