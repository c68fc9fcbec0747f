"""Files that one program packed by themselves (gzip, bzip2, xz): an archive of one member."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import re
import zipfile
from types import TracebackType
from typing import IO, Self

GZIP, BZIP2, XZ = "application/gzip", "application/x-bzip2", "application/x-xz"
STREAMS = frozenset({GZIP, BZIP2, XZ})
INSIDE = "contents"  # the name of the one member

_ENDS = re.compile(r"(?i)\.(?:gz|gzip|bz2|xz)$")
_SHORT = re.compile(r"(?i)\.(?:tgz|tbz2?|txz)$")


class Stream:
    """A packed file as an archive: `named`, `open` and `close` as a ZIP has them."""

    def __init__(self, content: bytes) -> None:
        self._content = content
        one = zipfile.ZipInfo(INSIDE)
        one.flag_bits, one.compress_size = 0x800, len(content)
        self.named: dict[str, zipfile.ZipInfo] = {INSIDE: one}

    def open(self, member: zipfile.ZipInfo) -> IO[bytes]:
        """The unpacked bytes, as they are read."""
        packed = io.BytesIO(self._content)
        if self._content.startswith(b"\x1f\x8b"):
            return gzip.GzipFile(fileobj=packed)  # type: ignore[return-value]
        if self._content.startswith(b"BZh"):
            return bz2.BZ2File(packed)
        return lzma.LZMAFile(packed)

    def close(self) -> None:
        """Nothing is kept open."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def is_stream(content: bytes) -> bool:
    """Whether the bytes are packed by themselves."""
    return content.startswith((b"\x1f\x8b", b"BZh", b"\xfd7zXZ\x00"))


def unpacked_name(name: str) -> str:
    """What a packed file is called without its packing: page.html for page.html.gz."""
    last = name.rsplit("/", 1)[-1].rsplit("!", 1)[-1]
    return _SHORT.sub(".tar", last) if _SHORT.search(last) else _ENDS.sub("", last) or last
