"""A page of a PDF with text of its own is drawn when the review runs, and shown beside the passages that stand on it."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

import pytest
from tests.pdfs import pdf

from aftername import quoted_pages
from aftername.case import open_case, review, verify_case
from aftername.settings import Settings
from aftername.stages.reading.scans import tasks
from aftername.stages.reading.scans.drawn import draw_page

LINES = [
    "Notice on the Green Parasol Talent Programme",
    "The Green Parasol Talent Programme is run by the Linchuan Bureau of Science and Technology.",
    "Those selected under the Green Parasol Talent Programme receive a grant of 1,000,000 yuan.",
    "Contact: Ling Haoran, phone: 138 1234 5678",
]
ONE = Settings(workers=1)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A PDF of two pages; on the second stands nothing that is quoted."""
    made = tmp_path / "papers"
    made.mkdir()
    (made / "notice.pdf").write_bytes(pdf(LINES, ["Nothing of interest stands here."]))
    return made


def test_a_page_that_is_quoted_is_drawn_once(folder, tmp_path, monkeypatch):
    """The page shows the passage as it stands; a second review draws nothing; the case verifies."""
    case = tmp_path / "t.case"
    with review(folder, case, ONE) as held:
        (document,) = held.documents()
        assert document.found == "exact"
        (written, *_) = held.write_dossier(tmp_path / "dossier.html")
    page = written.read_text("utf-8")
    assert 'src="data:image/png;base64,' in page
    assert "as it stands on the page, boxed" in page
    with sqlite3.connect(case) as db:
        assert [page for (page,) in db.execute("SELECT page FROM drawn")] == [1]
    assert verify_case(case, folder, deep=True).broken == ()
    with open_case(case) as held:
        held.is_no_name("Nothing of Interest", "it is none", "A. Reader")
    with sqlite3.connect(case) as db:
        assert db.execute("SELECT count(*) FROM drawn").fetchone() == (1,)
    monkeypatch.setattr(tasks, "draw_page", lambda *_: pytest.fail("a page was drawn again"))
    review(folder, case, Settings(engine="local")).close()


def test_words_of_a_page_stand_where_the_text_says(folder):
    """Each word has its place in the layer, inside the picture, and lines go down the page."""
    scan = draw_page((folder / "notice.pdf").read_bytes(), 1)
    told = [scan.text[one.start : one.end] for one in scan.words]
    assert told[:4] == ["Notice", "on", "the", "Green"]
    assert all(
        0 <= one.left < one.right <= scan.width and 0 <= one.top < one.bottom <= scan.height
        for one in scan.words
    )
    tops = {scan.text[one.start : one.end]: one.top for one in scan.words}
    assert tops["Notice"] < tops["Bureau"] < tops["Contact"]


def test_what_is_no_page_is_not_drawn():
    """Broken bytes and pages that are not there give a page without words."""
    assert draw_page(b"%PDF-1.4 broken", 1).words == ()
    assert draw_page(pdf(LINES), 7).words == ()


def test_a_page_that_crashes_its_drawer_costs_its_picture(folder, tmp_path, monkeypatch):
    """Nothing else is lost: statements and page are there."""
    monkeypatch.setattr(tasks, "draw_page", lambda *_: os.abort())
    with review(folder, tmp_path / "t.case", ONE) as held:
        assert any("1,000,000 yuan" in one.value for one in held.claims())
        (written, *_) = held.write_dossier(tmp_path / "dossier.html")
    assert "data:image/png" not in written.read_text("utf-8")


def test_pages_are_let_go_of_with_their_file_and_bounded(folder, tmp_path, monkeypatch):
    """A case keeps no page of a file that was let go, and no more of a file than the limit."""
    (folder / "long.pdf").write_bytes(pdf(*([LINES[1], f"Annex {number}"] for number in range(4))))
    case = tmp_path / "t.case"
    monkeypatch.setattr(quoted_pages, "MOST_OF_A_FILE", 2)
    review(folder, case, ONE).close()
    with sqlite3.connect(case) as db:
        assert db.execute("SELECT count(*) FROM drawn GROUP BY file ORDER BY 1").fetchall() == [(1,), (2,)]
    (folder / "long.pdf").unlink()
    review(folder, case, Settings(workers=1, forget=True)).close()
    with sqlite3.connect(case) as db:
        assert db.execute("SELECT count(*) FROM drawn").fetchone() == (1,)


def test_a_case_without_pdfs_draws_nothing(tmp_path):
    """Nor is anything asked for."""
    (tmp_path / "a.txt").write_text(LINES[1])
    review(tmp_path / "a.txt", tmp_path / "t.case", Settings(engine="local")).close()
    with open_case(tmp_path / "t.case") as held:
        assert list(held.claims())
