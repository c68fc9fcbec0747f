"""An answer of a web server as it was sent: its status, its type, and its body without the packing of the way."""

from __future__ import annotations

import re
import zlib

from aftername.records import record

_STATUS = re.compile(rb"HTTP/\d(?:\.\d)?[ \t]+(\d{3})\b[^\r\n]*\r?\n")
_END = re.compile(rb"\r?\n\r?\n")
_SIZE = re.compile(rb"[ \t]*([0-9A-Fa-f]{1,12})[ \t]*(?:;[^\r\n]*)?\r?\n")
_HEAD = 65_536  # bytes that headers may have
NOT_UNPACKED = {"br": "Brotli", "zstd": "Zstandard", "compress": "compress", "x-compress": "compress"}
"""Ways in which servers pack pages that are not unpacked here, in words."""


@record
class Answer:
    """status: 0 where there is no line of one. media: its type in small letters, without parameters. body: where it begins."""

    status: int
    media: str
    headers: tuple[tuple[str, str], ...]
    body: int

    def header(self, name: str) -> str:
        """The value of a header, in small letters; the first counts."""
        return next((value.lower() for one, value in self.headers if one == name), "")


def answer_of(head: bytes) -> Answer:
    """What the first bytes of an answer say; without a line of status all of it is body."""
    line = _STATUS.match(head)
    if line is None:
        return Answer(0, "", (), 0)
    end = _END.search(head, line.end() - 2, _HEAD)
    headers = fields_of(head[line.end() : end.start() if end else _HEAD])
    media = next((value for name, value in headers if name == "content-type"), "")
    return Answer(
        int(line[1]), media.partition(";")[0].strip().lower(), headers, end.end() if end else len(head)
    )


def fields_of(lines: bytes) -> tuple[tuple[str, str], ...]:
    """Names in small letters and values of lines such as "Content-Type: text/html"; lines that go on are joined."""
    made: list[tuple[str, str]] = []
    for line in lines.replace(b"\r", b"").split(b"\n"):
        told = line.decode("utf-8", "replace")
        if told[:1] in (" ", "\t") and made:
            made[-1] = (made[-1][0], f"{made[-1][1]} {told.strip()}")
        elif ":" in told:
            name, _, value = told.partition(":")
            made.append((name.strip().lower(), value.strip()))
    return tuple(made)


def unpacked(answer: Answer, body: bytes, most: int) -> bytes:
    """A body as the page that it is. most: bytes from which on no more is unpacked.

    What is not packed as its headers say is taken as it stands; what breaks off is kept as far as it goes.
    """
    if answer.header("transfer-encoding").endswith("chunked"):
        body = _joined(body)
    packing = answer.header("content-encoding").strip()
    return _inflated(body, most) if packing in ("gzip", "x-gzip", "deflate") else body


def _joined(body: bytes) -> bytes:
    """A body sent in pieces, each with its size before it; the body itself where it is not so."""
    pieces: list[bytes] = []
    at = 0
    while size := _SIZE.match(body, at, at + 200):
        begin, long = size.end(), int(size[1], 16)
        pieces.append(body[begin : begin + long])
        if not long:
            return b"".join(pieces)
        at = begin + long
        at += 2 if body[at : at + 2] == b"\r\n" else 1 if body[at : at + 1] == b"\n" else 0
    # What does not begin so was put together before it was stored; what breaks off is kept as far as it goes.
    return b"".join(pieces) + body[at:] if pieces else body


def _inflated(body: bytes, most: int) -> bytes:
    for window in (47, -15):  # gzip or zlib, else deflate as some servers send it
        engine = zlib.decompressobj(window)
        made: list[bytes] = []
        total = 0
        waiting = body
        try:
            while waiting and not engine.eof and total <= most:
                made.append(engine.decompress(waiting, 1 << 20))
                total += len(made[-1])
                waiting = engine.unconsumed_tail
        except zlib.error:
            if not made:
                continue
        return b"".join(made)
    return body
