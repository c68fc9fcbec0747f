"""What of two texts of a page is its matter, and what its frame: lines around it that were made anew with the look of the site.

A menu that was redone is no change of what a page says; and a page that has only its frame in common with another has nothing of it.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import groupby

from aftername.stages.captures.matter import Matter, Sentence

TOGETHER = 3  # lines in a row that both texts have are matter, sentences or not
LEAST = 40  # letters of the sentences of a page from which on it is judged by them


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
    if sum(len(one.key) for one in told) < LEAST:
        told = [one for one in earlier.sentences if one.key != earlier.title]
    size = sum(len(one.key) for one in told)
    return sum(len(one.key) for one in told if one.key not in later.keys) / size if size else 0.0


def edges(earlier: Matter, later: Matter) -> frozenset[str]:
    """The keys of lines around the matter of two texts that differ because the site was redone; empty where it was not.

    It was redone where lines differ both above and below what the two have in common, and some went and some came. A full sentence is no such line.
    """
    sides = [_outside(one, other) for one, other in ((earlier, later), (later, earlier))]
    if any(side is None for side in sides):
        return frozenset()
    (above, below), (over, under) = (side for side in sides if side is not None)
    if not ((above or over) and (below or under) and (above or below) and (over or under)):
        return frozenset()
    return frozenset(one.key for one in (*above, *below, *over, *under) if one.listed or one.role == "heading")


def is_redesign(earlier: Matter, later: Matter) -> bool:
    """Whether nothing but the lines around the matter differs."""
    if earlier.keys == later.keys:
        return False
    frame = edges(earlier, later)
    return bool(frame) and (earlier.keys ^ later.keys) <= frame


def _outside(matter: Matter, other: Matter) -> tuple[list[Sentence], list[Sentence]] | None:
    """The lines of a page above and below what it has in common with another that the other does not have; None where they share too little."""
    sentences = matter.sentences
    common = [one.key in other.keys for one in sentences]
    held = sorted(_matter_places(sentences, common, matter.title))
    if not held:
        return None
    first, last = held[0], held[-1]
    return (
        [one for one, shared in zip(sentences[:first], common, strict=False) if not shared],
        [sentences[place] for place in range(last + 1, len(sentences)) if not common[place]],
    )


def _matter_places(
    sentences: Sequence[Sentence], common: Sequence[bool], title: str
) -> Collection[int]:
    """Places of what both texts have: full sentences, and lines that stand together."""
    found = {
        place
        for place, one in enumerate(sentences)
        if common[place] and not one.listed and one.role != "heading" and one.key != title
    }
    for shared, group in groupby(range(len(sentences)), key=lambda place: common[place]):
        places = list(group)
        if shared and len(places) >= TOGETHER:
            found.update(places)
    return found
