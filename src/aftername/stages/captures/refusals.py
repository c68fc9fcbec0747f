"""Texts that a server sent with an answer that refuses, and sends with others too: in whatever words, they are no matter.

A text is one of these only where the page had other matter before any of them: a server that sends the matter itself with 403 refuses nothing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from aftername.records import Capture
from aftername.records.capture import Showing
from aftername.stages.captures.frames import lost
from aftername.stages.captures.matter import Matter, without_counters

REFUSES: dict[Showing, Showing] = {
    "blocked": "blocked",
    "log-in": "log-in",
    "no answer": "no answer",
    "gone": "says not there",
}
APART = 0.6  # share of the matter before that is not there
ALIKE = 0.75  # share of letters that both have, figures aside


def refused(kept: Sequence[Capture], matters: Mapping[str, Matter]) -> tuple[Capture, ...]:
    """The captures, in order of time, where texts that stand elsewhere beside an answer that refuses show what that shows."""
    first = next((place for place, one in enumerate(kept) if one.shows == "matter" and one.document), None)
    if first is None:
        return tuple(kept)
    before = matters[kept[first].document or ""]
    walls = [one for one in kept[first + 1 :] if one.shows in REFUSES and one.document and _is_sent(one)]
    walls = [one for one in walls if lost(before, matters[one.document or ""]) >= APART]
    return tuple(_as_refused(one, walls, before, matters) for one in kept) if walls else tuple(kept)


def _is_sent(one: Capture) -> bool:
    """Whether it was the answer of the server that told what a capture shows."""
    return one.status is not None and one.status >= 400


def _as_refused(
    one: Capture, walls: Sequence[Capture], before: Matter, matters: Mapping[str, Matter]
) -> Capture:
    if one.shows != "matter" or not one.document or lost(before, matters[one.document]) < APART:
        return one
    for wall in walls:
        if _is_alike(matters[one.document], matters[wall.document or ""]):
            told = f"the text is that which came with {wall.status} on {wall.day}"
            return replace(one, shows=REFUSES[wall.shows], because=told)
    return one


def _is_alike(one: Matter, other: Matter) -> bool:
    """Whether two texts are nearly the same, but for numbers of a visit."""
    ours, theirs = _words(one), _words(other)
    most = max(sum(map(len, ours)), sum(map(len, theirs)))
    return most > 0 and sum(map(len, ours & theirs)) >= ALIKE * most


def _words(one: Matter) -> frozenset[str]:
    """The letters of sentences without figures, and without lines that hold one: a number of a visit."""
    plain = {key for key in one.keys if without_counters(key) == key}
    return frozenset(plain or one.counted)
