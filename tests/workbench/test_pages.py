"""Pages of PDFs that nothing quotes are drawn when they are looked at: of the very file that was read, masked, and by nothing that is let out."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from tests.pdfs import pdf
from tests.workbench.conftest import PARASOL, Asker

from aftername.case import review
from aftername.settings import Settings
from aftername.workbench.at_hand import AtHand
from aftername.workbench.serving import Served

QUIET = (
    "Where to find the office",
    "The office stands behind the old market, beside the river.",
    "Contact: Ling Haoran, phone: 138 1234 5678",
)
LAST = ("How to get there", "Take the ferry from the north bank.")  # fmt: skip
GREY = 90  # of what is painted over
ROOTS = ["papers", "papers (2)"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one PDF, of which only the first page is quoted."""
    folder = tmp_path / "elsewhere" / "papers"
    folder.mkdir(parents=True)
    (folder / "parasol.pdf").write_bytes(pdf(PARASOL, QUIET, LAST))
    return folder


@pytest.fixture
def asker(folder: Path, tmp_path: Path) -> Iterator[Asker]:
    """A desk that was told to read that folder."""
    case = tmp_path / "made" / "made.case"
    review(folder, case, Settings(engine="local")).close()
    served = Served(case, case.parent, "Rin")
    served.start()
    assert served.desk.room is not None
    served.desk.room.at_hand.remember([str(folder)])
    yield Asker(served).open()
    served.close()


def paper(asker: Asker) -> str:
    """The id of the document."""
    room = asker.served.desk.room
    assert room is not None
    assert room.snapshot is not None
    return next(iter(room.snapshot.cards))


def test_a_page_that_is_not_quoted_is_shown_and_masked(asker: Asker) -> None:
    """Every page of the file can be looked at, one from the other; what is masked in the text is painted over on it too."""
    id_ = paper(asker)
    first = asker.get(f"/passage/{id_}").text
    assert f"/page/{id_}/1.png" in first
    assert "page=2#page" in first
    second = asker.get(f"/passage/{id_}?page=2").text
    assert f"/page/{id_}/2.png" in second
    assert "page=1#page" in second
    assert "page=3#page" in second
    answer = asker.get(f"/page/{id_}/2.png")
    assert answer.headers["content-type"] == "image/png"
    page = Image.open(BytesIO(answer.body)).convert("L")
    wide = page.width / 612

    def greys(row: int) -> float:
        top = 792 - (740 - 30 * row) - 12
        line = page.crop((round(50 * wide), round(top * wide), round(300 * wide), round((top + 16) * wide)))
        return line.histogram()[GREY] / (line.width * line.height)

    assert greys(2) > 0.2
    assert greys(1) < 0.02
    assert asker.get(f"/page/{id_}/3.png").body != answer.body
    assert asker.get(f"/page/{id_}/4.png").status == 404


def test_another_file_at_its_place_is_never_shown(asker: Asker, folder: Path) -> None:
    """A picture is of the content that the case knows, or there is none; where the file is gone no page of it is offered."""
    (folder / "parasol.pdf").write_bytes(pdf(PARASOL, LAST, QUIET))
    id_ = paper(asker)
    assert asker.get(f"/page/{id_}/2.png").status == 404
    (folder / "parasol.pdf").unlink()
    assert "page=2" not in asker.get(f"/passage/{id_}").text
    assert asker.get(f"/page/{id_}/1.png").status == 200  # it is quoted, so the case has it


def test_what_draws_is_started_again_when_it_ended(asker: Asker) -> None:
    """A process that a file brought down costs that page at most."""
    room = asker.served.desk.room
    assert room is not None
    assert asker.get(f"/page/{paper(asker)}/2.png").status == 200
    process = room.drawings._process
    assert process is not None
    process.kill()
    process.wait()
    assert asker.get(f"/page/{paper(asker)}/3.png").status == 200


@pytest.mark.parametrize(
    "path",
    ["papers/../../secret.pdf", "papers/../secret.pdf", "papers//etc/passwd", "other/a.pdf", "papers", ""],
)
def test_no_file_outside_is_found(tmp_path: Path, path: str) -> None:
    """Names in a case that was handed on lead nowhere but below the folders that were read."""
    (tmp_path / "papers").mkdir()
    (tmp_path / "secret.pdf").write_text("x")
    assert AtHand(tmp_path / "c.case", tmp_path / "c-papers").place(path, ROOTS) is None


def test_files_are_found_where_they_were_read(tmp_path: Path) -> None:
    """Below a folder that was told, of another name in the case too; in the folder of what was dropped; within an archive; a file by itself."""
    for place in ("far/papers/a/b.pdf", "c-papers/d.pdf", "one.pdf", "papers/e.zip"):
        (tmp_path / place).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / place).write_text("x")
    hand = AtHand(tmp_path / "c.case", tmp_path / "c-papers")
    hand.remember([str(tmp_path / "one.pdf"), str(tmp_path / "far" / "papers")])
    hand = AtHand(tmp_path / "c.case", tmp_path / "c-papers")
    assert hand.place("papers (2)/a/b.pdf", ROOTS) == (str(tmp_path / "far/papers/a/b.pdf"),)
    assert hand.place("c-papers/d.pdf", ["c-papers"]) == (str(tmp_path / "c-papers/d.pdf"),)
    assert hand.place("one.pdf", ["one.pdf"]) == (str(tmp_path / "one.pdf"),)
    assert hand.place("papers/e.zip!in/f.pdf", ["papers"]) == (str(tmp_path / "papers/e.zip"), "in/f.pdf")
    assert hand.note.stat().st_mode & 0o077 == 0
