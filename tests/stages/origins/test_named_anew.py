"""Pairs that are looked at again where documents name other programmes are those of a look at all of them."""

from __future__ import annotations

from array import array
from random import Random

import pytest

from aftername.records import Fingerprint
from aftername.stages import origins

SOME = 60  # documents
PROGRAMMES = 9
TONGUES = ("en", "zh", "ja", "ko")


def fingerprints(chance: Random) -> list[Fingerprint]:
    """Made-up documents in four languages, in families that share figures and names."""
    made = []
    for number in range(SOME):
        family = number // 4
        facts = {f"#{1000 + 37 * family + step}.0" for step in chance.sample(range(9), 5)}
        facts |= {f"L{chance.choice('abcdef')}{family}x{step}" for step in chance.sample(range(6), 3)}
        facts |= {f"S{family}y{step}" for step in chance.sample(range(6), 4)}
        keys = tuple(sorted(facts))
        places = array("I", [at for place in range(len(keys)) for at in (10 * place, 10 * place + 5)])
        heads = (("credit", f"wire {family % 3}\treported", 0, 0),) if chance.random() < 0.5 else ()
        made.append(
            Fingerprint(
                f"{number:03d}", TONGUES[number % 4], "2023-05-0" + str(1 + number % 9), 400, f"{number:032x}", b"", b"", b"", keys,
                places.tobytes(), heads,
            )
        )  # fmt: skip
    return made


def naming(bare: list[Fingerprint], names: dict[str, list[str]]) -> origins.Pile:
    """The pile of these documents where each names some programmes."""
    told = [
        origins.naming(
            one,
            [((500 + at, 503 + at), (name,)) for at, name in enumerate(names[one.document])],
        )
        for one in bare
    ]
    return origins.Pile(told, lambda one: f"text of {one}")


def some(chance: Random) -> list[str]:
    return [f"p{number}" for number in sorted(chance.sample(range(PROGRAMMES), chance.randrange(4)))]


@pytest.mark.parametrize("seed", range(12))
def test_the_same_pairs_are_found(seed: int) -> None:
    """Two programmes become one, one becomes two, a document names another one, a name moves: whatever changed."""
    chance = Random(seed)
    bare = fingerprints(chance)
    names = {one.document: some(chance) for one in bare}
    pile = naming(bare, names)
    found = origins.kin(pile, by_names=True)
    for step in range(5):
        before = {one.document: origins.named(one) for one in pile.fingerprints}
        first, second = (f"p{number}" for number in chance.sample(range(PROGRAMMES), 2))
        for document, held in names.items():
            if step % 4 == 0:
                names[document] = list(dict.fromkeys(first if one == second else one for one in held))
            elif step % 4 == 1 and chance.random() < 0.5:
                names[document] = [f"{one}b" if one == first else one for one in held]
            elif step % 4 == 2 and chance.random() < 0.1:
                names[document] = some(chance)
            elif step % 4 == 3 and chance.random() < 0.1:
                names[document] = held[::-1]
        pile = naming(bare, names)
        touched = origins.touched(pile.fingerprints, before)
        assert len(touched) < SOME or not touched
        again = origins.kin(pile, True, (found, touched))
        found = origins.kin(naming(bare, names), by_names=True)
        assert again == found
    assert found


def test_nothing_is_touched_where_nothing_changed() -> None:
    """The same names: the pairs stay as they were, and none is looked at again."""
    chance = Random(1)
    bare = fingerprints(chance)
    names = {one.document: some(chance) for one in bare}
    pile = naming(bare, names)
    found = origins.kin(pile, by_names=True)
    touched = origins.touched(
        pile.fingerprints, {one.document: origins.named(one) for one in pile.fingerprints}
    )
    assert touched == frozenset()
    assert pile.alike_with(touched) == []
    assert origins.kin(pile, True, (found, touched)) == found


def test_two_documents_stand_together_as_among_all() -> None:
    """Asked for two documents, likeness is what the whole list says of them."""
    chance = Random(2)
    bare = fingerprints(chance)
    pile = naming(bare, {one.document: some(chance) for one in bare})
    every = {(one.first, one.second): one for one in pile.alike}
    assert every
    for second in range(SOME):
        for first in range(second):
            assert pile.likeness(first, second) == every.get((first, second))
