"""Which document of a family the others most likely come from; unknown where nothing tells.

Of editions of one rule it is the earliest, by the lines under the title. Else asked in this order: whom others name (an address given as the source, a paper carried, an outlet that "reported" and whose own text
is in the family); then who can be it at all (the root has the figures that most others share, and no readings put between
its characters; having all of them is no proof, since a later text may bring two together); then the date, where every one that can be it is dated to the day. Two answers against each other leave it open.
Method: as in textual criticism, a witness that lacks what two others share is not their source (Maas 1927).
When it is wrong: where the true root is not in the case, or where a page bears the date it was saved.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from aftername.records import Fingerprint
from aftername.stages.origins.imprint import values

DAY = 10  # characters of an ISO date to the day
LACKS = (
    0.3  # of the figures that at least half of the others share; one that lacks more was cut from something
)
FEWEST = 4  # shared figures below which nothing is said of who lacks them


def root_of(members: Sequence[Fingerprint]) -> tuple[str | None, str]:
    """The root's id, or None, and why."""
    editions = _editions(members)
    if editions and editions[0][0] != editions[1][0] and not editions[1][0].startswith(editions[0][0]):
        return editions[0][1].document, f"it is the edition of {editions[0][0]}, before every other"
    named, told = _named(members)
    dated = [one for one in members if one.date is not None and len(one.date) >= DAY]
    earliest = min((str(one.date)[:DAY] for one in dated), default=None)
    if named is not None:
        own = named.date
        if own is not None and len(own) >= DAY and earliest is not None and _behind(own[:DAY], earliest):
            return None, f"{told}, but another is dated {earliest}, before it"
        return named.document, told
    plain = [one for one in members if not values(one.heads, "readings")]
    if len(plain) == 1 < len(members):
        return plain[0].document, "in every other one readings are put between the characters"
    able = _able(plain or members)
    undated = sum(1 for one in able if one.date is None or len(one.date) < DAY)
    if undated or len(dated) < 2:
        undated = len(members) - len(dated)
        return None, f"{undated} of {len(members)} documents are not dated to the day"
    ordered = sorted(able, key=lambda one: (str(one.date)[:DAY], one.document))
    first = str(ordered[0].date)[:DAY]
    if earliest is not None and earliest < first:
        return (
            None,
            f"one dated {earliest} lacks figures that most share, and may not be what the others come from",
        )
    if len(ordered) > 1 and str(ordered[1].date)[:DAY] == first:
        return None, f"more than one document bears the earliest date, {first}"
    if len(dated) < len(members):
        return ordered[
            0
        ].document, f"it is dated {first}, and those that are not dated lack figures that most share"
    return ordered[0].document, f"it is dated {first}, before every other"


def _behind(day: str, earliest: str) -> bool:
    """Whether a day lies behind another, and not by the hours between two time zones or of a page that prints a report late."""
    try:
        return (date.fromisoformat(day) - date.fromisoformat(earliest)).days > 1
    except ValueError:
        return day > earliest


def versions_of(members: Sequence[Fingerprint]) -> tuple[str, ...]:
    """The versions of a rule in a family, the earliest first; () where there are not two with different texts and dates."""
    by_rule: dict[str, list[Fingerprint]] = {}
    for one in members:
        for rule in values(one.heads, "rule")[:1]:
            by_rule.setdefault(rule, []).append(one)
    for held in by_rule.values():
        dated = sorted((day, one.document, one.text) for one in held if (day := _edition(one)) is not None)
        if len({text for _, _, text in dated}) > 1 and len({day for day, _, _ in dated}) > 1:
            return tuple(document for _, document, _ in dated)
    return ()


def _edition(one: Fingerprint) -> str | None:
    """The day on which a rule became what a document has: as its own lines say, else the date of the document."""
    return next(iter(values(one.heads, "edition")), one.date)


def _editions(members: Sequence[Fingerprint]) -> list[tuple[str, Fingerprint]]:
    """The editions of one rule with their days, the earliest first; empty where a member is none or states no day itself."""
    rules = [set(values(one.heads, "rule")) for one in members]
    days = [next(iter(values(one.heads, "edition")), None) for one in members]
    if not set.intersection(*rules) or None in days or len(members) < 2:
        return []
    return sorted(zip(map(str, days), members, strict=True), key=lambda pair: (pair[0], pair[1].document))


def _named(members: Sequence[Fingerprint]) -> tuple[Fingerprint | None, str]:
    """The one document that others of the family name as what they come from, and how; None where none or several are."""
    found: dict[str, tuple[Fingerprint, str]] = {}
    own = [_own_outlets(one) for one in members]
    addressed = _places(values(one.heads, "url") for one in members)
    titled = _places((*values(one.heads, "title"), *values(one.heads, "rule")) for one in members)
    reported = _places(own)
    for place, one in enumerate(members):
        links, carried = set(values(one.heads, "link")), set(values(one.heads, "carries"))
        credits = values(one.heads, "credit")
        quoted = {value.split("\t")[0] for value in credits if not value.endswith("\town")} - own[place]
        linked, kept = _held(addressed, links), _held(titled, carried)
        for at in sorted((linked | kept | _held(reported, quoted)) - {place}):
            other = members[at]
            if at in linked:
                found[other.document] = other, "another names its address as the source"
            elif at in kept:
                found[other.document] = other, "another carries it under its own title"
            else:
                outlet = min(quoted & own[at])
                if not _quotes(other, outlet):
                    found.setdefault(other.document, (other, f"another says that {outlet} reported it"))
    if len(found) == 1:
        return next(iter(found.values()))
    return None, ""


def _places(told: Iterable[Iterable[str]]) -> dict[str, list[int]]:
    """For each string the places of those that have it, so that nobody looks through all for it."""
    places: dict[str, list[int]] = {}
    for place, strings in enumerate(told):
        for one in set(strings):
            places.setdefault(one, []).append(place)
    return places


def _held(places: Mapping[str, list[int]], wanted: Iterable[str]) -> set[int]:
    return {place for one in wanted for place in places.get(one, ())}


def _own_outlets(one: Fingerprint) -> set[str]:
    """The outlets whose own text it says it is."""
    return {value.split("\t")[0] for value in values(one.heads, "credit") if value.endswith("\town")}


def _quotes(one: Fingerprint, outlet: str) -> bool:
    """Whether a document names an outlet as where its text comes from, so that it is not the outlet's own page."""
    return f"{outlet}\tsource" in values(one.heads, "credit")


def _able(members: Sequence[Fingerprint]) -> list[Fingerprint]:
    """The documents that have most of the figures that most others share; all of them where nothing tells."""
    held = [frozenset(fact for fact in one.facts if fact[0] == "#") for one in members]
    counted = Counter(fact for facts in held for fact in facts)
    most = max(2, (len(members) - 1) / 2)
    always = {fact for fact, count in counted.items() if count >= most + 1}
    edge = {
        fact for fact, count in counted.items() if most <= count < most + 1
    }  # shared by most of the others alone
    able = []
    for one, facts in zip(members, held, strict=True):
        lost = len(edge - facts)
        lacking = len(always - facts) + lost
        if len(always) + lost < FEWEST or lacking <= LACKS * (len(always) + lost):
            able.append(one)
    return able or list(members)
