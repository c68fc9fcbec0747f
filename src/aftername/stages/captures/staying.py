"""Whether a page stayed while something went from it: which of its other sentences are still there, edited a little or not."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

from aftername.records import Document
from aftername.stages.captures.frames import edges
from aftername.stages.captures.matter import Matter, Sentence, without_counters
from aftername.text.sketches import letters

KEPT = 0.6  # share of the letters of the other sentences that stay
WHOLE = 40  # letters of a text that can be told at another address
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
    """Whether a text has the sentences of another as they are, days and figures too; a short line without a figure may be missing."""
    said = [(letters(one.text[each.start : each.end]), each.listed) for each in Matter(one).sentences]
    whole = letters(other.text)
    size = sum(len(key) for key, _ in said)
    missing = [(key, listed) for key, listed in said if not _stands_in(key, whole)]
    if size < WHOLE or any(not listed or re.search(r"\d", key) for key, listed in missing):
        return False
    return sum(len(key) for key, _ in missing) * 10 <= size


def stayed(others: Sequence[Sentence], earlier: Matter, later: Matter) -> float | None:
    """Which share of the other sentences stays; None where the page did not stay, was made anew or is in another language."""
    if earlier.document.language != later.document.language:
        return None
    frame = edges(earlier, later)
    kept = _kept([one for one in others if one.key not in frame], later)
    return None if kept is None or kept < KEPT or _is_redone(earlier, later, frame) else kept
