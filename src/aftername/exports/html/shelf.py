"""Records kept on disk by their key, so that what a page shows of a large case does not fill memory."""

from __future__ import annotations

import pickle
from tempfile import TemporaryFile
from typing import IO, Generic, TypeVar

T = TypeVar("T")


class Shelf(Generic[T]):
    """A mapping that is written once and read often. The file has no name and is gone with the process."""

    def __init__(self) -> None:
        self._file: IO[bytes] = TemporaryFile()  # noqa: SIM115 - open as long as the shelf
        self._places: dict[str, int] = {}

    def __setitem__(self, key: str, value: T) -> None:
        self._places[key] = self._file.seek(0, 2)
        pickle.dump(value, self._file, pickle.HIGHEST_PROTOCOL)

    def __getitem__(self, key: str) -> T:
        self._file.seek(self._places[key])
        return pickle.load(self._file)  # type: ignore[no-any-return]

    def __contains__(self, key: object) -> bool:
        return key in self._places
