"""Leftovers of the system, lock files, and cases and pages of our own are set aside; papers of such names are not."""

from __future__ import annotations

import pytest

from aftername.files.clutter import APPLICATION_ID, is_clutter
from aftername.records import Problem, SourceFile
from aftername.settings import Settings
from aftername.stages.dossier.coverage import cover
from aftername.stages.intake import walk

CASE = b"SQLite format 3\x00".ljust(68, b"\0") + APPLICATION_ID.to_bytes(4, "big") + b"\0" * 100
OTHER_BASE = b"SQLite format 3\x00".ljust(200, b"\0")
PAGE = b'<!doctype html><html lang="en"><head><meta name="aftername-case" content="x"></head></html>'

CLUTTER = [
    (".DS_Store", bytes.fromhex("0000000142756431")),
    ("Thumbs.db", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 100),
    ("._notice.docx", bytes.fromhex("0005160700020000")),
    ("notice.docx@SynoEAStream", bytes.fromhex("0005160700020000")),
    ("notice.lnk", bytes.fromhex("4c0000000114020000000000c000000000000046") + b"\0" * 60),
    ("Icon\r", b""),
    ("~$notice.docx", b"\x05Admin" + b" " * 50),
    (".~lock.notice.odt#", b",admin,host,06.03.2023 09:00,file:///x;"),
    ("desktop.ini", b"[.ShellClassInfo]\r\nIconResource=x\r\n"),
    ("a.pdf:Zone.Identifier", b"[ZoneTransfer]\r\nZoneId=3\r\n"),
    ("old.case", CASE),
    ("old.case-wal", b"\x37\x7f\x06\x82"),
    ("old.case-places", b'["/a/papers"]'),
    ("dossier.html", PAGE),
]
PAPERS = [
    ("notice.lnk", "晨曦计划管理办法".encode()),
    ("Icon\r", "새벽사업".encode()),
    (".DS_Store", "晨曦计划管理办法".encode()),
    ("._notice.txt", b"The Dawn Programme recruits scientists."),
    ("~$notice.docx", b"The Dawn Programme recruits scientists. " * 50),
    ("desktop.ini", b"The Dawn Programme recruits scientists."),
    ("base.db", OTHER_BASE),
    ("Thumbs.db", b"The Dawn Programme recruits scientists."),
    ("page.html", b"<html><head><title>aftername-case</title></head><body><p>Dawn</p></body></html>"),
    (".hidden.txt", "晨曦计划管理办法".encode()),
]


@pytest.mark.parametrize(("name", "content"), CLUTTER)
def test_clutter(name, content):
    """Name and bytes agree."""
    assert is_clutter(name, content)


@pytest.mark.parametrize(("name", "content"), PAPERS)
def test_papers(name, content):
    """A name alone makes no clutter of a paper."""
    assert not is_clutter(name, content)


def test_clutter_is_counted_apart(tmp_path):
    """Clutter is listed as ignored, is no problem, and stands in no other count."""
    for name, content in CLUTTER:
        (tmp_path / name).write_bytes(content)
    (tmp_path / "a.txt").write_text("The Dawn Programme recruits scientists.")
    taken = list(walk([tmp_path], Settings()))
    assert not any(isinstance(one, Problem) for one in taken)
    files = [one for one in taken if not isinstance(one, Problem)]
    assert {one.status for one in files if not one.path.endswith("a.txt")} == {"ignored"}
    told = cover(files, (), ())
    assert (told.files, told.ignored) == (1, len(CLUTTER))


def test_a_large_case_is_set_aside(tmp_path):
    """A case that is larger than the limit of a file is one all the same."""
    (tmp_path / "old.case").write_bytes(CASE + b"\0" * 5000)
    (file,) = walk([tmp_path], Settings(file_bytes=1000))
    assert isinstance(file, SourceFile)
    assert file.status == "ignored"
