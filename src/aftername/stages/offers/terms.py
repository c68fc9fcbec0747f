"""The terms of an offer, each with the passage that states it: what rules of the languages find (languages/*/offers/*.rules).

Sums and benefits that rules for programmes find (languages/*/facts) count as well. A passage that leaves a matter free takes away what
another rule would read out of the same words: "不要求全职" is no full-time duty.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import get_args

from aftername.grammar.match import NOTHING, Found
from aftername.languages.rules import grammar
from aftername.records import (
    Amount,
    BodyName,
    Date,
    Duration,
    Experience,
    MarkedDocument,
    Mention,
    Period,
    ProgrammeName,
)
from aftername.records.offer import WEIGHED, Term, TermKind
from aftername.stages.offers.lines import NAMES, Line, lines_of
from aftername.stages.offers.weighed import BESIDE, MONEY, Told, denied, read_once, told_in

KINDS: tuple[TermKind, ...] = get_args(TermKind)
ASIDE = "aside"  # the fact of words that make an exception
OFFERS: Mapping[str, str] = {
    "salary": "pay",
    "allowance": "pay",
    "subsidy": "pay",
    "reward": "bonus",
    "signing bonus": "bonus",
    "settling-in": "settling-in",
    "housing": "housing",
    "research money": "research-money",
    "matching money": "research-money",
    "premises": "laboratory",
    "spouse": "family",
    "schooling": "schooling",
    "travel": "travel",
    "medical care": "medical",
    "tax": "tax",
    "residence": "residence",
    "post": "post",
}
"""Benefits as rules for programmes call them, as terms."""
WHOSE: Mapping[str, str] = {
    "ministry": "government",
    "party": "government",
    "local": "government",
    "university": "institution",
    "institute": "institution",
    "firm": "company",
}
"""Kinds of body, as terms."""
_HOURS: Mapping[str, tuple[str, str]] = {
    "states/part-time": ("binds", "full-time"),
    "binds/full-time": ("states", "part-time"),
}
"""Terms with what they are never told beside."""
DUTY = "duty"  # the label of what shows that a clause holds no duty
_PARTS = re.compile(r"[,，、。;；]")
NEAR = 40  # letters between a benefit and its sum


@dataclass(frozen=True, slots=True)
class _Seen:
    """What a rule found: places in the text. over: all the words that the rule took."""

    kind: str
    label: str
    start: int
    end: int
    over: tuple[int, int]
    line: Line
    rule: str
    value: int
    purpose: str


def terms_of(marked: MarkedDocument) -> tuple[Term, ...]:
    """The terms that a document states, in text order; of one term stated twice in a sentence the first."""
    made: dict[tuple[str, str, tuple[int, int]], Term] = {}
    for passage, lines in groupby(lines_of(marked.document, marked.mentions), lambda one: one.passage):
        told = list(lines)
        seen = [each for line in told for each in _seen(line) if not _denied(each)]
        for one in (*_holding(seen), *_weighed(told, seen, marked.mentions)):
            key = (one.kind, one.label, passage)
            if _is_half(one, marked.mentions):
                continue
            held = made.get(key)
            if held is None or (held.value is None and one.kind == "gives"):
                made[key] = _term(one, passage, seen, marked)
    held_at = {(one.words.start, one.words.end) for one in made.values() if one.kind == "by"}
    bodies = (one for one in _named(marked) if (one.words.start, one.words.end) not in held_at)
    return tuple(sorted((*made.values(), *bodies), key=_place))


def _denied(one: _Seen) -> bool:
    """Whether the words around a duty say that it is none; what a rule reads as left free stays so."""
    return one.kind == "binds" and denied(one.line, one.start, f"{one.kind}/{one.label}")


def _is_shut_out(one: Told, kind: str, at: tuple[int, int], seen: Sequence[_Seen]) -> bool:
    """Whether what rules tell of the clause leaves no room for a weighed term."""
    if any(_shuts(each, kind, at) for each in seen):
        return True
    if one.worth < BESIDE and _within(at, (each for each in seen if each.kind in KINDS)):
        return True
    return one.label in MONEY and _within(at, (each for each in seen if each.kind == "gives"))


def _weighed(lines: Sequence[Line], seen: Sequence[_Seen], mentions: Sequence[Mention]) -> Iterator[_Seen]:
    """What the words of a clause tell where rules find nothing against it: no other side of the matter, no other sum in the clause."""
    ruled = {(one.kind, one.label) for one in seen}
    for line in read_once(lines):
        for one in told_in(line):
            kind, _, label = one.label.partition("/")
            at = (one.clause.start, one.clause.end)
            if any(each == label and other != kind for other, each in ruled if other != ASIDE):
                continue
            if _HOURS.get(one.label) in ruled or _is_shut_out(one, kind, at, seen):
                continue
            if one.label != "states/term" or _lasts(line, at, mentions):
                yield _Seen(kind, label, *at, at, line, WEIGHED + ", ".join(one.why), -1, "weighed")


def _within(at: tuple[int, int], seen: Iterable[_Seen]) -> bool:
    """Whether any of what was seen begins in a stretch of the text."""
    return any(at[0] <= one.start < at[1] for one in seen)


def _lasts(line: Line, at: tuple[int, int], mentions: Sequence[Mention]) -> bool:
    """Whether a clause tells how long something is: a length of time, a stretch with both its ends, or two days."""
    inside = [one for one in line.marks if at[0] <= one.start + line.at < at[1] and one.kind not in NAMES]
    normals = [mentions[one.key].normal for one in inside if one.key >= 0]
    days = [one for one in normals if isinstance(one, Date | Period)]
    lengths = [one for one in normals if isinstance(one, Duration | Experience)]
    return (
        bool(lengths)
        or len(days) > 1
        or any(isinstance(one, Period) and one.start and one.end for one in days)
    )


def _shuts(one: _Seen, kind: str, at: tuple[int, int]) -> bool:
    """Whether a rule shows a clause to hold no duty, or no benefit."""
    inside = at[0] < one.over[1] and one.over[0] < at[1]
    return one.kind == NOTHING and inside and kind == ("binds" if one.label == DUTY else "gives")


def _is_half(one: _Seen, mentions: Sequence[Mention]) -> bool:
    """Whether what was taken for a length of time is a stretch that has no beginning or no end: 期限到5月31日 is a deadline."""
    normal = mentions[one.value].normal if one.value >= 0 else None
    return isinstance(normal, Period) and (normal.start is None or normal.end is None)


def _term(one: _Seen, passage: tuple[int, int], seen: Sequence[_Seen], marked: MarkedDocument) -> Term:
    """What was seen, as a term with its passage. seen: all that was seen in that passage."""
    document = marked.document
    aside = next((each for each in seen if each.kind == ASIDE and each.start >= one.start), None)
    return Term(
        one.kind,  # type: ignore[arg-type]
        one.label,
        document.anchor(*passage),
        document.anchor(one.start, one.end),
        _value(one, seen, marked.mentions),
        None if aside is None else document.anchor(aside.start, aside.line.end),
        one.rule,
        None if one.line.lead is None else document.anchor(*one.line.lead),
    )


def _named(marked: MarkedDocument) -> Iterator[Term]:
    """The bodies and programmes that a document names, each once: whose the offer is."""
    document = marked.document
    sentences = [(one.passage, one.start, one.end) for one in lines_of(document, ())]
    seen: set[tuple[str, str]] = set()
    for one in marked.mentions:
        normal = one.normal
        if isinstance(normal, BodyName):
            label, key = WHOSE.get(normal.kind, ""), normal.code or normal.key
        elif isinstance(normal, ProgrammeName):
            label, key = "programme", normal.key
        else:
            continue
        if label and (label, key) not in seen:
            seen.add((label, key))
            at = (one.anchor.start, one.anchor.end)
            passage = next((told for told, start, end in sentences if start <= at[0] and at[1] <= end), at)
            yield Term("by", label, document.anchor(*passage), one.anchor)


def _place(one: Term) -> tuple[int, int, str, str]:
    return one.words.start, one.words.end, one.kind, one.label


def _seen(line: Line) -> Iterator[_Seen]:
    """All that rules find in a line, within its own words: with names as signs, and as the words they are."""
    yield from _found(line, "offers", line)
    yield from _found(line, "facts", line)
    names = line.names()
    for one in _found(line.nameless(), "offers", line) if names else ():
        at = (one.start, one.end) if one.kind == "gives" else one.over
        is_named = (
            one.label == "post" and at in names
        )  # 초빙연구원 is taken for a body, and is the post itself
        if is_named or not any(start <= at[0] and at[1] <= end for start, end in names):
            yield one  # a laboratory in the name of a body is none that is given


def _found(told: Line, purpose: str, line: Line) -> Iterator[_Seen]:
    """What the rules for a purpose find in a line as it is told."""
    rules = grammar(told.language, purpose)
    sketch = rules.sketch(told.told, told.marks)
    for found in rules.every(sketch) if purpose == "offers" else rules.find(sketch):
        kind, label = _told(found, purpose)
        start, end = found.start + line.at, found.end + line.at
        if (
            start < line.start
        ):  # the words that open a list are no value; those that head a cell say what it is
            if not (line.is_cell and kind == "gives" and found.words[0] == 0):
                continue
            start, end = line.start, line.end
        if kind:
            over = (found.words[0] + line.at, found.words[1] + line.at)
            key = -1 if found.value is None else found.value.key
            yield _Seen(kind, label, start, end, over, line, found.rule, key, purpose)


def _told(found: Found, purpose: str) -> tuple[str, str]:
    """Kind and label of the term that a finding is; ("", "") for none."""
    if purpose == "facts":
        label = OFFERS.get(found.label, "") if found.fact == "offers" else ""
        return ("gives", label) if label else ("", "")
    return (found.fact, found.label) if found.fact in (*KINDS, ASIDE, NOTHING) else ("", "")


def _holding(seen: Sequence[_Seen]) -> Iterator[_Seen]:
    """What holds of a line: nothing that a rule shows to be none, and no duty where the same words leave the matter free."""
    against = [one for one in seen if one.kind in ("frees", NOTHING)]
    gifts = [one for one in seen if one.kind == "gives"]
    for one in seen:
        if one.kind in (NOTHING, ASIDE) or (
            one.kind == "gives" and any(_names_it(each, one) for each in gifts)
        ):
            continue
        if one.kind == "frees":
            barred: Iterable[_Seen] = (each for each in against if each.kind == NOTHING)
        else:
            barred = against
        if not any(_bars(each, one) for each in barred):
            yield one


def _names_it(one: _Seen, other: _Seen) -> bool:
    """Whether one names another kind of benefit in words that those of the other are a part of; of the same words, rules for offers do."""
    if one.label == other.label or not (one.start <= other.start and other.end <= one.end):
        return False
    longer = one.end - one.start > other.end - other.start
    return longer or (one.purpose == "offers" and other.purpose != "offers")


def _bars(one: _Seen, other: _Seen) -> bool:
    """Whether one leaves free what the other asks, or shows it to be none.

    A rule that says "nothing" without a label bars any benefit in its words, "nothing / duty" any duty of its clause.
    """
    if one.kind == NOTHING and one.label == DUTY:
        low, high = sorted((one.over, other.over))
        between = one.line.told[low[1] - one.line.at : high[0] - one.line.at]
        return other.kind == "binds" and not _PARTS.search(between)
    same = one.label == other.label or (one.kind == NOTHING and not one.label and other.kind == "gives")
    return same and one.over[0] < other.over[1] and other.over[0] < one.over[1]


def _value(one: _Seen, seen: Sequence[_Seen], mentions: Sequence[Mention]) -> Amount | Duration | None:
    """The sum of a benefit, or the length of time that the words are."""
    if one.value >= 0:
        normal = mentions[one.value].normal
        if isinstance(normal, Experience):
            return Duration(normal.low, normal.high, normal.unit)
        return normal if isinstance(normal, Amount | Duration) else None
    if one.kind != "gives":
        return None
    places = [(each.start, each.end) for each in seen if each.kind == "gives"]
    best: tuple[int, Amount] | None = None
    for mark in one.line.marks:
        normal = mentions[mark.key].normal
        if not isinstance(normal, Amount):
            continue
        start, end = mark.start + one.line.at, mark.end + one.line.at
        away = _apart((one.start, one.end), (start, end))
        if away <= NEAR and all(away <= _apart(each, (start, end)) for each in places):
            best = min(filter(None, (best, (away, normal))), key=lambda pair: pair[0])
    return None if best is None else best[1]


def _apart(one: tuple[int, int], other: tuple[int, int]) -> int:
    return max(one[0] - other[1], other[0] - one[1], 0)
