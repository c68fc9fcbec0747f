"""Style sheets, scripts, fonts, icons and frames of saved pages are set aside; papers beside them are not."""

from __future__ import annotations

import pytest
from tests.files.taking import taken, texts

SAID = "The Skylark Talent Programme recruits scientists from abroad and pays for their travel to Qinglan, as the office says."
PAGE = f"<html><head><title>Notice</title></head><body><p>{SAID}</p><p>{SAID}</p></body></html>"


def png(width: int, height: int) -> bytes:
    return b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + width.to_bytes(4, "big") + height.to_bytes(4, "big") + bytes(30)


def gif(width: int, height: int) -> bytes:
    return b"GIF89a" + width.to_bytes(2, "little") + height.to_bytes(2, "little") + bytes(30)


def jpeg(width: int, height: int) -> bytes:
    frame = b"\xff\xc0\0\x11\x08" + height.to_bytes(2, "big") + width.to_bytes(2, "big") + bytes(10)
    return b"\xff\xd8\xff\xe0\0\x10JFIF" + bytes(10) + frame


def test_a_page_with_its_folder(tmp_path):
    """The page is read; of its folder only a picture on which something may be written and a frame with words are kept."""
    (tmp_path / "notice.html").write_text(PAGE)
    folder = tmp_path / "notice_files"
    folder.mkdir()
    told = {
        "a.css": b"body { margin: 0; }",
        "b.js": b"var a = function () { return 1; };",
        "c.js.download": b"(function(){window.x=1})()",
        "dot.gif": gif(1, 1),
        "icon.png": png(64, 64),
        "line.jpg": jpeg(1200, 20),
        "scan.jpg": jpeg(1240, 1754),
        "counter.html": b"<html><body><script>count()</script><p>42</p></body></html>",
        "frame.html": PAGE.replace("Skylark", "Redwing").encode(),
    }
    for name, content in told.items():
        (folder / name).write_bytes(content)
    files, problems = taken(tmp_path)
    assert problems == []
    waiting = [name for name, one in files.items() if one.status == "waiting"]
    assert waiting == ["notice.html", "notice_files/frame.html", "notice_files/scan.jpg"]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("site/main.css", b"@charset 'utf-8'; p { color: #333; }"),
        ("site/app.js", b"const x = () => 1;"),
        ("site/app.js.map", b'{"version":3,"mappings":"AAAA"}'),
        ("site/font.woff2", b"wOF2" + bytes(range(256))),
        ("site/favicon.ico", b"\0\0\1\0\1\0\x10\x10" + bytes(range(200))),
    ],
)
def test_parts_of_a_mirrored_site_are_set_aside(name, content, tmp_path):
    """By name and by what stands in them."""
    (tmp_path / "site").mkdir()
    (tmp_path / name).write_bytes(content)
    files, _ = taken(tmp_path)
    assert [one.status for one in files.values()] == ["ignored"]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("notes.css", SAID.encode()),
        ("notice.js", f"<html><body><p>{SAID}</p><p>{SAID}</p><div>{SAID}</div></body></html>".encode()),
        ("scan_files.txt", SAID.encode()),
    ],
)
def test_a_paper_with_such_a_name_is_read(name, content, tmp_path):
    """A name alone is not trusted."""
    (tmp_path / name).write_bytes(content)
    files, _ = taken(tmp_path)
    assert SAID in next(iter(texts(files).values()))


def test_a_small_picture_that_was_given_alone_is_kept(tmp_path):
    """It may be what the reporter means."""
    (tmp_path / "stamp.png").write_bytes(png(64, 64))
    files, _ = taken(tmp_path)
    assert [one.status for one in files.values()] == ["waiting"]


def test_what_word_puts_beside_a_page(tmp_path):
    """Its lists and themes are set aside; the same names outside of such a folder are not."""
    folder = tmp_path / "notice.files"
    folder.mkdir()
    told = b'<xml xmlns:o="urn:schemas-microsoft-com:office:office"><o:File HRef="a.htm"/></xml>'
    for place in (folder / "filelist.xml", folder / "themedata.thmx", tmp_path / "filelist.xml"):
        place.write_bytes(told)
    files, _ = taken(tmp_path)
    assert {name: one.status for name, one in files.items()} == {
        "filelist.xml": "waiting",
        "notice.files/filelist.xml": "ignored",
        "notice.files/themedata.thmx": "ignored",
    }
