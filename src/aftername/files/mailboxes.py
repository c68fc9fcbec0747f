"""Mails and mailboxes as archives: a mail holds its attachments, a mailbox its mails."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import BinaryIO

from aftername.files import mime
from aftername.files.mime import MESSAGES, Part, content_of, parsed
from aftername.files.msg import as_mail
from aftername.records import record

LONGEST = 160  # characters of a name
CHUNK = 1 << 20
OVERLAP = 2_048  # bytes that are looked at again: more than the line above a mail and the header below it

_MAIL = re.compile(rb"(?m)^(?:\xef\xbb\xbf)?From [^\r\n]{1,400}\r?\n(?=>?[A-Za-z][A-Za-z0-9-]{0,60}:)")
_SURE = re.compile(
    rb"From [^\s]{1,200} +[A-Z][a-z]{2},? [^\r\n]{0,30}\d:\d\d[^\r\n]{0,30}\r?\n"
    rb"(?i:x-mozilla-status|x-gm-thrid|received|return-path|delivered-to|message-id|from|to|subject|date|mime-version):"
)
_QUOTED = re.compile(rb"(?m)^>(?=>*From )")
_NO_NAME = re.compile(r"[\x00-\x1f\x7f/\\]+")
_READABLE = frozenset(
    {mime.TEXT, mime.HTML, mime.RTF, "text/enriched", "text/richtext", "text/x-markdown", "text/markdown"}
)
_FORMS = _READABLE | {"text/calendar"}
_OF_THE_POST = re.compile(
    r"application/(?:x-)?pkcs7-signature|application/pgp-(?:signature|encrypted|keys)|message/(?:delivery-status"
    r"|disposition-notification|external-body|partial|feedback-report)|text/rfc822-headers"
)
_LOCKED = re.compile(r"application/(?:x-)?pkcs7-mime")


@record
class Letter:
    """A mail taken apart. body: its text in pieces; of each the forms it is given in, the best first.

    attached: its files. locked: whether some of it is encrypted. headers: of the whole.
    """

    headers: mime.Headers
    body: tuple[tuple[Part, ...], ...]
    attached: tuple[Part, ...]
    locked: bool
    troubles: tuple[str, ...]


class Enclosed:
    """Files inside one file, opened as those of a ZIP are. named: each under its number, in their order."""

    troubles: list[str]

    def __init__(self, held: Iterable[tuple[str, int, Callable[[], bytes]]]) -> None:
        """held: of each its name for people, its size as it is kept, and what gives its bytes."""
        self.named: dict[str, zipfile.ZipInfo] = {}
        self._bytes: list[Callable[[], bytes]] = []
        self.troubles = []
        for place, (name, size, content) in enumerate(held, 1):
            one = zipfile.ZipInfo(name)
            one.flag_bits, one.compress_size, one.file_size, one.header_offset = 0x800, size, size, place - 1
            self.named[str(place)] = one
            self._bytes.append(content)

    def entries(self) -> Iterator[tuple[str, zipfile.ZipInfo]]:
        """Its files in their order."""
        yield from self.named.items()

    def find(self, name: str) -> zipfile.ZipInfo | None:
        """The file of a name."""
        return self.named.get(name)

    def open(self, member: zipfile.ZipInfo) -> io.BytesIO:
        """The bytes of one of `named`."""
        return io.BytesIO(self._bytes[member.header_offset]())

    def close(self) -> None:
        """Nothing is kept open."""


class Mailbox(Enclosed):
    """The mails of a mailbox, numbered in their order; as many as there are, read in their place."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        begins = list(_begins(file))
        ends = [start for start, _ in begins[1:]] + [file.seek(0, io.SEEK_END)]
        spans = [(after, end) for (_, after), end in zip(begins, ends, strict=True)]
        width = max(4, len(str(len(spans))))
        super().__init__(
            (f"{number:0{width}}.eml", end - start, partial(_mail_at, file, start, end))
            for number, (start, end) in enumerate(spans, 1)
        )

    def close(self) -> None:
        """No mail is read any more."""
        self._file.close()


def attached(content: bytes) -> Enclosed:
    """The files of a mail, or of a message of Outlook. Raises OSError where the message is damaged."""
    if content.startswith(b"\xd0\xcf\x11\xe0"):
        content = as_mail(content)
    held = enumerate(letter(content).attached, 1)
    return Enclosed((_named(one, number), one.end - one.start, partial(_bytes, one)) for number, one in held)


def _bytes(one: Part) -> bytes:
    return content_of(one)[0]


def letter(content: bytes) -> Letter:
    """A mail taken apart: which parts are its text, which its files."""
    whole = parsed(content)
    sorted_ = _Sorter(whole)
    sorted_.take(whole)
    troubles = [one.trouble for one in whole.walk() if one.trouble]
    return Letter(
        whole.headers,
        tuple(sorted_.body),
        tuple(sorted_.files),
        sorted_.locked,
        tuple(dict.fromkeys(troubles)),
    )


class _Sorter:
    """Puts each part of a mail where it belongs."""

    def __init__(self, whole: Part) -> None:
        self.whole = whole
        self.body: list[tuple[Part, ...]] = []
        self.files: list[Part] = []
        self.locked = False

    def take(self, one: Part) -> None:
        """Put a part, and all in it, where it belongs."""
        kind = one.media.removeprefix("multipart/") if one.parts else ""
        if kind == "alternative":
            self._take_forms(one.parts)
        elif kind == "signed":
            self.take(one.parts[0])
        elif kind == "encrypted" or _is_locked(one):
            self.locked = True
        elif kind:
            for part in one.parts:
                self.take(part)
        elif _is_file(one, self.whole):
            self.files.append(one)
        elif one.media in _READABLE and one.raw.strip():
            self.body.append((one,))

    def _take_forms(self, parts: Sequence[Part]) -> None:
        """Of a text in several forms the pages first, then plain text; what is no text in any of them is a file."""
        before, forms = self.body, []
        for part in parts:
            self.body = []
            if part.media in _FORMS or not part.media.startswith("text/") or part.name:
                self.take(part)
            forms += [self.body] if self.body else []
        forms.sort(key=lambda held: -sum(one[0].media == mime.HTML for one in held))  # stable among equals
        self.body = before
        if forms and all(len(held) == 1 for held in forms):
            self.body.append(tuple(one for held in forms for one in held[0]))
        elif forms:
            self.body += forms[0]


def _is_locked(one: Part) -> bool:
    """Whether a part is encrypted, and not merely signed, by S/MIME."""
    if not _LOCKED.fullmatch(one.media):
        return False
    return "signed" not in one.headers.parameters("content-type").get("smime-type", "")


def _is_file(one: Part, whole: Part) -> bool:
    """Whether a part is a file of its own and no text of the mail."""
    if _OF_THE_POST.fullmatch(one.media) or one.media.startswith("multipart/"):
        return False
    if one.headers.raw("content-disposition").strip().lower().startswith(b"attachment"):
        return True
    return one.media not in _READABLE or (one is not whole and bool(one.name))


def _named(one: Part, number: int) -> str:
    """What an attached file is called; a mail by its subject."""
    name = one.name
    if not name and one.media in MESSAGES:
        subject = mime.headers_of(one.mail, one.start, one.end)[0].words("subject")
        name = f"{subject[:LONGEST]}.eml" if subject else ""
    name = _NO_NAME.sub(" ", re.split(r"[/\\]", name)[-1] or name).strip()
    stem, dot, end = name.rpartition(".")
    if len(name) > LONGEST:
        name = f"{stem[: LONGEST - 12]}{dot}{end[:11]}" if dot else name[:LONGEST]
    return name or f"part {number}"


def _begins(file: BinaryIO) -> Iterator[tuple[int, int]]:
    """Where the lines above the mails begin and end: each with a header below it, and behind a blank line unless it has the
    form that programs give it, with day and time."""
    base, last, held = 0, -1, b""
    while piece := file.read(CHUNK):
        held += piece
        for one in _MAIL.finditer(held):
            before = held[max(0, one.start() - 3) : one.start()]
            first = base == 0 and not before.strip(b"\xef\xbb\xbf\r\n")
            apart = before.endswith((b"\n\n", b"\n\r\n")) or _SURE.match(held, one.start()) is not None
            if base + one.start() > last and (first or apart):
                last = base + one.start()
                yield last, base + one.end()
        base += max(0, len(held) - OVERLAP)
        held = held[-OVERLAP:]


def _mail_at(mailbox: BinaryIO, start: int, end: int) -> bytes:
    """A mail of a mailbox without the sign before lines that begin with From."""
    mailbox.seek(start)
    return _QUOTED.sub(b"", mailbox.read(end - start))
