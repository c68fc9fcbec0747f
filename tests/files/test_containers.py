"""Files of other programs are told by what lies in them, and each is a problem that names its format and what helps."""

from __future__ import annotations

import io
import zipfile

import pytest

from aftername.files import containers, sniffing
from aftername.records import Problem
from aftername.settings import Settings
from aftername.stages.intake import walk
from aftername.stages.reading import read

SETTINGS = Settings()


def zipped(*names: str, mimetype: str = "") -> bytes:
    """A ZIP of members with these names; mimetype: what its first member says it is."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as box:
        if mimetype:
            box.writestr("mimetype", mimetype)
        for name in names:
            box.writestr(name, '<?xml version="1.0"?><a>晨曦计划</a>')
    return out.getvalue()


MAILBOX = (
    b"From a@example.test Mon Mar  6 09:00:00 2023\nFrom: a@example.test\nSubject: Dawn\n\nQUJDREVGR0hJSktM\n"
)

TOLD: dict[str, tuple[bytes, str]] = {
    "a.hwpx": (zipped("Contents/section0.xml", mimetype="application/hwp+zip"), "HWPX"),
    "b.zip": (zipped("Contents/section0.xml", "Contents/header.xml"), "HWPX"),
    "a.ofd": (zipped("OFD.xml", "Doc_0/Document.xml"), "OFD"),
    "a.epub": (zipped("META-INF/container.xml", "c1.xhtml", mimetype="application/epub+zip"), "EPUB"),
    "a.xps": (zipped("[Content_Types].xml", "FixedDocumentSequence.fdseq"), "XPS"),
    "a.odp": (
        zipped("content.xml", mimetype="application/vnd.oasis.opendocument.presentation"),
        "presentation",
    ),
    "a.pages": (zipped("Index/Document.iwa"), "Pages"),
    "a.odd": (zipped("content/x.xml", mimetype="application/x-odd"), "another program"),
}


@pytest.mark.parametrize("name", TOLD)
def test_a_container_of_another_program_is_one_problem_in_words(name, tmp_path):
    """One file, no members, no document; the problem names the format and says what helps."""
    content, words = TOLD[name]
    (tmp_path / name).write_bytes(content)
    (file,) = walk([tmp_path], SETTINGS)
    (problem,) = read(file, SETTINGS)
    assert isinstance(problem, Problem)
    assert problem.fatal
    assert words in problem.detail
    assert "; " in problem.detail


def test_a_picture_is_told_as_one(tmp_path):
    """A broken picture is one; nobody is told to save it as PDF."""
    (tmp_path / "scan.png").write_bytes(b"\x89PNG\r\n\x1a\n" + b"\0" * 50)
    (file,) = walk([tmp_path], SETTINGS)
    (problem,) = read(file, SETTINGS)
    assert isinstance(problem, Problem)
    assert problem.reason == "damaged"
    assert "the picture cannot be opened" in problem.detail


def test_a_folder_of_papers_is_no_container():
    """A ZIP of papers, of data with its description, or of a page's code is followed by its members."""
    assert sniffing.sniff(zipped("a.txt", "Contents/list.txt")) == sniffing.ZIP
    assert sniffing.sniff(zipped("datapackage.json", "data/rows.csv")) == sniffing.ZIP
    assert sniffing.sniff(zipped("papers/OFD.xml")) == sniffing.ZIP


def test_a_mailbox_is_none_where_a_text_begins_with_from():
    """The line above a message names a sender and a time; "From spring 2019" does not."""
    assert sniffing.sniff(MAILBOX) == containers.MBOX
    text = b"From spring 2019\nNote: the Dawn Programme takes applications.\n"
    assert sniffing.sniff(text) == sniffing.PLAIN
    assert sniffing.sniff(b"From today, at 9:00, the office is open.\nIt closes at noon.\n") == sniffing.PLAIN
