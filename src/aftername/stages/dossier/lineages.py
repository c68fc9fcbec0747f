"""Edges of succession -> lineages: what hangs together, in the order of time, with when each thing was named.

Nothing is chosen: rival edges, denials and plans all stand. An edge that a person refused holds nothing together and
is kept apart; parts and siblings stand beside a chain and make none.
"""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from aftername.origin_counts import Roots
from aftername.records import (
    DocumentCard,
    LevelSpan,
    Lineage,
    LineageEdge,
    LineageRow,
    Programme,
    Succession,
)
from aftername.records.document import Level
from aftername.records.lineage import Standing

BESIDE = ("part-of", "sibling")
"""Relations that are no succession."""

ALONE = ("renamed", "succeeded", "restructured", "version-of")
"""Relations of which one thing has one right before it and one right behind it; several contradict each other."""

LEVELS: tuple[Level | None, ...] = (
    "central",
    "provincial",
    "municipal",
    "county",
    "institution",
    "firm",
    "press",
    None,
)

_KINDS = ("programme", "body", "document")
_LAST = "\uffff"


def lineages(
    edges: Iterable[Succession],
    programmes: Iterable[Programme],
    cards: Iterable[DocumentCard],
    roots: Roots,
) -> tuple[Lineage, ...]:
    """Every lineage, programmes before bodies before papers, then by first date; () when nothing carries on.

    roots: the origins of the case. An edge of BESIDE, or one refused, that
    touches no chain stands in none.
    """
    given = sorted(edges, key=lambda one: (one.date or one.said or _LAST, one.id))
    held = [one for one in given if one.relation not in BESIDE and one.verdict != "refused"]
    rest = [one for one in given if one.relation in BESIDE or one.verdict == "refused"]
    by_id = {one.id: one for one in programmes}
    levels = {card.id: (_level(card), card.header.date) for card in cards}
    found = []
    for chain in _chains(held):
        things = {thing for one in chain for thing in _ends(one)}
        refused = [e for e in rest if e.verdict == "refused" and set(_ends(e)) <= things]
        refused.sort(key=lambda e: not e.later)  # ends without a later name stand behind
        beside = [e for e in rest if e.verdict != "refused" and e.later and things & {e.earlier, e.later}]
        found.append(_laid_out(chain, beside, refused, by_id, levels, roots))
    return tuple(
        sorted(
            found,
            key=lambda one: (
                _KINDS.index(one.kind),
                min((row.first or _LAST for row in one.rows), default=_LAST),
                one.id,
            ),
        )
    )


def _chains(edges: Sequence[Succession]) -> list[list[Succession]]:
    """Edges that hang together, each group in the order given."""
    leader: dict[str, str] = {}

    def lead(one: str) -> str:
        while leader.get(one, one) != one:
            leader[one] = leader.get(leader[one], leader[one])
            one = leader[one]
        return one

    for edge in edges:
        first, *others = _ends(edge)
        for other in others:
            leader[lead(other)] = lead(first)
    groups: dict[str, list[Succession]] = defaultdict(list)
    for edge in edges:
        groups[lead(edge.earlier)].append(edge)
    return list(groups.values())


def _laid_out(
    chain: Sequence[Succession],
    beside: Sequence[Succession],
    refused: Sequence[Succession],
    programmes: Mapping[str, Programme],
    levels: Mapping[str, tuple[Level | None, str | None]],
    roots: Roots,
) -> Lineage:
    names: dict[str, str] = {}
    documents: dict[str, set[str]] = defaultdict(set)
    for edge in (*chain, *beside):
        names.setdefault(edge.earlier, edge.earlier_name)
        documents[edge.earlier].update(edge.documents)
        if edge.later:
            names.setdefault(edge.later, edge.later_name)
            documents[edge.later].update(edge.documents)

    def row(thing: str, outside: bool) -> LineageRow:
        programme = programmes.get(thing)
        if programme is None:
            return LineageRow(thing, names[thing], (), None, None, len(documents[thing]), outside)
        spans = _spans(programme.documents, levels)
        dates = [date for span in spans for date in (span.first, span.last) if date]
        return LineageRow(
            thing, programme.name, spans, min(dates, default=None), max(dates, default=None),
            len(programme.documents), outside,
        )  # fmt: skip

    things = {thing for one in chain for thing in _ends(one)}
    own = {thing: row(thing, False) for thing in things}
    outside = [row(thing, True) for thing in names if thing not in things]
    outside.sort(key=_when)
    rows = (*(own[thing] for thing in _ordered(own, chain)), *outside)
    place = {one.thing: number for number, one in enumerate(rows)}
    rivals = _rivals(chain)

    def drawn(edge: Succession) -> LineageEdge:
        origins = roots.count_for(edge, {})
        later = place[edge.later] if edge.later else None
        before, after = rivals.get(edge.id, (1, 1))
        return LineageEdge(edge, place[edge.earlier], later, _standing(edge), origins, before, after)

    return Lineage(
        chain[0].kind, rows, tuple(map(drawn, chain)), tuple(map(drawn, beside)), tuple(map(drawn, refused))
    )


def _ordered(rows: Mapping[str, LineageRow], chain: Sequence[Succession]) -> list[str]:
    """Things, earlier before later, else by when they were first named; a circle is cut at its oldest."""
    waiting: dict[str, set[str]] = {thing: set() for thing in rows}
    for edge in chain:
        if edge.later and edge.later != edge.earlier:
            waiting[edge.later].add(edge.earlier)
    behind: dict[str, set[str]] = defaultdict(set)
    for thing, befores in waiting.items():
        for before in befores:
            behind[before].add(thing)
    ready = [(_when(rows[thing]), thing) for thing, befores in waiting.items() if not befores]
    heapq.heapify(ready)
    ordered: list[str] = []
    while waiting:
        if not ready:
            heapq.heappush(ready, min((_when(rows[thing]), thing) for thing in waiting))
        _, thing = heapq.heappop(ready)
        if thing not in waiting:
            continue
        del waiting[thing]
        ordered.append(thing)
        for later in behind[thing]:
            if later in waiting:
                waiting[later].discard(thing)
                if not waiting[later]:
                    heapq.heappush(ready, (_when(rows[later]), later))
    return ordered


def _when(row: LineageRow) -> tuple[str, str, str]:
    return row.first or _LAST, row.name, row.thing


def _spans(
    documents: Iterable[str], levels: Mapping[str, tuple[Level | None, str | None]]
) -> tuple[LevelSpan, ...]:
    dates: dict[Level | None, list[str | None]] = defaultdict(list)
    for document in documents:
        level, date = levels.get(document, (None, None))
        dates[level].append(date)
    return tuple(
        LevelSpan(
            level,
            min((one for one in dates[level] if one), default=None),
            max((one for one in dates[level] if one), default=None),
            len(dates[level]),
        )
        for level in LEVELS
        if level in dates
    )


def _level(card: DocumentCard) -> Level | None:
    told = card.header.level.value if card.header.level else None
    return next((one for one in LEVELS if one == told), None)


def _standing(edge: Succession) -> Standing:
    if edge.verdict == "refused":
        return "refused"
    if edge.denied:
        return "denied"
    return "planned" if edge.planned else "stated"


def _rivals(chain: Sequence[Succession]) -> dict[str, tuple[int, int]]:
    """For each edge of ALONE that is neither denied nor only planned: how many things stand right before its later, and right behind its
    earlier one. A thing that leads to another of them stands further off and is no rival."""
    forward: dict[str, set[str]] = defaultdict(set)
    before: dict[str, set[str]] = defaultdict(set)
    after: dict[str, set[str]] = defaultdict(set)
    claimed = [e for e in chain if e.relation in ALONE and e.later and not (e.denied or e.planned)]
    for edge in chain:
        if edge.later and not edge.denied:
            forward[edge.earlier].add(edge.later)
    for edge in claimed:
        before[edge.later].add(edge.earlier)
        after[edge.earlier].add(edge.later)
    nearest_before = {
        later: _nearest(group, forward, last=True) for later, group in before.items() if len(group) > 1
    }
    nearest_after = {
        earlier: _nearest(group, forward, last=False) for earlier, group in after.items() if len(group) > 1
    }
    found = {}
    for edge in claimed:
        ones, others = nearest_before.get(edge.later, set()), nearest_after.get(edge.earlier, set())
        found[edge.id] = (
            len(ones) if edge.earlier in ones else 1,
            len(others) if edge.later in others else 1,
        )
    return found


def _nearest(group: set[str], forward: Mapping[str, set[str]], *, last: bool) -> set[str]:
    """Of several things those that no other of them comes behind (last) or before; in a circle all stay."""
    reach = {one: _reached(one, forward) for one in group}

    def further(one: str) -> bool:
        for other in group - {one}:
            a, b = (one, other) if last else (other, one)
            if b in reach[a] and a not in reach[b]:
                return True
        return False

    return {one for one in group if not further(one)}


def _reached(start: str, forward: Mapping[str, set[str]]) -> set[str]:
    seen: set[str] = set()
    waiting = [start]
    while waiting:
        for other in forward.get(waiting.pop(), ()):
            if other not in seen:
                seen.add(other)
                waiting.append(other)
    return seen


def _ends(edge: Succession) -> tuple[str, ...]:
    return (edge.earlier, edge.later) if edge.later else (edge.earlier,)
