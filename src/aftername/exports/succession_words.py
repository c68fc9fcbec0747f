"""Words for succession: relations, grades, standing and dates, for the page, the drawing and the terminal."""

from __future__ import annotations

import re

from aftername.records import LineageEdge, Succession
from aftername.text.plurals import counted

# Read between the earlier and the later name.
RELATIONS: dict[str, str] = {
    "renamed": "was renamed",
    "succeeded": "was succeeded by",
    "restructured": "was rebuilt into",
    "merged": "was merged with others into",
    "split": "was split into",
    "absorbed": "was absorbed by",
    "part-of": "is part of",
    "version-of": "has as its newer version",
    "ended": "ended",
    "sibling": "exists beside",
}

ODD = 10  # years by which the date of a change lies before its paper, so that one of the two may be a slip
PLAIN = ("explicit", "documentary")
"""Grades of what a sentence or a paper says outright; the others are said with "perhaps"."""

NO_LATER = "no later one named in what was searched"

# grade, what it means; read behind "the grade".
GRADES: dict[str, str] = {
    "explicit": "a sentence in a document says so",
    "documentary": "a paper repeals or amends the other, or cites it as its basis",
    "suggested": "a sentence names both near words of succession, without a firm link between them",
    "structural": "the same office, audience, money, page or calendar, one ending as the other begins",
    "template": "two notices are the same text once the names are swapped",
}

STANDINGS: dict[str, str] = {
    "stated": "",
    "planned": "planned only",
    "denied": "denied",
    "refused": "refused by a reader",
}

_NUMBER = re.compile("[0-9]+")
_DAY = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip


def date_words(iso: str | None) -> str:
    """ "2019", "March 2019", "5 March 2019": as precise as it is known; "date not stated" for None."""
    if iso is None:
        return "date not stated"
    parts = iso.split("-")
    if len(parts) > 3 or not all(map(_NUMBER.fullmatch, parts)):
        return iso
    if len(parts) > 1 and not 1 <= int(parts[1]) <= 12:
        return iso
    told = parts[0] if len(parts) == 1 else f"{_MONTHS[int(parts[1]) - 1]} {parts[0]}"
    return f"{int(parts[2])} {told}" if len(parts) == 3 else told


def has_odd_date(edge: Succession) -> bool:
    """Whether papers changed so long before the paper that says so that a date may be a slip: told as the text's own."""
    dates = edge.date, edge.said
    if edge.kind != "document" or not all(one and one[:4].isdecimal() for one in dates):
        return False
    return int((edge.date or "")[:4]) < int((edge.said or "")[:4]) - ODD


def when_words(one: Succession) -> str:
    """When it changed, else when the first document says so (or denies it): "said on 4 June 2024"; an odd date as the text's own."""
    if has_odd_date(one):
        return f"its text gives {date_words(one.date)} as the date"
    if one.date is not None or one.said is None:
        return date_words(one.date)
    on = "on" if _DAY.fullmatch(one.said) else "in"
    return f"{'denied' if one.denied else 'said'} {on} {date_words(one.said)}"


def years_of(iso: str) -> tuple[float, float] | None:
    """Where a date begins and ends, in years: the whole year where only that is known; None if it is no date."""
    parts = iso.split("-")
    if not 1 <= len(parts) <= 3 or len(parts[0]) > 4 or not all(map(_NUMBER.fullmatch, parts)):
        return None
    year = float(parts[0])
    if len(parts) == 1:
        return year, year + 1
    start = year + (int(parts[1]) - 1) / 12
    if len(parts) == 2:
        return start, start + 1 / 12
    start += (int(parts[2]) - 1) / 372
    return start, start + 1 / 372


def is_disputed(one: Succession) -> bool:
    """Whether some state it and others deny it."""
    stated = not one.denied and not one.planned
    return stated and any(evidence.hedge == "denies" for evidence in one.evidence)


def relation_words(one: Succession) -> str:
    """What is read between the two names: "was renamed", "was perhaps renamed" where no text says so plainly."""
    told = RELATIONS.get(one.relation, one.relation)
    if one.grade in PLAIN or one.verdict == "confirmed":
        return told
    verb, _, rest = told.partition(" ")
    return f"{verb} perhaps {rest}" if verb in ("was", "is") else f"perhaps {told}"


def standing_words(one: Succession) -> tuple[str, ...]:
    """What is to be known before an edge is believed: denied, stated and denied, planned, confirmed, refused; () for a plain one."""
    told = []
    if one.denied:
        told.append(STANDINGS["denied"])
    if is_disputed(one):
        told.append("stated and denied")
    if one.planned:
        told.append(STANDINGS["planned"])
    if one.verdict is not None:
        told.append(f"{one.verdict} by a reader")
    return tuple(told)


def rival_words(one: LineageEdge) -> tuple[str, ...]:
    """That others may stand in the same place; () where nobody contradicts it."""
    told = []
    if one.before > 1:
        told.append(f"one of {one.before} that may come right before it")
    if one.after > 1:
        told.append(f"one of {one.after} that may come right after it")
    return tuple(told)


def sources_words(one: LineageEdge) -> str:
    """Documents, and independent origins where they may be fewer."""
    count = len(one.edge.documents)
    told = counted(count, "document")
    return told if count == 1 else f"{told}, {counted(one.origins, 'independent origin')}"


def edge_words(one: LineageEdge, earlier: str, later: str) -> str:
    """An edge in one sentence: names, relation, date, grade, standing, rivals, sources."""
    edge = one.edge
    behind = f"; {NO_LATER}" if one.later is None else f" {later}"
    return "; ".join(
        (
            f"{earlier} {relation_words(edge)}{behind}",
            when_words(edge),
            edge.grade,
            *standing_words(edge),
            *rival_words(one),
            sources_words(one),
        )
    )
