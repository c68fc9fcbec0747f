"""Gaps in the case file, and what people say of them: appended, kept, taken back."""

from __future__ import annotations

import sqlite3

import pytest

from aftername.casefile import Store
from aftername.casefile.migrations import MIGRATIONS
from aftername.citing.serials import Entry, series_from
from aftername.records import Anchor, Cell, Explanation, Gap


def gap(key: str, **more) -> Gap:
    """A made-up gap."""
    return Gap(
        "late", key, key, f"{key} came late.", "three documents", 1, 3, "papers", ("by chance",), **more
    )


FULL = gap(
    "甲局",
    missing=("3", "4"),
    anchors=(Anchor("d", 1, 3, "甲局", 2, "repaired"),),
    documents=("d",),
    first="2011",
    series=series_from(Entry("甲发", None, n, f"20{10 + n}-01-01") for n in (1, 2, 5))[0],
    cells=(Cell("central", None, 0, 3), Cell("county", 2011, 1, 1)),
    days=10.5,
)


def test_gaps_come_back_whole_and_in_order(tmp_path):
    """Gaps come back as they were given, in the order they were given, and are replaced as a whole."""
    with Store(tmp_path / "x.case", writing=True) as store:
        with store.change():
            store.replace_gaps([FULL, gap("乙局"), gap("a")])
        assert list(store.gaps()) == [FULL, gap("乙局"), gap("a")]
        with store.change():
            store.replace_gaps([gap("a")])
        assert list(store.gaps()) == [gap("a")]


def test_an_explanation_stays_when_gaps_are_found_anew(tmp_path):
    """The last word on a gap holds, outlives a new run, and can be taken back."""
    with Store(tmp_path / "x.case", writing=True) as store:
        for because in ("staff notices", "numbers 3 and 4 are staff notices"):
            with store.change():
                store.replace_gaps([FULL])
                store.explain(
                    Explanation(FULL.id, because, FULL.statement, "a reader", "2026-01-02T03:04:05+00:00")
                )
        (held,) = store.explanations()
        assert (held.because, held.statement) == ("numbers 3 and 4 are staff notices", FULL.statement)
        with store.change():
            store.explain(Explanation(FULL.id, "", FULL.statement, "a reader", "2026-01-03"))
        assert store.explanations() == []


def test_judgements_are_appended_only(tmp_path):
    """No row of judgements can be changed or removed."""
    path = tmp_path / "x.case"
    with Store(path, writing=True) as store, store.change():
        store.explain(Explanation("g", "because", "said", "a reader", "2026-01-02"))
    db = sqlite3.connect(path)
    for sql in ("DELETE FROM judgements", "UPDATE judgements SET because = ''"):
        with pytest.raises(sqlite3.IntegrityError, match="appended"):
            db.execute(sql)
    db.close()


def test_a_case_of_the_first_version_is_brought_up(tmp_path, monkeypatch):
    """A case made before there were gaps gets their tables and keeps what it holds."""
    path = tmp_path / "x.case"
    monkeypatch.setattr("aftername.casefile.store.MIGRATIONS", MIGRATIONS[:1])
    monkeypatch.setattr("aftername.casefile.store.set_views", lambda db: None)
    with Store(path, writing=True) as store, store.change():
        store._db.execute("INSERT INTO work VALUES ('reading', 'a', 'k')")
    monkeypatch.undo()
    with Store(path, writing=True) as store:
        assert store.work("reading") == {"a": "k"}
        assert list(store.gaps()) == []
