"""The ties of a sentence that names programmes, with words that point back taken as names are."""

from __future__ import annotations

from collections.abc import Container, Sequence

from aftername.stages.claims.passages import Passage
from aftername.stages.claims.tie_lists import PRONOUN
from aftername.stages.claims.tie_roles import is_to_present_name
from aftername.stages.claims.ties import Span, Tie, ties
from aftername.text.names import comparable

RIGHT_BEHIND = 12  # letters between "it" and the words of a tie: "it has since replaced"


def tied(
    passage: Passage, places: Sequence[Span], backs: Sequence[Span], known: Container[Span]
) -> tuple[Tie, ...]:
    """Which programmes of a passage are said to follow which.

    places: where it names programmes. backs: where its words point back to one. known: places of names; a tie holds one at least.
    """
    dates = [(one.anchor.start, one.anchor.end) for one in passage.of("date", "period")]

    def of(names: list[Span]) -> tuple[Tie, ...]:
        found = ties(passage.told, passage.language, names, passage.start, wide=True, dates=dates)
        return tuple(one for one in found if not one.suggested or _holds_all(one, places, passage))

    if backs:
        named = (one for one in of([*places, *backs]) if any(s in known for s in (*one.earlier, *one.later)))
        if found := tuple(named):
            return found
    found = of([*places])  # a phrase may run over the words that point back
    pronoun = PRONOUN.match(passage.folded, passage.start, passage.end)
    if found or passage.language != "en" or pronoun is None:
        return found
    # "It replaced the X": only where the words stand right behind it
    return tuple(
        one
        for one in of([*places, pronoun.span()])
        if pronoun.span() in (*one.earlier, *one.later)
        and not one.suggested
        and one.words[0] - pronoun.end() <= RIGHT_BEHIND
    )


def _holds_all(tie: Tie, places: Sequence[Span], passage: Passage) -> bool:
    """Whether a tie that words only suggest is about all that its sentence names: of many names a wide rule binds the wrong ones."""
    if is_to_present_name(
        passage.told, passage.language, tie.words[0] - passage.start, tie.words[1] - passage.start
    ):
        return False
    held = {_form(passage, span) for span in (*tie.earlier, *tie.later)}
    return all(_form(passage, span) in held for span in places)


def _form(passage: Passage, span: Span) -> str:
    return comparable(passage.text[slice(*span)])
