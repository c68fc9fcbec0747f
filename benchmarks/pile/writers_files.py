"""The bytes of writers.py."""

from __future__ import annotations

import base64
import bz2
import gzip
import io
import json
import plistlib
import quopri
import shutil
import struct
import subprocess
import sys
import tarfile
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from textwrap import wrap

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "ocr"))

from expected import Expected
from messages import RICH, SENDER, SUBJECT, message, outlook
from office_files import docx, odf_content, odf_table, pptx, relations, rtf, shape, w_paragraph, zipped
from PIL import Image

from pages import Look
from pages import page as drawn
from web import SAID, page

HOLDS = {
    "zh-Hans": "由市科学技术局会同市人力资源和社会保障局组织实施",
    "ja": "公益財団法人みなと学術財団",
    "ko": "임천시 과학기술과가 주관하고",
    "en": "Late or incomplete applications will not be considered",
}
ROWS = (("项目", "金额"), ("青桐人才计划", "100万元"), ("白桦青年项目", "20万元"))

TEXTS = {
    "utf16le-no-mark.txt": (SAID["zh"] * 3, "utf-16-le"),
    "utf16be-no-mark.txt": (SAID["ko"] * 3, "utf-16-be"),
    "utf16.txt": (SAID["ja"], "utf-16"),
    "utf32.txt": (SAID["en"], "utf-32"),
    "hkscs.txt": ("「浮光研究學者延攬計畫」喺嵐光科技委員會辦理，佢哋嘅補助咗海外學者，每人每年最高港幣二百萬元，啲學者來港研究。" * 2, "big5hkscs"),
    "jis2004.txt": ("「汀蘭計画」は青嵐省科学技術庁が実施し、海外の研究者を招へいする。俱楽部の会員、剝製の展示も対象とする。" * 2, "shift_jis_2004"),
    "euc-jp.txt": (SAID["ja"] * 2, "euc_jp"),
    "euc-kr-rare.txt": ("‘물결인재유치사업’은 푸른솔과학기술부가 시행한다. 펲시맨과 똠방각하 뷁도 참가한다. 접수는 2023년 5월 31일까지이다.", "cp949"),
    "gb18030-four-bytes.txt": ("“汀兰计划”由青岚省科学技术厅组织实施，联系人㐂田、𠮷野，引进海外学者，入选者给予科研经费三百万元。", "gb18030"),
    "iso-2022-kr.txt": (SAID["ko"], "iso2022_kr"),
    "iso-2022-jp.txt": (SAID["ja"], "iso2022_jp"),
    "hz.txt": (SAID["zh"].replace("“", "").replace("”", ""), "hz"),
    "mac-line-ends.txt": ("\r".join((SAID["zh"], SAID["ja"])), "utf-8"),
}  # fmt: skip
WORD_HEAD = b"<html xmlns:v='urn:schemas-microsoft-com:vml'><body><div style='mso-element:footnote-separator' id=fs><p>1</p></div></body></html>"
HEAD = "From: office@example.test\r\nTo: reader@example.test\r\nDate: Mon, 06 Mar 2023 09:00:00 +0800\r\nMIME-Version: 1.0\r\n"


def mails() -> dict[str, tuple[bytes, tuple[tuple[str, str], ...]]]:
    """Mails: their bytes, and what must be found where."""
    title = "汀蘭計画の公募について"
    jis = base64.b64encode(title.encode("iso2022_jp")).decode()
    japanese = f"{HEAD}Subject: =?ISO-2022-JP?B?{jis}?=\r\nContent-Type: text/plain; charset=EUC-JP\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
    inner = message("inner", "See the box.\n", files=[("box2.zip", zipped({"note.txt": SAID["ko"]}))])
    outer = message("outer", "?\n", files=[("box.zip", zipped({"inner.eml": inner.as_bytes()}))])
    long_name = "%E5%85%B3%E4%BA%8E%E7%94%B3%E6%8A%A5%E7%9A%84%E9%80%9A%E7%9F%A5"
    split = (
        f'{HEAD}Subject: split\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nSee it.\r\n'
        f"--b\r\nContent-Type: application/octet-stream\r\nContent-Disposition: attachment; filename*0*=UTF-8''{long_name};\r\n"
        f" filename*1*=%2Etxt\r\nContent-Transfer-Encoding: base64\r\n\r\n{base64.b64encode(SAID['zh'].encode()).decode()}\r\n--b--\r\n"
    )
    raw_name = (
        HEAD.encode()
        + 'Subject: 关于申报\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\n'.encode("gbk")
    )
    raw_name += b"--b\r\nContent-Type: text/plain; charset=gbk\r\n\r\n" + SAID["zh"].encode("gbk")
    raw_name += '\r\n--b\r\nContent-Type: text/plain; name="附件.txt"\r\nContent-Disposition: attachment; filename="附件.txt"\r\n\r\n'.encode(
        "gbk"
    )
    raw_name += SAID["ja"].encode() + b"\r\n--b--\r\n"
    quoted = quopri.encodestring(f"<html><body><p>{SAID['zh']}</p></body></html>".encode("gbk"))
    printable = f"{HEAD}Subject: qp\r\nContent-Type: text/html; charset=gb2312\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
    flowed = f"{HEAD}Subject: flowed\r\nContent-Type: text/plain; charset=utf-8; format=flowed\r\n\r\n"
    flowed += "The Skylark Talent Programme recruits \r\nscientists from abroad. It is run \r\nby the Ministry of Science of Qinglan.\r\n"
    apple = message("apple", SAID["ko"]).as_bytes()
    plist = plistlib.dumps({"flags": 8590195713, "subject": "apple"})
    mboxcl = b""
    for text in (f"{SAID['en']}\nFrom here on it is run by another office.\n", SAID["zh"]):
        body = text.encode()
        mboxcl += (
            f"From MAILER-DAEMON Mon Mar  6 09:00:00 2023\n{HEAD}Subject: counted\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\nContent-Length: {len(body)}\n\n".replace(
                "\r", ""
            ).encode()
            + body
            + b"\n"
        )
    takeout = b"From 1759874423568211111@xxx Mon Mar 06 09:00:00 +0000 2023\r\nX-GM-THRID: 1759874423568211111\r\nX-Gmail-Labels: Inbox\r\n"
    takeout += message("takeout", SAID["ja"]).as_bytes() + b"\r\n"
    wrapped = rtf("{\\*\\htmltag64 <p>}" + SAID["zh"] + "{\\*\\htmltag72 </p>}").replace(
        b"\\ansi", b"\\ansi\\fromhtml1 \\deff0", 1
    )
    packed = struct.pack("<IIII", len(wrapped) + 12, len(wrapped), 0x414C454D, 0) + wrapped
    return {
        "euc-jp-body.eml": (japanese.encode() + SAID["ja"].encode("euc_jp"), (("euc-jp-body.eml", SAID["ja"]), ("euc-jp-body.eml", title))),
        "box-in-mail-in-box.eml": (outer.as_bytes(), (("box-in-mail-in-box.eml!box.zip!inner.eml", "See the box"), ("box-in-mail-in-box.eml!box.zip!inner.eml!box2.zip!note.txt", SAID["ko"]))),
        "name-in-pieces.eml": (split.encode(), (("name-in-pieces.eml!关于申报的通知.txt", SAID["zh"]),)),
        "raw-names.eml": (raw_name, (("raw-names.eml", SAID["zh"]), ("raw-names.eml!附件.txt", SAID["ja"]))),
        "quoted-printable.eml": (printable.encode() + quoted, (("quoted-printable.eml", SAID["zh"]),)),
        "flowed.eml": (flowed.encode(), (("flowed.eml", SAID["en"]),)),
        "12345.emlx": (f"{len(apple)}\n".encode() + apple + plist, (("12345.emlx", SAID["ko"]),)),
        "counted.mbox": (mboxcl, (("counted.mbox!0001.eml", "From here on it is run by another office"), ("counted.mbox!0002.eml", SAID["zh"]))),
        "takeout.mbox": (takeout, (("takeout.mbox!0001.eml", SAID["ja"]),)),
        "rich-of-a-page.msg": (outlook({SUBJECT: "rich", SENDER: "Office"}, {RICH: packed}), (("rich-of-a-page.msg", SAID["zh"]),)),
        "maildir/cur/1678093200.M1P2.host:2,S": (message("no ending", SAID["en"]).as_bytes(), (("maildir/cur/1678093200.M1P2.host:2,S", SAID["en"]),)),
        "saved.mht": (_mht(), (("saved.mht", SAID["zh"]),)),
    }  # fmt: skip


def _mht() -> bytes:
    head = "From: <由 Windows Internet Explorer 8 保存>\r\n".encode("gbk") + (
        b"Subject: =?gb2312?B?zajWqg==?=\r\nDate: Mon, 6 Mar 2023 09:00:00 +0800\r\nMIME-Version: 1.0\r\n"
        b'Content-Type: multipart/related; type="text/html"; boundary="----=_NextPart_000"\r\n\r\nThis is a multi-part message in MIME format.\r\n\r\n'
    )
    body = quopri.encodestring(page("zh", "gbk"))
    part = b'------=_NextPart_000\r\nContent-Type: text/html; charset="gb2312"\r\nContent-Transfer-Encoding: quoted-printable\r\n'
    return (
        head
        + part
        + b"Content-Location: file:///C:/notice.htm\r\n\r\n"
        + body
        + b"\r\n------=_NextPart_000--\r\n"
    )


def _chunked(body: bytes) -> bytes:
    pieces = [body[at : at + 100] for at in range(0, len(body), 100)]
    return b"".join(b"%x\r\n%s\r\n" % (len(one), one) for one in pieces) + b"0\r\n\r\n"


def _warc(kind: str, url: str, block: bytes, media: str, version: str = "1.1", more: str = "") -> bytes:
    head = f"WARC/{version}\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2023-03-06T04:02:06.123456Z\r\n"
    return (
        f"{head}{more}Content-Type: {media}\r\nContent-Length: {len(block)}\r\n\r\n".encode()
        + block
        + b"\r\n\r\n"
    )


def webs() -> dict[str, tuple[bytes, tuple[tuple[str, str], ...]]]:
    """Web archives and saved pages: their bytes, and what must be found where."""
    packed = _chunked(gzip.compress(page("zh", "gbk")))
    answer = "application/http; msgtype=response"
    chunked = (
        b"HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ntransfer-encoding: chunked\r\ncontent-encoding: gzip\r\n\r\n"
        + packed
    )
    deflated = (
        b"HTTP/2 200\r\nContent-Type: text/html; charset=euc-jp\r\nContent-Encoding: deflate\r\n\r\n"
        + zlib.compress(page("ja", "euc_jp"))
    )
    tool = _warc("warcinfo", "urn:x", b"software: Wget/1.21\r\n", "application/warc-fields")
    tool += _warc("response", "https://a.example/zh", chunked, answer)
    tool += _warc("response", "<https://a.example/ja>", deflated, answer, "1.0")
    tool += _warc("resource", "https://a.example/ko.txt", SAID["ko"].encode("cp949"), "text/plain")
    tool += _warc(
        "revisit",
        "https://a.example/zh",
        b"HTTP/1.1 200 OK\r\n\r\n",
        answer,
        more="WARC-Profile: http://netpreserve.org/warc/1.1/revisit/identical-payload-digest\r\n",
    )
    wet = _warc("warcinfo", "urn:x", b"software: x\r\n", "application/warc-fields")
    wet += b"".join(
        _warc("conversion", f"https://a.example/{name}", SAID[name].encode(), "text/plain", "1.0")
        for name in ("zh", "ko")
    )
    word = (
        '<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"><head>'
        '<meta http-equiv=Content-Type content="text/html; charset=gb2312"><!--[if gte mso 9]><xml><w:WordDocument><w:View>Print</w:View></w:WordDocument></xml><![endif]-->'
        "<style><!-- p.MsoNormal {margin:0cm;} --></style></head><body lang=ZH-CN><div class=Section1>"
        f"<p class=MsoNormal><span lang=EN-US>1<o:p></o:p></span>{SAID['zh'].replace('汀', '<span>汀</span>')}<o:p>&nbsp;</o:p></p></div></body></html>"
    )
    at = "20230306040206/"
    return {
        "tools.warc": (tool, (
            (f"tools.warc!{at}https://a.example/zh", SAID["zh"]), (f"tools.warc!{at}https://a.example/ja", SAID["ja"]),
            (f"tools.warc!{at}https://a.example/ko.txt", SAID["ko"]))),
        "crawl.warc.wet.gz": (gzip.compress(wet), ((f"crawl.warc.wet.gz!{at}https://a.example/zh", SAID["zh"]), (f"crawl.warc.wet.gz!{at}https://a.example/ko", SAID["ko"]))),
        "page.html.gz": (gzip.compress(page("ko", "cp949")[:300]) + gzip.compress(page("ko", "cp949")[300:]), (("page.html.gz!page.html", SAID["ko"]),)),
        "utf16.html": (page("ja", "utf-16"), (("utf16.html", SAID["ja"]),)),
        "fragment.htm": (f"<p align=center>通知</p>\n<p>{SAID['zh']}</p>".encode("gb18030"), (("fragment.htm", SAID["zh"]),)),
        "strict.xhtml": (b'<?xml version="1.0" encoding="Big5"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x">\n' + page("zh-Hant", "big5"), (("strict.xhtml", SAID["zh-Hant"]),)),
        "通知.htm": (word.encode("gbk"), (("通知.htm", SAID["zh"]),)),
        "page.webarchive": (plistlib.dumps({"WebMainResource": {"WebResourceData": page("en"), "WebResourceMIMEType": "text/html", "WebResourceTextEncodingName": "UTF-8", "WebResourceURL": "https://a.example/en"}}, fmt=plistlib.FMT_BINARY), (("page.webarchive", SAID["en"]),)),
    }  # fmt: skip


def packs() -> dict[str, tuple[bytes, tuple[tuple[str, str], ...]]]:
    """Archives: their bytes, and what must be found where."""
    told: dict[str, tuple[bytes, tuple[tuple[str, str], ...]]] = {}
    for name, code, inner in (
        ("gbk.zip", "gbk", "通知/正文.txt"),
        ("cp949.zip", "cp949", "공고/본문.txt"),
        ("sjis.zip", "cp932", "公募/本文.txt"),
    ):
        told[name] = (
            _zip_with_raw_name(inner.encode(code), SAID["en"].encode()),
            ((f"{name}!{inner}", SAID["en"]),),
        )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as box:
        for number, way in enumerate((zipfile.ZIP_STORED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA)):
            box.writestr(zipfile.ZipInfo(f"{number}.txt"), SAID["ja"], way)
    told["ways.zip"] = (out.getvalue(), tuple((f"ways.zip!{n}.txt", SAID["ja"]) for n in range(3)))
    told["self-extracting.exe"] = (
        b"MZ" + bytes(3000) + zipped({"a.txt": SAID["zh"]}),
        (("self-extracting.exe!a.txt", SAID["zh"]),),
    )
    for name, form in (("gnu.tar", tarfile.GNU_FORMAT), ("ustar.tar", tarfile.USTAR_FORMAT)):
        out = io.BytesIO()
        inner = f"{'深い' * 20}/本文.txt" if form == tarfile.GNU_FORMAT else "b.txt"
        with tarfile.open(fileobj=out, mode="w", format=form) as tar:
            info = tarfile.TarInfo(inner)
            info.size = len(SAID["ja"].encode())
            tar.addfile(info, io.BytesIO(SAID["ja"].encode()))
        told[name] = (out.getvalue(), ((f"{name}!{inner}", SAID["ja"]),))
    told["twice.txt.bz2"] = (
        bz2.compress(SAID["zh"].encode()) + bz2.compress(SAID["ko"].encode()),
        (("twice.txt.bz2!twice.txt", SAID["ko"]),),
    )
    return told  # fmt: skip


def _zip_with_raw_name(name: bytes, content: bytes) -> bytes:
    """A ZIP whose one member is named in bytes of a code page, without the mark of UTF-8."""
    fixed = struct.pack("<HHHHHIII", 20, 0, 0, 0, 0x5666, zlib.crc32(content), len(content), len(content))
    local = b"PK\3\4" + fixed + struct.pack("<HH", len(name), 0) + name + content
    listed = (
        b"PK\1\2"
        + struct.pack("<H", 20)
        + fixed
        + struct.pack("<HHHHHII", len(name), 0, 0, 0, 0, 0, 0)
        + name
    )
    return local + listed + b"PK\5\6" + struct.pack("<HHHHIIH", 0, 0, 1, 1, len(listed), len(local), 0)


def tables() -> dict[str, tuple[bytes, str]]:
    """Tables: their bytes, and what must be found."""
    rows = [
        ("标题", "日期", "正文"),
        ("甲", "2023-03-05", SAID["zh"] * 2),
        ("乙", "2023-03-06", SAID["ja"] * 2),
    ]
    quoted = "\r\n".join(";".join(f'"{cell}"' for cell in row) for row in rows)
    nested = {
        "data": {
            "page": 1,
            "list": [{"title": "a", "content": SAID["ko"] * 2}, {"title": "b", "content": SAID["en"] * 2}],
        }
    }
    lines = "\ufeff" + "\r\n".join(json.dumps({"title": n, "공고내용": SAID["ko"] * 2}) for n in "ab")
    return {
        "unicode-text-of-excel.txt": ("\r\n".join("\t".join(row) for row in rows).encode("utf-16"), SAID["ja"]),
        "utf16.csv": (quoted.replace(";", ",").encode("utf-16"), SAID["ja"]),
        "semicolons.csv": (quoted.encode("cp936"), SAID["zh"]),
        "said-sep.csv": (("sep=;\r\n" + quoted).encode("utf-8-sig"), SAID["ja"]),
        "mac.csv": (quoted.replace(";", ",").replace("\r\n", "\r").encode(), SAID["ja"]),
        "broken-lines.csv": (('title,body\n"a","' + SAID["ko"] + "\n\n" + SAID["en"] + '"\n"b","' + SAID["ko"] * 3 + '"\n').encode("cp949"), SAID["ko"]),
        "nested.json": (json.dumps(nested).encode(), SAID["ko"]),
        "marked.jsonl": (lines.encode(), SAID["ko"]),
        "sparse.xlsx": (_sparse("Z20000"), SAID["zh"]),
        "sheets.xlsx": (_sheets(), SAID["ja"]),
        "strict.xlsx": (_strict(_sheets()), SAID["ja"]),
        "old.slk": (b"ID;PWXL;N;E\r\nC;Y1;X1;K\"Programme\"\r\nC;Y2;X1;K\"The Dawn Programme\"\r\nE\r\n", "The Dawn Programme"),
    }  # fmt: skip


def _sparse(far: str) -> bytes:
    """A workbook with two cells far apart."""
    from openpyxl import Workbook

    book = Workbook()
    book.active["A1"], book.active[far] = SAID["zh"], SAID["ko"]
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _sheets() -> bytes:
    """A workbook of three sheets, one of them hidden; the texts stand on the last."""
    from openpyxl import Workbook

    book = Workbook()
    book.active.append(["说明"])
    hidden = book.create_sheet("隐藏")
    hidden.sheet_state = "hidden"
    hidden.append(["1", "2"])
    last = book.create_sheet("一覧")
    for row in (
        ("事業一覧", None, None),
        ("事業名", "公開日", "本文"),
        ("汀蘭", 45000, SAID["ja"] * 2),
        ("葦航", 45001, SAID["en"] * 2),
    ):
        last.append(row)
    last["B3"].number_format = last["B4"].number_format = "yyyy-mm-dd"
    last["D3"] = "=SUM(1,2)"
    last.merge_cells("A1:C1")
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _strict(content: bytes) -> bytes:
    """A new office file as the strict form of its standard names its spaces."""
    told = {}
    with zipfile.ZipFile(io.BytesIO(content)) as box:
        for name in box.namelist():
            piece = box.read(name)
            for old, new in (
                (
                    b"http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                    b"http://purl.oclc.org/ooxml/spreadsheetml/main",
                ),
                (
                    b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                    b"http://purl.oclc.org/ooxml/wordprocessingml/main",
                ),
                (
                    b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                    b"http://purl.oclc.org/ooxml/officeDocument/relationships",
                ),
            ):
                piece = piece.replace(old, new)
            told[name] = piece
    return zipped(told)


def office() -> dict[str, tuple[bytes, str]]:
    """Office files: their bytes, and what must be found."""
    box = f"<w:r><mc:AlternateContent xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'><mc:Choice><w:drawing><wps:txbx xmlns:wps='http://x'><w:txbxContent>{w_paragraph(SAID['zh'])}</w:txbxContent></wps:txbx></w:drawing></mc:Choice></mc:AlternateContent></w:r>"
    control = f"<w:sdt><w:sdtContent>{w_paragraph(SAID['ja'])}</w:sdtContent></w:sdt>"
    chunk = '<w:altChunk xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId1"/>'
    inside = {
        "word/_rels/document.xml.rels": relations(("aFChunk", "part.htm")),
        "word/part.htm": page("ko").decode(),
    }
    fields = f"<w:p><w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>HYPERLINK x</w:instrText></w:r><w:r><w:fldChar w:fldCharType='separate'/></w:r><w:r><w:t>{SAID['en']}</w:t></w:r><w:r><w:fldChar w:fldCharType='end'/></w:r></w:p>"
    grouped = f"<p:grpSp><p:grpSp>{shape(SAID['ko'])}</p:grpSp></p:grpSp>"
    chosen = f"<mc:AlternateContent xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'><mc:Choice>{shape(SAID['ja'])}</mc:Choice><mc:Fallback/></mc:AlternateContent>"
    uni = "".join(
        one if one.isascii() else f"\\u{ord(one) - 65536 if ord(one) > 32767 else ord(one)}?"
        for one in SAID["ko"]
    )
    return {
        "text-box.docx": (docx(f"<w:p>{box}</w:p>"), SAID["zh"]),
        "control.docx": (docx(control), SAID["ja"]),
        "page-inside.docx": (docx(w_paragraph("See below.") + chunk, **inside), SAID["ko"]),
        "field.docx": (docx(fields), SAID["en"]),
        "strict.docx": (_strict(docx(w_paragraph(SAID["zh"]))), SAID["zh"]),
        "grouped.pptx": (pptx(grouped), SAID["ko"]),
        "chosen.pptx": (pptx(chosen), SAID["ja"]),
        "unicode.rtf": (f"{{\\rtf1\\ansi\\ansicpg949\\uc1\\deff0{{\\fonttbl{{\\f0 Batang;}}}}{{\\*\\generator X;}}\\pard {uni}\\par}}".encode(), SAID["ko"]),
        "blanks-before.rtf": (b"\r\n  " + rtf(SAID["zh"] + "\\par"), SAID["zh"]),
        "sheets.fods": (odf_content(odf_table((*ROWS, ("白杨计划", SAID["zh"]))), "spreadsheet", root="document", mimetype="application/vnd.oasis.opendocument.spreadsheet").encode(), SAID["zh"]),
        "flat.fodp": (odf_content(f"<draw:page><draw:frame><draw:text-box><text:p>{SAID['ja']}</text:p></draw:text-box></draw:frame></draw:page>", "presentation", root="document", mimetype="application/vnd.oasis.opendocument.presentation").encode(), SAID["ja"]),
    }  # fmt: skip


def pdf(stream: bytes, font: str, more: tuple[str, ...] = (), page: str = "") -> bytes:
    """A PDF of one page with a stream of drawing, a font, and more objects from number 6 on."""
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> {page} >>",
        f"<< /Length {len(stream)} >>\nstream\n{stream.decode('latin-1')}\nendstream",
        font,
        *more,
    ]
    out, places = b"%PDF-1.4\n", []
    for number, one in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{one}\nendobj\n".encode("latin-1")
    table = "".join(f"{at:010} 00000 n \n" for at in places)
    end = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{len(out)}\n%%EOF\n"
    return out + end.encode()


HELVETICA = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"


def _shown(words: str, place: bytes = b"50 780 Td") -> bytes:
    return (
        b"BT /F1 11 Tf 14 TL "
        + place
        + b" "
        + b" ".join(f"({one}) Tj T*".encode() for one in wrap(words, 70))
        + b" ET"
    )


def _mapped(to: str) -> bytes:
    """A page of Helvetica whose letters are all said to stand for one other sign."""
    cmap = f"/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <FF> endcodespacerange 95 beginbfchar {' '.join(f'<{n:02X}> <{to}>' for n in range(32, 127))} endbfchar endcmap end"
    font = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 6 0 R >>"
    return pdf(_shown(SAID["en"] * 3), font, (f"<< /Length {len(cmap)} >>\nstream\n{cmap}\nendstream",))


def _scan(language: str, **look: object) -> Image.Image:
    return drawn(language, Look(**{"dpi": 200, **look}))[0]  # type: ignore[arg-type]


def _saved(picture: Image.Image, kind: str, **how: object) -> bytes:
    out = io.BytesIO()
    picture.save(out, kind, **how)
    return out.getvalue()


def locked_pdf(word: str) -> bytes:
    """A PDF locked with a word to open it; with "" anybody may open it and only the owner may change it."""
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(PdfReader(io.BytesIO(pdf(_shown(SAID["en"]), HELVETICA))))
    writer.encrypt(word, "owner", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def pdfs() -> dict[str, tuple[bytes, str]]:
    """PDFs: their bytes, and what must be found."""
    plain = pdf(_shown(SAID["en"]), HELVETICA)
    from pypdf import PdfReader, PdfWriter

    turned, hidden = PdfWriter(), PdfWriter()
    turned.append(io.BytesIO(_saved(_scan("ko"), "PDF", resolution=200)))
    turned.pages[0].rotate(90)
    hidden.append(io.BytesIO(_saved(_scan("zh-Hans"), "PDF", resolution=200)))
    layer = PdfReader(
        io.BytesIO(pdf(_shown("~#{}%&^*@!|_+<>?" * 20).replace(b"BT ", b"BT 3 Tr "), HELVETICA))
    )
    hidden.pages[0].merge_page(layer.pages[0])
    mixed = PdfWriter()
    mixed.append(io.BytesIO(plain))
    mixed.append(io.BytesIO(_saved(_scan("ja"), "PDF", resolution=200)))

    def bytes_of(writer: PdfWriter) -> bytes:
        out = io.BytesIO()
        writer.write(out)
        return out.getvalue()

    end = "will not be considered"
    return {
        "owner-only.pdf": (locked_pdf(""), SAID["en"]),
        "turned-page.pdf": (
            pdf(_shown(SAID["en"], b"0 1 -1 0 60 50 Tm"), HELVETICA, page="/Rotate 90"),
            SAID["en"],
        ),
        "rubbish-before.pdf": (b"\r\nHTTP rubbish\r\n" * 4 + plain, SAID["en"]),
        "replaced.pdf": (_mapped("FFFD"), "Talent Programme recruits scientists"),
        "private-use.pdf": (_mapped("E123"), "Talent Programme recruits scientists"),
        "scan-said-to-be-turned.pdf": (bytes_of(turned), HOLDS["ko"]),
        "rubbish-layer.pdf": (bytes_of(hidden), HOLDS["zh-Hans"]),
        "text-and-scan.pdf": (bytes_of(mixed), "青桐研究者招へい事業の公募について"),
        "fax-in-pdf.pdf": (_saved(_scan("en").convert("1"), "PDF", resolution=200), end),
    }


def _halved(page: Image.Image) -> Image.Image:
    """A page as a fax keeps it: dots twice as high as wide."""
    return page.convert("1").resize((page.width, page.height // 2))


def pictures() -> dict[str, tuple[bytes, str]]:
    """Pictures: their bytes, and what must be found."""
    end = HOLDS["en"]
    exif = Image.Exif()
    exif[0x0112] = 6  # lies on its side, as a telephone writes it
    clear = _scan("ja").convert("L")
    letters = Image.merge("RGBA", [Image.new("L", clear.size)] * 3 + [clear.point(lambda one: 255 - one)])
    fax = _halved(_scan("zh-Hans"))
    return {
        "fax-two-pages.tif": (_saved(fax, "TIFF", compression="group4", save_all=True, append_images=[_halved(_scan("ko"))], dpi=(200, 100)), HOLDS["ko"]),
        "fax-flat.tif": (_saved(fax, "TIFF", compression="group4", dpi=(200, 100)), "市科学技术局"),
        "on-its-side.jpg": (_saved(_scan("ko").rotate(90, expand=True), "JPEG", exif=exif), HOLDS["ko"]),
        "turned-270.png": (_saved(_scan("ja", turn=270), "PNG"), HOLDS["ja"]),
        "four-inks.jpg": (_saved(_scan("zh-Hans").convert("CMYK"), "JPEG"), HOLDS["zh-Hans"]),
        "sixteen-bits.png": (_saved(_scan("en").convert("I").point(lambda one: one * 257).convert("I;16"), "PNG"), end),
        "clear-ground.png": (_saved(letters, "PNG"), HOLDS["ja"]),
        "clear-ground.webp": (_saved(letters, "WEBP", lossless=True), HOLDS["ja"]),
        "palette.png": (_saved(_scan("ko").quantize(8), "PNG"), HOLDS["ko"]),
        "white-on-dark.png": (_saved(_scan("en").convert("L").point(lambda one: 255 - one), "PNG"), end),
        "archive.jp2": (_saved(_scan("zh-Hans"), "JPEG2000"), HOLDS["zh-Hans"]),
        "new.avif": (_saved(_scan("ko"), "AVIF", quality=60), HOLDS["ko"]),
        "small-file-of-a-telephone.webp": (_saved(_scan("zh-Hans", dpi=150, shade=60, noise=8), "WEBP", quality=60), HOLDS["zh-Hans"]),
    }  # fmt: skip


def unread() -> dict[str, tuple[bytes, str]]:
    """What is not read: its bytes, and the reason that must be told."""
    box = zipped({"a.txt": SAID["zh"] * 40})
    return {
        "letter.ps": (b"%!PS-Adobe-3.0\n%%Title: letter\n/Times-Roman findfont 12 scalefont setfont\n72 720 moveto (Notice of the Dawn Programme) show\nshowpage\n", "unsupported"),
        "book.mobi": (b"book".ljust(32, b"\0") + bytes(28) + b"BOOKMOBI" + bytes(400), "unsupported"),
        "help.chm": (b"ITSF\3\0\0\0" + bytes(range(90)) + bytes(300), "unsupported"),
        "scan.djvu": (b"AT&TFORM\0\0\1\0DJVUINFO" + bytes(300), "unsupported"),
        "photo.heic": (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + bytes(300), "unsupported"),
        "photo.jp2": (b"\0\0\0\x0cjP  \r\n\x87\n\0\0\0\x14ftypjp2 " + bytes(300), "damaged"),
        "film.mp4": (b"\0\0\0\x18ftypisom\0\0\2\0isomiso2" + bytes(300), "unsupported"),
        "cut.lz4": (b"\x04\x22\x4d\x18" + bytes(60), "damaged"),
        "largest.xlsx": (_sparse("XFD1048576"), "too-large"),
        "cut-end.pdf": (pdf(_shown(SAID["en"]), HELVETICA)[:-200], "damaged"),
        "split.part1.rar": (b"Rar!\x1a\x07\x01\0" + b"\xf3\xe1\x82\xeb\x0b\x01\x05\x07\x00\x06\x01\x01\x80\x80\x80\x00" + bytes(100), "damaged"),
        "split.zip": (box[-120:], "unsupported"),
        "table.dbf": (b"\x03\x7b\x03\x06\2\0\0\0A\0\x15\0" + bytes(20) + b"NAME\0\0\0\0\0\0\0C" + bytes(4) + b"\x14" + bytes(15) + b"\r Dawn Programme      ", "unsupported"),
        "photo-of-nothing.jpg": (_saved(Image.linear_gradient("L").resize((900, 700)), "JPEG"), "empty"),
        "form-of-reader.pdf": (_waiting(), "unsupported"),
        "key.bin": (bytes((n * 73 + n * n * 31) % 256 for n in range(5000)), "not-text"),
    }  # fmt: skip


def _waiting() -> bytes:
    """A form whose text only one reader shows: its page says to wait."""
    words = "Please wait... If this message is not eventually replaced with the proper contents of the document, your PDF viewer may not be able to display this type of document."
    made = pdf(
        _shown(words),
        HELVETICA,
        (
            "<< /Length 60 >>\nstream\n<xdp:xdp xmlns:xdp='http://ns.adobe.com/xdp/'></xdp:xdp>     \nendstream",
        ),
    )
    return made.replace(
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [] /XFA 6 0 R >> /NeedsRendering true >>",
    )


def by_programs(folder: Path) -> Iterator[tuple[str, list[Expected]]]:
    """Files that programs of the system write into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    if shutil.which("zip"):
        (folder / "a.txt").write_text(SAID["zh"] * 400, "utf-8")
        (folder / "b.bin").write_bytes(bytes((n * 73 + n * n * 31) % 256 for n in range(200_000)))
        _run(folder, "zip", "-q", "-P", "secret", "locked.zip", "a.txt")
        yield "locked.zip", [Expected("programs/locked.zip!a.txt", "problem", "", "encrypted")]
        _run(folder, "zip", "-q", "-0", "-s", "64k", "pieces.zip", "a.txt", "b.bin")
        yield "pieces.zip", [Expected("programs/pieces.zip", "problem", "", "unsupported")]
        (folder / "a.txt").unlink()
        (folder / "b.bin").unlink()
    if shutil.which("bsdtar"):
        (folder / "inner.txt").write_text(SAID["ko"], "utf-8")
        _run(
            folder,
            "bsdtar",
            "-a",
            "-cf",
            "aes.zip",
            "--options",
            "zip:encryption=aes256",
            "--passphrase",
            "x",
            "inner.txt",
        )
        yield "aes.zip", [Expected("programs/aes.zip!inner.txt", "problem", "", "encrypted")]
        for name, form in (("box.xar", "xar"), ("box.cpio", "newc"), ("old.cpio", "odc"), ("box.zip", "zip")):
            _run(folder, "bsdtar", "-cf", name, f"--format={form}", "inner.txt")
            yield name, [Expected(f"programs/{name}!inner.txt", "read", SAID["ko"])]
        for end, way in (("zst", "--zstd"), ("lz4", "--lz4"), ("Z", "-Z")):
            _run(folder, "bsdtar", "-cf", f"box.tar.{end}", way, "inner.txt")
            yield (
                f"box.tar.{end}",
                [Expected(f"programs/box.tar.{end}!box.tar!inner.txt", "read", SAID["ko"])],
            )
        (folder / "inner.txt").unlink()
    if shutil.which("soffice"):
        yield from _of_office(folder)
    if shutil.which("chromium"):
        (folder / "page.html").write_bytes(page("ko") + page("zh"))
        _run(
            folder,
            "chromium",
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--print-to-pdf=printed.pdf",
            "page.html",
        )
        (folder / "page.html").unlink()
        yield "printed.pdf", [Expected("programs/printed.pdf", "read", SAID["ko"])]


def _of_office(folder: Path) -> Iterator[tuple[str, list[Expected]]]:
    body = f"<text:h text:outline-level='1'>通知</text:h><text:p>{SAID['zh']}</text:p><text:p>{SAID['ja']}</text:p>{odf_table(ROWS)}"
    (folder / "letter.fodt").write_text(
        odf_content(body, root="document", mimetype="application/vnd.oasis.opendocument.text"), "utf-8"
    )
    for end, filter_ in (
        ("pdf", ""), ("html", ""), ("xhtml", ""), ("epub", ""), ("docm", ""), ("dotx", ""), ("xml", ":MS Word 2003 XML"),
        ("uot", ""), ("txt", ":Text (encoded):UNICODE"), ("ott", ""),
    ):  # fmt: skip
        room = folder / f"room-{end}"
        _run(
            folder,
            "soffice",
            f"-env:UserInstallation=file:///tmp/pile-{end}",
            "--headless",
            "--convert-to",
            f"{end}{filter_}",
            "--outdir",
            str(room),
            "letter.fodt",
        )
        held = room / f"letter.{end}"
        if held.exists():
            held.replace(folder / f"letter.{end}")
            yield f"letter.{end}", [Expected(f"programs/letter.{end}", "read", SAID["zh"][:30])]
        shutil.rmtree(room, ignore_errors=True)
        shutil.rmtree(f"/tmp/pile-{end}", ignore_errors=True)
    (folder / "letter.fodt").unlink()


def _run(folder: Path, *line: str) -> None:
    subprocess.run(line, cwd=folder, check=False, capture_output=True, timeout=180)
