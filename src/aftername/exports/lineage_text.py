"""A lineage in lines for a terminal: each name with when documents of each level name it, then every edge."""

from __future__ import annotations

import math
from collections.abc import Callable

from aftername.exports.succession_words import GRADES, date_words, edge_words, years_of
from aftername.records import Evidence, LevelSpan, Lineage, LineageEdge, LineageRow
from aftername.text.plurals import counted

BAR = 32  # columns of the bar that shows when
MOST_QUOTE = 160  # characters of a passage


def lines(lineage: Lineage, *, full: bool = False, title: Callable[[str], str] = str) -> tuple[str, ...]:
    """The names of a lineage in order, and its edges with their numbers.

    full: also bars by level of document, what speaks against each edge, a person's reason, and the evidence with its
    passages. title: of a document by its id.
    """
    told = []
    years = _years(lineage)
    for number, row in enumerate(lineage.rows, 1):
        if row.beside and not lineage.rows[number - 2].beside:
            told.append("beside it, and no succession:")
        told.extend(_row(number, row, years if full else None))
    told.append("")
    for one in lineage.edges:
        told.extend(_edge(lineage, one, full, title))
    for heading, edges in (
        ("Parts and siblings, no succession", lineage.beside),
        ("Refused by a reader", lineage.refused),
    ):
        if edges:
            told.append(f"{heading}:")
            for one in edges:
                told.extend(_edge(lineage, one, full, title))
    if full:
        grades = dict.fromkeys(e.grade for one in lineage.every for e in one.edge.evidence)
        told.extend(("", *(f"{grade}: {GRADES.get(grade, '')}" for grade in GRADES if grade in grades)))
    return tuple(told)


def _row(number: int, row: LineageRow, years: tuple[float, float] | None) -> list[str]:
    papers = counted(row.documents, "document")
    seen = f", {_span(row.first, row.last)}" if row.spans else ""
    told = [f"{number:>3}  {row.name}  ({papers}{seen})"]
    if years is not None:
        wide = max((len(span.level or "not stated") for span in row.spans), default=0)
        for span in row.spans:
            level = (span.level or "not stated").ljust(wide)
            told.append(
                f"     {level}  {_bar(span, years)}  {_span(span.first, span.last)}, {span.documents:,}"
            )
    return told


def _edge(lineage: Lineage, one: LineageEdge, full: bool, title: Callable[[str], str]) -> list[str]:
    ends = f"{one.earlier + 1} → {'·' if one.later is None else one.later + 1}"
    later = "" if one.later is None else lineage.rows[one.later].name
    told = [f"  {ends}  {edge_words(one, lineage.rows[one.earlier].name, later)}"]
    if not full:
        return told
    if one.edge.because:
        told.append(f"         {one.edge.because}")
    told.extend(f"         against: {reason}" for reason in one.edge.against)
    for evidence in one.edge.evidence:
        told.extend(_evidence(evidence, title))
    return told


def _evidence(one: Evidence, title: Callable[[str], str]) -> list[str]:
    hedge = "" if one.hedge == "states" else f" ({one.hedge})"
    dated = f", {date_words(one.as_of)}" if one.as_of else ""
    reason = f": {one.reason}" if one.reason else ""
    quote = " ".join(one.anchors[0].quote.split())
    cut = quote if len(quote) <= MOST_QUOTE else quote[:MOST_QUOTE] + "…"
    return [
        f"         {one.grade}: {one.wording}{hedge}{dated}  – {one.speaker.name}{reason}",
        f"           “{cut}”  {title(one.document)}",
    ]


def _span(first: str | None, last: str | None) -> str:
    if first is None:
        return "not dated"
    return first if last in (None, first) else f"{first} to {last}"


def _years(lineage: Lineage) -> tuple[float, float]:
    """From the beginning of the first year to the end of the last; one year where nothing is dated."""
    dates = [date for row in lineage.rows for date in (row.first, row.last) if date]
    found = [year for date in dates for year in years_of(date) or ()]
    return (math.floor(min(found)), math.ceil(max(found))) if found else (0, 1)


def _bar(span: LevelSpan, years: tuple[float, float]) -> str:
    """When, as a bar over the years of the whole lineage; dots where nothing names it."""
    begin = years_of(span.first) if span.first else None
    end = years_of(span.last) if span.last else None
    if begin is None or end is None:
        return " " * BAR
    scale = BAR / (years[1] - years[0])
    start = min(int((begin[0] - years[0]) * scale), BAR - 1)
    stop = min(max(start + 1, round((end[1] - years[0]) * scale)), BAR)
    return "·" * start + "█" * (stop - start) + "·" * (BAR - stop)
