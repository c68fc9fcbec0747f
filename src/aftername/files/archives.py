"""Archives, guarded: what each must offer, ZIP among them; names in any encoding, and caps on what they may unpack to."""

from __future__ import annotations

import io
import lzma
import tarfile
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator
from typing import IO, Any, BinaryIO, Protocol

from aftername.files.mailboxes import Mailbox
from aftername.records import record
from aftername.settings import MIB, Settings
from aftername.text.short_names import name_of

CHUNK = 1 << 20
SUSPECT = 50 * MIB  # only members larger than this are judged by their ratio


@record
class Capture:
    """What a web archive says of something that it holds.

    url: its address. captured: when it was saved, in ISO form, as precise as stated. status: what the server answered
    (200, 404); None where it says none. media: the type that the server gave it. flaw: what is wrong with it, in words.
    leads_to: where a redirect leads; "" for none.
    """

    url: str
    captured: str | None = None
    status: int | None = None
    media: str = ""
    flaw: str = ""
    leads_to: str = ""


@record
class Member:
    """A file inside an archive.

    name: for opening it: as stored; the second and later of one name have a NUL and their number behind it,
        which no stored name has. shown: for people. size_bytes: as claimed. capture: of a web archive.
    """

    name: str
    shown: str
    size_bytes: int
    capture: Capture | None = None


class Entry(Protocol):
    """What an archive says of one of its files. flag_bits: as in a ZIP: 1 for locked, 0x800 for a name that is text."""

    @property
    def filename(self) -> str: ...

    @property
    def file_size(self) -> int: ...

    @property
    def compress_size(self) -> int: ...

    @property
    def flag_bits(self) -> int: ...


class Box(Protocol):
    """An archive that is open. troubles: what was wrong with it, and where, as far as it was read."""

    troubles: list[str]

    def entries(self) -> Iterator[tuple[str, Any]]:
        """Its files by the names of `Member`, in a fixed order. May raise ArchiveTrouble."""
        ...

    def find(self, name: str) -> Entry | None:
        """The file of a name."""
        ...

    def open(self, member: Any, /) -> IO[bytes]:
        """Its unpacked bytes, as they are read."""
        ...

    def close(self) -> None:
        """Nothing of it is read any more."""
        ...


class ArchiveTrouble(Exception):
    """An archive or member that cannot be read; reason is a key of records.REASONS."""

    def __init__(self, reason: str, detail: str) -> None:
        super().__init__(detail)
        self.reason = reason
        self.detail = detail


class Archive(zipfile.ZipFile):
    """A ZIP. named: its files by the names of `Member`, in the order of the archive."""

    def __init__(self, file: BinaryIO) -> None:
        super().__init__(file)
        self.troubles: list[str] = []
        self.named: dict[str, zipfile.ZipInfo] = {}
        times: Counter[str] = Counter()
        for one in self.infolist():
            if not one.filename.endswith("/"):
                times[one.filename] += 1
                again = times[one.filename]
                self.named[one.filename if again == 1 else f"{one.filename}\0{again}"] = one

    def entries(self) -> Iterator[tuple[str, zipfile.ZipInfo]]:
        """Its files, sorted by name."""
        yield from sorted(self.named.items(), key=lambda pair: pair[1].filename)

    def find(self, name: str) -> zipfile.ZipInfo | None:
        """The file of a name."""
        return self.named.get(name)


def open_archive(content: bytes | BinaryIO) -> Archive:
    """A ZIP. Raises ArchiveTrouble when it is damaged."""
    try:
        return Archive(io.BytesIO(content) if isinstance(content, bytes) else content)
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, EOFError) as trouble:
        raise ArchiveTrouble("damaged", f"not a whole ZIP archive ({trouble})") from trouble


def members(box: Box, settings: Settings) -> Iterator[Member]:
    """The files of an archive, in its order. Raises ArchiveTrouble when there are too many."""
    if isinstance(box, Archive) and len(box.named) > settings.members:
        raise ArchiveTrouble("bomb", f"holds {len(box.named):,} files; the limit is {settings.members:,}")
    for number, (name, one) in enumerate(box.entries()):
        capture = getattr(one, "capture", None)
        many = capture is not None or isinstance(box, Mailbox)
        most = settings.captures if many else settings.members
        if number == most:
            raise ArchiveTrouble("bomb", f"holds more than {most:,} files, the limit")
        yield Member(name, shown_name(one), one.file_size, capture)


def shown_name(one: Entry) -> str:
    """A member's name for people; names stored without a mark are in the encoding of the packer's machine."""
    if not one.filename:
        return "(no name)"
    if one.flag_bits & 0x800:
        return one.filename
    try:
        return name_of(one.filename.encode("cp437")) or one.filename
    except UnicodeEncodeError:
        return one.filename


def read_member(box: Box, name: str, settings: Settings, budget: int | None = None) -> bytes:
    """The bytes of one member. Raises ArchiveTrouble.

    Counts what really comes out, whatever the archive claims: at most settings.file_bytes, at most
    `budget` where one is given, and at most settings.ratio times the packed size once past 50 MiB.
    """
    one = box.find(name)
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
        tarfile.TarError,
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
