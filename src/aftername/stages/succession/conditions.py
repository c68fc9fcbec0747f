"""What notices ask for and give, as keys that can be compared: two programmes agree, differ, or do not say."""

from __future__ import annotations

import re
from calendar import month_name
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from aftername.languages.expressions import any_of
from aftername.records import Age, Amount, Anchor, Claim, Date, Degree, Experience, Period
from aftername.records.succession import Relation
from aftername.stages.succession.notices import Notice
from aftername.text.sketches import letters

WORDS: dict[str, str] = {
    "field": "field",
    "audience": "audience",
    "money": "money",
    "age": "age",
    "degree": "degree",
    "experience": "years of work",
    "page": "page to apply at",
    "month": "month of the call",
}
"""The kinds of condition, most telling first, and the words for them."""

TERMS: frozenset[str] = frozenset(("field", "audience", "money", "age", "degree", "experience"))
"""The kinds that make a programme what it is; a page and a month may change with the office's habits."""

LIKE = 0.6  # of the pairs of letters of the shorter wording of an audience
_COUNTED = re.compile(rf"[、，,;；\u30fb·]|\b{any_of('layout', 'and', 'en')}\b|{any_of('layout', 'listed')}")
_PAGE = re.compile(r"^(?:https?://)?(?:www\.)?", re.I)

Terms = Mapping[str, Mapping[str, Anchor]]
"""Kind of condition to its keys, each with the first place it is said at."""


def terms_of(held: Iterable[Notice]) -> Terms:
    """What notices of one programme say, by kind of WORDS; a kind that is not said is not there."""
    found: dict[str, dict[str, Anchor]] = defaultdict(dict)
    for notice in held:
        for claim in notice.claims:
            for kind, key in _keys(claim):
                found[kind].setdefault(key, claim.value_anchor)
        if notice.dated is not None and notice.is_call and len(notice.date) > 4:
            found["month"].setdefault(f"called in {month_name[int(notice.date[5:7])]}", notice.dated)
    return found


def _keys(claim: Claim) -> Iterable[tuple[str, str]]:
    normal, value = claim.normal, letters(claim.value)
    match claim.fact:
        case "field":
            yield from (("field", key) for part in _COUNTED.split(claim.value) if (key := letters(part)))
        case "audience" if value:
            yield "audience", value
        case "offers" if isinstance(normal, Amount):
            yield "money", f"{claim.label} {normal.low} {normal.high} {normal.currency}"
        case "requires-age" if isinstance(normal, Age):
            yield "age", f"{normal.low} {normal.high} {normal.born_from} {normal.born_to}"
        case "requires-degree":
            yield "degree", normal.level if isinstance(normal, Degree) else claim.label or value
        case "requires-experience" if isinstance(normal, Experience):
            yield "experience", f"{normal.low} {normal.high} {normal.unit}"
        case "channel" if claim.label == "application":
            yield "page", _PAGE.sub("", claim.value.strip().lower()).rstrip("/")
        case "deadline":
            day = normal.value if isinstance(normal, Date) else None
            day = normal.end if isinstance(normal, Period) else day
            if day and (month := re.match(r"(?:\d{4}|-)-(\d\d)", day)):
                yield "month", f"closing in {month_name[int(month[1])]}"


@dataclass(frozen=True, slots=True)
class Agreement:
    """Two programmes say the same of one kind. keys: that both have; first, second: places of the first of them."""

    kind: str
    keys: tuple[str, ...]
    first: Anchor
    second: Anchor


@dataclass(frozen=True, slots=True)
class Comparison:
    """agreed: kinds of which both say the same; differing: kinds of which both speak and nothing is the same."""

    agreed: tuple[Agreement, ...]
    differing: tuple[str, ...]

    @property
    def same_terms(self) -> tuple[str, ...]:
        return tuple(one.kind for one in self.agreed if one.kind in TERMS)

    @property
    def changed_terms(self) -> tuple[str, ...]:
        return tuple(kind for kind in self.differing if kind in TERMS)

    @property
    def relation(self) -> Relation:
        """Renamed where no term changed, succeeded where one did."""
        return "succeeded" if self.changed_terms else "renamed"

    @property
    def is_another_thing(self) -> bool:
        """Whether the terms speak of two different programmes: another field for another audience, or more terms
        changed than kept, a degree not counted since nearly every programme asks for the same one."""
        kept = [kind for kind in self.same_terms if kind != "degree"]
        changed = [kind for kind in self.changed_terms if kind != "degree"]
        return {"field", "audience"} <= set(changed) or ("field" in changed and len(changed) > len(kept))


def compared(first: Terms, second: Terms) -> Comparison:
    """What two programmes agree and differ in; wordings of one audience count as the same."""
    agreed, differing = [], []
    for kind in WORDS:
        ours, theirs = first.get(kind, {}), second.get(kind, {})
        if not ours or not theirs:
            continue
        pairs = [(a, b) for a in sorted(ours) for b in sorted(theirs) if _same(kind, a, b)]
        if pairs:
            keys = tuple(dict.fromkeys(a for a, _ in pairs))
            agreed.append(Agreement(kind, keys, ours[pairs[0][0]], theirs[pairs[0][1]]))
        else:
            differing.append(kind)
    return Comparison(tuple(agreed), tuple(differing))


def _same(kind: str, one: str, other: str) -> bool:
    """Equal; of audiences also one within the other, and in scripts of syllables most pairs of letters shared."""
    if one == other:
        return True
    if kind != "audience" or min(len(one), len(other)) < 4:
        return False
    if one in other or other in one:
        return True
    if one.isascii() or other.isascii():
        return False
    ours, theirs = ({told[at : at + 2] for at in range(len(told) - 1)} for told in (one, other))
    return len(ours & theirs) >= LIKE * min(len(ours), len(theirs))


def in_words(kinds: Iterable[str]) -> str:
    """Kinds as a reader sees them: "age, money"."""
    return ", ".join(WORDS[kind] for kind in kinds)
