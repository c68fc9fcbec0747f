"""Odd archives, endings and clutter."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import shutil
import subprocess
import tarfile
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from expected import Expected
from office_files import docx, w_paragraph
from packed import zipped

from web import SAID, page

Made = Iterator[tuple[str, bytes | None, *tuple[Expected, ...]]]


def tar(members: Mapping[str, bytes], mode: str = "w") -> bytes:
    """A TAR of these."""
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode=mode) as box:  # type: ignore[call-overload]
        for name, content in members.items():
            info = tarfile.TarInfo(name)
            info.size = len(content)
            box.addfile(info, io.BytesIO(content))
    return out.getvalue()


def made(folder: Path) -> Made:
    """Each with what must come of it."""
    said = {name: words.encode() for name, words in SAID.items()}
    inside = tar(
        {
            "a.txt.gz": gzip.compress(said["zh"]),
            "页/b.html.bz2": bz2.compress(page("ja")),
            "c.txt.xz": lzma.compress(said["ko"]),
        }
    )
    yield (
        "k/packed-inside.tar",
        inside,
        Expected("k/packed-inside.tar!a.txt.gz!a.txt", "read", SAID["zh"]),
        Expected("k/packed-inside.tar!页/b.html.bz2!b.html", "read", SAID["ja"]),
        Expected("k/packed-inside.tar!c.txt.xz!c.txt", "read", SAID["ko"]),
    )
    deep = zipped({"通知.docx": docx(w_paragraph(SAID["zh"]))})
    yield (
        "k/deep.tgz",
        tar({"in.zip": zipped({"in.tar.xz": tar({"in.zip": deep}, "w:xz")})}, "w:gz"),
        Expected("k/deep.tgz!deep.tar!in.zip!in.tar.xz!in.tar", "problem", "", "too-deep"),
    )
    yield (
        "k/packed-twice.txt.gz.gz",
        gzip.compress(gzip.compress(said["en"])),
        Expected("k/packed-twice.txt.gz.gz!packed-twice.txt.gz!packed-twice.txt", "read", SAID["en"]),
    )
    yield "k/no-ending", gzip.compress(said["ko"]), Expected("k/no-ending!no-ending", "read", SAID["ko"])
    stray = bytes((n * 73 + n * n * 31 + n // 7) % 256 for n in range(90_000))
    cut = zipped({"a.txt": SAID["zh"] * 20, "b.bin": stray})
    yield "k/cut.zip", cut[: len(cut) * 2 // 3], Expected("k/cut.zip", "problem", "", "damaged")
    longer = "".join(f"{n}. {words}\n" for n in range(400) for words in SAID.values()).encode()
    packed = gzip.compress(longer)
    yield (
        "k/cut.txt.gz",
        packed[: len(packed) * 2 // 3],
        Expected("k/cut.txt.gz!cut.txt", "problem", "", "damaged"),
    )
    both = tar({"a.txt": said["ja"], "b.txt": longer})
    yield (
        "k/cut.tar",
        both[:9000],
        Expected("k/cut.tar!a.txt", "read", SAID["ja"]),
        Expected("k/cut.tar!b.txt", "problem", "", "damaged"),
    )
    flipped = bytearray(zipped({"a.txt": SAID["zh"] * 20, "b.txt": SAID["ko"] * 20}))
    flipped[60] ^= 0xFF
    yield (
        "k/flipped.zip",
        bytes(flipped),
        Expected("k/flipped.zip!a.txt", "problem", "", "damaged"),
        Expected("k/flipped.zip!b.txt", "read", SAID["ko"]),
    )
    yield "k/notice.pdf.html", page("en"), Expected("k/notice.pdf.html", "read", SAID["en"])
    yield (
        "k/report.docx.zip",
        docx(w_paragraph(SAID["ja"])),
        Expected("k/report.docx.zip", "read", SAID["ja"]),
    )
    yield (
        "k/report.docx.txt",
        docx(w_paragraph(SAID["ko"])),
        Expected("k/report.docx.txt", "read", SAID["ko"]),
    )
    yield "k/page.exe", page("zh"), Expected("k/page.exe", "read", SAID["zh"])
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as box:
        for name in ("dir\\通知.txt", "../up.txt", "/root.txt", "C:\\a.txt", "same.txt", "SAME.txt"):
            box.writestr(name, SAID["zh"])
    yield (
        "k/windows.zip",
        out.getvalue(),
        *(
            Expected(f"k/windows.zip!{name}", "read", SAID["zh"])
            for name in ("dir\\通知.txt", "same.txt", "SAME.txt")
        ),
    )
    clutter = {
        "._通知.docx": b"\0\5\x16\7\0\2\0\0Mac OS X        " + bytes(100), "@eaDir/通知.docx@SynoEAStream": b"\0\5\x16\7" + bytes(60), "$RECYCLE.BIN/desktop.ini": b"[.ShellClassInfo]\r\n",
        "~$通知.docx": b"\5Owner" + bytes(150), ".~lock.通知.odt#": b",owner,host,05.03.2023 09:00,file:///x;", "ehthumbs.db": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "Icon\r": b"",
        "shortcut.lnk": bytes.fromhex("4c0000000114020000000000c000000000000046") + bytes(100),
    }  # fmt: skip
    for name, content in clutter.items():
        shown = name.replace("\r", "\ufffd")
        yield f"k/clutter/{name}", content, Expected(f"k/clutter/{shown}", "ignored")
    yield (
        "k/letters.ttf",
        b"\0\1\0\0\0\x0c\0\x80\0\3\0\x40OS/2" + bytes(500),
        Expected("k/letters.ttf", "ignored"),
    )
    yield (
        "k/song.mp3",
        b"ID3\3\0\0\0\0\0\x21TIT2" + bytes(800),
        Expected("k/song.mp3", "problem", "", "unsupported"),
    )
    if shutil.which("bsdtar"):
        yield from _by_bsdtar()


def _by_bsdtar() -> Made:
    """What bsdtar writes: a disc with long names, a 7-Zip, a ZIP of a newer way of packing, a TAR of another form."""
    with TemporaryDirectory() as room:
        (Path(room) / "关于汀兰计划的通知.txt").write_text(SAID["zh"], "utf-8")
        for name, line in (
            ("disc.iso", ("--format=iso9660", "--options", "iso9660:joliet")), ("box.7z", ("--format=7zip",)), ("pax.tar.xz", ("--format=pax", "-J")), ("lzma.zip", ("--format=zip", "--options", "zip:compression=store")), ("box.mtree.gz", ("--format=mtree", "-z")),
        ):  # fmt: skip
            subprocess.run(
                ("bsdtar", *line, "-cf", name, "关于汀兰计划的通知.txt"),
                cwd=room,
                check=False,
                capture_output=True,
                timeout=60,
            )
            held = Path(room) / name
            if not held.exists() or name.endswith("mtree.gz"):
                continue
            inner = f"{name.removesuffix('.xz')}!" if name.endswith(".xz") else ""
            yield (
                f"k/by/{name}",
                held.read_bytes(),
                Expected(f"k/by/{name}!{inner}关于汀兰计划的通知.txt", "read", SAID["zh"]),
            )
