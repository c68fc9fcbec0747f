"""Where files that a browser sends are kept: below one folder, whatever their names say."""

from __future__ import annotations

import filecmp
import re
import shutil
import unicodedata
from collections.abc import Callable
from itertools import count
from pathlib import Path
from typing import IO

from aftername.settings import MIB

LONGEST = 120  # letters of one name
DEEPEST = 12  # folders that are kept of a path

# What means something to a file system, what is not seen, and halves of letters.
_BAD = re.compile(r'[\x00-\x1f\x7f-\x9f/\\:*?"<>|\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]')
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.I)


def safe_name(name: str) -> str:
    """A name that is one file in one folder; "" where nothing of it is left."""
    told = _BAD.sub("_", unicodedata.normalize("NFC", name)).strip(" .")
    if len(told) > LONGEST:
        stem, dot, ending = told.rpartition(".")
        keep = LONGEST - len(ending) - 1 if stem and len(ending) < 12 else LONGEST
        told = f"{(stem or told)[:keep]}{dot}{ending}" if stem and len(ending) < 12 else told[:LONGEST]
    while len(told.encode()) > 240:
        told = told[1:]
    return f"_{told}" if _RESERVED.fullmatch(told) else told


def kept_file(folder: Path, sent: str) -> Path | None:
    """The place of a file that was sent, below the folder; beside one of the same name. None where it has no name.

    sent: the name as the browser says it, with folders where a folder was dropped.
    """
    parts = [safe_name(part) for part in re.split(r"[/\\]+", sent)]
    *above, name = [part for part in parts if part][-DEEPEST:] or [""]
    if not name:
        return None
    place = folder
    for part in above:
        place = _free(place, part, Path.is_dir)
    place = _free(place, name, lambda one: False)
    assert place.resolve().is_relative_to(folder.resolve())
    return place


def _free(folder: Path, name: str, will_do: Callable[[Path], bool]) -> Path:
    """The first of "name", "name (2)" ... that is not there, or is there and will do."""
    stem, dot, ending = name.rpartition(".") if name.rpartition(".")[0] else (name, "", "")
    for number in count(1):
        place = folder / (name if number == 1 else f"{stem} ({number}){dot}{ending}")
        if will_do(place) or not (place.exists() or place.is_symlink()):
            return place
    raise AssertionError


def keep(folder: Path, sent: str, stream: IO[bytes]) -> bool:
    """Keep a file that was sent, readable for its owner alone; False where it has no name. The same file twice is kept once."""
    place = kept_file(folder, sent)
    if place is None:
        return False
    place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    with place.open("xb") as out:
        place.chmod(0o600)
        shutil.copyfileobj(stream, out, MIB)
    first = kept_file(folder / "-", sent)  # where it would be, were nothing there
    assert first is not None
    before = folder / first.relative_to(folder / "-")
    if before != place and before.is_file() and filecmp.cmp(before, place, shallow=False):
        place.unlink()
    return True
