"""Template: two notices are the same text once the names are swapped.

Looks at notices that share a form (the text without names, titles, figures and dates; Fingerprint.form). Where those of one
programme stop and those of another begin in a later year, under one office or host, the two texts are laid side by
side with the names counted as one. Example: the calls of 2019 for “汀兰计划” and of 2020 for “苇航计划” differ in the name
and the year. Wrong where one clerk wrote the calls of two unlike programmes; so a form under which an office calls
several programmes at once says nothing unless these two are more alike than those beside them, and a pair whose terms
speak of two different things makes no edge.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from aftername.records import Evidence
from aftername.stages.succession.conditions import Comparison, compared, in_words, terms_of
from aftername.stages.succession.notices import (
    Lives,
    Notice,
    Span,
    Turn,
    is_press,
    issuers,
    name_anchor,
    passage_anchor,
    speaker_of,
)
from aftername.stages.succession.pile import Pile
from aftername.stages.succession.reasons.edge import Edge, Found
from aftername.text.alignment import differences, share
from aftername.text.sketches import bands, likeness

# Tuned with `benchmarks/succession/forms.py sweep`, 2026-11-25; the rows stand in README.md beside it.
FORM = 0.5  # share of runs of two sketches of one form
SAME = 0.97  # share of what stays from year to year that is the same, names swapped
REWORDED = 0.85  # the same, where terms are read in both and speak for one thing
TERMS_READ = 2  # terms besides the degree that must be the same then, and one more for each that changed
NEARER = 0.5  # two texts may differ by so much of what they and those called beside them differ by
YEARS = 2  # other notices of a programme that tell what stays from year to year
LEADERS = 8  # forms looked at in one band; more share a band only by chance
RIVALS = 3  # programmes that begin where one ends, or end where one begins; with more, the form tells nothing
SEEN = 40  # papers of one office and year among which those called beside are looked for
SIDE_YEARS = 4  # of either programme, nearest to the turn, in which others called beside are looked for
BESIDE = 4  # programmes called beside that are laid side by side with the two, those nearest in form
LEAST_LETTERS = 80  # of a text, and of what stays in it from year to year; less is all frame


def look(pile: Pile) -> Iterator[Found]:
    """An edge with its evidence for each pair of programmes called under one form, one after the other."""
    calls = [one for one in pile.notices if _has_form(pile, one)]
    everywhere = Lives([one for one in pile.notices if one.is_call])
    told: set[tuple[str, str]] = set()
    for family in _families(pile, calls):
        whole = Lives(family)
        if len(whole.papers) < 2:
            continue
        near, cores = _by_year(family), _Cores(pile, whole)
        for group in _groups(family):
            lives = Lives(group)
            for earlier in sorted(lives.papers):
                for turn in _turns(lives, whole, earlier):
                    pair = turn.earlier, turn.later
                    if pair not in told and not everywhere.years(pair[0]) & everywhere.years(pair[1]):
                        told.add(pair)
                        yield from _weighed(pile, near, cores, turn, whole)


def _has_form(pile: Pile, notice: Notice) -> bool:
    fingerprint = pile.fingerprints.get(notice.document)
    return fingerprint is not None and bool(fingerprint.form) and fingerprint.letters >= LEAST_LETTERS


def _families(pile: Pile, calls: Sequence[Notice]) -> list[list[Notice]]:
    """Notices of one form, by date. Each joins the forms it meets under a band and is like; linear in notices."""
    root: list[int] = []
    meet: dict[bytes, list[int]] = defaultdict(list)
    for place, notice in enumerate(calls):
        form = pile.fingerprints[notice.document].form
        keys = bands(form)
        like = sorted(
            other
            for other in {other for key in keys for other in meet.get(key, ())}
            if likeness(form, pile.fingerprints[calls[other].document].form) >= FORM
        )
        root.append(place)
        for other in like:
            one, two = sorted((_root(root, place), _root(root, other)))
            root[two] = one
        if not like:  # the first of a form stands for it
            for key in keys:
                if len(meet[key]) < LEADERS:
                    meet[key].append(place)
    held: dict[int, list[Notice]] = defaultdict(list)
    for place, notice in enumerate(calls):
        held[_root(root, place)].append(notice)
    return list(held.values())


def _root(root: list[int], place: int) -> int:
    while root[place] != place:
        root[place] = root[root[place]]
        place = root[place]
    return place


def _keys(notice: Notice) -> list[str]:
    """The offices and hosts behind a notice."""
    return sorted(notice.offices | {f"host:{host}" for host in notice.hosts})


def _groups(family: Sequence[Notice]) -> Iterator[list[Notice]]:
    """Those of one office, or of one host; and all together where the form is rare: two programmes have it."""
    keyed: dict[str, list[Notice]] = defaultdict(list)
    for one in family:
        for key in _keys(one):
            keyed[key].append(one)
    if len({one.programme for one in family}) == 2:
        keyed["rare"] = list(family)
    seen: set[tuple[str, ...]] = set()
    for key in sorted(keyed):
        told = tuple(one.document for one in keyed[key])
        if told not in seen:
            seen.add(told)
            yield keyed[key]


Near = Mapping[tuple[str, int], Sequence[Notice]]
"""Notices of one form by office or host and year."""


def _by_year(family: Sequence[Notice]) -> Near:
    held: dict[tuple[str, int], list[Notice]] = defaultdict(list)
    for one in family:
        for key in _keys(one):
            held[key, one.year].append(one)
    return held


def _turns(lives: Lives, whole: Lives, earlier: str) -> Iterator[Turn]:
    """Where the form passes from one programme to another: few begin there, few end there."""
    begin = lives.begin_after(earlier, RIVALS)
    if len(begin) > RIVALS or whole.papers[earlier][-1].date > lives.papers[earlier][-1].date:
        return
    for later in begin:
        if whole.papers[later][0].date < lives.papers[later][0].date:
            continue  # called before under another office
        turn = lives.turn(earlier, later)
        if _is_kept_up(lives, turn) and len(lives.end_before(later, RIVALS)) <= RIVALS:
            yield turn


def _is_kept_up(lives: Lives, turn: Turn) -> bool:
    """Whether the form is that of calls, or was used for both in more than one year: two notices that two programmes
    end are of one form too."""
    if turn.last[-1].is_call and turn.first[0].is_call:
        return True
    return all(len(lives.years(one)) > 1 for one in (turn.earlier, turn.later))


def _weighed(pile: Pile, near: Near, cores: _Cores, turn: Turn, whole: Lives) -> Iterator[Found]:
    comparison = compared(terms_of(turn.last), terms_of(turn.first))
    if comparison.is_another_thing:
        return
    last, first = turn.last[-1], turn.first[0]
    alike = cores.alike(last, first)
    kept = [kind for kind in comparison.same_terms if kind != "degree"]
    one_thing = len(kept) >= TERMS_READ + len(comparison.changed_terms)
    if alike < (REWORDED if one_thing else SAME):
        return
    beside = _beside(pile, near, cores, turn, whole)
    if beside and 1 - alike >= NEARER * (1 - max(beside.values())):
        return
    if _goes_on(pile, turn):
        return
    edge = Edge(turn.earlier, turn.later, comparison.relation)
    yield Found(edge, _evidence(pile, last, first, alike, comparison, beside))


class _Cores:
    """Of notices of one form: what stays from year to year, and how alike two programmes are in that."""

    def __init__(self, pile: Pile, lives: Lives) -> None:
        self._pile = pile
        self._papers = lives.papers
        self._made: dict[str, tuple[str, tuple[Span, ...]]] = {}

    def alike(self, one: Notice, other: Notice) -> float:
        """The share of what stays that is the same in both, the names swapped; 0 where too little stays."""
        a, names = self._core(one)
        b, others = self._core(other)
        if min(sum(map(str.isalpha, text)) for text in (a, b)) < LEAST_LETTERS:
            return 0.0
        return share(a, b, differences(a, b, names, others))

    def _core(self, notice: Notice) -> tuple[str, tuple[Span, ...]]:
        """What a notice has in common with the nearest others of its programme, and where the name stands in that."""
        if notice.document not in self._made:
            text, names = self._pile.text(notice.document), notice.names
            papers = self._papers[notice.programme]
            at = papers.index(notice)
            others = sorted(range(len(papers)), key=lambda place: (abs(place - at), place))[1 : YEARS + 1]
            for other in (papers[place] for place in others):
                text, names = _kept(text, names, self._pile.text(other.document), other.names)
            self._made[notice.document] = text, names
        return self._made[notice.document]


def _kept(
    text: str, names: Sequence[Span], other: str, others: Sequence[Span]
) -> tuple[str, tuple[Span, ...]]:
    """The stretches of a text that stand in another as well, and where the names stand in what is left."""
    kept: list[str] = []
    places: list[Span] = []
    at = 0
    for kind, (start, end), _ in differences(text, other, names, others):
        if kind in ("same", "swapped"):
            places.extend((at + a - start, at + b - start) for a, b in names if start <= a and b <= end)
            kept.append(text[start:end])
            at += end - start
    return "".join(kept), tuple(places)


def _goes_on(pile: Pile, turn: Turn) -> bool:
    """Whether the office still names the earlier programme, and not the later one with it, after the later began."""
    offices = {key for one in (turn.last[-1], turn.first[0]) for key in one.offices}
    names = {programme: set(pile.programmes[programme].documents) for programme in (turn.earlier, turn.later)}
    for document in sorted(names[turn.earlier] - names[turn.later]):
        card = pile.cards[document]
        date = card.header.date
        if date and date > turn.first[0].date and not is_press(card) and issuers(card) & offices:
            return True
    return False


def _beside(pile: Pile, near: Near, cores: _Cores, turn: Turn, whole: Lives) -> Mapping[str, float]:
    """Programmes the office calls under the form in one year with either, and how alike their papers are.

    Rivals count too: a form under which two programmes were called side by side tells neither from what comes next.
    """
    nearest: dict[str, tuple[float, Notice, Notice]] = {}
    for ours in _of_each_year(whole.papers[turn.earlier], whole.papers[turn.later]):
        form = pile.fingerprints[ours.document].form
        for key in _keys(ours):
            for paper in near.get((key, ours.year), ())[:SEEN]:
                other = paper.programme
                if other not in (turn.earlier, turn.later):
                    alike = likeness(form, pile.fingerprints[paper.document].form)
                    if other not in nearest or alike > nearest[other][0]:
                        nearest[other] = alike, ours, paper
    few = sorted(nearest.items(), key=lambda one: (-one[1][0], one[0]))[:BESIDE]
    return {other: cores.alike(ours, paper) for other, (_, ours, paper) in few}


def _of_each_year(earlier: Sequence[Notice], later: Sequence[Notice]) -> list[Notice]:
    """One paper of each year, the years nearest to the turn only."""
    ours = list({one.year: one for one in earlier}.values())[-SIDE_YEARS:]
    theirs = list({one.year: one for one in reversed(later)}.values())[::-1][:SIDE_YEARS]
    return [*ours, *theirs]


def _evidence(
    pile: Pile,
    last: Notice,
    first: Notice,
    alike: float,
    comparison: Comparison,
    beside: Mapping[str, float],
) -> Evidence:
    said = [f"the notices of {last.date} and {first.date} are {alike:.0%} the same text, the names swapped"]
    if comparison.same_terms:
        said.append(f"the same: {in_words(comparison.same_terms)}")
    if comparison.changed_terms:
        said.append(f"changed: {in_words(comparison.changed_terms)}")
    if beside:
        said.append(
            f"notices of {len(beside)} other programmes under this form are {max(beside.values()):.0%} the same"
        )
    return Evidence(
        "template",
        "the same text under another name",
        "states",
        speaker_of(pile.cards[first.document]),
        first.date,
        "",
        (
            passage_anchor(pile, last),
            passage_anchor(pile, first),
            name_anchor(pile, last),
            name_anchor(pile, first),
        ),
        "; ".join(said),
        first.date,
    )
