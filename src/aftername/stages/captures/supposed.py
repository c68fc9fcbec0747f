"""What may be the name of a programme, though its words alone do not show it: that it went by itself from a page that stayed speaks for it.

Such a name ends in a word for what a programme is, has a word of its own in front of it, and was weighed as nearly a name where it
was read (records: NameCandidate). It must have gone by itself: hardly anything else of the page went or came.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from aftername.records import Mention, NameCandidate
from aftername.stages.captures.forms import has_own_word, is_kind
from aftername.stages.captures.matter import Matter, Sentence, has
from aftername.stages.captures.parting import instead_of
from aftername.stages.captures.pile import Pages, Span
from aftername.text.sketches import letters

SCORE = 8  # of a candidate, at least
KEPT = 0.8  # share of the other sentences that stays
OTHERS = 0.15  # share of the later text that may be new beside what stands in the place of the name


def supposed(
    documents: Sequence[str], matters: Mapping[str, Matter], pages: Pages
) -> Iterator[tuple[list[Span], list[int]]]:
    """What may be a name and is not in the last text: where it stands in the last that has it, and the places of the texts with it.

    documents: texts of a page, in order of time.
    """
    if len(set(documents)) < 2:
        return
    held: dict[str, int] = {}
    for place, document in enumerate(documents):
        for one in pages.candidates.get(document, ()):
            if may_name(one, pages):
                held[letters(one.written)] = place
    for key, last in sorted(held.items()):
        if any(key in matters[one].whole for one in documents[last + 1 :]):
            continue
        at = [
            (one.anchor.start, one.anchor.end)
            for one in pages.candidates[documents[last]]
            if letters(one.written) == key
        ]
        yield at, [place for place, one in enumerate(documents) if key in matters[one].whole]


def may_name(one: Mention, pages: Pages) -> bool:
    """Whether a candidate may be the name of a programme: weighed as nearly one, with a word of its own, and no part of a name that is known."""
    if not isinstance(one.normal, NameCandidate) or one.normal.score < SCORE:
        return False
    if not is_kind(one.written) or not has_own_word(one.written):
        return False
    start, end = one.anchor.start, one.anchor.end
    return not any(low < end and start < high for (low, high), _ in pages.places.get(one.anchor.document, ()))


def is_alone(own: Sequence[Sentence], earlier: Matter, later: Matter, kept: float) -> bool:
    """Whether hardly anything but the sentences with a name went, and hardly anything came but what stands in their place."""
    if kept < KEPT or not own:
        return False
    instead = {each.start for one in own if (each := instead_of(one, earlier, later)) is not None}
    new = sum(len(one.key) for one in later.sentences if one.start not in instead and not has(earlier, one))
    return new <= OTHERS * max(1, later.size)
