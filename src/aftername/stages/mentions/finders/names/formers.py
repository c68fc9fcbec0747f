"""A name and its former name in brackets: where one of the two is a sure name, the other is one too."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from aftername.languages.name_places import FORMER_CLOSES, FORMER_OPENS
from aftername.languages.slot_heads import slot_heads
from aftername.stages.mentions.finder import View
from aftername.stages.mentions.finders.names.candidate import Candidate
from aftername.stages.mentions.finders.names.decide import NAME
from aftername.stages.mentions.finders.names.quotes import OPENING

BESIDE = 14  # what a name is worth whose former or later name is sure
LEAST = 3  # what it is worth at least by itself, so that no clause is taken for one


def of_formers(view: View, listed: Sequence[Candidate]) -> None:
    """Raise the score of what stands in brackets as the former name of a sure name, or before such a bracket."""
    joints = list(FORMER_OPENS.finditer(view.folded))
    if not joints:
        return
    ending: dict[int, list[Candidate]] = defaultdict(list)
    opening: dict[int, list[Candidate]] = defaultdict(list)
    for one in listed:
        ending[one.end].append(one)
        opening[one.start].append(one)
    for joint in joints:
        later = ending[joint.start()]
        former = [one for one in opening[joint.end()] if FORMER_CLOSES.match(view.folded, one.end)]
        former_sure, later_sure = _sure(former), _sure(later)
        if later_sure:
            _raise(view.text, [one for one in former if _ends_as_names_do(view.text, one)])
        if former_sure:
            _raise(view.text, [one for one in later if one.score >= LEAST])


def _sure(listed: Sequence[Candidate]) -> bool:
    return any(one.score >= NAME for one in listed)


def _ends_as_names_do(text: str, one: Candidate) -> bool:
    """Whether it has a head noun or marks of quotation: who ran it (原科技厅主管) is no name."""
    if one.head[1] > one.head[0] or one.quote is not None or one.spelt:
        return True
    return text.endswith(slot_heads(one.language), one.start, one.end)


def _raise(text: str, listed: Sequence[Candidate]) -> None:
    """Make a name of the best of some that end or begin in one place: what a quotation begins with, the likeliest, the longest."""
    best = max(
        listed,
        key=lambda one: (text[one.start - 1 : one.start] in OPENING, one.score, one.end - one.start),
        default=None,
    )
    if best is not None and "generic" not in best.shown:
        best.score = max(best.score, BESIDE)
