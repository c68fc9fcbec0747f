"""Files of an earlier dossier that show what this one would: they are not drawn again.

Each file is kept under a key, a digest of all that it is drawn from and of the program itself. A file whose bytes are not those
the case was sealed with, or that has no key, is drawn anew.
"""

from __future__ import annotations

import hashlib
import pickle
from collections.abc import Callable, Iterable
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from io import BytesIO
from pathlib import Path

Held = Callable[[Path], tuple[str, str]]
"""Of a file the key that it was drawn under and the digest of its bytes then; "" for none."""

NOT_DRAWN = ("work", "work_keys", "migrations", "kin", "manifest")
"""Tables of a case that no page is drawn from."""


class Drawn:
    """What stands beside a case already. keys: of all files that were asked for, those drawn anew too."""

    def __init__(self, held: Held = lambda _: ("", "")) -> None:
        self._held = held
        self.keys: dict[Path, str] = {}

    def text(self, file: Path, key: str) -> str | None:
        """The file as it stands, where it shows what is to be drawn under this key; else None."""
        self.keys[file] = key
        told = self._sealed(file) if self._held(file)[0] == key else None
        return None if told is None else told.decode("utf-8", "replace")

    def whole(self, page: Path, key: str, beside: Iterable[Path]) -> tuple[Path, ...]:
        """The files of the dossier, the page first, where they all show what is to be drawn under this key; else none.

        beside: what was sealed with the page.
        """
        self.keys[page] = key
        if self._held(page)[0] != key:
            return ()
        every = (page, *(one for one in beside if one != page))
        return every if all(self._sealed(one) is not None for one in every) else ()

    def _sealed(self, file: Path) -> bytes | None:
        """What a file holds, where that is what the case was sealed with."""
        try:
            told = file.read_bytes()
        except OSError:
            return None
        return told if hashlib.sha256(told).hexdigest() == self._held(file)[1] else None


def key_of(*shown: object) -> str:
    """The same for the same records, in every process, and other with another program. No sets may be among them: they have no order."""
    return hashlib.blake2b(packed((program(), *shown)), digest_size=16).hexdigest()


def packed(record: object) -> bytes:
    """A record as bytes, the same for equal ones: whether two of its parts are one object or two makes no difference."""
    told = BytesIO()
    pickler = pickle.Pickler(told, pickle.HIGHEST_PROTOCOL)
    pickler.fast = True
    pickler.dump(record)
    return told.getvalue()


@cache
def program() -> str:
    """A digest of everything that the program is made of."""
    made = hashlib.sha256()
    _read(files("aftername"), made)
    return made.hexdigest()


def _read(folder: Traversable, made: hashlib._Hash) -> None:
    for one in sorted(folder.iterdir(), key=lambda one: one.name):
        if one.is_dir() and one.name != "__pycache__":
            _read(one, made)
        elif one.is_file():
            made.update(one.name.encode() + b"\n" + one.read_bytes())
