"""What is put together before workers are forked: a made-up notice of each language that a case holds, and only with more than a few documents."""

from __future__ import annotations

import pytest

from aftername import Settings, review, warming
from aftername.languages import LANGUAGES
from aftername.records.wire import dumps


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_notice_of_a_language_meets_all_that_is_looked_for(language):
    """A programme, a sum, an age, a day, somebody's number; and claims on it."""
    marked = warming._marked(language)
    assert {one.kind for one in marked.mentions} >= {"programme", "amount", "age", "date", "person"}
    assert marked.programmes
    assert warming.claims.claim(marked)


@pytest.mark.parametrize(
    ("count", "engine", "languages"), [(9, "pool", ["zh"]), (8, "pool", []), (9, "local", [])]
)
def test_only_where_several_workers_would_do_the_same(tmp_path, monkeypatch, count, engine, languages):
    """Not for few documents, which one worker takes, nor where none is forked; and only for languages that are there."""
    done = []
    monkeypatch.setattr(warming, "_marked", done.append)
    monkeypatch.setattr(warming, "_claimed", done.append)
    (tmp_path / "in").mkdir()
    for number in range(count):
        (tmp_path / "in" / f"{number}.txt").write_text(f"关于第{number}号会议的通知，请准时参加。", "utf-8")
    with review(tmp_path / "in", tmp_path / "x.case", Settings(engine=engine)):
        assert sorted(set(done)) == languages


def test_it_changes_no_answer(tmp_path):
    """Warmed or not, the same claims."""
    (tmp_path / "in").mkdir()
    for number in range(9):
        text = f"“汀兰计划”由青岚省科学技术厅组织实施，入选者给予{number + 1}0万元科研经费。"
        (tmp_path / "in" / f"{number}.txt").write_text(text, "utf-8")
    told = []
    for engine in ("local", "pool"):
        with review(tmp_path / "in", tmp_path / f"{engine}.case", Settings(engine=engine)) as case:
            told.append([dumps(one) for one in case.claims()])
    assert told[0] == told[1] != []
