"""The ties of a sentence that names programmes, with words that point back taken as names are."""

from __future__ import annotations

from collections.abc import Container, Sequence

from aftername.stages.claims.passages import Passage
from aftername.stages.claims.tie_evidence import Reading, as_tie, best
from aftername.stages.claims.tie_lists import PRONOUN, Ids
from aftername.stages.claims.ties import Span, Tie, ties

RIGHT_BEHIND = 12  # letters between "it" and the words of a tie: "it has since replaced"


def with_evidence(ties: Sequence[Tie], found: Sequence[Reading], ids: Ids) -> tuple[Tie, ...]:
    """The ties of rules and those of evidence: of one pair the rule's, none where the two turn each other round."""

    def pairs(earlier: Sequence[Span], later: Sequence[Span]) -> set[tuple[tuple[str, ...], tuple[str, ...]]]:
        return {(ids.get(a, ()), ids.get(b, ())) for a in earlier for b in later}

    made = list(ties)
    for one in best(found):
        told = pairs(one.earlier, one.later)
        turned = {(b, a) for a, b in told}
        against = [tie for tie in made if tie.relation != "sibling" and pairs(tie.earlier, tie.later) & turned]
        if against:
            made = [tie for tie in made if tie not in against]
        elif not any(told <= pairs(tie.earlier, tie.later) for tie in made if tie.relation != "sibling"):
            followed = {ids.get(a, ()) for a in one.earlier}
            named = followed | {ids.get(b, ()) for b in one.later}
            made = [tie for tie in made if not _is_less(tie, named, ids)]
            made.append(as_tie(one))
    return tuple(made)


def _is_less(tie: Tie, named: set[tuple[str, ...]], ids: Ids) -> bool:
    """Whether a tie says of one thing what another says of it and a second: that it ended, or follows something unsaid."""
    own = {ids.get(one, ()) for one in (*tie.earlier, *tie.later)}
    return own <= named and tie.relation not in ("sibling", "part-of") and (not tie.earlier or not tie.later)


def tied(
    passage: Passage, places: Sequence[Span], backs: Sequence[Span], known: Container[Span]
) -> tuple[Tie, ...]:
    """Which programmes of a passage are said to follow which.

    places: where it names programmes. backs: where its words point back to one. known: places of names; a tie holds one at least.
    """
    dates = [(one.anchor.start, one.anchor.end) for one in passage.of("date", "period")]

    def of(names: list[Span]) -> tuple[Tie, ...]:
        return ties(passage.told, passage.language, names, passage.start, wide=True, dates=dates)

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
