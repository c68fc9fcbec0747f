"""Odd saved pages and web archives."""

from __future__ import annotations

import gzip
import hashlib
import io
import json
import quopri
from collections.abc import Iterator
from pathlib import Path

from expected import Expected
from packed import zipped
from pypdf import PdfReader
from writers_files import HELVETICA, _shown, _warc, pdf

from web import SAID, page

Made = Iterator[tuple[str, bytes | None, *tuple[Expected, ...]]]
ANSWER = "application/http; msgtype=response"
LATER = b"2023-06-07T08:09:10Z"


def wacz() -> bytes:
    """A WACZ whose page is captured twice, the second time as a revisit, beside a list of pages and an index."""
    body = page("zh")
    digest = f"WARC-Payload-Digest: sha1:{hashlib.sha1(body).hexdigest()}\r\n"
    first = _warc(
        "response",
        "https://a.example/zh",
        b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + body,
        ANSWER,
        more=digest,
    )
    again = _warc(
        "revisit",
        "https://a.example/zh",
        b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n",
        ANSWER,
        more=digest
        + "WARC-Refers-To-Target-URI: https://a.example/zh\r\nWARC-Refers-To-Date: 2023-03-06T04:02:06Z\r\nWARC-Profile: http://netpreserve.org/warc/1.1/revisit/identical-payload-digest\r\n",
    )
    again = again.replace(b"2023-03-06T04:02:06.123456Z", LATER, 1)
    listed = (
        json.dumps({"format": "json-pages-1.0"})
        + "\n"
        + json.dumps(
            {
                "url": "https://a.example/zh",
                "ts": "2023-03-06T04:02:06Z",
                "title": "Notice zh",
                "text": "Notice",
            }
        )
    )
    index = (
        'example,a)/zh 20230306040206 {"url": "https://a.example/zh", "mime": "text/html", "status": "200"}\n'
    )
    return zipped({
        "datapackage.json": json.dumps({"profile": "data-package", "wacz_version": "1.1.1", "resources": []}),
        "archive/data.warc.gz": gzip.compress(first) + gzip.compress(again),
        "pages/pages.jsonl": listed,
        "indexes/index.cdx.gz": gzip.compress(index.encode()),
    })  # fmt: skip


def made(_: Path) -> Made:
    """Each with what must come of it."""
    at = "w/twice.wacz!archive/data.warc.gz!"
    yield (
        "w/twice.wacz",
        wacz(),
        Expected(f"{at}20230306040206/https://a.example/zh", "read", SAID["zh"]),
        Expected(f"{at}20230607080910/https://a.example/zh", "read", SAID["zh"]),
    )
    paper = pdf(_shown(SAID["en"]), HELVETICA)
    assert PdfReader(io.BytesIO(paper)).pages
    answer = b"HTTP/1.1 200 OK\r\nContent-Type: application/pdf\r\nContent-Length: %d\r\n\r\n" % len(paper)
    yield (
        "w/paper.warc",
        _warc("response", "https://a.example/paper.pdf", answer + paper, ANSWER),
        Expected("w/paper.warc!20230306040206/https://a.example/paper.pdf", "read", SAID["en"]),
    )
    packed = (
        b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: br\r\n\r\n"
        + bytes.fromhex("8b0b80")
        + bytes(range(200, 250))
    )
    yield (
        "w/brotli.warc",
        _warc("response", "https://a.example/br", packed, ANSWER),
        Expected("w/brotli.warc!20230306040206/https://a.example/br", "problem", "", "unsupported"),
    )
    lied = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n" + page("ko")
    yield (
        "w/not-packed.warc",
        _warc("response", "https://a.example/ko", lied, ANSWER),
        Expected("w/not-packed.warc!20230306040206/https://a.example/ko", "read", SAID["ko"]),
    )
    listed = json.dumps(
        {"data": [{"title": "汀兰", "content": SAID["zh"] * 2}, {"title": "葦航", "content": SAID["ja"] * 2}]}
    ).encode()
    told = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n" + listed
    yield (
        "w/answer.warc",
        _warc("response", "https://a.example/api?page=1", told, ANSWER),
        Expected("w/answer.warc!20230306040206/https://a.example/api?page=1", "read", SAID["zh"]),
    )
    lie = f'<html><head><meta charset="utf-8"><title>x</title></head><body><p>{SAID["zh"]}</p></body></html>'
    yield "w/lies.html", lie.encode("gbk"), Expected("w/lies.html", "read", SAID["zh"])
    half = f"<HTML><HEAD><TITLE>ﾃｲﾗﾝ計画</TITLE></HEAD><BODY BGCOLOR=white><CENTER>お知らせ</CENTER>{SAID['ja']}<BR><HR></BODY></HTML>"
    yield "w/half-width.htm", half.encode("cp932"), Expected("w/half-width.htm", "read", SAID["ja"])
    numbers = "".join(f"&#{ord(one)};" if ord(one) % 2 else f"&#x{ord(one):X};" for one in SAID["ko"])
    yield (
        "w/numbers.html",
        f"<html><body><p>{numbers}</p></body></html>".encode(),
        Expected("w/numbers.html", "read", SAID["ko"]),
    )
    frames = b'<html><head><title>x</title></head><frameset cols="20%,80%"><frame src="menu.htm"><frame src="text.htm"></frameset></html>'
    yield "w/frames.htm", frames, Expected("w/frames.htm", "read", told="empty")
    read = "<ruby>汀蘭<rp>（</rp><rt>ていらん</rt><rp>）</rp></ruby>"
    yield (
        "w/ruby.html",
        f"<html><body><p>{SAID['ja'].replace('汀蘭', read)}</p></body></html>".encode(),
        Expected("w/ruby.html", "read", SAID["ja"]),
    )
    feed = f'<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>News</title><item><title>汀兰计划通知</title><link>https://a.example/1</link><pubDate>Sun, 05 Mar 2023 09:00:00 +0800</pubDate><description><![CDATA[<p class="x">{SAID["zh"]}</p>]]></description></item></channel></rss>'
    yield "w/feed.xml", feed.encode(), Expected("w/feed.xml", "read", SAID["zh"], lacks=("<p",))
    atom = f'<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>News</title><entry><title>x</title><updated>2023-03-05T00:00:00Z</updated><content type="html">&lt;p&gt;{SAID["ko"]}&lt;/p&gt;</content></entry></feed>'
    yield "w/feed.atom", atom.encode(), Expected("w/feed.atom", "read", SAID["ko"], lacks=("<p>", "&lt;"))
    front = (
        f"---\ntitle: 汀兰计划通知\ndate: 2023-03-05\ntags: [a, b]\n---\n\n# 汀兰计划通知\n\n{SAID['zh']}\n"
    )
    yield (
        "w/front.md",
        front.encode(),
        Expected("w/front.md", "read", SAID["zh"], title="汀兰计划通知", date="2023-03-05"),
    )
    mark = b"----MultipartBoundary--x----"
    mht = b"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://a.example/ja\r\nSubject: x\r\nDate: Sun, 5 Mar 2023 01:00:00 -0000\r\nMIME-Version: 1.0\r\n"
    mht += (
        b'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="'
        + mark
        + b'"\r\n\r\n\r\n--'
        + mark
    )
    mht += (
        b"\r\nContent-Type: text/html\r\nContent-ID: <frame-1@mhtml.blink>\r\nContent-Transfer-Encoding: binary\r\nContent-Location: https://a.example/ja\r\n\r\n"
        + page("ja", "euc_jp").replace(
            b"<head>", b'<head><meta http-equiv="Content-Type" content="text/html; charset=euc-jp">'
        )
        + b"\r\n--"
        + mark
    )
    mht += (
        b'\r\nContent-Type: text/css\r\nContent-Transfer-Encoding: binary\r\nContent-Location: cid:css-1@mhtml.blink\r\n\r\n@charset "utf-8"; p { color: red }\r\n--'
        + mark
        + b"--\r\n"
    )
    yield "w/binary.mhtml", mht, Expected("w/binary.mhtml", "read", SAID["ja"], lacks=("color: red",))
    gb = quopri.encodestring(page("zh", "gbk").replace(b"<head>", b'<head><meta charset="gb2312">'))
    alone = b'From: x\r\nSubject: =?gb2312?Q?=CD=A8=D6=AA?=\r\nDate: Sun, 5 Mar 2023 09:00:00 +0800\r\nMIME-Version: 1.0\r\nContent-Type: text/html;\r\n\tcharset="gb2312"\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://a.example/zh.htm\r\nX-MimeOLE: Produced By Microsoft MimeOLE V6.00\r\n\r\n'
    yield "w/one-part.mht", alone + gb, Expected("w/one-part.mht", "read", SAID["zh"])
    inside = zipped({"index.html": page("zh").decode(), "manifest.json": "{}"})
    single = (
        b"<!doctype html><html data-sfz><meta charset=utf-8><title>x</title><body hidden>Please wait<script>/*"
        + b" " * 300
        + b"*/</script><!--"
        + inside
        + b"--></body></html>"
    )
    yield (
        "w/single-file.u.zip.html",
        single,
        Expected("w/single-file.u.zip.html!index.html", "read", SAID["zh"]),
    )
    subtitles = f"1\r\n00:00:01,000 --> 00:00:04,000\r\n{SAID['zh']}\r\n\r\n2\r\n00:00:05,000 --> 00:00:09,000\r\n{SAID['ja']}\r\n"
    yield "w/speech.srt", subtitles.encode("gb18030"), Expected("w/speech.srt", "read", SAID["zh"])
    book = f'<?xml version="1.0" encoding="utf-8"?><FictionBook xmlns="http://www.gribuser.ru/xml/fictionbook/2.0"><description/><body><section><p>{SAID["en"]}</p></section></body><binary id="a.jpg">{"QUJD" * 300}</binary></FictionBook>'
    yield "w/book.fb2", book.encode(), Expected("w/book.fb2", "read", SAID["en"], lacks=("QUJDQUJD",))
