"""Whether a page stayed while something went from it: which of its other sentences are still there, edited a little or not."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

from aftername.records import Document
from aftername.stages.captures.frames import edges
from aftername.stages.captures.matter import Matter, Sentence, is_short, without_counters
from aftername.text.sketches import letters

KEPT = 0.6  # share of the letters of the other sentences that stay
WHOLE = 40  # letters of a text that can be told at another address
FOOT = 0.25  # share of a text that may be the foot of its site
_FIGURE = re.compile(r"\d")
LEAST = 20  # letters that the other sentences have at least
ALIKE = 0.75  # two sentences are one that was edited
MANY = 400  # sentences
NEW = 0.6  # share of the later text that may be new


def _kept(others: Sequence[Sentence], later: Matter) -> float | None:
    """Which share of sentences stays, by letters; None where they are too few to say that a page stayed."""
    size = sum(len(one.key) for one in others)
    if size < LEAST:
        return None
    return sum(len(one.key) for one in others if has(later, one)) / size


def has(matter: Matter, one: Sentence) -> bool:
    """Whether a text has a sentence, edited a little or not; in a text of very many sentences only as it is, or with other figures."""
    if one.key in matter.keys:
        return True
    if one.key not in matter.near:
        matter.near[one.key] = without_counters(one.key) in matter.counted or (
            len(matter.keys) <= MANY and any(_is_near(one.key, other) for other in matter.keys)
        )
    return matter.near[one.key]


def _is_near(one: str, other: str) -> bool:
    if abs(len(other) - len(one)) > 0.5 * len(one):
        return False
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    return matcher.real_quick_ratio() >= ALIKE and matcher.quick_ratio() >= ALIKE and matcher.ratio() >= ALIKE


def _is_redone(earlier: Matter, later: Matter, frame: frozenset[str]) -> bool:
    """Whether most of the later text is new, but for its frame."""
    told = [one for one in later.sentences if one.key not in frame]
    new = sum(len(one.key) for one in told if not has(earlier, one))
    return new > NEW * max(1, sum(len(one.key) for one in told))


def _stands_in(key: str, whole: str) -> bool:
    """Whether letters stand in others, and no figure at their ends is a part of a longer one."""
    return re.search(rf"(?<!\d){key}(?!\d)", whole) is not None or (
        key in whole and not key[:1].isdigit() and not key[-1:].isdigit()
    )


def has_all(one: Document, other: Document) -> bool:
    """Whether a text has the sentences of another as they are, days and figures too; a short line without a figure may be missing.

    So may what stands below its last sentence, where the other has nothing like it: the foot of a site.
    """
    told = [(each, letters(one.text[each.start : each.end])) for each in Matter(one).sentences]
    whole, theirs = letters(other.text), Matter(other)
    there = [_stands_in(key, whole) for _, key in told]
    foot = next((place for place in range(len(told), 0, -1) if there[place - 1]), 0)
    inside = [place for place in range(foot) if not there[place]]
    size = sum(len(key) for _, key in told)
    if size < WHOLE or any(not told[place][0].listed or _FIGURE.search(told[place][1]) for place in inside):
        return False
    if any(not _may_be_foot(each, key, theirs) for each, key in told[foot:]):
        return False
    return (
        sum(len(told[place][1]) for place in inside) * 10 <= size
        and sum(len(key) for _, key in told[foot:]) <= FOOT * size
    )


def _may_be_foot(one: Sentence, key: str, other: Matter) -> bool:
    """Whether a sentence that another text lacks is short, without a figure, and no edition of one that it has."""
    return is_short(key) and not _FIGURE.search(key) and not has(other, one)


def stayed(others: Sequence[Sentence], earlier: Matter, later: Matter) -> float | None:
    """Which share of the other sentences stays; None where the page did not stay, was made anew or is in another language."""
    if earlier.document.language != later.document.language:
        return None
    frame = edges(earlier, later)
    kept = _kept([one for one in others if one.key not in frame], later)
    return None if kept is None or kept < KEPT or _is_redone(earlier, later, frame) else kept
