"""Web archives (WARC and ARC, packed by gzip or not): what servers gave, each with its address, its time and its status.

Requests, notes and names of hosts are no pages and are passed over. A damaged record costs itself alone: the next one is
looked for by how records begin.
"""

from __future__ import annotations

import contextlib
import io
import re
import zlib
from collections.abc import Iterator
from dataclasses import replace
from typing import IO, BinaryIO
from urllib.parse import urljoin

from aftername.files.archives import Capture, Entry
from aftername.files.http import NOT_UNPACKED, Answer, answer_of, fields_of, unpacked
from aftername.files.stretches import MOST_DAMAGED, Packed, Plain, Stretch
from aftername.records import record

WARC, ARC = "application/warc", "application/x-arc"
PACKED_BY_SERVER = "packed by its server with"
_HEADS = 65_536  # bytes that the head of a record may have
_GLANCE = 2_048
_WARC = re.compile(rb"WARC/[01]\.\d+[ \t]*\r?\n")
_ARC = re.compile(rb"[a-z]{2,10}:[^\r\n]{1,4000} \d{8,14} [^\r\n]{1,200}\d\r?\n")
_NEXT = {
    WARC: re.compile(rb"(?<=\n)WARC/[01]\.\d+[ \t]*\r?\n"),
    ARC: re.compile(rb"(?<=\n)(?:https?|ftp|dns)://?[^\r\n]{1,4000} \d{14} [^\r\n]{1,200}\d\r?\n"),
}
_END = re.compile(rb"\r?\n\r?\n")
_ARC_PAGE = "arc"  # the kind of a record of an ARC, which has no kinds
_KEPT = ("response", "resource", "conversion", "revisit", _ARC_PAGE)
_SCHEMES = ("http:", "https:", "ftp:", "file:")
_COLUMNS = ("url", "ip-address", "archive-date", "content-type", "archive-length")


def web_archive_kind(head: bytes) -> str | None:
    """Whether unpacked bytes begin a web archive, and which."""
    if _WARC.match(head):
        return WARC
    return ARC if head.startswith(b"filedesc://") and _ARC.match(head[:_GLANCE]) else None


def packed_web_archive(head: bytes) -> str | None:
    """Whether what gzip packed begins a web archive, and which. head: its first packed bytes."""
    if not head.startswith(b"\x1f\x8b\x08"):
        return None
    try:
        return web_archive_kind(zlib.decompressobj(31).decompress(head, _GLANCE))
    except zlib.error:
        return None


@record
class _Record:
    """A record: its head, and where its block stands in its stretch. flaw: what is wrong with it, in words."""

    headers: dict[str, str]
    begin: int
    end: int
    flaw: str = ""


@record
class _Kept:
    """What a server gave. at: of its record. packed: bytes of its block."""

    filename: str
    file_size: int
    compress_size: int
    base: int
    at: int
    capture: Capture
    flag_bits: int = 0x800


class WebArchive:
    """A web archive; its files are named by where their records stand. most: bytes of the largest that is read."""

    def __init__(self, file: BinaryIO, most: int) -> None:
        self._most = most
        self.troubles: list[str] = []
        head = file.read(2)
        packed = head == b"\x1f\x8b"
        self._bytes = Packed(file, most + _HEADS, self.troubles, _is_head) if packed else Plain(file)
        self._kind = web_archive_kind(self._bytes.at(0).read(0, _GLANCE)) or WARC
        self._columns: tuple[str, ...] = _COLUMNS
        self._last: tuple[str, _Kept] | None = None
        self._lost = 0  # places where no record begins

    def entries(self) -> Iterator[tuple[str, Entry]]:
        """What servers gave, in the order of the archive; what is the same as before stands under its own time."""
        seen: dict[str, tuple[str, _Kept]] = {}
        for stretch in self._bytes.all():
            for at, one in self._records(stretch):
                name, kept = _name(stretch.base, at), self._kept(stretch, at, one)
                if kept is None:
                    if one.flaw:
                        self.troubles.append(f"the record at byte {stretch.base + at:,}: {one.flaw}")
                    continue
                if one.headers.get("warc-type") == "revisit":
                    first = next((seen[key] for key in _referred(one.headers) if key in seen), None)
                    if first is not None:
                        kept = replace(first[1], filename=kept.filename, capture=kept.capture)
                        name = first[0]
                else:
                    seen.update((key, (name, kept)) for key in _keys(one.headers))
                    self._last = (name, kept)
                yield name, kept

    def find(self, name: str) -> Entry | None:
        """What the record of a name holds."""
        if self._last is not None and self._last[0] == name:
            return self._last[1]
        base, _, at = name.partition("+")
        stretch = self._bytes.at(int(base))
        one = self._record(stretch, int(at or 0))
        return None if one is None else self._kept(stretch, int(at or 0), one)

    def open(self, member: Entry, /) -> IO[bytes]:
        """The page that a record holds, without the packing of its way."""
        assert isinstance(member, _Kept)
        stretch = self._bytes.at(member.base)
        one = self._record(stretch, member.at)
        if one is None:
            return io.BytesIO()
        block = stretch.read(one.begin, min(one.end - one.begin, self._most + _HEADS))
        answer = _answer(one, block)
        return io.BytesIO(unpacked(answer, block[answer.body :], self._most) if answer else block)

    def close(self) -> None:
        """Nothing of it is read any more."""
        self._bytes.close()

    def _kept(self, stretch: Stretch, at: int, one: _Record) -> _Kept | None:
        """What a record holds of a server; None for the others."""
        kind = one.headers.get("warc-type", "").lower()
        url = one.headers.get("warc-target-uri", "").strip("<>")
        if kind not in _KEPT or not url.lower().startswith(_SCHEMES):
            return None
        if one.flaw and kind == _ARC_PAGE and stretch.read(one.begin, 5) != b"HTTP/":
            return None  # the line above it is as wrong as its length
        answer = _answer(one, stretch.read(one.begin, min(one.end - one.begin, _HEADS)))
        capture = _capture(one, url, answer)
        stamp = "".join(re.findall(r"\d", capture.captured or ""))[:14]
        size = one.end - one.begin - (answer.body if answer else 0)
        return _Kept(f"{stamp}/{url}" if stamp else url, size, max(size, 1), stretch.base, at, capture)

    def _records(self, stretch: Stretch) -> Iterator[tuple[int, _Record]]:
        """The records of a stretch with the places where they begin; what is none is passed over and told."""
        at = 0
        while (at := stretch.past_blanks(at)) < stretch.size:
            one = self._record(stretch, at)
            if one is None:
                self._lost += 1
                if self._lost > MOST_DAMAGED:
                    if self._lost == MOST_DAMAGED + 1:
                        self.troubles.append(
                            f"more than {MOST_DAMAGED:,} places without a record; the rest was left out"
                        )
                    return
                self.troubles.append(f"no record begins at byte {stretch.base + at:,}")
                following = stretch.search(_NEXT[self._kind], at + 1)
                if following is None:
                    return
                at = following
                continue
            if one.headers.get("warc-type") != "filedesc":
                yield at, one
            at = one.end

    def _record(self, stretch: Stretch, at: int) -> _Record | None:
        """The record that begins at a place; None where none does."""
        for long in (_GLANCE, _HEADS):
            head = stretch.read(at, long)
            found = self._arc(stretch, head, at) if self._kind == ARC else _warc_head(head)
            if found is not None:
                break
        else:
            return None
        headers, body = found
        begin = at + body
        try:
            end = begin + max(0, int(headers.get("content-length", "")))
        except ValueError:
            return self._ended(
                stretch,
                _Record(headers, begin, stretch.size),
                "its record in the web archive does not say how long it is",
            )
        if end > stretch.size:
            told = f"its record in the web archive is cut short, {stretch.size - begin:,} of {end - begin:,} bytes are there"
            return self._ended(stretch, _Record(headers, begin, stretch.size), told)
        following = stretch.past_blanks(end)
        if following < stretch.size and not self._begins(stretch, following):
            return self._ended(
                stretch,
                _Record(headers, begin, end),
                "its record in the web archive is damaged: it is not as long as it says",
            )
        return _Record(headers, begin, end)

    def _begins(self, stretch: Stretch, at: int) -> bool:
        pattern = _ARC if self._kind == ARC else _WARC
        return pattern.match(stretch.read(at, _GLANCE)) is not None

    def _ended(self, stretch: Stretch, one: _Record, flaw: str) -> _Record:
        """A record whose length is not to be trusted: it ends where the next one begins."""
        following = stretch.search(_NEXT[self._kind], one.begin)
        if following is None:
            return _Record(one.headers, one.begin, stretch.size, flaw)
        end = following - (4 if stretch.read(following - 4, 4) == b"\r\n\r\n" else 1)
        return _Record(one.headers, one.begin, max(one.begin, end), flaw)

    def _arc(self, stretch: Stretch, head: bytes, at: int) -> tuple[dict[str, str], int] | None:
        """The one line above a record of an ARC, as the headers of a WARC."""
        line = _ARC.match(head)
        if line is None:
            return None
        told = line[0].decode("utf-8", "replace").strip()
        if told.startswith("filedesc://"):
            known = head[line.end() :].split(b"\n")[1:2]
            columns = tuple(known[0].decode("latin-1").strip().lower().split()) if known else ()
            self._columns = columns if columns[:1] == ("url",) else _COLUMNS
        values = told.rsplit(" ", len(self._columns if not told.startswith("filedesc://") else _COLUMNS) - 1)
        named = dict(zip(self._columns, values, strict=False))
        day = named.get("archive-date", "").ljust(14, "0")
        headers = {
            "warc-type": "filedesc" if told.startswith("filedesc://") else _ARC_PAGE,
            "warc-target-uri": values[0],
            "warc-date": f"{day[:4]}-{day[4:6]}-{day[6:8]}T{day[8:10]}:{day[10:12]}:{day[12:14]}Z",
            "content-type": named.get("content-type", ""),
            "content-length": values[-1],
        }
        return headers, line.end()


def _is_head(head: bytes) -> bool:
    """Whether bytes begin a record of either kind."""
    return _WARC.match(head) is not None or _ARC.match(head) is not None


def _warc_head(head: bytes) -> tuple[dict[str, str], int] | None:
    """The headers of a record, and where its block begins; None where they do not stand there whole."""
    line = _WARC.match(head)
    end = _END.search(head, line.end() - 2) if line else None
    if line is None or end is None:
        return None
    headers: dict[str, str] = {}
    for name, value in fields_of(head[line.end() : end.start()]):
        headers.setdefault(name, value)
    return headers, end.end()


def _answer(one: _Record, block: bytes) -> Answer | None:
    """What the server said before the page; None where the record holds the page alone."""
    sent = (
        one.headers.get("content-type", "").lower().startswith("application/http")
        or one.headers.get("warc-type") == _ARC_PAGE
    )
    if not sent:
        return None
    found = answer_of(block)
    return found if found.status else None


def _capture(one: _Record, url: str, answer: Answer | None) -> Capture:
    """What a record says of what it holds."""
    flaws = [
        one.flaw,
        "its record says that what was saved was cut short" if "warc-truncated" in one.headers else "",
    ]
    captured = one.headers.get("warc-date") or None
    if answer is None:
        media = one.headers.get("content-type", "").partition(";")[0].strip().lower()
        return Capture(url, captured, None, media, "; ".join(filter(None, flaws)))
    packing = NOT_UNPACKED.get(answer.header("content-encoding").strip())
    flaws.append(
        f"{PACKED_BY_SERVER} {packing}, which is not unpacked; save the page again as HTML" if packing else ""
    )
    leads_to = _leads_to(url, answer) if 300 <= answer.status < 400 else ""
    return Capture(
        url, captured, answer.status or None, answer.media, "; ".join(filter(None, flaws)), leads_to
    )


def _leads_to(url: str, answer: Answer) -> str:
    """Where a redirect leads, as a whole address; "" where it does not say."""
    told = next((value.strip() for name, value in answer.headers if name == "location"), "")
    with contextlib.suppress(ValueError):
        return urljoin(url, told) if told else ""
    return told


def _keys(headers: dict[str, str]) -> list[str]:
    """By what a later record may say that it holds the same."""
    told = (headers.get("warc-payload-digest"), headers.get("warc-record-id"))
    return [*filter(None, told), f"{headers.get('warc-target-uri')} {headers.get('warc-date')}"]


def _referred(headers: dict[str, str]) -> list[str]:
    """What a record says that it holds the same as."""
    told = (headers.get("warc-payload-digest"), headers.get("warc-refers-to"))
    dated = f"{headers.get('warc-refers-to-target-uri')} {headers.get('warc-refers-to-date')}"
    return [*filter(None, told), dated]


def _name(base: int, at: int) -> str:
    return f"{base}+{at}" if at else str(base)
