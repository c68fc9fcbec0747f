"""A folder of broken things: each is read or is a problem with its reason, and nothing else is disturbed."""

from __future__ import annotations

import hashlib
import io
import os
import zipfile
from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter

from aftername.files.commands import is_sandboxed, place
from aftername.records import REASONS, Document, Problem, SourceFile
from aftername.settings import MIB, Settings
from aftername.stages.intake import walk
from aftername.stages.reading import read

SMALL = Settings(file_bytes=8 * MIB, unpacked_bytes=16 * MIB, members=200, depth=3)


def minimal_pdf(text: str = "Dawn Plan notice", count: int = 1) -> bytes:
    """A PDF of one page by hand; count is what its page tree claims."""
    stream = f"BT /F1 12 Tf 72 720 Td ({text}) Tj ET".encode()
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count " + str(count).encode() + b" >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R "
        b"/Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length " + str(len(stream)).encode() + b" >>\nstream\n" + stream + b"\nendstream",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    out = io.BytesIO()
    out.write(b"%PDF-1.4\n")
    places = []
    for number, told in enumerate(objects, 1):
        places.append(out.tell())
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, told))
    start = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    out.writelines(b"%010d 00000 n \n" % place for place in places)
    out.write(b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start))
    return out.getvalue()


def zipped(members: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as box:
        for name, content in members.items():
            box.writestr(name, content)
    return out.getvalue()


def locked_pdf() -> bytes:
    writer = PdfWriter()
    writer.append(PdfReader(io.BytesIO(minimal_pdf())))
    writer.encrypt("secret", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def gbk_named_zip() -> bytes:
    """A ZIP whose member's name is in GBK, as Chinese packers write it."""
    content = zipped({"XXXXXXXX.txt": "晨曦计划管理办法".encode()})
    return content.replace(b"XXXXXXXX", "晨曦计划".encode("gbk"))


BROKEN: dict[str, tuple[bytes, str]] = {
    "empty.txt": (b"", "empty"),
    "blank.txt": (b" \n\t\n", "empty"),
    "cut.pdf": (minimal_pdf()[:150], "damaged"),
    "cut.zip": (zipped({"a.txt": b"hello " * 500})[:-40], "damaged"),
    "locked.pdf": (locked_pdf(), "encrypted"),
    "locked.docx": (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600 + "EncryptedPackage".encode("utf-16-le"), "encrypted",
    ),
    "noise.txt": (bytes((n * 7919 + n // 3) % 256 for n in range(5000)), "not-text"),
    "picture.txt": (b"\x89PNG\r\n\x1a\n" + b"\x00" * 100, "damaged"),
    "old.doc": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600 + "WordDocument".encode("utf-16-le"), "damaged" if place("soffice") and is_sandboxed() else "unsupported"),
    "huge.txt": (b"a long line of text\n" * 600_000, "too-large"),
    "cut.docx": (zipped({"[Content_Types].xml": b"<x/>", "word/document.xml": b"<w:document"}), "damaged"),
    "entity.docx": (
        zipped({"[Content_Types].xml": b"<x/>", "word/document.xml": b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}),
        "damaged",
    ),
}  # fmt: skip


@pytest.fixture
def answers():
    """Walk and read a path; gives files by path, documents by path and problems by path."""

    def run(path: Path, settings: Settings = SMALL):
        files: dict[str, SourceFile] = {}
        documents: dict[str, list[Document]] = {}
        problems: dict[str, list[Problem]] = {}
        for one in walk([path], settings):
            if isinstance(one, Problem):
                problems.setdefault(one.path, []).append(one)
                continue
            assert one.path not in files
            files[one.path] = one
            if one.status == "waiting":
                for answer in read(one, settings):
                    if isinstance(answer, Document):
                        documents.setdefault(one.path, []).append(answer)
                    else:
                        problems.setdefault(one.path, []).append(answer)
        return files, documents, problems

    return run


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_file_is_a_problem_with_its_reason(name, tmp_path, answers):
    """A broken file gives no document and one fatal problem whose reason is known and told in words."""
    content, reason = BROKEN[name]
    path = tmp_path / name
    path.write_bytes(content)
    files, documents, problems = answers(path)
    assert list(files) == [str(path)]
    assert documents == {}
    fatal = [one for one in problems[str(path)] if one.fatal]
    assert [one.reason for one in fatal] == [reason]
    assert reason in REASONS
    assert len(fatal[0].detail) > 5


def test_all_of_them_together_disturb_nothing(tmp_path, answers):
    """In one folder, every file is accounted for: read or problem, and the good one is read."""
    for name, (content, _) in BROKEN.items():
        (tmp_path / name).write_bytes(content)
    (tmp_path / "good.txt").write_text("晨曦计划管理办法\n资助三百万元。")
    (tmp_path / "loop").symlink_to(tmp_path)
    (tmp_path / "nowhere").symlink_to(tmp_path / "missing")
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "folder.txt").mkdir()
    files, documents, problems = answers(tmp_path)
    failed = {path for path, told in problems.items() if any(one.fatal for one in told)}
    opened = {path for path, one in files.items() if one.status == "opened"}
    assert set(files) == set(documents) | failed | opened
    assert not set(documents) & failed
    assert set(documents) == {f"{tmp_path}/good.txt"}
    reasons = {Path(path).name: told[0].reason for path, told in problems.items()}
    assert reasons["loop"] == "loop"
    assert reasons["nowhere"] == "unreadable"
    assert reasons["pipe"] == "unreadable"


def test_a_bomb_is_stopped_while_it_unpacks(tmp_path, answers):
    """A member that unpacks past the limits is a problem; its neighbours are read."""
    path = tmp_path / "bomb.zip"
    path.write_bytes(zipped({"a.txt": b"0" * (12 * MIB), "b.txt": b"plain words here"}))
    files, documents, problems = answers(path)
    assert files[f"{path}!a.txt"].status == "problem"
    assert problems[f"{path}!a.txt"][0].reason in ("bomb", "too-large")
    assert documents[f"{path}!b.txt"][0].text == "plain words here"


def test_many_members_together_cannot_unpack_without_end(tmp_path, answers):
    """What all members of an archive unpack to is limited too."""
    path = tmp_path / "many.zip"
    path.write_bytes(zipped({f"{n}.txt": b"text " * (MIB) for n in range(6)}))
    _, documents, problems = answers(path)
    assert len(documents) == 3
    assert {one.reason for told in problems.values() for one in told} == {"bomb"}


def test_archives_nest_to_the_limit(tmp_path, answers):
    """Archives in archives are opened to the limit; deeper ones are a problem."""
    content = zipped({"inner.txt": b"words deep inside"})
    for level in range(5):
        content = zipped({f"{level}.zip": content})
    path = tmp_path / "deep.zip"
    path.write_bytes(content)
    files, documents, problems = answers(path)
    assert documents == {}
    assert [one.reason for told in problems.values() for one in told] == ["too-deep"]
    assert sum(1 for one in files.values() if one.status == "opened") == 3


def test_names_in_other_encodings_are_shown_and_opened(tmp_path, answers):
    """A member's name in GBK is shown in Chinese, and its bytes are found; so is a name no encoding fits."""
    path = tmp_path / "gbk.zip"
    path.write_bytes(gbk_named_zip())
    _, documents, _ = answers(path)
    assert [p.split("!")[1] for p in documents] == ["晨曦计划.txt"]
    raw = os.path.join(os.fsencode(tmp_path), "晨曦".encode("gbk") + b".txt")
    with open(raw, "wb") as stream:
        stream.write("晨曦计划".encode())
    files, documents, _ = answers(tmp_path)
    assert any("\ufffd" in p for p in documents)
    assert all(p.isprintable() for p in files)


def test_names_that_look_the_same_are_told_apart(tmp_path, answers):
    """Two files whose names show the same are two files."""
    for stem in (b"\xff\xfe", b"\xfe\xff"):
        with open(os.path.join(os.fsencode(tmp_path), stem + b".txt"), "wb") as stream:
            stream.write(b"words " + stem.hex().encode())
    files, documents, _ = answers(tmp_path)
    assert len(files) == len(documents) == 2


def test_the_type_is_told_by_content(tmp_path, answers):
    """A PDF named .txt and a page named .pdf are read as what they are."""
    (tmp_path / "a.txt").write_bytes(minimal_pdf())
    (tmp_path / "b.pdf").write_text(
        "<html><head><title>t</title></head><body><p>The Dawn Plan</p></body></html>"
    )
    files, documents, _ = answers(tmp_path)
    assert files[f"{tmp_path}/a.txt"].media == "application/pdf"
    assert "Dawn Plan notice" in documents[f"{tmp_path}/a.txt"][0].text
    assert files[f"{tmp_path}/b.pdf"].media == "text/html"


def test_a_page_count_that_lies_costs_nothing(tmp_path, answers):
    """A PDF that claims 50,000 pages and has one is read or is a problem, within the limit of pages."""
    path = tmp_path / "many.pdf"
    path.write_bytes(minimal_pdf(count=50_000))
    _, documents, problems = answers(path, Settings(pages=50))
    assert documents or problems
    if documents:
        assert "Dawn Plan notice" in documents[str(path)][0].text


def test_ten_thousand_nested_tags_are_survived(tmp_path, answers):
    """A page with 10,000 tags in each other is read as plain text, and says so."""
    path = tmp_path / "deep.html"
    path.write_text(
        "<html><body>" + "<div>" * 10_000 + "The Dawn Plan" + "</div>" * 10_000 + "</body></html>"
    )
    _, documents, problems = answers(path)
    assert "The Dawn Plan" in documents[str(path)][0].text
    assert [(one.reason, one.fatal) for one in problems[str(path)]] == [("too-deep", False)]


def test_several_encodings_in_one_file_are_read_line_by_line(tmp_path, answers):
    """Lines in GBK and in UTF-8 are both read, and the mixture is told."""
    path = tmp_path / "mixed.txt"
    path.write_bytes("晨曦计划管理办法第一条\n".encode("gbk") + "黎明计划管理办法第二条\n".encode())
    _, documents, problems = answers(path)
    assert documents[str(path)][0].text == "晨曦计划管理办法第一条\n黎明计划管理办法第二条\n"
    assert [(one.reason, one.fatal) for one in problems[str(path)]] == [("encoding", False)]


def test_a_huge_file_is_hashed_and_not_kept(tmp_path, answers):
    """A file over the limit has its hash and size; its text is not read."""
    path = tmp_path / "huge.txt"
    content = BROKEN["huge.txt"][0]
    path.write_bytes(content)
    files, _, _ = answers(path)
    assert files[str(path)].sha256 == hashlib.sha256(content).hexdigest()
    assert files[str(path)].size_bytes == len(content)
