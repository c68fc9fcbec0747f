"""Every file is accounted for: odd names, links, archives with odd members, and nothing is looked at twice."""

from __future__ import annotations

import io
import os
import sys
import warnings
import zipfile
from pathlib import Path

import pytest

from aftername.files import boxes, opening
from aftername.files.archives import Box
from aftername.files.opening import Opened, by_archive
from aftername.files.sniffing import CSV, HTML, JSON, JSONL, TSV, sniff
from aftername.languages.table_fields import known
from aftername.records import Document, Problem, SourceFile
from aftername.settings import Settings
from aftername.stages.intake import walk
from aftername.stages.reading import read

SETTINGS = Settings()


def taken(*paths: Path, settings: Settings = SETTINGS) -> tuple[dict[str, SourceFile], dict[str, Problem]]:
    """Files and problems of a walk by the end of their path; each file stands there once."""
    files: dict[str, SourceFile] = {}
    problems: dict[str, Problem] = {}
    for one in walk(paths, settings):
        name = one.path.removeprefix(f"{paths[0]}/")
        held = files if isinstance(one, SourceFile) else problems
        assert name not in held
        held[name] = one  # type: ignore[assignment]
    assert {name for name, one in files.items() if one.status == "problem"} == set(problems)
    return files, problems


def zipped(*members: tuple[str, str]) -> bytes:
    """A ZIP of these members; names may come twice."""
    out = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(out, "w") as box:
        warnings.simplefilter("ignore")
        for name, text in members:
            box.writestr(name, text)
    return out.getvalue()


def texts(files: dict[str, SourceFile]) -> dict[str, str]:
    """What reading gives of each file that waits."""
    opened = Opened()
    return {
        name: answer.text
        for name, one in files.items()
        if one.status == "waiting"
        for answer in read(one, SETTINGS, opened)
        if isinstance(answer, Document)
    }


def test_members_of_one_name_are_all_read(tmp_path):
    """Two members of one name are two files; a third is a third."""
    told = [("a.txt", "first notice"), ("b.txt", "another"), ("a.txt", "second notice"), ("a.txt", "third")]
    (tmp_path / "box.zip").write_bytes(zipped(*told))
    files, problems = taken(tmp_path)
    assert problems == {}
    assert texts(files) == {
        "box.zip!a.txt": "first notice",
        "box.zip!a.txt (2)": "second notice",
        "box.zip!a.txt (3)": "third",
        "box.zip!b.txt": "another",
    }


def test_a_member_without_a_name_is_a_file(tmp_path):
    """A member whose name is empty is read and shown so; the others are read too."""
    content = zipped(("N.txt", "notice of the plan"), ("b.txt", "another"))
    nameless = content.replace(b"N.txt", b"").replace(b"\x05\0\0\0notice", b"\0\0\0\0notice")
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as box:
        info = zipfile.ZipInfo("x")
        info.filename = ""
        box.writestr(info, "notice of the plan")
        box.writestr("b.txt", "another")
    assert nameless != content
    (tmp_path / "box.zip").write_bytes(out.getvalue())
    files, _ = taken(tmp_path)
    assert texts(files) == {"box.zip!(no name)": "notice of the plan", "box.zip!b.txt": "another"}


@pytest.mark.skipif(sys.platform != "linux", reason="names of bytes that are no text")
def test_a_path_that_fits_no_encoding(tmp_path):
    """Folders and files with names of stray bytes are read; two that look alike are two files."""
    folder = os.fsencode(tmp_path) + b"/\xffolder"
    os.mkdir(folder)
    for name in (b"\xfe.txt", b"\xfd.txt"):
        Path(os.fsdecode(folder + b"/" + name)).write_text(f"notice {name[0]}")
    files, problems = taken(Path(os.fsdecode(folder)))
    assert problems == {}
    assert sorted(texts(files).values()) == ["notice 253", "notice 254"]
    assert all(one.path.isprintable() for one in files.values())


def test_a_link_that_leads_out_is_a_problem(tmp_path):
    """A link out of what was given is told and not followed, unless links are to be followed."""
    given, other = tmp_path / "given", tmp_path / "other"
    for folder in (given, other, other / "below"):
        folder.mkdir()
    (other / "below" / "secret.txt").write_text("not given")
    (given / "a.txt").write_text("given")
    (given / "out").symlink_to(other)
    (given / "out.txt").symlink_to(other / "below" / "secret.txt")
    (given / "in.txt").symlink_to(given / "a.txt")
    files, problems = taken(given)
    assert {name: one.reason for name, one in problems.items()} == {"out": "outside", "out.txt": "outside"}
    assert set(texts(files)) == {"a.txt", "in.txt"}
    files, problems = taken(given, settings=Settings(follow_links=True))
    assert problems == {}
    assert set(texts(files)) == {"a.txt", "in.txt", "out.txt", "out/below/secret.txt"}


@pytest.mark.parametrize("follow", [False, True])
def test_links_among_folders_are_walked_once(tmp_path, monkeypatch, follow):
    """Folders that all link to one another are opened once each, and each link is told."""
    count = 12
    for number in range(count):
        (tmp_path / f"f{number:02}").mkdir()
        (tmp_path / f"f{number:02}" / "a.txt").write_text(f"notice {number}")
    for number in range(count):
        for other in range(count):
            (tmp_path / f"f{number:02}" / f"to{other}").symlink_to(tmp_path / f"f{other:02}")
    opened: list[object] = []
    real = os.listdir
    monkeypatch.setattr(os, "listdir", lambda path: opened.append(path) or real(path))
    files, problems = taken(tmp_path, settings=Settings(follow_links=follow))
    assert len(opened) == count + 1
    assert {one.reason for one in problems.values()} == {"loop"}
    assert len(problems) == count * count
    assert len(texts(files)) == count


def test_folders_may_nest_deep(tmp_path):
    """A folder four hundred levels down is walked."""
    here = tmp_path
    for _ in range(400):
        here = here / "d"
    here.mkdir(parents=True)
    (here / "a.txt").write_text("notice")
    assert len(texts(taken(tmp_path)[0])) == 1


def test_an_error_of_looking_stays_with_its_file(tmp_path, monkeypatch):
    """Whatever a file does to the one that looks at it, it is a problem and the others are taken in."""
    from aftername.files import sniffing

    (tmp_path / "a.txt").write_text("notice")
    (tmp_path / "b.txt").write_text("bad")
    (tmp_path / "c.txt").write_text("memory")

    def sniff(content: bytes, *_: object, **__: object) -> str:
        if content == b"bad":
            raise RecursionError("too deep")
        if content == b"memory":
            raise MemoryError
        return "text/plain"

    monkeypatch.setattr(sniffing, "sniff", sniff)
    files, problems = taken(tmp_path)
    assert {name: one.reason for name, one in problems.items()} == {"b.txt": "damaged", "c.txt": "memory"}
    assert files["a.txt"].status == "waiting"


def test_each_archive_is_opened_once(tmp_path, monkeypatch):
    """Members of one archive, and of archives in it, are read without opening it for each."""
    inner = zipped(*((f"{number}.txt", f"inner notice {number}") for number in range(40)))
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as box:
        box.writestr("inner.zip", inner)
        for number in range(300):
            box.writestr(f"{number}.txt", f"notice {number}")
    (tmp_path / "box.zip").write_bytes(out.getvalue())
    (tmp_path / "other.zip").write_bytes(zipped(*((f"{n}.txt", f"other notice {n}") for n in range(300))))
    files, _ = taken(tmp_path)
    waiting = by_archive(one for one in files.values() if one.status == "waiting")
    assert len(waiting) == 640
    made: list[Box] = []
    real = boxes.open_box
    for room in (boxes, opening):
        monkeypatch.setattr(room, "open_box", lambda *given: made.append(real(*given)) or made[-1])
    opened = Opened()
    read_ = [answer for one in waiting for answer in read(one, SETTINGS, opened)]
    assert len({one.text for one in read_ if isinstance(one, Document)}) == 640
    assert len(made) <= 4


TAGS = "<p>The Skylark Plan</p><div>pays scholars</div><table><tr><td>x</td></tr></table>"


@pytest.mark.parametrize(
    ("content", "media"),
    [
        (f'title,date,text\nA notice,2020-01-02,"{TAGS}"\n'.encode(), CSV),
        (f"标题\t日期\t正文\n通知\t2020-01-02\t{TAGS}\n".encode(), TSV),
        (f'{{"title": "A notice", "text": "{TAGS}"}}\n'.encode(), JSONL),
        (f'[\n{{"title": "A notice", "text": "{TAGS}"}}]'.encode(), JSON),
        (f"<html><body>{TAGS}</body></html>".encode(), HTML),
        (f"A notice, on a page\n{TAGS}".encode(), HTML),
        (f"[top] {TAGS}".encode(), HTML),
        (f'[\n  {{"title": "A notice", "text": "{"notice " * 20_000}"}}]'.encode(), JSON),
        (b"[" * 3000, JSON),
        (b"[" * 200_000, JSON),
    ],
)
def test_rows_that_hold_markup_are_rows(content, media):
    """A table whose cells hold HTML is a table; a page is a page, whatever stands before its first tag."""
    assert sniff(content, known=known) == media


def test_large_files_are_judged_by_their_head():
    """A long text in UTF-16 without a mark, cut in the middle of a line, is text."""
    assert sniff(("第一条 通知如下。\n" * 20_000).encode("utf-16-le")) == "text/plain"
    assert sniff(b"\n" + "号".encode("gb18030") * 60_000) == "text/plain"
