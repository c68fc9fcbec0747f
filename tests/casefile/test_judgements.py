"""Judgements on names are appended; the last that was not taken back holds."""

from __future__ import annotations

import sqlite3
from dataclasses import replace

import pytest

from aftername.casefile import Store
from aftername.records import Anchor, Explanation, Ground, Judgement, Question


def word(verdict, first="汀兰计划", second="tinglan plan", because="one office pays both"):
    """A made-up judgement."""
    return Judgement(
        "names", verdict, first, second, first, second, because, "a reader", "2026-01-02T03:04:05Z"
    )


def test_judgements_come_back_in_order_with_their_numbers(tmp_path):
    """What was said comes back whole; numbers count all judgements, explanations of gaps too."""
    with Store(tmp_path / "x.case", writing=True) as store:
        store.explain(Explanation("g", "staff notices", "3 numbers", "a reader", "2026-01-01"))
        assert store.judge(word("same")) == 2
        assert store.judge(word("different", second="苇航计划")) == 3
        held = store.judgements("names")
        assert [(one.number, one.verdict, one.second) for one in held] == [
            (2, "same", "tinglan plan"),
            (3, "different", "苇航计划"),
        ]
        assert held[0].because == "one office pays both"
        assert [one.because for one in store.explanations()] == ["staff notices"]


def test_the_last_word_on_two_names_holds_and_can_be_taken_back(tmp_path):
    """A later word replaces an earlier one; taken back, the earlier holds again."""
    with Store(tmp_path / "x.case", writing=True) as store:
        store.judge(word("same"))
        last = store.judge(word("different"))
        assert [one.verdict for one in store.judgements("names")] == ["different"]
        store.take_back(last, "a reader", "2026-01-03")
        assert [one.verdict for one in store.judgements("names")] == ["same"]
        store.take_back(1, "a reader", "2026-01-03")
        assert store.judgements("names") == []
        assert [one.verdict for one in store.judgements("names", holding=False)] == []


def test_judgements_are_never_changed(tmp_path):
    """The file itself refuses to change or remove what a person said."""
    path = tmp_path / "x.case"
    with Store(path, writing=True) as store:
        store.judge(word("same"))
    db = sqlite3.connect(path)
    for change in ("UPDATE judgements SET because = ''", "DELETE FROM judgements"):
        with pytest.raises(sqlite3.IntegrityError, match="appended"):
            db.execute(change)
    db.close()


def test_questions_come_back_whole_and_in_order(tmp_path):
    """Questions come back as they were given, in the order they were given, and are replaced as a whole."""
    ground = Ground("reading", "strong", "汀兰", "Tinglan", "both can be 汀兰", (Anchor("d", 1, 3, "汀兰"),))
    against = Ground("other-owner", "against", "汀兰", "Tinglan", "owners differ")
    first = Question("汀兰", "Tinglan", ("p", "q"), (ground,), (against,), 3, 7, True)
    second = Question("苇航", "Weihang", ("r", "s"), (ground, ground), (), 1, 1)
    with Store(tmp_path / "x.case", writing=True) as store:
        store.replace_questions([first, second])
        assert list(store.questions()) == [first, second]
        store.replace_questions([second])
        assert list(store.questions()) == [second]


def test_words_on_edges_come_back_and_the_last_holds(tmp_path):
    """Of two words on one edge the later holds; taken back, the earlier; another relation is another edge."""

    def said(verdict, relation="renamed"):
        names = ("汀兰计划（试行）", "苇航计划", "汀兰计划", "苇航计划")
        return Judgement("succession", verdict, *names, "x", "Rin", "2026", relation)

    with Store(tmp_path / "x.case", writing=True) as store:
        store.judge(word("same"))
        assert store.judge(said("confirmed")) == 2
        last = store.judge(said("refused"))
        store.judge(said("refused", "ended"))
        held = store.judgements("succession")
        assert [(one.number, one.verdict, one.relation) for one in held] == [
            (3, "refused", "renamed"),
            (4, "refused", "ended"),
        ]
        assert replace(held[0], number=0) == said("refused")
        store.take_back(last, "Rin", "2026")
        assert [one.verdict for one in store.judgements("succession")] == ["confirmed", "refused"]
        assert [one.number for one in store.judgements("names")] == [1]
