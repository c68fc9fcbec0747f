"""Formats that are not read are told by their bytes, each with its name and what helps; none of them is read as a text."""

from __future__ import annotations

import io
import shutil
import subprocess
import zipfile

import pytest
from tests.files.taking import SETTINGS, taken, texts

from aftername.files.media import called, format_name
from aftername.files.sniffing import sniff
from aftername.records import Problem
from aftername.stages.reading import read
from aftername.stages.reading.formats import FORMATS, SCANNED, UNREAD

SAID = "汀兰计划由青岚省科学技术厅组织实施。"
WITH_BSDCAT = pytest.mark.skipif(shutil.which("bsdcat") is None, reason="bsdcat is not installed")


def zipped(name: str, text: str, way: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", way) as box:
        box.writestr(name, text)
    return out.getvalue()


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (
            b"%!PS-Adobe-3.0\n72 720 moveto (Notice of the Dawn Programme) show\n",
            "a page for printers (PostScript)",
        ),
        (b"book".ljust(60, b"\0") + b"BOOKMOBI" + bytes(400), "an e-book (MOBI, AZW)"),
        (b"ITSF\3\0\0\0" + bytes(300), "a help file of Windows (CHM)"),
        (b"AT&TFORM\0\0\1\0DJVUINFO" + bytes(300), "a scan (DjVu)"),
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + bytes(300), "a picture of a telephone (HEIC)"),
        (b"\0\0\0\x18ftypisom\0\0\2\0isomiso2" + bytes(300), "a sound or a film"),
        (
            b"\x03\x7b\x03\x06\2\0\0\0A\0\x15\0"
            + bytes(20)
            + b"NAME\0\0\0\0\0\0\0C"
            + bytes(20)
            + b"\r Dawn",
            "a table of dBase (DBF)",
        ),
        (b"PK\7\x08" + zipped("a.txt", SAID), "one piece of a ZIP archive"),
        (zipped("a.txt", SAID * 40)[30:], "one piece of a ZIP archive"),
        (b"[InternetShortcut]\r\nURL=https://a.example/notice\r\n", "a shortcut"),
        (b"\xef\xbb\xbf[Desktop Entry]\nType=Link\nURL=https://a.example/\n", "a shortcut"),
        (b"L\0\0\0\1\x14\2\0" + bytes(300), "a shortcut"),
        (b"bplist00\xd1\1\2SURL_\x10\x12https://a.example/" + bytes(20), "a shortcut"),
        (
            b'<?xml version="1.0"?>\n<!DOCTYPE plist><plist version="1.0">\n<dict><key>URL</key><string>https://a.example/</string></dict></plist>\n',
            "a shortcut",
        ),
        (b'{"url":"https://docs.google.com/open?id=a","doc_id":"a","email":"a@b.example"}', "a shortcut"),
        (b'{"log": {"version": "1.2", "entries": []}}', "a recording of what a browser loaded (HAR)"),
        (b"PAR1" + bytes(300) + b"PAR1", "a table (Parquet)"),
        (b"d8:announce20:http://a.example/ann4:infod6:lengthi1eee", "a torrent"),
    ],
)
def test_told_in_words(content: bytes, words: str, tmp_path) -> None:
    """The problem begins with the name of the format and says what helps."""
    (tmp_path / "file.txt").write_bytes(content)
    files, problems = taken(tmp_path)
    told = [*problems, *(one for file in files.values() for one in read(file, SETTINGS))]
    assert [type(one) for one in told] == [Problem]
    assert told[0].detail.startswith(words)
    assert "; " in told[0].detail


@pytest.mark.parametrize(
    "text",
    [
        "070701 is the number of the notice, 070707 that of the other.",
        "BOOKMOBI is a mark.",
        "%PS: see below",
    ],
)
def test_texts_that_begin_like_one(text: str) -> None:
    """A text is a text."""
    assert sniff(text.encode()) == "text/plain"


def test_every_format_has_a_name() -> None:
    """No media type stands in a problem or in the summary."""
    for media in {*FORMATS, *SCANNED, *UNREAD}:
        assert called(media) or media == "application/x-ole-storage", media
        assert "/" not in format_name(media) or media == "application/x-ole-storage", media


def test_a_program_that_unpacks_itself(tmp_path) -> None:
    """What it carries is read; a program that carries nothing is a problem."""
    (tmp_path / "box.exe").write_bytes(b"MZ" + bytes(3000) + zipped("a.txt", SAID))
    (tmp_path / "run.exe").write_bytes(b"MZ" + bytes(3000))
    files, _ = taken(tmp_path)
    assert texts(files) == {"box.exe!a.txt": SAID}


@WITH_BSDCAT
@pytest.mark.parametrize(("way", "end"), [("--zstd", "zst"), ("--lz4", "lz4"), ("-Z", "Z")])
def test_files_packed_by_themselves(way: str, end: str, tmp_path) -> None:
    """bsdcat unpacks what Python cannot; one that is cut short is a problem, not half a text."""
    room = tmp_path / "room"
    room.mkdir()
    (tmp_path / "a.txt").write_text(SAID * 50, "utf-8")
    line = ["bsdtar", "-cf", room / f"box.tar.{end}", way, "-C", tmp_path, "a.txt"]
    subprocess.run(line, check=True)
    files, problems = taken(room)
    assert not problems
    assert texts(files) == {f"box.tar.{end}!box.tar!a.txt": SAID * 50}
    if end != "Z":  # which has no end to be missed
        (room / f"box.tar.{end}").write_bytes((room / f"box.tar.{end}").read_bytes()[:-9])
        _, problems = taken(room)
        assert [one.reason for one in problems] == ["damaged"]
        assert problems[0].detail.startswith("a file packed with ")


@WITH_BSDCAT
@pytest.mark.parametrize("form", ["newc", "odc", "xar"])
def test_archives_that_bsdtar_knows(form: str, tmp_path) -> None:
    """CPIO, old and new, and XAR."""
    room = tmp_path / "room"
    room.mkdir()
    (tmp_path / "a.txt").write_text(SAID, "utf-8")
    subprocess.run(["bsdtar", "-cf", room / "box", f"--format={form}", "-C", tmp_path, "a.txt"], check=True)
    files, _ = taken(room)
    assert texts(files) == {"box!a.txt": SAID}


@pytest.mark.parametrize(
    ("head", "media"),
    [
        (b"CAJ\0" + bytes(60), "application/x-caj"),
        (b"KDH \2\0" + bytes(60), "application/x-caj"),
        (bytes.fromhex("e4525c7b8cd8a74daeb15378d02996d3") + bytes(60), "application/onenote"),
        (b"\0\1\0\0Standard ACE DB\0" + bytes(60), "application/x-msaccess"),
        (b"AC1032\0\0" + bytes(60), "image/vnd.dwg"),
        (b"P5\n40 40\n255\n" + b"\xff" * 1600, "image/x-portable-anymap"),
        (b"P6\n# made\n40 40\n255\n" + b"\xff\0\xfe" * 1600, "image/x-portable-anymap"),
    ],
)
def test_kinds_that_were_met_later(head, media):
    assert sniff(head) == media


@pytest.mark.parametrize(
    "text",
    [
        "CAJ is a form of papers.",
        "P5 2023 12 meetings of the board",
        "AC1032 is a room. ",
        "KDH: 새벽사업",
        "P4 12 30 「黎明計画」の公募",
    ],
)
def test_texts_that_begin_alike_are_texts(text):
    assert sniff(text.encode()) == "text/plain"


@pytest.mark.parametrize(
    "content",
    [
        f"About shortcuts: a file that begins with [InternetShortcut] holds an address. {SAID}",
        f'{{"url": "https://docs.google.com/a", "title": "A", "text": "{SAID * 9}"}}',
        f'{{"log": "kept by hand", "text": "{SAID * 9}"}}',
        f'<?xml version="1.0"?><plist version="1.0"><dict><key>URL</key><string>https://a.example/</string><key>text</key><string>{SAID}</string></dict></plist>',
        f"d8: announce of the day. {SAID}",
        f"PAR 1 of the notice. {SAID}",
    ],
)
def test_what_only_looks_like_one_is_read(content: str, tmp_path) -> None:
    """A text that speaks of such a file, and values of other programs, are read with their words."""
    (tmp_path / "file").write_bytes(content.encode())
    assert SAID in "".join(texts(taken(tmp_path)[0]).values())


@pytest.mark.parametrize("way", ["utf-16", "utf-16-le", "utf-16-be"])
def test_a_page_in_utf_16_is_a_page(way: str, tmp_path) -> None:
    """Its tags are tags, whether a mark stands before it or not; a text of these letters stays a text."""
    page = f"<html><head><title>Notice</title></head><body><h1>Notice of a made-up call</h1><p>{SAID}</p></body></html>"
    assert sniff(page.encode(way)) == "text/html"
    (tmp_path / "page").write_bytes(page.encode(way))
    (text,) = texts(taken(tmp_path)[0]).values()
    assert SAID in text
    assert "<" not in text
    assert sniff(f"5 < 7, and {SAID * 5}".encode(way)) == "text/plain"
