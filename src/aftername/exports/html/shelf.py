"""Records kept on disk by their key, so that what a page shows of a large case does not fill memory."""

from __future__ import annotations

import hashlib
import pickle
from tempfile import TemporaryFile
from typing import IO, Generic, TypeVar

from aftername.exports.html.drawn import packed

T = TypeVar("T")

NEAR = 500  # records that stay in memory


class Shelf(Generic[T]):
    """A mapping that is written once and read often. The file has no name and is gone with the process."""

    def __init__(self) -> None:
        self._file: IO[bytes] = TemporaryFile()  # noqa: SIM115 - open as long as the shelf
        self._places: dict[str, int] = {}
        self._digests: dict[str, bytes] = {}
        self._near: dict[str, T] = {}  # read last: an account asks for each of its records several times

    def __setitem__(self, key: str, value: T) -> None:
        told = packed(value)
        self._places[key] = self._file.seek(0, 2)
        self._digests[key] = hashlib.blake2b(told, digest_size=16).digest()
        self._file.write(told)

    def digest(self, key: str) -> bytes:
        """The same for equal records."""
        return self._digests[key]

    def __getitem__(self, key: str) -> T:
        if key not in self._near:
            self._file.seek(self._places[key])
            if len(self._near) >= NEAR:
                self._near.clear()
            self._near[key] = pickle.load(self._file)
        return self._near[key]

    def __contains__(self, key: object) -> bool:
        return key in self._places
