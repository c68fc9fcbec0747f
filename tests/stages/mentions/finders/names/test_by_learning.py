"""How likely a stretch is to be a name, by what was learned: sums of all ways to divide a sentence."""

import math

import pytest

from aftername import find_mentions
from aftername.find import as_document
from aftername.stages.mentions.finder import View
from aftername.stages.mentions.finders.names.learned.odds import learned
from aftername.stages.mentions.finders.names.learned.stretches import stretches
from aftername.stages.mentions.finders.names.learned.table import (
    REACH,
    here,
    made_of,
    summed,
    table,
    worth,
    written,
)
from aftername.text.folding import folded

SENTENCES = [
    ("zh", "办汀兰计划"),
    ("ja", "葦航事業へ"),
    ("ko", "물빛사업"),
    ("en", "The Tinglan Fellowship opens"),
]


def told_of(language, text):
    view = View(as_document(text, language), text, folded(text), None)
    return [(one, learned(view, one)) for one in stretches(view)]


def ways(size, at=0):
    """Every way to choose stretches of so many units that do not overlap."""
    if at >= size:
        yield ()
        return
    yield from ways(size, at + 1)
    for high in range(at, size):
        for rest in ways(size, high + 1):
            yield ((at, high), *rest)


@pytest.mark.parametrize(("language", "text"), SENTENCES)
def test_likelihoods_are_those_of_all_ways_to_divide_a_sentence(language, text):
    """Counted out: every way to put names that do not overlap, each with its weight; the share of those with one stretch."""
    ((_, told),) = told_of(language, text)
    one, two, more = told.joint

    def weight(low, high):
        if low == high:
            return told.alone[low] + one
        inner = told.inside[high] - told.inside[low + 1]
        return told.first[low] + inner + told.last[high] + (two if high == low + 1 else more)

    size = len(told.starts)
    worths = {way: math.exp(sum(weight(*span) for span in way)) for way in ways(size)}
    for low in range(size):
        for high in range(low, size):
            share = sum(worth for way, worth in worths.items() if (low, high) in way) / sum(worths.values())
            odds = told.of(told.starts[low], told.ends[high])
            assert 1 / (1 + math.exp(-odds)) == pytest.approx(share, abs=1e-5)


def test_a_row_of_fields_is_added_up_and_read_off_with_its_signs():
    """Negative numbers beside positive ones, at any distance."""
    text = written({"x": ((-1, 5, -7, 0, 12), (0, -3, 4, -5, 6)), "joint|": ((0, 1, 2, 3, 0),)})
    made = made_of(text, "en")
    assert made.joint == (1, 2, 3)
    row = worth(made.others, "x") * 3
    assert here(row) == (-9, 12, -15, 18)
    rows = [0] * 5 + [row] + [0] * 5
    assert len(summed(rows)) == 4 * (len(rows) - 2 * REACH)
    assert summed(rows) == (15, -21, 0, 36, -9, 12, -15, 18, *[0] * 4)
    assert summed([row] * 11)[:4] == (15 - 9, 12 - 21, -15, 36 + 18)
    assert worth(made.others, "y") == 0


def test_letters_are_worth_what_each_row_of_them_is():
    """One letter, two and three that begin at a place, added up; also the second time, and at an edge."""
    text = written({"1|甲": ((0, 1, 0, 0, 0),), "2|甲乙": ((0, 2, 0, 0, 0),), "3|甲乙丙": ((0, 4, 0, 0, 0),)})
    made = made_of(text, "zh")
    for _ in range(2):
        assert [here(made.of_letters(told))[0] for told in ("甲乙丙", "甲乙", "甲", "乙")] == [7, 3, 1, 0]


@pytest.mark.parametrize("language", ["zh", "ja", "ko", "en"])
def test_the_tables_know_no_long_words(language):
    """What is seen is short: no name can be kept in a table."""
    rows = table(language)
    assert rows.letters or rows.others
    longest = 3 if language != "en" else 0
    assert all(len(key) <= longest for told in rows.letters.values() for key in told)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("电影“夺宝计划”上映。", "夺宝计划"),
        ("映画「葦航計画」が公開された。", "葦航計画"),
        ("영화 ‘웨이항 계획’이 개봉했다.", "웨이항 계획"),
        ("The film “Copper Bell Plan” opened in cinemas.", "Copper Bell Plan"),
    ],
)
def test_nothing_learned_speaks_for_a_film(text, name):
    """However much it reads like a name."""
    assert name not in [m.written for m in find_mentions(text) if m.kind == "programme"]
