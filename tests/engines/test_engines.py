"""Any engine gives the same answers in the same order, and one bad record disturbs nothing."""

from __future__ import annotations

import os
import time

import pytest

from aftername.engines import Failure, LocalEngine, PoolEngine, engine_for
from aftername.errors import AfternameError
from aftername.settings import Settings

ENGINES = {"local": LocalEngine(), "pool": PoolEngine(2, timeout_s=30)}


def squared(number: int) -> int:
    return number * number


@pytest.mark.parametrize("engine", ENGINES.values(), ids=ENGINES.keys())
def test_answers_come_in_the_order_given(engine):
    """Answers come in the order given, however many there are."""
    assert list(engine.each(squared, range(1000))) == [(n, n * n) for n in range(1000)]


@pytest.mark.parametrize("engine", ENGINES.values(), ids=ENGINES.keys())
def test_nothing_given_gives_nothing(engine):
    """No records give no answers."""
    assert list(engine.each(squared, [])) == []


@pytest.mark.parametrize("engine", ENGINES.values(), ids=ENGINES.keys())
def test_together_groups_by_key(engine):
    """Records under one key are run together, in the order given."""
    answers = dict(engine.together(lambda key, group: (key, list(group)), range(10), lambda n: n % 3))
    assert answers == {0: (0, [0, 3, 6, 9]), 1: (1, [1, 4, 7]), 2: (2, [2, 5, 8])}


@pytest.mark.parametrize("engine", ENGINES.values(), ids=ENGINES.keys())
def test_a_run_that_raises_is_a_failure(engine):
    """A run that raises is a Failure in its place; the others are answered."""

    def picky(number: int) -> int:
        if number == 5:
            raise ValueError("five")
        return number

    answers = dict(engine.each(picky, range(20)))
    assert answers[5] == Failure("crashed", "ValueError: five")
    assert [answers[n] for n in range(20) if n != 5] == [n for n in range(20) if n != 5]


def test_a_hanging_record_is_stopped():
    """A record that hangs is stopped at the limit; those sent with it are still answered."""

    def slow(number: int) -> int:
        if number == 3:
            time.sleep(60)
        return number

    answers = list(PoolEngine(2, timeout_s=0.5).each(slow, range(30)))
    assert [n for n, a in answers if isinstance(a, Failure)] == [3]
    assert dict(answers)[3].reason == "timeout"
    assert [n for n, _ in answers] == list(range(30))


def test_a_dying_worker_costs_one_record():
    """A worker that dies costs the record it was at, and no other."""

    def deadly(number: int) -> int:
        if number in (0, 17):
            os._exit(9)
        return number

    answers = dict(PoolEngine(2, timeout_s=30).each(deadly, range(40)))
    assert {n for n, a in answers.items() if isinstance(a, Failure)} == {0, 17}
    assert answers[17].reason == "crashed"


def test_a_record_that_eats_memory_is_stopped():
    """A record that wants more memory than the limit fails; the next ones are answered."""

    def hungry(number: int) -> int:
        return len(bytearray(2 << 30)) if number == 2 else number

    answers = dict(PoolEngine(1, timeout_s=30, memory_bytes=256 << 20).each(hungry, range(6)))
    assert answers[2].reason == "memory"
    assert [answers[n] for n in (0, 1, 3, 4, 5)] == [0, 1, 3, 4, 5]


def test_large_answers_do_not_block():
    """Large records and large answers pass without either side waiting for the other."""
    answers = list(PoolEngine(2, timeout_s=30).each(lambda text: text * 2, ["x" * 1_000_000] * 30))
    assert all(len(answer) == 2_000_000 for _, answer in answers)


def test_an_engine_may_be_left_early():
    """Leaving in the middle ends the workers."""
    answers = PoolEngine(2, timeout_s=30).each(squared, range(1000))
    assert next(answers) == (0, 0)
    answers.close()


def test_unknown_engine_is_named():
    """An engine that does not exist is named with those that do."""
    with pytest.raises(AfternameError, match="local, pool"):
        engine_for(Settings(engine="abacus"))
