"""Generators of what a review is tortured with: sound notices, hostile files, hostile words. Seeded, all made up."""

from __future__ import annotations

import gzip
import io
import json
import zipfile
from collections.abc import Iterator
from pathlib import Path
from random import Random

NAMES = ("汀兰计划", "苇航计划", "云溪英才计划")

VECTORS = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "'><svg onload=alert(1)>",
    "</title><script>alert(1)</script>",
    "</style><script>alert(1)</script>",
    "javascript:alert(1)",
    "<iframe src=//x.example>",
    "<!--cut--><b>",
    "{{ 7*7 }}",
    "{% raw %}",
    "&lt;script&gt;",
    '<a href="#top" id="main">',
)
"""Words that would act in a page that showed them as they are."""

SIGNS = ("\x1b[2J", "\x1b]0;owned\x07", "\x07", "\u202e", "\u2066", "\x9b31m", "\x08\x08", "\u2028")
"""Signs that would act on a terminal."""


def notice(number: int, words: str = "") -> str:
    """A sound notice about one of three programmes."""
    name = NAMES[number % len(NAMES)]
    return (
        f"青岚省科学技术厅关于申报“{name}”的通知{words}\n\n"
        f"“{name}”由青岚省科学技术厅组织实施，入选者给予{100 + number}万元科研经费{words}。\n\n"
        f"联系人：张小禾，电话0571-8000{number:04}\n\n20{10 + number % 15}年3月{1 + number % 28}日\n"
    )


def sound(folder: Path, count: int, words: str = "") -> None:
    """A folder of sound notices."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        (folder / f"sound-{number:03}.txt").write_text(notice(number, words), "utf-8", "surrogatepass")


def hostile(folder: Path, count: int, chance: Random) -> None:
    """Files that are broken, nested, misnamed, or sound ones with bytes changed."""
    folder.mkdir(parents=True, exist_ok=True)
    for number, (name, content) in enumerate(_crafted()):
        (folder / f"crafted-{number:02}-{name}").write_bytes(content)
    seeds = [content for _, content in _crafted()] + [notice(1).encode(), _box({"a.txt": notice(2).encode()})]
    ends = ("txt", "html", "pdf", "docx", "xlsx", "json", "jsonl", "csv", "zip", "eml", "mbox", "rtf", "bin")
    for number in range(count):
        (folder / f"mutated-{number:05}.{chance.choice(ends)}").write_bytes(
            _mutated(chance.choice(seeds), chance)
        )


def _mutated(content: bytes, chance: Random) -> bytes:
    held = bytearray(content[:200_000])
    for _ in range(chance.randint(1, 12)):
        at = chance.randrange(len(held) + 1)
        match chance.randrange(4):
            case 0 if held:
                held[at % len(held)] = chance.randrange(256)
            case 1:
                held[at:at] = chance.randbytes(chance.randint(1, 40))
            case 2:
                del held[at : at + chance.randint(1, 200)]
            case _:
                held[at:at] = held[: chance.randint(1, 200)]
    return bytes(held)


def _box(members: dict[str, bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as box:
        for name, content in members.items():
            box.writestr(name, content)
    return made.getvalue()


def _crafted() -> Iterator[tuple[str, bytes]]:
    """Small files, each of which ended a reader somewhere once."""
    yield "deep.json", b"[" * 3000 + b"]" * 3000
    yield "surrogate.jsonl", b'{"text": "half \\ud800 a character of the Skylark Plan"}\n'
    yield "empty.txt", b""
    yield "zeros.bin", b"\0" * 5000
    yield "nul.txt", b"\0\0notice\0" * 50
    yield "invalid.txt", b"\xff\xfe\xfd" * 300
    yield "long-line.txt", ("计划" * 60_000).encode()
    yield "many-tags.html", b"<div>" * 20_000 + "“汀兰计划”".encode()
    yield "open-comment.html", b"<html><!-- " + b"x" * 5000
    yield (
        "entity.xml",
        b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
    )
    yield "bomb.zip", _box({"zeros.txt": b"\0" * 30_000_000})
    yield (
        "climb.zip",
        _box({"../../out.txt": b"out", "/abs.txt": b"abs", "x": b"no name"}).replace(b"x", b"\0"),
    )
    yield (
        "nested.zip",
        _box({"a.zip": _box({"b.zip": _box({"c.zip": _box({"d.zip": _box({"e.zip": b"PK"})})})})}),
    )
    yield "twins.zip", _box({"a.txt": notice(1).encode(), "A.TXT": notice(2).encode()})
    yield "not.zip", b"PK\x03\x04" + b"\xff" * 100
    yield "not.pdf", b"%PDF-1.7\n" + b"1 0 obj <<>> endobj\n" * 50
    yield "not.docx", _box({"word/document.xml": b"<w:document", "[Content_Types].xml": b""})
    yield (
        "wide.xlsx",
        _box(
            {
                "xl/workbook.xml": b'<workbook xmlns="x" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="a" r:id="r1"/></sheets></workbook>',
                "xl/_rels/workbook.xml.rels": b'<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
                "xl/worksheets/sheet1.xml": b'<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>',
                "[Content_Types].xml": b"<Types/>",
            }
        ),
    )
    yield "cut.gz", gzip.compress(notice(3).encode())[:-9]
    yield "dates.txt", "2019年2月29日至2019年13月45日，13月，00万元，9999999999999999999万元".encode() * 20
    yield "labels.txt", "联系人：电话：住址：身份证号：出生日期：".encode() * 2000
    yield "quotes.txt", "“".encode() * 20_000 + "计划”".encode() * 2000
    yield (
        "deep.eml",
        b"Content-Type: multipart/mixed; boundary=a\n\n"
        + b"--a\nContent-Type: multipart/mixed; boundary=a\n\n" * 200,
    )
    yield "table.csv", b'a,"b\n' * 2000
    yield (
        "rows.jsonl",
        "\n".join(
            json.dumps({"text": notice(n), "title": VECTORS[n % len(VECTORS)]}) for n in range(30)
        ).encode(),
    )
