"""The whole of it: a folder goes in, a cited case comes out, the same bytes every time."""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path

import pytest

from aftername import Settings, open_case, review
from aftername.case import Case
from aftername.errors import CaseError, NotFound, NothingGiven
from aftername.text.han_variants import simplified

EXAMPLE = Path(__file__).resolve().parents[1] / "examples" / "papers"
LOCAL = Settings(engine="local")


@pytest.fixture(scope="module")
def example(tmp_path_factory):
    """The made-up case, reviewed once."""
    folder = tmp_path_factory.mktemp("example")
    with review(EXAMPLE, folder / "x.case", LOCAL) as case:
        yield case


def test_every_file_is_accounted_for(example: Case):
    """Read and problems together are the files given; the copy is seen as one."""
    cover = example.coverage()
    assert cover.files == cover.read + cover.problem_files == sum(p.is_file() for p in EXAMPLE.rglob("*"))
    assert cover.problem_files == 1
    assert cover.same == 1
    assert {p.path.rsplit("/", 1)[-1]: p.reason for p in example.problems()} == {
        "14-cut-short.pdf": "damaged"
    }
    assert {name for name, _ in cover.languages} == {"zh", "ja", "ko", "en"}


def test_every_quote_stands_in_its_document(example: Case):
    """Every anchor of headers, mentions, names and claims quotes its text."""
    result = example.verify()
    assert result.broken == ()
    assert result.quotes > 300
    texts = {card.id: example.document(card.id).text for card in example.documents()}
    for mention in example.mentions():
        a = mention.anchor
        assert texts[a.document][a.start : a.end] == a.quote
    for claim in example.claims():
        for a in claim.anchors:
            assert texts[a.document][a.start : a.end] == a.quote


def test_the_planted_programmes_are_found(example: Case):
    """Both names of the programme are found, in simplified and in traditional characters."""
    written = {name.written for one in example.programmes() for name in one.names}
    assert any("汀兰" in name for name in written)
    assert any("苇航" in name for name in written)
    assert any("葦航" in name for name in written)
    assert any("Weihang Plan" in name for name in written)


def test_claims_are_found_in_the_calls(example: Case):
    """The calls give an age limit, a degree and sums."""
    facts = {claim.fact for claim in example.claims() if claim.programme}
    assert {"requires-age", "requires-degree", "offers", "run-by"} <= facts


def test_programmes_are_shown_by_any_name(example: Case):
    """A programme is found by its written forms, marks and case aside; an unknown name is said to be so."""
    for one in example.programmes():
        for name in one.names:
            assert one.id in {found.id for found in example.find_programme(f"“{name.written.upper()}”")}
    with pytest.raises(NotFound, match="no programme"):
        example.find_programme("无此计划之名")


def test_search_finds_exactly(example: Case):
    """Words of two characters and phrases are found where they stand, and nowhere else."""
    for query in ("苇航", "博士", "公募", "사업", "doctorate"):
        found, count = example.search(query)
        texts = {card.id: simplified(example.document(card.id).text.lower()) for card in example.documents()}
        holding = {one for one, text in texts.items() if simplified(query) in text}
        assert {one.document for one in found} == holding
        assert count == len(holding) or query == "公募"
        for one in found:
            assert all(simplified(hit.quote.lower()) == simplified(query) for hit in one.hits)
            start, end = one.snippet_hit
            assert simplified(one.snippet[start:end].lower()) == simplified(query)
    assert example.search("不在其中的词")[1] == 0


def test_the_same_input_gives_the_same_bytes(tmp_path, monkeypatch):
    """Two reviews, by either engine, give the same case and the same page, byte by byte."""
    shutil.copytree(EXAMPLE, tmp_path / "papers")
    monkeypatch.chdir(tmp_path)
    made = []
    for name, settings in (("a", LOCAL), ("b", LOCAL), ("c", Settings(engine="pool", workers=2))):
        path = tmp_path / name / "x.case"
        with review("papers", path, settings) as case:
            page, *_ = case.write_dossier(tmp_path / name / "dossier.html")
        made.append((path.read_bytes(), page.read_bytes()))
    assert made[0] == made[1] == made[2]


def test_a_second_review_reads_only_what_is_new(tmp_path, monkeypatch):
    """Unchanged files are not read again; changed, new and vanished ones are followed."""
    from aftername.stages import reading

    papers = tmp_path / "papers"
    shutil.copytree(EXAMPLE, papers)
    path = tmp_path / "x.case"
    review(papers, path, LOCAL).close()
    read: list[str] = []
    real = reading.read
    monkeypatch.setattr(
        reading, "read", lambda source, *given: read.append(source.path) or real(source, *given)
    )
    review(papers, path, LOCAL).close()
    assert read == []
    (papers / "01-call-2019.txt").unlink()
    (papers / "06-call-2022.txt").write_text("青岚省科学技术厅实施“芦影计划”，资助300万元。")
    (papers / "new.txt").write_text("申请人年龄不超过40周岁，须有博士学位。")
    with review(papers, path, LOCAL) as case:
        assert sorted(Path(p).name for p in read) == ["06-call-2022.txt", "new.txt"]
        assert case.search("芦影")[1] == 1
        names = {Path(p).name for card in case.documents() for p in card.paths}
        assert "01-call-2019.txt" not in names
        assert "01-call-2019-again.txt" in names
        assert case.coverage().same == 0
        assert case.verify(papers).broken == ()
        anew = tmp_path / "anew.case"
        with review(papers, anew, LOCAL) as fresh:
            assert list(fresh.claims()) == list(case.claims())
            assert list(fresh.programmes()) == list(case.programmes())
            assert list(fresh.mentions()) == list(case.mentions())
            assert set(fresh.problems()) == set(case.problems())


def test_a_review_that_was_stopped_is_continued(tmp_path, monkeypatch):
    """Stopped in the middle, the case is sound; the next review goes on and ends like any other."""
    from aftername.stages import mentions

    path = tmp_path / "x.case"
    real = mentions.search
    seen: list[str] = []

    def stopped(document):
        seen.append(document.id)
        if len(seen) == 5:
            raise KeyboardInterrupt
        return real(document)

    monkeypatch.setattr(mentions, "search", stopped)
    with pytest.raises(KeyboardInterrupt):
        review(EXAMPLE, path, LOCAL)
    assert [p.name for p in tmp_path.iterdir()] == ["x.case"]
    monkeypatch.setattr(mentions, "search", real)
    with review(EXAMPLE, path, LOCAL) as case, review(EXAMPLE, tmp_path / "y.case", LOCAL) as whole:
        assert list(case.claims()) == list(whole.claims())
        assert list(case.mentions()) == list(whole.mentions())


def test_what_broke_is_named(tmp_path):
    """A changed file and a changed text are named by verify."""
    papers = tmp_path / "papers"
    shutil.copytree(EXAMPLE, papers)
    path = tmp_path / "x.case"
    review(papers, path, LOCAL).close()
    (papers / "05-rename-2021.txt").write_text("something else")
    db = sqlite3.connect(path)
    document = db.execute("SELECT id FROM documents WHERE text LIKE '%苇航%' ORDER BY id").fetchone()[0]
    db.execute("UPDATE documents SET text = replace(text, '苇航', '黎明计划') WHERE id = ?", (document,))
    db.commit()
    db.close()
    with open_case(path) as case:
        result = case.verify(papers)
    assert {one.what for one in result.broken} == {"file", "quote", "document", "table"}
    assert any("05-rename-2021.txt" in one.name for one in result.broken)


def test_nothing_given_is_said(tmp_path):
    """A path that does not exist, no path, and a folder for a case are refused in words."""
    with pytest.raises(NothingGiven, match="no such file"):
        review(tmp_path / "missing", tmp_path / "x.case")
    with pytest.raises(NothingGiven, match="no path"):
        review([], tmp_path / "x.case")
    with pytest.raises(CaseError, match="is a folder"):
        review(EXAMPLE, tmp_path)


def test_an_empty_folder_is_a_case_without_programmes(tmp_path):
    """Nothing in gives nothing out, and a page that says so."""
    (tmp_path / "empty").mkdir()
    with review(tmp_path / "empty", tmp_path / "x.case", LOCAL) as case:
        assert list(case.documents()) == []
        assert case.coverage().files == 0
        page, *_ = case.write_dossier(tmp_path / "dossier.html")
        assert "<html" in page.read_text()


def test_the_case_opens_as_plain_tables(example: Case):
    """Every table reads with plain SQLite, and quotes can be checked there."""
    db = sqlite3.connect(example.path)
    wrong = db.execute(
        "SELECT count(*) FROM mentions m JOIN documents d ON d.id = m.document "
        'WHERE substr(d.text, m.start + 1, m."end" - m.start) <> m.quote'
    ).fetchone()[0]
    assert wrong == 0
    assert db.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
    db.close()


def test_a_page_names_no_folder_of_the_machine_and_marks_what_is_new(tmp_path):
    """Files stand by their path from what was given; documents that a later review added are marked, at first nothing is."""
    papers = tmp_path / "secret-desk" / "papers"
    papers.mkdir(parents=True)
    shutil.copy(EXAMPLE / "01-call-2019.txt", papers)
    page = tmp_path / "out" / "dossier.html"
    with review(papers.resolve(), tmp_path / "out" / "x.case", LOCAL) as case:
        assert case.new == frozenset()
        case.write_dossier(page)
    assert "new document" not in page.read_text("utf-8")
    shutil.copy(EXAMPLE / "02-results-2019.txt", papers)
    with review(papers.resolve(), tmp_path / "out" / "x.case", LOCAL) as case:
        assert len(case.new) == 1
        case.write_dossier(page)
    told = page.read_text("utf-8")
    assert "1 new document</a>" in told
    assert "secret-desk" not in told
