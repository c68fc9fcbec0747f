"""Views and keys of a case: plain names, sums as figures, no dangling key, and no search box that finds nothing."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from aftername.case import review
from aftername.casefile import Store
from aftername.casefile.keys import KEYS
from aftername.casefile.migrations import MIGRATIONS
from aftername.casefile.views import VIEWS
from aftername.exports.datasette import metadata
from aftername.settings import Settings

EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "papers"
BOX = "SELECT name FROM sqlite_master WHERE rootpage = 0 AND sql LIKE '%VIRTUAL TABLE%USING FTS%'"
"""How Datasette knows an index that it offers a search box for."""


@pytest.fixture(scope="module")
def path(tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("views") / "x.case"
    review(EXAMPLE, path, Settings(engine="local")).close()
    return path


@pytest.fixture
def db(path):
    held = sqlite3.connect(path)
    yield held
    held.close()


def test_every_view_has_rows_of_the_case(db):
    """By their plain names, with document, file and digest."""
    for name in VIEWS.keys() - {"notes_and_tags"}:  # nobody wrote any
        assert db.execute(f"SELECT count(*) FROM {name}").fetchone()[0], name
    for name in VIEWS.keys() - {
        "mentions_in_words",
        "claims_in_words",
        "work_done",
        "programme_mentions",
        "notes_and_tags",
    }:
        columns = [one[1] for one in db.execute(f"PRAGMA table_info({name})")]
        assert {"document", "dated", "file", "address", "sha256", "page"} - {"page"} <= set(columns), name


def test_sums_are_figures(db):
    """Asked for as numbers, with currency."""
    found = db.execute(
        "SELECT DISTINCT programme, low, high, currency FROM offers WHERE low >= 2000000 AND currency = 'CNY' "
        "AND value = '200万元至300万元'"
    ).fetchall()
    assert found == [("汀兰计划", 2000000, 3000000, "CNY")]


def test_statements_are_those_of_the_case(db, path):
    """One row each; what is only said beside a name is none."""
    with Store(path) as store:
        claims = {claim.id for claim in store.claims()}
    assert {one for (one,) in db.execute("SELECT statement_id FROM statements")} == claims


def test_what_tables_keep_short_reads_as_it_was_found(db, path):
    """Quotes, values, speakers and dates in the views are those of the records."""
    with Store(path) as store:
        claims = [*store.claims(), *store.said()]
        mentions = {
            (one.anchor.document, one.anchor.start, one.kind, one.written) for one in store.mentions()
        }
    asked = "SELECT id, programme, fact, label, value, as_of, hedge, speaker, quote, page, rule FROM claims_in_words"
    assert set(db.execute(asked)) == {
        (one.id, one.programme, one.fact, one.label, one.value, one.as_of, one.hedge, one.speaker.name,
         one.passage.quote, one.passage.page, one.rule) for one in claims
    }  # fmt: skip
    assert set(db.execute("SELECT document, start, kind, quote FROM mentions_in_words")) == mentions
    named = "SELECT count(*) FROM where_named WHERE written = substr((SELECT text FROM documents d WHERE d.id = document_id), start + 1, length(written))"
    assert db.execute(named).fetchone() == db.execute("SELECT count(*) FROM programme_mentions").fetchone()


def test_the_rename_stands_in_plain_words(db):
    """Earlier and later name with date, grade and passage."""
    told = db.execute("SELECT earlier, later, relation, date, grade, number FROM renamed").fetchall()
    assert told == [("汀兰计划", "苇航计划", "renamed", "2021-04-12", "explicit", "岚科发〔2021〕6号")]


def test_keys_lead_somewhere(db):
    """Every key is declared and none dangles."""
    assert db.execute("PRAGMA foreign_key_check").fetchall() == []
    for table, keys in KEYS.items():
        held = {one[3]: f"{one[2]}.{one[4]}" for one in db.execute(f"PRAGMA foreign_key_list({table})")}
        assert {column: one.removesuffix(".id") for column, one in held.items()} == keys, table


def test_no_box_is_offered_for_the_index(db):
    """Datasette would ask it for whole runs of characters: 人才计划 would be nothing."""
    assert db.execute(BOX).fetchall() == []
    assert db.execute("SELECT count(*) FROM search WHERE search MATCH '\"人才\"'").fetchone()[0]


def test_searches_told_to_datasette_find_what_is_there(db, path):
    """As many documents as a plain search of the texts, in any script; every name by a part of one."""
    from aftername.case import open_case

    with open_case(path) as case:
        told = metadata(case.account())
        texts = [case.document(card.id).text for card in case.documents()]
    held = told["databases"]["x"]
    for words in ("人才", "汀兰计划", "計劃", "葦航", "웨이항", "Weihang Plan", "300万元", "人"):
        found = db.execute(held["queries"]["find"]["sql"], {"words": words}).fetchall()
        assert len(found) == sum(words in text for text in texts) > 0, words
        assert all(words.lower() in row[4].lower() for row in found), words
    names = {row[1] for row in db.execute(held["queries"]["spellings"]["sql"], {"name": "weihang"})}
    assert {"苇航计划", "葦航計画", "웨이항 계획", "Weihang Plan"} <= names
    assert db.execute(held["queries"]["said_of"]["sql"], {"name": "葦航計画"}).fetchall()
    tables = {
        name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type IN ('table', 'view')")
    }
    assert set(held["tables"]) == tables


def test_a_case_of_the_version_before_gets_them(tmp_path, monkeypatch):
    """Its rows stay, its indexes too."""
    before = [one for one in MIGRATIONS if one[0] < 14]
    path = tmp_path / "x.case"
    monkeypatch.setattr("aftername.casefile.store.MIGRATIONS", before)
    monkeypatch.setattr("aftername.casefile.store.set_keys", lambda db: None)
    monkeypatch.setattr("aftername.casefile.store.set_views", lambda db: None)
    with Store(path, writing=True) as store, store.change():
        store._db.execute(
            "INSERT INTO names VALUES ('p', 'Skylark', 'skylark', 'en', 'Latn', 1, 1, NULL, NULL, 'd', 0, 7)"
        )
    monkeypatch.undo()
    with Store(path, writing=True):
        pass
    db = sqlite3.connect(path)
    assert db.execute("SELECT written FROM names").fetchall() == [("Skylark",)]
    assert db.execute("SELECT count(*) FROM sqlite_master WHERE name = 'names_written'").fetchone() == (1,)
    assert {name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'view'")} == set(
        VIEWS
    )
    db.close()
