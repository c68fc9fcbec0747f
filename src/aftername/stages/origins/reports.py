"""The report of an outlet that a family goes back to, held or not, from whom its documents credit and when."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from datetime import date

from aftername.languages.agencies import name_of
from aftername.records import Document, Fingerprint, Report
from aftername.stages.origins.imprint import values

FEWEST = 2  # documents that must credit an outlet
SHARE = 0.3  # of a family that must, before all of it is taken to go back to the report
MOST_ANCHORS = 12
SOON = 10  # days from a report to a document whose date gives the year of the report
DAY = 10  # characters of an ISO date to the day
WAYS = frozenset(("reported", "source"))


def report_of(members: Sequence[Fingerprint], document: Callable[[str], Document]) -> Report | None:
    """The report that most members credit; None where too few credit one, or where members are rules."""
    if any(values(one.heads, "rule") for one in members):
        return None
    ways = {one.document: _ways(one) for one in members}
    outlet = _most_credited(ways)
    if outlet is None:
        return None
    credited = tuple(sorted(one for one, held in ways.items() if _retells(held.get(outlet, set()))))
    own = [one for one, held in sorted(ways.items()) if "own" in held.get(outlet, ())]
    places = ((one, _credit(one, outlet)) for one in members if one.document in credited)
    anchors = [document(one.document).anchor(*place) for one, place in places if place is not None]
    return Report(
        _name(outlet, anchors[0].quote if anchors else ""),
        _day(members, outlet),
        credited,
        own[0] if len(own) == 1 else None,
        tuple(anchors[:MOST_ANCHORS]),
    )


def _retells(how: set[str]) -> bool:
    """Whether a document that credits an outlet so retells it; an outlet's own text that names itself does not."""
    return bool(how & WAYS) and "own" not in how


def _most_credited(ways: Mapping[str, Mapping[str, set[str]]]) -> str | None:
    """The outlet that most of some documents retell; None where too few retell one."""
    counted = Counter(outlet for held in ways.values() for outlet, how in held.items() if _retells(how))
    least = max(FEWEST, SHARE * len(ways))
    enough = [outlet for outlet, count in counted.items() if count >= least]
    return min(enough, key=lambda one: (-counted[one], one), default=None)


def _name(outlet: str, written: str) -> str:
    """What a reader calls an outlet; one that no table has, as it is written."""
    told = name_of(outlet)
    return told if told != outlet or not written else written


def _ways(one: Fingerprint) -> dict[str, set[str]]:
    """How a document credits each outlet."""
    found: dict[str, set[str]] = {}
    for value in values(one.heads, "credit"):
        outlet, _, how = value.partition("\t")
        found.setdefault(outlet, set()).add(how)
    return found


def _credit(one: Fingerprint, outlet: str) -> tuple[int, int] | None:
    """Where a document first credits an outlet."""
    places = [
        (start, end)
        for kind, value, start, end in one.heads
        if kind == "credit" and value.partition("\t")[0] == outlet and end > start
    ]
    return min(places, default=None)


def _day(members: Sequence[Fingerprint], outlet: str) -> str | None:
    """The day that most credits give, with the year of a document written soon after; else what the credits say, where that is a month and a day."""
    told = Counter(
        value.partition("\t")[2]
        for one in members
        for value in values(one.heads, "told-on")
        if value.partition("\t")[0] == outlet
    )
    if not told:
        return None
    dated = sorted(str(one.date)[:DAY] for one in members if one.date and len(one.date) >= DAY)
    whole = [day for day in told if len(day) == len("06-04")]
    day = min(whole or told, key=lambda one: (-told[one], one))
    begin = DAY - len(day)  # of a date, what the credits leave out
    found = (one[:begin] + day for one in dated if _soon(one[:begin] + day, one))
    return next(found, day if whole else None)


def _soon(day: str, dated: str) -> bool:
    """Whether a document of a day may well tell of a report of another: it was written within SOON days."""
    try:
        return 0 <= (date.fromisoformat(dated) - date.fromisoformat(day)).days <= SOON
    except ValueError:
        return False


def told(report: Report) -> str:
    """A report in words: "a report by Reuters of 2031-06-04, which is not held"."""
    day = f" of {report.day}" if report.day else ""
    return f"a report by {report.outlet}{day}, which is {'' if report.held else 'not '}held"
