"""Web archives written byte by byte, for tests."""

from __future__ import annotations

import gzip
from collections.abc import Iterable

DAY = "2021-03-06T04:02:06Z"


def http(body: bytes, status: str = "200 OK", media: str = "text/html", *more: str) -> bytes:
    """An answer of a server."""
    lines = [f"HTTP/1.1 {status}", f"Content-Type: {media}", *more]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


def warc(
    block: bytes, url: str, kind: str = "response", day: str = DAY, long: int | None = None, *more: str
) -> bytes:
    """A record of a WARC. long: what it says its length is."""
    media = (
        "application/http; msgtype=response" if kind in ("response", "revisit", "request") else "text/html"
    )
    lines = [
        "WARC/1.0", f"WARC-Type: {kind}", f"WARC-Target-URI: {url}", f"WARC-Date: {day}",
        f"Content-Type: {media}", *more, f"Content-Length: {len(block) if long is None else long}",
    ]  # fmt: skip
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + block + b"\r\n\r\n"


def info() -> bytes:
    """The record that begins most archives."""
    block = b"software: made for tests\r\n"
    return b"WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n" % (len(block), block)


def packed(records: Iterable[bytes]) -> bytes:
    """Records packed one by one."""
    return b"".join(gzip.compress(one, mtime=0) for one in records)


def arc(block: bytes, url: str, day: str = "20210306040206", long: int | None = None) -> bytes:
    """A record of an ARC."""
    return (
        f"{url} 192.0.2.1 {day} text/html {len(block) if long is None else long}\n".encode() + block + b"\n"
    )


def arc_head() -> bytes:
    """The record that begins an ARC."""
    told = b"1 0 Made\nURL IP-address Archive-date Content-type Archive-length\n"
    return b"filedesc://made.arc 0.0.0.0 20210306040206 text/plain %d\n%s\n" % (len(told), told)
