"""Made-up documents of Hangul: HWP 5 records in an OLE storage, HWPX parts in a ZIP."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Sequence

from ole import storage
from packed import zipped

PARAGRAPH, TEXT, CONTROL, LIST, TABLE, CHANGE = 66, 67, 71, 72, 77, 96


def record(tag: int, level: int, content: bytes = b"") -> bytes:
    """A record; a long one has its length in four bytes more."""
    if len(content) < 0xFFF:
        return struct.pack("<I", tag | level << 10 | len(content) << 20) + content
    return struct.pack("<II", tag | level << 10 | 0xFFF << 20, len(content)) + content


def control(sign: int, name: str) -> str:
    """A control in the text of a paragraph: eight units, its sign first and last."""
    low, high = name.encode()[::-1][:2], name.encode()[::-1][2:]
    return chr(sign) + low.decode("utf-16-le") + high.decode("utf-16-le") + "\0" * 4 + chr(sign)


def paragraph(text: str, level: int = 0, inside: bytes = b"") -> bytes:
    """A paragraph; inside: records of its controls."""
    words = (text + "\r").encode("utf-16-le")
    return record(PARAGRAPH, level, bytes(24)) + record(TEXT, level + 1, words) + inside


def table(rows: Sequence[Sequence[str | tuple[str, int, int]]], level: int = 0) -> bytes:
    """A paragraph with a table; a cell is its text, or text with the columns and rows that it spans."""
    columns = max(len(row) for row in rows)
    told = record(CONTROL, level + 1, b"tbl "[::-1] + bytes(40))
    told += record(TABLE, level + 2, struct.pack("<IHH", 0, len(rows), columns) + bytes(20))
    taken: set[tuple[int, int]] = set()
    for number, row in enumerate(rows):
        column = 0
        for cell in row:
            while (number, column) in taken:
                column += 1
            words, across, down = cell if isinstance(cell, tuple) else (cell, 1, 1)
            taken |= {(number + y, column + x) for y in range(down) for x in range(across)}
            lines = words.split("\n")
            place = struct.pack("<II4H", len(lines), 0, column, number, across, down)
            told += record(LIST, level + 2, place + bytes(24))
            told += b"".join(paragraph(line, level + 2) for line in lines)
            column += across
    return paragraph(control(11, "tbl "), level, told)


def note(text: str, words: str, name: str = "fn  ", level: int = 0) -> bytes:
    """A paragraph with a note in its middle, marked ^ in its text."""
    sign = {"fn  ": 17, "en  ": 17, "head": 16, "foot": 16, "tcmt": 15}[name]
    told = record(CONTROL, level + 1, name.encode()[::-1] + bytes(8)) + record(LIST, level + 2, bytes(8))
    return paragraph(text.replace("^", control(sign, name)), level, told + paragraph(words, level + 2))


def hwp(*sections: bytes, properties: int = 1, changed: bool = False) -> bytes:
    """A file of these sections. properties: 1 for packed, 2 with a password, 4 a copy for distribution."""
    header = b"HWP Document File".ljust(32, b"\0") + struct.pack("<II", 0x05010001, properties)
    streams = {
        "FileHeader": header.ljust(256, b"\0"),
        "DocInfo": record(CHANGE, 0, bytes(8)) if changed else record(16, 0, bytes(26)),
    }
    streams |= {f"BodyText/Section{number}": section for number, section in enumerate(sections)}
    if properties & 1:
        streams = {name: one if name == "FileHeader" else _packed(one) for name, one in streams.items()}
    return storage(streams)


def _packed(content: bytes) -> bytes:
    packing = zlib.compressobj(9, zlib.DEFLATED, -15)
    return packing.compress(content) + packing.flush()


_SPACES = 'xmlns:hs="http://www.hancom.co.kr/hwpml/2011/section" xmlns:hp="http://www.hancom.co.kr/hwpml/2011/paragraph"'


def hwpx(*sections: str, **members: str) -> bytes:
    """A file of sections, each the XML inside hs:sec."""
    parts = {
        f"Contents/section{number}.xml": f'<?xml version="1.0" encoding="UTF-8"?><hs:sec {_SPACES}>{one}</hs:sec>'
        for number, one in enumerate(sections)
    }
    return zipped({"mimetype": "application/hwp+zip", "version.xml": "<a/>", **parts, **members})


def x_paragraph(words: str) -> str:
    """A paragraph of HWPX; words: the XML inside hp:t."""
    return f"<hp:p><hp:run><hp:t>{words}</hp:t></hp:run></hp:p>"


def x_table(rows: Sequence[Sequence[str]]) -> str:
    """A table in a paragraph of its own."""
    cells = "".join(
        "<hp:tr>"
        + "".join(
            f'<hp:tc><hp:subList>{x_paragraph(cell)}</hp:subList><hp:cellSpan colSpan="1" rowSpan="1"/></hp:tc>'
            for cell in row
        )
        + "</hp:tr>"
        for row in rows
    )
    columns = max(len(row) for row in rows)
    return f'<hp:p><hp:run><hp:tbl rowCnt="{len(rows)}" colCnt="{columns}">{cells}</hp:tbl><hp:t/></hp:run></hp:p>'
