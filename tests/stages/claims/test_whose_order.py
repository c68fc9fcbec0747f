"""The names beside a value are found without going over all of them, and are those that a list of all would give."""

from random import Random

import pytest

from aftername.stages.claims.weighed.named import MOST, MOST_PLACES, Named, Order


def _listed(named: list[Named], at: int) -> list[Named]:
    """The last mention of each programme before a place, from a list of all."""
    nearest: dict[str, Named] = {}
    for one in reversed([one for one in named if one.end <= at]):
        nearest.setdefault(one.id, one)
    return list(nearest.values())[:MOST]


@pytest.mark.parametrize("seed", range(20))
def test_the_nearest_names_are_those_of_a_list(seed):
    """Of few and of many programmes, of names within names too."""
    chance = Random(seed)
    places = sorted({(at, at + chance.randrange(1, 12)) for at in chance.sample(range(400), 120)})
    named = [Named(start, end, str(chance.randrange(2 + seed)), 0, 0, "within") for start, end in places]
    order = Order(named)
    for at in range(0, 420, 7):
        assert order.before(at) == _listed(named, at)
        assert order.behind(at, at + 30) == [one for one in named if at <= one.start < at + 30]


def test_names_times_values_are_not_gone_over():
    """A thousand mentions of one programme behind another cost a value no more than ten do."""
    named = [Named(0, 3, "first", 0, 0, "within")]
    named += [Named(10 * n, 10 * n + 3, "again", 0, 0, "within") for n in range(1, 1001)]
    order = Order(named)
    assert [one.id for one in order.before(20_000)] == ["again", "first"]
    assert max(map(len, order._last)) <= MOST
    assert len(order.behind(0, 20_000)) == MOST_PLACES
