"""Ties that leave one side open, with what stands above the sentence in its place: "…을 통합한 사업이다" under the heading of the new scheme.

The side must be the one thing that the sentence before, the heading or the title names; where several may be meant it stays open. Such a tie
is only suggested, and its passage begins where that name stands.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from aftername.stages.claims.passages import Passage
from aftername.stages.claims.tie_lists import Ids, Sentence
from aftername.stages.claims.tie_marks import Span
from aftername.stages.claims.tie_readings import above, meant, sentence
from aftername.stages.claims.ties import Tie

GOES_ON = ("renamed", "succeeded", "restructured", "merged", "absorbed")


class Above:
    """What stands above each sentence of a document; looked up where a tie asks for it."""

    def __init__(self, passages: Sequence[Passage], ids: Ids) -> None:
        self._passages, self._ids = passages, ids
        self._told: list[Sentence] | None = None

    def filled(self, tie: Tie, passage: Passage, ids: Ids | None = None) -> Tie | None:
        """A tie with its open side filled; None where it has none, or where nothing or too much may be meant.

        ids: of the ends of the tie, where these are no names of the document.
        """
        if bool(tie.earlier) == bool(tie.later) or tie.relation not in GOES_ON:
            return None
        if self._told is None:
            self._told = [sentence(one, self._ids) for one in self._passages]
        known = ids or self._ids
        own = {one for span in (*tie.earlier, *tie.later) for one in known.get(span, ())}
        held = meant(above(self._told, passage.index, self._ids))
        if len(held) != 1 or own & self._of(held[0][1].names[0], passage):
            return None
        start, end = held[0][1].names[0]
        span: Span = (start + passage.start, end + passage.start)
        over = (min(passage.start, span[0]), passage.end)
        if tie.earlier:
            return replace(tie, later=(span,), suggested=True, over=over)
        return replace(tie, earlier=(span,), suggested=True, over=over)

    def _of(self, span: Span, passage: Passage) -> set[str]:
        return set(self._ids.get((span[0] + passage.start, span[1] + passage.start), ()))
