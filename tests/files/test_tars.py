"""TAR archives: files by name, links inside followed and links out told, cut and hostile ones within limits."""

from __future__ import annotations

import io
import tarfile

import pytest
from tests.files.taking import taken, texts

from aftername.settings import Settings


def member(
    name: str, content: bytes = b"", kind: bytes = tarfile.REGTYPE, leads: str = ""
) -> tuple[tarfile.TarInfo, bytes]:
    info = tarfile.TarInfo(name)
    info.size, info.type, info.linkname = len(content), kind, leads
    return info, content


def tar(
    *members: tuple[tarfile.TarInfo, bytes],
    mode: str = "w",
    form: int = tarfile.PAX_FORMAT,
    names: str = "utf-8",
) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode=mode, format=form, encoding=names) as box:  # type: ignore[call-overload]
        for info, content in members:
            box.addfile(info, io.BytesIO(content))
    return out.getvalue()


@pytest.mark.parametrize("mode", ["w", "w:gz", "w:bz2", "w:xz"])
@pytest.mark.parametrize("form", [tarfile.USTAR_FORMAT, tarfile.GNU_FORMAT, tarfile.PAX_FORMAT])
def test_files_of_a_tar_are_read(mode, form, tmp_path):
    """Packed or not, in each of its forms; two of one name are two; folders are no files."""
    told = tar(
        member("papers", kind=tarfile.DIRTYPE),
        member("papers/通知.txt", "汀兰计划引进海外学者。".encode()),
        member("papers/a.txt", b"first notice"),
        member("papers/a.txt", b"second notice"),
        mode=mode,
        form=form,
    )
    (tmp_path / "box").write_bytes(told)
    files, problems = taken(tmp_path)
    assert problems == []
    read = {name.rpartition("!")[2]: text for name, text in texts(files).items()}
    assert read == {
        "papers/通知.txt": "汀兰计划引进海外学者。",
        "papers/a.txt": "first notice",
        "papers/a.txt (2)": "second notice",
    }


def test_names_in_another_encoding_are_shown(tmp_path):
    """Names of bytes in GBK are read as such."""
    told = tar(member("关于组织申报的通知.txt", b"notice"), form=tarfile.GNU_FORMAT, names="gb18030")
    (tmp_path / "box.tar").write_bytes(told)
    files, _ = taken(tmp_path)
    assert set(files) == {"box.tar", "box.tar!关于组织申报的通知.txt"}


def test_links_lead_nowhere_else(tmp_path):
    """A second name of a file of the archive is a copy of it; links out, up, to themselves and devices are told, not followed."""
    (tmp_path / "secret.txt").write_text("not given")
    told = tar(
        member("a.txt", b"a notice"),
        member("same.txt", kind=tarfile.LNKTYPE, leads="a.txt"),
        member("out.txt", kind=tarfile.SYMTYPE, leads=str(tmp_path / "secret.txt")),
        member("up.txt", kind=tarfile.SYMTYPE, leads="../secret.txt"),
        member("self.txt", kind=tarfile.LNKTYPE, leads="self.txt"),
        member("device", kind=tarfile.CHRTYPE),
        member("../../b.txt", b"another notice"),
        member("/c.txt", b"a third"),
    )
    folder = tmp_path / "given"
    folder.mkdir()
    (folder / "box.tar").write_bytes(told)
    files, problems = taken(folder)
    assert sorted(texts(files).values()) == ["a notice", "a notice", "a third", "another notice"]
    assert files["box.tar!same.txt"].sha256 == files["box.tar!a.txt"].sha256
    assert sorted((one.reason, one.path.rpartition("!")[2][-8:]) for one in problems) == [
        ("outside", "out.txt"), ("outside", "self.txt"), ("outside", "up.txt"), ("partial", str(folder / "box.tar")[-8:]),
    ]  # fmt: skip


def test_a_cut_tar_is_read_as_far_as_it_goes(tmp_path):
    """The file in which it ends is a problem; those before it are read."""
    told = tar(member("a.txt", b"a notice"), member("b.txt", b"b" * 4_000))
    (tmp_path / "box.tar").write_bytes(told[: 512 * 4 + 100])
    files, problems = taken(tmp_path)
    assert list(texts(files).values()) == ["a notice"]
    assert {one.reason for one in problems} <= {"damaged", "partial"}
    assert problems


def test_hostile_tars_stay_within_limits(tmp_path):
    """More files than the limit, a file larger than it, and archives nested too deep."""
    nested = tar(member("a.txt", b"deep down"))
    for depth in range(6):
        nested = tar(member(f"{depth}.tar", nested))
    (tmp_path / "deep.tar").write_bytes(nested)
    (tmp_path / "large.tar.gz").write_bytes(tar(member("zeros.txt", bytes(3_000_000)), mode="w:gz"))
    (tmp_path / "many.tar").write_bytes(tar(*(member(f"{n}.txt", b"notice %d" % n) for n in range(30))))
    settings = Settings(members=20, file_bytes=1_000_000)
    files, problems = taken(tmp_path, settings)
    assert {one.reason for one in problems} == {"too-deep", "too-large", "bomb"}
    assert "deep down" not in texts(files, settings).values()


def test_a_page_in_a_tar_is_no_pdf_and_no_zip(tmp_path):
    """A TAR that begins with a PDF is a TAR, and so is one without the mark of its form."""
    told = bytearray(
        tar(member("a.pdf", b"%PDF-1.4 cut"), member("b.txt", b"a notice"), form=tarfile.USTAR_FORMAT)
    )
    for place in (0, 1024):
        told[place + 257 : place + 265] = bytes(8)
        told[place + 148 : place + 156] = b" " * 8
        told[place + 148 : place + 155] = b"%06o\0" % sum(told[place : place + 512])
    (tmp_path / "old.tar").write_bytes(told)
    files, _ = taken(tmp_path)
    assert files["old.tar"].media == "application/x-tar"
    assert "a notice" in texts(files).values()
