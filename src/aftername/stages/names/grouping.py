"""Forms into groups, by what grounds and persons say; and the pairs that stay open."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from aftername.records import Ground, WeakestLink
from aftername.stages.names.forms import Pile
from aftername.stages.names.holding import bridges, sides
from aftername.stages.names.judging import Word
from aftername.stages.names.reasons.ground import Link

STRONG_ENOUGH = 2  # strong grounds of different kinds that merge two forms, as one explicit ground does

Pair = tuple[int, int]
Firmness = tuple[int, int]
"""How firmly a pair is held, firmest first: who says so (0 a person, 1 an explicit ground, 2 strong ones), and
how many kinds of strong ground there are beside, counted down."""


@dataclass(frozen=True, slots=True)
class Group:
    """Forms held for one programme. forms: by index. grounds: for it, and against others.

    weakest: the least firm pair that alone holds two parts of it together; None where there is no such pair.
    judged: a person said that two of its forms are one.
    """

    forms: list[int]
    grounds: list[Ground]
    weakest: WeakestLink | None = None
    judged: bool = False


@dataclass(frozen=True, slots=True)
class Open:
    """Two groups, by place in the list of groups, that something speaks for holding together.

    first, second: the two forms that most speaks for. unsure: a person could not tell.
    """

    groups: Pair
    first: int
    second: int
    grounds: tuple[Ground, ...]
    against: tuple[Ground, ...]
    unsure: bool


def group(pile: Pile, links: Iterable[Link], words: Sequence[Word] = ()) -> tuple[list[Group], list[Open]]:
    """Groups of forms in order of the first form, and the pairs of groups that stay open, in order.

    words: what persons said of forms, in the order they said it; they go before every ground, and no chain
    of grounds joins what a person told apart.
    Method: spanning forest over the pairs that are merged, firmest first (Kruskal); two groups stay apart
    where any form of one is set against a form of the other, or where their owners differ. A form that is
    as firmly held to two forms set against one another joins neither.
    """
    told = _Told(links, words)
    merged = _contested_left_out(pile, told)
    forest = _Forest(pile, told.foes, told.parted)
    held: list[tuple[Firmness, Pair]] = []
    for firmness, pair in merged:
        if forest.join(*pair, said=firmness[0] == 0):
            held.append((firmness, pair))
    groups = _groups(pile, told, forest, held)
    return groups, _open(told, forest, groups)


class _Told:
    """All that is said of pairs of forms.

    own: grounds within one form. pairs: grounds by pair. foes: forms set against a form; a person's "same"
    lifts what grounds hold against that pair. parted: those of them that a person set against it.
    same, apart, unsure: pairs that a person spoke of.
    """

    def __init__(self, links: Iterable[Link], words: Sequence[Word]) -> None:
        self.own: dict[int, list[Ground]] = defaultdict(list)
        self.pairs: dict[Pair, list[Ground]] = defaultdict(list)
        self.foes: dict[int, set[int]] = defaultdict(set)
        self.parted: dict[int, set[int]] = defaultdict(set)
        self.same: dict[Pair, int] = {}
        self.apart: set[Pair] = set()
        self.unsure: set[Pair] = set()
        for link in links:
            self._take(link.first, link.second, link.ground)
        for place, word in enumerate(words):
            self._take(word.first, word.second, word.ground)
            pair = _pair(word.first, word.second)
            if word.verdict == "same":
                self.same[pair] = place
            else:
                self.apart.add(pair)
                if word.verdict == "unsure":
                    self.unsure.add(pair)
        for pair, grounds in self.pairs.items():
            weights = {ground.weight for ground in grounds}
            against = "against" in weights and "explicit" not in weights
            for one, other in (pair, pair[::-1]):
                if pair in self.apart or (against and pair not in self.same):
                    self.foes[one].add(other)
                if pair in self.apart:
                    self.parted[one].add(other)

    def _take(self, first: int, second: int, ground: Ground) -> None:
        if first == second:
            self.own[first].append(ground)
        else:
            self.pairs[_pair(first, second)].append(ground)

    def firmness(self, pair: Pair) -> Firmness | None:
        """How firmly a pair is held; None when it is not merged."""
        if pair in self.apart:
            return None
        grounds = self.pairs[pair]
        strong = len({ground.kind for ground in grounds if ground.weight == "strong"})
        if pair in self.same:
            return (0, -self.same[pair])  # of words that contradict one another the later holds
        if any(ground.weight == "explicit" for ground in grounds):
            return (1, -strong)
        if strong >= STRONG_ENOUGH and pair[1] not in self.foes.get(pair[0], ()):
            return (2, -strong)
        return None


def _pair(first: int, second: int) -> Pair:
    return min(first, second), max(first, second)


def _owners_agree(first: set[str], second: set[str]) -> bool:
    return len(first | second) <= 1 or first <= second or second <= first


def _contested_left_out(pile: Pile, told: _Told) -> list[tuple[Firmness, Pair]]:
    """The pairs to merge, firmest first, without those of a form that is torn between two others."""
    merged: list[tuple[Firmness, Pair]] = []
    by_form: dict[int, dict[int, Firmness]] = defaultdict(dict)
    for pair in sorted(told.pairs):
        firmness = told.firmness(pair)
        if firmness is None:
            continue
        owners = [{pile.forms[one].owner} - {""} for one in pair]
        if firmness[0] and not _owners_agree(*owners):
            continue
        merged.append((firmness, pair))
        by_form[pair[0]][pair[1]] = by_form[pair[1]][pair[0]] = firmness
    torn: set[Pair] = set()
    for middle, partners in by_form.items():
        for one, firmness in partners.items():
            if firmness[0] and any(partners.get(foe) == firmness for foe in told.foes.get(one, ())):
                torn.add(_pair(middle, one))
    kept = (item for item in merged if item[1] not in torn)
    return sorted(kept, key=lambda item: (item[0], -_documents(told, item[1]), item[1]))


class _Forest:
    """Groups of forms that grow together, and never across foes."""

    def __init__(self, pile: Pile, foes: dict[int, set[int]], parted: dict[int, set[int]]) -> None:
        self._root = list(range(len(pile.forms)))
        self._foes, self._parted = foes, parted
        self._owners = {form.index: {form.owner} - {""} for form in pile.forms}
        self.members = {form.index: [form.index] for form in pile.forms}

    def find(self, one: int) -> int:
        """The form that stands for the group of a form."""
        root = self._root
        while root[one] != one:
            root[one] = root[root[one]]
            one = root[one]
        return one

    def join(self, first: int, second: int, *, said: bool) -> bool:
        """Hold two forms together if nothing forbids it; whether they are together now.

        said: a person says so, which only a person's other word forbids.
        """
        left, right = self.find(first), self.find(second)
        if left == right:
            return True
        if not said and not _owners_agree(self._owners[left], self._owners[right]):
            return False
        if len(self.members[left]) < len(self.members[right]):
            left, right = right, left
        foes = self._parted if said else self._foes
        for one in self.members[right]:
            if any(self.find(foe) == left for foe in foes.get(one, ())):
                return False
        self._root[right] = left
        self._owners[left] |= self._owners[right]
        self.members[left].extend(self.members.pop(right))
        return True


def _groups(pile: Pile, told: _Told, forest: _Forest, held: Sequence[tuple[Firmness, Pair]]) -> list[Group]:
    grounds: dict[int, list[Ground]] = defaultdict(list)
    for index, listed in told.own.items():
        grounds[forest.find(index)].extend(listed)
    for pair, listed in sorted(told.pairs.items()):
        left, right = forest.find(pair[0]), forest.find(pair[1])
        for one in sorted({left, right}):
            grounds[one].extend(g for g in listed if left == right or g.weight == "against")
    edges: dict[int, list[tuple[Firmness, Pair]]] = defaultdict(list)
    for firmness, pair in held:
        edges[forest.find(pair[0])].append((firmness, pair))
    judged = {forest.find(one) for pair in told.same for one in pair}
    made = [
        Group(sorted(members), grounds[one], _weakest(pile, told, edges.get(one, [])), one in judged)
        for one, members in forest.members.items()
    ]
    return sorted(made, key=lambda one: one.forms[0])


def _weakest(pile: Pile, told: _Told, edges: Sequence[tuple[Firmness, Pair]]) -> WeakestLink | None:
    """The least firm bridge of a group, with what it alone holds: the side with fewer mentions."""
    firmness = {pair: firm for firm, pair in edges}
    weakest = min(
        bridges(firmness),
        key=lambda pair: (-firmness[pair][0], -firmness[pair][1], _documents(told, pair), pair),
        default=None,
    )
    if weakest is None:
        return None

    def weight(side: Sequence[int]) -> tuple[int, Sequence[int]]:
        return sum(len(pile.forms[form].mentions) for form in side), side

    loose = min(sides(firmness, weakest), key=weight)
    return WeakestLink(
        pile.forms[weakest[0]].written,
        pile.forms[weakest[1]].written,
        tuple(ground for ground in told.pairs[weakest] if ground.weight != "against"),
        tuple(pile.forms[form].written for form in loose),
    )


def _documents(told: _Told, pair: Pair) -> int:
    """In how many documents the passages stand that speak for a pair."""
    grounds = (ground for ground in told.pairs[pair] if ground.weight != "against")
    return len({anchor.document for ground in grounds for anchor in ground.anchors})


def _open(told: _Told, forest: _Forest, groups: Sequence[Group]) -> list[Open]:
    """The pairs of groups that some ground speaks for, and that no person told apart."""
    place = {form: number for number, one in enumerate(groups) for form in one.forms}
    between: dict[Pair, list[Pair]] = defaultdict(list)
    closed: set[Pair] = set()
    for pair in sorted(told.pairs):
        groups_ = _pair(place[pair[0]], place[pair[1]])
        if groups_[0] == groups_[1]:
            continue
        between[groups_].append(pair)
        if pair in told.apart and pair not in told.unsure:
            closed.add(groups_)
    made = []
    for groups_, pairs in sorted(between.items()):
        if groups_ in closed:
            continue
        listed = [(pair, ground) for pair in pairs for ground in told.pairs[pair]]
        speaking = [(pair, ground) for pair, ground in listed if ground.weight != "against"]
        if not speaking:
            continue
        order = ("explicit", "strong", "weak")
        speaking.sort(key=lambda item: (order.index(item[1].weight), item[0], item[1].kind))
        first, second = sorted(speaking[0][0], key=lambda form: place[form])
        against = tuple(ground for _, ground in listed if ground.weight == "against")
        unsure = any(pair in told.unsure for pair in pairs)
        made.append(Open(groups_, first, second, tuple(ground for _, ground in speaking), against, unsure))
    return made
