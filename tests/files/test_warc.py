"""Web archives: each page with its address, time and status; a damaged record costs itself alone."""

from __future__ import annotations

import gzip
import io
import time
import zipfile
import zlib

import pytest
from tests.files.taking import taken, texts
from tests.files.warcs import DAY, arc, arc_head, http, info, packed, warc

from aftername.settings import Settings

SAID = {
    "zh": "“汀兰计划”由青岚省科学技术厅组织实施，引进海外学者，入选者给予科研经费。",
    "ja": "「汀蘭計画」は青嵐省科学技術庁が実施し、海外の研究者を招へいする。",
    "ko": "‘물결인재유치사업’은 푸른솔과학기술부가 시행하며 해외 과학자를 유치한다.",
    "en": "The Skylark Talent Programme recruits scientists from abroad and pays their travel.",
}
CODES = {"zh": "gb18030", "ja": "euc_jp", "ko": "euc_kr", "en": "ascii"}


def page(said: str, encoding: str = "utf-8") -> bytes:
    told = f"<html><head><title>Notice</title></head><body><p>{said}</p><p>{said}</p></body></html>"
    return told.encode(encoding)


def url(name: str) -> str:
    return f"https://qinglan.example/{name}.html"


def pages() -> list[bytes]:
    return [warc(http(page(said, CODES[name])), url(name)) for name, said in SAID.items()]


@pytest.mark.parametrize("form", ["plain", "packed", "packed as one", "arc", "arc packed"])
def test_pages_of_a_web_archive_are_files(form, tmp_path):
    """Each page, in its encoding, stands under its time and address; the notes of the archive are no files."""
    records = [info(), *pages(), warc(b"GET / HTTP/1.1\r\n\r\n", url("zh"), "request")]
    arcs = [arc_head(), *(arc(http(page(said, CODES[name])), url(name)) for name, said in SAID.items())]
    content = {
        "plain": b"".join(records),
        "packed": packed(records),
        "packed as one": gzip.compress(b"".join(records)),
        "arc": b"".join(arcs),
        "arc packed": packed(arcs),
    }[form]
    (tmp_path / "site.bin").write_bytes(content)
    files, problems = taken(tmp_path)
    assert problems == []
    assert files.pop("site.bin").status == "opened"
    assert set(files) == {f"site.bin!20210306040206/{url(name)}" for name in SAID}
    one = files[f"site.bin!20210306040206/{url('ko')}"]
    assert (one.url, one.captured, one.http_status, one.media) == (url("ko"), DAY, 200, "text/html")
    read = texts(files)
    for name, said in SAID.items():
        assert said in read[f"site.bin!20210306040206/{url(name)}"]


@pytest.mark.parametrize("pack", [b"".join, packed])
def test_every_capture_of_an_address_is_kept(pack, tmp_path):
    """One page at three times is three files; the same bytes again, and a record that says so, are copies of the first."""
    first, later = http(page(SAID["en"])), http(page(SAID["en"] + " It was renamed."))
    again = ("WARC-Payload-Digest: sha1:A",)
    records = [
        warc(first, url("en"), "response", "2021-03-06T04:02:06Z", None, *again),
        warc(http(b""), url("en"), "revisit", "2021-04-06T04:02:06Z", None, *again),
        warc(later, url("en"), "response", "2021-05-06T04:02:06Z"),
        warc(http(b""), url("ja"), "revisit", "2021-06-06T04:02:06Z", None, "WARC-Payload-Digest: sha1:Z"),
    ]
    (tmp_path / "site.warc").write_bytes(pack(records))
    files, problems = taken(tmp_path)
    assert problems == []
    held = [one for name, one in files.items() if "!" in name]
    assert [one.captured[:7] for one in held] == ["2021-03", "2021-04", "2021-05", "2021-06"]
    assert held[0].sha256 == held[1].sha256 != held[2].sha256
    assert [one.status for one in held] == [
        "waiting",
        "waiting",
        "waiting",
        "ignored",
    ]  # the last is not in this archive
    assert len(texts(files)) == 3


def test_what_is_no_page_is_set_aside(tmp_path):
    """Redirects, errors, style sheets, scripts, small pictures and lists for machines: kept with their status, not read."""
    dot = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1" + b"\0" * 20
    scan = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x04\0\0\0\x06\0" + b"\0" * 20
    told = {
        "moved": http(page("Moved"), "301 Moved Permanently"),
        "gone": http(page("Not found"), "404 Not Found"),
        "look.css": http(b"p { color: red; }", media="text/css"),
        "run": http(b"function run() { return 1; }", media="application/javascript"),
        "dot.png": http(dot, media="image/png"),
        "robots.txt": http(b"User-agent: *\nDisallow: /private\n", media="text/plain"),
        "sitemap.xml": http(b'<?xml version="1.0"?><urlset><url/></urlset>', media="text/xml"),
        "scan.png": http(scan, media="image/png"),
        "notice.css": http(page(SAID["en"]), media="text/css"),
    }
    records = [warc(block, f"https://a.example/{name}") for name, block in told.items()]
    (tmp_path / "a.warc").write_bytes(b"".join(records))
    files, problems = taken(tmp_path)
    assert problems == []
    status = {name.rpartition("/")[2]: one for name, one in files.items()}
    assert [name for name, one in status.items() if one.status == "waiting"] == ["scan.png", "notice.css"]
    assert (status["gone"].status, status["gone"].http_status) == ("ignored", 404)


@pytest.mark.parametrize(
    ("named", "sent"),
    [
        ("Content-Encoding: gzip", gzip.compress(page(SAID["zh"]))),
        ("Content-Encoding: deflate", zlib.compress(page(SAID["zh"]))),
        ("Content-Encoding: deflate", zlib.compress(page(SAID["zh"]))[2:-4]),
        ("Content-Encoding: gzip", page(SAID["zh"])),
        ("Transfer-Encoding: chunked", b"%x\r\n%s\r\n0\r\n\r\n" % (len(page(SAID["zh"])), page(SAID["zh"]))),
        ("Transfer-Encoding: chunked", page(SAID["zh"])),
        ("Content-Encoding: gzip", gzip.compress(page(SAID["zh"] + "".join(SAID.values())))[:-40]),
    ],
)
def test_what_was_packed_on_its_way_is_a_page(named, sent, tmp_path):
    """However its server sent it, and where the headers are wrong or it breaks off."""
    (tmp_path / "a.warc.gz").write_bytes(packed([warc(http(sent, "200 OK", "text/html", named), url("zh"))]))
    files, _ = taken(tmp_path)
    (text,) = texts(files).values()
    assert SAID["zh"] in text


def test_brotli_is_told(tmp_path):
    """A packing that is not unpacked is a problem of that page alone, in words."""
    sent = http(b"\x1b\x30\x01\xf8\x8d\x94\xb8\xb6" * 9, "200 OK", "text/html", "Content-Encoding: br")
    (tmp_path / "a.warc").write_bytes(warc(sent, url("zh")) + warc(http(page(SAID["en"])), url("en")))
    files, problems = taken(tmp_path)
    assert [(one.reason, one.detail) for one in problems] == [
        (
            "unsupported",
            "packed by its server with Brotli, which is not unpacked; save the page again as HTML",
        )
    ]
    assert len(texts(files)) == 1


def _too_long(records: list[bytes]) -> list[bytes]:
    return [records[0], warc(http(page(SAID["ja"])), url("ja"), long=9_999_999), *records[2:]]


def _too_short(records: list[bytes]) -> list[bytes]:
    return [records[0], warc(http(page(SAID["ja"])), url("ja"), long=120), *records[2:]]


def _rubbish(records: list[bytes]) -> list[bytes]:
    return [records[0], b"this is no record at all\r\n", records[1], *records[2:]]


@pytest.mark.parametrize("pack", [b"".join, packed])
@pytest.mark.parametrize("broken", [_too_long, _too_short, _rubbish])
def test_a_broken_record_costs_itself_at_most(broken, pack, tmp_path):
    """A wrong length, and rubbish between records: every page is read, and what is wrong is told once."""
    (tmp_path / "a.warc").write_bytes(pack(broken(pages())))
    files, problems = taken(tmp_path)
    assert len(texts(files)) == 4
    assert all(said in "\n".join(texts(files).values()) for said in SAID.values())
    assert [(one.reason, one.fatal) for one in problems] == [("partial", False)]


def test_a_cut_archive_is_read_as_far_as_it_goes(tmp_path):
    """Cut in the last record, packed or not: told, and the rest is read."""
    (tmp_path / "a.warc").write_bytes(b"".join(pages())[:-60])
    (tmp_path / "b.warc.gz").write_bytes(packed(pages())[:-60])
    files, problems = taken(tmp_path)
    assert len(texts(files)) == 8
    assert {one.reason for one in problems} == {"partial"}
    assert any("cut short" in one.detail for one in problems)


def test_a_damaged_piece_costs_itself_alone(tmp_path):
    """Bytes of one packed record are wrong: the next is found."""
    made = [gzip.compress(one, mtime=0) for one in pages()]
    hurt = bytearray(made[1])
    hurt[20:60] = bytes(40)
    (tmp_path / "a.warc.gz").write_bytes(b"".join([made[0], bytes(hurt), *made[2:]]))
    files, problems = taken(tmp_path)
    read = "\n".join(texts(files).values())
    assert [name for name, said in SAID.items() if said in read] == ["zh", "ko", "en"]
    assert any("damaged" in one.detail for one in problems)


@pytest.mark.parametrize(
    "content",
    [
        b"WARC/1.0\r\n" * 50,
        b"WARC/1.0\r\nContent-Length: -5\r\n\r\n",
        b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://a.example\r\nContent-Length: 99999999999999999999\r\n\r\n",
        arc_head()[:-30],
        b"filedesc://a.arc 0.0.0.0 20210306040206 text/plain 999\nhttp://a.example abc\n",
        packed([b"WARC/1.0\r\nContent-Length: x\r\n\r\n"])[:-3],
    ],
)
def test_rubbish_that_begins_like_a_web_archive(content, tmp_path):
    """No error, no document; it is opened and empty, or a problem."""
    (tmp_path / "a").write_bytes(content)
    files, _ = taken(tmp_path)
    assert texts(files) == {}
    assert files["a"].status in ("opened", "problem")


def test_a_piece_that_unpacks_without_end_is_left(tmp_path):
    """A packed record of zeros is not unpacked to its end; those after it are read."""
    bomb = warc(http(bytes(80_000_000)), url("bomb"))
    (tmp_path / "a.warc.gz").write_bytes(packed([bomb, *pages()]))
    files, problems = taken(tmp_path, Settings(file_bytes=1_000_000))
    assert len(texts(files, Settings(file_bytes=1_000_000))) == 4
    assert {one.reason for one in problems} == {"partial", "too-large"}


def test_a_web_archive_larger_than_a_file_may_be_is_read_in_place(tmp_path):
    """On disk, and where a WACZ holds it as it is; a page larger than the limit is a problem of its own."""
    filler = [warc(http(page("x" * 900)), url(f"x{n}")) for n in range(14)]
    content = packed([*filler, *pages(), warc(http(page("y" * 30_000)), url("large"))])
    small = Settings(file_bytes=9_000)
    assert len(content) < 9_000 < sum(map(len, filler))
    (tmp_path / "a.warc").write_bytes(b"".join([*filler, *pages()]))
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as box:
        box.writestr("datapackage.json", "{}")
        box.writestr("archive/data.warc", b"".join([*filler, *pages()]))
        box.writestr("pages/pages.jsonl", '{"title": "Notice", "text": "is no document"}')
    (tmp_path / "b.wacz").write_bytes(out.getvalue())
    (tmp_path / "c.warc.gz").write_bytes(content)
    files, problems = taken(tmp_path, small)
    read = texts(files, small)
    assert sum("Skylark Talent" in text for text in read.values()) == 3
    assert sum(name.startswith("b.wacz!archive/data.warc!") for name in read) == 18
    assert [(one.reason, one.path.rpartition("/")[2]) for one in problems] == [("too-large", "large.html")]


def test_a_text_about_web_archives_is_a_text(tmp_path):
    """A line that names the format begins no archive."""
    (tmp_path / "a.txt").write_text(
        "WARC/1.0 is the first line of each record, says the manual of the archive.\n"
    )
    (tmp_path / "b.txt").write_text("filedesc:// stands at the beginning of an older kind of archive.\n")
    files, problems = taken(tmp_path)
    assert problems == []
    assert len(texts(files)) == 2


@pytest.mark.parametrize(
    "content",
    [
        b"WARC/1.0\r\n" * 400_000,
        packed(pages()[:1]) + b"\x1f\x8b\x08\0" * 1_000_000,
        b"WARC/1.0\r\nContent-Length: 9\r\n\r\n" * 100_000,
        arc_head() + b"http://a.example/ 192.0.2.1 20210306040206 text/html 9\n" * 60_000,
    ],
)
def test_an_archive_of_nothing_but_beginnings_ends(content, tmp_path):
    """However often it seems that a record begins; the walk is not stopped by anybody else."""
    (tmp_path / "a").write_bytes(content)
    began = time.process_time()
    files, problems = taken(tmp_path)
    assert len(texts(files)) <= 1
    assert problems
    assert time.process_time() - began < 30
