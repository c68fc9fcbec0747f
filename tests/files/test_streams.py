"""A page that is packed by itself is read; a damaged one, and one that unpacks to too much, is a problem."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import zipfile
from pathlib import Path

import pytest

from aftername.files.opening import Opened
from aftername.files.streams import unpacked_name
from aftername.records import Document, Problem, SourceFile
from aftername.settings import Settings
from aftername.stages.intake import walk
from aftername.stages.reading import read

PAGE = (
    b"<html><head><title>Dawn</title></head><body><p>The Dawn Programme recruits scientists from abroad. "
    b"It is run by the Office of Science.</p></body></html>"
)


def taken(folder: Path, settings: Settings) -> tuple[dict[str, SourceFile], dict[str, Problem]]:
    made = [(one.path.removeprefix(f"{folder}/"), one) for one in walk([folder], settings)]
    return (
        {name: one for name, one in made if isinstance(one, SourceFile)},
        {name: one for name, one in made if isinstance(one, Problem)},
    )


@pytest.mark.parametrize(
    ("end", "pack"), [("gz", gzip.compress), ("bz2", bz2.compress), ("xz", lzma.compress)]
)
def test_a_packed_page_is_a_page(end, pack, tmp_path):
    """It is read once, alone and inside a ZIP."""
    (tmp_path / f"page.html.{end}").write_bytes(pack(PAGE))
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as box:
        box.writestr(f"in.html.{end}", pack(PAGE))
    (tmp_path / "z.zip").write_bytes(out.getvalue())
    files, problems = taken(tmp_path, Settings())
    assert problems == {}
    waiting = [name for name, one in files.items() if one.status == "waiting"]
    assert waiting == [f"page.html.{end}!page.html", f"z.zip!in.html.{end}!in.html"]
    opened = Opened()
    for name in waiting:
        (document,) = read(files[name], Settings(), opened)
        assert isinstance(document, Document)
        assert "Dawn Programme" in document.text


def test_what_cannot_be_unpacked_is_a_problem(tmp_path):
    """Cut short: damaged. Unpacks to more than the limit: too large or a bomb. Nothing is read of either."""
    (tmp_path / "cut.html.gz").write_bytes(gzip.compress(PAGE)[:-20])
    (tmp_path / "huge.txt.gz").write_bytes(gzip.compress(b"a" * 3_000_000))
    files, problems = taken(tmp_path, Settings(file_bytes=1_000_000))
    assert {name: one.reason for name, one in problems.items()} == {
        "cut.html.gz!cut.html": "damaged",
        "huge.txt.gz!huge.txt": "too-large",
    }
    assert not any(one.status == "waiting" for one in files.values())


def test_a_text_that_begins_like_a_packed_file_is_a_text(tmp_path):
    """ "BZh" may begin a text."""
    (tmp_path / "a.txt").write_bytes(b"BZh is how files of bzip2 begin, says the manual.\n")
    files, _ = taken(tmp_path, Settings())
    assert [(name, one.status) for name, one in files.items()] == [("a.txt", "waiting")]


@pytest.mark.parametrize(
    ("name", "inside"),
    [
        ("in/page.html.gz", "page.html"),
        ("a.tgz", "a.tar"),
        ("data", "data"),
        ("b.txt.xz", "b.txt"),
        (".gz", ".gz"),
    ],
)
def test_the_name_inside(name, inside):
    assert unpacked_name(name) == inside
