"""Words that tie a programme to an earlier, later or larger one; handed on to the succession stage. Value: the other's name."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from aftername.stages.claims.facts.fact import Fact, Finding, Setting
from aftername.stages.claims.facts.spans import after
from aftername.stages.claims.passages import Passage, Seen

_PASSIVE = ("取代", "替代", "接替", "代替")
_OF_A_BODY = ("ministry", "office", "department", "bureau")


def look(passage: Passage, setting: Setting) -> Iterable[Finding]:
    """One finding for each phrase with a programme name beside it; without one, none, save where the words stand alone."""
    told: set[tuple[int, int]] = set()
    kinds: set[str] = set()
    for one in passage.cues("succession"):
        if one.cue.label in ("restructured",) and one.cue.side == "=":
            if setting.programmes and not kinds:
                yield Finding("succession", one.cue.label, one.start, one.end, None, "sentence")
            continue
        if one.cue.label == "continues" and one.cue.side == ">":
            start, end = after(passage, one.end, 80)
            if end > start and setting.programmes and "continues" not in kinds:
                kinds.add("continues")
                yield Finding("succession", "continues", start, end, None, "sentence")
            continue
        swapped = _swapped(passage, setting, one)
        if swapped is not None:
            told.update(swapped)
            yield Finding("succession", "succeeded by", *swapped[1], None, "sentence", swapped[0])
            continue
        place = _other(passage, setting, one)
        if place is None or place in told:
            continue
        told.add(place)
        label = one.cue.label
        if label == "succeeds" and one.cue.words.strip("了原") in _PASSIVE and _is_passive(passage, one):
            label = "succeeded by"
        if label == "part of" and one.cue.words in ("下设", "包含", "包括", "子项目包括", "分设"):
            label = "has part"
        yield Finding("succession", label, *place, None, "near")


def _is_passive(passage: Passage, one: Seen) -> bool:
    """被X取代: X comes after, not before."""
    start = max(passage.start, one.start - 30)
    return "被" in passage.folded[start : one.start]


def _swapped(passage: Passage, setting: Setting, one: Seen) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """ "replaced X with Y": X and Y."""
    if passage.language != "en" or not one.cue.words.startswith("replace"):
        return None
    for first, second in pairwise(setting.programmes):
        between = passage.folded[first[1] : second[0]]
        if (
            0 <= first[0] - one.end <= 12
            and (" with " in between or " by " in between)
            and len(between) <= 50
        ):
            return first, second
    return None


def _other(passage: Passage, setting: Setting, one: Seen) -> tuple[int, int] | None:
    """The programme name that the phrase points at: straight behind or before it."""
    text = passage.folded
    far = 30 if passage.language == "en" else 14
    if one.cue.side == ">":
        if one.cue.words.strip("了原") in _PASSIVE and _is_passive(passage, one):
            ahead = [p for p in setting.programmes if p[1] <= one.start and one.start - p[1] <= 3]
            return ahead[-1] if ahead else None
        for start, end in setting.programmes:
            if 0 <= start - one.end <= far and not any(m in text[one.end : start] for m in ",.;，。；、"):
                return (start, end)
        return None
    for start, end in setting.programmes:
        between = text[end : one.start]
        if 0 <= one.start - end <= 8 and not any(mark in between for mark in "，。；、,はが은는"):
            return (start, end)
    return None


FACT = Fact("succession", (), ("succession",), look)
