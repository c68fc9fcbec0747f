"""How likely each value of a passage is this fact or that: by the words around it, the letters around it, and what rules say of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from aftername.records import Mention
from aftername.records.block import Span
from aftername.stages.claims.facts.fact import Finding
from aftername.stages.claims.passages import Passage
from aftername.stages.claims.weighed.learned import chance, score, telling
from aftername.stages.claims.weighed.signs import Around
from aftername.stages.claims.weighed.surroundings import fragments

NO_RULE = "no rule"


class Roles:
    """Weighs the values of one passage. ruled: what the rules find there, values shown to be nothing among them."""

    def __init__(self, passage: Passage, genre: str, ruled: Sequence[Finding]) -> None:
        self._passage = passage
        self._genre = genre
        self.ruled = ruled
        self._around: Around | None = None
        self._seen: dict[Span, tuple[frozenset[str], frozenset[str]]] = {}

    def seen(self, mention: Mention) -> tuple[frozenset[str], frozenset[str]]:
        """The signs of a value, and the pieces around it."""
        place = (mention.anchor.start, mention.anchor.end)
        if place not in self._seen:
            self._around = self._around or Around(self._passage, self._genre)
            signs = self._around.signs(mention).union(_said(self.ruled_at(place)))
            self._seen[place] = signs, fragments(self._passage, place)
        return self._seen[place]

    def ruled_at(self, place: Span) -> list[Finding]:
        """What the rules say of a value."""
        return [one for one in self.ruled if one.start < place[1] and place[0] < one.end]

    def chance(self, fact: str, mention: Mention) -> float:
        """How likely a value is this fact."""
        return chance(self.score(fact, mention))

    def score(self, fact: str, mention: Mention) -> int:
        """What speaks for a value being this fact, less what speaks against it."""
        return score(fact, *self.seen(mention), self._passage.language)

    def telling(self, fact: str, mention: Mention) -> tuple[str, ...]:
        """What speaks most for it, in words."""
        return telling(fact, *self.seen(mention), self._passage.language)


def _said(ruled: Iterable[Finding]) -> Iterator[str]:
    """What rules take a value for, with and without its label."""
    told = {(one.fact, one.label) for one in ruled}
    if not told:
        yield NO_RULE
    for fact, label in told:
        yield f"rule={fact}"
        yield f"rule={fact}, {label}"
