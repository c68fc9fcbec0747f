"""A folder of scans is reviewed: each page is read once, passages say that they were read by OCR, and show their picture."""

from __future__ import annotations

import io
import os
from pathlib import Path

import pytest
from click.testing import CliRunner
from PIL import Image

from aftername.case import open_case, review, verify_case
from aftername.cli import main
from aftername.settings import Settings
from aftername.stages.reading.scans import page as pages
from aftername.stages.reading.scans import tasks

TOLD = [
    "Green Parasol Talent Programme",
    "The Green Parasol Talent Programme is run by the Linchuan Bureau of Science and Technology.",
    "Those selected under the Green Parasol Talent Programme receive a grant of 1,000,000 yuan.",
]


@pytest.fixture
def folder(tmp_path: Path, drawn, tesseract) -> Path:
    """A PDF of two scanned pages, and one of them as a JPEG."""
    made = tmp_path / "papers"
    made.mkdir()
    first = Image.open(io.BytesIO(drawn("en", TOLD)))
    second = Image.open(io.BytesIO(drawn("en", ["Annex", "Applications close on 30 September 2021."])))
    first.save(made / "scan.pdf", save_all=True, append_images=[second], resolution=150)
    return made


def test_a_folder_of_scans(folder, tmp_path):
    """Read once; a second review reads nothing again; commands and page say how it was read; the case verifies."""
    case = tmp_path / "t.case"
    with review(folder, case, Settings(workers=1)) as held:
        (document,) = held.documents()
        assert document.found == "ocr"
        claims = list(held.claims())
        assert any("1,000,000 yuan" in one.value for one in claims)
        text = held.document(document.id).text
        assert all(text[a.start : a.end] == a.quote for one in claims for a in one.anchors)
        assert all(one.passage.found == "ocr" for one in claims)
        assert all((held.off_pictures.confidence(one.passage) or 0) > 80 for one in claims)
        written = held.write_dossier(tmp_path / "dossier.html")
    page = written[0].read_text("utf-8")
    assert 'src="data:image/png;base64,' in page
    assert "read by OCR, confidence" in page
    asked = CliRunner().invoke(main, ["list", str(case), "claims"])
    assert "[read by OCR, confidence 9" in asked.output
    asked = CliRunner().invoke(main, ["why", str(case), claims[0].id])
    assert "read by OCR, confidence 9" in asked.output
    assert verify_case(case, folder).broken == ()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pages, "_read", lambda *_: pytest.fail("a page was read again"))
        review(folder, case, Settings(workers=1, engine="local")).close()


def test_a_page_that_crashes_its_worker_costs_that_page_alone(folder, tmp_path, monkeypatch):
    """The other page is read, and the problem names the page."""
    real = pages._read
    monkeypatch.setattr(
        pages, "_read", lambda drawn, number: os.abort() if number == 2 else real(drawn, number)
    )
    with review(folder, tmp_path / "t.case", Settings(workers=1)) as held:
        (document,) = held.documents()
        assert "1,000,000 yuan" in held.document(document.id).text
        (problem,) = held.problems()
    assert (problem.reason, problem.where, problem.fatal) == ("crashed", "page 2", False)


def test_a_file_that_cannot_be_looked_through_is_told(folder, tmp_path, monkeypatch):
    """Pictures that were not looked for are not silently left out."""
    monkeypatch.setattr(tasks, "pictures_of", lambda *_: os.abort())
    with review(folder, tmp_path / "t.case", Settings(workers=1)) as held:
        (problem,) = held.problems()
        assert (problem.reason, problem.where, problem.fatal) == ("crashed", "", True)
        assert "not looked for" in problem.detail


def test_scans_are_left_alone_when_asked(folder, tmp_path):
    """--ocr no: a problem, as without a reader of pictures; asked again otherwise, they are read."""
    with review(folder, tmp_path / "t.case", Settings(ocr="no")) as held:
        assert list(held.documents()) == []
        (problem,) = held.problems()
        assert (problem.reason, problem.fatal) == ("no-text-layer", True)
    asked = CliRunner().invoke(main, ["review", str(folder), "--ocr", "no", "--paranoid"])
    assert "does not go with --ocr no" in asked.output


def test_a_case_opens_without_pictures(tmp_path):
    """A case of texts alone holds none, and asks for no program."""
    (tmp_path / "a.txt").write_text("The Green Parasol Programme is run by the City of Linchuan.")
    review(tmp_path / "a.txt", tmp_path / "t.case", Settings(engine="local")).close()
    with open_case(tmp_path / "t.case") as held:
        assert all(held.off_pictures.confidence(one.passage) is None for one in held.claims())
