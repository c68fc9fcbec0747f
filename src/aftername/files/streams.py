"""Files that one program packed by themselves (gzip, bzip2, xz): an archive of one member."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import re
import zipfile
from collections.abc import Iterator
from typing import IO, BinaryIO

GZIP, BZIP2, XZ = "application/gzip", "application/x-bzip2", "application/x-xz"
STREAMS = frozenset({GZIP, BZIP2, XZ})
INSIDE = "contents"  # the name of the one member

_ENDS = re.compile(r"(?i)\.(?:gz|gzip|bz2|xz|zst|lz4|lz|Z)$")
_SHORT = re.compile(r"(?i)\.(?:tgz|tbz2?|txz|tzst)$")


class Stream:
    """A packed file as an archive of one."""

    def __init__(self, file: BinaryIO) -> None:
        self.troubles: list[str] = []
        self._file = file
        self._one = zipfile.ZipInfo(INSIDE)
        self._one.flag_bits, self._one.compress_size = 0x800, file.seek(0, io.SEEK_END)

    def entries(self) -> Iterator[tuple[str, zipfile.ZipInfo]]:
        """What is packed."""
        yield INSIDE, self._one

    def find(self, name: str) -> zipfile.ZipInfo | None:
        """What is packed, by its one name."""
        return self._one if name == INSIDE else None

    def open(self, member: object) -> IO[bytes]:
        """The unpacked bytes, as they are read."""
        self._file.seek(0)
        head = self._file.read(2)
        self._file.seek(0)
        if head == b"\x1f\x8b":
            return gzip.GzipFile(fileobj=self._file)  # type: ignore[return-value]
        return bz2.BZ2File(self._file) if head == b"BZ" else lzma.LZMAFile(self._file)

    def close(self) -> None:
        """Nothing of it is read any more."""
        self._file.close()


class Unpacked(Stream):
    """The same, unpacked already."""

    def __init__(self, file: BinaryIO, held: bytes) -> None:
        super().__init__(file)
        self._held = held

    def open(self, member: object) -> IO[bytes]:
        """The unpacked bytes."""
        return io.BytesIO(self._held)


def is_stream(head: bytes) -> bool:
    """Whether a file is packed by itself, by its first bytes."""
    return head.startswith((b"\x1f\x8b", b"BZh", b"\xfd7zXZ\x00"))


def unpacked_name(name: str) -> str:
    """What a packed file is called without its packing: page.html for page.html.gz."""
    last = name.rsplit("/", 1)[-1].rsplit("!", 1)[-1]
    return _SHORT.sub(".tar", last) if _SHORT.search(last) else _ENDS.sub("", last) or last
