"""What captured pages show over time: from when to when they named each programme, as a bar of its own in the drawing of a lineage with a
sentence under it; changes that touch a programme, and those that are the same on many pages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import cast

from aftername.records import LevelSpan, Lineage, LineageRow, PageChange, PageHistory
from aftername.records.document import Level
from aftername.text.plurals import counted

BAR = cast("Level", "on pages")


@dataclass(frozen=True, slots=True)
class Public:
    """What captured pages show of a programme. first, last: days of captures between which a page named it. pages: how many named it.

    away: how many of them do not name it any more, or are gone; since: the first capture that shows that, "" for none.
    """

    first: str
    last: str
    pages: int
    away: int
    since: str


def touches(one: PageChange) -> bool:
    """Whether a change touches a programme."""
    return bool(one.names_went or one.names_came or one.statements_went or one.statements_came)


def same_changes(held: Iterable[PageHistory]) -> Counter[str]:
    """On how many pages each change was made, by its key."""
    return Counter(key for one in held for key in {change.key for change in one.changes})


def publicity(pages: Iterable[PageHistory]) -> dict[str, Public]:
    """By programme, what the histories of pages say."""
    found: dict[str, Public] = {}
    for page in pages:
        for programme in page.programmes:
            made = _on(page, programme)
            if made is not None:
                found[programme] = _both(found[programme], made) if programme in found else made
    return found


def _on(page: PageHistory, programme: str) -> Public | None:
    """One page: named from its first text, or from when the name came; until its last, or until the name went."""
    if page.first is None or page.last is None:
        return None
    turns = [
        (change.before, change.since, programme in change.names_came)
        for change in page.changes
        if programme in change.names_came or programme in change.names_went
    ]
    first = turns[0][1] if turns and turns[0][2] else page.first
    if turns and not turns[-1][2]:
        return Public(first[:10], turns[-1][0][:10], 1, 1, turns[-1][1][:10])
    gone = page.gone_since if page.verdict == "removed" else None
    return Public(first[:10], page.last[:10], 1, int(gone is not None), gone[:10] if gone else "")


def _both(one: Public, other: Public) -> Public:
    since = min((each.since for each in (one, other) if each.since), default="")
    return Public(
        min(one.first, other.first),
        max(one.last, other.last),
        one.pages + other.pages,
        one.away + other.away,
        since,
    )


def with_pages(lineage: Lineage, found: Mapping[str, Public]) -> Lineage:
    """A lineage with a bar for the captured pages of each programme that has such."""
    return replace(lineage, rows=tuple(_row(row, found.get(row.thing)) for row in lineage.rows))


def _row(row: LineageRow, public: Public | None) -> LineageRow:
    if public is None:
        return row
    return replace(row, spans=(*row.spans, LevelSpan(BAR, public.first, public.last, public.pages)))


def sentences(lineage: Lineage, found: Mapping[str, Public], say: Callable[[str], str]) -> tuple[str, ...]:
    """What the bars stand for, a sentence for each programme."""
    return tuple(
        _sentence(say(row.name), public)
        for row in lineage.rows
        if (public := found.get(row.thing)) is not None
    )


def _sentence(name: str, one: Public) -> str:
    between = (
        f"in captures of {one.first}"
        if one.first == one.last
        else f"in captures from {one.first} to {one.last}"
    )
    told = f"On pages: “{name}” was found {between}, on {counted(one.pages, 'page')} that was captured more than once"
    if one.pages != 1:
        told = told.replace("that was captured", "that were captured")
    if not one.away:
        return f"{told}."
    return f"{told}; {one.away:,} of them {'does' if one.away == 1 else 'do'} not show it in the captures since {one.since}."
