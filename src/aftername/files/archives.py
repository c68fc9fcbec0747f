"""ZIP archives, guarded: names in any encoding, and caps on what they may unpack to."""

from __future__ import annotations

import io
import lzma
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator

from aftername.files.mailboxes import Box, Mailbox, box_of
from aftername.files.streams import Stream, is_stream
from aftername.records import record
from aftername.settings import MIB, Settings
from aftername.text.decoding import decode

CHUNK = 1 << 20
SUSPECT = 50 * MIB  # only members larger than this are judged by their ratio


@record
class Member:
    """A file inside an archive.

    name: as stored, for opening it; the second and later of one name have a NUL and their number behind it,
        which no stored name has. shown: for people.
    """

    name: str
    shown: str
    size_bytes: int


class ArchiveTrouble(Exception):
    """An archive or member that cannot be read; reason is a key of records.REASONS."""

    def __init__(self, reason: str, detail: str) -> None:
        super().__init__(detail)
        self.reason = reason
        self.detail = detail


class Archive(zipfile.ZipFile):
    """A ZIP from its bytes. named: its files by the names of `Member`, in the order of the archive."""

    def __init__(self, content: bytes) -> None:
        super().__init__(io.BytesIO(content))
        self.named: dict[str, zipfile.ZipInfo] = {}
        times: Counter[str] = Counter()
        for one in self.infolist():
            if not one.filename.endswith("/"):
                times[one.filename] += 1
                again = times[one.filename]
                self.named[one.filename if again == 1 else f"{one.filename}\0{again}"] = one


Opened = Archive | Stream | Box
"""What holds files: an archive, a file packed by itself, a mail or mailbox."""


def open_packed(content: bytes) -> Opened:
    """What holds files, from its bytes. Raises ArchiveTrouble when it is damaged."""
    if is_stream(content):
        return Stream(content)
    try:
        mail = None if content.startswith(b"PK") else box_of(content)
    except OSError as trouble:
        raise ArchiveTrouble("damaged", f"not a whole message ({trouble})") from trouble
    return mail or open_archive(content)


def open_archive(content: bytes) -> Archive:
    """A ZIP from its bytes. Raises ArchiveTrouble when it is damaged."""
    try:
        return Archive(content)
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, EOFError) as trouble:
        raise ArchiveTrouble("damaged", f"not a whole ZIP archive ({trouble})") from trouble


def members(box: Opened, settings: Settings) -> Iterator[Member]:
    """The files of an archive, sorted by name. Raises ArchiveTrouble when there are too many; mails never are."""
    if len(box.named) > settings.members and not isinstance(box, Mailbox):
        raise ArchiveTrouble("bomb", f"holds {len(box.named):,} files; the limit is {settings.members:,}")
    for name, one in sorted(box.named.items(), key=lambda pair: pair[1].filename):
        yield Member(name, shown_name(one), one.file_size)


def shown_name(one: zipfile.ZipInfo) -> str:
    """A member's name for people; names stored without a mark are in the encoding of the packer's machine."""
    if not one.filename:
        return "(no name)"
    if one.flag_bits & 0x800:
        return one.filename
    try:
        stored = one.filename.encode("cp437")
    except UnicodeEncodeError:
        return one.filename
    if stored.isascii():
        return one.filename
    decoded = decode(stored)
    if not decoded.damaged:
        return decoded.text
    # Names are too short to be told by their bytes; the commonest packers come first.
    for encoding in ("gb18030", "cp932", "cp949", "big5hkscs"):
        try:
            return stored.decode(encoding)
        except UnicodeDecodeError:
            continue
    return decoded.text


def read_member(box: Opened, name: str, settings: Settings, budget: int | None = None) -> bytes:
    """The bytes of one member. Raises ArchiveTrouble.

    Counts what really comes out, whatever the archive claims: at most settings.file_bytes, at most
    `budget` where one is given, and at most settings.ratio times the packed size once past 50 MiB.
    """
    one = box.named.get(name)
    if one is None:
        raise ArchiveTrouble("damaged", "listed in the archive but not in it")
    if one.flag_bits & 0x1:
        raise ArchiveTrouble(
            "encrypted", "locked with a password inside the archive; unlock it and give it again"
        )
    limit = settings.file_bytes if budget is None else min(settings.file_bytes, budget)
    pieces: list[bytes] = []
    total = 0
    try:
        with box.open(one) as stream:
            while piece := stream.read(CHUNK):
                total += len(piece)
                if total > SUSPECT and total > settings.ratio * max(1, one.compress_size):
                    told = f"unpacks to more than {settings.ratio} times its packed size"
                    raise ArchiveTrouble("bomb", told)
                if total > limit:
                    told = f"unpacks to more than {limit // MIB or 1:,} MiB, the limit"
                    raise ArchiveTrouble("too-large" if budget is None or limit < budget else "bomb", told)
                pieces.append(piece)
    except (
        zipfile.BadZipFile,
        zlib.error,
        lzma.LZMAError,
        EOFError,
        OSError,
        NotImplementedError,
        RuntimeError,
        ValueError,
    ) as bad:
        raise ArchiveTrouble("damaged", f"cannot be unpacked ({bad})") from bad
    return b"".join(pieces)
