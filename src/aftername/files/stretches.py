"""The bytes of a web archive by place: as they are, or out of pieces that gzip packed one by one."""

from __future__ import annotations

import io
import re
import zlib
from collections.abc import Callable, Iterator
from typing import BinaryIO, Protocol

from aftername.settings import MIB, Settings

_CHUNK = 1 << 18
_FIRST = 1 << 14  # bytes of a piece that are read first: most pages need no more
_OVERLAP = 8_192  # bytes in which the beginning of a record may be cut by the end of a chunk
_GZIP = re.compile(rb"\x1f\x8b\x08[\x00-\x1f]")
_BLANKS = b"\r\n"
_GLANCE = 2_048
RATIO = Settings().ratio
MOST_DAMAGED = 1_000  # places without a record after which no further one is looked for


class Stretch(Protocol):
    """Bytes one after the other. base: where they stand in the file. size: how many they are."""

    base: int
    size: int

    def read(self, at: int, long: int) -> bytes:
        """Bytes from a place on."""
        ...

    def search(self, pattern: re.Pattern[bytes], at: int) -> int | None:
        """Where a pattern is met first from a place on."""
        ...

    def past_blanks(self, at: int) -> int:
        """The first place from there on that is no line end."""
        ...


class Plain:
    """A file as one stretch."""

    base = 0

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self.size = file.seek(0, io.SEEK_END)

    def all(self) -> Iterator[Stretch]:
        """Itself."""
        yield self

    def at(self, base: int) -> Stretch:
        """Itself."""
        return self

    def close(self) -> None:
        """Nothing of it is read any more."""
        self._file.close()

    def read(self, at: int, long: int) -> bytes:
        """Bytes from a place on."""
        self._file.seek(at)
        return self._file.read(max(0, long))

    def search(self, pattern: re.Pattern[bytes], at: int) -> int | None:
        """Where a pattern is met first from a place on."""
        begin = max(0, at - 1)  # a pattern may look behind itself
        long = 2 * _OVERLAP  # most of what is looked for is near
        while begin < self.size:
            held = self.read(begin, long)
            found = pattern.search(held, at - begin)
            if found is not None:
                return begin + found.start()
            if begin + len(held) >= self.size:
                return None
            at = begin + len(held) - _OVERLAP
            begin, long = at - 1, min(4 * long, _CHUNK)
        return None

    def past_blanks(self, at: int) -> int:
        """The first place from there on that is no line end."""
        while (held := self.read(at, 64)) and not held.lstrip(_BLANKS):
            at += len(held)
        return at + len(held) - len(held.lstrip(_BLANKS))


class _Piece:
    """What one packed piece holds."""

    def __init__(self, base: int, content: bytes) -> None:
        self.base, self.size, self._content = base, len(content), content

    def read(self, at: int, long: int) -> bytes:
        return self._content[at : at + max(0, long)]

    def search(self, pattern: re.Pattern[bytes], at: int) -> int | None:
        found = pattern.search(self._content, at)
        return None if found is None else found.start()

    def past_blanks(self, at: int) -> int:
        while self._content[at : at + 1] in (b"\r", b"\n"):
            at += 1
        return at


class Packed:
    """A file of packed pieces, each a stretch. most: bytes that are kept of one. troubles: where it is damaged.

    begins: whether bytes begin a record; a piece that does not goes on with the one before it.
    """

    def __init__(
        self, file: BinaryIO, most: int, troubles: list[str], begins: Callable[[bytes], bool]
    ) -> None:
        self._file, self._most, self._troubles, self._begins = file, most, troubles, begins
        self._size = file.seek(0, io.SEEK_END)
        self._last: tuple[_Piece, int] | None = None

    def all(self) -> Iterator[Stretch]:
        """Every piece; what is no piece is passed over and told."""
        base = damaged = 0
        while base < self._size:
            piece, end = self._piece(base, self._troubles)
            if piece.size:
                yield piece
            damaged += end is None
            if damaged > MOST_DAMAGED:
                self._troubles.append(f"more than {MOST_DAMAGED:,} damaged pieces; the rest was left out")
                return
            base = self._following(base + 1) if end is None else end

    def at(self, base: int) -> Stretch:
        """The piece that begins at a place."""
        return self._piece(base, [])[0]

    def close(self) -> None:
        """Nothing of it is read any more."""
        self._file.close()

    def _piece(self, base: int, troubles: list[str]) -> tuple[_Piece, int | None]:
        """The piece that begins at a place, with those that go on with it, and where it ends; None where that cannot be told."""
        if self._last is not None and self._last[0].base == base:
            return self._last
        made, end = self._unpacked(base, troubles)
        while end is not None and end < self._size and len(made) <= self._most and self._goes_on(end):
            more, end = self._unpacked(end, troubles)
            made += more
        if end is None:
            return _Piece(base, made), None
        self._last = _Piece(base, made), end
        return self._last

    def _goes_on(self, at: int) -> bool:
        """Whether the piece that begins at a place is no record of its own."""
        self._file.seek(at)
        try:
            head = zlib.decompressobj(31).decompress(self._file.read(_GLANCE), _GLANCE).lstrip(_BLANKS)
        except zlib.error:
            return False
        return bool(head) and not self._begins(head)

    def _unpacked(self, base: int, troubles: list[str]) -> tuple[bytes, int | None]:
        """What gzip packed at a place, and where it ends; None where that cannot be told."""
        made: list[bytes] = []
        total = read = 0
        engine = zlib.decompressobj(31)
        self._file.seek(base)
        try:
            while not engine.eof:
                packed = engine.unconsumed_tail
                if not packed:
                    packed = self._file.read(_CHUNK if read else _FIRST)
                    read += len(packed)
                if not packed:
                    break
                piece = engine.decompress(packed, _CHUNK * 4)
                total += len(piece)
                if total <= self._most:
                    made.append(piece)
                elif total > 50 * MIB and total > RATIO * read:
                    raise zlib.error(f"it unpacks to more than {RATIO} times its size")
        except zlib.error as trouble:
            troubles.append(f"the piece at byte {base:,} is damaged ({trouble})")
            return b"".join(made), None
        if not engine.eof:
            troubles.append(f"the piece at byte {base:,} is cut short")
        if total > self._most:
            troubles.append(
                f"the piece at byte {base:,} unpacks to {total:,} bytes, of which the first are read"
            )
        return b"".join(made), max(base + read - len(engine.unused_data), base + 1)

    def _following(self, at: int) -> int:
        """Where the next piece seems to begin; the end of the file where none does."""
        while at < self._size:
            self._file.seek(at)
            held = self._file.read(_CHUNK)
            found = _GZIP.search(held)
            if found is not None:
                return at + found.start()
            if at + len(held) >= self._size:
                return self._size
            at += len(held) - 3
        return self._size
