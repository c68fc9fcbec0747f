"""What holds other files, opened by its bytes: ZIP, TAR, web archives, mails, files packed by themselves, and what bsdtar unpacks.

To add one: a class with the methods of archives.Box, listed in `open_box`; its media type in BOXES.
"""

from __future__ import annotations

import io
import struct
import zipfile
from pathlib import Path
from typing import IO, Any, BinaryIO

from aftername.files import commands
from aftername.files.archives import Archive, ArchiveTrouble, Box, open_archive, read_member
from aftername.files.commands import CommandTrouble, Limits
from aftername.files.containers import CAPTURES, MBOX, WACZ, is_mailbox, packed_kind
from aftername.files.mail_kinds import is_mail
from aftername.files.mailboxes import Mailbox, attached
from aftername.files.packers import INSTALL, PACKERS, UNPACKED_BY_CAT, is_locked, packer_of
from aftername.files.sniffing import ZIP
from aftername.files.streams import STREAMS, Stream, Unpacked, is_stream
from aftername.files.tars import TAR, Tar, is_tar
from aftername.files.tnef import MARK, TNEF, attached_by_outlook
from aftername.files.warc import ARC, WARC, WebArchive, packed_web_archive, web_archive_kind
from aftername.settings import MIB, Settings

BOXES = frozenset({ZIP, TAR, WARC, ARC, WACZ, MBOX, TNEF, *STREAMS, *PACKERS, *UNPACKED_BY_CAT})
"""Media types of what is opened and not read. Mails (mail_kinds.MAILS) are both."""

LEAST = 20  # times the size of what was given that all in it may unpack to, however small the limit

_PATIENCE = 2  # times the limit of processor time that bsdtar may take by the clock
_HEAD = 40_960  # a disc says what it is at 32,769


def open_box(source: bytes | Path | BinaryIO, settings: Settings) -> Box:
    """What holds files, opened. Raises ArchiveTrouble when it is damaged, OSError for what the disk holds."""
    if isinstance(source, Path):
        source = source.open("rb")
    file = io.BytesIO(source) if isinstance(source, bytes) else source
    try:
        return _opened(file, settings)
    except BaseException:
        file.close()
        raise


def _opened(file: BinaryIO, settings: Settings) -> Box:
    head = file.read(_HEAD)
    file.seek(0)
    if web_archive_kind(head) or packed_web_archive(head):
        return WebArchive(file, settings.file_bytes)
    if is_stream(head):
        return Stream(file)
    if is_tar(head):
        return Tar(file)
    if is_mailbox(head):
        return Mailbox(file)
    if is_mail(head) or head.startswith(MARK):
        return _mail(file, settings)
    kind = packer_of(head)
    if kind is not None:
        return _through(kind, file, settings)
    box = open_archive(file)
    if packed_kind(box.named, head) == WACZ:
        box.named = {name: one for name, one in box.named.items() if CAPTURES.fullmatch(one.filename)}
    return box


def _mail(file: BinaryIO, settings: Settings) -> Box:
    """What is attached to a mail, or to a message of Outlook."""
    content = file.read(settings.file_bytes + 1)
    file.close()
    if len(content) > settings.file_bytes:
        raise ArchiveTrouble("too-large", f"larger than {settings.file_bytes // MIB:,} MiB, the limit")
    try:
        return attached_by_outlook(content) if content.startswith(MARK) else attached(content)
    except OSError as trouble:
        raise ArchiveTrouble("damaged", f"not a whole message of Outlook ({trouble})") from trouble


def box_within(box: Box, name: str, settings: Settings) -> Box:
    """What holds files inside of what holds files. Raises ArchiveTrouble."""
    window = window_on(box, name)
    return open_box(window if window is not None else read_member(box, name, settings), settings)


def window_on(box: Box, name: str) -> BinaryIO | None:
    """A file that a ZIP holds as it is, read in its place, however large; None for one that is packed."""
    one = box.find(name)
    if not isinstance(box, Archive) or not isinstance(one, zipfile.ZipInfo) or box.fp is None:
        return None
    if one.compress_type != zipfile.ZIP_STORED or one.flag_bits & 0x1 or one.file_size != one.compress_size:
        return None
    box.fp.seek(one.header_offset)
    head = box.fp.read(30)
    if len(head) < 30 or head[:4] != b"PK\x03\x04":
        raise ArchiveTrouble("damaged", "listed in the archive but not in it")
    begin = one.header_offset + 30 + sum(struct.unpack("<HH", head[26:30]))
    return io.BufferedReader(_Window(box.fp, begin, one.file_size))


class _Window(io.RawIOBase):
    """A stretch of a file as a file."""

    def __init__(self, file: IO[bytes], begin: int, size: int) -> None:
        self._file, self._begin, self._size, self._at = file, begin, size, 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, to: int, whence: int = io.SEEK_SET) -> int:
        base = {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: self._size}[whence]
        self._at = max(0, base + to)
        return self._at

    def readinto(self, buffer: Any) -> int:
        self._file.seek(self._begin + self._at)
        held = self._file.read(max(0, min(len(buffer), self._size - self._at)))
        buffer[: len(held)] = held
        self._at += len(held)
        return len(held)


def _through(kind: str, file: BinaryIO, settings: Settings) -> Box:
    """What bsdtar makes of an archive of another kind: a TAR, whole or as far as it can be unpacked; bsdcat of a packed file."""
    content = file.read(settings.file_bytes + 1)
    file.close()
    if len(content) > settings.file_bytes:
        raise ArchiveTrouble("too-large", f"larger than {settings.file_bytes // MIB:,} MiB, the limit")
    if kind in UNPACKED_BY_CAT:
        return _by_cat(kind, content, settings)
    if is_locked(content):
        raise ArchiveTrouble(
            "encrypted", f"{PACKERS[kind]} locked with a password; unlock it and give it again"
        )
    try:
        return Tar(io.BytesIO(_unpacked(content, "whole", settings)))
    except CommandTrouble as trouble:
        _refuse(PACKERS[kind], trouble)
    return _part_of(kind, content, settings)


def _refuse(called: str, trouble: CommandTrouble) -> None:
    """Raises ArchiveTrouble where the program is not there, or took too long."""
    if trouble.reason == "missing":
        told = f"{called}: {INSTALL}, or unpack it and give what it holds"
        raise ArchiveTrouble("unsupported", told) from trouble
    if trouble.reason == "timeout":
        raise ArchiveTrouble(trouble.reason, trouble.detail) from trouble


def _by_cat(kind: str, content: bytes, settings: Settings) -> Box:
    """What bsdcat makes of a file that is packed by itself."""
    limits = Limits(_PATIENCE * settings.timeout_s, settings.memory_bytes, settings.unpacked_bytes)
    told = f"{UNPACKED_BY_CAT[kind]}: damaged, or larger than {settings.unpacked_bytes // MIB:,} MiB when it is unpacked"
    try:
        held = commands.run("bsdcat", ("-",), content, limits)
    except CommandTrouble as trouble:
        _refuse(UNPACKED_BY_CAT[kind], trouble)
        raise ArchiveTrouble("damaged", told) from trouble
    if held == content:  # it gives back as they are the bytes of what it does not know
        raise ArchiveTrouble("damaged", told)
    return Unpacked(io.BytesIO(content), held)


def _unpacked(content: bytes, how: str, settings: Settings) -> bytes:
    """What bsdtar makes of it. Raises CommandTrouble."""
    limits = Limits(_PATIENCE * settings.timeout_s, settings.memory_bytes, settings.unpacked_bytes)
    return commands.run("bsdtar", (how,), content, limits)


def _part_of(kind: str, content: bytes, settings: Settings) -> Box:
    """What can be unpacked of a damaged archive, or of one that is too large."""
    told = (
        f"{PACKERS[kind]}: damaged, one of several pieces, locked with a password, packed in a way that bsdtar does not know, or larger than "
        f"{settings.unpacked_bytes // MIB:,} MiB when it is unpacked"
    )
    try:
        box = Tar(io.BytesIO(_unpacked(content, "part", settings)))
    except (CommandTrouble, ArchiveTrouble) as trouble:
        raise ArchiveTrouble("damaged", f"{told}; unpack it and give the folder") from trouble
    box.troubles.append(f"{told}; what could be unpacked was; unpack the rest and give the folder")
    return box
