"""Saved pages, archives, tables of documents and lists beside files, and what is no document: made up, in four languages.

Web archives are written with warcio where it is installed, else by bytes; archives with the programs of the system.
"""

from __future__ import annotations

import bz2
import gzip
import io
import json
import lzma
import shutil
import subprocess
import tarfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

from expected import Expected

SAID = {
    "zh": "“汀兰计划”由青岚省科学技术厅组织实施，引进海外学者，入选者给予科研经费三百万元，申报截止日期为2023年5月31日。",
    "zh-Hant": "「浮光研究學者延攬計畫」由嵐光科技委員會辦理，補助海外學者來臺研究，每人每年最高新臺幣二百萬元。",
    "ja": "「汀蘭計画」は青嵐省科学技術庁が実施し、海外の研究者を招へいする。応募締切は2023年5月31日とする。",
    "ko": "‘물결인재유치사업’은 푸른솔과학기술부가 시행하며 해외 과학자를 유치한다. 접수는 2023년 5월 31일까지이다.",
    "en": "The Skylark Talent Programme recruits scientists from abroad. It is run by the Ministry of Science of Qinglan.",
}
CODES = {"zh": "gb18030", "zh-Hant": "big5hkscs", "ja": "cp932", "ko": "cp949", "en": "utf-8"}
DAY = "2023-03-06T04:02:06Z"


def page(language: str, encoding: str = "utf-8", more: str = "") -> bytes:
    """A page in a language."""
    said = SAID[language]
    return (
        f'<html lang="{language[:2]}"><head><title>Notice {language}</title></head><body><div class="nav"><a href="/">Home</a></div>'
        f"<h1>Notice {language}</h1><p>{said}{more}</p><p>{said}</p></body></html>"
    ).encode(encoding)


def record(url: str, body: bytes, status: str = "200 OK", media: str = "text/html", day: str = DAY) -> bytes:
    """A record of a WARC by its bytes."""
    block = f"HTTP/1.1 {status}\r\nContent-Type: {media}\r\n\r\n".encode() + body
    head = f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\nWARC-Date: {day}\r\n"
    head += f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(block)}\r\n\r\n"
    return head.encode() + block + b"\r\n\r\n"


def written(packed: bool) -> bytes:
    """Every page as a WARC, with a request before each, as warcio writes it."""
    try:
        from warcio.statusandheaders import StatusAndHeaders
        from warcio.warcwriter import WARCWriter
    except ImportError:
        made = [record(address(name), page(name, CODES[name])) for name in SAID]
        return b"".join(gzip.compress(one) if packed else one for one in made)
    out = io.BytesIO()
    writer = WARCWriter(out, gzip=packed)
    out.write(b"")
    writer.write_record(writer.create_warcinfo_record("made.warc", {"software": "a pile"}))
    for name in SAID:
        asked = StatusAndHeaders("GET / HTTP/1.1", [("Host", "a.example")], is_http_request=True)
        writer.write_record(writer.create_warc_record(address(name), "request", http_headers=asked))
        told = StatusAndHeaders("200 OK", [("Content-Type", "text/html")], protocol="HTTP/1.1")
        body = io.BytesIO(page(name, CODES[name]))
        headers = {"WARC-Date": DAY}
        writer.write_record(
            writer.create_warc_record(
                address(name), "response", payload=body, http_headers=told, warc_headers_dict=headers
            )
        )
    return out.getvalue()


def address(language: str) -> str:
    """Where the page of a language was."""
    return f"https://qinglan.example/{language}.html"


def captured(archive: str, language: str, day: str = "20230306040206") -> str:
    """What a page in an archive is called."""
    return f"{archive}!{day}/{address(language)}"


def make(folder: Path) -> list[Expected]:
    """Write this part of the pile; gives what must come of each file."""
    made: list[Expected] = []
    for part in (_saved, _archived, _web_archives, _damaged, _packed, _tables, _lists, _clutter, _refused):
        made.extend(part(folder))
    return made


def _put(folder: Path, name: str, content: bytes | str) -> None:
    place = folder / name
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(content.encode() if isinstance(content, str) else content)


def _saved(folder: Path) -> Iterator[Expected]:
    """Pages as browsers save them."""
    for name, code in CODES.items():
        _put(folder, f"saved/{name}.html", page(name, code))
        yield Expected(f"saved/{name}.html", "read", SAID[name])
    folder_of = "saved/zh_files"
    _put(folder, f"{folder_of}/style.css", "body { margin: 0; color: #333; }")
    _put(folder, f"{folder_of}/run.js", "(function () { window.x = 1; })();")
    _put(
        folder,
        f"{folder_of}/dot.gif",
        b"GIF89a\1\0\1\0\x80\0\0\0\0\0\xff\xff\xff!\xf9\4\1\0\0\0\0,\0\0\0\0\1\0\1\0\0\2\2D\1\0;",
    )
    _put(folder, f"{folder_of}/count.html", "<html><body><script>count()</script><p>42</p></body></html>")
    for name in ("style.css", "run.js", "dot.gif", "count.html"):
        yield Expected(f"{folder_of}/{name}", "ignored")
    mark = f"<!--\n Page saved with SingleFile \n url: {address('ko')} \n saved date: Mon Mar 06 2023 04:02:06 GMT+0900 \n-->"
    _put(folder, "saved/single.html", b"<!DOCTYPE html>" + mark.encode() + page("ko"))
    yield Expected("saved/single.html", "read", address("ko"))


def _archived(folder: Path) -> Iterator[Expected]:
    """Pages packed one by one, in TAR, ZIP, 7-Zip and in each other."""
    for name, end, pack in (
        ("zh", "gz", gzip.compress),
        ("ja", "bz2", bz2.compress),
        ("ko", "xz", lzma.compress),
    ):
        _put(folder, f"packed/{name}.html.{end}", pack(page(name)))
        yield Expected(f"packed/{name}.html.{end}!{name}.html", "read", SAID[name])
    for end, mode in (
        ("tar", "w"),
        ("tar.gz", "w:gz"),
        ("tar.bz2", "w:bz2"),
        ("tgz", "w:gz"),
        ("tar.xz", "w:xz"),
    ):
        out = io.BytesIO()
        with tarfile.open(fileobj=out, mode=mode) as box:  # type: ignore[call-overload]
            for name in ("zh-Hant", "en"):
                info = tarfile.TarInfo(f"papers/{name}.html")
                info.size = len(page(name))
                box.addfile(info, io.BytesIO(page(name)))
        _put(folder, f"packed/papers.{end}", out.getvalue())
        inner = "" if end == "tar" else "!papers.tar"
        for name in ("zh-Hant", "en"):
            yield Expected(f"packed/papers.{end}{inner}!papers/{name}.html", "read", SAID[name])
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as zipped:
        zipped.writestr("notice.txt", SAID["ko"])
        zipped.writestr("inner.html.gz", gzip.compress(page("ja")))
        zipped.writestr("__MACOSX/._notice.txt", b"\0\5\x16\7" + bytes(20))
    _put(folder, "packed/box.zip", out.getvalue())
    yield Expected("packed/box.zip!notice.txt", "read", SAID["ko"])
    yield Expected("packed/box.zip!inner.html.gz!inner.html", "read", SAID["ja"])
    yield Expected("packed/box.zip!__MACOSX/._notice.txt", "ignored")
    if shutil.which("bsdtar"):
        room = folder / "room"
        _put(room, "zh.txt", SAID["zh"])
        _put(room, "en.html", page("en"))
        for end, form in (("7z", "7zip"), ("iso", "iso9660")):
            place = folder / "packed" / f"papers.{end}"
            subprocess.run(
                ["bsdtar", "-c", f"--format={form}", "-f", place, "-C", room, "zh.txt", "en.html"], check=True
            )
        shutil.rmtree(room)
        for end in ("7z", "iso"):
            for name, language in (("zh.txt", "zh"), ("en.html", "en")):
                yield Expected(f"packed/papers.{end}!{name}", "read", SAID[language])


def _web_archives(folder: Path) -> Iterator[Expected]:
    """WARC, ARC and WACZ, packed or not, with captures over time."""
    for archive, packed in (("site.warc", False), ("site.warc.gz", True)):
        _put(folder, f"web/{archive}", written(packed))
        for name in SAID:
            yield Expected(captured(f"web/{archive}", name), "read", SAID[name])
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as box:
        box.writestr("datapackage.json", json.dumps({"profile": "data-package", "wacz_version": "1.1.1"}))
        box.writestr("archive/data.warc.gz", gzip.compress(record(address("ja"), page("ja"))))
        box.writestr(
            "pages/pages.jsonl", json.dumps({"url": address("ja"), "title": "x", "text": SAID["en"]})
        )
        box.writestr("indexes/index.cdx", "com,example)/ 20230306040206 {}")
    _put(folder, "web/site.wacz", out.getvalue())
    yield Expected(captured("web/site.wacz!archive/data.warc.gz", "ja"), "read", SAID["ja"])
    told = b"1 0 Made\nURL IP-address Archive-date Content-type Archive-length\n"
    parts = [b"filedesc://made.arc 0.0.0.0 20230306040206 text/plain %d\n%s\n" % (len(told), told)]
    for name in ("zh", "ko"):
        block = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page(name, CODES[name])
        parts.append(
            f"{address(name)} 192.0.2.1 20230306040206 text/html {len(block)}\n".encode() + block + b"\n"
        )
    _put(folder, "web/old.arc", b"".join(parts))
    _put(folder, "web/old.arc.gz", b"".join(map(gzip.compress, parts)))
    for archive in ("web/old.arc", "web/old.arc.gz"):
        for name in ("zh", "ko"):
            yield Expected(captured(archive, name), "read", SAID[name])
    later = [
        record(address("en"), page("en")),
        record(address("en"), page("en", more=" It was renamed."), day="2024-03-06T04:02:06Z"),
        record(address("ko"), page("ko", more=" 404"), "404 Not Found"),
        record(f"{address('en')}.css", b"p { color: red; }", media="text/css"),
    ]
    _put(folder, "web/later.warc", b"".join(later))
    yield Expected(captured("web/later.warc", "en"), "read", SAID["en"])
    yield Expected(captured("web/later.warc", "en", "20240306040206"), "read", "It was renamed.")
    yield Expected(captured("web/later.warc", "ko"), "ignored")
    yield Expected(captured("web/later.warc", "en") + ".css", "ignored")


def _damaged(folder: Path) -> Iterator[Expected]:
    """Web archives with broken records: the others are read."""
    good = [record(address(name), page(name)) for name in ("zh", "ko", "en")]
    _put(folder, "damaged/cut.warc", b"".join(good)[:-80])
    _put(folder, "damaged/rubbish.warc", b"".join([good[0], b"rubbish between\r\n", *good[1:]]))
    hurt = bytearray(gzip.compress(good[1]))
    hurt[30:60] = bytes(30)
    _put(
        folder,
        "damaged/piece.warc.gz",
        b"".join([gzip.compress(good[0]), bytes(hurt), gzip.compress(good[2])]),
    )
    for archive in ("cut.warc", "rubbish.warc"):
        for name in ("zh", "ko", "en"):
            yield Expected(captured(f"damaged/{archive}", name), "read", SAID[name])
    for name in ("zh", "en"):
        yield Expected(captured("damaged/piece.warc.gz", name), "read", SAID[name])
    _put(folder, "damaged/none.warc", b"WARC/1.0\r\n" * 20)
    yield Expected("damaged/none.warc", "problem", reason="damaged")


def _packed(folder: Path) -> Iterator[Expected]:
    """What unpacks to far more than its size, or does not unpack."""
    _put(folder, "packed/zeros.txt.gz", gzip.compress(bytes(120_000_000)))
    yield Expected("packed/zeros.txt.gz!zeros.txt", "problem", reason="bomb")
    _put(folder, "packed/cut.tar.gz", gzip.compress(bytes(4_000))[:-12])
    yield Expected("packed/cut.tar.gz!cut.tar", "problem", reason="damaged")
    _put(folder, "packed/cut.7z", b"7z\xbc\xaf\x27\x1c\0\4" + bytes(60))
    yield Expected("packed/cut.7z", "problem", reason="empty" if shutil.which("bsdtar") else "unsupported")
    _put(folder, "packed/notice.zst", b"\x28\xb5\x2f\xfd" + bytes(30))
    yield Expected(
        "packed/notice.zst", "problem", reason="damaged" if shutil.which("bsdcat") else "unsupported"
    )


def _tables(folder: Path) -> Iterator[Expected]:
    """Tables whose rows are documents: headings in each language, titles above, pages in cells, long cells."""
    heads = {
        "zh": "公告内容",
        "zh-Hant": "公告內容",
        "ja": "募集内容",
        "ko": "공고내용",
        "en": "Policy Content",
    }
    for name, head in heads.items():
        rows = [
            ["Title", "Date", head],
            ["A", "2023-03-05", SAID[name] * 3],
            ["B", "2023-03-06", SAID["en"] * 3],
        ]
        told = "\n".join(",".join(f'"{cell}"' for cell in row) for row in rows)
        _put(folder, f"tables/{name}.csv", told.encode(CODES[name], "replace"))
        yield Expected(f"tables/{name}.csv", "read", SAID[name])
    _put(
        folder,
        "tables/titled.csv",
        f'汇总表,,\n（2023年度）,,\n标题,日期,内容\n甲,2023-03-05,"{SAID["zh"] * 2}"\n乙,2023-03-06,"{SAID["ja"] * 2}"\n',
    )
    yield Expected("tables/titled.csv", "read", SAID["ja"])
    marked = [
        {"jobTitle": "x", "jobDescription": f"<p>{SAID[name]}</p><div>{SAID[name]}</div>"} for name in SAID
    ]
    _put(folder, "tables/jobs.jsonl", "\n".join(json.dumps(one, ensure_ascii=False) for one in marked))
    yield Expected("tables/jobs.jsonl", "read", SAID["ko"])
    _put(
        folder,
        "tables/answer.json",
        json.dumps(
            {"count": 2, "items": [{"职位描述": SAID["zh"] * 2}, {"职位描述": SAID["ja"] * 2}]},
            ensure_ascii=False,
        ),
    )
    yield Expected("tables/answer.json", "read", SAID["zh"])
    _put(folder, "tables/long.csv", f'title,text\nA,"{"x" * 200_000} {SAID["en"]}"\nB,"{SAID["ko"] * 3}"\n')
    yield Expected("tables/long.csv", "read", SAID["en"])
    _put(
        folder,
        "tables/unknown.csv",
        "a,b,c\n" + "".join(f'{n},{n * 2},"{said * 3}"\n' for n, said in enumerate(SAID.values())),
    )
    yield Expected("tables/unknown.csv", "read", SAID["zh-Hant"])
    _put(folder, "tables/machine.json", '{"ok": true, "id": 17}')
    yield Expected("tables/machine.json", "problem", reason="empty")


def _lists(folder: Path) -> Iterator[Expected]:
    """A list beside files; it is opened and is no document itself."""
    for name in ("zh", "ko"):
        _put(folder, f"listed/{name}.txt", SAID[name])
        yield Expected(f"listed/{name}.txt", "read", SAID[name])
    _put(
        folder,
        "listed/metadata.csv",
        "file,title,date,url\n"
        + "".join(f"{name}.txt,Notice,2023-03-05,{address(name)}\n" for name in ("zh", "ko")),
    )
    yield Expected("listed/metadata.csv", "opened")


def _clutter(folder: Path) -> Iterator[Expected]:
    """What lies about and is no paper."""
    told = {
        ".DS_Store": b"\0\0\0\1Bud1" + bytes(40),
        "Thumbs.db": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
        "~$notice.docx": b"\5Admin" + bytes(40),
        "desktop.ini": b"[.ShellClassInfo]\r\nIconFile=x.ico\r\n",
        "._notice.txt": b"\0\5\x16\7" + bytes(30),
        "site/favicon.ico": b"\0\0\1\0\1\0\x10\x10" + bytes(range(100)),
        "site/app.js": b"const x = () => document.title;",
    }
    for name, content in told.items():
        _put(folder, f"clutter/{name}", content)
        yield Expected(f"clutter/{name}", "ignored")


def _refused(folder: Path) -> Iterator[Expected]:
    """What leads out of what was given."""
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as box:
        info = tarfile.TarInfo("out.txt")
        info.type, info.linkname = tarfile.SYMTYPE, "/etc/hostname"
        box.addfile(info)
    _put(folder, "packed/links.tar", out.getvalue())
    yield Expected("packed/links.tar!out.txt", "problem", reason="outside")
