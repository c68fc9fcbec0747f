"""A lineage: things that carry on as one another, with when each was named, laid out to be drawn or told."""

from __future__ import annotations

from typing import Literal

from aftername.records.base import content_id, record
from aftername.records.document import Level
from aftername.records.succession import Succession, ThingKind

Standing = Literal["stated", "planned", "denied", "refused"]
"""How an edge is drawn. Stated: somebody says so, or a document shows it. Planned: nothing but plans. Denied: nothing
but denials. Refused: a person who read the case says it does not hold."""


@record
class LevelSpan:
    """When documents of one level name a thing.

    level: of those who issued them; None where not stated. first, last: ISO dates of such documents; None when none
    is dated. documents: how many, undated ones included.
    """

    level: Level | None
    first: str | None
    last: str | None
    documents: int


@record
class LineageRow:
    """One thing. thing: its id, as in Succession. spans: by level, central first, not stated last; () for bodies and
    papers. first, last: of all spans. documents: that name it; for bodies and papers, that the edges rest on.
    beside: it is no link of the chain; a part of one, a whole, or a sibling.
    """

    thing: str
    name: str
    spans: tuple[LevelSpan, ...]
    first: str | None
    last: str | None
    documents: int
    beside: bool = False


@record
class LineageEdge:
    """An edge between two rows.

    earlier, later: places in Lineage.rows; later is None where something ended and no later one is named.
    origins: to how many independent origins its documents go back.
    before: how many different things may stand right before the later one, where only one can; 1 where
    nobody contradicts it. after: how many may come right behind the earlier one.
    """

    edge: Succession
    earlier: int
    later: int | None
    standing: Standing
    origins: int
    before: int = 1
    after: int = 1


@record
class Lineage:
    """What carries on as what.

    kind: of all its things. rows: the chain, earlier before later as far as the edges allow, then what stands beside.
    edges: of the chain, by date. beside: part-of and sibling edges, which are no succession. refused: edges between
    its rows that a person refused; they hold no lineage together.
    """

    kind: ThingKind
    rows: tuple[LineageRow, ...]
    edges: tuple[LineageEdge, ...]
    beside: tuple[LineageEdge, ...] = ()
    refused: tuple[LineageEdge, ...] = ()

    @property
    def id(self) -> str:
        return content_id("lineage", *(row.thing for row in self.chain))

    @property
    def chain(self) -> tuple[LineageRow, ...]:
        """The rows that are links of the chain."""
        return tuple(row for row in self.rows if not row.beside)

    @property
    def every(self) -> tuple[LineageEdge, ...]:
        """All its edges: of the chain, beside it, refused."""
        return (*self.edges, *self.beside, *self.refused)
