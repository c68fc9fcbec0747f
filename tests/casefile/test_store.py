"""A case file keeps what it is given, whole, and in the old or the new state after any end."""

from __future__ import annotations

import contextlib
import os
import signal
import sqlite3
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest

from aftername.casefile import Store
from aftername.casefile.rows import mention_row
from aftername.casefile.search import words
from aftername.errors import CaseBusy, CaseError, CaseTooNew
from aftername.records import (
    Age,
    Amount,
    Anchor,
    Belonging,
    Claim,
    Document,
    Field,
    Ground,
    Header,
    Mention,
    Name,
    Page,
    Problem,
    Programme,
    ProgrammeName,
    Region,
    Segment,
    SourceFile,
    Speaker,
)

TEXT = "晨曦计划管理办法\n资助300万元，40周岁以下。"


def made(file: str = "a" * 64, text: str = TEXT, part: str = "") -> Document:
    """A made-up document with every kind of span."""
    bare = Document(file, part, text, "zh", Header())
    title = Field("晨曦计划", bare.anchor(0, 4))
    level = Field("municipal", None, "because the issuer is a city")
    return Document(
        file,
        part,
        text,
        "zh",
        Header(title=title, level=level, published=Field("2021-03", bare.anchor(0, 4))),
        (Region(0, 8, "heading"),),
        (Page(1, 0, 9), Page(2, 9, len(text))),
        (Segment(0, len(text), "zh"),),
    )


def source(path: str, sha256: str = "a" * 64) -> SourceFile:
    return SourceFile(path, (path,), sha256, 10, "text/plain")


def filled(path: Path) -> Store:
    """A case with one document, read and marked."""
    store = Store(path, writing=True)
    document = made()
    name = Mention("programme", document.anchor(0, 4), ProgrammeName("晨曦", "计划", None, None, "formed"))
    with store.change():
        store.replace_files("in", [source("in/a.txt")], [])
        store.save_reading(document.file, "1", [(document, words(document.text))], [])
        amount = Mention("amount", document.anchor(11, 16), Amount(3_000_000, 3_000_000, "CNY"))
        store.save_mention_rows(document.id, "1", [mention_row(name), mention_row(amount)])
    return store


def test_a_document_comes_back_as_it_went_in(tmp_path):
    """A document with regions, pages, segments and header comes back equal."""
    with filled(tmp_path / "x.case") as store:
        assert store.document(made().id) == made()
        assert [card.paths for card in store.cards().values()] == [("in/a.txt",)]
        assert store.cards()[made().id].header == made().header


def test_mentions_come_back_in_reading_order(tmp_path):
    """Mentions come back equal, sorted by id; kinds can be asked for."""
    with filled(tmp_path / "x.case") as store:
        back = list(store.mentions())
        assert [m.written for m in back] == ["晨曦计划", "300万元"]
        assert back == sorted(back, key=lambda m: m.id)
        assert back[0].normal == ProgrammeName("晨曦", "计划", None, None, "formed")
        assert [m.kind for m in store.mentions(kinds=["amount"])] == ["amount"]


def test_programmes_and_claims_come_back_as_they_went_in(tmp_path):
    """Programmes with names and grounds, and claims with every anchor, come back equal."""
    document = made()
    place = document.anchor(0, 4)
    name = Name("晨曦计划", "晨曦", "zh", "Hans", 1, 1, "2021-03", "2021-03", place)
    ground = Ground(
        "same-form", "strong", "晨曦计划", "“晨曦计划”", "the same but for quotation marks", (place,)
    )
    programme = Programme(
        "晨曦计划", "晨曦", None, "municipal", (name,), (ground,), (document.id,), 1, "2021-03", "2021-03"
    )
    claim = Claim(
        programme.id,
        "requires-age",
        "",
        "40周岁以下",
        Age(None, 40),
        document.anchor(9, 24),
        document.anchor(18, 24),
        place,
        Speaker("document", "晨曦计划管理办法"),
        as_of="2021-03",
        others=("x",),
        spread="undecided",
    )
    bare = Claim(
        None,
        "context",
        "",
        "300万元",
        None,
        document.anchor(9, 24),
        document.anchor(11, 16),
        None,
        Speaker("anonymous", "two officials", 2, place),
        "reports",
    )
    with filled(tmp_path / "x.case") as store:
        with store.change():
            belonging = Belonging("m", programme.id, document.id, 0, 4)
            store.replace_programmes([programme], [belonging])
            store.save_claims(document.id, "1", [claim, bare])
        assert list(store.programmes()) == [programme]
        assert set(store.claims()) == {claim, bare}
        assert list(store.claims(programme.id)) == [claim]
        assert store.belongings(document.id) == (((0, 4), (programme.id,)),)


def test_search_follows_the_documents(tmp_path):
    """What is read can be found; what is read anew is found in its new form only."""
    with filled(tmp_path / "x.case") as store:
        assert store.matching("晨曦", 5) == [made().id]
        with store.change():
            store.save_reading("a" * 64, "2", [(made(text="暮色计划"), words("暮色计划"))], [])
        assert store.matching("晨曦", 5) == []
        assert store.matching("暮色", 5) == [made().id]
        assert list(store.mentions()) == []


def test_copies_share_the_problem_of_their_content(tmp_path):
    """A content that cannot be read is a problem under every path it stands under, and under no other."""
    with Store(tmp_path / "x.case", writing=True) as store:
        with store.change():
            store.replace_files("in", [source("in/a.pdf"), source("in/b.pdf")], [])
            problem = Problem("damaged", "in/a.pdf", "cut short", "reading")
            store.save_reading("a" * 64, "1", [], [problem])
            store.settle_files()
        assert [p.path for p in sorted(store.problems(), key=lambda p: p.path)] == ["in/a.pdf", "in/b.pdf"]
        assert [f.status for f in store.files()] == ["problem", "problem"]
        assert [f.same_as for f in store.files()] == [None, "in/a.pdf"]
        with store.change():
            store.replace_files("in", [source("in/b.pdf")], [])
            store.settle_files()
        assert [p.path for p in store.problems()] == ["in/b.pdf"]
        assert [(f.status, f.same_as) for f in store.files()] == [("problem", None)]


def test_a_file_that_is_gone_is_kept_and_named(tmp_path):
    """What was read from it stays; the file is marked and a problem says so, until it is given again."""
    with filled(tmp_path / "x.case") as store:
        before, files = store.counts(), list(store.files())
        with store.change():
            store.replace_files("in", [], [])
            gone = store.settle_files()
        assert gone
        assert [one.path for one in store.files() if one.status == "gone"] == gone
        assert [one.path for one in store.problems() if one.reason == "gone"] == gone
        assert store.counts()["documents"] == before["documents"]
        assert store.matching("晨曦", 5) != []
        with store.change():
            store.replace_files("in", [replace(one, status="waiting") for one in files], [])
            assert store.settle_files() == []
        assert not [one for one in store.problems() if one.reason == "gone"]


def test_a_file_that_is_let_go_takes_its_documents_along(tmp_path):
    """Documents, mentions and search words go when no file holds their content any more."""
    with filled(tmp_path / "x.case") as store:
        with store.change():
            store.replace_files("in", [], [])
            store.forget_gone()
            store.settle_files()
        assert store.counts() == dict.fromkeys(store.counts(), 0)
        assert store.matching("晨曦", 5) == []


def test_a_failed_change_changes_nothing(tmp_path):
    """A change that ends in an error leaves the case as it was."""
    with filled(tmp_path / "x.case") as store:
        before = store.counts()
        with contextlib.suppress(RuntimeError), store.change():
            store.replace_files("in", [], [])
            store.settle_files()
            raise RuntimeError
        assert store.counts() == before


def test_what_is_no_case_is_refused(tmp_path):
    """A missing file, another database, a text file and a later version are named, not touched."""
    with pytest.raises(CaseError, match="no such case"):
        Store(tmp_path / "missing.case")
    other = tmp_path / "other.db"
    sqlite3.connect(other).execute("CREATE TABLE t (x)").connection.commit()
    with pytest.raises(CaseError, match="not a case"):
        Store(other, writing=True)
    text = tmp_path / "text.case"
    text.write_text("not a database at all, just text " * 40)
    with pytest.raises(CaseError, match="not a case"):
        Store(text, writing=True)
    filled(tmp_path / "x.case").close()
    later = sqlite3.connect(tmp_path / "x.case")
    later.execute("INSERT INTO migrations VALUES (99, 'later')")
    later.commit()
    with pytest.raises(CaseTooNew):
        Store(tmp_path / "x.case")


def test_two_writers_do_not_mix(tmp_path):
    """While one review writes, another is told that the case is busy."""
    with filled(tmp_path / "x.case") as one, Store(tmp_path / "x.case", writing=True) as two:
        two._db.execute("PRAGMA busy_timeout = 50")
        with one.change(), pytest.raises(CaseBusy), two.change():
            pass


def test_the_finished_case_is_one_file(tmp_path):
    """When it is finished the case is one file, readable without its neighbours."""
    store = filled(tmp_path / "x.case")
    store.finish()
    store.close()
    assert [p.name for p in tmp_path.iterdir()] == ["x.case"]
    copy = tmp_path / "copy.case"
    copy.write_bytes((tmp_path / "x.case").read_bytes())
    with Store(copy) as again:
        assert again.soundness() == "ok"
        assert again.document(made().id) == made()


WRITER = """
import sys
sys.path.insert(0, {tests!r})
from pathlib import Path
from test_store import made, source
from aftername.casefile import Store
from aftername.casefile.rows import mention_row
from aftername.casefile.search import words
from aftername.records import Mention, Age
store = Store(Path({path!r}), writing=True)
for round in range(100000):
    number = round % 50
    sha = f"{{number:064x}}"
    text = "晨曦计划" * (round % 7 + 1)
    document = made(sha, text)
    with store.change():
        store.replace_files(f"in{{number}}", [source(f"in{{number}}/a.txt", sha)], [])
        store.save_reading(sha, str(round), [(document, words(document.text))], [])
        mentions = [Mention("age", document.anchor(4 * n, 4 * n + 4), Age(None, 40)) for n in range(round % 7 + 1)]
        store.save_mention_rows(document.id, str(round), [mention_row(one) for one in mentions])
    print(round, flush=True)
"""


def test_killed_while_writing_leaves_whole_documents(tmp_path):
    """After kill -9 in mid-write every document stands with the mentions and words of its own state."""
    path = tmp_path / "x.case"
    code = WRITER.format(tests=str(Path(__file__).parent), path=str(path))
    for wait in (0.15, 0.4, 0.6):
        writer = subprocess.Popen(
            [sys.executable, "-c", code], stdout=subprocess.PIPE, env=os.environ | {"PYTHONPATH": "src"}
        )
        writer.stdout.readline()
        time.sleep(wait)
        writer.send_signal(signal.SIGKILL)
        writer.wait()
        with Store(path, writing=True) as store:
            assert store.soundness() == "ok"
            assert store.document_ids()
            for id_ in store.document_ids():
                document = store.document(id_)
                mentions = list(store.mentions(id_))
                assert len(mentions) == len(document.text) // 4
                assert all(document.text[m.anchor.start : m.anchor.end] == m.written for m in mentions)
            assert set(store.matching("晨曦", 100)) == set(store.document_ids())
            store.finish()


def test_anchor_outside_the_text_is_refused():
    """An anchor that does not fit the text cannot be made."""
    with pytest.raises(ValueError, match="no such stretch"):
        made().anchor(5, 500)
    assert made().anchor(10, 12) == Anchor(made().id, 10, 12, TEXT[10:12], 2)


def test_an_older_index_is_made_anew(tmp_path):
    """A case whose index was made before Han was simplified finds both forms once it is opened for writing."""
    path = tmp_path / "x.case"
    store = Store(path, writing=True)
    document = made(text="青嵐大學")
    with store.change():
        store.replace_files("in", [source("in/a.txt", document.file)], [])
        store.save_reading(document.file, "1", [(document, "青嵐 嵐大 大學 學")], [])
        store._db.execute("DELETE FROM migrations WHERE version >= 10")
        for column in ("http_status", "stated"):
            store._db.execute(f"ALTER TABLE files DROP COLUMN {column}")
    store.close()
    with Store(path, writing=True) as again:
        assert list(again.matching("青岚大学", 5)) == list(again.matching("青嵐大學", 5)) == [document.id]


def test_a_text_that_is_read_again_keeps_its_number(tmp_path):
    """Two reviews at once read the same files twice; the rows are those of one."""
    with Store(tmp_path / "x.case", writing=True) as store:
        for sha in ("a" * 64, "b" * 64, "a" * 64):
            document = made(sha)
            with store.change():
                store.save_reading(sha, "1", [(document, words(document.text))], [])
        assert store.matching("暮色", 9) == []
        assert len(store.matching("晨曦", 9)) == 2
    with contextlib.closing(sqlite3.connect(tmp_path / "x.case")) as db:
        assert db.execute('SELECT "row", file FROM documents ORDER BY "row"').fetchall() == [
            (1, "a" * 64),
            (2, "b" * 64),
        ]
