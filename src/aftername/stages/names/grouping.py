"""Forms into programmes, by what the grounds say."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from aftername.records import Ground
from aftername.stages.names.forms import Pile
from aftername.stages.names.grounds.ground import Link

STRONG_ENOUGH = 2  # strong grounds of different kinds that merge two forms, as one explicit ground does


def group(pile: Pile, links: Iterable[Link]) -> list[tuple[list[int], list[Ground]]]:
    """Groups of forms, each with its grounds, in order of the first form.

    Method: connected components over the pairs that the grounds merge, most firmly merged first; two groups
    stay apart where any form of one is set against a form of the other, or where their owners differ.
    """
    pairs: dict[tuple[int, int], list[Ground]] = defaultdict(list)
    own: dict[int, list[Ground]] = defaultdict(list)
    for link in links:
        if link.first == link.second:
            own[link.first].append(link.ground)
        else:
            pairs[min(link.first, link.second), max(link.first, link.second)].append(link.ground)
    root = list(range(len(pile.forms)))
    owners = {form.index: {form.owner} - {""} for form in pile.forms}
    foes: dict[int, set[int]] = defaultdict(set)
    members = {form.index: [form.index] for form in pile.forms}

    def find(one: int) -> int:
        while root[one] != one:
            root[one] = root[root[one]]
            one = root[one]
        return one

    joined: list[tuple[int, int, int]] = []
    for (first, second), grounds in sorted(pairs.items()):
        weights = [ground.weight for ground in grounds]
        strong = len({ground.kind for ground in grounds if ground.weight == "strong"})
        if "explicit" in weights:
            joined.append((0, first, second))
        elif "against" in weights:
            foes[first].add(second)
            foes[second].add(first)
        elif strong >= STRONG_ENOUGH:
            joined.append((1, first, second))
    for _, first, second in sorted(joined):
        left, right = find(first), find(second)
        if left == right or len(owners[left] | owners[right]) > 1:
            continue
        if len(members[left]) < len(members[right]):
            left, right = right, left
        if any(find(foe) == left for one in members[right] for foe in foes[one]):
            continue
        root[right] = left
        owners[left] |= owners[right]
        members[left].extend(members.pop(right))
    told: dict[int, list[Ground]] = defaultdict(list)
    for index, grounds in own.items():
        told[find(index)].extend(grounds)
    for (first, second), grounds in sorted(pairs.items()):
        left, right = find(first), find(second)
        for one in sorted({left, right}):
            told[one].extend(g for g in grounds if left == right or g.weight == "against")
    return [(sorted(members[one]), told[one]) for one in sorted(members, key=lambda r: min(members[r]))]
