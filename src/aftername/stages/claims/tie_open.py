"""Ties that leave one side open, with what stands above the sentence in its place: "…을 통합한 사업이다" under the heading of the new scheme.

The side must be the one thing that the sentence before, the heading or the title names; where several may be meant it stays open. Below a
line that says what began, it is that; in a chronicle a further change of name is of the name that the entry before gave. Such a tie
is only suggested, and its passage begins where that name stands.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from aftername.stages.claims.passages import Passage
from aftername.stages.claims.tie_lists import Ids, Sentence
from aftername.stages.claims.tie_marks import Span, words_of
from aftername.stages.claims.tie_readings import above, meant, sentence
from aftername.stages.claims.ties import Tie

GOES_ON = ("renamed", "succeeded", "restructured", "merged", "absorbed")
CHAIN = ("renamed", "restructured")  # relations of the entries of a chronicle
PART = "part-of.points-back"  # the rule of parts whose words point back to what was named
OPENS = 16  # letters from the beginning of a line within which it takes up the line above
_DATED = re.compile(r"\D{0,12}\d{1,4}\s?(?:[\u5e74\ub144]|$|[,.:/]|\s)|\D{2,6}\u5143\u5e74")


class Above:
    """What stands above each sentence of a document; looked up where a tie asks for it."""

    def __init__(self, passages: Sequence[Passage], ids: Ids) -> None:
        self._passages, self._ids = passages, ids
        self._told: list[Sentence] | None = None

    def all_filled(self, found: Sequence[Tie], passage: Passage, last: Sequence[Tie]) -> tuple[Tie, ...]:
        """The ties of a sentence, open sides filled where they can be; of a chain in it each by the link before."""
        made: list[Tie] = []
        for one in found:
            chain = [
                tie
                for tie in made
                if tie.earlier and tie.later and tie.over is None and tie.words[1] <= one.words[0]
            ]
            made.append(self.filled(one, passage, last=chain[-1:] or last) or one)
        return tuple(made)

    def filled(
        self, tie: Tie, passage: Passage, ids: Ids | None = None, last: Sequence[Tie] = ()
    ) -> Tie | None:
        """A tie with its open side filled; None where it has none, or where nothing or too much may be meant.

        ids: of the ends of the tie, where these are no names of the document. last: the ties of the sentence before.
        """
        if bool(tie.earlier) == bool(tie.later) or not (tie.relation in GOES_ON or tie.rule == PART):
            return None
        known = ids or self._ids
        own = {one for span in (*tie.earlier, *tie.later) for one in known.get(span, ())}
        span = _named_last(tie, passage, last) or self._begun(tie, passage) or self._one(passage)
        if span is None or own & set(self._ids.get(span, ())):
            return None
        over = (min(passage.start, span[0]), passage.end)
        if tie.earlier:
            return replace(tie, later=(span,), suggested=True, over=over)
        return replace(tie, earlier=(span,), suggested=True, over=over)

    def _sentences(self) -> list[Sentence]:
        if self._told is None:
            self._told = [sentence(one, self._ids) for one in self._passages]
        return self._told

    def _one(self, passage: Passage) -> Span | None:
        """The one thing that may be meant."""
        held = meant(above(self._sentences(), passage.index, self._ids))
        if len(held) != 1:
            return None
        start, end = held[0][1].names[0]
        return start + passage.start, end + passage.start

    def _begun(self, tie: Tie, passage: Passage) -> Span | None:
        """What the line before says began, where it names nothing else and this one takes it up with its first words."""
        first = min(one[0] for one in (*tie.earlier, *tie.later, tie.words))
        if not passage.index or (first - passage.start > OPENS and not _DATED.match(passage.told)):
            return None
        other = self._sentences()[passage.index - 1]
        begins = words_of(other.passage.language, "born").search(other.passage.told)
        if begins is None or len(other.ids(self._ids)) != 1:
            return None
        start, end = other.names[0]
        return start + other.passage.start, end + other.passage.start


def _named_last(tie: Tie, passage: Passage, last: Sequence[Tie]) -> Span | None:
    """The name that the sentence before gave, where this one tells the next, and when; of "now X, once Y" it is Y."""
    given = [
        (one.earlier if one.label == "formerly" else one.later)[0]
        for one in last
        if one.relation in CHAIN and one.earlier and one.later
    ]
    if tie.relation not in CHAIN or tie.earlier or len(given) != 1 or not _DATED.match(passage.told):
        return None
    return given[0]
