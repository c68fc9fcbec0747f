"""A message of Outlook (MSG) as a mail: what stands in its properties is written as headers and parts."""

from __future__ import annotations

import base64
import datetime
import io
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from email.utils import format_datetime
from urllib.parse import quote

import olefile

from aftername.files.mime import RTF, Headers, headers_of, words_of
from aftername.text.decoding import decode

DEEPEST = 6  # messages in messages
ATTACHED = 2_000  # files of one message

SUBJECT, SENT, RECEIVED, CLASS, TRANSPORT = 0x0037, 0x0039, 0x0E06, 0x001A, 0x007D
SENDER, ADDRESS, KIND_OF_ADDRESS, SMTP, TO, COPIES = 0x0C1A, 0x0C1F, 0x0C1E, 0x5D01, 0x0E04, 0x0E03
BODY, PAGE, RICH, CODE_PAGE, STORE_CODE_PAGE = 0x1000, 0x1013, 0x1009, 0x3FDE, 0x3FFD
DATA, LONG_NAME, SHORT_NAME, SHOWN_NAME, MEDIA = 0x3701, 0x3707, 0x3704, 0x3001, 0x370E

_TEXT, _NARROW, _BYTES, _OBJECT = 0x001F, 0x001E, 0x0102, 0x000D
_EPOCH = datetime.datetime(1601, 1, 1, tzinfo=datetime.UTC)
_ENCODINGS = {
    65001: "utf-8", 20127: "ascii", 28591: "latin-1", 936: "gb18030", 20936: "gb18030", 52936: "hz", 54936: "gb18030",
    950: "big5hkscs", 932: "cp932", 51932: "euc_jp", 50220: "iso-2022-jp", 50221: "iso-2022-jp", 50222: "iso-2022-jp",
    949: "cp949", 51949: "cp949", 50225: "iso2022_kr",
}  # fmt: skip
_START_OF_RTF = (
    b"{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArial"
    b"Times New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx"
)


def as_mail(content: bytes) -> bytes:
    """The message as the bytes of a mail, its files attached. Raises OSError where the file is damaged."""
    try:
        with olefile.OleFileIO(io.BytesIO(content)) as box:
            return _written(_Item(box, (), 32, [2 * len(content)]), 0)
    except (ValueError, IndexError, KeyError, TypeError, RecursionError, struct.error) as trouble:
        raise OSError(f"{type(trouble).__name__}: {trouble}") from trouble


@dataclass(frozen=True, slots=True)
class _Item:
    """A storage with properties: a message or a file attached to it.

    skipped: bytes before the first property. left: bytes that may still be read, so that streams that lie on each other
    come to no more than the file.
    """

    box: olefile.OleFileIO
    at: tuple[str, ...]
    skipped: int
    left: list[int]

    def stream(self, name: str) -> bytes | None:
        """A stream of it; None where there is none."""
        path = "/".join((*self.at, name))
        if not self.box.exists(path) or self.box.get_type(path) != olefile.STGTY_STREAM:
            return None
        self.left[0] -= self.box.get_size(path)
        if self.left[0] < 0:
            raise OSError("its streams hold more than the file")
        read: bytes = self.box.openstream(path).read()
        return read

    def fixed(self) -> dict[int, bytes]:
        """Properties of eight bytes, by their numbers."""
        held = (self.stream("__properties_version1.0") or b"")[self.skipped :]
        made = {}
        for at in range(0, len(held) - 15, 16):
            _, number = struct.unpack_from("<HH", held, at)
            made[number] = held[at + 8 : at + 16]
        return made

    def raw(self, number: int) -> bytes | None:
        """A property of bytes."""
        return self.stream(f"__substg1.0_{number:04X}{_BYTES:04X}")

    def words(self, number: int, encoding: str | None) -> str:
        """A property of letters; "" where there is none."""
        wide = self.stream(f"__substg1.0_{number:04X}{_TEXT:04X}")
        if wide is not None:
            return wide.decode("utf-16-le", "replace").replace("\x00", "")
        narrow = self.stream(f"__substg1.0_{number:04X}{_NARROW:04X}")
        return decode(narrow.rstrip(b"\0"), encoding).text if narrow is not None else ""

    def below(self, prefix: str, skipped: int) -> Iterator[_Item]:
        """The storages in it whose names begin so."""
        names = {path[len(self.at)] for path in self.box.listdir() if tuple(path[: len(self.at)]) == self.at}
        for name in sorted(name for name in names if name.startswith(prefix)):
            yield _Item(self.box, (*self.at, name), skipped, self.left)


def _written(item: _Item, depth: int) -> bytes:
    """A message as a mail."""
    fixed = item.fixed()
    encoding = next(
        (found for one in (CODE_PAGE, STORE_CODE_PAGE) if (found := _encoding(fixed.get(one)))), None
    )
    head = _headers(item, fixed, encoding)
    files = list(_files(item, encoding, depth))
    if item.words(CLASS, encoding).lower().endswith("multipartsigned") and len(files) == 1:
        return (
            head + files[0].partition(b"\n\n")[2]
        )  # what is attached is the mail itself, with headers of its own
    forms = _forms(item, encoding)
    text = _multipart("alternative", forms) if len(forms) > 1 else b"".join(forms)
    parts = [text] if text else []
    if not forms and (rich := unpacked_rtf(item.raw(RICH) or b"")):
        parts = [_part(RTF, rich)]
    return head + _multipart("mixed", [*parts, *files])


def _encoding(held: bytes | None) -> str | None:
    page = struct.unpack_from("<I", held)[0] if held else 0
    return _ENCODINGS.get(page) or (f"cp{page}" if page else None)


def _headers(item: _Item, fixed: dict[int, bytes], encoding: str | None) -> bytes:
    """What a mail says of itself at its head. The headers it travelled with go first: they have the day of the sender."""
    transport = headers_of(item.words(TRANSPORT, encoding).encode("utf-8"))[0]
    address = item.words(SMTP, encoding) or item.words(ADDRESS, encoding)
    if "@" not in address:
        address = ""
    sender = item.words(SENDER, encoding)
    told = {
        "Subject": item.words(SUBJECT, encoding) or transport.words("subject"),
        "From": f"{sender} <{address}>" if address else sender or transport.words("from"),
        "To": item.words(TO, encoding) or transport.words("to"),
        "Cc": item.words(COPIES, encoding) or transport.words("cc"),
        "Date": _day(transport, fixed),
    }
    return b"".join(_header(name, value) for name, value in told.items() if value) + b"MIME-Version: 1.0\n"


def _day(transport: Headers, fixed: dict[int, bytes]) -> str:
    if transport.raw("date"):
        return words_of(transport.raw("date"))
    for one in (SENT, RECEIVED):
        ticks = int.from_bytes(fixed.get(one, b""), "little")
        if 0 < ticks < 10**18:
            return format_datetime(_EPOCH + datetime.timedelta(microseconds=ticks // 10))
    return ""


def _header(name: str, value: str) -> bytes:
    flat = " ".join(value.split())
    told = (
        flat
        if flat.isascii()
        else f"=?utf-8?B?{base64.b64encode(flat.encode('utf-8', 'replace')).decode()}?="
    )
    return f"{name}: {told}\n".encode("ascii", "replace")


def _forms(item: _Item, encoding: str | None) -> list[bytes]:
    """The text of a message in the forms that it has."""
    plain, page = item.words(BODY, encoding), item.raw(PAGE)
    made = [_part("text/plain; charset=utf-8", plain.encode("utf-8", "replace"))] if plain.strip() else []
    if page is None and (written := item.words(PAGE, encoding)):
        page, encoding = written.encode("utf-8", "replace"), "utf-8"
    if page and page.strip():
        charset = f"; charset={encoding}" if encoding else ""
        made.append(_part(f"text/html{charset}", page))
    return made


def _files(item: _Item, encoding: str | None, depth: int) -> Iterator[bytes]:
    """The files of a message as parts; a message in it is a mail in the mail."""
    for number, one in enumerate(item.below("__attach_version1.0_", 8)):
        if number >= ATTACHED:
            return
        name = next(
            (
                told
                for key in (LONG_NAME, SHORT_NAME, SHOWN_NAME)
                if (told := one.words(key, encoding).strip())
            ),
            "",
        )
        inner = _Item(one.box, (*one.at, f"__substg1.0_{DATA:04X}{_OBJECT:04X}"), 24, one.left)
        data = one.raw(DATA)
        if data is not None:
            yield _part(one.words(MEDIA, encoding).strip() or "application/octet-stream", data, name)
        elif depth < DEEPEST and one.box.exists("/".join((*inner.at, "__properties_version1.0"))):
            yield _part("message/rfc822", _written(inner, depth + 1), f"{name}.eml" if name else "")


def _part(media: str, content: bytes, name: str = "") -> bytes:
    kind = "".join(media.split("\n")).encode("ascii", "replace")
    called = f"Content-Disposition: attachment; filename*=utf-8''{quote(name)}\n".encode() if name else b""
    return b"Content-Type: " + kind + b"\n" + called + b"\n" + content


def _multipart(kind: str, parts: list[bytes]) -> bytes:
    boundary, number = b"", 0
    while not boundary or any(boundary in one for one in parts):
        boundary = b"part-of-message-%d" % number
        number += 1
    lines = b"".join(b"--" + boundary + b"\n" + one + b"\n" for one in parts)
    return b"Content-Type: multipart/%s; boundary=%s\n\n%s--%s--\n" % (
        kind.encode(),
        boundary,
        lines,
        boundary,
    )


def unpacked_rtf(packed: bytes) -> bytes:
    """Rich text as it was before Outlook packed it (LZFu, [MS-OXRTFCP]); b"" where there is none."""
    if len(packed) < 16:
        return b""
    size, kind = struct.unpack_from("<II", packed, 4)
    if kind == 0x414C454D:
        return packed[16 : 16 + size]
    if kind != 0x75465A4C:
        return b""
    window = bytearray(_START_OF_RTF.ljust(4096, b"\0"))
    made, at, write = bytearray(), 16, len(_START_OF_RTF)
    while at < len(packed) and len(made) < size:
        flags = packed[at]
        at += 1
        for bit in range(8):
            if flags >> bit & 1:
                pair = int.from_bytes(packed[at : at + 2], "big")
                start, length = pair >> 4, (pair & 15) + 2
                at += 2
                if start == write or at > len(packed):
                    return bytes(made[:size])
            else:
                start, length = -1, 1
                at += 1
            for step in range(length):
                one = packed[at - 1] if start < 0 and at <= len(packed) else window[(start + step) % 4096]
                window[write] = one
                write = (write + 1) % 4096
                made.append(one)
    return bytes(made[:size])
