"""Structural: one office asks the same of the same people, under one name until a year and under another after it.

Looks at programmes of one office of which one ends in a year before the other begins, and counts in how many kinds
of condition they agree: field, audience, money, age, degree, years of work, page, month. Example: the office that
called “汀兰计划” for optics with 2 million until 2019 calls “苇航计划” for optics with 2 million from 2020. What few
others share weighs much, what every programme of the office or the case shares weighs nothing; terms that differ weigh
against it. Wrong where an office closes one programme and opens a like one that is meant as another.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from aftername.records import Anchor, ChannelName, Evidence
from aftername.stages.succession.conditions import (
    WORDS,
    Agreement,
    Comparison,
    Terms,
    compared,
    in_words,
    terms_of,
)
from aftername.stages.succession.notices import Lives, Notice, Turn, name_anchor, passage_anchor, speaker_of
from aftername.stages.succession.pile import Pile
from aftername.stages.succession.reasons.edge import Edge, Found
from aftername.text.sketches import letters

KINDS = 2  # kinds besides office and timing that must tell something
TELLING = 0.2  # weight from which an agreement tells something
LEAST = 1.2  # sum of weights; 0.8 to 2 swept, 2026-11-25, see benchmarks/succession/README.md
OPENERS = 12  # programmes under one key that are laid beside each other; with more, the key tells little
RIVALS = 3  # programmes that one may lead to or come from; with more, the terms tell them not apart
SCANNED = 200  # programmes that share the rarest key; with more, what two share is not theirs
OTHERS = 1  # the programme that nobody knows of: keeps a rarity above nothing in a case of two programmes

# What an agreement tells where nobody else is known to share it, and what a difference takes away.
WEIGHT: dict[str, float] = {
    "field": 1.0,
    "audience": 0.6,
    "money": 0.8,
    "age": 0.5,
    "degree": 0.3,
    "experience": 0.5,
    "page": 0.8,
    "month": 0.4,
}
AGAINST: dict[str, float] = {"field": 1.0, "audience": 0.5, "money": 0.4, "age": 0.3, "experience": 0.3}
HOST_ALONE = 0.3  # a page without a path is the office's own site, which hardly says more than the office


def look(pile: Pile) -> Iterator[Found]:
    """Evidence for each ground of each pair of programmes of one office, one ending as the other begins."""
    calls = [one for one in pile.notices if one.is_call]
    whole = Lives(calls)
    said = {one: terms_of(papers) for one, papers in whole.papers.items()}
    case = _Rarity(said)
    held: dict[tuple[str, str], list[Found]] = {}
    for office, group in sorted(_by_office(calls).items()):
        lives = Lives(group)
        if len(lives.papers) < 2:
            continue
        here = _Rarity({one: said[one] for one in lives.papers})
        site = office.startswith("host:")
        for turn in _turns(lives):
            pair = turn.earlier, turn.later
            if site and turn.last[-1].offices and turn.first[0].offices:
                continue  # both name their offices: those of one office are met under its name
            if pair not in held and whole.papers[pair[0]][-1].year < whole.papers[pair[1]][0].year:
                comparison = compared(terms_of(turn.last), terms_of(turn.first))
                weights = {one.kind: _weight(one, pair, (case, here), site) for one in comparison.agreed}
                telling = [one for one in comparison.agreed if weights[one.kind] >= TELLING]
                if holds(weights, comparison) and here.sharing(telling, RIVALS + 3) <= RIVALS + 2:
                    held[pair] = list(_evidence(pile, office, turn, comparison, weights))
    ends, starts = Counter(pair[0] for pair in held), Counter(pair[1] for pair in held)
    for pair, found in held.items():
        if ends[pair[0]] <= RIVALS and starts[pair[1]] <= RIVALS:
            yield from found


def holds(weights: Mapping[str, float], comparison: Comparison) -> bool:
    """Whether agreements besides the office are enough: two that tell something, and their sum over what differs."""
    telling = sum(weight >= TELLING for weight in weights.values())
    taken = sum(AGAINST.get(kind, 0.0) for kind in comparison.differing)
    return telling >= KINDS and sum(weights.values()) - taken >= LEAST and not comparison.is_another_thing


def _by_office(calls: Sequence[Notice]) -> dict[str, list[Notice]]:
    """Calls by office; a paper that names none stands with those of its site, where others on it name one office alone."""
    held: dict[str, list[Notice]] = defaultdict(list)
    behind: dict[str, set[str]] = defaultdict(set)
    for one in calls:
        for host in one.hosts:
            behind[host] |= one.offices
    for one in calls:
        for office in sorted(one.offices):
            held[office].append(one)
        for host in sorted(one.hosts):
            if len(behind[host]) == 1:
                held[f"host:{host}"].append(one)
    return held


def _turns(lives: Lives) -> Iterator[Turn]:
    """Pairs that share a key other than degree and month, the later beginning in reach of the earlier's end."""
    opening: dict[tuple[str, str], list[tuple[str, str]]] = defaultdict(list)
    for start, programme in lives.starts:
        for kind, keys in terms_of(lives.papers[programme][:2]).items():
            if kind not in ("degree", "month"):
                for key in keys:
                    opening[kind, key].append((start, programme))
    for earlier in sorted(lives.papers):
        met: set[str] = set()
        for kind, keys in terms_of(lives.papers[earlier][-2:]).items():
            for key in keys:
                met.update(lives.begin_after(earlier, OPENERS, opening.get((kind, key), ())))
        for later in sorted(met):
            yield lives.turn(earlier, later)


class _Rarity:
    """How few of some programmes say the same. said: what each says."""

    def __init__(self, said: Mapping[str, Terms]) -> None:
        self._said = said
        self._saying = Counter(kind for terms in said.values() for kind in terms)
        self._having: dict[tuple[str, str], set[str]] = defaultdict(set)
        for programme, terms in said.items():
            for kind, keys in terms.items():
                for key in keys:
                    self._having[kind, key].add(programme)

    def of(self, kind: str, key: str, pair: tuple[str, str]) -> float:
        """One where nobody but these two has it, towards nothing where everybody who speaks of its kind has."""
        ours = [self._said[one].get(kind, {}) for one in pair]
        having = len(self._having[kind, key]) - sum(key in keys for keys in ours)
        saying = self._saying[kind] - sum(bool(keys) for keys in ours)
        return 1 - having / (saying + OTHERS)

    def sharing(self, agreed: Sequence[Agreement], most: int) -> int:
        """How many programmes share all of this, the two among them; counted no further than to most."""
        rows = [[self._having[one.kind, key] for key in one.keys] for one in agreed]
        rows.sort(key=lambda row: sum(map(len, row)))
        if not rows or sum(map(len, rows[0])) > SCANNED:
            return most
        first = set().union(*rows[0])
        return min(most, sum(all(any(one in held for held in row) for row in rows[1:]) for one in first))


def _weight(agreement: Agreement, pair: tuple[str, str], among: Sequence[_Rarity], site: bool) -> float:
    """What the rarest shared key tells: its kind's weight, less as more others have it too.

    among: the case and the office. site: the site stands for the office, and so tells nothing more.
    """
    kind = agreement.kind
    full = WEIGHT[kind]
    if kind == "page" and not any("/" in key for key in agreement.keys):
        full = 0.0 if site else HOST_ALONE
    rare = max(min(one.of(kind, key, pair) for one in among) for key in agreement.keys)
    return full * rare**2


@dataclass(frozen=True, slots=True)
class _Ground:
    """One thing both agree in: its name, in words, and where it is said in the papers of either."""

    wording: str
    reason: str
    first: Anchor
    second: Anchor


def _evidence(
    pile: Pile, office: str, turn: Turn, comparison: Comparison, weights: Mapping[str, float]
) -> Iterator[Found]:
    """One piece of evidence for the turn itself, and one for every ground."""
    last, first = turn.last[-1], turn.first[0]
    edge = Edge(turn.earlier, turn.later, comparison.relation)
    names = name_anchor(pile, last), name_anchor(pile, first)
    telling = [one for one in comparison.agreed if weights[one.kind] >= TELLING]
    agreed = ["office", *(WORDS[one.kind] for one in telling)]
    if comparison.changed_terms:
        wording = "one ends as the other begins"
        tail = f"the same: {', '.join(agreed)}; changed: {in_words(comparison.changed_terms)}"
    else:
        wording = "renamed away"
        tail = f"the same: {', '.join(agreed)}; nothing that both state changed"
    reason = f"papers of the office call it by one name until {last.date} and by the other from {first.date}; {tail}"
    grounds = [_Ground(wording, reason, passage_anchor(pile, last), passage_anchor(pile, first))]
    if (behind := _office(pile, office, last, first)) is not None:
        grounds.append(behind)
    grounds.extend(
        _Ground(f"the same {WORDS[one.kind]}", _shared(one), one.first, one.second) for one in telling
    )
    speaker = speaker_of(pile.cards[first.document])
    for ground in grounds:
        anchors = (ground.first, ground.second, *names)
        yield Found(
            edge,
            Evidence(
                "structural",
                ground.wording,
                "states",
                speaker,
                first.date,
                "",
                anchors,
                ground.reason,
                first.date,
            ),
        )


def _shared(one: Agreement) -> str:
    if one.kind == "month":
        return f"both {', '.join(one.keys)}"
    if one.first.quote == one.second.quote:
        return f"both say {one.first.quote}"
    return f"{one.first.quote} and {one.second.quote}"


def _office(pile: Pile, office: str, last: Notice, first: Notice) -> _Ground | None:
    """Where both papers name their office; None where one of them has it in metadata alone."""
    places = [_office_place(pile, office, one) for one in (last, first)]
    if places[0] is None or places[1] is None:
        return None
    said = f"both by {places[1].quote}"
    if office.startswith("host:"):
        said = f"one names no office; both are of one site: {places[0].quote} and {places[1].quote}"
    if office.startswith("series:"):
        said = f"both are numbered by one office: {places[0].quote}; {places[1].quote}"
    return _Ground("the same office", said, places[0], places[1])


def _office_place(pile: Pile, office: str, notice: Notice) -> Anchor | None:
    kind, key = office.split(":", 1)
    header = pile.cards[notice.document].header
    if kind == "name":
        return header.issuer.anchor if header.issuer else None
    if kind == "series":
        return header.number.anchor if header.number else None
    if kind == "host":
        named = [m.anchor for m in pile.mentions(notice.document) if isinstance(m.normal, ChannelName)]
        return next((one for one in named if key in letters(one.quote)), None)
    said = [one for one in notice.claims if one.fact == "run-by" and one.label in ("manages", "leads")]
    return said[0].value_anchor if said else None
