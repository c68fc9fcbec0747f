"""Whatever stops, the review goes on: every stage and every finder is made to fail, and what failed is tried again."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from aftername import Settings, jobs, pipeline, review
from aftername.casefile import Store, rows
from aftername.casefile.given import _OF_FILE, _OF_SHA256
from aftername.errors import CaseError
from aftername.records import Problem
from aftername.stages import reading
from aftername.stages.mentions import scan
from aftername.stages.mentions.finders import FINDERS

LOCAL = Settings(engine="local")
PAPERS = {
    "call.txt": "青岚省科学技术厅关于组织申报“汀兰计划”的通知\n\n“汀兰计划”由青岚省科学技术厅组织实施，申报人年龄不超过40周岁，"
    "须取得博士学位，给予300万元科研经费。申报截止日期为2023年5月31日。\n青岚省科学技术厅\n2023年3月5日\n",
    "news.txt": "“汀兰计划”更名为“苇航计划”。汀兰计划入选者可获50万元安家费，占总额的20%，共12人。2024年1月8日",
    "notice.txt": "The Skylark Talent Programme is run by the Ministry of Science and pays 3 million yuan over four years. "
    "It was renamed the Redwing Talent Programme on 5 March 2023.",
}
ERRORS = [RecursionError("deep"), MemoryError(), UnicodeError("half"), KeyError("x"), AssertionError()]
STEPS = {step.stage.name: step for step in pipeline.STEPS}
BY_DOCUMENT = [name for name, step in STEPS.items() if step.stage.per == "document"]
ACROSS = [name for name, step in STEPS.items() if step.stage.per == "case"]


@pytest.fixture
def papers(tmp_path) -> Path:
    """A folder of small papers in two languages."""
    folder = tmp_path / "papers"
    folder.mkdir()
    for name, text in PAPERS.items():
        (folder / name).write_text(text)
    return folder


def held(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Every row of the tables that stages fill."""
    db = sqlite3.connect(path)
    tables = "documents mentions programmes programme_mentions claims gaps succession fingerprints origins problems"
    told = {table: db.execute(f"SELECT * FROM {table} ORDER BY 1, 2").fetchall() for table in tables.split()}
    db.close()
    return told


def failing(monkeypatch, name: str, part: str, spoil) -> None:
    """Have one part of a stage's job spoilt."""

    def job(bench):
        made = STEPS[name].job(bench)
        return replace(made, **{part: spoil(getattr(made, part))})

    steps = tuple(replace(one, job=job) if one.stage.name == name else one for one in pipeline.STEPS)
    monkeypatch.setattr(pipeline, "STEPS", steps)


def raising(error: Exception):
    def run(*given: object):
        raise error

    return lambda _: run


def problems(path: Path) -> list[Problem]:
    with Store(path) as store:
        return list(store.problems())


@pytest.mark.parametrize(
    ("name", "part", "error"),
    [
        (name, part, ERRORS[0])
        for name in STEPS
        if name not in ("looking", "ocr", "drawing", "lists-of-captures", "captures")
        for part in ("load", "run", "save")
    ]
    + [(name, "run", error) for name in ("claims", "origins") for error in ERRORS[1:]],
    ids=lambda one: one if isinstance(one, str) else type(one).__name__,
)
def test_a_stage_that_stops_ends_no_review(tmp_path, papers, monkeypatch, name, part, error):
    """A stage that stops, at loading, running or saving, is told; the others go on and the page is made."""
    failing(monkeypatch, name, part, raising(error))
    path = tmp_path / "x.case"
    with review(papers, path, LOCAL) as case:
        told = [one for one in case.problems() if one.stage == name]
        page, *_ = case.write_dossier(tmp_path / "dossier.html")
        assert page.exists()
        assert case.verify(papers).broken == ()
    per = STEPS[name].stage.per
    assert len(told) == (1 if per == "case" else len(PAPERS))
    assert {one.fatal for one in told} == {per == "file"}
    reason = "memory" if isinstance(error, MemoryError) else "crashed" if per == "file" else "stopped"
    assert {one.reason for one in told} == {reason}
    if per == "case":
        assert told[0].path == "the whole case"
        assert STEPS[name].stage.lost in told[0].detail
    monkeypatch.undo()
    whole = tmp_path / "whole.case"
    review(papers, path, replace(LOCAL, retry=True)).close()
    review(papers, whole, LOCAL).close()
    assert held(path) == held(whole)


@pytest.mark.parametrize("name", [*BY_DOCUMENT, *ACROSS])
def test_a_stage_that_cannot_begin_is_told(tmp_path, papers, monkeypatch, name):
    """A stage that cannot even say what it has to do is a problem of the whole case, gone when it can."""

    def job(bench):
        raise ValueError("nothing to begin with")

    steps = tuple(replace(one, job=job) if one.stage.name == name else one for one in pipeline.STEPS)
    monkeypatch.setattr(pipeline, "STEPS", steps)
    path = tmp_path / "x.case"
    review(papers, path, LOCAL).close()
    (told,) = (one for one in problems(path) if one.stage == name)
    assert (told.path, told.reason, told.fatal) == ("the whole case", "stopped", False)
    monkeypatch.undo()
    review(papers, path, LOCAL).close()
    assert problems(path) == []


@pytest.mark.parametrize("name", BY_DOCUMENT)
def test_a_document_that_fails_costs_itself(tmp_path, papers, monkeypatch, name):
    """One document that a stage stops at is told; what the others gave is as ever."""

    def spoil(load):
        def run(document: str):
            made = load(document)
            text = made.text if hasattr(made, "text") else made.document.text
            if text.startswith("The Skylark"):
                raise ValueError("this one")
            return made

        return run

    failing(monkeypatch, name, "load", spoil)
    path = tmp_path / "x.case"
    review(papers, path, LOCAL).close()
    (told,) = problems(path)
    assert told.path.endswith("notice.txt")
    whole = tmp_path / "whole.case"
    monkeypatch.undo()
    review(papers, whole, LOCAL).close()
    with Store(path) as one, Store(whole) as other:
        hit = next(card.id for card in one.cards().values() if card.language == "en")
        mine = {m for m in one.mentions() if m.anchor.document != hit}
        assert mine == {m for m in other.mentions() if m.anchor.document != hit}
        assert {c for c in one.claims() if c.document != hit} == {
            c for c in other.claims() if c.document != hit
        }


def asked_of(text: str, broken: str, error: Exception, monkeypatch, at: int | None = None):
    """What a search finds when one finder raises; at: only where this hit is among its hits."""

    def spoil(look):
        def run(view, hits):
            if at is None or any(hit.start == at for hit in hits):
                raise error
            return look(view, hits)

        return run

    spoilt = tuple(replace(one, look=spoil(one.look)) if one.name == broken else one for one in FINDERS)
    monkeypatch.setattr(scan, "FINDERS", spoilt)
    from aftername.find import as_document

    return scan.search(as_document(text))


@pytest.mark.parametrize("finder", [one.name for one in FINDERS])
def test_a_finder_that_stops_costs_its_own_hits(tmp_path, papers, monkeypatch, finder):
    """A finder that raises is told as a problem of the document, by name; the case holds what the others found."""
    text = "\n".join(PAPERS.values())
    from aftername.find import as_document

    before = scan.search(as_document(text))
    found, stopped = asked_of(text, finder, RecursionError("deep"), monkeypatch)
    assert before[1] == ()
    assert [one.finder for one in stopped] in ([finder], [])
    assert found or finder in ("numbers",)
    if finder in ("ages", "programmes", "persons", "repeats"):
        path = tmp_path / "x.case"
        review(papers, path, LOCAL).close()
        told = [one for one in problems(path) if one.stage == "mentions"]
        assert {one.reason for one in told} <= {"stopped"}
        assert all(f"{finder} found nothing" in one.detail for one in told)
        assert bool(told) == bool(stopped)


def test_a_hit_that_stops_a_finder_costs_that_hit(monkeypatch):
    """Of many degrees, the one that stops the finder is missing; the rest is found and the problem counts it."""
    text = "。".join(["须有博士学位"] * 20 + ["须有硕士学位"] + ["须有博士学位"] * 20)
    from aftername.find import as_document

    whole = {one for one in scan.search(as_document(text))[0] if one.kind == "degree"}
    at = text.index("硕士")
    found, (stopped,) = asked_of(text, "degrees", ValueError("odd"), monkeypatch, at)
    assert stopped.finder == "degrees"
    assert 0 < stopped.places < stopped.of
    lost = whole - {one for one in found if one.kind == "degree"}
    assert {one.anchor.start for one in lost} == {at}


def test_what_failed_is_tried_again_when_limits_change(tmp_path, papers, monkeypatch):
    """A file that failed is left under the same limits, tried under others, and once anyway when asked."""
    tried: list[str] = []
    real = reading.read

    def read(source, *given):
        tried.append(Path(source.path).name)
        if source.path.endswith("news.txt"):
            raise MemoryError
        return real(source, *given)

    path = tmp_path / "x.case"

    def again(**limits: object) -> list[str]:
        tried.clear()
        review(papers, path, replace(LOCAL, **limits)).close()
        return sorted(tried)

    monkeypatch.setattr(reading, "read", read)
    assert again() == sorted(PAPERS)
    assert again() == []
    assert again(timeout_s=90.0) == ["news.txt"]
    assert again(timeout_s=90.0) == []
    assert again(timeout_s=90.0, memory_bytes=1 << 33) == ["news.txt"]
    assert again(timeout_s=90.0, memory_bytes=1 << 33, retry=True) == ["news.txt"]
    assert [one.reason for one in problems(path)] == ["memory"]
    monkeypatch.setattr(reading, "read", lambda source, *given: tried.append("x") or real(source, *given))
    assert again(retry=True) == ["x"]
    assert problems(path) == []
    assert again(retry=True) == []
    assert again(pages=7) == ["x"] * len(PAPERS)


def test_a_disk_that_fails_is_no_problem_of_the_material(tmp_path, papers, monkeypatch):
    """A full disk, or a contradiction of people, ends the review in its own error and leaves no problem behind."""
    failing(monkeypatch, "claims", "save", raising(sqlite3.OperationalError("database or disk is full")))
    path = tmp_path / "x.case"
    with pytest.raises(CaseError, match="cannot be written"):
        review(papers, path, LOCAL)
    assert problems(path) == []
    monkeypatch.undo()
    review(papers, path, LOCAL).close()
    assert len(held(path)["claims"]) > 2


def test_equal_files_cost_no_more_than_one_each(tmp_path, monkeypatch):
    """Two thousand equal files that cannot be read are told each, and counted over a few times, not by pairs."""
    folder = tmp_path / "papers"
    folder.mkdir()
    count = 2_000
    for number in range(count):
        (folder / f"{number}.bin").write_bytes(b"\x00\x01\x02\x03" * 50)
    made: list[int] = []
    real = rows.problem_row
    monkeypatch.setattr(rows, "problem_row", lambda *given: made.append(1) or real(*given))
    path = tmp_path / "x.case"
    review(folder, path, LOCAL).close()
    assert len(problems(path)) == count
    review(folder, path, LOCAL).close()
    assert len(problems(path)) == count
    assert len(made) <= 8 * count


def test_problems_are_found_without_looking_through_all(tmp_path):
    """Problems and documents of a file and work of a document are looked up by an index."""
    path = tmp_path / "x.case"
    with Store(path, writing=True):
        pass
    db = sqlite3.connect(path)
    for asked in (
        "DELETE FROM problems WHERE sha256 = 'x' AND stage = 'claims'",
        "DELETE FROM work WHERE subject = 'x'",
        f"SELECT id FROM documents WHERE {_OF_FILE}".replace("?1", "'x'"),
        f"SELECT path FROM files WHERE {_OF_SHA256}".replace("?1", "'x'"),
    ):
        plan = " ".join(row[-1] for row in db.execute(f"EXPLAIN QUERY PLAN {asked}"))
        assert "SEARCH" in plan
        assert "SCAN" not in plan
    db.close()


def test_half_a_character_never_reaches_the_case(tmp_path):
    """A folder with half a character in its JSON is reviewed to the end, and so is the page."""
    folder = tmp_path / "papers"
    folder.mkdir()
    (folder / "good.txt").write_text(PAPERS["notice.txt"])
    row = {
        "title": "A \ud83d notice",
        "issuer": "Ministry \ud83d of Science",
        "text": PAPERS["notice.txt"] + "\ud83d",
    }
    (folder / "half.jsonl").write_text(json.dumps(row))
    (folder / "deep.json").write_text("[" * 1000)
    with review(folder, tmp_path / "x.case", LOCAL) as case:
        assert len(list(case.documents())) == 3
        case.write_dossier(tmp_path / "dossier.html")


def test_a_stage_across_the_case_is_told_its_key(tmp_path, monkeypatch):
    """What it depends on is worked out once: where it runs it is told."""
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text("“汀兰计划”由青岚省科学技术厅组织实施。", "utf-8")
    asked: list[str] = []

    def counted(store: Store) -> str:
        asked.append("gaps")
        return of_gaps(store)

    of_gaps = jobs.of_gaps
    monkeypatch.setattr(jobs, "of_gaps", counted)
    review(tmp_path / "in", tmp_path / "x.case", Settings(engine="local")).close()
    assert asked == ["gaps"]
    review(tmp_path / "in", tmp_path / "x.case", Settings(engine="local")).close()
    assert asked == ["gaps", "gaps"]
