"""7-Zip, RAR and other archives are unpacked by bsdtar where it is there; where not, the problem says what to install."""

from __future__ import annotations

import io
import shutil
import subprocess
import zipfile
import zlib
from pathlib import Path

import pytest
from tests.files.taking import taken, texts

from aftername.engines import PoolEngine
from aftername.files import commands
from aftername.files.packers import LHA, SEVEN, is_locked, packer_of
from aftername.records import Document
from aftername.settings import Settings
from aftername.stages.reading import read

WITH_BSDTAR = pytest.mark.skipif(shutil.which("bsdtar") is None, reason="bsdtar is not installed")
SAID = "汀兰计划由青岚省科学技术厅组织实施。"


def packed(folder: Path, form: str, files: dict[str, str]) -> bytes:
    room = folder / "room"
    for name, text in files.items():
        (room / name).parent.mkdir(parents=True, exist_ok=True)
        (room / name).write_text(text, "utf-8")
    subprocess.run(
        ["bsdtar", "-c", f"--format={form}", "-f", folder / "made", "-C", room, *files], check=True
    )
    content = (folder / "made").read_bytes()
    shutil.rmtree(room)
    (folder / "made").unlink()
    return content


def rar(name: bytes, content: bytes, flags: int = 0, method: int = 0x30) -> bytes:
    """A RAR of one file that is stored as it is."""

    def block(kind: int, flags: int, rest: bytes) -> bytes:
        body = bytes([kind]) + flags.to_bytes(2, "little") + (len(rest) + 7).to_bytes(2, "little") + rest
        return (zlib.crc32(body) & 0xFFFF).to_bytes(2, "little") + body

    size = len(content).to_bytes(4, "little")
    head = size + size + b"\x03" + zlib.crc32(content).to_bytes(4, "little") + bytes(4) + bytes([20, method])
    head += len(name).to_bytes(2, "little") + (0o100644).to_bytes(4, "little") + name
    return (
        b"Rar!\x1a\x07\0"
        + block(0x73, flags, bytes(6))
        + block(0x74, 0x8000, head)
        + content
        + block(0x7B, 0x4000, b"")
    )


@WITH_BSDTAR
@pytest.mark.parametrize("form", ["7zip", "iso9660"])
def test_archives_of_other_kinds_are_read(form, tmp_path):
    """Their files are read in their own names, also inside a ZIP."""
    content = packed(
        tmp_path, form, {"papers/a.txt": SAID, "b.txt": "The Skylark Programme recruits scientists."}
    )
    (tmp_path / "a.bin").write_bytes(content)
    with zipfile.ZipFile(tmp_path / "z.zip", "w") as box:
        box.writestr("a.bin", content)
    files, problems = taken(tmp_path)
    assert problems == []
    read = texts(files)
    assert sorted(read.values()) == sorted([SAID, "The Skylark Programme recruits scientists."] * 2)
    assert all(name.rpartition("!")[2].lower().endswith(".txt") for name in read)


@WITH_BSDTAR
def test_a_rar_is_read(tmp_path):
    """One written byte by byte."""
    (tmp_path / "a.rar").write_bytes(rar(b"a.txt", SAID.encode()))
    files, problems = taken(tmp_path)
    assert problems == []
    assert texts(files) == {"a.rar!a.txt": SAID}


@WITH_BSDTAR
def test_a_worker_that_may_start_no_program_reads_them_too(tmp_path):
    """Another process unpacks for it."""
    (tmp_path / "a.rar").write_bytes(rar(b"a.txt", SAID.encode()))
    files, _ = taken(tmp_path)
    engine = PoolEngine(1, 30)
    engine.reads, engine.programs = (str(tmp_path),), True
    ((_, answers),) = engine.each(lambda one: read(one, Settings()), [files["a.rar!a.txt"]])
    (document,) = answers
    assert isinstance(document, Document)
    assert document.text == SAID


@WITH_BSDTAR
def test_damaged_and_hostile_ones_are_problems(tmp_path):
    """Cut, of a kind that nobody knows, too large for the limit: a problem in words, and no error."""
    whole = packed(tmp_path, "7zip", {"a.txt": SAID, "b.txt": SAID * 2})
    (tmp_path / "cut.7z").write_bytes(whole[:-40])
    (tmp_path / "odd.rar").write_bytes(rar(b"a.txt", SAID.encode(), method=0x33))
    (tmp_path / "large.7z").write_bytes(packed(tmp_path, "7zip", {"zeros.txt": "0" * 3_000_000}))
    files, problems = taken(tmp_path, Settings(file_bytes=1_000_000, unpacked_bytes=2_000_000))
    assert files["cut.7z"].status == files["odd.rar"].status == "problem"
    assert not any(one.status == "waiting" for one in files.values())
    assert {one.reason for one in problems} <= {"damaged", "too-large", "partial"}
    assert any("7-Zip" in one.detail for one in problems)
    assert SAID not in texts(files).values()


def test_without_bsdtar_the_problem_says_what_to_install(tmp_path, monkeypatch):
    """The name of the package, and what else helps."""
    monkeypatch.setattr(commands, "place", lambda program: None)
    (tmp_path / "a.rar").write_bytes(rar(b"a.txt", b"notice"))
    files, (problem,) = taken(tmp_path)
    assert [one.status for one in files.values()] == ["problem"]
    assert problem.reason == "unsupported"
    assert problem.detail == (
        "a RAR archive: it is unpacked where bsdtar and its sandbox are installed (sudo apt-get install libarchive-tools "
        "bubblewrap), "
        "or unpack it and give what it holds"
    )


def test_locked_archives_are_told(tmp_path):
    """A RAR whose list is locked, and a 7-Zip that names the way it is locked."""
    locked = rar(b"a.txt", b"notice", flags=0x80)
    assert is_locked(locked)
    assert not is_locked(rar(b"a.txt", b"notice"))
    (tmp_path / "a.rar").write_bytes(locked)
    (tmp_path / "b.7z").write_bytes(b"7z\xbc\xaf\x27\x1c\0\4" + bytes(40) + b"\x06\xf1\x07\x01" + bytes(20))
    _, problems = taken(tmp_path)
    assert [(one.reason, "password" in one.detail) for one in problems] == [("encrypted", True)] * 2


def test_what_is_told_by_its_first_bytes():
    """Each kind by its mark; a text that begins alike is none."""
    assert packer_of(b"7z\xbc\xaf\x27\x1c\0\4") == SEVEN
    assert packer_of(b"\x1e\x2a-lh5-" + bytes(13) + b"\1a") == LHA
    assert packer_of(b"see-lh5- in the manual of the programme") is None
    assert packer_of(io.BytesIO(b"MSCF is a mark").read()) is None
